/**
 * The rows that lists, maps and the evaluation read: one of each ticket, of each of its clocks, of each span that a unit
 * held it, of each report on it, and of each return visit owed. Instants are epoch milliseconds; `null` means that it has
 * not come to that.
 */
import * as Schema from "effect/Schema"
import { AreaCode, CategoryId, PersonId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import { DueKind } from "../sla/Due.ts"
import { Kind } from "../sla/SlaTarget.ts"
import { Stage } from "../sla/Stage.ts"
import { StandardId } from "./Category.ts"
import { Channel } from "./Channel.ts"
import { VisitState } from "./ReturnVisit.ts"
import { Satisfaction } from "./Satisfaction.ts"
import { Status } from "./Ticket.ts"
import { DeclineReason } from "./TicketCommand.ts"
import { Urgency } from "./Urgency.ts"

/** Whether a reporter's answer is a yes: 1, or a no: 0. */
const Flag = Schema.Literals([0, 1])

/**
 * The colour of a ticket as of its last event: the worst of its limits. A clock that runs on turns by itself between
 * events; ask the clock rows for the colour at an instant.
 */
export const ClockStatus = Schema.Literals([
  "none",
  "met",
  "green",
  "paused",
  "yellow",
  "red",
  "breached",
  "missed"
]).annotate({ identifier: "ClockStatus" })
export type ClockStatus = typeof ClockStatus.Type

export const TicketRow = Schema.Struct({
  id: TicketId,
  status: Status,
  category: CategoryId,
  standard: Schema.NullOr(StandardId),
  urgency: Urgency,
  channel: Channel,
  grid: AreaCode,
  community: Schema.NullOr(AreaCode),
  street: Schema.NullOr(AreaCode),
  district: Schema.NullOr(AreaCode),
  lon: Schema.Finite,
  lat: Schema.Finite,
  description: Schema.String,
  /** The unit that leads. */
  unit: Schema.NullOr(UnitId),
  /** The joint units' ids as a JSON array. */
  joint: Schema.String,
  reported_at: Instant,
  filed_at: Schema.NullOr(Instant),
  /** The first dispatch; what comes after it in this row is of the last round. */
  dispatched_at: Schema.NullOr(Instant),
  accepted_at: Schema.NullOr(Instant),
  on_site_at: Schema.NullOr(Instant),
  repaired_at: Schema.NullOr(Instant),
  checked_at: Schema.NullOr(Instant),
  closed_at: Schema.NullOr(Instant),
  /** When a suspension is to end. */
  suspended_until: Schema.NullOr(Instant),
  declined_reason: Schema.NullOr(DeclineReason),
  /** What was written with the reason for not filing it. */
  declined_note: Schema.NullOr(Schema.String),
  merged_into: Schema.NullOr(TicketId),
  /** How many reports came in on it, with those of merged duplicates. */
  reports: Schema.Int,
  /** How many reporters wait for an answer. */
  reporters: Schema.Int,
  photos: Schema.Int,
  round: Schema.Int,
  dispatches: Schema.Int,
  bounces: Schema.Int,
  transfers: Schema.Int,
  reworks: Schema.Int,
  reopened: Schema.Int,
  extensions: Schema.Int,
  suspensions: Schema.Int,
  urged: Schema.Int,
  escalation: Schema.Int,
  /** The last answer of a reporter. */
  satisfaction: Schema.NullOr(Satisfaction),
  solved: Schema.NullOr(Flag),
  clock_status: ClockStatus,
  next_due_at: Schema.NullOr(Instant),
  next_due: Schema.NullOr(DueKind),
  /** What the next event needs to know of the clocks, as JSON. */
  clocks: Schema.String,
  updated_at: Instant,
  version: Schema.Int
}).annotate({ identifier: "TicketRow" })
export type TicketRow = typeof TicketRow.Type

export const ClockRow = Schema.Struct({
  ticket: TicketId,
  /** Key of the target, `repair.limit`; a round after a reopening adds its number, `repair.limit.2`. */
  target: Schema.String,
  stage: Stage,
  milestone: Schema.NullOr(Schema.String),
  kind: Kind,
  state: Schema.Literals(["Running", "Paused", "Stopped", "Cancelled"]),
  started_at: Instant,
  deadline: Schema.NullOr(Instant),
  yellow_at: Schema.NullOr(Instant),
  red_at: Schema.NullOr(Instant),
  /** 1 while a holiday notice that it rests on is not out. */
  provisional: Flag,
  remaining_ms: Schema.NullOr(Schema.Int),
  stopped_at: Schema.NullOr(Instant),
  late_ms: Schema.NullOr(Schema.Int),
  next_due_at: Schema.NullOr(Instant),
  next_due: Schema.NullOr(DueKind),
  /** The unit that answers for it, for clocks of arrival and repair. */
  unit: Schema.NullOr(UnitId),
  grid: AreaCode,
  /** The moments that have been recorded, as JSON. */
  told: Schema.String
}).annotate({ identifier: "ClockRow" })
export type ClockRow = typeof ClockRow.Type

export const HoldingRow = Schema.Struct({
  ticket: TicketId,
  /** Place in the order of the ticket's holdings, from 0. */
  seq: Schema.Int,
  round: Schema.Int,
  /** `null` while it lay with the dispatching centre. */
  unit: Schema.NullOr(UnitId),
  from_at: Instant,
  to_at: Schema.NullOr(Instant),
  /** Working time charged in milliseconds, once the span has ended. */
  charged_ms: Schema.NullOr(Schema.Int)
}).annotate({ identifier: "HoldingRow" })
export type HoldingRow = typeof HoldingRow.Type

export const ReturnVisitRow = Schema.Struct({
  ticket: TicketId,
  reporter: SubjectId,
  round: Schema.Int,
  state: VisitState,
  opened_at: Instant,
  attempts: Schema.Int,
  done_at: Schema.NullOr(Instant),
  solved: Schema.NullOr(Flag),
  satisfaction: Schema.NullOr(Satisfaction),
  grid: AreaCode
}).annotate({ identifier: "ReturnVisitRow" })
export type ReturnVisitRow = typeof ReturnVisitRow.Type

export const ReportRow = Schema.Struct({
  /** The ticket that the report stands in. */
  ticket: TicketId,
  /** The ticket under whose id it came in; another one after a merge. */
  origin: TicketId,
  channel: Channel,
  /** Who made the report. */
  person: PersonId,
  /** Who waits for an answer. */
  reporter: Schema.NullOr(SubjectId),
  reported_at: Instant
}).annotate({ identifier: "ReportRow" })
export type ReportRow = typeof ReportRow.Type
