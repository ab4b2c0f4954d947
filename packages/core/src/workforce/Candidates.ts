/**
 * Who could take a post on a day, and why or why not: everybody who is registered, judged by the requirements of the post and
 * by the posts that they hold. Whether a post is free is another question ({@link Roster}).
 */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Period from "../kernel/Period.ts"
import { type Appointment, mayHoldTogether } from "./Appointment.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Person } from "./Person.ts"
import * as Post from "./Post.ts"
import * as Workforce from "./Workforce.ts"
import type { WorkforceRules } from "./WorkforcePolicy.ts"

/**
 * `ready`: eligible and free · `afterLeaving`: eligible, but holds a post that cannot be held beside it · `afterException`: fails
 * only rules that hold in principle · `holder`: holds this very kind of post there · `not`: a strict rule is not met.
 */
export const Standing = Schema.Literals(["ready", "afterLeaving", "afterException", "holder", "not"]).annotate({
  identifier: "CandidateStanding"
})
export type Standing = typeof Standing.Type

export const standingLabels: { readonly [S in Standing]: Label.Label } = {
  ready: Label.of("可任", "can take the post"),
  afterLeaving: Label.of("须先免去现职", "after leaving the present post"),
  afterException: Label.of("须先批准例外", "after an exception is granted"),
  holder: Label.of("现任", "holds it already"),
  not: Label.of("不符合条件", "not eligible")
}

export interface Candidate {
  readonly person: PersonId
  readonly standing: Standing
  readonly findings: ReadonlyArray<Eligibility.Finding>
  /** Posts held on the day. */
  readonly holds: ReadonlyArray<Appointment>
  readonly explanation: Explanation.Explanation
}

export interface Asked {
  readonly place: AreaCode
  readonly kind: Post.PostKind
  /** The first day in the post, on which age and qualification count too. */
  readonly day: Day
}

/** Everybody of the district but the dead, those who can take the post first, then by id. */
export const of = (
  state: Workforce.Workforce,
  rules: Pick<WorkforceRules, "combinations" | "requirements">,
  asked: Asked
): ReadonlyArray<Candidate> => {
  const byPerson = new Map<PersonId, Array<Appointment>>()
  for (const one of Object.values(state.appointments).flat()) {
    byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), one])
  }
  return Object.values(state.people)
    .map((person) => ({ person, appointments: byPerson.get(person.person) ?? [] }))
    .filter(({ appointments }) => !appointments.some(({ leaving }) => leaving === "died"))
    .map(({ appointments, person }) => judge(state, rules, asked, person, appointments))
    .sort((a, b) => order(a) - order(b) || (a.person < b.person ? -1 : 1))
}

const order = ({ standing }: Candidate): number => Standing.literals.indexOf(standing)

const judge = (
  state: Workforce.Workforce,
  { combinations, requirements }: Pick<WorkforceRules, "combinations" | "requirements">,
  { place, kind, day }: Asked,
  person: Person,
  appointments: ReadonlyArray<Appointment>
): Candidate => {
  const id = person.person
  const excepted = Workforce.exceptionsOf(state, id)
    .filter((one) => one.place === place && one.kind === kind)
    .flatMap(({ rules }) => rules)
  const { eligible, explanation, findings } = Eligibility.judge({ person, kind, day, requirements, excepted })
  const holds = appointments.filter((one) => Period.containsDay(one, day))
  const wanted = { place, kind }
  const isHolder = holds.some((one) => one.place === place && one.kind === kind)
  const inTheWay = holds.filter((one) => !mayHoldTogether(combinations, one, wanted))
  const unmet = findings.filter(({ outcome }) => outcome === "notMet")
  const standing: Standing = isHolder
    ? "holder"
    : !eligible
      ? unmet.every(({ force }) => force === "inPrinciple")
        ? "afterException"
        : "not"
      : inTheWay.length > 0
        ? "afterLeaving"
        : "ready"
  return {
    person: id,
    standing,
    findings,
    holds,
    explanation: Explanation.step(
      Label.of(`${id}任${place}${Post.labels[kind].zh}`, `${id} as ${Post.labels[kind].en} of ${place}`),
      {
        quantity: Explanation.words(standingLabels[standing]),
        note: Label.of(`自${day}起`, `from ${day} on`),
        steps: [explanation, ...holds.map((one) => heldStep(one, { isHolder, isInTheWay: inTheWay.includes(one) }))]
      }
    )
  }
}

const heldStep = (
  { kind, place }: Appointment,
  { isHolder, isInTheWay }: { readonly isHolder: boolean; readonly isInTheWay: boolean }
): Explanation.Explanation =>
  Explanation.step(Label.of("现职", "present post"), {
    quantity: Explanation.words(Label.of(`${place}${Post.labels[kind].zh}`, `${Post.labels[kind].en} of ${place}`)),
    ...(isHolder ? {} : { note: isInTheWay ? mustBeLeft : mayBeKept })
  })

const mustBeLeft = Label.of("不能兼任，须先免去", "cannot be held beside it: it must be left first")
const mayBeKept = Label.of("可以兼任", "may be held beside it")
