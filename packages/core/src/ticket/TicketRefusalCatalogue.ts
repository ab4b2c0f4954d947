/** What each refusal of a ticket tells a clerk: the rule, where it comes from, and what to do now. */
import { type Role, roleLabels } from "../kernel/Actor.ts"
import type { EvidenceKind } from "../kernel/Evidence.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { type Catalogue, describe, type Kind, type Rule } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import { catalogue as slaCatalogue } from "../sla/SlaRefusal.ts"
import { channelLabels } from "./Channel.ts"
import { type Status, statusLabels } from "./Ticket.ts"
import { commandLabels, type Tag } from "./TicketCommand.ts"
import type { TicketRefusal } from "./TicketRefusal.ts"

const { of } = Label

const rule = <R>(
  name: Label.Label,
  kind: Kind,
  source: Source.Source,
  field: string | undefined,
  sentence: (refusal: R) => Label.Label
): Rule<R> => ({ name, kind, source, ...(field === undefined ? {} : { field }), sentence })

const R = Source.rule
/** The positions of R1-32; who of them does what is the table of permissions. */
const rights = R("R1-32")
const scoped = Source.assumption("R1-32 names positions, not areas: who answers for an area acts on what lies in it")
const ownReport = Source.assumption(
  "no text says whose word counts: a resident speaks for the report that he or she made"
)
const onTheSpot = Source.assumption(
  "a photo sent back (PJ-E2) shows the work only when taken after it and where it was done"
)
const once = Source.assumption("a photo that proved one repair proves no other")
const complete = Source.assumption("the rates of R2-05 rest on complete answers; no page confirmed that row")
const plain = Source.assumption("a record is of use only when it is complete and free of contradiction")

const rolesIn = (roles: ReadonlyArray<Role>): Label.Label => Label.listed(roles.map((role) => roleLabels[role]))
const stagesIn = (statuses: ReadonlyArray<Status>): Label.Label =>
  Label.listed(statuses.map((status) => statusLabels[status]))
const commandNamed = (tag: string): Label.Label => commandLabels[tag as Tag] ?? Label.same(tag)
/** As a reader in China sees it; screens that know their reader's zone format `detail` themselves. */
const time = (moment: Instant.Instant): string => Instant.format(moment, 480).slice(0, 16).replace("T", " ")
const short = (hash: string): string => hash.slice(0, 8)

const kindLabels: { readonly [K in EvidenceKind]: Label.Label } = {
  photo: of("照片", "photo"),
  video: of("视频", "video"),
  audio: of("录音", "sound recording"),
  document: of("文件", "document")
}
const pieceIn = (kind: EvidenceKind, hash: string): Label.Label => {
  const { zh, en } = kindLabels[kind]
  return of(`${zh} ${short(hash)}…`, `${en.charAt(0).toUpperCase()}${en.slice(1)} ${short(hash)}…`)
}
const levels = { unit: of("处置单位负责人", "the unit's lead"), centre: of("派遣员", "the dispatcher") }
const dues = {
  yellow: of("黄牌预警", "yellow warning"),
  red: of("红牌预警", "red warning"),
  breach: of("超时", "breach")
}

