/**
 * The port that views are read through. Their rows change in the transaction that writes the events, so a reader never
 * sees one without the other. Which views a store maintains is told when its layer is made.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Cell, ColumnType, Recorded, Row, RowChange, View } from "../kernel/View.ts"
import type { StoreUnavailable } from "./StoreFault.ts"

/** A view whose event and row are not known to the compiler: what a list of different views holds. */
export interface AnyView {
  readonly name: string
  readonly columns: { readonly [column: string]: ColumnType }
  readonly key: ReadonlyArray<string>
  readonly indexes: ReadonlyArray<ReadonlyArray<string>>
  readonly revision: number
  readonly streams: ReadonlyArray<string>
  readonly project: (
    recorded: Recorded<never>,
    get: (...key: ReadonlyArray<Cell>) => never
  ) => ReadonlyArray<RowChange<Row>>
}

/** One condition on a column. Texts compare by code point, `null` only answers to `isNull`. */
export type Condition<Column extends string> =
  | {
      readonly column: Column
      readonly op: "eq" | "ne" | "lt" | "lte" | "gt" | "gte"
      readonly value: string | number
    }
  | { readonly column: Column; readonly op: "in"; readonly value: ReadonlyArray<string | number> }
  | { readonly column: Column; readonly op: "isNull"; readonly value: boolean }
  /** Text that begins exactly so: `1101` finds all below the area 1101. */
  | { readonly column: Column; readonly op: "startsWith"; readonly value: string }

export interface Order<Column extends string> {
  readonly column: Column
  /** `null` is the least. */
  readonly direction: "asc" | "desc"
}

export interface Query<Column extends string> {
  /** All must hold. */
  readonly where?: ReadonlyArray<Condition<Column>>
  /** The view's key is added at the end, so every order is total. */
  readonly orderBy?: ReadonlyArray<Order<Column>>
  /** Rows in one page: 100 unless told, at least 1. */
  readonly limit?: number
  /** The `next` of the page before, under the same order. */
  readonly after?: string
}

export interface Page<R extends Row> {
  readonly rows: ReadonlyArray<R>
  /** Where the next page begins; absent on the last page. */
  readonly next?: string
}

/** The cursor does not belong to this view and order. */
export class CursorInvalid extends Schema.TaggedError<CursorInvalid>()("CursorInvalid", { cursor: Schema.String }) {
  override get message(): string {
    return "This cursor belongs to another list or order: begin again without a cursor."
  }
}

/** The view is not among those that this store was opened with. */
export class ViewUnknown extends Schema.TaggedError<ViewUnknown>()("ViewUnknown", { view: Schema.String }) {
  override get message(): string {
    return `The store does not maintain the view ${this.view}: name it when the store's layer is made.`
  }
}

export interface Shape {
  /** One row by its key, in the order of the view's `key`. */
  readonly get: <Event, R extends Row>(
    view: View<Event, R>,
    key: ReadonlyArray<Cell>
  ) => Effect.Effect<R | undefined, ViewUnknown | StoreUnavailable>
  readonly query: <Event, R extends Row>(
    view: View<Event, R>,
    query: Query<keyof R & string>
  ) => Effect.Effect<Page<R>, CursorInvalid | ViewUnknown | StoreUnavailable>
  readonly count: <Event, R extends Row>(
    view: View<Event, R>,
    where?: ReadonlyArray<Condition<keyof R & string>>
  ) => Effect.Effect<number, ViewUnknown | StoreUnavailable>
  /** Empties every view and projects all events again, in one transaction; answers with the number of events read. */
  readonly rebuild: Effect.Effect<number, StoreUnavailable>
}

export class ViewStore extends Context.Service<ViewStore, Shape>()("wangge/app/ViewStore") {}
