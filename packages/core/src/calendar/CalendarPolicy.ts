/**
 * The parameters of work calendars 作息: by the id under which limits name a calendar, when it is open and whose holidays
 * it observes. A case has one set of hours for its whole life, by the parameter's transition: that of the day on which it
 * was opened, or that of today. The holidays are always those known today.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { Label } from "../kernel/Label.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import { type Weekly, weekly } from "./CalendarSpec.ts"
import { CalendarId, type Calendars, define } from "./Calendars.ts"
import * as ChinaHolidays from "./ChinaHolidays.ts"
import { OpenHours, rangeOf, weekdays } from "./OpenHours.ts"
import { ZoneName } from "./Zone.ts"

/** One week's hours, and whose holidays and make-up days change them. */
export const WorkHours = Schema.Struct({
  name: Label,
  zone: ZoneName,
  hours: OpenHours.check(
    Schema.makeFilter((hours: OpenHours) =>
      openMsOf(hours).length > 0 ? undefined : { path: [], issue: "a calendar is open on some day of the week" }
    )
  ),
  holidays: Schema.Literals(["china", "none"])
}).annotate({ identifier: "WorkHours" })
export type WorkHours = typeof WorkHours.Type

export const CalendarPolicy = Schema.Record(CalendarId, Dated.schema(WorkHours)).annotate({
  identifier: "CalendarPolicy"
})
export type CalendarPolicy = typeof CalendarPolicy.Type

/** Open milliseconds of each weekday that is open at all, from Monday on. */
export const openMsOf = (hours: OpenHours): ReadonlyArray<number> =>
  weekdays
    .map((weekday) => (hours[weekday] ?? []).map(rangeOf).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0))
    .filter((ms) => ms > 0)

interface Days {
  readonly opened: Day
  readonly today: Day
}

const specOf = ({ value, source }: Dated.Entry<WorkHours>, today: Day): Weekly => {
  const { name, zone, hours } = value
  const week = weekly({ name, source, zone, hours })
  return value.holidays === "china" ? ChinaHolidays.observedBy(ChinaHolidays.asKnownOn(today), week) : week
}

/**
 * The calendars of a policy for a case that was opened on one day and is asked about on another. One that is not in force
 * yet is left out. What was compiled is kept until other hours hold or a notice comes.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars, CalendarPolicy, WorkCalendar } = await import("@wangge/core/calendar")
 * const { Day, Instant } = await import("@wangge/core/kernel")
 * const { Override, Panjin2020 } = await import("@wangge/core/policy")
 * const span = { path: "calendar.working.hours.monday", value: [{ from: "08:30", to: "16:30" }] }
 * const { pack } = Override.apply(Panjin2020.pack, [span]).success
 * const monday = Day.of("2020-01-06")
 * const calendars = CalendarPolicy.calendarsOf(pack.calendar)({ opened: monday, today: monday }).success
 * const { at } = WorkCalendar.deadline(calendars.get("working"), Instant.parse("2020-01-06T08:00:00+08:00").success, Instant.HOUR_MS).success
 * expect(Instant.format(at, 480)).toBe("2020-01-06T09:30:00+08:00")
 * ```
 */
export const calendarsOf = (policy: CalendarPolicy): ((days: Days) => Result.Result<Calendars, CalendarRefusal>) => {
  const kept = new Map<string, Result.Result<Calendars, CalendarRefusal>>()
  return (days) => {
    const inForce = Object.entries(policy).flatMap(([id, dated]) => {
      const entry = Dated.forCase(dated, days)
      return Result.isSuccess(entry) ? [[CalendarId.make(id), entry.success] as const] : []
    })
    const notices = ChinaHolidays.asKnownOn(days.today).notices.length
    const key = [notices, ...inForce.map(([id, { from, known }]) => `${id} ${from} ${known}`)].join()
    const found = kept.get(key) ?? define(inForce.map(([id, entry]) => [id, specOf(entry, days.today)]))
    kept.set(key, found)
    return found
  }
}
