/**
 * The funds of the example: work funds of a few villages and communities with all that the year brought so far, the pay funds of
 * the city and of one district, which closing a month draws on, and the relief fund of that district.
 */
import { City } from "@wangge/adapter-http/server"
import { Account, type FundCommand, Holder } from "@wangge/core/fund"
import { Day, Id, Money } from "@wangge/core/kernel"
import { Month } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import { type Community, communities } from "../city/Ground.ts"
import * as Staff from "../city/Staff.ts"
import { CITY } from "../city/Streets.ts"
import * as Lamp from "./Lamp.ts"
import { morning, paper } from "./Office.ts"
import * as Paying from "./Paying.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"
import { type Place, type Purchase, purchase, type Turn } from "./Spending.ts"

const SEED = 20_200_102
/** Whose months draw on the pay funds. */
const DISTRICT = Id.AreaCode.make("211103")
/** The ledger begins at the start of a year, so long ago at least. */
const DAYS = 200

/** Where the lamp stands, a second community, and two villages. */
const holders: ReadonlyArray<Community> = [
  ...communities.filter(({ code }) => code === Lamp.grid.parent),
  ...communities.filter(({ code, kind }) => kind === "community" && code !== Lamp.grid.parent).slice(0, 1),
  ...communities.filter(({ kind }) => kind === "village").slice(0, 2)
]

/** Of a work fund's yearly amount, in percent. */
const shares = { service: 16, environment: 24, facilities: 30, activities: 12, safety: 8, office: 10 } as const
const yearly = { village: 450_000, community: 200_000 } as const

interface Timed extends Purchase {
  /** Days after the beginning of the year. */
  readonly after: number
}

/** What comes every year; `yuan` is that of a community. */
const everyYear: ReadonlyArray<Timed> = [
  { id: "care", after: 16, line: "service", use: "care", yuan: 900, item: "春节前走访困难家庭慰问品" },
  { id: "lamps", after: 44, line: "facilities", use: "lamps", yuan: 3_600, item: "小区路灯灯头更换12盏" },
  { id: "greening", after: 72, line: "environment", use: "greening", yuan: 22_000, item: "广场绿化补植" },
  { id: "culture", after: 118, line: "activities", use: "culture", yuan: 4_200, item: "夏季文艺演出舞台租赁" },
  { id: "mediation", after: 150, line: "safety", use: "mediation", yuan: 1_600, item: "调解室桌椅" },
  { id: "roads", after: 170, line: "facilities", use: "roads", yuan: 18_000, item: "主路破损路面修补" }
]

/** What is under way; days before today. */
const underWay: ReadonlyArray<Timed> = [
  { id: "drains", after: 82, line: "facilities", use: "drains", yuan: 16_000, item: "雨污管道清淤" },
  { id: "equipment", after: 54, line: "facilities", use: "equipment", yuan: 9_800, item: "健身器材更新4件" },
  { id: "convenience", after: 33, line: "service", use: "convenience", yuan: 12_600, item: "便民服务站自助终端" },
  { id: "cleaning", after: 19, line: "environment", use: "cleaning", yuan: 8_400, item: "冬季清雪设备" },
  { id: "training", after: 10, line: "activities", use: "training", yuan: 5_600, item: "网格员急救培训" },
  { id: "fire", after: 4, line: "safety", use: "fire", yuan: 2_400, item: "灭火器换药和检测" },
  { id: "information", after: 1, line: "activities", use: "information", yuan: 680, item: "垃圾分类宣传页印制" }
]

const line = (id: string) => Id.LineId.make(id)
const dayOf = (year: number, month: number, date: number): Day.Day =>
  Day.of(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)

interface Span {
  readonly years: ReadonlyArray<number>
  readonly today: Day.Day
}

