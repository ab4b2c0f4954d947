/**
 * The table of return visits: what each closed ticket owes to its reporters, and what they answered.
 *
 * @internal
 */
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { ReturnVisitRow } from "./TicketRow.ts"

const put = (row: ReturnVisitRow): RowChange<ReturnVisitRow> => ({ _tag: "Put", row })

export const visits: View<TicketEvent, ReturnVisitRow> = {
  name: "ticket_return_visit",
  columns: {
    ticket: "text",
    reporter: "text",
    round: "integer",
    state: "text",
    opened_at: "integer",
    attempts: "integer",
    done_at: "integer?",
    solved: "integer?",
    satisfaction: "text?",
    grid: "text"
  },
  key: ["ticket", "reporter", "round"],
  indexes: [["state", "opened_at"], ["grid", "state"], ["done_at"]],
  revision: 1,
  streams: ["ticket"],
  project: ({ event, stream }, get) => {
    const ticket = StreamName.idOf(stream) as TicketId
    switch (event._tag) {
      case "TicketClosed": {
        const { round, grid, at } = event
        const owed = { ticket, round, state: "open", opened_at: at, attempts: 0, grid } as const
        return event.owed.map((reporter) => put({ ...owed, reporter, done_at: null, solved: null, satisfaction: null }))
      }
      case "ReturnVisitRecorded": {
        const row = get(ticket, event.reporter, event.round)
        const { satisfaction, at } = event
        const answer = { state: "done", done_at: at, satisfaction, solved: event.solved ? 1 : 0 } as const
        return row === undefined ? [] : [put({ ...row, ...answer, attempts: row.attempts + 1 })]
      }
      case "ReporterUnreachable": {
        const row = get(ticket, event.reporter, event.round)
        if (row === undefined) return []
        const ended = event.ended ? ({ state: "unreachable", done_at: event.at } as const) : {}
        return [put({ ...row, ...ended, attempts: row.attempts + 1 })]
      }
      case "TicketReopened":
        return event.dropped.map((reporter) => ({ _tag: "Delete", key: [ticket, reporter, event.round - 1] }))
      default:
        return []
    }
  }
}
