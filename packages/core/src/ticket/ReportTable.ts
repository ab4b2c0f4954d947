/**
 * The table of reports: who reported what, so that a person's own tickets are found without reading all. A merged
 * duplicate's reports stand under both tickets.
 *
 * @internal
 */
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { Report } from "./Report.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { ReportRow } from "./TicketRow.ts"

const put = (ticket: TicketId, report: Report): RowChange<ReportRow> => ({
  _tag: "Put",
  row: {
    ticket,
    origin: report.ticket,
    channel: report.channel,
    person: report.by,
    reporter: report.reporter ?? null,
    reported_at: report.at
  }
})

export const reports: View<TicketEvent, ReportRow> = {
  name: "ticket_report",
  columns: {
    ticket: "text",
    origin: "text",
    channel: "text",
    person: "text",
    reporter: "text?",
    reported_at: "integer"
  },
  key: ["ticket", "origin"],
  indexes: [["person", "reported_at"], ["reporter"]],
  revision: 1,
  streams: ["ticket"],
  project: ({ event, stream }) => {
    const ticket = StreamName.idOf(stream) as TicketId
    switch (event._tag) {
      case "TicketReported":
        return [put(ticket, { ...event, ticket })]
      case "DuplicateAdopted":
        return event.reports.map((report) => put(ticket, report))
      default:
        return []
    }
  }
}
