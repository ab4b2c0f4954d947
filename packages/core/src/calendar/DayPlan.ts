/**
 * What a weekly calendar says about one date: its open ranges on the wall clock, and which exception made them so.
 *
 * @internal
 */
import * as Day from "../kernel/Day.ts"
import { DAY_MS } from "../kernel/Instant.ts"
import type { DayOff, ExtraDay, ShortDay, Weekly } from "./CalendarSpec.ts"
import { type ClockRange, type OpenSpans, rangeOf, type Weekday, weekdays } from "./OpenHours.ts"

/** A weekly calendar with its dates looked up by ordinal (days since 1970-01-01). */
export interface Plan {
  readonly spec: Weekly
  readonly week: ReadonlyArray<ReadonlyArray<ClockRange>>
  readonly daysOff: ReadonlyMap<number, DayOff>
  readonly extraDays: ReadonlyMap<number, ExtraDay>
  readonly shortDays: ReadonlyMap<number, ShortDay>
}

const byOrdinal = <A extends { readonly day: Day.Day }>(entries: ReadonlyArray<A>): ReadonlyMap<number, A> =>
  new Map(entries.map((entry) => [Day.toOrdinal(entry.day), entry]))

const rangesOf = (spans: OpenSpans): ReadonlyArray<ClockRange> => spans.map(rangeOf)

export const plan = (spec: Weekly): Plan => ({
  spec,
  week: weekdays.map((weekday) => rangesOf(spec.hours[weekday] ?? [])),
  daysOff: byOrdinal(spec.daysOff),
  extraDays: byOrdinal(spec.extraDays),
  shortDays: byOrdinal(spec.shortDays)
})

/** 0 is Monday: 1970-01-01 was a Thursday. */
const weekdayIndex = (ordinal: number): number => (((ordinal + 3) % 7) + 7) % 7

/** The open ranges of a date by the week alone. */
export const weekRanges = (plan: Plan, ordinal: number): ReadonlyArray<ClockRange> =>
  plan.week[weekdayIndex(ordinal)] ?? []

/** The open ranges of a date before a short day cuts them. */
export const fullRanges = (plan: Plan, ordinal: number): ReadonlyArray<ClockRange> => {
  const extra = plan.extraDays.get(ordinal)
  if (extra !== undefined) {
    return extra.hours._tag === "Own" ? rangesOf(extra.hours.spans) : onWeekday(plan, extra.hours.weekday)
  }
  return plan.daysOff.has(ordinal) ? [] : weekRanges(plan, ordinal)
}

const onWeekday = (plan: Plan, weekday: Weekday) => plan.week[weekdays.indexOf(weekday)] ?? []

/** The open ranges of a date, after all its exceptions. */
export const openRanges = (plan: Plan, ordinal: number): ReadonlyArray<ClockRange> => {
  const full = fullRanges(plan, ordinal)
  const short = plan.shortDays.get(ordinal)
  return short === undefined ? full : intersect(full, rangesOf(short.spans))
}

/** Whether anything may open within `[from, to)`, in any zone: an empty week opens on its extra days alone. */
export const mayOpen = ({ week, extraDays }: Plan, from: number, to: number): boolean =>
  week.some((ranges) => ranges.length > 0) ||
  [...extraDays.keys()].some((ordinal) => (ordinal - 1) * DAY_MS < to && from < (ordinal + 3) * DAY_MS)

const intersect = (a: ReadonlyArray<ClockRange>, b: ReadonlyArray<ClockRange>): ReadonlyArray<ClockRange> =>
  a.flatMap((x) =>
    b.flatMap((y) => {
      const common = { startMs: Math.max(x.startMs, y.startMs), endMs: Math.min(x.endMs, y.endMs) }
      return common.startMs < common.endMs ? [common] : []
    })
  )

/** An open span of the wall clock, in milliseconds since its 1970-01-01 00:00, and the date that it belongs to. */
export interface LocalSpan {
  readonly start: number
  readonly end: number
  readonly ordinal: number
}

/**
 * The open spans of the wall clock within `[from, to)`, in order. Where a span that runs past midnight meets one of the
 * new day, the earlier keeps its length and the later begins where it ends.
 */
export const localSpans = (plan: Plan, from: number, to: number): ReadonlyArray<LocalSpan> => {
  const spans: Array<LocalSpan> = []
  let openUntil = from
  for (let ordinal = Math.floor(from / DAY_MS) - 1; ordinal * DAY_MS < to; ordinal++) {
    for (const range of openRanges(plan, ordinal)) {
      const start = Math.max(ordinal * DAY_MS + range.startMs, openUntil)
      const end = Math.min(ordinal * DAY_MS + range.endMs, to)
      if (start >= end) continue
      spans.push({ start, end, ordinal })
      openUntil = end
    }
  }
  return spans
}