/** All that happens to a work fund, in any order. */
const ofWork = (place: Place, { kind }: Community, { today, years }: Span, chance: Chance.Chance): Array<Turn> => {
  const scale = kind === "village" ? 2 : 1
  const [first = 0] = years
  const now = years.at(-1) ?? first
  const turns: Array<Turn> = []
  const books = (day: Day.Day, command: FundCommand.FundCommand) =>
    turns.push({ day, actor: Staff.accountant, command })
  const scaled = ({ yuan, ...one }: Timed, year: number): Purchase => ({
    ...one,
    id: `${one.id}-${year}`,
    yuan: yuan * scale
  })
  const opened = dayOf(first, 1, 2)
  const left = Money.yuan(6_400 * scale)
  books(opened, { _tag: "OpenFund", on: opened })
  const entry = { line: line("facilities"), amount: left }
  const on = (account: string, side: "debit" | "credit") => ({ ...entry, account: accountOf(account), side })
  books(opened, {
    _tag: "ImportOpening",
    id: Id.JournalId.make("opening"),
    on: opened,
    papers: [],
    lines: [{ line: entry.line, origin: first - 1, amount: left }],
    financial: [on("1002", "debit"), on("3001", "credit")],
    budgetary: [on("8001", "debit"), on("8101", "credit")]
  })
  for (const year of years) {
    const begun = dayOf(year, 1, 5)
    for (const [id, percent] of Object.entries(shares)) {
      books(begun, {
        _tag: "Appropriate",
        id: Id.JournalId.make(`appropriation-${year}-${id}`),
        on: begun,
        papers: [],
        line: line(id),
        amount: Money.yuan((yearly[kind] * percent) / 100),
        kind: "original"
      })
    }
    if (year > first) books(dayOf(year, 1, 4), { _tag: "CloseYear", id: yearEnd(year - 1), year: year - 1 })
    for (let month = 1; month <= 12; month++) {
      turns.push(...monthOf(place, year, month, chance))
      if (month > 1)
        books(dayOf(year, month, 10), { _tag: "ClosePeriod", through: Day.plusDays(dayOf(year, month, 1), -1) })
    }
    const moved = dayOf(year, 6, 11)
    books(moved, {
      _tag: "TransferBudget",
      id: Id.JournalId.make(`transfer-${year}`),
      on: moved,
      papers: [],
      from: line("environment"),
      to: line("safety"),
      amount: Money.yuan(3_000 * scale),
      reason: "汛期巡防支出增加"
    })
    const shift = Math.floor(chance.next() * 6)
    for (const one of everyYear) {
      turns.push(...purchase(place, Day.plusDays(dayOf(year, 1, 1), one.after + shift), scaled(one, year)))
    }
  }
  // Purchases of the last weeks belong to one budget year; early in January there are none yet.
  for (const one of underWay) {
    const begin = Day.plusDays(today, -one.after)
    if (begin < dayOf(now, 1, 6)) continue
    turns.push(...purchase(place, begin, scaled(one, now)))
  }
  turns.push(...refusedAndTakenBack(place, today, now))
  return turns
}

const accountOf = (code: string) => Account.AccountCode.make(code)

const yearEnd = (year: number) => Id.JournalId.make(`year-end-${year}`)

/** The small bills of a month; in April one of them stands on the wrong line and is reversed. */
const monthOf = (place: Place, year: number, month: number, chance: Chance.Chance): Array<Turn> => {
  const pay = (id: string, date: number, lineId: string, use: string, yuan: number): Turn => {
    const day = dayOf(year, month, date)
    const amount = Money.yuan(yuan)
    const items = [{ line: line(lineId), use, amount }] as const
    const papers = place.papers.payment(amount)
    return {
      day,
      actor: Staff.accountant,
      command: { _tag: "Pay", id: Id.JournalId.make(`${id}-${year}-${month}`), on: day, papers, items }
    }
  }
  const between = (from: number, to: number) => Math.round(chance.between(from, to))
  const turns = [
    pay("office", 8, "office", "office", between(90, 198)),
    pay("tea", 17, "service", "volunteers", between(60, 180))
  ]
  if (month === 4) {
    const wrong = pay("posters", 20, "office", "office", 176)
    const reversed = dayOf(year, month, 23)
    turns.push(
      wrong,
      {
        day: reversed,
        actor: Staff.chiefAccountant,
        command: {
          _tag: "ReverseJournal",
          id: Id.JournalId.make(`reversal-${year}`),
          on: reversed,
          papers: [],
          reverses: Id.JournalId.make(`posters-${year}-4`),
          reason: "宣传用品误列办公运转"
        }
      },
      pay("posters-again", 23, "activities", "information", 176)
    )
  }
  return turns
}

