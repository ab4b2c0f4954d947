/** What an appraisal is about: a calendar year 年度考核, written `2020`, or a quarter 季度考核, written `2020-Q3`. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Label from "../kernel/Label.ts"
import type { DayPeriod } from "../kernel/Period.ts"

export const Cycle = Schema.Literals(["quarter", "year"]).annotate({ identifier: "AppraisalCycle" })
export type Cycle = typeof Cycle.Type

export const cycleLabels: { readonly [C in Cycle]: Label.Label } = {
  quarter: Label.of("季度考核", "quarterly appraisal"),
  year: Label.of("年度考核", "yearly appraisal")
}

const PATTERN = /^(?!0000|9999)\d{4}(?:-Q[1-4])?$/

/** A year `YYYY` or a quarter `YYYY-Q1` to `YYYY-Q4`, of the years 0001 to 9998. */
export const AppraisalPeriod = Schema.String.check(
  Schema.isPattern(PATTERN, { message: "an appraisal is of a year, such as 2020, or of a quarter, such as 2020-Q3" })
)
  .annotate({ identifier: "AppraisalPeriod", description: "year YYYY or quarter YYYY-Qn" })
  .pipe(Schema.brand("AppraisalPeriod"))
export type AppraisalPeriod = typeof AppraisalPeriod.Type

export const parse = (text: string): Result.Result<AppraisalPeriod, string> =>
  PATTERN.test(text)
    ? Result.succeed(text as AppraisalPeriod)
    : Result.fail(`"${text}" is neither a year, such as 2020, nor a quarter, such as 2020-Q3`)

/** The period that a literal in source code names. @throws InvariantBroken when it is none */
export const of = (text: string): AppraisalPeriod => {
  const parsed = parse(text)
  holds(Result.isSuccess(parsed), Result.isFailure(parsed) ? parsed.failure : text)
  return parsed.success
}

export const cycleOf = (period: AppraisalPeriod): Cycle => (period.length === 4 ? "year" : "quarter")

export const yearOf = (period: AppraisalPeriod): number => Number(period.slice(0, 4))

/** The quarters of the year in which the period lies. */
export const quartersOf = (period: AppraisalPeriod): ReadonlyArray<AppraisalPeriod> =>
  [1, 2, 3, 4].map((n) => of(`${period.slice(0, 4)}-Q${n}`))

/**
 * The days of a period, its end exclusive.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AppraisalPeriod } = await import("@wangge/core/appraisal")
 * expect(AppraisalPeriod.daysOf(AppraisalPeriod.of("2020-Q4"))).toEqual({ from: "2020-10-01", to: "2021-01-01" })
 * expect(AppraisalPeriod.daysOf(AppraisalPeriod.of("2020"))).toEqual({ from: "2020-01-01", to: "2021-01-01" })
 * ```
 */
export const daysOf = (period: AppraisalPeriod): DayPeriod & { readonly to: Day.Day } => {
  const first = cycleOf(period) === "year" ? 1 : Number(period.slice(6)) * 3 - 2
  return { from: monthStart(yearOf(period), first), to: monthStart(yearOf(period), first + months(period)) }
}

/** The day whose parameters judge the period: its last. */
export const lastDay = (period: AppraisalPeriod): Day.Day => Day.plusDays(daysOf(period).to, -1)

/** The calendar months of the period: 12 or 3. */
export const months = (period: AppraisalPeriod): number => (cycleOf(period) === "year" ? 12 : 3)

/** As a sentence says it: 2020年第三季度, the third quarter of 2020. */
export const label = (period: AppraisalPeriod): Label.Label => {
  const year = yearOf(period)
  if (cycleOf(period) === "year") return Label.of(`${year}年度`, `the year ${year}`)
  const place = Number(period.slice(6)) - 1
  return Label.of(`${year}年第${"一二三四"[place]}季度`, `the ${ORDINALS[place]} quarter of ${year}`)
}

const ORDINALS = ["first", "second", "third", "fourth"] as const

const monthStart = (year: number, month: number): Day.Day => {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  return Day.of(`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`)
}
