/**
 * From a calendar as data to one that answers: checks it, finds its open intervals, knows what is published.
 *
 * @internal public through WorkCalendar
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Label } from "../kernel/Label.ts"
import type { CalendarRefusal, Fault } from "./CalendarRefusal.ts"
import { type AtClosing, CalendarSpec, type Published } from "./CalendarSpec.ts"
import { coverageOf } from "./Coverage.ts"
import { localSpans, mayOpen, plan } from "./DayPlan.ts"
import * as Timetable from "./Timetable.ts"
import * as Zone from "./Zone.ts"

/** A calendar that answers. Made by {@link compile}, {@link union} or {@link intersection}; equal data answer equally. */
export interface WorkCalendar {
  readonly spec: CalendarSpec
  /** The zone in which explanations are written. */
  readonly zone: Zone.ZoneName
  readonly atClosing: AtClosing
  readonly published?: Published
  /** The published days as instants, `publishedTo` excluded; infinite when no notice is needed. */
  readonly publishedFrom: number
  readonly publishedTo: number
  readonly timetable: Timetable.Timetable
}

/** The zone of a calendar, or of its first part. */
export const zoneOf = (spec: CalendarSpec): Zone.ZoneName =>
  spec._tag === "Weekly" ? spec.zone : zoneOf(spec.parts[0])

const zonesOf = (spec: CalendarSpec): ReadonlyArray<string> =>
  spec._tag === "Weekly" ? [spec.zone] : spec.parts.flatMap(zonesOf)

const decode = Schema.decodeUnknownResult(CalendarSpec, { errors: "all", onExcessProperty: "error" })
const listIssues = SchemaIssue.makeFormatterStandardSchemaV1()

const faultsIn = (spec: CalendarSpec): ReadonlyArray<Fault> => {
  const decoded = decode(spec)
  if (Result.isSuccess(decoded)) return []
  return listIssues(decoded.failure.issue).issues.map(({ path, message }) => ({
    path: (path ?? []).map((key) => (typeof key === "number" ? key : String(key))),
    message
  }))
}

const intervalsOf = (spec: CalendarSpec): Timetable.OpenIntervals => {
  switch (spec._tag) {
    case "Weekly": {
      const days = plan(spec)
      return (from, to) => {
        const flat: Array<number> = []
        if (!mayOpen(days, from, to)) return flat
        for (const stretch of Zone.stretches(spec.zone, from, to)) {
          const { offsetMs } = stretch
          for (const span of localSpans(days, stretch.from + offsetMs, stretch.to + offsetMs)) {
            append(flat, span.start - offsetMs, span.end - offsetMs)
          }
        }
        return flat
      }
    }
    case "Union":
    case "Intersection": {
      const parts = spec.parts.map(intervalsOf)
      const needed = spec._tag === "Union" ? 1 : parts.length
      return (from, to) =>
        openInAtLeast(
          needed,
          parts.map((intervals) => intervals(from, to))
        )
    }
  }
}

const append = (flat: Array<number>, open: number, close: number): void => {
  if (flat.at(-1) === open) flat[flat.length - 1] = close
  else flat.push(open, close)
}

/** Where at least `needed` of the lists are open: a sweep over all their edges. */
const openInAtLeast = (needed: number, lists: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<number> => {
  const edges = lists.flatMap((list) => list.map((at, place) => ({ at, change: place % 2 === 0 ? 1 : -1 })))
  edges.sort((a, b) => a.at - b.at)
  const flat: Array<number> = []
  let openNow = 0
  let openSince = 0
  for (let i = 0; i < edges.length; ) {
    const at = edges[i]?.at ?? 0
    const before = openNow
    for (; i < edges.length && edges[i]?.at === at; i++) openNow += edges[i]?.change ?? 0
    if (before < needed && openNow >= needed) openSince = at
    if (before >= needed && openNow < needed) append(flat, openSince, at)
  }
  return flat
}

const neverOpen = (calendar: Label): CalendarRefusal => ({
  _tag: "NeverOpen",
  calendar,
  firstYear: Timetable.FIRST_YEAR,
  lastYear: Timetable.LAST_YEAR
})

const everOpens = (intervals: Timetable.OpenIntervals): boolean => {
  for (let year = Timetable.FIRST_YEAR; year <= Timetable.LAST_YEAR; year++) {
    const [from, to] = [Timetable.startOfYear(year), Timetable.startOfYear(year + 1)]
    if (intervals(from, to).length > 0) return true
  }
  return false
}

/**
 * Checks a calendar and makes it answer. Refused with every mistake by its path, and when it never opens.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { CalendarSpec, OpenHours, WorkCalendar } = await import("@wangge/core/calendar")
 * const { Label, Source } = await import("@wangge/core/kernel")
 * const office = CalendarSpec.weekly({
 *   name: Label.of("办公时间", "office hours"),
 *   source: Source.rule("R1-41"),
 *   zone: "Asia/Shanghai",
 *   hours: OpenHours.mondayToFriday([{ from: "08:00", to: "12:00" }, { from: "14:00", to: "18:00" }])
 * })
 * expect(WorkCalendar.compile(office)).toMatchObject({ _tag: "Success" })
 * expect(WorkCalendar.compile({ ...office, hours: {} })).toMatchObject({ failure: { _tag: "NeverOpen" } })
 * ```
 */
export const compile = (spec: CalendarSpec): Result.Result<WorkCalendar, CalendarRefusal> => {
  const strange = zonesOf(spec).find((zone) => !Zone.isZone(zone))
  if (strange !== undefined) return Result.fail({ _tag: "NotATimeZone", zone: strange })
  const [fault, ...others] = faultsIn(spec)
  if (fault !== undefined) return Result.fail({ _tag: "FaultyCalendar", faults: [fault, ...others] })
  const intervals = intervalsOf(spec)
  if (!everOpens(intervals)) return Result.fail(neverOpen(spec.name))
  const coverage = coverageOf(spec)
  return Result.succeed({
    spec,
    zone: zoneOf(spec),
    atClosing: spec.atClosing ?? "closing",
    ...(coverage === undefined ? {} : { published: coverage.published }),
    publishedFrom: coverage?.from ?? Number.NEGATIVE_INFINITY,
    publishedTo: coverage?.to ?? Number.POSITIVE_INFINITY,
    timetable: Timetable.make(intervals)
  })
}

type Parts = readonly [WorkCalendar, ...ReadonlyArray<WorkCalendar>]

const combined = (_tag: "Union" | "Intersection", name: Label, [first, ...others]: Parts) =>
  compile({ _tag, name, parts: [first.spec, ...others.map(({ spec }) => spec)], atClosing: first.atClosing })

/** Open when any of the calendars is. The first one's zone and closing rule hold. */
export const union = (name: Label, parts: Parts): Result.Result<WorkCalendar, CalendarRefusal> =>
  combined("Union", name, parts)

/** Open when all of the calendars are. Refused when they are never open together. */
export const intersection = (name: Label, parts: Parts): Result.Result<WorkCalendar, CalendarRefusal> =>
  combined("Intersection", name, parts)
