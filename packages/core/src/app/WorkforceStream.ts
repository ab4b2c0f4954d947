/** The stream of one district's workforce, which reads its places from the areas of the city. */
import * as Effect from "effect/Effect"
import * as Area from "../grid/Area.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Workforce from "../workforce/Workforce.ts"
import { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import type { Place, WorkforceContext } from "../workforce/WorkforceContext.ts"
import { decider } from "../workforce/WorkforceDecider.ts"
import { WorkforceEvent } from "../workforce/WorkforceEvent.ts"
import type { WorkforcePolicy } from "../workforce/WorkforcePolicy.ts"
import type { WorkforceRefusal } from "../workforce/WorkforceRefusal.ts"
import { catalogue } from "../workforce/WorkforceRefusalCatalogue.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"

export type WorkforceStream = Streams.StreamDefinition<
  Workforce.Workforce,
  WorkforceCommand,
  WorkforceEvent,
  WorkforceRefusal,
  WorkforceContext
>

export interface World {
  readonly policy: WorkforcePolicy
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly dayOf: (at: Instant) => Day
}

/** Commands by which somebody comes into a post. */
const APPOINTS: ReadonlyArray<WorkforceCommand["_tag"]> = ["Appoint", "AppointRecruit"]

/** Streams named by the code of a district or zone: `workforce/211103`. */
export const make = ({ policy, gridOfCity, dayOf }: World): WorkforceStream => {
  const definition: WorkforceStream = {
    kind: "workforce",
    decider,
    commandSchema: WorkforceCommand,
    eventSchema: WorkforceEvent,
    refusals: catalogue,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const net = yield* ask.state(gridOfCity)
      const district = StreamName.idOf(stream) as AreaCode
      const others: Array<Workforce.Workforce> = []
      for (const code of APPOINTS.includes(command._tag) ? GridNet.districts(net) : []) {
        if (code !== district) others.push(yield* ask.state(Streams.at(definition, code)))
      }
      return {
        today,
        actor,
        policy,
        district,
        districtStands: GridNet.placeOn(net, district, today).district === district,
        placeOn: (place, day) => placeOn(net, district, place, day),
        heldElsewhere: (person) => others.flatMap((one) => Workforce.appointmentsOf(one, person)),
        covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today)
      }
    })
  }
  return definition
}

/** A village or community that lies in the district on a day, with its figures of that day. */
const placeOn = (net: GridNet.GridNet, district: AreaCode, code: AreaCode, day: Day): Place | undefined => {
  const area = GridNet.find(net, code)
  if (area === undefined || !Area.isValidOn(area, day)) return undefined
  const { kind, population, areaM2 } = Area.on(area, day)
  if (kind !== "village" && kind !== "community") return undefined
  if (GridNet.placeOn(net, code, day).district !== district) return undefined
  return {
    code,
    kind,
    ...(population === undefined ? {} : { population }),
    ...(areaM2 === undefined ? {} : { areaM2 })
  }
}
