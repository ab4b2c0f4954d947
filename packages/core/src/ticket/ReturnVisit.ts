/** The return visit 回访 that a closed ticket owes to each of its reporters. */
import * as Schema from "effect/Schema"
import { PersonId, SubjectId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import { Satisfaction } from "./Satisfaction.ts"

/** `open` still owed · `done` answered · `unreachable` tried as often as the policy asks, without success. */
export const VisitState = Schema.Literals(["open", "done", "unreachable"]).annotate({ identifier: "VisitState" })
export type VisitState = typeof VisitState.Type

export const ReturnVisit = Schema.Struct({
  reporter: SubjectId,
  /** The closing that it belongs to, counted from 1; each closing after a reopening owes a new visit. */
  round: Schema.Int,
  state: VisitState,
  openedAt: Instant,
  attempts: Schema.Natural,
  /** When it was answered, or tried the last time. */
  at: Schema.optionalKey(Instant),
  by: Schema.optionalKey(PersonId),
  solved: Schema.optionalKey(Schema.Boolean),
  satisfaction: Schema.optionalKey(Satisfaction)
}).annotate({ identifier: "ReturnVisit" })
export type ReturnVisit = typeof ReturnVisit.Type
