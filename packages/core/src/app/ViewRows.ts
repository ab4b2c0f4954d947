/** The rows of views in memory, changed for a whole commit or not at all. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Invariant from "../kernel/Invariant.ts"
import type { Cell, ColumnType, Recorded, Row, RowChange, View } from "../kernel/View.ts"
import { kindOf } from "./StreamName.ts"
import * as ViewQuery from "./ViewQuery.ts"
import { type AnyView, type Condition, type Page, type Query, type Shape, ViewUnknown } from "./ViewStore.ts"

/** A view's projection, called with events of the kinds that it reads. */
export type Project = (
  recorded: Recorded<unknown>,
  get: (...key: ReadonlyArray<Cell>) => Row | undefined
) => ReadonlyArray<RowChange<Row>>

export const projectionOf = (view: AnyView): Project => view.project as Project

/** Views by the kind of stream that they read. @throws InvariantBroken when two views have one name */
export const byKind = (views: ReadonlyArray<AnyView>): ReadonlyMap<string, ReadonlyArray<AnyView>> => {
  const names = new Set<string>()
  const kinds = new Map<string, Array<AnyView>>()
  for (const view of views) {
    checkView(view)
    Invariant.holds(!names.has(view.name), `two views are named ${view.name}`)
    names.add(view.name)
    for (const kind of view.streams) kinds.set(kind, [...(kinds.get(kind) ?? []), view])
  }
  return kinds
}

const checkView = (view: AnyView): void => {
  const has = (column: string) => Object.hasOwn(view.columns, column)
  Invariant.holds(/^[a-z][a-z0-9_]*$/.test(view.name), `${view.name} is not a view's name: lower-case letters and _`)
  Invariant.holds(view.key.length > 0 && view.key.every(has), `the key of ${view.name} names its columns`)
  Invariant.holds(
    view.key.every((column) => !view.columns[column]?.endsWith("?")),
    `the key of ${view.name} is never null`
  )
  Invariant.holds(view.indexes.flat().every(has), `the indexes of ${view.name} name its columns`)
}

const fits = (type: ColumnType | undefined, cell: Cell | undefined): boolean => {
  if (cell === null) return type?.endsWith("?") === true
  if (type === "text" || type === "text?") return typeof cell === "string"
  if (type === "integer" || type === "integer?") return Number.isSafeInteger(cell)
  return Number.isFinite(cell)
}

/** @throws InvariantBroken when a cell does not fit its column, or the row has other columns */
export const checkRow = (view: AnyView, row: Row): void => {
  let fitting = 0
  for (const column in view.columns) {
    const [type, cell] = [view.columns[column], row[column]]
    if (fits(type, cell)) fitting++
    else Invariant.holds(false, `${view.name}.${column} is ${type}, not ${JSON.stringify(cell)}`)
  }
  Invariant.holds(Object.keys(row).length === fitting, `a row of ${view.name} has its columns alone`)
}

const keyText = (key: ReadonlyArray<Cell>): string => JSON.stringify(key)

type Table = Map<string, Row>
type Change = Map<string, Row | undefined>

export interface ViewRows extends Shape {
  /** The changes of these events, computed but not yet visible; calling the answer makes them so. */
  readonly prepare: (events: ReadonlyArray<Recorded<unknown>>) => () => void
}

export const make = (views: ReadonlyArray<AnyView>, all: () => ReadonlyArray<Recorded<unknown>>): ViewRows => {
  const readers = byKind(views)
  const tables = new Map<AnyView["name"], Table>(views.map((view) => [view.name, new Map()]))

  const prepare = (events: ReadonlyArray<Recorded<unknown>>, from: ReadonlyMap<string, Table>) => {
    const changes = new Map<string, Change>()
    for (const recorded of events) {
      for (const view of readers.get(kindOf(recorded.stream)) ?? []) {
        const change: Change = changes.get(view.name) ?? new Map()
        changes.set(view.name, change)
        const get = (...key: ReadonlyArray<Cell>) => {
          const text = keyText(key)
          return change.has(text) ? change.get(text) : from.get(view.name)?.get(text)
        }
        for (const step of projectionOf(view)(recorded, get)) {
          if (step._tag === "Delete") change.set(keyText(step.key), undefined)
          else {
            checkRow(view, step.row)
            change.set(keyText(view.key.map((column) => step.row[column] ?? null)), { ...step.row })
          }
        }
      }
    }
    return () => {
      for (const [name, change] of changes) {
        for (const [key, row] of change) {
          if (row === undefined) tables.get(name)?.delete(key)
          else tables.get(name)?.set(key, row)
        }
      }
    }
  }

  const tableOf = <R extends Row>(name: string): Effect.Effect<ReadonlyMap<string, R>, ViewUnknown> => {
    const table = tables.get(name) as ReadonlyMap<string, R> | undefined
    return table === undefined ? Effect.fail(new ViewUnknown({ view: name })) : Effect.succeed(table)
  }

  return {
    prepare: (events) => prepare(events, tables),
    get: <E, R extends Row>(view: View<E, R>, key: ReadonlyArray<Cell>) =>
      Effect.map(tableOf<R>(view.name), (table) => table.get(keyText(key))),
    query: <E, R extends Row>(view: View<E, R>, query: Query<keyof R & string>) =>
      Effect.flatMap(tableOf<R>(view.name), (table) =>
        Effect.fromResult(Result.map(ViewQuery.plan(view, query), (plan) => page(view, table.values(), plan)))
      ),
    count: <E, R extends Row>(view: View<E, R>, where: ReadonlyArray<Condition<keyof R & string>> = []) =>
      Effect.map(
        tableOf<R>(view.name),
        (table) => [...table.values()].filter((row) => ViewQuery.matches(where, row)).length
      ),
    rebuild: Effect.sync(() => {
      const events = all()
      const apply = prepare(events, new Map())
      for (const table of tables.values()) table.clear()
      apply()
      return events.length
    })
  }
}

const page = <R extends Row>(view: ViewQuery.Named, rows: Iterable<R>, plan: ViewQuery.Plan): Page<R> => {
  const { where, orderBy, limit, after } = plan
  const cells = (row: Row) => orderBy.map((order) => row[order.column] ?? null)
  const found = [...rows]
    .filter((row) => ViewQuery.matches(where, row))
    .filter((row) => after === undefined || ViewQuery.compareRows(orderBy, cells(row), after) > 0)
    .sort((a, b) => ViewQuery.compareRows(orderBy, cells(a), cells(b)))
  return ViewQuery.page(view, plan, found.slice(0, limit + 1))
}
