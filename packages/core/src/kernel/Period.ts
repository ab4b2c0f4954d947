/** Half-open spans: `from` is inside, `to` is not. `to` left out means "until further notice". */
import * as Schema from "effect/Schema"
import { Day } from "./Day.ts"
import { Instant } from "./Instant.ts"
import * as Label from "./Label.ts"

/** A span of calendar days, `from` inclusive, `to` exclusive. */
export const DayPeriod = Schema.Struct({ from: Day, to: Schema.optionalKey(Day) })
  .check(
    Schema.makeFilter((period: { readonly from?: string; readonly to?: string }) =>
      period.to === undefined || (period.from ?? "") < period.to
        ? undefined
        : { path: ["to"], issue: `a period ends after it begins: ${period.from} to ${period.to}` }
    )
  )
  .annotate({ identifier: "DayPeriod" })
export type DayPeriod = typeof DayPeriod.Type

export const containsDay = (period: DayPeriod, day: Day): boolean =>
  period.from <= day && (period.to === undefined || day < period.to)

export const overlap = (a: DayPeriod, b: DayPeriod): boolean =>
  (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to)

/**
 * What lies before a day, in order, with spans that meet or overlap joined into one.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day, Period } = await import("@wangge/core/kernel")
 * const span = (from, to) => ({ from: Day.of(from), ...(to === undefined ? {} : { to: Day.of(to) }) })
 * const spans = [span("2020-05-01"), span("2020-01-01", "2020-02-01"), span("2020-02-01", "2020-03-01")]
 * expect(Period.joinedBefore(spans, Day.of("2020-06-01"))).toEqual([
 *   span("2020-01-01", "2020-03-01"),
 *   span("2020-05-01", "2020-06-01")
 * ])
 * ```
 */
export const joinedBefore = (
  spans: ReadonlyArray<DayPeriod>,
  end: Day
): ReadonlyArray<{ readonly from: Day; readonly to: Day }> => {
  const out: Array<{ readonly from: Day; readonly to: Day }> = []
  const cut = spans
    .map(({ from, to }) => ({ from, to: to === undefined || to > end ? end : to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (const span of cut) {
    const last = out.at(-1)
    if (last === undefined || last.to < span.from) out.push(span)
    else if (last.to < span.to) out[out.length - 1] = { from: last.from, to: span.to }
  }
  return out
}

/** As a sentence says it. */
export const phrase = ({ from, to }: DayPeriod): Label.Label =>
  to === undefined
    ? Label.of(`自${from}起`, `from ${from} on`)
    : Label.of(`${from}至${to}（不含）`, `from ${from} until ${to}`)

/** A span of time, `from` inclusive, `to` exclusive. */
export const InstantPeriod = Schema.Struct({ from: Instant, to: Instant })
  .check(
    Schema.makeFilter((period: { readonly from: number; readonly to: number }) =>
      period.from < period.to ? undefined : { path: ["to"], issue: "a period ends after it begins" }
    )
  )
  .annotate({ identifier: "InstantPeriod" })
export type InstantPeriod = typeof InstantPeriod.Type

export const containsInstant = (period: InstantPeriod, at: Instant): boolean => period.from <= at && at < period.to
