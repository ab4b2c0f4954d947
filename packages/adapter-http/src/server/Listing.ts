/**
 * Pages of rows of which the store can select only a part: it reads on until a page is full, within bounds. Beside them
 * all rows of a query, and pages of a list that lies in memory.
 */
import type { Governance, StoreFault, StreamName, Streams, ViewStore } from "@wangge/core/app"
import type { View } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Paging from "../api/Paging.ts"
import type * as Problem from "../api/Problem.ts"
import * as Faults from "./Faults.ts"

/** Rows looked at for one page at the most; a page may then come with fewer rows than asked, and a `next`. */
const LOOKED_AT = 5_000

export type Fault = StoreFault.StoreUnavailable | ViewStore.CursorInvalid | ViewStore.ViewUnknown

export interface Asked<R extends View.Row, A, E, Q> {
  readonly query: Omit<ViewStore.Query<keyof R & string>, "after" | "limit">
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
  /** What the rows become; those that are not wanted are left out. */
  readonly show: (rows: ReadonlyArray<R>) => Effect.Effect<ReadonlyArray<A>, E, Q>
}

export interface Page<A> {
  readonly rows: ReadonlyArray<A>
  readonly next?: string
}

/** One page. The store is asked for no more rows than are still wanted, so the cursor stands behind the last one shown. */
export const page = Effect.fnUntraced(function* <Event, R extends View.Row, A, E, Q>(
  views: Pick<ViewStore.Shape, "query">,
  view: View.View<Event, R>,
  { cursor, limit = Paging.DEFAULT_LIMIT, query, show }: Asked<R, A, E, Q>
): Effect.fn.Return<Page<A>, E | Fault, Q> {
  const shown: Array<A> = []
  let after = cursor
  for (let looked = 0; ; ) {
    const found: ViewStore.Page<R> = yield* views.query(view, {
      ...query,
      limit: limit - shown.length,
      ...(after === undefined ? {} : { after })
    })
    shown.push(...(yield* show(found.rows)))
    looked += found.rows.length
    after = found.next
    if (after === undefined) return { rows: shown }
    if (shown.length >= limit || looked >= LOOKED_AT) return { rows: shown, next: after }
  }
})

/** Rows that are read at once where all are wanted. */
const TOGETHER = 1_000

/** Every row that fits, page by page. */
export const all = Effect.fnUntraced(function* <Event, R extends View.Row>(
  views: Pick<ViewStore.Shape, "query">,
  view: View.View<Event, R>,
  where: ReadonlyArray<ViewStore.Condition<keyof R & string>>
): Effect.fn.Return<ReadonlyArray<R>, Fault> {
  const rows: Array<R> = []
  let after: string | undefined
  do {
    const found: ViewStore.Page<R> = yield* views.query(view, {
      where,
      limit: TOGETHER,
      ...(after === undefined ? {} : { after })
    })
    rows.push(...found.rows)
    after = found.next
  } while (after !== undefined)
  return rows
})

/** A page of a list that lies in memory, by a key that rises from row to row. */
export const ofMemory = <A>(
  rows: ReadonlyArray<A>,
  keyOf: (row: A) => string,
  { cursor, limit = Paging.DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }
): Page<A> => {
  const rest = cursor === undefined ? rows : rows.filter((row) => keyOf(row) > cursor)
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  return rest.length > limit && last !== undefined ? { rows: shown, next: keyOf(last) } : { rows: shown }
}

/** The same for rows in any order: they are put in the order of their keys. */
export const ofKeys = <A>(
  rows: ReadonlyArray<A>,
  keyOf: (row: A) => string,
  paging: { readonly cursor?: string; readonly limit?: number }
): Page<A> =>
  ofMemory(
    [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    keyOf,
    paging
  )

/** What a history tells of one event. */
export type Entry<E> = Pick<View.Recorded<E>, "actor" | "at" | "event" | "position" | "version">

/** A page of what was recorded in one stream, in order; the cursor is the version of the last entry shown. */
export const history = Effect.fnUntraced(function* <S, C, E, R>(
  { history: read }: Pick<Governance.Shape, "history">,
  stream: StreamName.Of<S, C, E, R>,
  { cursor = "0", limit = Paging.DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number },
  isWanted: (event: E) => boolean
): Effect.fn.Return<Page<Entry<E>>, Problem.Of<400> | Streams.ReadFault> {
  if (!/^\d{1,12}$/.test(cursor)) return yield* Effect.fail(Faults.cursorInvalid)
  const recorded = yield* read(stream, { from: Number(cursor) + 1 })
  const wanted = recorded.filter(({ event }) => isWanted(event))
  const rows = wanted.slice(0, limit).map(({ actor, at, event, position, version }) => ({
    version,
    position,
    at,
    actor,
    event
  }))
  const last = rows.at(-1)
  return wanted.length > limit && last !== undefined ? { rows, next: String(last.version) } : { rows }
})

/** Whether a filter that may name several values lets one through. */
export const isAmong = <A>(values: ReadonlyArray<A> | undefined, value: A): boolean => values?.includes(value) ?? true
