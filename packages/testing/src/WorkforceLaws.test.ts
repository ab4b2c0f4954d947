/** Laws of the workforce over random histories, judged by the plain model. */
import { type Actor, Decider, Id, Period, View } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import {
  Diversion,
  Roster,
  Workforce,
  WorkforceCommand,
  type WorkforceContext,
  WorkforceDecider,
  WorkforceEvent,
  WorkforceRefusal,
  WorkforceView
} from "@wangge/core/workforce"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import * as WorkforceArbitrary from "./WorkforceArbitrary.ts"
import * as WorkforceModel from "./WorkforceModel.ts"

type Command = WorkforceCommand.WorkforceCommand

const { DAYS, PEOPLE, PLACES } = WorkforceArbitrary
const clerk: Actor.Actor = { person: Id.PersonId.make("clerk"), role: "administrator", scope: [] }
const context: WorkforceContext.WorkforceContext = {
  today: WorkforceArbitrary.TODAY,
  actor: clerk,
  policy: Panjin2020.pack.workforce,
  district: Id.AreaCode.make("211103"),
  districtStands: true,
  placeOn: (code) => ({ code, kind: code === PLACES[0] ? "community" : "village", population: 1_500, areaM2: 900_000 }),
  heldElsewhere: () => [],
  covers: () => true
}

interface Played {
  readonly state: Workforce.Workforce
  readonly model: WorkforceModel.Model
  readonly commands: ReadonlyArray<Command>
  readonly events: ReadonlyArray<WorkforceEvent.WorkforceEvent>
  readonly refusals: ReadonlyArray<WorkforceRefusal.WorkforceRefusal>
}

/** Plays commands on the decider and on the model, and holds their answers against each other. */
const play = (drawn: ReadonlyArray<Command>): Played => {
  const model = WorkforceModel.empty()
  const commands: Array<Command> = []
  const events: Array<WorkforceEvent.WorkforceEvent> = []
  const refusals: Array<WorkforceRefusal.WorkforceRefusal> = []
  let state = Workforce.initial
  for (const one of WorkforceArbitrary.founding) {
    const decided = WorkforceDecider.decide(state, one, context)
    if (Result.isFailure(decided)) throw new Error(JSON.stringify(decided.failure))
    commands.push(one)
    events.push(...decided.success)
    state = decided.success.reduce(WorkforceDecider.decider.evolve, state)
  }
  for (const one of drawn) {
    const command = WorkforceModel.aimed(model, one)
    const decided = WorkforceDecider.decide(state, command, context)
    const isAllowed = WorkforceModel.accepts(model, command)
    if (Result.isSuccess(decided) !== isAllowed) {
      expect.fail(`${JSON.stringify(command)}: model ${isAllowed}, decider ${JSON.stringify(decided)}`)
    }
    commands.push(command)
    if (Result.isFailure(decided)) refusals.push(decided.failure)
    else {
      events.push(...decided.success)
      state = decided.success.reduce(WorkforceDecider.decider.evolve, state)
    }
  }
  return { state, model, commands, events, refusals }
}

const law = (name: string, numRuns: number, holds: (played: Played) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(WorkforceArbitrary.history(), (commands) => holds(play(commands))),
      { numRuns }
    )
  })

/** The rows of a table after events. */
const rowsOf = <R extends View.Row>(
  view: View.View<WorkforceEvent.WorkforceEvent, R>,
  events: ReadonlyArray<WorkforceEvent.WorkforceEvent>
): ReadonlyArray<R> => View.rowsOf(view, View.recordedIn("workforce/211103", clerk, events))

const seatsOn = (state: Workforce.Workforce, day: (typeof DAYS)[number]) =>
  PLACES.flatMap((place) =>
    Roster.holdersOn(state, place, day).map(({ kind, seat, person }) => `${place} ${kind} ${seat} ${person}`)
  ).toSorted()

law("the model gives the same answers, and the same people in the same seats on every day", 500, ({ state, model }) => {
  const decided = DAYS.map((day) => seatsOn(state, day))
  expect(decided).toEqual(DAYS.map((_, i) => WorkforceModel.sittingsOn(model, i)))
})

law("on every day: no post held twice, no person in two posts but secretary and director in one", 150, ({ state }) => {
  for (const day of DAYS) {
    const seats = seatsOn(state, day).map((one) => one.split(" ").slice(0, 3).join(" "))
    expect(new Set(seats).size).toBe(seats.length)
    for (const person of PEOPLE) {
      const held = Roster.heldBy(state, person, day)
      const isPair =
        held.length === 2 &&
        held[0]?.place === held[1]?.place &&
        held
          .map(({ kind }) => kind)
          .toSorted()
          .join() === "director,secretary"
      expect(held.length <= 1 || isPair).toBe(true)
    }
  }
})

test("the roster never exceeds the number, unless the number fell or incumbents came in", () => {
  const steady = WorkforceArbitrary.history().map((commands) =>
    commands.filter(
      (one, i) =>
        (one._tag !== "DetermineEstablishment" || i < PLACES.length) &&
        !(one._tag === "Appoint" && one.entry?._tag === "Transfer" && one.entry.rule === "incumbent")
    )
  )
  fc.assert(
    fc.property(steady, (commands) => {
      const { state } = play(commands)
      for (const day of DAYS) {
        for (const { number, holders, overfill, kinds } of Roster.on(state, day).places) {
          expect(overfill).toBe(0)
          expect(holders.length).toBeLessThanOrEqual(number ?? 0)
          for (const one of kinds) expect(one.filled + one.vacancies).toBe(one.number)
        }
      }
    }),
    { numRuns: 150 }
  )
})

