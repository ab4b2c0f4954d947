/**
 * One trouble from report to closing 案卷. The state says what stage it is at and carries what that stage knows; `file`
 * grows from the first report on and is never cut.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, CategoryId, PersonId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { Point } from "../kernel/Point.ts"
import { SlaClock } from "../sla/SlaClock.ts"
import { StandardId } from "./Category.ts"
import { Channel } from "./Channel.ts"
import { Holding } from "./Holding.ts"
import { AttachedEvidence, Report } from "./Report.ts"
import { ReturnVisit } from "./ReturnVisit.ts"
import { DeclineReason } from "./TicketCommand.ts"
import { Urgency } from "./Urgency.ts"

/** The areas that a place lies in, from the grid up. */
export const Areas = Schema.Struct({
  grid: AreaCode,
  community: Schema.optionalKey(AreaCode),
  street: Schema.optionalKey(AreaCode),
  district: Schema.optionalKey(AreaCode)
}).annotate({ identifier: "TicketAreas" })
export type Areas = typeof Areas.Type

/** Whether an extension waits for the unit's lead or for the dispatching centre (two levels, R1-36). */
export const ExtensionRequest = Schema.Struct({
  at: Instant,
  by: PersonId,
  level: Schema.Literals(["unit", "centre"]),
  reason: Schema.String
}).annotate({ identifier: "ExtensionRequest" })
export type ExtensionRequest = typeof ExtensionRequest.Type

/** A warning or breach that has been recorded; `moment` is where the clock had it at that time. */
export const RecordedDue = Schema.Struct({
  target: Schema.String,
  due: Schema.Literals(["yellow", "red", "breach"]),
  moment: Instant
}).annotate({ identifier: "RecordedDue" })
export type RecordedDue = typeof RecordedDue.Type

/** How often something happened to the ticket. */
export const Counts = Schema.Struct({
  /** In this round: a reopening begins anew. */
  dispatches: Schema.Natural,
  bounces: Schema.Natural,
  transfers: Schema.Natural,
  reworks: Schema.Natural,
  reopened: Schema.Natural,
  /** Granted in this round. */
  extensions: Schema.Natural,
  suspensions: Schema.Natural,
  urged: Schema.Natural,
  /** The level that the ticket has been raised to; 0 when never. */
  escalation: Schema.Natural
}).annotate({ identifier: "TicketCounts" })
export type Counts = typeof Counts.Type

/** When the moments came from which clocks count, in this round. After a return the first dispatch still counts (R1-37). */
export const Moments = Schema.Struct({
  reported: Instant,
  filed: Schema.optionalKey(Instant),
  dispatched: Schema.optionalKey(Instant),
  arrived: Schema.optionalKey(Instant),
  repaired: Schema.optionalKey(Instant),
  checked: Schema.optionalKey(Instant)
}).annotate({ identifier: "TicketMoments" })
export type Moments = typeof Moments.Type

export const TicketFile = Schema.Struct({
  id: TicketId,
  channel: Channel,
  category: CategoryId,
  urgency: Urgency,
  place: Point,
  areas: Areas,
  description: Schema.String,
  reportedAt: Instant,
  /** When the last event came: what comes next is not earlier. */
  lastAt: Instant,
  /** The day of the report where the city is: parameters that keep to a case are read as of it. */
  openedOn: Day,
  /** 1, and one more with each reopening. */
  round: Schema.Int,
  moments: Moments,
  reports: Schema.Array(Report),
  /** Tickets that were merged into this one. */
  adopted: Schema.Array(TicketId),
  evidence: Schema.Array(AttachedEvidence),
  clocks: Schema.Array(SlaClock),
  holdings: Schema.Array(Holding),
  dues: Schema.Array(RecordedDue),
  visits: Schema.Array(ReturnVisit),
  verification: Schema.optionalKey(Schema.Struct({ found: Schema.Boolean, at: Instant, by: PersonId })),
  extension: Schema.optionalKey(ExtensionRequest),
  counts: Counts
}).annotate({ identifier: "TicketFile" })
export type TicketFile = typeof TicketFile.Type

export const Filing = Schema.Struct({ standard: StandardId, at: Instant, by: PersonId }).annotate({
  identifier: "Filing"
})
export type Filing = typeof Filing.Type

