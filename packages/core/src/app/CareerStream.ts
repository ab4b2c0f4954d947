/** The streams of recruitments reserved for good staff, which know people from the workforces and appraisals of all districts. */
import * as Effect from "effect/Effect"
import { of as period } from "../appraisal/AppraisalPeriod.ts"
import type { AppraisalPolicy } from "../appraisal/AppraisalPolicy.ts"
import type { Career } from "../appraisal/Career.ts"
import type { CareerCandidate } from "../appraisal/CareerCandidate.ts"
import { CareerCommand } from "../appraisal/CareerCommand.ts"
import type { CareerContext } from "../appraisal/CareerContext.ts"
import { decider } from "../appraisal/CareerDecider.ts"
import { CareerEvent } from "../appraisal/CareerEvent.ts"
import type { CareerRefusal } from "../appraisal/CareerRefusal.ts"
import { catalogue } from "../appraisal/CareerRefusalCatalogue.ts"
import type { RatedPeriod } from "../appraisal/RatedPeriod.ts"
import * as Area from "../grid/Area.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Period from "../kernel/Period.ts"
import type { Appointment } from "../workforce/Appointment.ts"
import { qualificationOn } from "../workforce/Person.ts"
import { kinds } from "../workforce/Post.ts"
import * as Roster from "../workforce/Roster.ts"
import * as Workforce from "../workforce/Workforce.ts"
import type { AppraisalStream } from "./AppraisalStream.ts"
import * as FinalRatings from "./FinalRatings.ts"
import type * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { WorkforceStream } from "./WorkforceStream.ts"

export type CareerStream = Streams.StreamDefinition<Career, CareerCommand, CareerEvent, CareerRefusal, CareerContext>

export interface World {
  readonly policy: AppraisalPolicy
  readonly city: AreaCode
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly workforce: WorkforceStream
  readonly appraisal: AppraisalStream
  readonly dayOf: (at: Instant) => Day
}

/** Streams named by the recruitment: `career/C-2020-1`. */
export const make = ({ policy, city, gridOfCity, workforce, appraisal, dayOf }: World): CareerStream => ({
  kind: "career",
  decider,
  commandSchema: CareerCommand,
  eventSchema: CareerEvent,
  refusals: catalogue,
  context: Effect.fnUntraced(function* ({ command, actor, at }, ask) {
    const today = dayOf(at)
    const net = yield* ask.state(gridOfCity)
    const districts = GridNet.districts(net)
    const states: Array<Workforce.Workforce> = []
    let history: ReadonlyMap<PersonId, ReadonlyArray<RatedPeriod>> = new Map()
    if (command._tag === "RegisterCandidate") {
      for (const district of districts) states.push(yield* ask.state(Streams.at(workforce, district)))
      const stateOf: FinalRatings.StateOf = (id) => ask.state(Streams.at(appraisal, id))
      history = yield* FinalRatings.untilNow(stateOf, districts, period(today.slice(0, 4)))
    }
    return {
      today,
      actor,
      policy,
      city,
      stands: (area) => {
        const found = GridNet.find(net, area)
        return found !== undefined && Area.isValidOn(found, today)
      },
      covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today),
      candidateOf: (person, day) => candidateOf({ net, states, history }, person, day)
    }
  })
})

/** Everybody of the city who held a post on a day, as the rules of careers see them. */
export const candidates = Effect.fnUntraced(function* (
  { gridOfCity, workforce, appraisal }: Pick<World, "gridOfCity" | "workforce" | "appraisal">,
  { state }: Pick<Streams.Ask, "state">,
  day: Day
): Effect.fn.Return<ReadonlyArray<CareerCandidate>, Streams.ReadFault> {
  const net = yield* state(gridOfCity)
  const districts = GridNet.districts(net)
  const states: Array<Workforce.Workforce> = []
  for (const district of districts) states.push(yield* state(Streams.at(workforce, district)))
  const stateOf: FinalRatings.StateOf = (id) => state(Streams.at(appraisal, id))
  const history = yield* FinalRatings.untilNow(stateOf, districts, period(day.slice(0, 4)))
  const people = states.flatMap((one) => Roster.on(one, day).places.flatMap(({ holders }) => holders))
  const known = { net, states, history }
  return [...new Set(people.map(({ person }) => person))]
    .sort()
    .flatMap((person) => candidateOf(known, person, day) ?? [])
})

interface Known {
  readonly net: GridNet.GridNet
  readonly states: ReadonlyArray<Workforce.Workforce>
  readonly history: ReadonlyMap<PersonId, ReadonlyArray<RatedPeriod>>
}

const candidateOf = ({ net, states, history }: Known, person: PersonId, day: Day): CareerCandidate | undefined => {
  const known = states.map((state) => Workforce.personOf(state, person)).find((one) => one !== undefined)
  if (known === undefined) return undefined
  const held = states.flatMap((state) => Workforce.appointmentsOf(state, person))
  const now = held.filter((one) => Period.containsDay(one, day)).sort(byRank)[0]
  const { street, district } = now === undefined ? {} : GridNet.placeOn(net, now.place, day)
  return {
    person,
    birth: known.birth,
    education: qualificationOn(known, day).education,
    posts: held.map(({ kind, from, to }) => ({ kind, days: to === undefined ? { from } : { from, to } })),
    history: history.get(person) ?? [],
    ...(now === undefined ? {} : { place: now.place }),
    ...(street === undefined ? {} : { street }),
    ...(district === undefined ? {} : { district })
  }
}

const byRank = (a: Appointment, b: Appointment): number => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
