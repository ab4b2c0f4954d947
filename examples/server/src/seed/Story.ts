/** The troubles of the example's day: what was seen, who says so, and what becomes of it, step by step. */
import type { Actor, Evidence, Id } from "@wangge/core/kernel"
import { Instant } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import type { Category, TicketCommand } from "@wangge/core/ticket"
import type { Chance } from "../city/Chance.ts"
import { type Grid, pointIn } from "../city/Ground.ts"
import * as Staff from "../city/Staff.ts"
import type { Subject } from "./Photo.ts"

/** One command at an instant; `photo` is taken just before and becomes its evidence. */
export interface Step {
  readonly at: Instant.Instant
  readonly ticket: Id.TicketId
  readonly actor: Actor.Actor
  readonly photo?: { readonly subject: Subject; readonly mended: boolean; readonly lon: number; readonly lat: number }
  readonly command: (evidence: ReadonlyArray<Evidence.Evidence>) => TicketCommand.TicketCommand
}

interface Trouble {
  readonly category: string
  readonly standard: string
  readonly subject: Subject
  readonly zh: string
  /** Urgent cases are handled faster: their limits are shorter. */
  readonly urgent?: true
}

const troubles: readonly [Trouble, ...ReadonlyArray<Trouble>] = [
  { category: "street-lamp", standard: "single-out", subject: "lamp", zh: "路灯不亮，夜间行走不便" },
  { category: "street-lamp", standard: "row-out", subject: "lamp", zh: "连续三盏路灯不亮", urgent: true },
  { category: "drain-grate", standard: "blocked", subject: "hole", zh: "雨水箅子堵塞，排水不畅" },
  { category: "sewage-cover", standard: "noisy", subject: "hole", zh: "污水井盖车辆碾压有异响" },
  { category: "rain-cover", standard: "danger", subject: "hole", zh: "雨水井盖移位，有坠落危险", urgent: true },
  { category: "road-damage", standard: "present", subject: "hole", zh: "路面破损，有坑洞" },
  { category: "exposed-waste", standard: "present", subject: "litter", zh: "路边暴露垃圾" },
  { category: "waste-heap", standard: "present", subject: "litter", zh: "建筑垃圾堆放多日无人清理" },
  { category: "dirty-road", standard: "present", subject: "litter", zh: "道路不洁，有散落物" },
  { category: "road-flooded", standard: "present", subject: "water", zh: "路面积水约二十厘米", urgent: true },
  { category: "sewer-blocked", standard: "present", subject: "water", zh: "下水道堵塞，污水外溢", urgent: true },
  { category: "illegal-flyers", standard: "present", subject: "sign", zh: "楼道口张贴小广告" },
  { category: "traffic-sign", standard: "damaged", subject: "sign", zh: "交通标志牌被撞歪" },
  { category: "litter-bin", standard: "damaged", subject: "litter", zh: "果皮箱破损" },
  { category: "fitness-equipment", standard: "damaged", subject: "sign", zh: "健身器材松动" },
  { category: "cycle-parking", standard: "present", subject: "sign", zh: "非机动车占用盲道" },
  { category: "street-tree", standard: "damaged", subject: "sign", zh: "行道树枝折断，悬在路上" }
]

/** What becomes of a ticket, and how often in a hundred. */
const ends = [
  ["plain", 50],
  ["declined", 6],
  ["returned", 6],
  ["rework", 6],
  ["transferred", 4],
  ["suspended", 5],
  ["extended", 4],
  ["reopened", 4],
  ["withdrawn", 3],
  ["stuck", 7],
  ["underway", 5]
] as const
type End = (typeof ends)[number][0]

/** The end of the n-th ticket, dealt out evenly: at whatever hour the example starts, each is there. */
const endOf = (n: number): End => {
  let left = (n * 37) % 100
  for (const [end, share] of ends) {
    left -= share
    if (left < 0) return end
  }
  return "plain"
}

export interface Opening {
  readonly n: number
  readonly ticket: Id.TicketId
  readonly grid: Grid
  readonly district: string
  readonly at: Instant.Instant
}

const catalogue: ReadonlyArray<Category.Category> = Panjin2020.pack.ticket.catalogue.values[0].value.categories

const departmentOf = (category: string): string =>
  catalogue.find(({ id }) => id === category)?.department ?? "urban-management"

const channels = ["gridMember", "gridMember", "gridMember", "hotline", "hotline", "resident"] as const

