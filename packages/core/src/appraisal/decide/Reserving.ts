/** A recruitment reserved for good staff, from its announcement to its results. */
import * as Result from "effect/Result"
import * as Dated from "../../kernel/Dated.ts"
import { type Day, plusDays } from "../../kernel/Day.ts"
import type { AreaCode, PersonId } from "../../kernel/Id.ts"
import * as Career from "../Career.ts"
import type { Of } from "../CareerCommand.ts"
import type { CareerContext } from "../CareerContext.ts"
import * as CareerEligibility from "../CareerEligibility.ts"
import type { CareerEvent } from "../CareerEvent.ts"
import type { CareerRefusal } from "../CareerRefusal.ts"

export type Decision = Result.Result<ReadonlyArray<CareerEvent>, CareerRefusal>

const refuse = (refusal: CareerRefusal): Decision => Result.fail(refusal)
const decided = (event: CareerEvent): Decision => Result.succeed([event])
const decidedUnless = (fault: CareerRefusal | undefined, event: CareerEvent): Decision =>
  fault === undefined ? decided(event) : Result.fail(fault)

const done = (on: Day, { today }: CareerContext): CareerRefusal | undefined =>
  on > today ? { _tag: "NotYet", on, today } : undefined

const documented = (command: {
  readonly _tag: string
  readonly documents: ReadonlyArray<unknown>
}): CareerRefusal | undefined =>
  command.documents.length === 0 ? { _tag: "DocumentMissing", command: command._tag } : undefined

/** The areas of the recruitment lie within the actor's scope; the whole city is an area too. */
const outOfScope = (areas: ReadonlyArray<AreaCode>, context: CareerContext): CareerRefusal | undefined => {
  const { actor, city, covers } = context
  const area = (areas.length === 0 ? [city] : areas).find((one) => !covers(actor.scope, one))
  return area === undefined ? undefined : { _tag: "OutOfScope", area, scope: actor.scope }
}

export const announce = (command: Of<"AnnounceCareer">, context: CareerContext): Decision => {
  const { kind, posts, on, registration, countsOn, documents } = command
  const areas = [...new Set(command.areas)].sort()
  const scope = outOfScope(areas, context)
  if (scope !== undefined) return Result.fail(scope)
  const rules = Dated.on(context.policy.careers, on, context.today)
  if (Result.isFailure(rules)) {
    const { label, firstFrom } = rules.failure
    return refuse({ _tag: "NoRuleYet", parameter: label, day: on, firstFrom })
  }
  const unknown = areas.find((area) => !context.stands(area))
  const fault: CareerRefusal | undefined =
    (unknown === undefined ? undefined : ({ _tag: "AreaUnknown", area: unknown } satisfies CareerRefusal)) ??
    windowFault(command) ??
    done(on, context) ??
    documented(command)
  return decidedUnless(fault, {
    _tag: "CareerAnnounced",
    kind,
    areas,
    posts,
    on,
    registration,
    countsOn: countsOn ?? plusDays(registration.to, -1),
    requirements: rules.success.value[kind],
    documents
  })
}

const windowFault = ({ posts, on, registration: { from, to } }: Of<"AnnounceCareer">): CareerRefusal | undefined => {
  if (posts < 1) return { _tag: "PostsNotPositive", posts }
  if (to <= from) return { _tag: "PeriodFaulty", from, to }
  return from < on ? { _tag: "RegistrationBeforeNotice", on, from } : undefined
}

export const register = (
  state: Career.Of<"Registering">,
  { person, on }: Of<"RegisterCandidate">,
  context: CareerContext
): Decision => {
  const { actor, covers, candidateOf } = context
  const { kind, requirements, registration, countsOn, areas } = state
  const candidate = candidateOf(person, countsOn)
  if (candidate === undefined) return refuse({ _tag: "PersonUnknown", person })
  const { place, street, district } = candidate
  const area = place ?? context.city
  if (!covers(actor.scope, area)) return refuse({ _tag: "OutOfScope", area, scope: actor.scope })
  const late = done(on, context)
  if (late !== undefined) return Result.fail(late)
  const { from, to } = registration
  if (on < from || on >= to) return refuse({ _tag: "RegistrationNotOpen", on, from, to })
  const before = Career.entrantOf(state, person)
  if (before !== undefined && before.withdrawnOn === undefined) return refuse({ _tag: "AlreadyRegistered", person })
  if (areas.length > 0 && (place === undefined || !covers(areas, place))) {
    return refuse({ _tag: "OutsideAreas", person, areas })
  }
  const { eligible, findings } = CareerEligibility.judge({ candidate, kind, requirements, day: countsOn })
  if (!eligible) {
    const rules = findings.flatMap(({ rule, met }) => (met ? [] : [rule]))
    return refuse({ _tag: "NotEligible", person, day: countsOn, rules })
  }
  return decided({
    _tag: "CandidateRegistered",
    person,
    on,
    ...(place === undefined ? {} : { place }),
    ...(street === undefined ? {} : { street }),
    ...(district === undefined ? {} : { district }),
    findings
  })
}

export const withdraw = (
  state: Career.Of<"Registering">,
  { person, on }: Of<"WithdrawCandidate">,
  context: CareerContext
): Decision => {
  const entrant = Career.entrantOf(state, person)
  if (entrant === undefined || entrant.withdrawnOn !== undefined) return refuse({ _tag: "NotACandidate", person })
  const { actor, covers } = context
  const area = entrant.place ?? context.city
  const fault: CareerRefusal | undefined = covers(actor.scope, area)
    ? done(on, context)
    : { _tag: "OutOfScope", area, scope: actor.scope }
  return decidedUnless(fault, { _tag: "CandidateWithdrew", person, on })
}

/** Everybody who stands has one result, and no more pass than there are posts. */
export const record = (
  state: Career.Of<"Registering">,
  command: Of<"RecordResults">,
  context: CareerContext
): Decision => {
  const { on, documents } = command
  const { to } = state.registration
  const fault =
    outOfScope(state.areas, context) ??
    resultsFault(state, command) ??
    done(on, context) ??
    (on < to ? ({ _tag: "RegistrationStillOpen", on, to } satisfies CareerRefusal) : undefined) ??
    documented(command)
  const results = [...command.results].sort((a, b) => (a.person < b.person ? -1 : 1))
  return decidedUnless(fault, { _tag: "ResultsRecorded", on, results, documents })
}

const resultsFault = (state: Career.Of<"Registering">, { results }: Of<"RecordResults">): CareerRefusal | undefined => {
  const named = results.map(({ person }) => person)
  const twice = named.filter((person, i) => named.indexOf(person) < i)
  if (twice.length > 0) return { _tag: "ResultTwice", people: twice }
  const standing: ReadonlyArray<PersonId> = Career.standing(state).map(({ person }) => person)
  const others = named.filter((person) => !standing.includes(person))
  if (others.length > 0) return { _tag: "ResultForOthers", people: others }
  const missing = standing.filter((person) => !named.includes(person))
  if (missing.length > 0) return { _tag: "ResultsMissing", people: missing }
  const passed = results.filter((one) => one.passed).length
  return passed > state.posts ? { _tag: "TooManyPassed", passed, posts: state.posts } : undefined
}

export const close = (
  state: Career.Of<"Registering"> | Career.Of<"Examined">,
  { on, reason }: Of<"CloseCareer">,
  context: CareerContext
): Decision =>
  decidedUnless(outOfScope(state.areas, context) ?? done(on, context), { _tag: "CareerClosed", on, reason })
