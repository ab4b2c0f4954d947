/** A deadline on the work calendar of China, and why it falls when it does. */
// #region example
import { Calendars, WorkCalendar } from "@wangge/core/calendar"
import { Explanation, Instant } from "@wangge/core/kernel"
import * as Result from "effect/Result"

/** Two working hours, for what is reported on the last Friday before Spring Festival 2020. */
export const answer = () => {
  const working = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
  const reported = Result.getOrThrow(Instant.parse("2020-01-17T17:00:00+08:00"))
  const twoHours = 2 * Instant.HOUR_MS

  const { at } = Result.getOrThrow(WorkCalendar.deadline(working, reported, twoHours))
  const why = Result.getOrThrow(WorkCalendar.explainDeadline(working, reported, twoHours))
  return { at: Instant.format(at, 480), why: Explanation.toText(why, "en") }
}
// #endregion example
