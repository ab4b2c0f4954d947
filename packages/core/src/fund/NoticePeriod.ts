/** The days of a public notice 公示期: so many working days of the calendar, counted from the day after it is put up. */
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Zone from "../calendar/Zone.ts"
import * as Day from "../kernel/Day.ts"

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
export const lastDay = (calendar: WorkCalendar.WorkCalendar, from: Day.Day, workingDays: number): Day.Day => {
  let day = from
  for (let left = workingDays; left > 0; ) {
    day = Day.plusDays(day, 1)
    if (isWorked(calendar, day)) left -= 1
  }
  return day
}

const isWorked = (calendar: WorkCalendar.WorkCalendar, day: Day.Day): boolean => {
  const start = Zone.startOfDay(calendar.zone, day)
  return WorkCalendar.elapsed(calendar, start, Zone.startOfDay(calendar.zone, Day.plusDays(day, 1))) > 0
}
