/** The way in which honest people bring an open ticket to its closing, step by step from wherever it stands. */
import type { Actor, Evidence, Instant } from "@wangge/core/kernel"
import { Category, type Ticket, type TicketCommand } from "@wangge/core/ticket"
import { inUnit, LIGHTING, people, photo, rules } from "./TicketSample.ts"

const { acceptor, dispatcher, handler, supervisor } = people

interface Asked {
  readonly actor: Actor.Actor
  readonly command: TicketCommand.TicketCommand
}

const asked = (actor: Actor.Actor, command: TicketCommand.TicketCommand): Asked => ({ actor, command })

const categoryOf = ({ file }: Ticket.Known): Category.Category => {
  const category = rules.catalogue.categories.find(({ id }) => id === file.category)
  if (category === undefined) throw new Error(`no category ${file.category}`)
  return category
}

/** The next step of the path. Its photos are taken at the ticket's place when they are given, and are none of the ticket's. */
export const honestStep = (ticket: Ticket.In<Ticket.OpenStatus>, at: Instant.Instant): Asked => {
  const { file } = ticket
  switch (ticket._tag) {
    case "Reported":
      return file.verification?.found === false
        ? asked(supervisor, { _tag: "VerifyReport", found: true, evidence: [] })
        : asked(acceptor, { _tag: "FileTicket", standard: categoryOf(ticket).standards[0].id })
    case "Filed":
      return asked(dispatcher, { _tag: "DispatchTicket", unit: LIGHTING })
    case "Dispatched":
      return asked(inUnit(handler, ticket.work.unit), { _tag: "AcceptTicket" })
    case "Accepted":
      return asked(inUnit(handler, ticket.work.unit), { _tag: "ArriveOnSite" })
    case "OnSite":
      return onSite(ticket, at)
    case "Suspended":
      return asked(dispatcher, { _tag: "ResumeTicket" })
    case "Repaired":
      return asked(supervisor, { _tag: "CheckRepair", passed: true })
    case "Checked":
      return asked(acceptor, { _tag: "CloseTicket" })
  }
}

const onSite = (ticket: Ticket.In<"OnSite">, at: Instant.Instant): Asked => {
  const { file, filing, work } = ticket
  const part = work.joint.find(({ doneAt }) => doneAt === undefined)
  if (part !== undefined) return asked(inUnit(handler, part.unit), { _tag: "ReportJointWork", evidence: [] })
  const crew = inUnit(handler, work.unit)
  const [milestone] = file.clocks.flatMap(({ target, state }) =>
    state._tag === "Running" && target.milestone !== undefined ? [target.milestone] : []
  )
  if (milestone !== undefined) return asked(crew, { _tag: "ReachMilestone", milestone, evidence: [] })
  const category = categoryOf(ticket)
  const standard = Category.standardOf(category, filing.standard)
  const { count } = standard === undefined ? category.proof : Category.proofOf(category, standard)
  const fresh = 1_000_000 + file.evidence.length
  const evidence = Array.from({ length: count }, (_, n): Evidence.Evidence => photo(fresh + n, at, file.place))
  return asked(crew, { _tag: "RepairTicket", evidence })
}
