/** A calendar month, written `2020-01`. Months order as their text does. Pay is computed and closed by the month. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import { holds } from "../kernel/Invariant.ts"
import type { DayPeriod } from "../kernel/Period.ts"

const PATTERN = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/

/** A calendar month `YYYY-MM` of the years 0001 to 9999. */
export const Month = Schema.String.check(
  Schema.isPattern(PATTERN, { message: "Month must be written YYYY-MM, such as 2020-01" })
)
  .annotate({ identifier: "Month", description: "calendar month, YYYY-MM" })
  .pipe(Schema.brand("Month"))
export type Month = typeof Month.Type

export const parse = (text: string): Result.Result<Month, string> =>
  PATTERN.test(text) ? Result.succeed(text as Month) : Result.fail(`"${text}" is not a month written YYYY-MM`)

/** The month that a literal in source code names. @throws InvariantBroken when it is none */
export const of = (text: string): Month => {
  holds(PATTERN.test(text), `"${text}" is not a month written YYYY-MM`)
  return text as Month
}

/** The month in which a day lies. */
export const ofDay = (day: Day.Day): Month => day.slice(0, 7) as Month

export const yearOf = (month: Month): number => Number(month.slice(0, 4))

/** 1 is January. */
export const numberOf = (month: Month): number => Number(month.slice(5))

export const firstDay = (month: Month): Day.Day => Day.of(`${month}-01`)

/** The first day after the month. */
export const endOf = (month: Month): Day.Day =>
  Day.plusDays(firstDay(month), Day.daysInMonth(yearOf(month), numberOf(month)))

export const lastDay = (month: Month): Day.Day => Day.plusDays(endOf(month), -1)

/** The days of the month, its end exclusive. */
export const daysOf = (month: Month): DayPeriod & { readonly to: Day.Day } => ({
  from: firstDay(month),
  to: endOf(month)
})

/**
 * `month` moved by whole months, which may be negative.
 *
 * @throws InvariantBroken when it lies outside the years 0001 to 9999
 * @example
 * ```ts @import.meta.vitest
 * const { Month } = await import("@wangge/core/pay")
 * expect(Month.plus(Month.of("2020-01"), -1)).toBe("2019-12")
 * expect(Month.plus(Month.of("2019-11"), 3)).toBe("2020-02")
 * ```
 */
export const plus = (month: Month, months: number): Month => {
  const count = yearOf(month) * 12 + numberOf(month) - 1 + months
  return of(`${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`)
}

/** Months from `a` to `b`: positive when `b` is later. */
export const between = (a: Month, b: Month): number => (yearOf(b) - yearOf(a)) * 12 + numberOf(b) - numberOf(a)
