/**
 * The paid days of a month 计薪日: the working days of the calendar, make-up days among them, and the statutory holidays, for
 * which pay runs on (劳动法 art. 51). Rest days are not among them, nor days off that are moved or granted.
 */
import * as ChinaHolidays from "../calendar/ChinaHolidays.ts"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Zone from "../calendar/Zone.ts"
import * as Day from "../kernel/Day.ts"
import * as Month from "./Month.ts"

export interface PaidDays {
  readonly month: Month.Month
  /** In order. */
  readonly days: ReadonlyArray<Day.Day>
  /** False as long as no notice says which days of the month are holidays (R8-03). */
  readonly isPublished: boolean
}

/**
 * The paid days of a month by a calendar and the holidays that it observes; without holidays, its open days alone.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars, ChinaHolidays } = await import("@wangge/core/calendar")
 * const { Month, PaidDays } = await import("@wangge/core/pay")
 * const calendar = Calendars.calendarOf(Calendars.WORKING).success
 * const { days } = PaidDays.of(Month.of("2020-10"), calendar, ChinaHolidays.latest())
 * expect(days.length).toBe(20) // 17 working days, 10 October among them, and the holidays of 1 to 3 October
 * ```
 */
export const of = (
  month: Month.Month,
  calendar: WorkCalendar.WorkCalendar,
  holidays?: ChinaHolidays.ChinaHolidays
): PaidDays => {
  const { from, to } = Month.daysOf(month)
  const days: Array<Day.Day> = []
  for (let day = from; day < to; day = Day.plusDays(day, 1)) {
    if (holidays?.days.get(day)?.nature === "statutory" || isWorked(calendar, day)) days.push(day)
  }
  const isPublished = holidays === undefined || ChinaHolidays.isPublished(holidays, Month.lastDay(month))
  return { month, days, isPublished }
}

const isWorked = (calendar: WorkCalendar.WorkCalendar, day: Day.Day): boolean => {
  const startOf = (one: Day.Day) => Zone.startOfDay(calendar.zone, one)
  return WorkCalendar.elapsed(calendar, startOf(day), startOf(Day.plusDays(day, 1))) > 0
}

/** How many of the paid days lie within `[from, to)`. */
export const within = ({ days }: PaidDays, from: Day.Day, to: Day.Day): number => before(days, to) - before(days, from)

/** How many days lie before one, by halving. */
const before = (days: ReadonlyArray<Day.Day>, day: Day.Day): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
