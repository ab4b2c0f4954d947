/**
 * Money that a fund reserves for a ticket is noted with the ticket; a ticket that ends (closed, declined, withdrawn or voided,
 * merged into another) gives back what is still reserved for it, in the same commit. What was paid stays paid. A ticket that is
 * reopened, or one that another was merged into, reserves anew.
 */
import type { Subject } from "../fund/Encumbrance.ts"
import type { FundCommand } from "../fund/FundCommand.ts"
import { type FundEvent, streamOf as fundStream } from "../fund/FundEvent.ts"
import { type FundingCommand, type FundingEvent, kindOf, streamOf } from "../fund/Funding.ts"
import type { FundId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { TicketEvent } from "../ticket/TicketEvent.ts"
import type { Issued, Process } from "./Process.ts"

const KIND = "ticket"

export const ticketReleasesMoney: Process<FundEvent | TicketEvent | FundingEvent, FundCommand | FundingCommand> = {
  name: "TicketReleasesMoney",
  streams: ["fund", KIND, kindOf(KIND)],
  react: (event, { stream }) => {
    const id = StreamName.idOf(stream)
    switch (event._tag) {
      case "Encumbered": {
        const { subject } = event.reservation
        return subject?.kind === KIND
          ? [{ stream: streamOf(subject), command: { _tag: "NoteFunding", fund: id as FundId } }]
          : []
      }
      case "TicketClosed":
        return settled(id, "结案", "closed")
      case "TicketDeclined":
        return settled(id, "不予立案", "declined")
      case "TicketWithdrawn":
        return event.voided ? settled(id, "作废", "voided") : settled(id, "撤销", "withdrawn")
      case "TicketMerged":
        return settled(id, "合并", "merged")
      case "FundingSettled": {
        const { funds, reason } = event
        const subject: Subject = { kind: KIND, id }
        return funds.map((fund) => ({
          stream: fundStream(fund),
          command: { _tag: "ReleaseSubject", subject, reason }
        }))
      }
      default:
        return []
    }
  }
}

const settled = (id: string, zh: string, en: string): ReadonlyArray<Issued<FundingCommand>> => [
  {
    stream: streamOf({ kind: KIND, id }),
    command: { _tag: "SettleFunding", reason: `案卷${id}${zh} ticket ${id} ${en}` }
  }
]
