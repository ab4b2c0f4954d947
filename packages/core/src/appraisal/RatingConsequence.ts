/** What the ratings of one appraisal lead to, by its own terms and what each person was rated before. */
import type { PersonId } from "../kernel/Id.ts"
import type { Rating } from "../kernel/Rating.ts"
import type { Published } from "./Appraisal.ts"
import { cycleOf } from "./AppraisalPeriod.ts"
import * as Consequence from "./Consequence.ts"

/** What a rating of this appraisal leads to for one person; nothing for who is not in its draft. */
export const consequenceOf = (
  { file, draft }: Pick<Published, "file" | "draft">,
  person: PersonId,
  rating: Rating
): Consequence.Found | undefined => {
  const member = draft.members.find((one) => one.person === person)
  if (member === undefined) return undefined
  const { terms, period } = file
  const { consequences: source } = terms.sources
  return Consequence.of({
    person,
    history: [...member.history, { period, rating }],
    rules: terms.consequences[cycleOf(period)],
    careers: terms.careers,
    ...(source === undefined ? {} : { source })
  })
}

/** Of everybody who is rated, by person. */
export const consequencesOf = (state: Published): ReadonlyArray<Consequence.Consequence> =>
  state.ratings.flatMap(({ person, rating }) => {
    const found = rating === undefined ? undefined : consequenceOf(state, person, rating)
    return found === undefined ? [] : [found.consequence]
  })
