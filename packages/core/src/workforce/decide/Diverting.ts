/** People above the number: planned on a route, and carried out on its day (PJ-A7). */
import * as Result from "effect/Result"
import { ageOn, type Day, daysBetween } from "../../kernel/Day.ts"
import type { Reference } from "../Appointment.ts"
import * as Diversion from "../Diversion.ts"
import * as Workforce from "../Workforce.ts"
import type { Of } from "../WorkforceCommand.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import * as Desk from "./Desk.ts"

export const plan = (desk: Desk.Desk, command: Of<"PlanDiversion">): Desk.Decision => {
  const { person, place, kind, from, route, on, planned, documents } = command
  const standing = Desk.appointment(desk, command)
  if (Result.isFailure(standing)) return Result.fail(standing.failure)
  const later = [on, from].find((day) => planned < day)
  if (later !== undefined) return Desk.refuse({ _tag: "PeriodFaulty", from: later, to: planned })
  const fault =
    Desk.done(desk, on) ??
    endsSooner(standing.success, planned) ??
    plannedAlready(desk, command) ??
    Desk.documented(command) ??
    notAbove(desk, command, planned) ??
    routeFault(desk, command)
  if (fault !== undefined) return Result.fail(fault)
  return Desk.decided({ _tag: "DiversionPlanned", person, place, kind, from, route, decidedOn: on, planned, documents })
}

const endsSooner = (
  { person, to }: { readonly person: Reference["person"]; readonly to?: Day },
  day: Day
): WorkforceRefusal | undefined =>
  to !== undefined && to <= day ? { _tag: "AppointmentEndsSooner", person, to } : undefined

const plannedAlready = ({ state }: Desk.Desk, meant: Of<"PlanDiversion">): WorkforceRefusal | undefined => {
  const waiting = Workforce.planFor(state, meant)
  const { person, place, kind, from } = meant
  return waiting === undefined
    ? undefined
    : { _tag: "AlreadyPlanned", person, place, kind, from, planned: waiting.planned }
}

const notAbove = (
  { state, rules }: Desk.Desk,
  { person, place, kind, from }: Reference,
  day: Day
): WorkforceRefusal | undefined => {
  const { above } = Diversion.above(state, rules.diversion, place, day)
  const ofKind = above.filter((one) => one.kind === kind)
  return ofKind.some((one) => one.person === person)
    ? undefined
    : { _tag: "NotAbove", person, place, kind, from, day, above: ofKind.map((one) => one.person) }
}

const routeFault = (
  { state, rules }: Desk.Desk,
  { person, route, on, planned }: Of<"PlanDiversion">
): WorkforceRefusal | undefined => {
  switch (route._tag) {
    case "Transfer":
      return undefined
    case "EarlyRetirement": {
      const { earlyRetirementAgeMin: min } = rules.diversion
      const birth = Workforce.personOf(state, person)?.birth
      return birth !== undefined && ageOn(birth, planned) >= min
        ? undefined
        : { _tag: "TooYoungToRetire", person, day: planned, min }
    }
    case "ContractEnd": {
      const { contractNoticeDays: min } = rules.diversion
      return daysBetween(on, planned) < min ? { _tag: "NoticeTooShort", on, planned, min } : undefined
    }
  }
}

export const withdraw = (desk: Desk.Desk, command: Of<"WithdrawDiversion">): Desk.Decision => {
  const waiting = planned(desk, command)
  if (Result.isFailure(waiting)) return Result.fail(waiting.failure)
  const fault = Desk.done(desk, command.on)
  return fault === undefined ? Desk.decided({ ...command, _tag: "DiversionWithdrawn" }) : Result.fail(fault)
}

const planned = ({ state }: Desk.Desk, { person, place, kind, from }: Reference): Desk.Checked<Workforce.Diversion> => {
  const found = Workforce.planFor(state, { person, place, kind, from })
  return found === undefined ? Desk.refuse({ _tag: "PlanUnknown", person, place, kind, from }) : Result.succeed(found)
}

/** Only as long as the person is still above: a post that became free since asks for the plan to be withdrawn. */
export const carryOut = (desk: Desk.Desk, command: Of<"CarryOutDiversion">): Desk.Decision => {
  const { person, place, kind, from, on } = command
  const waiting = planned(desk, command)
  if (Result.isFailure(waiting)) return Result.fail(waiting.failure)
  const { route, planned: day } = waiting.success
  const standing = Desk.appointment(desk, command)
  if (Result.isFailure(standing)) return Result.fail(standing.failure)
  const early: WorkforceRefusal | undefined =
    on < day ? { _tag: "DiversionTooEarly", person, on, planned: day } : undefined
  const fault = Desk.done(desk, on) ?? early ?? endsSooner(standing.success, on) ?? notAbove(desk, command, on)
  if (fault !== undefined) return Result.fail(fault)
  return Desk.decided({ _tag: "DiversionCarriedOut", person, place, kind, from, route, on })
}
