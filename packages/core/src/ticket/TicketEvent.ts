/**
 * What happened to one ticket. Each event carries all that was decided: the full new value of every clock it changed
 * (`clocks`, replaced by the key of their targets), all holdings with their charges when one began or ended
 * (`holdings`), and the evidence that came in with it.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { Evidence } from "../kernel/Evidence.ts"
import { AreaCode, CategoryId, PersonId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import { Point } from "../kernel/Point.ts"
import { SlaClock } from "../sla/SlaClock.ts"
import { MilestoneId } from "../sla/Stage.ts"
import { StandardId } from "./Category.ts"
import { Channel } from "./Channel.ts"
import { Holding } from "./Holding.ts"
import { AttachedEvidence, Report } from "./Report.ts"
import { Satisfaction } from "./Satisfaction.ts"
import { Areas } from "./Ticket.ts"
import { DeclineReason, ReturnReason } from "./TicketCommand.ts"
import { Urgency } from "./Urgency.ts"

const by = { at: Instant, by: PersonId }
/** Changed clocks, with the grid that they are about and the unit that holds the ticket after the event. */
const clocked = { clocks: Schema.Array(SlaClock), grid: AreaCode, holder: Schema.optionalKey(UnitId) }
const holdings = Schema.Array(Holding)
const evidence = Schema.Array(Evidence)
const note = Schema.optionalKey(Schema.String)
const reason = Schema.String

export const TicketEvent = Schema.TaggedUnion({
  TicketReported: {
    ...by,
    id: TicketId,
    channel: Channel,
    category: CategoryId,
    urgency: Urgency,
    place: Point,
    areas: Areas,
    description: Schema.String,
    openedOn: Day,
    evidence,
    reporter: Schema.optionalKey(SubjectId),
    /** Who reported wants to stay unnamed, so nobody is owed an answer. */
    anonymous: Schema.optionalKey(Schema.Literal(true)),
    ...clocked
  },
  /** The on-site check before filing. */
  ReportVerified: { ...by, found: Schema.Boolean, evidence, note },
  TicketFiled: { ...by, standard: StandardId, category: CategoryId, urgency: Urgency, ...clocked },
  TicketDeclined: { ...by, reason: DeclineReason, note: Schema.String, ...clocked },
  TicketDispatched: {
    ...by,
    unit: UnitId,
    joint: Schema.Array(UnitId),
    designated: Schema.Boolean,
    note,
    ...clocked,
    holdings
  },
  TicketAccepted: { ...by },
  TicketReturned: { ...by, unit: UnitId, reason: ReturnReason, note: Schema.String, ...clocked, holdings },
  TicketTransferred: { ...by, from: UnitId, unit: UnitId, reason, ...clocked, holdings },
  TicketArrived: { ...by, unit: UnitId, place: Schema.optionalKey(Point), evidence, ...clocked },
  MilestoneReached: { ...by, unit: UnitId, milestone: MilestoneId, evidence, ...clocked },
  JointWorkReported: { ...by, unit: UnitId, evidence, note },
  TicketRepaired: { ...by, unit: UnitId, evidence, note, ...clocked, holdings },
  RepairPassed: { ...by, evidence, note, ...clocked },
  /** Rework 返工: back to the unit, and the repair clock goes on as though it had never stopped (R1-37). */
  RepairFailed: { ...by, unit: UnitId, evidence, note, ...clocked, holdings },
  /** `owed` are the reporters who now get a return visit. */
  TicketClosed: { ...by, round: Schema.Int, owed: Schema.Array(SubjectId), ...clocked },
  ReturnVisitRecorded: {
    ...by,
    reporter: SubjectId,
    round: Schema.Int,
    solved: Schema.Boolean,
    satisfaction: Satisfaction,
    note
  },
  /** `ended`: tried as often as the policy asks, so the duty is over. */
  ReporterUnreachable: { ...by, reporter: SubjectId, round: Schema.Int, ended: Schema.Boolean, note },
  TicketMerged: {
    ...by,
    into: TicketId,
    reason,
    /** What goes over to the other ticket. */
    reportedAt: Instant,
    urgency: Urgency,
    reports: Schema.Array(Report),
    handedOver: Schema.Struct({
      evidence: Schema.Array(AttachedEvidence),
      clocks: Schema.Array(SlaClock),
      holdings
    }),
    ...clocked,
    holdings
  },
  DuplicateAdopted: {
    ...by,
    from: TicketId,
    reason,
    reportedAt: Instant,
    urgency: Urgency,
    reports: Schema.Array(Report),
    evidence: Schema.Array(AttachedEvidence),
    /** How many reporters wait for an answer now. */
    reporters: Schema.Int,
    ...clocked,
    holdings
  },
  TicketSuspended: { ...by, id: Schema.String, reason, until: Instant, ...clocked },
  TicketResumed: { ...by, early: Schema.Boolean, ...clocked },
  ExtensionRequested: { ...by, level: Schema.Literals(["unit", "centre"]), reason },
  /** The unit's lead has agreed; the centre decides. */
  ExtensionEndorsed: { ...by, reason: note },
  ExtensionGranted: { ...by, reason: note, ...clocked },
  ExtensionRejected: { ...by, reason: note },
  TicketUrged: { ...by, note },
  TicketEscalated: { ...by, level: Schema.Int, reason, target: Schema.optionalKey(Schema.String) },
  /** `dropped` are visits that were still owed; the next closing owes them anew. */
  TicketReopened: { ...by, round: Schema.Int, reason, dropped: Schema.Array(SubjectId), ...clocked },
  TicketWithdrawn: { ...by, reason, voided: Schema.Boolean, ...clocked, holdings },
  /** Only what changed is named. */
  TicketCorrected: {
    ...by,
    category: Schema.optionalKey(CategoryId),
    standard: Schema.optionalKey(StandardId),
    place: Schema.optionalKey(Point),
    areas: Schema.optionalKey(Areas),
    description: Schema.optionalKey(Schema.String),
    urgency: Schema.optionalKey(Urgency),
    ...clocked,
    holdings
  },
  DueRecorded: {
    ...by,
    target: Schema.String,
    kind: Schema.Literals(["limit", "promise"]),
    due: Schema.Literals(["yellow", "red", "breach"]),
    moment: Instant
  },
  DeadlinesRecomputed: { ...by, known: Day, ...clocked, holdings }
}).annotate({ identifier: "TicketEvent" })
export type TicketEvent = typeof TicketEvent.Type
export type Tag = TicketEvent["_tag"]
export type Of<T extends Tag> = Extract<TicketEvent, { readonly _tag: T }>
