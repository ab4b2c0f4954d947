/** What watches over a ticket from outside its stages: urge, escalation, withdrawal, correction, warnings, notices. */

import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import * as CaseClocks from "../../sla/CaseClocks.ts"
import { momentsOf } from "../../sla/Due.ts"
import * as Category from "../Category.ts"
import * as Holding from "../Holding.ts"
import type { In, OpenStatus } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import { categoryOf, locate, standardUnknown } from "./Intake.ts"

export const urge = (_: In<OpenStatus>, { note }: Of<"UrgeTicket">, ground: Ground): Decision =>
  decided({ _tag: "TicketUrged", ...stamp(ground), ...(note === undefined ? {} : { note }) })

/** One level up. Where a breach asks for more than there are levels, nothing happens; a person is told. */
export const escalate = (
  { file }: In<OpenStatus>,
  { reason, target }: Of<"EscalateTicket">,
  ground: Ground
): Decision => {
  const level = file.counts.escalation + 1
  const levels = ground.rules.escalation.length
  if (level > levels) {
    return ground.actor.role === "system" ? Result.succeed([]) : refuse({ _tag: "EscalatedToTop", levels })
  }
  return decided({
    _tag: "TicketEscalated",
    ...stamp(ground),
    level,
    reason,
    ...(target === undefined ? {} : { target })
  })
}

export const withdraw = (
  ticket: In<"Reported" | "Filed" | "Dispatched" | "Accepted" | "OnSite" | "Suspended">,
  { reason }: Of<"WithdrawTicket">,
  ground: Ground
): Decision => {
  const { file } = ticket
  const clocks = TicketClocks.cancel(ground.at)(file.clocks)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const holdings = TicketClocks.charge(Holding.ended(file.holdings, ground.at), file.clocks, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "TicketWithdrawn",
    ...stamp(ground),
    reason,
    voided: ground.actor.role === "shiftLead",
    ...TicketClocks.told(clocks.success, file.areas.grid),
    holdings: holdings.success
  })
}

/** Puts a fact right. Clocks go over to the targets of what the ticket now is, with their start and pauses. */
export const correct = (
  ticket: In<"Reported" | "Filed" | "Dispatched" | "Accepted" | "OnSite">,
  command: Of<"CorrectTicket">,
  ground: Ground
): Decision => {
  const { file } = ticket
  const filed = ticket._tag === "Reported" ? undefined : ticket.filing.standard
  const [category, standard] = [command.category ?? file.category, command.standard ?? filed]
  const known = categoryOf(category, ground)
  if (Result.isFailure(known)) return refuse(known.failure)
  if (filed === undefined && command.standard !== undefined) return refuse({ _tag: "StandardAtFiling" })
  if (standard !== undefined && Category.standardOf(known.success, standard) === undefined) {
    return refuse(
      command.standard === undefined
        ? { _tag: "StandardNeeded", category, known: known.success.standards.map(({ id }) => id) }
        : standardUnknown(known.success, standard)
    )
  }
  const areas = command.place === undefined ? undefined : locate(command.place, ground)
  if (areas !== undefined && Result.isFailure(areas)) return refuse(areas.failure)
  if (areas !== undefined && !ground.areaCovers(ground.actor.scope, areas.success.grid)) {
    return refuse({ _tag: "PlaceOutsideScope", grid: areas.success.grid, scope: ground.actor.scope })
  }
  const asked = { ...command, ...(areas === undefined ? {} : { areas: areas.success }) }
  const before = { ...file, ...(filed === undefined ? {} : { standard: filed }) }
  const { _tag, ...changes } = asked
  const differ = Object.entries(changes).filter(([name, value]) => !Equal.equals(Reflect.get(before, name), value))
  if (differ.length === 0) return refuse({ _tag: "NothingCorrected" })
  const urgency = command.urgency ?? file.urgency
  const about = { ...file, category, urgency, ...(standard === undefined ? {} : { standard }) }
  const clocks = TicketClocks.retarget(about, file.moments, ground)(file.clocks)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const all = CaseClocks.replace(file.clocks, clocks.success)
  const holdings = TicketClocks.charge(file.holdings, all, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  const moved = areas === undefined ? ticket : { ...ticket, file: { ...file, areas: areas.success } }
  const carried =
    areas === undefined ? clocks.success : CaseClocks.replace(TicketClocks.live(file.clocks), clocks.success)
  return decided({
    _tag: "TicketCorrected",
    ...stamp(ground),
    ...Object.fromEntries(differ),
    ...TicketClocks.toldOf(moved, carried),
    holdings: holdings.success
  })
}

/** Told once for each moment: an extension or a correction that moves the moment makes it due again. */
export const recordDue = ({ file }: In<OpenStatus>, { target, due }: Of<"RecordDue">, ground: Ground): Decision => {
  const clock = file.clocks.find((one) => one.target.key === target)
  if (clock === undefined) {
    return refuse({ _tag: "ClockUnknown", target, known: file.clocks.map((one) => one.target.key) })
  }
  const moment = momentsOf(clock).find((one) => one.due === due)?.moment
  if (moment === undefined) return refuse({ _tag: "NotDueYet", target, due })
  if (ground.at < moment) return refuse({ _tag: "NotDueYet", target, due, moment })
  const told = file.dues.some((one) => one.target === target && one.due === due && one.moment === moment)
  return told
    ? Result.succeed([])
    : decided({ _tag: "DueRecorded", ...stamp(ground), target, kind: clock.target.kind, due, moment })
}

/** After a holiday notice. Charges for past time move too where the notice reaches back. */
export const recompute = (ticket: In<OpenStatus>, { known }: Of<"RecomputeDeadlines">, ground: Ground): Decision => {
  const { file } = ticket
  const notice = Source.document(Label.of(`${known} 已知的放假调休通知`, `holiday notices as known on ${known}`), known)
  const clocks = TicketClocks.recompute(file.clocks, { at: ground.at, notice }, ground)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const holdings = TicketClocks.charge(file.holdings, CaseClocks.replace(file.clocks, clocks.success), ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return clocks.success.length === 0 && Equal.equals(holdings.success, file.holdings)
    ? Result.succeed([])
    : decided({
        _tag: "DeadlinesRecomputed",
        ...stamp(ground),
        known,
        ...TicketClocks.toldOf(ticket, clocks.success),
        holdings: holdings.success
      })
}
