/** A merged ticket hands its duties over in the same commit; when the other can not take them, nothing is merged. */
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import { streamOf } from "../ticket/Ticket.ts"
import type { TicketCommand } from "../ticket/TicketCommand.ts"
import type { TicketEvent } from "../ticket/TicketEvent.ts"
import type { Process } from "./Process.ts"

export const mergeKeepsDuties: Process<TicketEvent, TicketCommand> = {
  name: "MergeKeepsDuties",
  streams: ["ticket"],
  react: (event, { stream }) => {
    if (event._tag !== "TicketMerged") return []
    const { into, reason, reportedAt, urgency, reports, handedOver } = event
    const from = StreamName.idOf(stream) as TicketId
    return [
      {
        stream: streamOf(into),
        command: { _tag: "AdoptDuplicate", from, reason, reportedAt, urgency, reports, ...handedOver }
      }
    ]
  }
}
