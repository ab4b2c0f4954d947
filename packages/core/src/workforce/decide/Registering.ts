/** People with what they can show, and the exceptions granted to them. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import * as Eligibility from "../Eligibility.ts"
import * as Workforce from "../Workforce.ts"
import type { Of } from "../WorkforceCommand.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import * as Desk from "./Desk.ts"

export const register = (desk: Desk.Desk, command: Of<"RegisterPerson">): Desk.Decision => {
  const { person, birth, from, servedSince = from } = command
  if (Workforce.personOf(desk.state, person) !== undefined) return Desk.refuse({ _tag: "PersonExists", person })
  const fault =
    Desk.done(desk, from) ??
    Desk.done(desk, servedSince) ??
    bornLater(birth, from) ??
    bornLater(birth, servedSince) ??
    Desk.documented(command)
  return fault === undefined ? Desk.decided({ ...command, _tag: "PersonRegistered" }) : Result.fail(fault)
}

const bornLater = (birth: Day, day: Day): WorkforceRefusal | undefined =>
  birth >= day ? { _tag: "BornLater", birth, day } : undefined

export const recordQualification = (desk: Desk.Desk, command: Of<"RecordQualification">): Desk.Decision => {
  const found = Desk.person(desk, command.person)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const fault =
    Desk.done(desk, command.from) ?? bornLater(found.success.birth, command.from) ?? Desk.documented(command)
  return fault === undefined ? Desk.decided({ ...command, _tag: "QualificationRecorded" }) : Result.fail(fault)
}

export const grantException = (desk: Desk.Desk, command: Of<"GrantException">): Desk.Decision => {
  const { person, place, kind, on, rules } = command
  const [known, lies] = [Desk.person(desk, person), Desk.place(desk, place, on)]
  if (Result.isFailure(known)) return Result.fail(known.failure)
  if (Result.isFailure(lies)) return Result.fail(lies.failure)
  const fault = Desk.done(desk, on) ?? Desk.organisation(desk, command.organisation) ?? Desk.documented(command)
  if (fault !== undefined) return Result.fail(fault)
  const asked = Eligibility.requirementsOf(desk.rules.requirements, kind)
  for (const rule of rules) {
    const named = asked.filter(({ _tag }) => _tag === rule)
    if (!named.some(({ force }) => force === "inPrinciple")) {
      return Desk.refuse({ _tag: "ExceptionNotPossible", kind, rule, strict: named.length > 0 })
    }
  }
  return Desk.decided({ ...command, _tag: "ExceptionGranted" })
}