law("as many are above the number as the roster counts, and each of them holds a post", 100, ({ state }) => {
  const rules = Panjin2020.pack.workforce.diversion.values[0].value
  for (const day of DAYS.filter((_, i) => i % 5 === 0)) {
    for (const { place, overfill, holders } of Roster.on(state, day).places) {
      const { above } = Diversion.above(state, rules, place, day)
      expect(above).toHaveLength(overfill)
      for (const one of above) expect(holders).toContain(one)
    }
  }
})

law("whoever holds a dedicated post leaves it with the term at the latest", 100, ({ state }) => {
  for (const one of Object.values(state.appointments).flat()) {
    expect(one.term === undefined).toBe(one.kind !== "director")
    if (one.term !== undefined) {
      expect(one.to !== undefined && one.to <= one.term.to).toBe(true)
      expect(Period.containsDay(one, one.term.to)).toBe(false)
    }
  }
})

law("a recruitment appoints no more than it announced, by rank, after the notice", 150, ({ state }) => {
  for (const { posts, applicants } of Object.values(state.recruitments)) {
    const appointed = applicants.filter(({ appointedFrom }) => appointedFrom !== undefined)
    expect(appointed.length).toBeLessThanOrEqual(posts)
    for (const { fit, notice, struck, appointedFrom } of appointed) {
      expect([fit, struck]).toEqual([true, undefined])
      expect(notice !== undefined && appointedFrom !== undefined && notice.to <= appointedFrom).toBe(true)
    }
  }
})

law(
  "a replay of the stored events gives the same state, and all is plain JSON that its schema knows",
  100,
  (played) => {
    const strict = { onExcessProperty: "error" } as const
    const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    const events = Schema.decodeUnknownSync(Schema.Array(WorkforceEvent.WorkforceEvent), strict)(json(played.events))
    expect(Decider.fold(WorkforceDecider.decider, events)).toEqual(played.state)
    const { commands, refusals, state } = played
    const readCommands = Schema.decodeUnknownSync(Schema.Array(WorkforceCommand.WorkforceCommand), strict)
    const readRefusals = Schema.decodeUnknownSync(Schema.Array(WorkforceRefusal.WorkforceRefusal), strict)
    expect(readCommands(json(commands))).toEqual(commands)
    expect(readRefusals(json(refusals))).toEqual(refusals)
    expect(Schema.decodeUnknownSync(Workforce.Workforce, strict)(json(state))).toEqual(state)
  }
)

law("the tables hold the same appointments and candidates as the state", 100, ({ events, state }) => {
  const appointments = rowsOf(WorkforceView.appointments, events)
  const held = Object.values(state.appointments)
    .flat()
    .map((one) => [one.person, one.place, one.kind, one.from, one.seat, one.to ?? null, one.leaving ?? null].join(" "))
  const rows = appointments.map((one) =>
    [one.person, one.place, one.kind, one.from_day, one.seat, one.to_day, one.leaving].join(" ")
  )
  expect(rows.toSorted()).toEqual(held.toSorted())
  const candidates = Object.values(state.recruitments).flatMap(({ recruitment, applicants }) =>
    applicants.map((one) =>
      [
        recruitment,
        one.person,
        one.written ?? null,
        one.rank ?? null,
        one.struck ?? null,
        one.appointedFrom ?? null
      ].join()
    )
  )
  const applied = rowsOf(WorkforceView.applicants, events).map((one) =>
    [one.recruitment, one.person, one.written, one.rank, one.struck, one.appointed_from].join()
  )
  expect(applied.toSorted()).toEqual(candidates.toSorted())
  const plans = Object.values(state.diversions).flatMap((list) => list.map((one) => `${one.person} ${one.state}`))
  for (const row of rowsOf(WorkforceView.diversions, events)) expect(plans).toContain(`${row.person} ${row.state}`)
})

test("the order of unrelated events does not matter: two places with their own people, in any order", () => {
  const world = (i: number): WorkforceArbitrary.World => ({
    places: PLACES.slice(i, i + 1),
    people: PEOPLE.filter((_, n) => n % 2 === i),
    recruitments: WorkforceArbitrary.RECRUITMENTS.slice(i, i + 1)
  })
  const pair = fc.tuple(WorkforceArbitrary.history(world(0), 20), WorkforceArbitrary.history(world(1), 20))
  fc.assert(
    fc.property(pair, fc.infiniteStream(fc.boolean()), ([here, there], coin) => {
      const mixed: Array<Command> = []
      for (let [i, j] = [0, 0]; i < here.length || j < there.length; ) {
        const isHere = j >= there.length || (i < here.length && coin.next().value === true)
        const next = isHere ? here[i++] : there[j++]
        if (next !== undefined) mixed.push(next)
      }
      expect(play(mixed).state).toEqual(play([...here, ...there]).state)
      expect(play([...there, ...here]).state).toEqual(play([...here, ...there]).state)
    }),
    { numRuns: 80 }
  )
})

test("are not all refused: every event comes about somewhere", () => {
  const seen = new Map<string, number>()
  for (const commands of fc.sample(WorkforceArbitrary.history(), { numRuns: 300, seed: 1 })) {
    for (const { _tag } of play(commands).events) seen.set(_tag, (seen.get(_tag) ?? 0) + 1)
  }
  const never = Object.keys(WorkforceEvent.WorkforceEvent.cases).filter((tag) => !seen.has(tag))
  expect(never).toEqual(["QualificationRecorded"])
})
