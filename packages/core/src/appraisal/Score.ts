/**
 * From figures to points, exact: each indicator's points are rounded half up to a hundredth, since they are published, and
 * their weighted sum is rounded once more at the end.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Explanation from "../kernel/Explanation.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Rating from "../kernel/Rating.ts"
import { Points } from "../workforce/Ranking.ts"
import type { Figures } from "./Figure.ts"
import type { Gap } from "./Gap.ts"
import * as Judgement from "./Judgement.ts"
import type { Scheme } from "./Scheme.ts"
import type { SchemeIndicator } from "./SchemeIndicator.ts"
import { explained } from "./ScoreExplanation.ts"

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
  atMost: Schema.optionalKey(Rating.Rating)
}).annotate({ identifier: "AppraisalScore" })
export type Score = typeof Score.Type

export interface Scored {
  readonly score: Score
  readonly explanation: Explanation.Explanation
}

/**
 * No score yet: figures that the scheme requires are missing or count too little, or nothing at all was counted. Every
 * indicator that waits is named.
 */
export interface Incomplete {
  readonly _tag: "Incomplete"
  readonly missing: readonly [Missing, ...ReadonlyArray<Missing>]
}

/** An indicator that waits for its figure. */
export interface Missing {
  readonly indicator: SchemeIndicator
  readonly gap: Gap
}

/**
 * The score of one person by one scheme.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Score } = await import("@wangge/core/appraisal")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const scheme = Panjin2020.pack.appraisal.schemes.values[0].value.find(({ id }) => id === "grid-quarter")
 * const figures = {
 *   ticketsOnTime: { _tag: "Rate", num: 19, den: 20 },
 *   rework: { _tag: "Rate", num: 0, den: 20 },
 *   visitsDone: { _tag: "Rate", num: 12, den: 12 },
 *   satisfaction: { _tag: "Rate", num: 11, den: 12 },
 *   superiorScore: { _tag: "Marks", marks: [8_800] }
 * }
 * expect(Score.of(scheme, figures)).toMatchObject({ success: { score: { points: 9190, vetoes: [] } } })
 * ```
 */
export const of = (scheme: Scheme, figures: Figures): Result.Result<Scored, Incomplete> => {
  const judged = scheme.indicators.map((indicator) => Judgement.of(scheme, indicator, figures))
  const missing = judged.flatMap(({ indicator, read }) => (Judgement.isGap(read) ? [{ indicator, gap: read }] : []))
  const points = weighted(judged)
  const waiting = missing.filter(
    ({ indicator }) => indicator.whenMissing === "required" || (points === undefined && !Judgement.isVeto(indicator))
  )
  const [first, ...rest] = waiting
  if (first !== undefined) return Result.fail({ _tag: "Incomplete", missing: [first, ...rest] })
  holds(points !== undefined, `some indicator of ${scheme.id} has a weight`)
  const score = sumUp(points, judged)
  return Result.succeed({ score, explanation: explained(scheme, score, judged) })
}

const sumUp = (points: Points, judged: ReadonlyArray<Judgement.Judgement>): Score => {
  const graded = judged.filter(({ indicator }) => !Judgement.isVeto(indicator))
  const bitten = judged.filter(({ bites }) => bites === true).map(({ indicator }) => indicator)
  const atMost = bitten
    .flatMap(({ scoring }) => (scoring._tag === "Veto" ? [scoring.atMost] : []))
    .sort(Rating.compare)
    .at(-1)
  return {
    points,
    parts: graded.map((one) => ({
      indicator: one.indicator.id,
      ...(one.points === undefined ? {} : { points: one.points })
    })),
    vetoes: bitten.map(({ id }) => id),
    ...(atMost === undefined ? {} : { atMost })
  }
}

/** The weighted mean of all that has points, rounded half up; nothing when nothing has. */
const weighted = (judged: ReadonlyArray<Judgement.Judgement>): Points | undefined => {
  const den = judged.reduce((product, { indicator }) => product * BigInt(indicator.weight.den), 1n)
  let [sum, whole] = [0n, 0n]
  for (const { indicator, points } of judged) {
    if (points === undefined) continue
    const weight = (den / BigInt(indicator.weight.den)) * BigInt(indicator.weight.num)
    sum += weight * BigInt(points)
    whole += weight
  }
  return whole === 0n ? undefined : Number((2n * sum + whole) / (2n * whole))
}
