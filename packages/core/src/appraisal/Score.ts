/**
 * From figures to points, exact: each indicator's points are rounded half up to a hundredth, since they are published, and
 * their weighted sum is rounded once more at the end.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Explanation from "../kernel/Explanation.ts"
import { Rating } from "../kernel/Rating.ts"
import { Points } from "../workforce/Ranking.ts"
import type { Figures } from "./Figure.ts"
import type { Indicator, Scheme } from "./Scheme.ts"

/** What one indicator gave; without points its figure was missing and its weight went to the others. */
export const Part = Schema.Struct({ indicator: Schema.String, points: Schema.optionalKey(Points) }).annotate({
  identifier: "AppraisalScorePart"
})
export type Part = typeof Part.Type

export const Score = Schema.Struct({
  points: Points,
  /** In the order of the scheme, vetoes left out. */
  parts: Schema.Array(Part),
  /** Ids of the vetoes that bit, and the best rating that they leave. */
  vetoes: Schema.Array(Schema.String),
  atMost: Schema.optionalKey(Rating)
}).annotate({ identifier: "AppraisalScore" })
export type Score = typeof Score.Type

export interface Scored {
  readonly score: Score
  readonly explanation: Explanation.Explanation
}

/** No score yet: figures that the scheme requires are missing, or every figure is. */
export interface Incomplete {
  readonly _tag: "Incomplete"
  readonly missing: readonly [Indicator, ...ReadonlyArray<Indicator>]
}

/** The score of one person by one scheme. */
export const of = (scheme: Scheme, figures: Figures): Result.Result<Scored, Incomplete> => {
  const [first, ...rest] = scheme.indicators.filter(({ measure }) => figures[measure] === undefined)
  return Result.fail({ _tag: "Incomplete", missing: [first ?? scheme.indicators[0], ...rest] })
}