/** The whole story of one ticket; whoever plays it stops where the day ends. */
export const tell = ({ at: start, district, grid, n, ticket }: Opening, chance: Chance): ReadonlyArray<Step> => {
  const trouble = chance.pick(troubles)
  const end = endOf(n)
  const place = pointIn(grid, chance)
  const unit = Staff.unitFor(departmentOf(trouble.category), district)
  const [worker, lead, member] = [Staff.worker(unit), Staff.lead(unit), Staff.member(grid.code)]
  const channel = chance.pick(channels)
  const pace = trouble.urgent === true ? 0.35 : 1
  const steps: Array<Step> = []
  let at = start
  const wait = (low: number, high: number): void => {
    at = Instant.plus(at, Math.round(chance.between(low, high) * pace * 60) * Instant.SECOND_MS)
  }
  const say = (actor: Actor.Actor, command: TicketCommand.TicketCommand): void => {
    steps.push({ at, ticket, actor, command: () => command })
  }
  const show = (actor: Actor.Actor, mended: boolean, command: Step["command"]): void => {
    const near = () => chance.between(-0.00005, 0.00005)
    const photo = { subject: trouble.subject, mended, lon: place.lon + near(), lat: place.lat + near() }
    steps.push({ at, ticket, actor, photo, command })
  }

  const report: Step["command"] = (evidence) => ({
    _tag: "ReportTicket",
    id: ticket,
    channel,
    category: trouble.category as Id.CategoryId,
    place,
    description: `${grid.name.zh}：${trouble.zh}`,
    evidence,
    ...(channel === "gridMember" && n % 3 === 0 ? {} : { reporter: Staff.reporter(n) })
  })
  if (channel === "gridMember") show(member, false, report)
  else steps.push({ at, ticket, actor: channel === "hotline" ? Staff.acceptor : Staff.resident(n), command: report })

  if (end === "withdrawn") {
    wait(3, 9)
    say(Staff.shiftLead, { _tag: "WithdrawTicket", reason: "上报人来电说明已自行处理" })
    return steps
  }
  if (channel !== "gridMember") {
    wait(3, 8)
    show(member, false, (evidence) => ({ _tag: "VerifyReport", found: end !== "declined", evidence }))
  }
  wait(1, 6)
  if (end === "declined") {
    say(Staff.acceptor, { _tag: "DeclineTicket", reason: "notWithinStandard", note: "现场情况未达到立案条件" })
    return steps
  }
  say(Staff.acceptor, { _tag: "FileTicket", standard: trouble.standard })
  wait(1, 8)
  if (end === "returned") {
    const wrong = Staff.unitFor("urban-management", district)
    const first = wrong.id === unit.id ? Staff.unitFor("municipal-works", district) : wrong
    say(Staff.dispatcher, { _tag: "DispatchTicket", unit: first.id })
    wait(8, 30)
    say(Staff.worker(first), { _tag: "ReturnTicket", reason: "notOurDuty", note: "不属于本单位职责" })
    wait(3, 12)
  }
  if (end === "transferred") {
    const other = Staff.unitFor(unit.department === "sanitation" ? "urban-management" : "sanitation", district)
    say(Staff.dispatcher, { _tag: "DispatchTicket", unit: other.id })
    wait(15, 40)
    say(Staff.dispatcher, { _tag: "TransferTicket", unit: unit.id, reason: "改由责任单位处置" })
  } else {
    say(Staff.dispatcher, { _tag: "DispatchTicket", unit: unit.id })
  }
  if (end === "stuck") {
    wait(60, 200)
    say(Staff.supervisor, { _tag: "UrgeTicket", note: "请尽快接单" })
    return steps
  }
  wait(3, 18)
  say(worker, { _tag: "AcceptTicket" })
  wait(6, 45)
  say(worker, { _tag: "ArriveOnSite", place })
  if (end === "underway") return steps
  if (end === "suspended") {
    wait(10, 40)
    say(Staff.dispatcher, {
      _tag: "SuspendTicket",
      reason: "等待专用配件到货",
      until: Instant.plus(at, 2 * Instant.DAY_MS)
    })
    return steps
  }
  if (end === "extended") {
    wait(10, 30)
    say(worker, { _tag: "RequestExtension", reason: "需要交警配合占道作业" })
    wait(5, 20)
    say(lead, { _tag: "DecideExtension", granted: true })
    wait(5, 25)
    say(Staff.dispatcher, { _tag: "DecideExtension", granted: true, reason: "情况属实" })
  }
  const repair: Step["command"] = (evidence) => ({ _tag: "RepairTicket", evidence, note: "已处置完成" })
  wait(20, 240)
  show(worker, end !== "rework", repair)
  wait(8, 45)
  if (end === "rework") {
    say(Staff.supervisor, { _tag: "CheckRepair", passed: false, note: "现场仍未恢复，请返工" })
    wait(10, 40)
    say(worker, { _tag: "ArriveOnSite", place })
    wait(15, 90)
    show(worker, true, repair)
    wait(8, 40)
  }
  say(Staff.supervisor, { _tag: "CheckRepair", passed: true })
  wait(2, 18)
  say(Staff.acceptor, { _tag: "CloseTicket" })
  if (channel === "gridMember" && n % 3 === 0) return steps
  wait(20, 150)
  if (end === "reopened") {
    say(Staff.acceptor, {
      _tag: "RecordReturnVisit",
      reached: true,
      solved: false,
      satisfaction: "dissatisfied",
      note: "上报人反映问题再次出现"
    })
    return steps
  }
  const satisfaction = chance.pick(["verySatisfied", "satisfied", "satisfied", "basicallySatisfied"])
  say(
    Staff.acceptor,
    n % 9 === 0
      ? { _tag: "RecordReturnVisit", reached: false }
      : { _tag: "RecordReturnVisit", reached: true, solved: true, satisfaction }
  )
  return steps
}
