/**
 * The simplest reading of a calendar: look at the clock on the wall, minute by minute, and ask the calendar's data whether
 * that minute is open. Slow, and made of nothing that `WorkCalendar` is made of, so that the two can judge each other.
 * Instants must fall on whole minutes.
 */
import type { CalendarSpec, OpenHours } from "@wangge/core/calendar"
import { Day, Instant } from "@wangge/core/kernel"

interface Wall {
  readonly day: Day.Day
  readonly minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const [numeric, padded] = ["numeric", "2-digit"] as const
  const parts = { year: numeric, month: padded, day: padded, hour: padded, minute: padded, hourCycle: "h23" } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, ...parts })
  formats.set(zone, format)
  return format
}

/** What the wall shows, as the runtime itself says it. */
export const wallAt = (zone: string, at: number): Wall => {
  const shown = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  )
  return {
    day: Day.of(`${shown.get("year")}-${shown.get("month")}-${shown.get("day")}`),
    minute: Number(shown.get("hour")) * 60 + Number(shown.get("minute"))
  }
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const within = (spans: OpenHours.OpenSpans, minute: number): boolean =>
  spans.some(({ from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)]
    return start <= minute && minute < (end > start ? end : end + 1440)
  })

const hoursOn = (spec: CalendarSpec.Weekly, day: Day.Day): OpenHours.OpenSpans => spec.hours[weekdayOf(day)] ?? []

const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
const weekdayOf = (day: Day.Day) => names[Day.weekday(day) - 1] ?? "monday"

/** Whether a minute counted from the midnight of `day` (1,440 and more: after the next one) is open by that day's plan. */
const planned = (spec: CalendarSpec.Weekly, day: Day.Day, minute: number): boolean => {
  const on = <A extends { readonly day: Day.Day }>(list: ReadonlyArray<A>) => list.find((entry) => entry.day === day)
  const [extra, off, short] = [on(spec.extraDays), on(spec.daysOff), on(spec.shortDays)]
  if (short !== undefined && !within(short.spans, minute)) return false
  if (extra?.hours._tag === "Own") return within(extra.hours.spans, minute)
  if (extra?.hours._tag === "AsOn") return within(spec.hours[extra.hours.weekday] ?? [], minute)
  return off === undefined && within(hoursOn(spec, day), minute)
}

/** Whether the minute that begins at `at` is open. */
export const isOpen = (spec: CalendarSpec.CalendarSpec, at: number): boolean => {
  switch (spec._tag) {
    case "Weekly": {
      const { day, minute } = wallAt(spec.zone, at)
      return planned(spec, day, minute) || planned(spec, Day.plusDays(day, -1), minute + 1440)
    }
    case "Union":
      return spec.parts.some((part) => isOpen(part, at))
    case "Intersection":
      return spec.parts.every((part) => isOpen(part, at))
  }
}

/** Open milliseconds between two instants, counted minute by minute. */
export const elapsed = (spec: CalendarSpec.CalendarSpec, from: number, to: number): number => {
  let minutes = 0
  for (let at = Math.min(from, to); at < Math.max(from, to); at += Instant.MINUTE_MS) if (isOpen(spec, at)) minutes++
  return (to < from ? 0 - minutes : minutes) * Instant.MINUTE_MS
}

/**
 * Where a walk of `durationMs` open time ends that starts at `from`; nothing when it would leave `[earliest, latest]`. By
 * the rule `closing` it stops with its last counted minute, by `nextOpening` it goes on to the next that would count.
 */
export const deadline = (
  spec: CalendarSpec.CalendarSpec,
  from: number,
  durationMs: number,
  bounds: { readonly earliest: number; readonly latest: number }
): number | undefined => {
  const step = durationMs < 0 ? -Instant.MINUTE_MS : Instant.MINUTE_MS
  const next = (at: number) => isOpen(spec, step < 0 ? at - Instant.MINUTE_MS : at)
  let left = Math.abs(durationMs)
  let at = from
  const goesOn = () => left > 0 || (spec.atClosing === "nextOpening" && !next(at))
  while (goesOn()) {
    if (next(at)) left -= Instant.MINUTE_MS
    at += step
    if (at < bounds.earliest || at > bounds.latest) return undefined
  }
  return at
}
