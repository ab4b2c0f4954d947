/**
 * How the work of some posts is appraised 考核方案, as data: indicators with their weights, measures and scoring, for a
 * quarter or a year. A scheme says all that a score needs, so an appraisal freezes it when it opens.
 */
import * as Schema from "effect/Schema"
import { Label } from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { PostKind } from "../workforce/Post.ts"
import { Points } from "../workforce/Ranking.ts"
import { Cycle } from "./AppraisalPeriod.ts"
import { Measure } from "./Measure.ts"
import { Scoring } from "./Scoring.ts"

const Id = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    message: "an id is written in lower-case words joined by dashes, such as street-lamp"
  })
)

/**
 * What becomes of the weight when a figure is missing or counts too few cases: `spread` over the other indicators,
 * `full` or `none` of the points, `required`: there is no score without it.
 */
export const WhenMissing = Schema.Literals(["spread", "full", "none", "required"]).annotate({
  identifier: "WhenFigureMissing"
})
export type WhenMissing = typeof WhenMissing.Type

export const Indicator = Schema.Struct({
  id: Id,
  label: Label,
  measure: Measure,
  /** The weights of a scheme add up to one; a veto has none. */
  weight: Share,
  scoring: Scoring,
  /** At least so many tickets, ballots or marks, or the figure counts as missing. */
  countedMin: Schema.Natural,
  whenMissing: WhenMissing,
  source: Source
}).annotate({ identifier: "AppraisalIndicator" })
export type Indicator = typeof Indicator.Type

/** What the ballots of a vote are worth, and who must have voted for it to count. */
export const BallotRule = Schema.Struct({
  points: Schema.Struct({
    excellent: Points,
    competent: Points,
    basicallyCompetent: Points,
    notCompetent: Points
  }),
  /** At least this share of the residents who vote hold no office (R4-06). */
  ordinaryMin: Share
}).annotate({ identifier: "BallotRule" })
export type BallotRule = typeof BallotRule.Type

/** A kind of offence against discipline; `severity` says how many plain faults it counts for. */
export const OffenceKind = Schema.Struct({
  id: Id,
  label: Label,
  severity: Schema.Int.check(Schema.isGreaterThan(0)),
  source: Source
}).annotate({ identifier: "OffenceKind" })
export type OffenceKind = typeof OffenceKind.Type

export const Scheme = Schema.Struct({
  id: Id,
  label: Label,
  cycle: Cycle,
  /** Whose work it appraises. */
  posts: Schema.NonEmptyArray(PostKind),
  /** Whose tickets are theirs: all of the place, or those of the grids that they are assigned to. */
  tickets: Schema.Literals(["place", "grids"]),
  indicators: Schema.NonEmptyArray(Indicator),
  ballots: BallotRule,
  offences: Schema.Array(OffenceKind)
}).annotate({ identifier: "AppraisalScheme" })
export type Scheme = typeof Scheme.Type

/** The scheme for a kind of post; of several the first. */
export const forPost = (schemes: ReadonlyArray<Scheme>, cycle: Cycle, post: PostKind): Scheme | undefined =>
  schemes.find((scheme) => scheme.cycle === cycle && scheme.posts.includes(post))

/** The measures that a scheme looks at, each once. */
export const measuresOf = ({ indicators }: Scheme): ReadonlyArray<Measure> => [
  ...new Set(indicators.map(({ measure }) => measure))
]
