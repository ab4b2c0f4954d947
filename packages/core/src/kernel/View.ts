/**
 * A view is a table computed from events alone: the same pure projection runs in memory and inside the transaction of a
 * SQL store, so a rebuilt view has identical rows. A row holds text, numbers and null; what is nested goes into a text
 * column as JSON.
 */
import type { Actor } from "./Actor.ts"
import type { CommandId } from "./Id.ts"
import * as Instant from "./Instant.ts"

export type Cell = string | number | null
export type Row = { readonly [column: string]: Cell }

/** `text` and `integer` and `real` as in SQL; a trailing `?` allows null. */
export type ColumnType = "text" | "integer" | "real" | "text?" | "integer?" | "real?"

/** An event with where, when and by whom it was recorded. */
export interface Recorded<Event> {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly at: Instant.Instant
  readonly actor: Actor
  readonly commandId: CommandId
  readonly event: Event
}

export type RowChange<R extends Row> =
  | { readonly _tag: "Put"; readonly row: R }
  | { readonly _tag: "Delete"; readonly key: ReadonlyArray<Cell> }

export interface View<Event, R extends Row> {
  /** Table name: lower-case letters and underscores. */
  readonly name: string
  readonly columns: { readonly [C in keyof R & string]: ColumnType }
  /** The columns that identify a row, in order. */
  readonly key: ReadonlyArray<keyof R & string>
  /** Column lists that queries filter and sort by. */
  readonly indexes: ReadonlyArray<ReadonlyArray<keyof R & string>>
  /** Raised when the projection changes, so that a store knows to rebuild. */
  readonly revision: number
  /** Name of the kind of stream that it reads, the part before the slash. */
  readonly streams: ReadonlyArray<string>
  /** The changes of one event. `get` reads this view's own row as it stands before the event. */
  readonly project: (
    recorded: Recorded<Event>,
    get: (...key: ReadonlyArray<Cell>) => R | undefined
  ) => ReadonlyArray<RowChange<R>>
}

/** The rows of a view after a history, as a store would keep them. */
export const rowsOf = <Event, R extends Row>(
  view: View<Event, R>,
  history: Iterable<Recorded<Event>>
): ReadonlyArray<R> => {
  const rows = new Map<string, R>()
  const keyOf = (cells: ReadonlyArray<Cell | undefined>): string => JSON.stringify(cells)
  for (const recorded of history) {
    for (const change of view.project(recorded, (...key) => rows.get(keyOf(key)))) {
      if (change._tag === "Delete") rows.delete(keyOf(change.key))
      else rows.set(keyOf(view.key.map((column) => change.row[column])), change.row)
    }
  }
  return [...rows.values()]
}

/** Events that no store holds, as if one actor had recorded them one after another in a stream of their own. */
export const recordedIn = <Event>(
  stream: string,
  actor: Actor,
  events: ReadonlyArray<Event>
): ReadonlyArray<Recorded<Event>> =>
  events.map((event, i) => ({
    position: i + 1,
    stream,
    version: i + 1,
    at: Instant.of(0),
    actor,
    commandId: `event-${i + 1}` as CommandId,
    event
  }))
