/**
 * How each event changes a ticket. Total: an event that does not fit the stage that it meets leaves the ticket as it is,
 * since only a decided event is ever written.
 *
 * @internal
 */
import type { ReturnVisit } from "./ReturnVisit.ts"
import type { In, Known, Ticket, Work } from "./Ticket.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import {
  attach,
  corrected,
  counted,
  dispatched,
  filed,
  reached,
  reported,
  visited,
  withoutExtension
} from "./TicketGrowth.ts"

type Held = In<"Dispatched" | "Accepted" | "OnSite">
const isHeld = (ticket: Ticket): ticket is Held =>
  ticket._tag === "Dispatched" || ticket._tag === "Accepted" || ticket._tag === "OnSite"

const withoutArrival = ({ acceptedAt: _, onSiteAt: __, ...work }: Work): Work => work

export const evolve = (ticket: Ticket, event: TicketEvent): Ticket => {
  if (ticket._tag === "None") return event._tag === "TicketReported" ? reported(event) : ticket
  return changed({ ...ticket, file: filed(ticket.file, event) }, ticket, event)
}

/** The ticket after an event, given it with what every event brings along, and as it was. */
const changed = (ticket: Known, before: Known, event: TicketEvent): Ticket => {
  const { file } = ticket
  const { at, by } = event
  switch (event._tag) {
    case "TicketReported":
      return before
    case "ReportVerified": {
      const verification = { found: event.found, at, by }
      return { ...ticket, file: attach({ ...file, verification }, event.evidence, "verification", event) }
    }
    case "TicketFiled": {
      const { category, urgency, standard } = event
      const filing = { standard, at, by }
      return { _tag: "Filed", file: reached({ ...file, category, urgency }, "filed", at), filing }
    }
    case "TicketDeclined":
      return { _tag: "Declined", file, at, reason: event.reason, note: event.note }
    case "TicketDispatched":
      return ticket._tag === "Filed"
        ? {
            ...ticket,
            _tag: "Dispatched",
            file: counted(reached(file, "dispatched", at), "dispatches"),
            work: dispatched(event)
          }
        : before
    case "TicketAccepted":
      return ticket._tag === "Dispatched"
        ? { ...ticket, _tag: "Accepted", work: { ...ticket.work, acceptedAt: at } }
        : before
    case "TicketReturned":
      return ticket._tag === "Dispatched"
        ? { _tag: "Filed", file: counted(file, "bounces"), filing: ticket.filing }
        : before
    case "TicketTransferred":
      return isHeld(ticket)
        ? {
            ...ticket,
            _tag: "Dispatched",
            file: counted(withoutExtension(file), "transfers"),
            work: { ...withoutArrival(ticket.work), unit: event.unit }
          }
        : before
    case "TicketArrived":
      return ticket._tag === "Accepted"
        ? {
            ...ticket,
            _tag: "OnSite",
            file: attach(reached(file, "arrived", at), event.evidence, "arrival", event),
            work: { ...ticket.work, onSiteAt: at }
          }
        : before
    case "MilestoneReached":
      return { ...ticket, file: attach(file, event.evidence, "milestone", event) }
    case "JointWorkReported":
      return isHeld(ticket)
        ? {
            ...ticket,
            file: attach(file, event.evidence, "jointWork", event),
            work: {
              ...ticket.work,
              joint: ticket.work.joint.map((part) => (part.unit === event.unit ? { ...part, doneAt: at } : part))
            }
          }
        : before
    case "TicketRepaired":
      return ticket._tag === "OnSite"
        ? {
            ...ticket,
            _tag: "Repaired",
            file: attach(
              withoutExtension({ ...file, moments: { ...file.moments, repaired: at } }),
              event.evidence,
              "repair",
              event
            ),
            repair: { at, by, unit: event.unit }
          }
        : before
    case "RepairPassed":
      return ticket._tag === "Repaired"
        ? {
            ...ticket,
            _tag: "Checked",
            file: attach({ ...file, moments: { ...file.moments, checked: at } }, event.evidence, "check", event),
            check: { at, by }
          }
        : before
    case "RepairFailed": {
      if (ticket._tag !== "Repaired") return before
      const { repaired: _, ...moments } = file.moments
      const work = { ...withoutArrival(ticket.work), acceptedAt: at, proofAfter: at }
      const checked = attach({ ...file, moments }, event.evidence, "check", event)
      return { _tag: "Accepted", file: counted(checked, "reworks"), filing: ticket.filing, work }
    }
    case "TicketClosed": {
      if (ticket._tag !== "Checked") return before
      const owed = event.owed.map(
        (reporter): ReturnVisit => ({ reporter, round: file.round, state: "open", openedAt: at, attempts: 0 })
      )
      return { ...ticket, _tag: "Closed", file: { ...file, visits: [...file.visits, ...owed] }, closing: { at, by } }
    }
    case "ReturnVisitRecorded": {
      const { solved, satisfaction } = event
      return { ...ticket, file: visited(file, event, { state: "done", solved, satisfaction }) }
    }
    case "ReporterUnreachable":
      return { ...ticket, file: visited(file, event, { state: event.ended ? "unreachable" : "open" }) }
    case "TicketMerged":
      return { _tag: "Merged", file: withoutExtension(file), at, into: event.into }
    case "DuplicateAdopted":
      return {
        ...ticket,
        file: {
          ...file,
          reportedAt: event.reportedAt,
          moments: file.round === 1 ? { ...file.moments, reported: event.reportedAt } : file.moments,
          urgency: event.urgency,
          adopted: [...file.adopted, event.from],
          reports: [...file.reports, ...event.reports],
          evidence: [...file.evidence, ...event.evidence]
        }
      }
    case "TicketSuspended": {
      if (!isHeld(ticket)) return before
      const { id, reason, until } = event
      const { filing, work, _tag: back } = ticket
      const suspension = { id, at, until, reason, by }
      return { _tag: "Suspended", file: counted(file, "suspensions"), filing, work, back, suspension }
    }
    case "TicketResumed":
      return ticket._tag === "Suspended"
        ? { _tag: ticket.back, file, filing: ticket.filing, work: ticket.work }
        : before
    case "ExtensionRequested":
      return { ...ticket, file: { ...file, extension: { at, by, level: event.level, reason: event.reason } } }
    case "ExtensionEndorsed":
      return file.extension === undefined
        ? before
        : { ...ticket, file: { ...file, extension: { ...file.extension, level: "centre" } } }
    case "ExtensionGranted":
      return { ...ticket, file: counted(withoutExtension(file), "extensions") }
    case "ExtensionRejected":
      return { ...ticket, file: withoutExtension(file) }
    case "TicketUrged":
      return { ...ticket, file: counted(file, "urged") }
    case "TicketEscalated":
      return { ...ticket, file: { ...file, counts: { ...file.counts, escalation: event.level } } }
    case "TicketReopened": {
      if (ticket._tag !== "Closed") return before
      const { round } = event
      const counts = { ...counted(file, "reopened").counts, dispatches: 0, extensions: 0, escalation: 0 }
      const visits = file.visits.filter(({ state }) => state !== "open")
      const moments = { reported: at, filed: at }
      return { _tag: "Filed", file: { ...file, round, moments, visits, counts }, filing: ticket.filing }
    }
    case "TicketWithdrawn":
      return { _tag: "Withdrawn", file: withoutExtension(file), at, reason: event.reason, voided: event.voided }
    case "TicketCorrected": {
      const { standard } = event
      const right = { ...ticket, file: corrected(file, event) }
      return standard === undefined || !("filing" in right)
        ? right
        : { ...right, filing: { ...right.filing, standard } }
    }
    case "DueRecorded": {
      const { target, due, moment } = event
      const others = file.dues.filter((one) => one.target !== target || one.due !== due)
      return { ...ticket, file: { ...file, dues: [...others, { target, due, moment }] } }
    }
    case "DeadlinesRecomputed":
      return ticket
  }
}
