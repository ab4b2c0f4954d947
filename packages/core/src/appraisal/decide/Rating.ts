/** Ratings are drafted on what was recorded, published for all to see, and taken back as long as they are not final. */
import * as Result from "effect/Result"
import type { Appeal } from "../Appeal.ts"
import type * as Appraisal from "../Appraisal.ts"
import type { Of } from "../AppraisalCommand.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import { daysOf } from "../AppraisalPeriod.ts"
import { question } from "../Drafting.ts"
import * as Ratings from "../Ratings.ts"
import * as Desk from "./Desk.ts"

export const draft = (file: Appraisal.File, context: AppraisalContext): Desk.Decision => {
  const { period, drafts } = file
  const { today, actor, staff, openBefore } = context
  const until = daysOf(period).to
  if (today < until) return Desk.refuse({ _tag: "PeriodRuns", period, until, today })
  if (openBefore.length > 0) return Desk.refuse({ _tag: "EarlierOpen", periods: openBefore })
  const members = staff()
  if (members.length === 0) return Desk.refuse({ _tag: "NobodyToRate", period })
  const asked = question(file, members)
  if (Result.isFailure(asked)) {
    const { posts, people } = asked.failure
    return Desk.refuse({ _tag: "SchemeMissing", posts, people })
  }
  const drafted = Ratings.draft(asked.success)
  if (Result.isFailure(drafted)) {
    const people = drafted.failure.people.map(({ person, incomplete }) => ({
      person,
      indicators: incomplete.missing.map(({ indicator }) => indicator.label)
    }))
    return Desk.refuse({ _tag: "Unscored", people })
  }
  const { ratings, pools } = drafted.success
  const by = actor.person
  return Desk.decided({ _tag: "RatingsDrafted", draft: drafts + 1, on: today, by, members, ratings, pools })
}

export const publicise = (
  { file, draft: { draft: latest } }: Appraisal.Of<"Drafted">,
  { draft }: Of<"PubliciseDraft">,
  context: AppraisalContext
): Desk.Decision => {
  if (draft !== latest) return Desk.refuse({ _tag: "DraftReplaced", draft, latest })
  const { noticeWorkingDays, appealWorkingDays } = file.terms.procedure
  const { today: on, actor } = context
  const [notice, appeal] = [noticeWorkingDays, appealWorkingDays].map((days) => Desk.window(context, on, days)) as [
    Desk.Window,
    Desk.Window
  ]
  return Desk.decided({
    _tag: "DraftPublicised",
    draft,
    on,
    by: actor.person,
    noticeTo: notice.to,
    appealTo: appeal.to,
    provisional: notice.provisional || appeal.provisional
  })
}

/** Another hand than the drafter's takes it back, so that nobody goes around an appeal against the own draft. */
export const withdraw = (
  { draft, appeals }: Appraisal.Of<"Publicised">,
  { reason }: Of<"WithdrawNotice">,
  { today, actor }: AppraisalContext
): Desk.Decision =>
  actor.person === draft.by
    ? Desk.refuse({ _tag: "SameHand", person: actor.person, did: "drafted" })
    : Desk.decided({ _tag: "NoticeWithdrawn", on: today, by: actor.person, reason, lapsed: lapsedOf(appeals) })

const lapsedOf = (appeals: ReadonlyArray<Appeal>) =>
  appeals.filter(({ outcome }) => outcome._tag !== "Withdrawn").map(({ person }) => person)
