/**
 * A deadline computed again after a notice: the record of what it was, what it is, and by which notice 重新计算.
 *
 * @internal public through WorkCalendar
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../kernel/Instant.ts"
import { Source } from "../kernel/Source.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import { Deadline, deadline } from "./Deadline.ts"

/** `movedMs` is positive when the deadline became later; 0 when the notice only confirmed it. */
export const Recomputation = Schema.Struct({
  from: Instant,
  durationMs: Schema.Int,
  before: Deadline,
  after: Deadline,
  movedMs: Schema.Int,
  notice: Source
}).annotate({ identifier: "Recomputation" })
export type Recomputation = typeof Recomputation.Type

/**
 * Computes a deadline again on the calendar as the notice left it. Any deadline may be given, provisional or not: a
 * notice can change days that were already published (2020-02-01, R8-05), and the one for a new year can move the last
 * days of the old.
 */
export const recompute = (
  calendar: WorkCalendar,
  given: {
    readonly from: Instant
    readonly durationMs: number
    readonly before: Deadline
    readonly notice: Source
  }
): Result.Result<Recomputation, CalendarRefusal> => {
  const after = deadline(calendar, given.from, given.durationMs)
  return Result.isFailure(after)
    ? Result.fail(after.failure)
    : Result.succeed({ ...given, after: after.success, movedMs: after.success.at - given.before.at })
}
