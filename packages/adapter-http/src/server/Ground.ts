/** The areas of the city as last recorded, with what follows from them for a day: where a point lies, who reaches what. */
import { Governance, type Streams, type ViewStore } from "@wangge/core/app"
import { type Area, GridNet, Locate } from "@wangge/core/grid"
import type { Actor, Day, Id } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { City } from "./City.ts"

/** The column of the ticket tables that names the area of each kind; a ticket of the city is any. */
const columns = {
  city: undefined,
  district: "district",
  zone: "district",
  street: "street",
  township: "street",
  specialArea: "street",
  community: "community",
  village: "community",
  grid: "grid",
  cell: "grid"
} as const satisfies { readonly [K in Area.AreaKind]: Column | undefined }

export type Column = "district" | "street" | "community" | "grid"
/** The areas that a row lies in. */
export type Placed = { readonly [C in Column]: string | null }

/** What limits rows to some areas: conditions for the store, and a test where the store cannot tell. */
export interface Limit {
  readonly where: ReadonlyArray<ViewStore.Condition<Column>>
  readonly keeps: (row: Placed) => boolean
}

const everything: Limit = { where: [], keeps: () => true }
const nothing: Limit = { where: [{ column: "grid", op: "eq", value: "" }], keeps: () => false }

export interface On {
  readonly net: GridNet.GridNet
  readonly version: number
  readonly day: Day.Day
  readonly index: () => Locate.Index
  readonly covers: (scope: ReadonlyArray<Id.AreaCode>, code: Id.AreaCode) => boolean
  /** Rows that an actor may read, in one area if asked; `undefined` when the area lies outside the actor's scope. */
  readonly limit: (actor: Actor.Actor, area?: Id.AreaCode) => Limit | undefined
}

const limitTo = (net: GridNet.GridNet, codes: ReadonlyArray<Id.AreaCode>): Limit => {
  const byColumn = new Map<Column, Array<string>>()
  for (const code of codes) {
    const area = GridNet.find(net, code)
    if (area === undefined) continue
    const column = columns[area.kind]
    if (column === undefined) return everything
    byColumn.set(column, [...(byColumn.get(column) ?? []), code])
  }
  const [only, ...more] = byColumn
  if (only === undefined) return nothing
  const [column, value] = only
  if (more.length === 0) return { where: [{ column, op: "in", value }], keeps: () => true }
  return {
    where: [],
    keeps: (row) => [...byColumn].some(([name, wanted]) => wanted.includes(row[name] ?? ""))
  }
}

const make = (net: GridNet.GridNet, version: number, day: Day.Day): On => {
  let index: Locate.Index | undefined
  const covers: On["covers"] = (scope, code) => GridNet.scopeCovers(net, scope, code, day)
  return {
    net,
    version,
    day,
    index: () => {
      index ??= Locate.on(net, day)
      return index
    },
    covers,
    limit: ({ scope }, area) => {
      if (area === undefined) return scope.length === 0 ? everything : limitTo(net, scope)
      if (covers(scope, area)) return limitTo(net, [area])
      const below = scope.filter((code) => GridNet.pathOn(net, code, day).includes(area))
      return below.length === 0 ? undefined : limitTo(net, below)
    }
  }
}

export interface Shape {
  /** The areas as of a day. */
  readonly on: (day: Day.Day) => Effect.Effect<On, Streams.ReadFault>
}

export class Ground extends Context.Service<Ground, Shape>()("wangge/http/Ground") {
  /** Keeps what was computed for the last few days asked about, until the areas change. */
  static readonly layer: Layer.Layer<Ground, never, Governance.Governance | City> = Layer.effect(
    Ground,
    Effect.gen(function* () {
      const governance = yield* Governance.Governance
      const city = yield* City
      const kept = new Map<Day.Day, On>()
      return {
        on: (day) =>
          governance.state(city.grid).pipe(
            Effect.map(({ state, version }) => {
              const known = kept.get(day)
              if (known?.version === version) return known
              const on = make(state, version, day)
              if (kept.size >= KEPT_DAYS) kept.clear()
              kept.set(day, on)
              return on
            })
          )
      }
    })
  )
}

const KEPT_DAYS = 8
