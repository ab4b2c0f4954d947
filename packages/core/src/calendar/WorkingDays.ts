/** Whole working days 工作日 of a calendar: days with any open time, make-up days among them. */
import * as Day from "../kernel/Day.ts"
import { holds } from "../kernel/Invariant.ts"
import { elapsed, isProvisional, type WorkCalendar } from "./WorkCalendar.ts"
import * as Zone from "./Zone.ts"

export const isWorkingDay = (calendar: WorkCalendar, day: Day.Day): boolean => {
  const startOf = (one: Day.Day) => Zone.startOfDay(calendar.zone, one)
  return elapsed(calendar, startOf(day), startOf(Day.plusDays(day, 1))) > 0
}

/** The last working day of a number, and whether a notice on holidays may still move it. */
export interface LastWorkingDay {
  readonly day: Day.Day
  readonly provisional: boolean
}

/** Days without a working day among them after which a calendar is taken to have none left. */
const LONGEST_REST = 400

/**
 * The n-th working day after a day, which is not counted itself.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars, WorkingDays } = await import("@wangge/core/calendar")
 * const { Day } = await import("@wangge/core/kernel")
 * const working = Calendars.calendarOf(Calendars.WORKING).success
 * // over the Spring Festival of 2021, with 20 February a make-up Saturday
 * expect(WorkingDays.after(working, Day.of("2021-02-09"), 3)).toEqual({ day: "2021-02-19", provisional: false })
 * ```
 * @throws InvariantBroken when the calendar has not so many working days left
 */
export const after = (calendar: WorkCalendar, from: Day.Day, workingDays: number): LastWorkingDay => {
  let day = from
  for (let left = workingDays, idle = 0; left > 0; ) {
    day = Day.plusDays(day, 1)
    idle = isWorkingDay(calendar, day) ? 0 : idle + 1
    if (idle === 0) left--
    holds(idle <= LONGEST_REST, `no working day within ${LONGEST_REST} days before ${day}`)
  }
  const startOf = (one: Day.Day) => Zone.startOfDay(calendar.zone, one)
  return { day, provisional: isProvisional(calendar, startOf(from), startOf(Day.plusDays(day, 1))) }
}
