/** Appeals: lodged in time, decided by other hands than those that drafted, never for the worse, within the cap. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import * as Rating from "../../kernel/Rating.ts"
import { deciderOf, type Instance } from "../Appeal.ts"
import * as Appraisal from "../Appraisal.ts"
import { type Of, office } from "../AppraisalCommand.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import * as Places from "../Places.ts"
import { consequenceOf } from "../RatingConsequence.ts"
import * as Desk from "./Desk.ts"

/** A draft is reviewed; against a final rating there is a complaint. */
const instanceOf = ({ _tag }: Appraisal.Published): Instance => (_tag === "Final" ? "complaint" : "review")

const daysToLodge = (state: Appraisal.Published): { readonly from: Day; readonly to: Day } =>
  state._tag === "Final"
    ? { from: state.finalisedOn, to: state.complaintTo }
    : { from: state.notice.on, to: state.notice.appealTo }

export const lodge = (
  state: Appraisal.Published,
  command: Of<"LodgeAppeal">,
  context: AppraisalContext
): Desk.Decision => {
  const { person, grounds, on, documents } = command
  const instance = instanceOf(state)
  const days = daysToLodge(state)
  const late: AppraisalRefusal | undefined =
    on < days.from || on >= days.to ? { _tag: "AppealTooLate", instance, on, ...days } : undefined
  const fault =
    notRated(state, command) ??
    notTheirs(command, context) ??
    Desk.done(on, context) ??
    late ??
    Desk.documented(command, context) ??
    again(state, command, instance)
  return Desk.decidedUnless(fault, () => {
    const { to: decideBefore } = Desk.window(context, on, state.file.terms.procedure.decisionWorkingDays)
    return {
      _tag: "AppealLodged",
      person,
      instance,
      grounds,
      on,
      by: context.actor.person,
      decideBefore,
      documents
    }
  })
}

const notRated = (
  state: Appraisal.Published,
  { person }: Pick<Of<"LodgeAppeal">, "person">
): AppraisalRefusal | undefined =>
  Appraisal.ratingOf(state, person) === undefined
    ? { _tag: "NotAppraised", people: [person], period: state.file.period }
    : undefined

/** Everybody appeals for themselves; the personnel office enters letters that came on paper. */
const notTheirs = (
  { person }: Pick<Of<"LodgeAppeal">, "person">,
  { actor }: AppraisalContext
): AppraisalRefusal | undefined =>
  actor.person === person || office.includes(actor.role) ? undefined : { _tag: "OthersAppeal", person }

/** One appeal an instance, unless it was withdrawn. */
const again = (
  state: Appraisal.Published,
  { person }: Pick<Of<"LodgeAppeal">, "person">,
  instance: Instance
): AppraisalRefusal | undefined =>
  state.appeals.some((one) => one.person === person && one.instance === instance && one.outcome._tag !== "Withdrawn")
    ? { _tag: "AppealedAlready", person, instance }
    : undefined

const pending = (state: Appraisal.Published, { person }: Pick<Of<"LodgeAppeal">, "person">) =>
  Appraisal.pendingOf(state).find((one) => one.person === person)

export const withdraw = (
  state: Appraisal.Published,
  command: Of<"WithdrawAppeal">,
  context: AppraisalContext
): Desk.Decision => {
  const { person } = command
  const foreign = notTheirs(command, context)
  if (foreign !== undefined) return Result.fail(foreign)
  const appeal = pending(state, command)
  return appeal === undefined
    ? Desk.refuse({ _tag: "AppealUnknown", person })
    : Desk.decided({ _tag: "AppealWithdrawn", person, instance: appeal.instance, on: context.today })
}

export const decide = (
  state: Appraisal.Published,
  command: Of<"DecideAppeal">,
  context: AppraisalContext
): Desk.Decision => {
  const { person, rating, reason, documents } = command
  const appeal = pending(state, command)
  if (appeal === undefined) return Desk.refuse({ _tag: "AppealUnknown", person })
  const { instance } = appeal
  const before = Appraisal.ratingOf(state, person)?.rating
  const fault =
    sameHand(state, command, context) ??
    (rating === undefined ? undefined : worse(person, before, rating)) ??
    Desk.documented(command, context) ??
    (rating === "excellent" ? noPlace(state, person) : undefined)
  if (fault !== undefined) return Result.fail(fault)
  const changed = state._tag === "Final" && rating !== undefined ? consequenceOf(state, person, rating) : undefined
  return Desk.decided({
    _tag: "AppealDecided",
    person,
    instance,
    ...(before === undefined ? {} : { before }),
    ...(rating === undefined ? {} : { rating }),
    reason,
    on: context.today,
    by: context.actor.person,
    ...(changed === undefined ? {} : { consequence: changed.consequence }),
    documents
  })
}

const sameHand = (
  state: Appraisal.Published,
  { person }: Of<"DecideAppeal">,
  context: AppraisalContext
): AppraisalRefusal | undefined => {
  const own = context.actor.person
  const cause = Desk.ownCause(person, context)
  if (cause !== undefined) return cause
  if (own === state.draft.by) return { _tag: "SameHand", person: own, did: "drafted" }
  const review = Appraisal.appealOf(state, person, "review")
  return review !== undefined && deciderOf(review) === own
    ? { _tag: "SameHand", person: own, did: "decidedReview" }
    : undefined
}

const worse = (
  person: Of<"DecideAppeal">["person"],
  before: Rating.Rating | undefined,
  rating: Rating.Rating
): AppraisalRefusal | undefined =>
  before !== undefined && Rating.compare(rating, before) >= 0
    ? { _tag: "RatingNotBetter", person, before, rating }
    : undefined

const noPlace = (state: Appraisal.Published, person: Of<"DecideAppeal">["person"]): AppraisalRefusal | undefined => {
  const places = Places.of(state, person)
  return places !== undefined && places.taken >= places.quota
    ? { _tag: "NoExcellentPlace", person, ...places, isFinal: state._tag === "Final" }
    : undefined
}