export const catalogue: Catalogue<TicketRefusal> = {
  TicketUnknown: rule(of("案卷存在", "known ticket"), "missing", plain, undefined, () =>
    of("没有这个案卷。请核对编号，或先上报。", "There is no such ticket. Check its id, or report it first.")
  ),
  TicketExists: rule(of("案卷编号唯一", "a ticket's id is used once"), "conflict", plain, "id", ({ id, status }) =>
    of(
      `案卷 ${id} 已存在（${statusLabels[status].zh}）。新问题请另用编号上报。`,
      `Ticket ${id} exists already (${statusLabels[status].en}). Report a new trouble under a new id.`
    )
  ),
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ command, role, roles }) =>
    of(
      `${roleLabels[role].zh}不能${commandNamed(command).zh}。请交由${rolesIn(roles).zh}办理。`,
      `The ${roleLabels[role].en} may not ${commandNamed(command).en}. Ask one of these: ${rolesIn(roles).en}.`
    )
  ),
  OutsideScope: rule(of("管辖范围", "area scope"), "role", scoped, undefined, ({ grid, scope }) =>
    of(
      `网格 ${grid} 不在您的管辖范围（${Label.ids(scope).zh}）内。请交由管辖该区域的人员办理。`,
      `Grid ${grid} lies outside your scope (${Label.ids(scope).en}). Ask someone whose scope covers it.`
    )
  ),
  NotNow: rule(of("流程顺序", "order of stages"), "state", R("R1-30"), undefined, ({ command, status, statuses }) =>
    of(
      `案卷${statusLabels[status].zh}，现在不能${commandNamed(command).zh}；该操作只在以下阶段进行：${stagesIn(statuses).zh}。请刷新后按当前阶段办理。`,
      `It is too early or too late to ${commandNamed(command).en}: the ticket is ${statusLabels[status].en}, and that is done when it is ${stagesIn(statuses).en}. Reload and take the next step from there.`
    )
  ),
  NotYourUnit: rule(of("谁承办谁办理", "the unit that holds it acts"), "role", R("R2-15"), undefined, ({ unit }) =>
    of(
      `案卷由 ${unit} 承办。请由该单位办理，或请派遣员转派。`,
      `The ticket is with ${unit}. Let that unit act, or ask the dispatcher to transfer it.`
    )
  ),
  NotAJointUnit: rule(of("联合处置单位", "joint units"), "role", R("R2-14"), undefined, ({ units }) =>
    of(
      `您的单位不在联合处置单位（${Label.ids(units).zh}）之中。主办单位请直接上报处置完成。`,
      `Your unit is not among the joint units (${Label.ids(units).en}). The unit that leads hands in the repair itself.`
    )
  ),
  NotYourReport: rule(of("本人上报", "one's own report"), "role", ownReport, undefined, () =>
    of("案卷不是您上报的。请联系受理员办理。", "You did not report this ticket. Ask the acceptor to act for you.")
  ),
  AlreadyDispatched: rule(
    of("派遣前可撤销", "withdrawn before dispatch"),
    "role",
    R("R1-34"),
    undefined,
    ({ status }) =>
      of(
        `案卷${statusLabels[status].zh}，已派遣后不能由上报人撤销。如确有误，请值班长作废。`,
        `The ticket is ${statusLabels[status].en}: after dispatch a reporter can no longer withdraw it. If it is a mistake, ask the shift lead to void it.`
      )
  ),
  CheckedByRepairer: rule(
    of("处置与核查分离", "the check is made by another person"),
    "role",
    R("R1-31"),
    undefined,
    () =>
      of(
        "您处置了该案卷，不能再由您核查。请交由另一位监督员或网格员核查。",
        "You repaired this yourself, so someone else checks it. Ask another supervisor or grid member."
      )
  ),
  ExtensionAtOtherLevel: rule(
    of("延期两级审批", "two levels of approval"),
    "role",
    R("R1-36"),
    undefined,
    ({ level }) =>
      of(
        `延期申请现由${levels[level].zh}审批。请等其决定。`,
        `The request now waits for ${levels[level].en}. Let them decide first.`
      )
  ),
  NoExtensionAsked: rule(of("先申请后审批", "asked before granted"), "state", R("R1-36"), undefined, () =>
    of("没有待审批的延期申请。请让承办单位先申请。", "No extension has been asked for. The unit asks first.")
  ),
  ParameterNotInForce: rule(
    of("参数须已生效", "a parameter must be in force"),
    "missing",
    Source.assumption("a rule does not hold before its day"),
    undefined,
    ({ parameter, day, firstFrom }) =>
      of(
        `参数“${parameter.zh}”在 ${day} 尚未生效（自 ${firstFrom} 起）。请核对日期，或在政策中补上较早的取值。`,
        `"${parameter.en}" is not yet in force on ${day} (from ${firstFrom}). Check the date, or add an earlier value to the policy.`
      )
  ),
  OtherId: rule(of("编号一致", "one id"), "input", plain, "id", ({ stream, id }) =>
    of(
      `上报的编号 ${id} 与地址中的 ${stream} 不一致。请统一编号后重试。`,
      `The report names ${id} but was sent to ${stream}. Use one id and try again.`
    )
  ),
  CategoryUnknown: rule(
    of("目录内的类别", "a category of the catalogue"),
    "missing",
    R("R1-20"),
    "category",
    ({ category }) =>
      of(
        `目录中没有类别“${category}”。请从目录中选择。`,
        `The catalogue has no category "${category}". Choose one from it.`
      )
  ),
  StandardUnknown: rule(
    of("按标准立案", "filed under a standard"),
    "missing",
    R("R1-35"),
    "standard",
    ({ category, standard, known }) =>
      of(
        `类别 ${category} 没有标准“${standard}”。请从中选择：${Label.ids(known).zh}。`,
        `Category ${category} has no standard "${standard}". Choose one of: ${Label.ids(known).en}.`
      )
  ),
  ChannelNotYours: rule(of("上报渠道", "reporting channel"), "role", rights, "channel", ({ channel, role, roles }) =>
    of(
      `${roleLabels[role].zh}不能使用“${channelLabels[channel].zh}”渠道（限${rolesIn(roles).zh}）。请改选自己的渠道。`,
      `The ${roleLabels[role].en} does not use the channel "${channelLabels[channel].en}" (it is for: ${rolesIn(roles).en}). Choose your own channel.`
    )
  ),
  ReporterMissing: rule(of("逐件回访", "every reporter is visited"), "input", R("R2-11"), "reporter", ({ channel }) =>
    of(
      `“${channelLabels[channel].zh}”的案卷结案后须回访上报人。请填写上报人；上报人不愿留名的，请注明匿名。`,
      `A report by "${channelLabels[channel].en}" owes its reporter a visit after closing. Name the reporter, or say that he or she stays anonymous.`
    )
  ),
  AnonymousButNamed: rule(
    of("匿名即不留名", "anonymous is without a name"),
    "input",
    plain,
    "anonymous",
    ({ reporter }) =>
      of(
        `已填写上报人 ${reporter}，又注明匿名。请二者择一。`,
        `The report names ${reporter} and yet is anonymous. Leave out one of the two.`
      )
  ),
  PlaceOutside: rule(of("位置在网格内", "a place in a grid"), "input", R("R1-10"), "place", ({ nearest, distanceM }) =>
    nearest === undefined
      ? of(
          "当前没有任何网格绘有边界，无法确定位置所属。请先在网格管理中录入边界。",
          "No grid has a boundary yet, so the place belongs to none. Draw the grids first."
        )
      : of(
          `该位置不在任何网格内，最近的网格 ${nearest} 距离 ${distanceM} 米。请核对坐标（WGS 84）。`,
          `The place lies in no grid; the nearest, ${nearest}, is ${distanceM} m away. Check the coordinates (WGS 84).`
        )
  ),
  PlaceOutsideScope: rule(
    of("更正不出管辖范围", "corrected within one's scope"),
    "role",
    scoped,
    "place",
    ({ grid, scope }) =>
      of(
        `新位置在网格 ${grid}，不在您的管辖范围（${Label.ids(scope).zh}）内。请核对坐标，或交由管辖两处的人员更正。`,
        `The new place lies in grid ${grid}, outside your scope (${Label.ids(scope).en}). Check the coordinates, or ask someone whose scope covers both places.`
      )
  ),
  VerificationMissing: rule(of("立案前核实", "checked before filing"), "state", R("R1-33"), undefined, ({ channel }) =>
    of(
      `“${channelLabels[channel].zh}”的案卷须先现场核实。请派网格员或监督员核实后再立案。`,
      `A report by "${channelLabels[channel].en}" is checked on site first. Send a grid member or supervisor, then file.`
    )
  ),
  NotFoundOnSite: rule(of("核实属实方可立案", "filed when found"), "state", R("R1-33"), undefined, () =>
    of(
      "现场核实未发现问题，不能立案。请不予立案，或重新核实。",
      "The check on site found nothing, so it is not filed. Decline it, or have it checked again."
    )
  ),
  UnitUnknown: rule(of("名录内的单位", "a unit of the register"), "missing", plain, "unit", ({ unit }) =>
    of(`没有处置单位“${unit}”。请从单位名录中选择。`, `There is no unit "${unit}". Choose one from the register.`)
  ),
  UnitNamedTwice: rule(of("一单位一职责", "each unit once"), "input", R("R2-14"), "joint", ({ unit }) =>
    of(
      `单位 ${unit} 被重复指定。主办和联合单位各列一次。`,
      `Unit ${unit} is named twice. Name the lead and each joint unit once.`
    )
  ),
  UnitHoldsAlready: rule(of("转派给另一单位", "transferred to another unit"), "input", R("R1-34"), "unit", ({ unit }) =>
    of(`案卷已由 ${unit} 承办。请选择另一单位。`, `Unit ${unit} holds the ticket already. Choose another unit.`)
  ),
  MilestoneUnknown: rule(
    of("标准规定的节点", "milestones of the standard"),
    "missing",
    R("R1-47"),
    "milestone",
    ({ milestone, known }) =>
      of(
        `该案卷没有节点“${milestone}”。可选：${Label.ids(known).zh}。`,
        `This ticket has no milestone "${milestone}". It has: ${Label.ids(known).en}.`
      )
  ),
  ReporterUnknown: rule(
    of("回访上报人", "a reporter of the ticket"),
    "missing",
    R("R2-11"),
    "reporter",
    ({ reporter }) =>
      of(
        `${reporter} 不是该案卷本轮待回访的上报人。请从待回访名单中选择。`,
        `${reporter} is not among the reporters to be visited. Choose one from the list of visits owed.`
      )
  ),
  ReporterUnclear: rule(of("逐一回访", "one reporter at a time"), "input", R("R2-11"), "reporter", ({ waiting }) =>
    of(
      `有 ${waiting} 位上报人待回访。请写明回访的是哪一位。`,
      `Several reporters (${waiting}) wait for a visit. Say which one this is about.`
    )
  ),
  AnswerMissing: rule(of("回访记录完整", "a complete answer"), "input", complete, "satisfaction", () =>
    of(
      "已联系上上报人，请同时记录是否解决和满意度。",
      "The reporter was reached: record both whether it is solved and how satisfied he or she is."
    )
  ),
  AnswerWithoutContact: rule(of("未联系则无答复", "no answer without contact"), "input", complete, "reached", () =>
    of(
      "未联系上上报人，不能记录满意度。请去掉答复，或改为已联系。",
      "The reporter was not reached, so there is no answer to record. Leave it out, or say that he or she was reached."
    )
  ),
  NothingCorrected: rule(of("更正须有变化", "a correction changes something"), "input", plain, undefined, () =>
    of(
      "所填内容与现有记录相同。请修改至少一项。",
      "What you sent is what the ticket says already. Change at least one thing."
    )
  ),
  StandardNeeded: rule(
    of("换类别须换标准", "a new category needs its standard"),
    "input",
    R("R1-35"),
    "standard",
    ({ category, known }) =>
      of(
        `改为类别 ${category} 时，请同时选择标准：${Label.ids(known).zh}。`,
        `With category ${category}, choose its standard too: ${Label.ids(known).en}.`
      )
  ),
  StandardAtFiling: rule(of("立案时选标准", "the standard is chosen at filing"), "state", R("R1-35"), "standard", () =>
    of(
      "案卷尚未立案，标准在立案时选择。请去掉标准后更正。",
      "The ticket is not filed yet; its standard is chosen then. Correct it without one."
    )
  ),
  ClockUnknown: rule(of("案卷的时限", "clocks of the ticket"), "missing", R("R1-37"), "target", ({ target, known }) =>
    of(
      `该案卷没有时限“${target}”。现有：${Label.ids(known).zh}。`,
      `This ticket has no clock "${target}". It has: ${Label.ids(known).en}.`
    )
  ),
  MergeIntoItself: rule(of("合并到另一案卷", "merged into another ticket"), "input", plain, "into", ({ id }) =>
    of(`案卷 ${id} 不能并入自身。请选择另一案卷。`, `Ticket ${id} cannot go into itself. Choose another ticket.`)
  ),
  TimeBeforeLast: rule(of("时间不倒流", "time goes on"), "input", plain, "at", ({ at, last }) =>
    of(
      `${time(at)} 早于该案卷的上一次操作（${time(last)}）。请检查服务器时间。`,
      `${time(at)} is before the last step of this ticket (${time(last)}). Check the clock of the server.`
    )
  ),
  EvidenceMissing: rule(
    of("凭证齐全", "proof is complete"),
    "input",
    Source.fact("PJ-E2"),
    "evidence",
    ({ kinds, needed, given }) => {
      const asked = Label.listed(kinds.map((kind) => kindLabels[kind]))
      return of(
        `需要 ${needed} 份${asked.zh}，现有 ${given} 份。请补齐后重试。`,
        `Needed: ${needed} (${asked.en}); given: ${given}. Take what is missing and send it again.`
      )
    }
  ),
  EvidenceUsed: rule(
    of("凭证只用一次", "evidence is used once"),
    "conflict",
    once,
    "evidence",
    ({ hash, kind, ticket }) =>
      of(
        `${pieceIn(kind, hash).zh} 已用于案卷 ${ticket}。请在现场重新采集。`,
        `${pieceIn(kind, hash).en} was used in ticket ${ticket}. Take a new one on the spot.`
      )
  ),
  EvidenceGivenTwice: rule(of("凭证不重复", "each piece once"), "input", once, "evidence", ({ hash, kind }) =>
    of(
      `${pieceIn(kind, hash).zh} 重复提交。每份只交一次。`,
      `${pieceIn(kind, hash).en} is in the list twice. Send each piece once.`
    )
  ),
  EvidenceFromFuture: rule(
    of("采集时间可信", "a credible time"),
    "input",
    plain,
    "evidence",
    ({ hash, kind, takenAt }) =>
      of(
        `${pieceIn(kind, hash).zh} 的采集时间 ${time(takenAt)} 晚于现在。请校准手机时间后重新采集。`,
        `${pieceIn(kind, hash).en} says that it was taken at ${time(takenAt)}, which is yet to come. Set the clock of the phone and take it again.`
      )
  ),
  EvidenceBeforeDispatch: rule(
    of("派遣后采集", "taken after dispatch"),
    "input",
    onTheSpot,
    "evidence",
    ({ hash, kind, takenAt, dispatchedAt }) =>
      of(
        `${pieceIn(kind, hash).zh} 采集于 ${time(takenAt)}，早于派遣或上次核查（${time(dispatchedAt)}）。请在处置后重新采集。`,
        `${pieceIn(kind, hash).en} was taken at ${time(takenAt)}, before the dispatch or the last check (${time(dispatchedAt)}). Take a new one of the finished work.`
      )
  ),
  EvidenceWithoutPlace: rule(of("凭证带位置", "proof has a place"), "input", onTheSpot, "evidence", ({ hash, kind }) =>
    of(
      `${pieceIn(kind, hash).zh} 没有位置信息。请打开定位后重新采集。`,
      `${pieceIn(kind, hash).en} does not say where it was taken. Switch on the position and take it again.`
    )
  ),
  EvidenceTooFar: rule(
    of("现场采集", "taken at the place"),
    "input",
    onTheSpot,
    "evidence",
    ({ hash, kind, distanceM, withinM }) =>
      of(
        `${pieceIn(kind, hash).zh} 距案卷位置 ${distanceM} 米，应在 ${withinM} 米以内。请到现场重新采集；若案卷位置有误，请先更正。`,
        `${pieceIn(kind, hash).en} was taken ${distanceM} m from the place; it must be within ${withinM} m. Take it on the spot, or have the place corrected.`
      )
  ),
  Designated: rule(
    of("指定承办不得退单", "a designated unit does not return"),
    "conflict",
    R("R2-13"),
    undefined,
    ({ dispatches, unit }) =>
      of(
        `经 ${dispatches} 次派遣，中心已指定 ${unit} 承办，不能再退单。请接单办理，确有困难请联系派遣员转派。`,
        `After ${dispatches} dispatches the centre has designated ${unit}, which cannot return it. Accept it, or ask the dispatcher for a transfer.`
      )
  ),
  JointWorkMissing: rule(of("联合处置齐备", "every part is in"), "conflict", R("R2-14"), undefined, ({ units }) =>
    of(
      `以下联合单位尚未上报：${Label.ids(units).zh}。请催其上报后再提交。`,
      `These joint units have not reported their part: ${Label.ids(units).en}. Have them report, then hand in the repair.`
    )
  ),
  JointPartDone: rule(
    of("联合处置只报一次", "a part is reported once"),
    "conflict",
    R("R2-14"),
    undefined,
    ({ unit }) =>
      of(
        `单位 ${unit} 已上报联合处置，无须再报。`,
        `Unit ${unit} has reported its part already; nothing more is needed.`
      )
  ),
  MilestoneReachedAlready: rule(
    of("节点只报一次", "a milestone is reached once"),
    "conflict",
    R("R1-47"),
    "milestone",
    ({ milestone }) =>
      of(
        `节点“${milestone}”已完成，无须再报。`,
        `Milestone "${milestone}" has been reached already; nothing more is needed.`
      )
  ),
  MilestonesMissing: rule(
    of("节点齐备", "every milestone is reached"),
    "conflict",
    R("R1-47"),
    undefined,
    ({ milestones }) =>
      of(
        `以下节点尚未完成：${Label.ids(milestones).zh}。请先上报这些节点。`,
        `These milestones are still open: ${Label.ids(milestones).en}. Report them first.`
      )
  ),
  ExtensionPending: rule(
    of("一次一项延期申请", "one request at a time"),
    "conflict",
    R("R1-36"),
    undefined,
    ({ level }) =>
      of(
        `已有延期申请待${levels[level].zh}审批。请等其决定。`,
        `A request for an extension already waits for ${levels[level].en}. Wait for the answer.`
      )
  ),
  NoLimitToExtend: rule(of("有处置时限方可延期", "a limit to extend"), "conflict", R("R1-36"), undefined, () =>
    of(
      "该案卷没有进行中的处置时限，无须延期。",
      "This ticket has no running limit on its repair, so there is nothing to extend."
    )
  ),
  StillSuspended: rule(
    of("挂账到期自动恢复", "a suspension ends at its time"),
    "conflict",
    R("R1-36"),
    undefined,
    ({ until }) =>
      of(
        `挂账至 ${time(until)}，尚未到期。提前恢复须由派遣员或值班长办理。`,
        `The suspension lasts until ${time(until)}. To end it earlier, ask the dispatcher or the shift lead.`
      )
  ),
  ReopenTooLate: rule(
    of("重新立案期限", "reopened within its window"),
    "conflict",
    Source.assumption("a window keeps old tickets from coming back under clocks that nobody remembers"),
    undefined,
    ({ until, days }) =>
      of(
        `重新立案期限（${days} 天）已于 ${time(until)} 届满。请作为新问题上报。`,
        `The ${days} days in which it could be reopened ended at ${time(until)}. Report it as a new trouble.`
      )
  ),
  VisitDone: rule(of("回访一次办结", "one visit a closing"), "conflict", R("R2-11"), "reporter", ({ reporter }) =>
    of(
      `对 ${reporter} 的回访已办结。如问题未解决，请重新立案。`,
      `The visit to ${reporter} is done. If the trouble is still there, reopen the ticket.`
    )
  ),
  NobodyWaits: rule(of("有上报人方回访", "somebody to visit"), "conflict", R("R2-11"), undefined, () =>
    of(
      "该案卷没有待回访的上报人，无须回访。",
      "No reporter of this ticket waits for an answer, so there is no visit to record."
    )
  ),
  MergeTargetUnknown: rule(of("并入的案卷存在", "known target"), "missing", plain, "into", ({ into }) =>
    of(
      `您的管辖范围内没有案卷 ${into}。请核对要并入的编号。`,
      `There is no ticket ${into} within your scope. Check the id that it shall go into.`
    )
  ),
  MergeTargetNotOpen: rule(
    of("并入未结案卷", "merged into an open ticket"),
    "conflict",
    plain,
    "into",
    ({ into, status, goOnTo }) =>
      goOnTo === undefined
        ? of(
            `案卷 ${into} ${statusLabels[status].zh}，不能再并入。请选择未结的案卷，或继续单独办理。`,
            `Ticket ${into} is ${statusLabels[status].en} and takes in nothing more. Choose an open ticket, or go on with this one.`
          )
        : of(
            `案卷 ${into} 已并入 ${goOnTo}。请直接并入 ${goOnTo}。`,
            `Ticket ${into} has itself gone into ${goOnTo}. Merge into ${goOnTo} instead.`
          )
  ),
  MergeChain: rule(of("不连环合并", "no chain of merges"), "conflict", plain, "into", ({ id, adopted }) =>
    of(
      `案卷 ${id} 已并入了 ${Label.ids(adopted).zh}，不能再并入他卷。请反过来将另一案卷并入本卷。`,
      `Ticket ${id} has taken in ${Label.ids(adopted).en} and does not go into another. Merge the other one into this instead.`
    )
  ),
  MergeTargetBehind: rule(
    of("并入进度更快的案卷", "merged into the one further on"),
    "conflict",
    plain,
    "into",
    ({ into, status, intoStatus }) =>
      of(
        `案卷 ${into} ${statusLabels[intoStatus].zh}，落后于本卷（${statusLabels[status].zh}）。请将它并入本卷。`,
        `Ticket ${into} is ${statusLabels[intoStatus].en}, behind this one (${statusLabels[status].en}). Merge it into this one instead.`
      )
  ),
  AdoptedAlready: rule(of("重复案卷只并入一次", "a duplicate goes in once"), "conflict", plain, "from", ({ from }) =>
    of(`案卷 ${from} 已并入本卷，无须再并。`, `Ticket ${from} has gone into this one already; nothing more is needed.`)
  ),
  EscalatedToTop: rule(of("督办级别", "levels of escalation"), "conflict", R("R1-34"), undefined, ({ levels }) =>
    of(
      `案卷已升至最高的第 ${levels} 级督办。请直接联系该级负责人。`,
      `The ticket has been raised to the highest level, ${levels}. Speak to the person in charge there.`
    )
  ),
  NotDueYet: rule(of("到期方记录", "recorded when due"), "conflict", R("R1-37"), "due", ({ target, due, moment }) =>
    moment === undefined
      ? of(
          `时限 ${target} 现未计时，没有${dues[due].zh}。无须处理。`,
          `Clock ${target} is not running, so no ${dues[due].en} is due. Nothing needs doing.`
        )
      : of(
          `时限 ${target} 的${dues[due].zh}在 ${time(moment)}，尚未到。请到时再试。`,
          `The ${dues[due].en} of clock ${target} comes at ${time(moment)}. Try again then.`
        )
  ),
  ClockRefused: {
    name: of("时限规则", "rule of the clocks"),
    kind: "conflict",
    source: R("R1-36"),
    sentence: ({ reason }) => describe(slaCatalogue, reason).sentence
  }
}
