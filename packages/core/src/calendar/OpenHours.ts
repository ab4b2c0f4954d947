/**
 * A weekly pattern of open time 每周作息: for each weekday any number of spans, some of which may run past midnight. A span
 * belongs to the day on which it begins. A weekday left out is closed.
 */
import * as Schema from "effect/Schema"
import { DAY_MS, MINUTE_MS } from "../kernel/Instant.ts"

/** A time on the wall clock, `00:00` to `23:59`, or `24:00` for the end of the day. */
export const ClockTime = Schema.String.check(
  Schema.isPattern(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    message: "a time of day is written 00:00 to 23:59, or 24:00 for the end of the day"
  })
).annotate({ identifier: "ClockTime", description: "time on the wall clock, HH:MM, 24:00 for the end of the day" })
export type ClockTime = typeof ClockTime.Type

/** Open from one time to another; when `to` is not later than `from`, it is a time on the next day. */
export const OpenSpan = Schema.Struct({ from: ClockTime, to: ClockTime })
  .check(Schema.makeFilter((span: { readonly from: string; readonly to: string }) => spanFault(span)))
  .annotate({ identifier: "OpenSpan" })
export type OpenSpan = typeof OpenSpan.Type

const spanFault = ({ from, to }: { readonly from: string; readonly to: string }) => {
  if (from === "24:00") return { path: ["from"], issue: "no span begins at 24:00: write 00:00 of the next day" }
  return from === to
    ? { path: ["to"], issue: `${from} to ${to} is either nothing or a whole day: write 00:00 to 24:00 for a whole day` }
    : undefined
}

/** The spans of one day, in order, none overlapping another. */
export const OpenSpans = Schema.Array(OpenSpan).check(
  Schema.makeFilter((spans: ReadonlyArray<OpenSpan>) =>
    disorderIn(spans.map(rangeOf)).map((place) => ({
      path: [place, "from"],
      issue: `begins at ${spans[place]?.from}, before the span in front of it has ended at ${spans[place - 1]?.to}`
    }))
  )
)
export type OpenSpans = typeof OpenSpans.Type

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
export const Weekday = Schema.Literals(weekdays).annotate({ identifier: "Weekday" })
export type Weekday = typeof Weekday.Type

const days = {
  monday: Schema.optionalKey(OpenSpans),
  tuesday: Schema.optionalKey(OpenSpans),
  wednesday: Schema.optionalKey(OpenSpans),
  thursday: Schema.optionalKey(OpenSpans),
  friday: Schema.optionalKey(OpenSpans),
  saturday: Schema.optionalKey(OpenSpans),
  sunday: Schema.optionalKey(OpenSpans)
}

/** Open spans by weekday. A span that runs past midnight must end before the next day's first begins. */
export const OpenHours = Schema.Struct(days)
  .check(Schema.makeFilter((hours: Week) => overrunsIn(hours)))
  .annotate({ identifier: "OpenHours", description: "open spans by weekday; a weekday left out is closed" })
export type OpenHours = typeof OpenHours.Type

type Week = { readonly [W in Weekday]?: OpenSpans }

/** Open time as milliseconds after the midnight with which its day begins; past midnight it exceeds a day. */
export interface ClockRange {
  readonly startMs: number
  readonly endMs: number
}

const clockMs = (time: ClockTime): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS

export const rangeOf = (span: OpenSpan): ClockRange => {
  const [startMs, endMs] = [clockMs(span.from), clockMs(span.to)]
  return { startMs, endMs: endMs <= startMs ? endMs + DAY_MS : endMs }
}

const disorderIn = (ranges: ReadonlyArray<ClockRange>): ReadonlyArray<number> =>
  ranges.flatMap((range, place) => {
    const before = ranges[place - 1]
    return before !== undefined && range.startMs < before.endMs ? [place] : []
  })

const overrunsIn = (hours: Week) =>
  weekdays.flatMap((weekday, place) => {
    const last = hours[weekday]?.at(-1)
    const next = weekdays[(place + 1) % weekdays.length] ?? "monday"
    const first = hours[next]?.[0]
    if (last === undefined || first === undefined) return []
    return rangeOf(last).endMs <= rangeOf(first).startMs + DAY_MS
      ? []
      : [
          {
            path: [next, 0, "from"],
            issue: `begins at ${first.from}, before ${weekday}'s last span ends at ${last.to}`
          }
        ]
  })

/** The same spans on each of the days named. */
export const on = (named: ReadonlyArray<Weekday>, spans: OpenSpans): OpenHours =>
  Object.fromEntries(named.map((weekday) => [weekday, spans]))

/** The same spans from Monday to Friday. */
export const mondayToFriday = (spans: OpenSpans): OpenHours => on(weekdays.slice(0, 5), spans)

/** Around the clock, every day. */
export const aroundTheClock: OpenHours = on(weekdays, [{ from: "00:00", to: "24:00" }])
