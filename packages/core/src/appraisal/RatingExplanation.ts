/**
 * Why one person is rated so, and how many people got which rating.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import type { Source } from "../kernel/Source.ts"
import { format } from "../workforce/Ranking.ts"
import { type AppraisalPeriod, label } from "./AppraisalPeriod.ts"
import { standingLabels } from "./Participation.ts"
import type { PersonRating } from "./PersonRating.ts"
import { type Thresholds, thresholdOf } from "./Thresholds.ts"

/** A rating with the explanations of what it rests on. */
export interface Rated {
  readonly rating: PersonRating
  readonly participation: Explanation.Explanation
  readonly scored?: Explanation.Explanation
}

export interface Basis {
  readonly thresholds: Thresholds
  readonly source: Source | undefined
  readonly cap: Explanation.Explanation | undefined
}

export const ratingStep = (
  { rating: one, participation, scored }: Rated,
  { thresholds, source, cap }: Basis
): Explanation.Explanation => {
  const { person, rating, earned, score, standing } = one
  return Explanation.step(Label.of(`${person}的考核等次`, `rating of ${person}`), {
    quantity: Explanation.words(rating === undefined ? standingLabels[standing] : Rating.labels[rating]),
    steps: [
      participation,
      ...(scored === undefined ? [] : [scored]),
      ...(earned === undefined ? [] : [earnedStep(earned, thresholds, source)]),
      ...(earned === undefined || score?.atMost === undefined ? [] : [vetoStep(score.atMost)]),
      ...(cap === undefined ? [] : [Explanation.step(Label.of("优秀比例", "cap on excellent"), { steps: [cap] })])
    ]
  })
}

const earnedStep = (
  earned: Rating.Rating,
  thresholds: Thresholds,
  source: Source | undefined
): Explanation.Explanation => {
  const least = thresholdOf(earned, thresholds)
  const below = format(thresholds.basicallyCompetent)
  return Explanation.step(Label.of("按得分", "by points"), {
    quantity: Explanation.words(Rating.labels[earned]),
    note:
      least === undefined
        ? Label.of(`不足${below}分`, `below ${below} points`)
        : Label.of(`满${format(least)}分`, `from ${format(least)} points on`),
    ...(source === undefined ? {} : { source })
  })
}

const vetoStep = (atMost: Rating.Rating): Explanation.Explanation =>
  Explanation.step(Label.of("一票否决后最高", "at best after the veto"), {
    quantity: Explanation.words(Rating.labels[atMost])
  })

/** How many got which rating, and how the cap came out. */
export const overall = (
  period: AppraisalPeriod,
  people: ReadonlyArray<PersonRating>,
  cap: Explanation.Explanation
): Explanation.Explanation => {
  const count = (n: number) => Explanation.count(n, Label.of("人", n === 1 ? "person" : "people"))
  const named = label(period)
  const unrated = people.filter(({ rating }) => rating === undefined).length
  return Explanation.step(Label.of(`${named.zh}考核等次`, `ratings of ${named.en}`), {
    quantity: count(people.length),
    steps: [
      ...Rating.Rating.literals.map((rating) =>
        Explanation.step(Rating.labels[rating], {
          quantity: count(people.filter((one) => one.rating === rating).length)
        })
      ),
      Explanation.step(Label.of("未定等次", "not rated"), { quantity: count(unrated) }),
      cap
    ]
  })
}
