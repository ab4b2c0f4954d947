/**
 * The funds of the city as the caller may see them. A fund whose holder lies outside the caller's areas is as if it were not, and
 * so is a request that is not one's own where only those are read.
 */
import { AppraisalFigures, Governance, type Streams, type ViewStore } from "@wangge/core/app"
import {
  type Fund,
  type FundCommand,
  FundPolicy,
  FundRefusalCatalogue,
  FundView,
  type Journal
} from "@wangge/core/fund"
import { type Actor, Day, type Id, Label, Refusal, type View } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CurrentActor } from "../api/Authorization.ts"
import type * as Problem from "../api/Problem.ts"
import type * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground, type On } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { inForce } from "./Respond.ts"
import { type Reader, reading } from "./Sight.ts"

export type Row = typeof FundView.funds extends View.View<infer _, infer R> ? R : never

/** What every question about funds begins with. */
export interface Asking {
  readonly reader: Reader
  readonly actor: Actor.Actor
  readonly on: On
  readonly today: Day.Day
  readonly thisYear: Journal.Year
  /** As they hold today. */
  readonly rules: FundPolicy.FundRules
  /** Whether a holder lies within reach, and within the area that is asked about. */
  readonly sees: (holder: string) => boolean
}

export interface Opened extends Asking {
  readonly fund: Id.FundId
  readonly state: Fund.Open
  readonly version: number
  readonly purpose: FundPolicy.Purpose
}

export interface Selection {
  readonly fund?: Id.FundId
  readonly area?: Id.AreaCode
  readonly purpose?: string
}

type Unreached = Problem.Of<403> | Problem.Of<404> | Problem.Of<422>

export interface Shape {
  readonly asking: (
    resource: Readers.Resource,
    area?: Id.AreaCode
  ) => Effect.Effect<Asking, Unreached | Streams.ReadFault, CurrentActor>
  readonly open: (
    resource: Readers.Resource,
    fund: Id.FundId
  ) => Effect.Effect<Opened, Unreached | Streams.ReadFault, CurrentActor>
  /** The funds within reach that are asked about, by id. */
  readonly select: (
    resource: Readers.Resource,
    selection: Selection
  ) => Effect.Effect<
    Asking & { readonly funds: ReadonlyArray<Row> },
    Unreached | Streams.ReadFault | Listing.Fault,
    CurrentActor
  >
  /** What would refuse the caller's command now, in words. */
  readonly whyNot: (
    opened: Pick<Opened, "actor" | "fund" | "state">,
    command: FundCommand.FundCommand
  ) => Effect.Effect<Label.Label | undefined, Streams.ReadFault | ViewStore.CursorInvalid | ViewStore.ViewUnknown>
}

const fundLabel = Label.of("资金", "fund")

/** The purpose of a fund as it holds today; one that was given up as it held last. */
const purposeOf = (
  rules: FundPolicy.FundRules,
  { purposes }: FundPolicy.FundPolicy,
  id: string
): FundPolicy.Purpose | undefined =>
  [...purposes.values.flatMap(({ value }) => value), ...rules.purposes].findLast((one) => one.id === id)

export class Funds extends Context.Service<Funds, Shape>()("wangge/http/Funds") {
  static readonly layer: Layer.Layer<Funds, never, City | Governance.Governance | Ground> = Layer.effect(
    Funds,
    Effect.gen(function* () {
      const city = yield* City
      const clock = yield* Clock
      const ground = yield* Ground
      const governance = yield* Governance.Governance

      const asking: Shape["asking"] = Effect.fnUntraced(function* (resource, area) {
        const reader = yield* reading(resource)
        const actor = yield* CurrentActor
        const today = city.dayOf(clock.now())
        const on = yield* ground.on(today)
        const codes = on.within(reader, area)
        if (codes === undefined) return yield* Effect.fail(Faults.outsideScope(area ?? ""))
        const rules = yield* inForce(FundPolicy.on(city.policy.fund, today))
        const sees = (holder: string) => on.covers(codes, holder as Id.AreaCode)
        return { reader, actor, on, today, thisYear: Day.yearOf(today), rules, sees }
      })

      const open: Shape["open"] = Effect.fnUntraced(function* (resource, fund) {
        const asked = yield* asking(resource)
        const { state, version } = yield* governance.state(city.fund(fund))
        const purpose = state._tag === "None" ? undefined : purposeOf(asked.rules, city.policy.fund, state.purpose)
        if (state._tag === "None" || purpose === undefined || !asked.sees(state.holder)) {
          return yield* Effect.fail(Faults.notFound(fundLabel, fund))
        }
        return { ...asked, fund, state, version, purpose }
      })

      return {
        asking,
        open,
        select: Effect.fnUntraced(function* (resource, { area, fund, purpose }) {
          const asked = yield* asking(resource, area)
          const where: Array<ViewStore.Condition<keyof Row & string>> = []
          if (fund !== undefined) where.push({ column: "fund", op: "eq", value: fund })
          if (purpose !== undefined) where.push({ column: "purpose", op: "eq", value: purpose })
          const rows = yield* Listing.all(governance.views, FundView.funds, where)
          const funds = rows.filter(({ holder }) => asked.sees(holder))
          if (fund !== undefined && funds.length === 0) {
            return yield* Effect.fail(Faults.notFound(fundLabel, fund))
          }
          return { ...asked, funds }
        }),
        whyNot: ({ actor, fund, state }, command) =>
          Effect.map(
            city.fundRefusal({ fund, state, command, actor, at: clock.now() }, AppraisalFigures.readerOf(governance)),
            (refusal) =>
              refusal === undefined ? undefined : Refusal.describe(FundRefusalCatalogue.catalogue, refusal).sentence
          )
      }
    })
  )
}
