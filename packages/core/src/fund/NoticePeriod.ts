/** The days of a public notice 公示期: so many working days of the calendar, counted from the day after it is put up. */
import type { WorkCalendar } from "../calendar/WorkCalendar.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import type { Day } from "../kernel/Day.ts"

/**
 * The last day of a notice that is put up on a day. It may be acted on from the next day.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars } = await import("@wangge/core/calendar")
 * const { NoticePeriod } = await import("@wangge/core/fund")
 * const { Day } = await import("@wangge/core/kernel")
 * const calendar = Calendars.calendarOf(Calendars.WORKING).success
 * expect(NoticePeriod.lastDay(calendar, Day.of("2020-01-22"), 5)).toBe("2020-02-06") // Spring Festival lies between
 * ```
 */
export const lastDay = (calendar: WorkCalendar, from: Day, workingDays: number): Day =>
  WorkingDays.after(calendar, from, workingDays).day
