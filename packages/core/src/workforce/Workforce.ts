/**
 * The state of one district's stream: decisions on the number of posts, people with what they can show, appointments,
 * exceptions, recruitments and diversions. {@link WorkforceEvolution} says what each event makes of it; {@link Roster}
 * reads it on a day.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, type PersonId, type RecruitmentId } from "../kernel/Id.ts"
import { Appointment, isMeant, type Reference, reference } from "./Appointment.ts"
import { DiversionRoute } from "./DiversionRoute.ts"
import { RuleName } from "./Eligibility.ts"
import { Person } from "./Person.ts"
import { PostKind } from "./Post.ts"
import { Recruitment } from "./Recruitment.ts"
import { Decision } from "./WorkforceEvent.ts"

export const Exception = Schema.Struct({
  place: AreaCode,
  kind: PostKind,
  rules: Schema.Array(RuleName),
  reason: Schema.String,
  organisation: Schema.String,
  on: Day
}).annotate({ identifier: "EligibilityException" })
export type Exception = typeof Exception.Type

/** `lapsed`: the person left on another way before. */
export const DiversionState = Schema.Literals(["planned", "carriedOut", "withdrawn", "lapsed"]).annotate({
  identifier: "DiversionState"
})
export type DiversionState = typeof DiversionState.Type

export const Diversion = Schema.Struct({
  ...reference,
  route: DiversionRoute,
  decidedOn: Day,
  planned: Day,
  state: DiversionState
}).annotate({ identifier: "DiversionPlan" })
export type Diversion = typeof Diversion.Type

export const Workforce = Schema.Struct({
  /** By place, in the order of their days. */
  decisions: Schema.Record(Schema.String, Schema.Array(Decision)),
  /** By person. */
  people: Schema.Record(Schema.String, Person),
  /** By place, by kind, seat and first day. */
  appointments: Schema.Record(Schema.String, Schema.Array(Appointment)),
  /** By person. */
  exceptions: Schema.Record(Schema.String, Schema.Array(Exception)),
  recruitments: Schema.Record(Schema.String, Recruitment),
  /** By person. */
  diversions: Schema.Record(Schema.String, Schema.Array(Diversion))
}).annotate({ identifier: "Workforce" })
export type Workforce = typeof Workforce.Type

export const initial: Workforce = {
  decisions: {},
  people: {},
  appointments: {},
  exceptions: {},
  recruitments: {},
  diversions: {}
}

const own = <A>(record: { readonly [key: string]: A }, key: string): A | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export const personOf = (state: Workforce, person: PersonId): Person | undefined => own(state.people, person)

/** Every decision on a place, in the order of their days. */
export const decisionsOf = (state: Workforce, place: AreaCode): ReadonlyArray<Decision> =>
  own(state.decisions, place) ?? []

/** The decision on a place that holds on a day. */
export const decisionOn = (state: Workforce, place: AreaCode, day: Day): Decision | undefined =>
  decisionsOf(state, place).findLast(({ from }) => from <= day)

export const appointmentsIn = (state: Workforce, place: AreaCode): ReadonlyArray<Appointment> =>
  own(state.appointments, place) ?? []

export const appointmentsOf = (state: Workforce, person: PersonId): ReadonlyArray<Appointment> =>
  Object.values(state.appointments).flatMap((list) => list.filter((one) => one.person === person))

export const appointmentMeant = (state: Workforce, meant: Reference): Appointment | undefined =>
  appointmentsIn(state, meant.place).find((one) => isMeant(one, meant))

export const exceptionsOf = (state: Workforce, person: PersonId): ReadonlyArray<Exception> =>
  own(state.exceptions, person) ?? []

export const recruitmentOf = (state: Workforce, id: RecruitmentId): Recruitment | undefined =>
  own(state.recruitments, id)

export const diversionsOf = (state: Workforce, person: PersonId): ReadonlyArray<Diversion> =>
  own(state.diversions, person) ?? []

/** The plan for an appointment that waits to be carried out. */
export const planFor = (state: Workforce, meant: Reference): Diversion | undefined =>
  diversionsOf(state, meant.person).find(
    (one) => one.state === "planned" && one.place === meant.place && one.kind === meant.kind && one.from === meant.from
  )
