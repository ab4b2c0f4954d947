/** What lies on the desk when a command is decided, and the checks that many commands share. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode, PersonId, RecruitmentId } from "../../kernel/Id.ts"
import type { Appointment, Reference } from "../Appointment.ts"
import type { Person } from "../Person.ts"
import type { Recruitment } from "../Recruitment.ts"
import * as Workforce from "../Workforce.ts"
import type { Place, WorkforceContext } from "../WorkforceContext.ts"
import type { WorkforceEvent } from "../WorkforceEvent.ts"
import * as WorkforcePolicy from "../WorkforcePolicy.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"

export type Decision = Result.Result<ReadonlyArray<WorkforceEvent>, WorkforceRefusal>
export type Checked<A> = Result.Result<A, WorkforceRefusal>

export interface Desk {
  readonly state: Workforce.Workforce
  readonly context: WorkforceContext
  /** As in force on the day that the command is about, as far as known today. */
  readonly rules: WorkforcePolicy.WorkforceRules
}

export const lay = (state: Workforce.Workforce, context: WorkforceContext, day: Day): Checked<Desk> => {
  const rules = WorkforcePolicy.on(context.policy, day, context.today)
  if (Result.isSuccess(rules)) return Result.succeed({ state, context, rules: rules.success })
  const { label, firstFrom } = rules.failure
  return Result.fail({ _tag: "NoRuleYet", parameter: label, day, firstFrom })
}

export const refuse = (refusal: WorkforceRefusal): Result.Result<never, WorkforceRefusal> => Result.fail(refusal)
export const decided = (event: WorkforceEvent): Decision => Result.succeed([event])

export const place = ({ context }: Desk, code: AreaCode, day: Day): Checked<Place> => {
  const found = context.placeOn(code, day)
  return found === undefined ? refuse({ _tag: "PlaceUnknown", place: code, day }) : Result.succeed(found)
}

export const person = ({ state }: Desk, id: PersonId): Checked<Person> => {
  const found = Workforce.personOf(state, id)
  return found === undefined ? refuse({ _tag: "PersonUnknown", person: id }) : Result.succeed(found)
}

export const recruitment = ({ state }: Desk, id: RecruitmentId): Checked<Recruitment> => {
  const found = Workforce.recruitmentOf(state, id)
  return found === undefined ? refuse({ _tag: "RecruitmentUnknown", recruitment: id }) : Result.succeed(found)
}

export const appointment = ({ state }: Desk, { person, place, kind, from }: Reference): Checked<Appointment> => {
  const found = Workforce.appointmentMeant(state, { person, place, kind, from })
  return found === undefined ? refuse({ _tag: "AppointmentUnknown", person, place, kind, from }) : Result.succeed(found)
}

/** Something done lies not after today. */
export const done = ({ context: { today } }: Desk, on: Day): WorkforceRefusal | undefined =>
  on > today ? { _tag: "NotYet", on, today } : undefined

/** A decision is shown by a document at least. */
export const documented = (command: {
  readonly _tag: string
  readonly documents: ReadonlyArray<unknown>
}): WorkforceRefusal | undefined =>
  command.documents.length === 0 ? { _tag: "DocumentMissing", command: command._tag } : undefined

export const organisation = ({ rules }: Desk, id: string): WorkforceRefusal | undefined => {
  const organisations = rules.organisations.map((one) => one.id)
  return organisations.includes(id) ? undefined : { _tag: "OrganisationUnknown", organisation: id, organisations }
}