/** One request that was turned down, and one that was taken back. */
const refusedAndTakenBack = ({ code }: Place, today: Day.Day, year: number): Array<Turn> => {
  const begin = Day.plusDays(today, -60)
  if (begin < dayOf(year, 1, 6)) return []
  const asked = (id: string, day: Day.Day, use: string, item: string, yuan: number): Turn => ({
    day,
    actor: Staff.hall(code),
    command: {
      _tag: "RequestSpending",
      request: Id.SpendingId.make(id),
      line: line("safety"),
      use,
      amount: Money.yuan(yuan),
      item,
      on: day,
      papers: []
    }
  })
  const [turned, back] = [Day.plusDays(begin, 3), Day.plusDays(begin, 9)]
  return [
    asked("patrol-cars", begin, "patrol", "电动巡逻车租赁", 4_800),
    {
      day: turned,
      actor: Staff.secretary(code),
      command: {
        _tag: "RejectRequest",
        request: Id.SpendingId.make("patrol-cars"),
        on: turned,
        reason: "街道已统一配备巡逻车辆"
      }
    },
    asked("patrol-coats", Day.plusDays(begin, 6), "patrol", "巡防反光背心", 760),
    {
      day: back,
      actor: Staff.hall(code),
      command: {
        _tag: "WithdrawRequest",
        request: Id.SpendingId.make("patrol-coats"),
        on: back,
        reason: "改由志愿服务队提供"
      }
    }
  ]
}

/** What each of the two levels bears of a month's pay of the district, in yuan, about as its payrolls have it. */
const monthly = { base: 1_507_000, performance: 377_000, insurance: 480_000, housing: 97_000 } as const
/** Months that are appropriated for a year, so that arrears and new people find money. */
const MONTHS = 13

/** A pay fund: each year's appropriation, and the months that were paid before payrolls were kept here. */
const ofPay = (before: Month.Month | undefined, payroll: Id.EvidenceHash, { years }: Span) => {
  const [first = 0] = years
  const opened = dayOf(first, 1, 2)
  const turns: Array<Turn> = [{ day: opened, actor: Staff.accountant, command: { _tag: "OpenFund", on: opened } }]
  for (const year of years) {
    const begun = dayOf(year, 1, 3)
    for (const [id, yuan] of Object.entries(monthly)) {
      turns.push({
        day: begun,
        actor: Staff.accountant,
        command: {
          _tag: "Appropriate",
          id: Id.JournalId.make(`appropriation-${year}-${id}`),
          on: begun,
          papers: [],
          line: line(id),
          amount: Money.yuan(yuan * MONTHS),
          kind: "original"
        }
      })
    }
    for (let month = 1; month <= 12; month++) {
      const on = dayOf(year, month, Paying.CLOSED)
      if (before === undefined || Month.ofDay(on) >= before) break
      const items = Object.entries(monthly).map(([id, yuan]) => ({
        line: line(id),
        use: "payroll",
        amount: Money.yuan(Math.round(yuan * (0.96 + 0.004 * month)))
      }))
      const [one, ...others] = items
      if (one === undefined) continue
      turns.push({
        day: on,
        actor: Staff.accountant,
        command: {
          _tag: "Pay",
          id: Id.JournalId.make(`payroll-before-${year}-${month}`),
          on,
          papers: [{ kind: "payroll", hash: payroll }],
          items: [one, ...others]
        }
      })
    }
  }
  return turns
}

