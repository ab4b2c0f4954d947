/** Decides what is asked in an appraisal: the role first, then the scope, the stage, the rule. */
import * as Result from "effect/Result"
import type { Decider } from "../kernel/Decider.ts"
import type { AreaCode } from "../kernel/Id.ts"
import * as Appraisal from "./Appraisal.ts"
import { type AppraisalCommand, whoMay } from "./AppraisalCommand.ts"
import type { AppraisalContext } from "./AppraisalContext.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"
import { evolve } from "./AppraisalEvolution.ts"
import type { Subject } from "./AppraisalId.ts"
import type { AppraisalRefusal } from "./AppraisalRefusal.ts"
import { stagesOf } from "./AppraisalStages.ts"
import * as Appealing from "./decide/Appealing.ts"
import * as Desk from "./decide/Desk.ts"
import * as Finalising from "./decide/Finalising.ts"
import * as Opening from "./decide/Opening.ts"
import * as Rating from "./decide/Rating.ts"
import * as Recording from "./decide/Recording.ts"

/** Answers a command with its event or with the first refusal, in the order that {@link AppraisalRefusal} states. */
export const decide = (
  state: Appraisal.Appraisal,
  command: AppraisalCommand,
  context: AppraisalContext
): Desk.Decision => {
  const { subject, id } = context
  if (subject === undefined) return Desk.refuse({ _tag: "NotAnAppraisal", id })
  const refusal = accessRefusal(subject, command, context) ?? stageRefusal(state, command)
  return refusal === undefined ? answer(state, command, context, subject) : Result.fail(refusal)
}

const answer = (
  state: Appraisal.Appraisal,
  command: AppraisalCommand,
  context: AppraisalContext,
  subject: Subject
): Desk.Decision => {
  switch (state._tag) {
    case "None":
      return Opening.open(subject, context)
    case "Collecting":
    case "Drafted":
      return collecting(state, command, context)
    case "Publicised":
    case "Final":
      return published(state, command, context)
  }
}

const collecting = (
  state: Appraisal.Of<"Collecting"> | Appraisal.Of<"Drafted">,
  command: AppraisalCommand,
  context: AppraisalContext
): Desk.Decision => {
  const { file } = state
  switch (command._tag) {
    case "RenewTerms":
      return Opening.renew(file, command, context)
    case "RecordFigures":
      return Recording.figures(file, command, context)
    case "RecordScore":
      return Recording.score(file, command, context)
    case "RecordVote":
      return Recording.vote(file, command, context)
    case "RecordOffence":
      return Recording.offence(file, command, context)
    case "CancelOffence":
      return Recording.cancelOffence(file, command, context)
    case "RecordAbsence":
      return Recording.absence(file, command, context)
    case "CancelAbsence":
      return Recording.cancelAbsence(file, command, context)
    case "CommendUnits":
      return Recording.commend(file, command, context)
    case "DraftRatings":
      return Rating.draft(file, context)
    case "PubliciseDraft":
      return state._tag === "Drafted" ? Rating.publicise(state, command, context) : wrongStage(state, command)
    default:
      return wrongStage(state, command)
  }
}

const published = (state: Appraisal.Published, command: AppraisalCommand, context: AppraisalContext): Desk.Decision => {
  switch (command._tag) {
    case "LodgeAppeal":
      return Appealing.lodge(state, command, context)
    case "WithdrawAppeal":
      return Appealing.withdraw(state, command, context)
    case "DecideAppeal":
      return Appealing.decide(state, command, context)
    case "WithdrawNotice":
      return state._tag === "Publicised" ? Rating.withdraw(state, command, context) : wrongStage(state, command)
    case "Finalise":
      return state._tag === "Publicised" ? Finalising.finalise(state, context) : wrongStage(state, command)
    default:
      return wrongStage(state, command)
  }
}

const wrongStage = ({ _tag: stage }: Appraisal.Appraisal, { _tag: command }: AppraisalCommand): Desk.Decision =>
  Desk.refuse({ _tag: "WrongStage", stage, stages: stagesOf[command], command })

const stageRefusal = (
  { _tag: stage }: Appraisal.Appraisal,
  { _tag: command }: AppraisalCommand
): AppraisalRefusal | undefined => {
  const stages = stagesOf[command]
  return stages.includes(stage) ? undefined : { _tag: "WrongStage", stage, stages, command }
}

const accessRefusal = (
  { district }: Subject,
  command: AppraisalCommand,
  context: AppraisalContext
): AppraisalRefusal | undefined => {
  const { actor, districtStands, covers } = context
  if (!districtStands) return { _tag: "DistrictUnknown", district }
  const roles = whoMay[command._tag]
  if (!roles.includes(actor.role)) return { _tag: "RoleMayNot", role: actor.role, command: command._tag, roles }
  const area = areaOf(command, context) ?? district
  return isOwn(command, context) || covers(actor.scope, area)
    ? undefined
    : { _tag: "OutOfScope", area, scope: actor.scope }
}

/** What is recorded about a person lies where the person works; everything else is the district's. */
const areaOf = (command: AppraisalCommand, { memberOf }: AppraisalContext): AreaCode | undefined =>
  "person" in command && command._tag !== "DecideAppeal" ? memberOf(command.person)?.unit.place : undefined

/** Whoever appeals for themselves needs no scope. */
const isOwn = (command: AppraisalCommand, { actor }: AppraisalContext): boolean =>
  (command._tag === "LodgeAppeal" || command._tag === "WithdrawAppeal") && command.person === actor.person

export const decider: Decider<
  Appraisal.Appraisal,
  AppraisalCommand,
  AppraisalEvent,
  AppraisalRefusal,
  AppraisalContext
> = { initial: Appraisal.initial, decide, evolve }
