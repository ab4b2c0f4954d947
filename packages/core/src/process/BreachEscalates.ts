/** A limit that is breached raises the ticket one level in the same commit. A promise that is missed does not. */
import type { TicketCommand } from "../ticket/TicketCommand.ts"
import type { TicketEvent } from "../ticket/TicketEvent.ts"
import type { Process } from "./Process.ts"

export const breachEscalates: Process<TicketEvent, TicketCommand> = {
  name: "BreachEscalates",
  streams: ["ticket"],
  react: (event, { stream }) =>
    event._tag === "DueRecorded" && event.due === "breach" && event.kind === "limit"
      ? [
          {
            stream,
            command: {
              _tag: "EscalateTicket",
              reason: `超时自动督办 limit breached: ${event.target}`,
              target: event.target
            }
          }
        ]
      : []
}