/** The relief fund of the district: some families a month. */
const ofRelief = (approval: Id.EvidenceHash, { years }: Span, chance: Chance.Chance): Array<Turn> => {
  const [first = 0] = years
  const opened = dayOf(first, 1, 2)
  const turns: Array<Turn> = [{ day: opened, actor: Staff.accountant, command: { _tag: "OpenFund", on: opened } }]
  const temporary = line("temporary")
  for (const year of years) {
    const begun = dayOf(year, 1, 3)
    const id = Id.JournalId.make(`appropriation-${year}`)
    turns.push({
      day: begun,
      actor: Staff.accountant,
      command: {
        _tag: "Appropriate",
        id,
        on: begun,
        papers: [],
        line: temporary,
        amount: Money.yuan(600_000),
        kind: "original"
      }
    })
    for (let month = 1; month <= 12; month++) {
      const on = dayOf(year, month, 12)
      const amount = Money.yuan(Math.round(chance.between(8, 60)) * 500)
      const use = chance.next() < 0.6 ? "urgent" : "expenditure"
      turns.push({
        day: on,
        actor: Staff.accountant,
        command: {
          _tag: "Pay",
          id: Id.JournalId.make(`relief-${year}-${month}`),
          on,
          papers: [{ kind: "approval", hash: approval }],
          items: [{ line: temporary, use, amount }]
        }
      })
    }
  }
  return turns
}

/** Plays the turns of a fund up to a day, in the order of their days. */
const play = Effect.fnUntraced(function* (
  fund: Id.FundId,
  turns: ReadonlyArray<Turn>,
  today: Day.Day
): Effect.fn.Return<void, Fault, Needs> {
  const city = yield* City.City
  const done = turns.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [i, { actor, command, day }] of done.entries()) {
    yield* sent(city.fund(fund), command, actor, morning(city.zone, day), commandId("fund", fund, i))
  }
})

const papersOf = Effect.fnUntraced(function* ({ code }: Community): Effect.fn.Return<Place["papers"], Fault, Needs> {
  const of = (title: string) => paper(`${title} ${code}`)
  const invoice = yield* of("发票")
  const acceptance = yield* of("验收单")
  const contract = yield* of("合同")
  return {
    minutes: yield* of("会议记录"),
    ballot: yield* of("表决票汇总"),
    outcome: yield* of("实施结果公开照片"),
    payment: (amount) => [
      { kind: "invoice", hash: invoice },
      ...(amount >= Money.yuan(1_000) ? [{ kind: "acceptance", hash: acceptance }] : []),
      ...(amount >= Money.yuan(5_000) ? [{ kind: "contract", hash: contract }] : [])
    ]
  }
})

/** Opens the funds and plays their year; before the payrolls, which draw on the pay funds. */
export const run = Effect.fnUntraced(function* (dates: {
  readonly begin: Day.Day
  readonly today: Day.Day
}): Effect.fn.Return<void, Fault, Needs> {
  const { today } = dates
  const first = Day.yearOf(Day.plusDays(today, -DAYS))
  const years = Array.from({ length: Day.yearOf(today) - first + 1 }, (_, i) => first + i)
  const span: Span = { years, today }
  for (const holder of holders) {
    const chance = Chance.from(SEED + Number(holder.code.slice(-9)))
    const place: Place = { code: holder.code, papers: yield* papersOf(holder) }
    yield* play(Holder.fundOf(holder.code, "work"), ofWork(place, holder, span, chance), today)
  }
  const payroll = yield* paper("工资表")
  const before = Paying.months(dates)?.before
  for (const holder of [CITY, DISTRICT]) {
    yield* play(Holder.fundOf(holder, "pay"), ofPay(before, payroll, span), today)
  }
  const approval = yield* paper("救助审批表")
  yield* play(Holder.fundOf(DISTRICT, "relief"), ofRelief(approval, span, Chance.from(SEED)), today)
})
