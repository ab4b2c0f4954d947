/** The parameters of what a final rating leads to: pay, grade, warning, exit. */
import * as Schema from "effect/Schema"
import { Rating } from "../kernel/Rating.ts"
import { Source } from "../kernel/Source.ts"

const Ratings = Schema.Array(Rating)
const Times = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 }))

/** Coefficients of performance pay in whole percent: 100 pays it in full. A better rating never pays less. */
export const Coefficients = Schema.Struct({
  excellent: Schema.Natural,
  competent: Schema.Natural,
  basicallyCompetent: Schema.Natural,
  notCompetent: Schema.Natural
})
  .check(
    Schema.makeFilter((percent: { readonly [R in Rating]: number }) =>
      Rating.literals.every((rating, i) => i === 0 || percent[rating] <= percent[Rating.literals[i - 1] ?? "excellent"])
        ? undefined
        : "a worse rating pays no more than a better one"
    )
  )
  .annotate({ identifier: "RatingCoefficients" })
export type Coefficients = typeof Coefficients.Type

/** So many ratings in a row, each one of these, move the grade by so many steps (down, below zero). */
export const StepRule = Schema.Struct({
  ratings: Schema.NonEmptyArray(Rating),
  times: Times,
  steps: Schema.Int.check(Schema.isBetween({ minimum: -16, maximum: 16 })),
  source: Source
}).annotate({ identifier: "RatingStepRule" })
export type StepRule = typeof StepRule.Type

export const ConsequenceRules = Schema.Struct({
  /** Left out where ratings of this kind do not touch performance pay. They hold through the period that follows. */
  coefficients: Schema.optionalKey(Schema.Struct({ percent: Coefficients, source: Source })),
  /** The first that holds moves the grade, and every count begins anew. */
  steps: Schema.Array(StepRule),
  /** After which ratings the year does not count towards service. */
  yearNotCounted: Schema.optionalKey(Schema.Struct({ ratings: Ratings, source: Source })),
  warning: Schema.optionalKey(Schema.Struct({ ratings: Ratings, source: Source })),
  /** So many failures in a row ask for an exit 退出; a person decides on it. */
  exit: Schema.optionalKey(Schema.Struct({ ratings: Schema.NonEmptyArray(Rating), times: Times, source: Source }))
}).annotate({ identifier: "ConsequenceRules" })
export type ConsequenceRules = typeof ConsequenceRules.Type
