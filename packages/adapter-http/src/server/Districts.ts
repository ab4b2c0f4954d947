/**
 * The workforce of a district as the caller may see it. What lies outside the caller's areas is as if it were not: a district none
 * of whose areas is reached, a place beside those reached, a person who never held a post in one of them.
 */
import { Governance, type Streams } from "@wangge/core/app"
import { Area, GridNet } from "@wangge/core/grid"
import { type Day, type Id, Label } from "@wangge/core/kernel"
import type { Appointment, Workforce } from "@wangge/core/workforce"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { CurrentActor } from "../api/Authorization.ts"
import type * as Problem from "../api/Problem.ts"
import type * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground, type On } from "./Ground.ts"
import { type Reader, reading } from "./Sight.ts"

type Held = Appointment.Appointment

export interface District {
  readonly code: Id.AreaCode
  readonly day: Day.Day
  readonly on: On
  readonly state: Workforce.Workforce
  /** Of the district's stream: it goes into the entity tag. */
  readonly version: number
  readonly reader: Reader
  /** Whether a place is reached. */
  readonly sees: (place: Id.AreaCode) => boolean
  readonly seesPerson: (person: Id.PersonId) => boolean
  readonly appointmentsOf: (person: Id.PersonId) => ReadonlyArray<Held>
  /** A village or community of the district that is reached, with all that was recorded about it. */
  readonly place: (place: Id.AreaCode) => Effect.Effect<Area.Area, Problem.Of<404>>
  /** A test for the places that a question is about, narrowed to one area and those below it. */
  readonly within: (place: Id.AreaCode | undefined) => Effect.Effect<(place: Id.AreaCode) => boolean, Problem.Of<403>>
}

export interface Shape {
  readonly open: (
    resource: Readers.Resource,
    district: Id.AreaCode,
    day?: Day.Day
  ) => Effect.Effect<District, Problem.Of<403> | Problem.Of<404> | Streams.ReadFault, CurrentActor>
  /** The districts and zones of the city on a day. */
  readonly all: (on: On) => ReadonlyArray<Id.AreaCode>
  /** Those that are reached. */
  readonly reached: (reader: Reader, on: On) => ReadonlyArray<Id.AreaCode>
}

const districtLabel = Label.of("区县", "district")
const placeLabel = Label.of("村或社区", "village or community")

const byPerson = (state: Workforce.Workforce): ReadonlyMap<Id.PersonId, ReadonlyArray<Held>> => {
  const found = new Map<Id.PersonId, Array<Held>>()
  for (const one of Object.values(state.appointments).flat()) {
    const list = found.get(one.person)
    if (list === undefined) found.set(one.person, [one])
    else list.push(one)
  }
  return found
}

export class Districts extends Context.Service<Districts, Shape>()("wangge/http/Districts") {
  static readonly layer: Layer.Layer<Districts, never, City | Governance.Governance | Ground> = Layer.effect(
    Districts,
    Effect.gen(function* () {
      const city = yield* City
      const clock = yield* Clock
      const ground = yield* Ground
      const governance = yield* Governance.Governance
      const kept = new WeakMap<Workforce.Workforce, ReadonlyMap<Id.PersonId, ReadonlyArray<Held>>>()
      const appointments = (state: Workforce.Workforce) => {
        const known = kept.get(state) ?? byPerson(state)
        kept.set(state, known)
        return known
      }
      const all = (on: On) => GridNet.areasOn(on.net, on.day, "district", "zone").map(({ code }) => code)
      return {
        all,
        reached: (reader, on) => all(on).filter((code) => on.within(reader, code) !== undefined),
        open: Effect.fnUntraced(function* (resource, code, day = city.dayOf(clock.now())) {
          const reader = yield* reading(resource)
          const on = yield* ground.on(day)
          const stands = GridNet.placeOn(on.net, code, day).district === code
          if (!stands || on.within(reader, code) === undefined) {
            return yield* Effect.fail(Faults.notFound(districtLabel, code))
          }
          const { state, version } = yield* governance.state(city.workforce(code))
          const held = appointments(state)
          const appointmentsOf = (person: Id.PersonId) => held.get(person) ?? []
          const sees = (place: Id.AreaCode) => on.covers(reader.scope, place)
          const seesPerson = (person: Id.PersonId) => {
            if (reader.ownOnly) return person === reader.person
            const list = appointmentsOf(person)
            return sees(code) || list.length === 0 || list.some(({ place }) => sees(place))
          }
          const within: District["within"] = (place) => {
            if (place === undefined) return Effect.succeed(sees)
            return on.within(reader, place) === undefined
              ? Effect.fail(Faults.outsideScope(place))
              : Effect.succeed((one) => sees(one) && on.covers([place], one))
          }
          const place: District["place"] = (one) => {
            const area = GridNet.find(on.net, one)
            const isHere =
              area !== undefined &&
              Area.levels[area.kind] === "community" &&
              GridNet.placeOn(on.net, one, day).district === code
            return isHere && sees(one) ? Effect.succeed(area) : Effect.fail(Faults.notFound(placeLabel, one))
          }
          return { code, day, on, state, version, reader, sees, seesPerson, appointmentsOf, place, within }
        })
      }
    })
  )
}
