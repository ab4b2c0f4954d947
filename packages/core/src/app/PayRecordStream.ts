/** The stream of one district's pay records, which knows its people from the district's workforce. */
import * as Effect from "effect/Effect"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Month } from "../pay/Month.ts"
import type { PayRecord } from "../pay/PayRecord.ts"
import { PayRecordCommand } from "../pay/PayRecordCommand.ts"
import type { PayRecordContext } from "../pay/PayRecordContext.ts"
import { decider } from "../pay/PayRecordDecider.ts"
import { PayRecordEvent } from "../pay/PayRecordEvent.ts"
import type { PayRecordRefusal } from "../pay/PayRecordRefusal.ts"
import { catalogue } from "../pay/PayRecordRefusalCatalogue.ts"
import * as Workforce from "../workforce/Workforce.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { WorkforceStream } from "./WorkforceStream.ts"

export type PayRecordStream = Streams.StreamDefinition<
  PayRecord,
  PayRecordCommand,
  PayRecordEvent,
  PayRecordRefusal,
  PayRecordContext
>

export interface World {
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly workforce: WorkforceStream
  readonly dayOf: (at: Instant) => Day
  /** Whether a district's payroll of a month is closed. */
  readonly isClosed: (district: AreaCode, month: Month, ask: Streams.Ask) => Effect.Effect<boolean, Streams.ReadFault>
}

/** Streams named by the code of a district or zone: `pay/211103`. */
export const make = ({ gridOfCity, workforce, dayOf, isClosed }: World): PayRecordStream => {
  const definition: PayRecordStream = {
    kind: "pay",
    decider,
    commandSchema: PayRecordCommand,
    eventSchema: PayRecordEvent,
    refusals: catalogue,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const net = yield* ask.state(gridOfCity)
      const id = StreamName.idOf(stream)
      const district = id as AreaCode
      const people = yield* ask.state(Streams.at(workforce, id))
      const { begun } = yield* ask.state(Streams.at(definition, id))
      const isUnderWay =
        command._tag === "BeginPayroll" && begun !== undefined && (yield* isClosed(district, begun, ask))
      return {
        today,
        actor,
        district,
        districtStands: GridNet.placeOn(net, district, today).district === district,
        covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today),
        isRegistered: (person) => Workforce.personOf(people, person) !== undefined,
        isUnderWay
      }
    })
  }
  return definition
}
