/** Whatever evidence a ticket takes in is claimed for it in the same commit, so that no other ticket can use it. */
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import { type ClaimCommand, streamOf } from "../ticket/EvidenceClaim.ts"
import type { TicketEvent } from "../ticket/TicketEvent.ts"
import type { Process } from "./Process.ts"

/** Evidence of an adopted duplicate has been claimed already, under the id that it came in by. */
export const evidenceClaimedOnce: Process<TicketEvent, ClaimCommand> = {
  name: "EvidenceClaimedOnce",
  streams: ["ticket"],
  react: (event, { stream }) => {
    if (!("evidence" in event) || event._tag === "DuplicateAdopted") return []
    const ticket = StreamName.idOf(stream) as TicketId
    return event.evidence.map(({ hash }) => ({
      stream: streamOf(hash),
      command: { _tag: "ClaimEvidence", ticket }
    }))
  }
}
