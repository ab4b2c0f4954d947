/**
 * The ratings of all people of an appraisal 等次: who takes part, the points, the rating that they earn, vetoes, and the cap on
 * excellent. Who earned an excellent and finds the places taken is rated competent.
 */
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import type * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Rating from "../kernel/Rating.ts"
import type { Points } from "../workforce/Ranking.ts"
import type { AppraisalPeriod } from "./AppraisalPeriod.ts"
import { cycleOf } from "./AppraisalPeriod.ts"
import type { AppraisalRules, AppraisalSources } from "./AppraisalPolicy.ts"
import type { Unit } from "./CapRules.ts"
import * as ExcellentCap from "./ExcellentCap.ts"
import type { Figures } from "./Figure.ts"
import type { Measure } from "./Measure.ts"
import * as Participation from "./Participation.ts"
import type { PersonRating } from "./PersonRating.ts"
import { overall, type Rated, ratingStep } from "./RatingExplanation.ts"
import type { Scheme } from "./Scheme.ts"
import * as Score from "./Score.ts"
import { ratingOf } from "./Thresholds.ts"

/** One person with all that the rating rests on. */
export interface Appraisee {
  readonly person: PersonId
  readonly unit: Unit
  readonly scheme: Scheme
  readonly figures: Figures
  readonly presence: Participation.Presence
  /** Whether the last rating of this kind was excellent, and the first day of service: both decide ties alone. */
  readonly excellentBefore: boolean
  readonly servedSince?: Day
}

export interface Question {
  readonly period: AppraisalPeriod
  /** Each person once. */
  readonly people: ReadonlyArray<Appraisee>
  readonly rules: Pick<
    AppraisalRules,
    "thresholds" | "excellentShare" | "excellentUnits" | "tieOrder" | "participation"
  >
  /** Codes of the units, at the level of the cap, that were commended themselves. */
  readonly commended: ReadonlyArray<AreaCode>
  /** Where the rules come from, for the explanations. */
  readonly sources?: Partial<AppraisalSources>
}

export interface Ratings {
  /** By person. */
  readonly ratings: ReadonlyArray<PersonRating>
  readonly pools: ReadonlyArray<ExcellentCap.Pool>
  /** Why one person has this rating, or none. */
  readonly explain: (person: PersonId) => Explanation.Explanation | undefined
  readonly explanation: Explanation.Explanation
}

/** People who are to be rated and whose scores are incomplete. */
export interface Unscored {
  readonly _tag: "Unscored"
  readonly people: readonly [UnscoredPerson, ...ReadonlyArray<UnscoredPerson>]
}

export interface UnscoredPerson {
  readonly person: PersonId
  readonly incomplete: Score.Incomplete
}

/**
 * The ratings of a period. Refused when somebody who is to be rated has no complete score; who is not rated may have none.
 * The order in which people stand does not matter.
 *
 * @throws InvariantBroken when a person stands there twice
 */
export const draft = (question: Question): Result.Result<Ratings, Unscored> => {
  const { people, rules, period, sources } = question
  holds(new Set(people.map(({ person }) => person)).size === people.length, "each person is appraised once")
  const cycle = cycleOf(period)
  const capRules = { ...rules.excellentShare[cycle], ...rules.excellentUnits }
  const judged = [...people].sort((a, b) => (a.person < b.person ? -1 : 1)).map((one) => judge(question, one))
  const [first, ...rest] = judged.flatMap(({ appraisee, participation, scored }) =>
    participation.standing === "rated" && Result.isFailure(scored)
      ? [{ person: appraisee.person, incomplete: scored.failure }]
      : []
  )
  if (first !== undefined) return Result.fail({ _tag: "Unscored", people: [first, ...rest] })
  const cap = ExcellentCap.apply({
    members: judged.map((one) => memberOf(one, capRules.base)),
    rules: capRules,
    order: rules.tieOrder,
    commended: question.commended,
    sources: {
      ...(sources?.excellentShare === undefined ? {} : { share: sources.excellentShare }),
      ...(sources?.excellentUnits === undefined ? {} : { units: sources.excellentUnits }),
      ...(sources?.tieOrder === undefined ? {} : { order: sources.tieOrder })
    }
  })
  const kept = new Set(cap.pools.flatMap(({ excellent }) => excellent))
  const rated = new Map(judged.map((one) => [one.appraisee.person, ratedOf(one, kept)]))
  const ratings = [...rated.values()].map(({ rating }) => rating)
  return Result.succeed({
    ratings,
    pools: cap.pools,
    explain: (person) => {
      const one = rated.get(person)
      return one === undefined
        ? undefined
        : ratingStep(one, { thresholds: rules.thresholds, source: sources?.thresholds, cap: cap.explain(person) })
    },
    explanation: overall(period, ratings, cap.explanation)
  })
}

interface Judged {
  readonly appraisee: Appraisee
  readonly participation: Participation.Participation
  readonly scored: Result.Result<Score.Scored, Score.Incomplete>
  /** By points alone, and after vetoes; of those who are rated. */
  readonly earned?: Rating.Rating
  readonly left?: Rating.Rating
}

const judge = ({ period, rules, sources }: Question, appraisee: Appraisee): Judged => {
  const { scheme, figures, presence } = appraisee
  const participation = Participation.of(period, presence, rules.participation[cycleOf(period)], sources?.participation)
  const scored = Score.of(scheme, figures)
  if (participation.standing !== "rated" || Result.isFailure(scored)) return { appraisee, participation, scored }
  const { points, atMost = "excellent" } = scored.success.score
  const earned = ratingOf(points, rules.thresholds)
  return { appraisee, participation, scored, earned, left: Rating.compare(earned, atMost) < 0 ? atMost : earned }
}

const memberOf = (
  { appraisee, participation: { standing }, scored, left }: Judged,
  base: "rated" | "appraised"
): ExcellentCap.Member => {
  const { person, unit, scheme, excellentBefore, servedSince } = appraisee
  const counts = standing === "rated" || (standing === "newcomer" && base === "appraised")
  if (left !== "excellent" || Result.isFailure(scored)) return { person, unit, counts }
  const { score } = scored.success
  return {
    person,
    unit,
    counts,
    contender: {
      points: score.points,
      byMeasure: byMeasure(scheme, score),
      excellentBefore,
      ...(servedSince === undefined ? {} : { servedSince })
    }
  }
}

/** Points by measure; where several indicators look at one measure, the first counts. */
const byMeasure = ({ indicators }: Scheme, { parts }: Score.Score): { readonly [M in Measure]?: Points } => {
  const measured: { -readonly [M in Measure]?: Points } = {}
  for (const { indicator, points } of parts) {
    const measure = indicators.find(({ id }) => id === indicator)?.measure
    if (measure !== undefined && points !== undefined && measured[measure] === undefined) measured[measure] = points
  }
  return measured
}

const ratedOf = ({ appraisee, participation, scored, earned, left }: Judged, kept: ReadonlySet<PersonId>): Rated => {
  const { person, unit } = appraisee
  const rating = left === "excellent" && !kept.has(person) ? "competent" : left
  const score = Result.isSuccess(scored) ? scored.success.score : undefined
  return {
    participation: participation.explanation,
    ...(Result.isSuccess(scored) ? { scored: scored.success.explanation } : {}),
    rating: {
      person,
      unit,
      standing: participation.standing,
      ...(score === undefined ? {} : { score }),
      ...(earned === undefined ? {} : { earned }),
      ...(rating === undefined ? {} : { rating })
    }
  }
}
