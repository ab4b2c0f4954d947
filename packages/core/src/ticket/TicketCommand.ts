/**
 * What a person, a process or the sweep may ask of one ticket 案卷. The stream says which ticket is meant; only a report
 * names its own id. A text is 1 to 2,000 characters and names nobody: who reported is a subject of the vault.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { Evidence } from "../kernel/Evidence.ts"
import { CategoryId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { Point } from "../kernel/Point.ts"
import { SlaClock } from "../sla/SlaClock.ts"
import { MilestoneId } from "../sla/Stage.ts"
import { StandardId } from "./Category.ts"
import { Channel } from "./Channel.ts"
import { Holding } from "./Holding.ts"
import { AttachedEvidence, Report } from "./Report.ts"
import { Satisfaction } from "./Satisfaction.ts"
import { Urgency } from "./Urgency.ts"

/** A text for people. */
export const Text = Schema.String.check(
  Schema.isPattern(/\S/, { message: "write at least one visible character" }),
  Schema.isMaxLength(2_000, { message: "write at most 2,000 characters" })
)
const optionalText = Schema.optionalKey(Text)
const evidence = Schema.Array(Evidence)

/** Why a ticket is not filed 不予立案. */
export const DeclineReason = Schema.Literals([
  "notFound",
  "notWithinStandard",
  "notOurDuty",
  "duplicateClosed",
  "tooVague",
  "alreadyRight",
  "other"
]).annotate({ identifier: "DeclineReason" })
export type DeclineReason = typeof DeclineReason.Type

/** Why a unit sends a ticket back 退单. */
export const ReturnReason = Schema.Literals([
  "notOurDuty",
  "notOurArea",
  "wrongCategory",
  "wrongPlace",
  "other"
]).annotate({ identifier: "ReturnReason" })
export type ReturnReason = typeof ReturnReason.Type

export const TicketCommand = Schema.TaggedUnion({
  /**
   * `reporter` is who waits for an answer. By a channel that is answered ({@link Channel.answered}) it is named, or
   * `anonymous` says that nobody waits. Urgency is the category's own unless told.
   */
  ReportTicket: {
    id: TicketId,
    channel: Channel,
    category: CategoryId,
    place: Point,
    description: Text,
    evidence,
    reporter: Schema.optionalKey(SubjectId),
    anonymous: Schema.optionalKey(Schema.Literal(true)),
    urgency: Schema.optionalKey(Urgency)
  },
  /** The on-site check before filing 核实 (R1-33). */
  VerifyReport: { found: Schema.Boolean, evidence, note: optionalText },
  FileTicket: {
    standard: StandardId,
    category: Schema.optionalKey(CategoryId),
    urgency: Schema.optionalKey(Urgency)
  },
  DeclineTicket: { reason: DeclineReason, note: Text },
  /** `unit` leads; each unit of `joint` does a part of its own 联合处置. */
  DispatchTicket: { unit: UnitId, joint: Schema.optionalKey(Schema.Array(UnitId)), note: optionalText },
  AcceptTicket: {},
  ReturnTicket: { reason: ReturnReason, note: Text },
  TransferTicket: { unit: UnitId, reason: Text },
  ArriveOnSite: { place: Schema.optionalKey(Point), evidence: Schema.optionalKey(evidence) },
  ReachMilestone: { milestone: MilestoneId, evidence },
  ReportJointWork: { evidence, note: optionalText },
  RepairTicket: { evidence, note: optionalText },
  /** The check before closing 核查: failed means rework. */
  CheckRepair: { passed: Schema.Boolean, evidence: Schema.optionalKey(evidence), note: optionalText },
  CloseTicket: {},
  /** `reporter` may be left out when only one waits. `solved` and `satisfaction` are told when the reporter was reached. */
  RecordReturnVisit: {
    reporter: Schema.optionalKey(SubjectId),
    reached: Schema.Boolean,
    solved: Schema.optionalKey(Schema.Boolean),
    satisfaction: Schema.optionalKey(Satisfaction),
    note: optionalText
  },
  MergeTicket: { into: TicketId, reason: Text },
  /** What a merged duplicate hands over; asked by the process that watches merges, in the same commit. */
  AdoptDuplicate: {
    from: TicketId,
    reason: Text,
    reportedAt: Instant,
    urgency: Urgency,
    reports: Schema.Array(Report),
    evidence: Schema.Array(AttachedEvidence),
    clocks: Schema.Array(SlaClock),
    holdings: Schema.Array(Holding)
  },
  SuspendTicket: { reason: Text, until: Instant },
  ResumeTicket: {},
  RequestExtension: { reason: Text },
  DecideExtension: { granted: Schema.Boolean, reason: optionalText },
  UrgeTicket: { note: optionalText },
  /** `target` names the clock whose breach raised it. */
  EscalateTicket: { reason: Text, target: Schema.optionalKey(Schema.String) },
  ReopenTicket: { reason: Text },
  WithdrawTicket: { reason: Text },
  CorrectTicket: {
    category: Schema.optionalKey(CategoryId),
    standard: Schema.optionalKey(StandardId),
    place: Schema.optionalKey(Point),
    description: Schema.optionalKey(Text),
    urgency: Schema.optionalKey(Urgency)
  },
  /** From the sweep: a warning or a breach of one clock has come. */
  RecordDue: { target: Schema.String, due: Schema.Literals(["yellow", "red", "breach"]) },
  /** A holiday notice has become known on a day: deadlines that rested on a plain week are computed again. */
  RecomputeDeadlines: { known: Day }
}).annotate({ identifier: "TicketCommand" })
export type TicketCommand = typeof TicketCommand.Type
export type Tag = TicketCommand["_tag"]
/** One command of the union by its tag. */
export type Of<T extends Tag> = Extract<TicketCommand, { readonly _tag: T }>

