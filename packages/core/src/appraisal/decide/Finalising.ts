/** Ratings become final once the notice is over and every appeal is decided. */
import type * as Appraisal from "../Appraisal.ts"
import { pendingOf } from "../Appraisal.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import { consequencesOf } from "../RatingConsequence.ts"
import * as Desk from "./Desk.ts"

export const finalise = (state: Appraisal.Of<"Publicised">, context: AppraisalContext): Desk.Decision => {
  const { today, actor } = context
  const { noticeTo, appealTo } = state.notice
  const to = [noticeTo, appealTo]
    .filter((day) => today < day)
    .sort()
    .at(-1)
  if (to !== undefined) return Desk.refuse({ _tag: "NoticeRuns", to, today })
  const people = pendingOf(state).map(({ person }) => person)
  if (people.length > 0) return Desk.refuse({ _tag: "AppealsPending", people })
  const { to: complaintTo } = Desk.window(context, today, state.file.terms.procedure.appealWorkingDays)
  return Desk.decided({
    _tag: "AppraisalFinalised",
    on: today,
    by: actor.person,
    complaintTo,
    consequences: consequencesOf(state)
  })
}
