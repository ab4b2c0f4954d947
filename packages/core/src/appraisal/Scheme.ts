/**
 * How the work of some posts is appraised 考核方案, as data: indicators with their weights, measures and scoring, for a
 * quarter or a year. A scheme says all that a score needs, so an appraisal freezes it when it opens.
 */
import * as Schema from "effect/Schema"
import { Label } from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { PostKind } from "../workforce/Post.ts"
import { Points } from "../workforce/Ranking.ts"
import { Cycle } from "./AppraisalPeriod.ts"
import type { Measure } from "./Measure.ts"
import { Name, SchemeIndicator } from "./SchemeIndicator.ts"

/** What the ballots of a vote are worth, and who must have voted for it to count. */
export const BallotRule = Schema.Struct({
  points: Schema.Struct({
    excellent: Points,
    competent: Points,
    basicallyCompetent: Points,
    notCompetent: Points
  }),
  /** At least this share of the residents who vote hold no office (R4-06). */
  ordinaryMin: Share.Share
})
  .check(
    Schema.makeFilter(({ points }: { readonly points: Readonly<Record<string, number>> }) =>
      (points.excellent ?? 0) > (points.competent ?? 0) &&
      (points.competent ?? 0) > (points.basicallyCompetent ?? 0) &&
      (points.basicallyCompetent ?? 0) > (points.notCompetent ?? 0)
        ? undefined
        : { path: ["points"], issue: "a worse ballot is worth fewer points" }
    )
  )
  .annotate({ identifier: "BallotRule" })
export type BallotRule = typeof BallotRule.Type

/** A kind of offence against discipline; `severity` says how many plain faults it counts for. */
export const OffenceKind = Schema.Struct({
  id: Name,
  label: Label,
  severity: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })),
  source: Source
}).annotate({ identifier: "OffenceKind" })
export type OffenceKind = typeof OffenceKind.Type

const fields = {
  id: Name,
  label: Label,
  cycle: Cycle,
  /** Whose work it appraises. */
  posts: Schema.NonEmptyArray(PostKind),
  /** Whose tickets are theirs: all of the place, or those of the grids that they are assigned to. */
  tickets: Schema.Literals(["place", "grids"]),
  indicators: Schema.NonEmptyArray(SchemeIndicator),
  ballots: BallotRule,
  offences: Schema.Array(OffenceKind)
}
type Fields = Schema.Struct<typeof fields>["Type"]

export const Scheme = Schema.Struct(fields)
  .check(Schema.makeFilter((scheme: Fields) => faultOf(scheme)))
  .annotate({ identifier: "AppraisalScheme" })
export type Scheme = typeof Scheme.Type

function faultOf({ cycle, indicators }: Fields) {
  const weights = indicators.map(({ weight }) => weight)
  if (!Share.areWhole(weights)) {
    return { path: ["indicators"], issue: `the weights add up to ${sumOf(weights)}, not to 100%` }
  }
  const place = indicators.findIndex(({ measure }) => measure === "quarters")
  return cycle === "quarter" && place !== -1
    ? { path: ["indicators", place, "measure"], issue: "a quarter has no quarters; only a year rests on them" }
    : undefined
}

const sumOf = (weights: ReadonlyArray<Share.Share>): string => {
  const den = weights.reduce((product, weight) => product * BigInt(weight.den), 1n)
  const num = weights.reduce((sum, weight) => sum + (den / BigInt(weight.den)) * BigInt(weight.num), 0n)
  const hundredths = (num * 20_000n + den) / (2n * den)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`
}

/** The scheme for a kind of post; of several the first. */
export const forPost = (schemes: ReadonlyArray<Scheme>, cycle: Cycle, post: PostKind): Scheme | undefined =>
  schemes.find((scheme) => scheme.cycle === cycle && scheme.posts.includes(post))

/** The measures that a scheme looks at, each once. */
export const measuresOf = ({ indicators }: Scheme): ReadonlyArray<Measure> => [
  ...new Set(indicators.map(({ measure }) => measure))
]
