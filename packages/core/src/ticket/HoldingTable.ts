/**
 * The table of holdings: who held each ticket from when to when, and the working time charged.
 *
 * @internal
 */
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { View } from "../kernel/View.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { HoldingRow } from "./TicketRow.ts"

export const holdings: View<TicketEvent, HoldingRow> = {
  name: "ticket_holding",
  columns: {
    ticket: "text",
    seq: "integer",
    round: "integer",
    unit: "text?",
    from_at: "integer",
    to_at: "integer?",
    charged_ms: "integer?"
  },
  key: ["ticket", "seq"],
  indexes: [["unit", "from_at"]],
  revision: 1,
  streams: ["ticket"],
  project: ({ event, stream }) => {
    if (!("holdings" in event)) return []
    const ticket = StreamName.idOf(stream) as TicketId
    const kept = event.holdings.map(({ unit, round, from, to, chargedMs }, seq) => ({
      _tag: "Put" as const,
      row: { ticket, seq, round, unit: unit ?? null, from_at: from, to_at: to ?? null, charged_ms: chargedMs ?? null }
    }))
    const gone = event._tag === "TicketMerged" ? event.handedOver.holdings : []
    return [...kept, ...gone.map((_, i) => ({ _tag: "Delete" as const, key: [ticket, event.holdings.length + i] }))]
  }
}