/** What each command is called. */
export const commandLabels: { readonly [T in Tag]: Label.Label } = {
  ReportTicket: Label.of("上报", "report"),
  VerifyReport: Label.of("立案前核实", "check the report on site"),
  FileTicket: Label.of("立案", "file"),
  DeclineTicket: Label.of("不予立案", "decline"),
  DispatchTicket: Label.of("派遣", "dispatch"),
  AcceptTicket: Label.of("接单", "accept"),
  ReturnTicket: Label.of("退单", "return"),
  TransferTicket: Label.of("转派", "transfer"),
  ArriveOnSite: Label.of("到场", "arrive on site"),
  ReachMilestone: Label.of("完成节点", "reach a milestone"),
  ReportJointWork: Label.of("上报联合处置", "report joint work"),
  RepairTicket: Label.of("处置完成", "hand in the repair"),
  CheckRepair: Label.of("结案前核查", "check the repair"),
  CloseTicket: Label.of("结案", "close"),
  RecordReturnVisit: Label.of("回访", "record a return visit"),
  MergeTicket: Label.of("合并", "merge"),
  AdoptDuplicate: Label.of("并入重复案卷", "adopt a duplicate"),
  SuspendTicket: Label.of("挂账", "suspend"),
  ResumeTicket: Label.of("恢复处置", "resume"),
  RequestExtension: Label.of("申请延期", "ask for an extension"),
  DecideExtension: Label.of("审批延期", "decide an extension"),
  UrgeTicket: Label.of("催办", "urge"),
  EscalateTicket: Label.of("督办", "escalate"),
  ReopenTicket: Label.of("重新立案", "reopen"),
  WithdrawTicket: Label.of("撤销", "withdraw"),
  CorrectTicket: Label.of("更正", "correct"),
  RecordDue: Label.of("记录到期", "record a warning or breach"),
  RecomputeDeadlines: Label.of("重算期限", "compute deadlines again")
}

export const declineLabels: { readonly [R in DeclineReason]: Label.Label } = {
  notFound: Label.of("现场未发现", "not found on site"),
  notWithinStandard: Label.of("不符合立案条件", "below the filing standard"),
  notOurDuty: Label.of("不属管理范围", "not the city's duty"),
  duplicateClosed: Label.of("重复且已结案", "a duplicate of a closed ticket"),
  tooVague: Label.of("描述不清", "too vague to find"),
  alreadyRight: Label.of("已自行恢复", "already put right"),
  other: Label.of("其他", "other")
}

export const returnLabels: { readonly [R in ReturnReason]: Label.Label } = {
  notOurDuty: Label.of("非本单位职责", "not our duty"),
  notOurArea: Label.of("非本单位辖区", "not our area"),
  wrongCategory: Label.of("类别有误", "wrong category"),
  wrongPlace: Label.of("位置有误", "wrong place"),
  other: Label.of("其他", "other")
}
