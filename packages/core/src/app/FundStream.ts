/** The streams of funds, which read their holders from the areas of the city. */
import * as Effect from "effect/Effect"
import * as Calendars from "../calendar/Calendars.ts"
import type { Subject, SubjectState } from "../fund/Encumbrance.ts"
import * as Fund from "../fund/Fund.ts"
import { FundCommand } from "../fund/FundCommand.ts"
import type { FundContext } from "../fund/FundContext.ts"
import { decider } from "../fund/FundDecider.ts"
import { FundEvent } from "../fund/FundEvent.ts"
import * as FundPolicy from "../fund/FundPolicy.ts"
import type { FundRefusal } from "../fund/FundRefusal.ts"
import { catalogue } from "../fund/FundRefusalCatalogue.ts"
import * as Holder from "../fund/Holder.ts"
import * as Area from "../grid/Area.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, FundId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"

export type FundStream = Streams.StreamDefinition<Fund.Fund, FundCommand, FundEvent, FundRefusal, FundContext>

export interface World {
  readonly policy: FundPolicy.FundPolicy
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly dayOf: (at: Instant) => Day
  readonly calendarsFor: (days: { readonly opened: Day; readonly today: Day }) => CalendarOf
  /** Where subjects stand that money is reserved for, by their kind. */
  readonly subjects: {
    readonly [kind: string]: (id: string, ask: Streams.Ask) => Effect.Effect<SubjectState, Streams.ReadFault>
  }
}

/** Streams named by the code of the holder and the purpose: `fund/211103001001-work`. */
export const make = ({ policy, gridOfCity, dayOf, calendarsFor, subjects }: World): FundStream => {
  const rulesOf = FundPolicy.byDay(policy)
  const definition: FundStream = {
    kind: "fund",
    decider,
    commandSchema: FundCommand,
    eventSchema: FundEvent,
    refusals: catalogue,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const net = yield* ask.state(gridOfCity)
      const calendar = calendarsFor({ opened: today, today })(Calendars.WORKING)
      const fund = StreamName.idOf(stream) as FundId
      const named = subjectOf(yield* ask.state(Streams.at(definition, fund)), command)
      const stateOf = named !== undefined && Object.hasOwn(subjects, named.kind) ? subjects[named.kind] : undefined
      const subject = named === undefined || stateOf === undefined ? undefined : yield* stateOf(named.id, ask)
      const holder = holderOn(net, Holder.parts(fund).holder, today)
      return {
        fund,
        today,
        actor,
        rulesOn: (day) => rulesOf(day, today),
        ...(holder === undefined ? {} : { holder }),
        ...(subject === undefined ? {} : { subject }),
        covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today),
        calendar: yield* Effect.orDie(Effect.fromResult(calendar))
      }
    })
  }
  return definition
}

/** What a reservation names, or what the payment that is to be reversed was for. */
const subjectOf = (state: Fund.Fund, command: FundCommand): Subject | undefined => {
  if (command._tag === "Encumber") return command.subject
  if (command._tag !== "ReverseJournal" || state._tag === "None") return undefined
  const found = Fund.journalOf(state, command.reverses)
  const draw = found?._tag === "Kept" ? found.draw : undefined
  return draw === undefined ? undefined : Fund.encumbranceOf(state, draw.encumbrance)?.subject
}

/** An area that may hold a fund; grids and cells hold none. */
const holderOn = (net: GridNet.GridNet, code: AreaCode, day: Day): Holder.Holder | undefined => {
  const area = GridNet.find(net, code)
  if (area === undefined || !Area.isValidOn(area, day)) return undefined
  const { kind } = Area.on(area, day)
  return kind === "grid" || kind === "cell" ? undefined : { code, kind }
}