/** A joint unit's own part; the lead can not finish before each is in. */
export const JointPart = Schema.Struct({ unit: UnitId, doneAt: Schema.optionalKey(Instant) }).annotate({
  identifier: "JointPart"
})
export type JointPart = typeof JointPart.Type

export const Work = Schema.Struct({
  unit: UnitId,
  joint: Schema.Array(JointPart),
  dispatchedAt: Instant,
  /** The dispatch by which the centre designates the handler: it can not be returned (R2-13). */
  designated: Schema.Boolean,
  /** Proof of the work is taken after this: the dispatch, or the last check that failed. */
  proofAfter: Instant,
  acceptedAt: Schema.optionalKey(Instant),
  onSiteAt: Schema.optionalKey(Instant)
}).annotate({ identifier: "Work" })
export type Work = typeof Work.Type

/** Who handed the work back as done; another person checks it. */
export const Repair = Schema.Struct({ at: Instant, by: PersonId, unit: UnitId }).annotate({ identifier: "Repair" })
export type Repair = typeof Repair.Type

const Done = Schema.Struct({ at: Instant, by: PersonId })

export const Suspension = Schema.Struct({
  id: Schema.String,
  at: Instant,
  until: Instant,
  reason: Schema.String,
  by: PersonId
}).annotate({ identifier: "Suspension" })
export type Suspension = typeof Suspension.Type

export const Status = Schema.Literals([
  "None",
  "Reported",
  "Declined",
  "Filed",
  "Dispatched",
  "Accepted",
  "OnSite",
  "Suspended",
  "Repaired",
  "Checked",
  "Closed",
  "Withdrawn",
  "Merged"
]).annotate({ identifier: "TicketStatus" })
export type Status = typeof Status.Type

const file = TicketFile
const filing = Filing
const work = Work

export const Ticket = Schema.TaggedUnion({
  None: {},
  Reported: { file },
  Declined: { file, at: Instant, reason: DeclineReason, note: Schema.String },
  Filed: { file, filing },
  Dispatched: { file, filing, work },
  Accepted: { file, filing, work },
  OnSite: { file, filing, work },
  Suspended: {
    file,
    filing,
    work,
    back: Schema.Literals(["Dispatched", "Accepted", "OnSite"]),
    suspension: Suspension
  },
  Repaired: { file, filing, work, repair: Repair },
  Checked: { file, filing, work, repair: Repair, check: Done },
  Closed: { file, filing, work, repair: Repair, check: Done, closing: Done },
  Withdrawn: { file, at: Instant, reason: Schema.String, voided: Schema.Boolean },
  Merged: { file, at: Instant, into: TicketId }
}).annotate({ identifier: "Ticket" })
export type Ticket = typeof Ticket.Type
/** The ticket in one of these stages. */
export type In<S extends Status> = Extract<Ticket, { readonly _tag: S }>
/** Any ticket that exists. */
export type Known = Exclude<Ticket, { readonly _tag: "None" }>

export const statusLabels: { readonly [S in Status]: Label.Label } = {
  None: Label.of("不存在", "unknown"),
  Reported: Label.of("已上报", "reported"),
  Declined: Label.of("不予立案", "not filed"),
  Filed: Label.of("已立案", "filed"),
  Dispatched: Label.of("已派遣", "dispatched"),
  Accepted: Label.of("已接单", "accepted"),
  OnSite: Label.of("已到场", "on site"),
  Suspended: Label.of("挂账中", "suspended"),
  Repaired: Label.of("已处置待核查", "repaired, to be checked"),
  Checked: Label.of("核查通过", "checked"),
  Closed: Label.of("已结案", "closed"),
  Withdrawn: Label.of("已撤销", "withdrawn"),
  Merged: Label.of("已合并", "merged")
}

/** Stages in which a ticket still waits for somebody. */
export const openStatuses = [
  "Reported",
  "Filed",
  "Dispatched",
  "Accepted",
  "OnSite",
  "Suspended",
  "Repaired",
  "Checked"
] as const satisfies ReadonlyArray<Status>
export type OpenStatus = (typeof openStatuses)[number]

export const isOpen = (ticket: Ticket): ticket is In<OpenStatus> =>
  openStatuses.some((status) => status === ticket._tag)

export const initial: Ticket = { _tag: "None" }

/** The stream of a ticket: `ticket/T-1`. */
export const streamOf = (id: TicketId): string => `ticket/${id}`
