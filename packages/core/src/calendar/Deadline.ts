/**
 * Questions to a calendar, each answered by binary search whatever the span: how much open time lies between two
 * instants, and when a given amount of it will have passed 截止时间.
 *
 * Open intervals include their opening and exclude their closing instant.
 *
 * @internal public through WorkCalendar
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import * as Timetable from "./Timetable.ts"

/**
 * When the time is up. `provisional` when the way there leaves the published days: then the plain week was assumed for
 * them, and the deadline is to be computed again when the notice comes. `publishedThrough` is their last day.
 */
export const Deadline = Schema.Struct({
  at: Instant.Instant,
  provisional: Schema.Boolean,
  publishedThrough: Schema.optionalKey(Day)
}).annotate({ identifier: "Deadline" })
export type Deadline = typeof Deadline.Type

/**
 * Open milliseconds from one instant to another; negative when `to` lies before `from`. Time outside the years 1970 to
 * 2199 counts as closed.
 */
export const elapsed = (calendar: WorkCalendar, from: Instant.Instant, to: Instant.Instant): number => {
  const table = calendar.timetable
  Timetable.cover(table, from)
  Timetable.cover(table, to)
  return Timetable.openBefore(table, to) - Timetable.openBefore(table, from)
}

/** Whether a span from one instant to another, in either order, leaves the published days. */
export const isProvisional = (calendar: WorkCalendar, from: Instant.Instant, to: Instant.Instant): boolean =>
  from < to ? leaves(calendar, from, to) : leaves(calendar, to, from)

const leaves = (calendar: WorkCalendar, earlier: number, later: number): boolean =>
  earlier < calendar.publishedFrom ||
  later > calendar.publishedTo ||
  (later === calendar.publishedTo && calendar.atClosing === "nextOpening")

const beyondHorizon = (calendar: WorkCalendar, from: Instant.Instant) =>
  Result.fail<CalendarRefusal>({
    _tag: "BeyondHorizon",
    calendar: calendar.spec.name,
    from,
    firstYear: Timetable.FIRST_YEAR,
    lastYear: Timetable.LAST_YEAR
  })

const reached = (calendar: WorkCalendar, from: Instant.Instant, at: Instant.Instant): Deadline =>
  calendar.published === undefined
    ? { at, provisional: false }
    : { at, provisional: isProvisional(calendar, from, at), publishedThrough: calendar.published.through }

/**
 * The instant at which `durationMs` of open time will have passed since `from`; before `from` when it is negative.
 *
 * Of all the instants that answer to that (a whole night can), `atClosing: "closing"` takes the nearest to `from`, so
 * that a day's work ends when the day closes, and zero time is up at once; `"nextOpening"` takes the farthest.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars, WorkCalendar } = await import("@wangge/core/calendar")
 * const { Instant } = await import("@wangge/core/kernel")
 * const working = Calendars.calendarOf(Calendars.WORKING).success
 * const wednesday = Instant.parse("2020-01-08T10:00:00+08:00").success
 * const { at } = WorkCalendar.deadline(working, wednesday, 2 * Calendars.WORKING_DAY_MS).success
 * expect(Instant.format(at, 480)).toBe("2020-01-10T10:00:00+08:00")
 * expect(WorkCalendar.elapsed(working, wednesday, at)).toBe(2 * Calendars.WORKING_DAY_MS)
 * ```
 */
export const deadline = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  durationMs: number
): Result.Result<Deadline, CalendarRefusal> => {
  if (!Number.isSafeInteger(durationMs)) {
    return Result.fail({ _tag: "NotWholeMilliseconds", durationMs: String(durationMs) })
  }
  if (from < Timetable.HORIZON_FROM || from >= Timetable.HORIZON_TO) return beyondHorizon(calendar, from)
  const nearest = calendar.atClosing === "closing"
  if (durationMs === 0 && nearest) return Result.succeed(reached(calendar, from, from))
  const at = durationMs >= 0 ? ahead(calendar, from, durationMs, nearest) : back(calendar, from, durationMs, nearest)
  return at === undefined ? beyondHorizon(calendar, from) : Result.succeed(reached(calendar, from, at))
}

const ahead = (calendar: WorkCalendar, from: number, durationMs: number, nearest: boolean) => {
  const table = calendar.timetable
  Timetable.cover(table, from)
  const target = Timetable.openBefore(table, from) + durationMs
  while (nearest ? table.total < target : table.total <= target) if (!Timetable.growForward(table)) return undefined
  return instantOf(table, target, nearest)
}

const back = (calendar: WorkCalendar, from: number, durationMs: number, nearest: boolean) => {
  const table = calendar.timetable
  Timetable.cover(table, from)
  let target = Timetable.openBefore(table, from) + durationMs
  while (nearest ? target < 0 : target <= 0) {
    if (!Timetable.growBackward(table)) return undefined
    target = Timetable.openBefore(table, from) + durationMs
  }
  return instantOf(table, target, !nearest)
}

/** The earliest or the latest instant before which the table has `target` milliseconds of open time. */
const instantOf = (table: Timetable.Timetable, target: number, earliest: boolean): Instant.Instant | undefined => {
  const place = earliest ? Timetable.lastBelow(table.before, target) : Timetable.lastAtMost(table.before, target)
  const [open, before] = [table.opens[place], table.before[place]]
  return open === undefined || before === undefined ? undefined : Instant.of(open + target - before)
}

export const isOpen = (calendar: WorkCalendar, at: Instant.Instant): boolean => {
  const table = calendar.timetable
  Timetable.cover(table, at)
  return at < (table.closes[Timetable.lastAtMost(table.opens, at)] ?? Number.NEGATIVE_INFINITY)
}

/** The first open instant at or after `at`: `at` itself while open, else the next opening. */
export const nextOpen = (
  calendar: WorkCalendar,
  at: Instant.Instant
): Result.Result<Instant.Instant, CalendarRefusal> => {
  if (isOpen(calendar, at)) return Result.succeed(at)
  const table = calendar.timetable
  if (at >= Timetable.HORIZON_TO) return beyondHorizon(calendar, at)
  let place = Timetable.lastAtMost(table.opens, at) + 1
  while (place >= table.opens.length) {
    if (!Timetable.growForward(table)) return beyondHorizon(calendar, at)
    place = Timetable.lastAtMost(table.opens, at) + 1
  }
  return Result.succeed(Instant.of(table.opens[place] as number))
}

/** The mirror image: `at` itself while open, else the closing instant at or before it. */
export const previousOpen = (
  calendar: WorkCalendar,
  at: Instant.Instant
): Result.Result<Instant.Instant, CalendarRefusal> => {
  if (isOpen(calendar, at)) return Result.succeed(at)
  const table = calendar.timetable
  if (at < Timetable.HORIZON_FROM) return beyondHorizon(calendar, at)
  let place = Timetable.lastAtMost(table.opens, at)
  while (place < 0) {
    if (!Timetable.growBackward(table)) return beyondHorizon(calendar, at)
    place = Timetable.lastAtMost(table.opens, at)
  }
  return Result.succeed(Instant.of(table.closes[place] as number))
}
