/**
 * The question that a draft answers: everybody appraised, by the terms of the appraisal and what was recorded in it. Asked
 * again of a draft, it gives the same ratings, with the reasons.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { PersonId } from "../kernel/Id.ts"
import type { PostKind } from "../workforce/Post.ts"
import * as Appraisal from "./Appraisal.ts"
import { cycleOf } from "./AppraisalPeriod.ts"
import { figuresOf } from "./Collected.ts"
import { wasExcellent } from "./RatedPeriod.ts"
import type { Appraisee, Question } from "./Ratings.ts"
import { forPost, type Scheme } from "./Scheme.ts"
import type { StaffMember } from "./StaffMember.ts"

/** People whose post no scheme appraises. */
export interface Unschemed {
  readonly _tag: "Unschemed"
  readonly posts: ReadonlyArray<PostKind>
  readonly people: ReadonlyArray<PersonId>
}

export const schemeFor = ({ terms, period }: Appraisal.File, post: PostKind): Scheme | undefined =>
  forPost(terms.schemes, cycleOf(period), post)

export const question = (
  file: Appraisal.File,
  members: ReadonlyArray<StaffMember>
): Result.Result<Question, Unschemed> => {
  const people: Array<Appraisee> = []
  const unschemed: Array<StaffMember> = []
  for (const member of members) {
    const scheme = schemeFor(file, member.post)
    if (scheme === undefined) unschemed.push(member)
    else people.push(appraisee(file, member, scheme))
  }
  if (unschemed.length > 0) {
    const posts = [...new Set(unschemed.map(({ post }) => post))]
    return Result.fail({ _tag: "Unschemed", posts, people: unschemed.map(({ person }) => person) })
  }
  const { period, terms, commended } = file
  return Result.succeed({ period, people, rules: terms, commended, sources: terms.sources })
}

const appraisee = (file: Appraisal.File, member: StaffMember, scheme: Scheme): Appraisee => {
  const { person, unit, service, absences, servedSince, history, quarters } = member
  const collected = Appraisal.collectedOf(file, person)
  return {
    person,
    unit,
    scheme,
    figures: figuresOf(collected, quarters),
    presence: { service, absences: [...absences, ...collected.absences] },
    excellentBefore: wasExcellent(history),
    ...(servedSince === undefined ? {} : { servedSince })
  }
}
