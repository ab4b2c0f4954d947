/**
 * From written and interview scores to a ranking, exact: totals are compared as whole numbers over the denominator of the
 * share and rounded only when shown. Ties go to the higher written score, then to the earlier registration, then to the
 * person's id.
 */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"

/** A score in hundredths of a point: 8,650 is 86.50. */
export const Points = Schema.Int.check(
  Schema.isBetween(
    { minimum: 0, maximum: 10_000 },
    { message: "a score lies between 0 and 10000 hundredths of a point" }
  )
).annotate({ identifier: "Points", description: "hundredths of a point, 0 to 10000" })
export type Points = typeof Points.Type

/** A score of one person; without points the person was absent. */
export const Score = Schema.Struct({ person: PersonId, points: Schema.optionalKey(Points) }).annotate({
  identifier: "RecruitmentScore"
})
export type Score = typeof Score.Type

/** Points as people write them: `86.50`. */
export const format = (points: number): string => (points / 100).toFixed(2)

/** Those who passed the written paper, best first: so many a post, with all who tie with the last of them. */
export const shortlist = (
  scores: ReadonlyArray<Score>,
  { pass, places }: { readonly pass: Points; readonly places: number }
): ReadonlyArray<PersonId> => {
  const passed = scores
    .flatMap(({ person, points }) => (points !== undefined && points >= pass ? [{ person, points }] : []))
    .sort((a, b) => b.points - a.points || (a.person < b.person ? -1 : 1))
  const last = passed[places - 1]?.points ?? 0
  return passed.filter((one, i) => i < places || one.points === last).map(({ person }) => person)
}

export interface Candidate {
  readonly person: PersonId
  readonly registeredOn: Day
  readonly written: Points
  /** Left out when absent from the interview. */
  readonly interview?: Points
}

/** A place in the ranking, from 1. `total` in hundredths of a point, rounded half up. */
export const Ranked = Schema.Struct({
  person: PersonId,
  rank: Schema.Int,
  written: Points,
  interview: Points,
  total: Points
}).annotate({ identifier: "RecruitmentRank" })
export type Ranked = typeof Ranked.Type

/** Everybody who passed the interview, best first. */
export const of = (
  candidates: ReadonlyArray<Candidate>,
  { writtenShare, interviewPass }: { readonly writtenShare: Share.Share; readonly interviewPass: Points }
): ReadonlyArray<Ranked> => {
  const { num, den } = writtenShare
  return candidates
    .flatMap(({ interview, ...one }) =>
      interview === undefined || interview < interviewPass
        ? []
        : [{ ...one, interview, parts: BigInt(one.written) * BigInt(num) + BigInt(interview) * BigInt(den - num) }]
    )
    .sort(
      (a, b) =>
        Number(b.parts - a.parts) ||
        b.written - a.written ||
        (a.registeredOn === b.registeredOn ? 0 : a.registeredOn < b.registeredOn ? -1 : 1) ||
        (a.person < b.person ? -1 : 1)
    )
    .map(({ person, written, interview, parts }, i) => {
      const whole = BigInt(den)
      return { person, rank: i + 1, written, interview, total: Number((parts * 2n + whole) / (whole * 2n)) }
    })
}

/** Why a person has this place. */
export const explain = (ranked: Ranked, writtenShare: Share.Share): Explanation.Explanation => {
  const points = Label.of("分", "points")
  const score = (title: Label.Label, value: Points, share: Share.Share) =>
    Explanation.step(title, {
      quantity: Explanation.count(value / 100, points),
      note: Label.of(`占${Share.format(share, 0)}`, `counts ${Share.format(share, 0)}`)
    })
  return Explanation.step(Label.of(`第${ranked.rank}名`, `place ${ranked.rank}`), {
    quantity: Explanation.count(ranked.total / 100, points),
    steps: [
      score(Label.of("笔试", "written paper"), ranked.written, writtenShare),
      score(Label.of("面试", "interview"), ranked.interview, Share.complement(writtenShare))
    ]
  })
}
