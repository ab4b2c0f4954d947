/** The ratings of all people of an appraisal: who takes part, the points, the rating earned, vetoes, and the cap on excellent. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { type AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Rating } from "../kernel/Rating.ts"
import type { AppraisalPeriod } from "./AppraisalPeriod.ts"
import type { AppraisalRules } from "./AppraisalPolicy.ts"
import { type Pool, Unit } from "./ExcellentCap.ts"
import type { Figures } from "./Figure.ts"
import { type Presence, Standing } from "./Participation.ts"
import type { Scheme } from "./Scheme.ts"
import { type Incomplete, Score } from "./Score.ts"

/** One person with all that the rating rests on. */
export interface Appraisee {
  readonly person: PersonId
  readonly unit: Unit
  readonly scheme: Scheme
  readonly figures: Figures
  readonly presence: Presence
  /** Whether the last rating of this kind was excellent, and the first day of service: both decide ties alone. */
  readonly excellentBefore: boolean
  readonly servedSince?: Day
}

/** How one person came out. Who is not rated has no rating, and a newcomer's score is left out where it is incomplete. */
export const Outcome = Schema.Struct({
  person: PersonId,
  unit: Unit,
  standing: Standing,
  score: Schema.optionalKey(Score),
  /** By points alone. */
  earned: Schema.optionalKey(Rating),
  /** After vetoes and the cap. */
  rating: Schema.optionalKey(Rating)
}).annotate({ identifier: "AppraisalOutcome" })
export type Outcome = typeof Outcome.Type

export interface Question {
  readonly period: AppraisalPeriod
  readonly people: ReadonlyArray<Appraisee>
  readonly rules: Pick<AppraisalRules, "thresholds" | "excellentCap" | "tieOrder" | "participation">
  readonly commended: ReadonlyArray<AreaCode>
}

export interface Ratings {
  /** By person. */
  readonly outcomes: ReadonlyArray<Outcome>
  readonly pools: ReadonlyArray<Pool>
  /** Why one person has this rating, or none. */
  readonly explain: (person: PersonId) => Explanation.Explanation | undefined
  readonly explanation: Explanation.Explanation
}

/** People who are to be rated and whose scores are incomplete. */
export interface Unscored {
  readonly _tag: "Unscored"
  readonly people: readonly [readonly [PersonId, Incomplete], ...ReadonlyArray<readonly [PersonId, Incomplete]>]
}

export const draft = (_question: Question): Result.Result<Ratings, Unscored> =>
  Result.succeed({
    outcomes: [],
    pools: [],
    explain: () => undefined,
    explanation: Explanation.step(Label.of("考核等次", "ratings"))
  })
