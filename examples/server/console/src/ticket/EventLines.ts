/** What an event says besides its name: the facts that it decided, and the words that somebody wrote. */
import { Stage } from "@wangge/core/sla"
import { Channel, Satisfaction, Urgency } from "@wangge/core/ticket"
import type { HistoryEntry } from "../api/Model.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import { readNow } from "../shell/Now.ts"
import { moment } from "../shell/Time.ts"

type Event = HistoryEntry["event"]

export interface Lines {
  readonly facts: ReadonlyArray<string>
  readonly words: string | undefined
}

export const useEventLines = (event: Event): Lines => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const { unit, category } = directory

  const facts = (): ReadonlyArray<string> => {
    switch (event._tag) {
      case "TicketReported":
        return [say(Channel.channelLabels[event.channel]), category(event.category)]
      case "ReportVerified":
        return [event.found ? t.event.found : t.event.notFound]
      case "TicketFiled":
        return [directory.standard(event.category, event.standard), say(Urgency.urgencyLabels[event.urgency])]
      case "TicketDeclined":
        return [t.reasons[event.reason]]
      case "TicketDispatched":
        return [
          t.event.to(unit(event.unit)),
          ...(event.joint.length === 0 ? [] : [t.event.joint(event.joint.map(unit).join("、"))])
        ]
      case "TicketReturned":
        return [t.event.from(unit(event.unit)), t.reasons[event.reason]]
      case "TicketTransferred":
        return [t.event.from(unit(event.from)), t.event.to(unit(event.unit))]
      case "MilestoneReached":
        return [event.milestone]
      case "RepairFailed":
        return [t.event.to(unit(event.unit))]
      case "ReturnVisitRecorded":
        return [
          event.solved ? t.event.solved : t.event.notSolved,
          say(Satisfaction.satisfactionLabels[event.satisfaction])
        ]
      case "TicketMerged":
        return [t.event.mergedWith(event.into)]
      case "DuplicateAdopted":
        return [t.event.mergedWith(event.from)]
      case "TicketSuspended":
        return [t.event.until(moment(event.until, readNow()))]
      case "TicketResumed":
        return event.early ? [t.event.early] : []
      case "TicketEscalated":
        return [t.event.level(event.level)]
      case "TicketCorrected":
        return [corrected(event)]
      case "DueRecorded":
        return [dueOf(event), t.event.due[event.due]]
      default:
        return []
    }
  }

  const corrected = (changed: Extract<Event, { readonly _tag: "TicketCorrected" }>) => {
    const names = (["category", "standard", "place", "description", "urgency"] as const).filter(
      (name) => changed[name] !== undefined
    )
    return t.event.corrected(names.map((name) => t.command.fields[name]).join(", "))
  }

  const dueOf = (due: Extract<Event, { readonly _tag: "DueRecorded" }>) => {
    const stage = Stage.order.find((one) => due.target.startsWith(one))
    const name = stage === undefined ? due.target : say(Stage.labels[stage])
    return t.event.clockOf(name, due.kind === "limit" ? t.ticket.limit : t.ticket.promise)
  }

  return { facts: facts(), words: wordsOf(event) }
}

const wordsOf = (event: Event): string | undefined => {
  if (event._tag === "TicketReported") return event.description
  if ("note" in event && event.note !== undefined) return event.note
  if ("reason" in event && event._tag !== "TicketReturned" && event._tag !== "TicketDeclined") return event.reason
  return undefined
}
