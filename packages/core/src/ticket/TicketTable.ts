/**
 * The table of tickets: one row each, as lists, maps and the evaluation read it.
 *
 * @internal
 */
import * as StreamName from "../kernel/StreamName.ts"
import type { View } from "../kernel/View.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import { common, opened, patch } from "./TicketPatch.ts"
import type { TicketRow } from "./TicketRow.ts"

export const tickets: View<TicketEvent, TicketRow> = {
  name: "ticket",
  columns: {
    id: "text",
    status: "text",
    category: "text",
    standard: "text?",
    urgency: "text",
    channel: "text",
    grid: "text",
    community: "text?",
    street: "text?",
    district: "text?",
    lon: "real",
    lat: "real",
    description: "text",
    unit: "text?",
    joint: "text",
    reported_at: "integer",
    filed_at: "integer?",
    dispatched_at: "integer?",
    accepted_at: "integer?",
    on_site_at: "integer?",
    repaired_at: "integer?",
    checked_at: "integer?",
    closed_at: "integer?",
    suspended_until: "integer?",
    declined_reason: "text?",
    declined_note: "text?",
    merged_into: "text?",
    reports: "integer",
    reporters: "integer",
    photos: "integer",
    round: "integer",
    dispatches: "integer",
    bounces: "integer",
    transfers: "integer",
    reworks: "integer",
    reopened: "integer",
    extensions: "integer",
    suspensions: "integer",
    urged: "integer",
    escalation: "integer",
    satisfaction: "text?",
    solved: "integer?",
    clock_status: "text",
    next_due_at: "integer?",
    next_due: "text?",
    clocks: "text",
    updated_at: "integer",
    version: "integer"
  },
  key: ["id"],
  indexes: [
    ["reported_at"],
    ["updated_at"],
    ["next_due_at"],
    ["status", "reported_at"],
    ["grid", "status", "reported_at"],
    ["unit", "status", "reported_at"],
    ["category", "reported_at"],
    ["district", "reported_at"]
  ],
  revision: 2,
  streams: ["ticket"],
  project: (recorded, get) => {
    const { event, stream } = recorded
    if (event._tag === "TicketReported") {
      const row = { ...opened(event), ...common({ clocks: "[]", photos: 0 }, recorded) }
      return [{ _tag: "Put", row }]
    }
    const row = get(StreamName.idOf(stream))
    if (row === undefined) return []
    return [{ _tag: "Put", row: { ...row, ...patch(row, event), ...common(row, recorded) } }]
  }
}
