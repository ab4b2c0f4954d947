/** Decides what is asked about a district's posts and people: the role first, then the scope, then the rule. */
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import type { Decider } from "../kernel/Decider.ts"
import type { AreaCode } from "../kernel/Id.ts"
import * as Appointing from "./decide/Appointing.ts"
import * as Desk from "./decide/Desk.ts"
import * as Diverting from "./decide/Diverting.ts"
import * as Establishing from "./decide/Establishing.ts"
import * as Recruiting from "./decide/Recruiting.ts"
import * as Registering from "./decide/Registering.ts"
import * as Selecting from "./decide/Selecting.ts"
import * as Workforce from "./Workforce.ts"
import { type WorkforceCommand, whoMay } from "./WorkforceCommand.ts"
import type { WorkforceContext } from "./WorkforceContext.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"
import { evolve } from "./WorkforceEvolution.ts"
import type { WorkforceRefusal } from "./WorkforceRefusal.ts"

/** Answers a command with its event or with the first refusal, in the order that {@link WorkforceRefusal} states. */
export const decide = (
  state: Workforce.Workforce,
  command: WorkforceCommand,
  context: WorkforceContext
): Desk.Decision => {
  const { districtStands, district } = context
  if (!districtStands) return Result.fail({ _tag: "DistrictUnknown", district })
  const refusal = roleRefusal(command, context) ?? scopeRefusal(state, command, context)
  if (refusal !== undefined) return Result.fail(refusal)
  const laid = Desk.lay(state, context, rulingDay(command, context.today))
  if (Result.isFailure(laid)) return Result.fail(laid.failure)
  const desk = laid.success
  switch (command._tag) {
    case "DetermineEstablishment":
      return Establishing.determine(desk, command)
    case "RegisterPerson":
      return Registering.register(desk, command)
    case "RecordQualification":
      return Registering.recordQualification(desk, command)
    case "GrantException":
      return Registering.grantException(desk, command)
    case "Appoint":
      return Appointing.appoint(desk, command)
    case "EndAppointment":
      return Appointing.end(desk, command)
    case "AnnounceRecruitment":
      return Recruiting.announce(desk, command)
    case "RegisterApplicant":
      return Recruiting.registerApplicant(desk, command)
    case "WithdrawApplicant":
      return Selecting.withdraw(desk, command)
    case "ScoreWritten":
      return Recruiting.scoreWritten(desk, command)
    case "ScoreInterview":
      return Recruiting.scoreInterview(desk, command)
    case "RecordHealthCheck":
      return Selecting.checkHealth(desk, command)
    case "PublishNotice":
      return Selecting.publish(desk, command)
    case "UpholdObjection":
      return Selecting.upholdObjection(desk, command)
    case "AppointRecruit":
      return Selecting.appointRecruit(desk, command)
    case "CloseRecruitment":
      return Selecting.close(desk, command)
    case "PlanDiversion":
      return Diverting.plan(desk, command)
    case "WithdrawDiversion":
      return Diverting.withdraw(desk, command)
    case "CarryOutDiversion":
      return Diverting.carryOut(desk, command)
  }
}

const roleRefusal = (command: WorkforceCommand, { actor }: WorkforceContext): WorkforceRefusal | undefined =>
  whoMay.includes(actor.role)
    ? undefined
    : { _tag: "RoleMayNot", role: actor.role, command: command._tag, roles: whoMay }

/** People belong to the whole district: whoever acts anywhere in it may record them. */
const scopeRefusal = (
  state: Workforce.Workforce,
  command: WorkforceCommand,
  { actor: { scope }, covers, district }: WorkforceContext
): WorkforceRefusal | undefined => {
  const place = placeOf(state, command)
  const area = place ?? district
  const isInside = place === undefined && scope.some((code) => covers([district], code))
  return covers(scope, area) || isInside ? undefined : { _tag: "OutOfScope", area, scope }
}

const placeOf = (state: Workforce.Workforce, command: WorkforceCommand): AreaCode | undefined => {
  if ("place" in command) return command.place
  return "recruitment" in command ? Workforce.recruitmentOf(state, command.recruitment)?.place : undefined
}

/** The day whose rules count: when the new state begins, or when something was done; today for what people can show. */
const rulingDay = (command: WorkforceCommand, today: Day): Day => {
  switch (command._tag) {
    case "RegisterPerson":
    case "RecordQualification":
      return today
    case "EndAppointment":
      return command.to
    case "DetermineEstablishment":
    case "Appoint":
    case "AppointRecruit":
      return command.from
    default:
      return command.on
  }
}

export const decider: Decider<
  Workforce.Workforce,
  WorkforceCommand,
  WorkforceEvent,
  WorkforceRefusal,
  WorkforceContext
> = {
  initial: Workforce.initial,
  decide,
  evolve
}
