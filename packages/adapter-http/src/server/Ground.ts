/** The areas of the city as last recorded, with what follows from them for a day: where a point lies, who reaches what. */
import { Governance, type Streams, type ViewStore } from "@wangge/core/app"
import { Area, GridNet, Locate } from "@wangge/core/grid"
import type { Actor, Day, Id } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { City } from "./City.ts"

/** The columns of the ticket tables that name areas, the widest first. */
const columns = Area.Level.literals
export type Column = Area.Level
/** The areas that a row lies in. */
export type Placed = { readonly [C in Column]: string | null }

/** What limits rows to some areas: conditions for the store, and a test where the store cannot tell. */
export interface Limit {
  readonly where: ReadonlyArray<ViewStore.Condition<Column>>
  readonly keeps: (row: Placed) => boolean
}

const everything: Limit = { where: [], keeps: () => true }
const nothing: Limit = { where: [{ column: "grid", op: "eq", value: "" }], keeps: () => false }

type Scoped = Pick<Actor.Actor, "scope">

export interface On {
  readonly net: GridNet.GridNet
  readonly version: number
  readonly day: Day.Day
  readonly index: () => Locate.Index
  readonly covers: (scope: ReadonlyArray<Id.AreaCode>, code: Id.AreaCode) => boolean
  /**
   * The areas that are left of a scope when one area is asked about: that area, or those below it that the scope reaches;
   * `undefined` when it reaches none, `[]` for the whole city.
   */
  readonly within: (reader: Scoped, area?: Id.AreaCode) => ReadonlyArray<Id.AreaCode> | undefined
  /** Rows of these areas alone, likewise. */
  readonly limit: (reader: Scoped, area?: Id.AreaCode) => Limit | undefined
}

/** The areas of a level that an area lies in or has ever lain in: tickets keep the areas of their own day. */
const everAbove = (net: GridNet.GridNet, code: Id.AreaCode, level: Column): ReadonlyArray<Id.AreaCode> => {
  const area = GridNet.find(net, code)
  if (area === undefined) return []
  if (Area.levels[area.kind] === level) return [code]
  return area.parents.flatMap(({ value }) => everAbove(net, value, level))
}

/** Areas of several levels become those of the widest one for the store; what lies beside them there is left out after. */
const limitTo = (net: GridNet.GridNet, codes: ReadonlyArray<Id.AreaCode>): Limit => {
  const byColumn = new Map<Column, Array<Id.AreaCode>>()
  for (const code of codes) {
    const area = GridNet.find(net, code)
    if (area === undefined) continue
    const column = Area.levels[area.kind]
    if (column === undefined) return everything
    byColumn.set(column, [...(byColumn.get(column) ?? []), code])
  }
  const column = columns.find((one) => byColumn.has(one))
  if (column === undefined) return nothing
  const known = [...byColumn.values()].flat()
  const value = [...new Set(known.flatMap((code) => everAbove(net, code, column)))]
  return {
    where: [{ column, op: "in", value }],
    keeps:
      byColumn.size === 1
        ? () => true
        : (row) => [...byColumn].some(([name, wanted]) => wanted.some((code) => code === row[name]))
  }
}

const make = (net: GridNet.GridNet, version: number, day: Day.Day): On => {
  let index: Locate.Index | undefined
  const covers: On["covers"] = (scope, code) => GridNet.scopeCovers(net, scope, code, day)
  const within: On["within"] = ({ scope }, area) => {
    if (area === undefined) return scope
    if (covers(scope, area)) return [area]
    const below = scope.filter((code) => GridNet.pathOn(net, code, day).includes(area))
    return below.length === 0 ? undefined : below
  }
  return {
    net,
    version,
    day,
    index: () => {
      index ??= Locate.on(net, day)
      return index
    },
    covers,
    within,
    limit: (reader, area) => {
      const codes = within(reader, area)
      if (codes === undefined) return undefined
      return codes.length === 0 ? everything : limitTo(net, codes)
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
