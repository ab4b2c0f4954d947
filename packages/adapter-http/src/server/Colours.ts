/** The colour of tickets at an instant: that of the last event, unless a running limit has turned since. */
import type { ViewStore } from "@wangge/core/app"
import type { Id, Instant } from "@wangge/core/kernel"
import { type TicketRow, TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import type { ClockColour } from "../api/TicketsApi.ts"
import * as Listing from "./Listing.ts"

const severity: { readonly [S in TicketRow.ClockStatus]: number } = {
  none: 0,
  met: 1,
  green: 2,
  paused: 3,
  yellow: 4,
  red: 5,
  breached: 6,
  missed: 7
}

const worse = (a: TicketRow.ClockStatus, b: TicketRow.ClockStatus): TicketRow.ClockStatus =>
  severity[b] > severity[a] ? b : a

type ClockRow = TicketRow.ClockRow
type Reading = Pick<ClockRow, "deadline" | "late_ms" | "red_at" | "state" | "yellow_at">

/** How one clock stands at an instant. */
export const ofClock = (row: Reading, at: Instant.Instant): ClockColour => {
  switch (row.state) {
    case "Running":
      if (row.deadline !== null && at > row.deadline) return "breached"
      if (row.red_at !== null && at >= row.red_at) return "red"
      return row.yellow_at !== null && at >= row.yellow_at ? "yellow" : "green"
    case "Paused":
      return "paused"
    case "Stopped":
      return (row.late_ms ?? 0) <= 0 ? "met" : "missed"
    case "Cancelled":
      return "cancelled"
  }
}

/** The colour of each ticket by its id. Clocks are looked up only where one has turned since the last event. */
export const ofTickets = Effect.fnUntraced(function* (
  views: Pick<ViewStore.Shape, "query">,
  rows: ReadonlyArray<TicketRow.TicketRow>,
  at: Instant.Instant
): Effect.fn.Return<ReadonlyMap<Id.TicketId, TicketRow.ClockStatus>, Listing.Fault> {
  const colours = new Map<Id.TicketId, TicketRow.ClockStatus>(rows.map((row) => [row.id, row.clock_status]))
  const turned = rows.filter(({ next_due_at }) => next_due_at !== null && next_due_at <= at).map(({ id }) => id)
  if (turned.length === 0) return colours
  const clocks = yield* Listing.all(views, TicketView.clocks, [
    { column: "ticket", op: "in", value: turned },
    { column: "state", op: "eq", value: "Running" },
    { column: "kind", op: "eq", value: "limit" }
  ])
  for (const row of clocks) {
    const colour = ofClock(row, at)
    if (colour !== "cancelled") colours.set(row.ticket, worse(colours.get(row.ticket) ?? "none", colour))
  }
  return colours
})
