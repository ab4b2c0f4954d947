/**
 * The calendars that policies name by id. Two are built in: `continuous` 紧急工作时、自然日 (every hour counts) and
 * `working` 工作时、工作日 (R1-40, R1-41), which knows China's holidays as of a day. A city gives its own in its policy
 * (`CalendarPolicy`) or with {@link define}.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Day from "../kernel/Day.ts"
import * as Invariant from "../kernel/Invariant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { CalendarRefusal, Fault } from "./CalendarRefusal.ts"
import { type CalendarSpec, type Weekly, weekly } from "./CalendarSpec.ts"
import * as ChinaHolidays from "./ChinaHolidays.ts"
import { compile, type WorkCalendar } from "./CompiledCalendar.ts"
import * as OpenHours from "./OpenHours.ts"

/** A calendar by the name under which policies refer to it. */
export const CalendarId = Schema.String.check(
  Schema.isPattern(/^[a-z][A-Za-z0-9-]{0,63}$/, {
    message: "CalendarId must be 1 to 64 letters, digits or dashes, beginning with a small letter"
  })
)
  .annotate({ identifier: "CalendarId", description: "a calendar by name, such as working or continuous" })
  .pipe(Schema.brand("CalendarId"))
export type CalendarId = typeof CalendarId.Type

export const CONTINUOUS = CalendarId.make("continuous")
export const WORKING = CalendarId.make("working")

export type Calendars = ReadonlyMap<CalendarId, WorkCalendar>

const ZONE = "Asia/Shanghai"

const workingHours: OpenHours.OpenSpans = [
  { from: "08:00", to: "12:00" },
  { from: "14:00", to: "18:00" }
]

/** Open milliseconds of one working day 工作日: 8 hours (R1-41). */
export const WORKING_DAY_MS = workingHours
  .map(OpenHours.rangeOf)
  .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)

/** Around the clock, on holidays too: urgent working hours and natural days (R1-40). */
export const continuousSpec: Weekly = weekly({
  name: Label.of("连续计时（紧急工作时、自然日）", "continuous (urgent hours, natural days)"),
  source: Source.rule("R1-40"),
  zone: ZONE,
  hours: OpenHours.aroundTheClock
})

/** Monday to Friday 08:00–12:00 and 14:00–18:00 with the holidays given: working hours and working days (R1-40, R1-41). */
export const workingSpec = (holidays: ChinaHolidays.ChinaHolidays): Weekly =>
  ChinaHolidays.observedBy(
    holidays,
    weekly({
      name: Label.of("工作时、工作日", "working hours and working days"),
      source: Source.rule("R1-41"),
      zone: ZONE,
      hours: OpenHours.mondayToFriday(workingHours)
    })
  )

/** Compiles calendars under their ids. The first that is refused refuses all; its faults' paths begin with its id. */
export const define = (
  specs: Iterable<readonly [CalendarId, CalendarSpec]>
): Result.Result<Calendars, CalendarRefusal> => {
  const calendars = new Map<CalendarId, WorkCalendar>()
  for (const [id, spec] of specs) {
    const compiled = compile(spec)
    if (Result.isFailure(compiled)) return Result.fail(under(id, compiled.failure))
    calendars.set(id, compiled.success)
  }
  return Result.succeed(calendars)
}

const under = (id: CalendarId, refusal: CalendarRefusal): CalendarRefusal => {
  if (refusal._tag !== "FaultyCalendar") return refusal
  const [first, ...others] = refusal.faults
  const placed = (fault: Fault): Fault => ({ ...fault, path: [id, ...fault.path] })
  return { ...refusal, faults: [placed(first), ...others.map(placed)] }
}

const byHolidays = new Map<ChinaHolidays.ChinaHolidays, Calendars>()

const builtIn = (holidays: ChinaHolidays.ChinaHolidays): Calendars => {
  const known = byHolidays.get(holidays)
  if (known !== undefined) return known
  const made = define([
    [CONTINUOUS, continuousSpec],
    [WORKING, workingSpec(holidays)]
  ])
  Invariant.holds(Result.isSuccess(made), "the built-in calendars compile")
  byHolidays.set(holidays, made.success)
  return made.success
}

/** The built-in calendars with the holidays as known at the end of a day: the same object while no notice comes. */
export const asKnownOn = (day: Day.Day): Calendars => builtIn(ChinaHolidays.asKnownOn(day))

/** The built-in calendars with every notice that this version of the package knows. */
export const latest = (): Calendars => builtIn(ChinaHolidays.latest())

/**
 * A calendar by its id, among those given or the latest built-in ones.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Calendars, WorkCalendar } = await import("@wangge/core/calendar")
 * const { Instant } = await import("@wangge/core/kernel")
 * const working = Calendars.calendarOf(Calendars.WORKING).success
 * const friday = Instant.parse("2020-01-17T17:00:00+08:00").success
 * const { at } = WorkCalendar.deadline(working, friday, 2 * Instant.HOUR_MS).success
 * expect(Instant.format(at, 480)).toBe("2020-01-19T09:00:00+08:00") // a make-up Sunday
 * ```
 */
export const calendarOf = (
  id: CalendarId,
  calendars: Calendars = latest()
): Result.Result<WorkCalendar, CalendarRefusal> => {
  const calendar = calendars.get(id)
  return calendar === undefined
    ? Result.fail({ _tag: "UnknownCalendar", id, known: [...calendars.keys()] })
    : Result.succeed(calendar)
}
