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
