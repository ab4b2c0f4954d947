/** Pages of rows of which the store can select only a part: it reads on until a page is full, within bounds. */
import type { StoreFault, ViewStore } from "@wangge/core/app"
import type { View } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Paging from "../api/Paging.ts"

/** Rows looked at for one page at the most; a page may then come with fewer rows than asked, and a `next`. */
const LOOKED_AT = 5_000

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
): Effect.fn.Return<Page<A>, E | StoreFault.StoreUnavailable | ViewStore.CursorInvalid | ViewStore.ViewUnknown, Q> {
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
