/**
 * The tickets of the list. What is open stands in memory for the map already, so the most pressing come from there, by
 * the deadlines of this minute and with the overdue ones first; everything else comes in pages from the server.
 */
import { useMemo, useState } from "react"
import type { TicketItem } from "../api/Model.ts"
import { useOpenTickets, useRunningClocks, useTicketPages } from "../api/Queries.tsx"
import { type Directory, useDirectory } from "../directory/Directory.ts"
import { useMinute } from "../shell/Now.ts"
import * as Filter from "./Filter.ts"
import { type ClocksOf, limitsByTicket, standingOf } from "./Standing.ts"

const STEP = 50

export interface Listed {
  readonly items: ReadonlyArray<TicketItem> | undefined
  readonly error: unknown
  readonly hasMore: boolean
  readonly isReading: boolean
  readonly more: () => void
  readonly retry: () => void
}

const fits = (item: TicketItem, filter: Filter.Filter, directory: Directory): boolean =>
  (filter.status === "open" || item.status === filter.status) &&
  (filter.category === undefined || item.category === filter.category) &&
  (filter.unit === undefined || item.unit === filter.unit) &&
  (filter.area === undefined || directory.path(item.grid).some(({ code }) => code === filter.area)) &&
  (filter.q === undefined || item.id.startsWith(filter.q) || item.description.includes(filter.q))

const pressing = (
  items: ReadonlyArray<TicketItem>,
  limits: ClocksOf,
  filter: Filter.Filter,
  directory: Directory,
  now: number
): ReadonlyArray<TicketItem> =>
  items
    .filter((item) => fits(item, filter, directory))
    .map((item) => ({ item, standing: standingOf(item, limits, now) }))
    .filter(({ standing }) => filter.tone === undefined || standing.tone === filter.tone)
    .sort(
      (a, b) =>
        (a.standing.deadline ?? Number.POSITIVE_INFINITY) - (b.standing.deadline ?? Number.POSITIVE_INFINITY) ||
        a.item.reported_at - b.item.reported_at
    )
    .map(({ item }) => item)

const usePressing = (filter: Filter.Filter): Listed => {
  const now = useMinute()
  const directory = useDirectory()
  const open = useOpenTickets()
  const clocks = useRunningClocks()
  const [shown, setShown] = useState(STEP)
  const all = useMemo(
    () =>
      open.data === undefined || clocks.data === undefined
        ? undefined
        : pressing(open.data, limitsByTicket(clocks.data), filter, directory, now),
    [open.data, clocks.data, filter, directory, now]
  )
  return {
    items: all?.slice(0, shown),
    error: open.error ?? clocks.error ?? undefined,
    hasMore: all !== undefined && all.length > shown,
    isReading: open.isFetching,
    more: () => setShown(shown + STEP),
    retry: () => Promise.all([open.refetch(), clocks.refetch()])
  }
}

const usePaged = (filter: Filter.Filter, wanted: boolean): Listed => {
  const pages = useTicketPages(Filter.toQuery(filter), wanted)
  return {
    items: pages.data?.pages.flatMap(({ rows }) => rows),
    error: pages.error ?? undefined,
    hasMore: pages.hasNextPage,
    isReading: pages.isFetching,
    more: () => pages.fetchNextPage(),
    retry: () => pages.refetch()
  }
}

export const useListed = (filter: Filter.Filter): Listed => {
  const fromMemory = Filter.isOpenByDeadline(filter)
  const near = usePressing(filter)
  const far = usePaged(filter, !fromMemory)
  return fromMemory ? near : far
}
