/**
 * What a final rating leads to 考核结果运用: the coefficient of performance pay and the grade in the period that follows, whether
 * the year counts, a warning, an exit that is due. Computed from the whole history of ratings, so that no rating moves a
 * grade twice.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import type * as Explanation from "../kernel/Explanation.ts"
import { PersonId } from "../kernel/Id.ts"
import { Rating } from "../kernel/Rating.ts"
import type { Source } from "../kernel/Source.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import { explained } from "./ConsequenceExplanation.ts"
import type { ConsequenceRules, StepRule } from "./ConsequenceRules.ts"
import { next } from "./PeriodOrder.ts"
import type { RatedPeriod } from "./RatedPeriod.ts"

export const Consequence = Schema.Struct({
  person: PersonId,
  period: AppraisalPeriod.AppraisalPeriod,
  rating: Rating,
  /** Coefficient of performance pay in whole percent, from `from` until `to`. */
  percent: Schema.optionalKey(Schema.Natural),
  /** The days of the period that follows, `to` exclusive. */
  from: Day,
  to: Day,
  /** Grades up, or down below zero, from `from` on. */
  steps: Schema.Int,
  yearNotCounted: Schema.optionalKey(Schema.Int),
  warning: Schema.Boolean,
  /** Failures in a row, this period the last. */
  failures: Schema.Natural,
  exitDue: Schema.Boolean
}).annotate({ identifier: "RatingConsequence" })
export type Consequence = typeof Consequence.Type

export interface Question {
  readonly person: PersonId
  /** Oldest first, the period in question last, all of one kind. */
  readonly history: readonly [...ReadonlyArray<RatedPeriod>, RatedPeriod & { readonly rating: Rating }]
  readonly rules: ConsequenceRules
  readonly source?: Source
}

export interface Found {
  readonly consequence: Consequence
  readonly explanation: Explanation.Explanation
}

/**
 * What the last rating of a history leads to. A period without a rating neither counts nor breaks a row.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AppraisalPeriod, Consequence } = await import("@wangge/core/appraisal")
 * const { Source } = await import("@wangge/core/kernel")
 * const rules = { steps: [{ ratings: ["excellent"], times: 2, steps: 1, source: Source.rule("R3-09") }] }
 * const rated = (year) => ({ period: AppraisalPeriod.of(year), rating: "excellent" })
 * const of = (...years) => Consequence.of({ person: "P-1", history: years.map(rated), rules }).consequence
 * expect(of("2018", "2019").steps).toBe(1)
 * expect(of("2018", "2019", "2020").steps).toBe(0) // those of 2018 and 2019 are used up
 * ```
 */
export const of = (question: Question): Found => {
  const { person, history, rules } = question
  const { period, rating } = history[history.length - 1] as RatedPeriod & { readonly rating: Rating }
  const rows = rowsOf(history)
  const step = lastStep(rows, rules.steps)
  const failures = rules.exit === undefined ? 0 : runOf(rows, rules.exit.ratings)
  const following = next(period)
  const percent = rules.coefficients?.percent[rating]
  const isUncounted =
    AppraisalPeriod.cycleOf(period) === "year" && rules.yearNotCounted?.ratings.includes(rating) === true
  const consequence: Consequence = {
    person,
    period,
    rating,
    ...(percent === undefined ? {} : { percent }),
    ...AppraisalPeriod.daysOf(following),
    steps: step?.steps ?? 0,
    ...(isUncounted ? { yearNotCounted: AppraisalPeriod.yearOf(period) } : {}),
    warning: rules.warning?.ratings.includes(rating) ?? false,
    failures,
    exitDue: rules.exit !== undefined && failures >= rules.exit.times
  }
  return { consequence, explanation: explained(consequence, question, step) }
}

const rowsOf = (history: ReadonlyArray<RatedPeriod>): ReadonlyArray<Rating> =>
  history.flatMap(({ rating }) => (rating === undefined ? [] : [rating]))

/** How many of the last ratings in a row are among these. */
const runOf = (rows: ReadonlyArray<Rating>, ratings: ReadonlyArray<Rating>): number =>
  rows.length - 1 - rows.findLastIndex((one) => !ratings.includes(one))

/** The rule by which the last rating moves the grade: a move uses up the ratings before it. */
const lastStep = (rows: ReadonlyArray<Rating>, rules: ReadonlyArray<StepRule>): StepRule | undefined => {
  let used = 0
  let found: StepRule | undefined
  rows.forEach((_, i) => {
    const open = rows.slice(used, i + 1)
    found = rules.find(({ ratings, times }) => runOf(open, ratings) >= times)
    if (found !== undefined) used = i + 1
  })
  return found
}
