/** Who reported a trouble, when and by which way, and what proof has come in on it so far. */
import * as Schema from "effect/Schema"
import { Evidence } from "../kernel/Evidence.ts"
import { PersonId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import { Channel } from "./Channel.ts"

/** One report. After a merge a ticket has several, and `ticket` tells under which id each came in. */
export const Report = Schema.Struct({
  ticket: TicketId,
  channel: Channel,
  at: Instant,
  by: PersonId,
  /** Who waits for an answer. */
  reporter: Schema.optionalKey(SubjectId)
}).annotate({ identifier: "Report" })
export type Report = typeof Report.Type

/** What a piece of evidence was given for. */
export const EvidenceUse = Schema.Literals([
  "report",
  "verification",
  "arrival",
  "milestone",
  "jointWork",
  "repair",
  "check"
]).annotate({ identifier: "EvidenceUse" })
export type EvidenceUse = typeof EvidenceUse.Type

/** Evidence as it stands in a ticket; `ticket` tells under which id it came in, `round` counts reopenings from 1. */
export const AttachedEvidence = Schema.Struct({
  ...Evidence.fields,
  ticket: TicketId,
  use: EvidenceUse,
  round: Schema.Int,
  at: Instant,
  by: PersonId,
  unit: Schema.optionalKey(UnitId)
}).annotate({ identifier: "AttachedEvidence" })
export type AttachedEvidence = typeof AttachedEvidence.Type

/** The reporters who wait for an answer, each once, in the order of their reports. */
export const reportersOf = (reports: ReadonlyArray<Report>): ReadonlyArray<SubjectId> => [
  ...new Set(reports.flatMap(({ reporter }) => (reporter === undefined ? [] : [reporter])))
]
