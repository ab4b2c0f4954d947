/**
 * What comes of a command on a ticket. The rules are asked in a fixed order: does the ticket exist, may the role, does the
 * scope reach, is it the stage, do the role's conditions hold; only then does the command's own function speak, with
 * input before evidence before conflict.
 */
import * as Result from "effect/Result"
import type { Decider } from "../kernel/Decider.ts"
import { notInForce } from "../sla/SlaRefusal.ts"
import * as Closing from "./decide/Closing.ts"
import { conditionFault } from "./decide/Conditions.ts"
import * as Dispatching from "./decide/Dispatching.ts"
import * as Extending from "./decide/Extending.ts"
import * as FieldWork from "./decide/FieldWork.ts"
import * as Intake from "./decide/Intake.ts"
import * as Merging from "./decide/Merging.ts"
import * as Oversight from "./decide/Oversight.ts"
import { type In, initial, type Status, type Ticket } from "./Ticket.ts"
import type { TicketCommand } from "./TicketCommand.ts"
import { type Decision, type Ground, refuse, type TicketContext } from "./TicketContext.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import { evolve } from "./TicketEvolution.ts"
import { permissions, rolesFor } from "./TicketPermissions.ts"
import type { TicketRefusal } from "./TicketRefusal.ts"
import { isIn, stages } from "./TicketStages.ts"

/** The leaf, once the stage and the conditions of the role allow the command. */
const when = <S extends Status, C extends TicketCommand>(
  ticket: Ticket,
  command: C,
  context: TicketContext,
  statuses: ReadonlyArray<S>,
  leaf: (ticket: In<S>, command: C, ground: Ground) => Decision
): Decision => {
  if (!isIn(ticket, statuses)) {
    return refuse(
      command._tag === "ReportTicket"
        ? { _tag: "TicketExists", id: command.id, status: ticket._tag }
        : { _tag: "NotNow", command: command._tag, status: ticket._tag, statuses }
    )
  }
  const { rules } = context
  const fault = conditionFault(ticket, command, context)
  if (fault !== undefined) return refuse(fault)
  if (Result.isFailure(rules)) return refuse(notInForce(rules.failure))
  const last = lastOf(ticket)
  if (last !== undefined && context.at < last) return refuse({ _tag: "TimeBeforeLast", at: context.at, last })
  return leaf(ticket, command, { ...context, rules: rules.success })
}

const lastOf = (ticket: Ticket) => (ticket._tag === "None" ? undefined : ticket.file.lastAt)

/** Who may at all, and where. */
const entryFault = (
  ticket: Ticket,
  command: TicketCommand,
  { actor, areaCovers }: TicketContext
): TicketRefusal | undefined => {
  const tag = command._tag
  if (ticket._tag === "None" && tag !== "ReportTicket") return { _tag: "TicketUnknown" }
  if (permissions[tag][actor.role] === undefined) {
    return { _tag: "RoleMayNot", command: tag, role: actor.role, roles: rolesFor(tag) }
  }
  if (ticket._tag === "None") return undefined
  const { grid } = ticket.file.areas
  return areaCovers(actor.scope, grid) ? undefined : { _tag: "OutsideScope", grid, scope: actor.scope }
}

export const decide = (ticket: Ticket, command: TicketCommand, context: TicketContext): Decision => {
  const fault = entryFault(ticket, command, context)
  if (fault !== undefined) return refuse(fault)
  switch (command._tag) {
    case "ReportTicket":
      return when(ticket, command, context, stages.ReportTicket, Intake.report)
    case "VerifyReport":
      return when(ticket, command, context, stages.VerifyReport, Intake.verify)
    case "FileTicket":
      return when(ticket, command, context, stages.FileTicket, Intake.fileTicket)
    case "DeclineTicket":
      return when(ticket, command, context, stages.DeclineTicket, Intake.decline)
    case "DispatchTicket":
      return when(ticket, command, context, stages.DispatchTicket, Dispatching.dispatch)
    case "AcceptTicket":
      return when(ticket, command, context, stages.AcceptTicket, Dispatching.accept)
    case "ReturnTicket":
      return when(ticket, command, context, stages.ReturnTicket, Dispatching.sendBack)
    case "TransferTicket":
      return when(ticket, command, context, stages.TransferTicket, Dispatching.transfer)
    case "ArriveOnSite":
      return when(ticket, command, context, stages.ArriveOnSite, FieldWork.arrive)
    case "ReachMilestone":
      return when(ticket, command, context, stages.ReachMilestone, FieldWork.reachMilestone)
    case "ReportJointWork":
      return when(ticket, command, context, stages.ReportJointWork, FieldWork.reportJointWork)
    case "RepairTicket":
      return when(ticket, command, context, stages.RepairTicket, FieldWork.repair)
    case "CheckRepair":
      return when(ticket, command, context, stages.CheckRepair, Closing.check)
    case "CloseTicket":
      return when(ticket, command, context, stages.CloseTicket, Closing.close)
    case "RecordReturnVisit":
      return when(ticket, command, context, stages.RecordReturnVisit, Closing.recordVisit)
    case "MergeTicket":
      return when(ticket, command, context, stages.MergeTicket, Merging.merge)
    case "AdoptDuplicate":
      return when(ticket, command, context, stages.AdoptDuplicate, Merging.adopt)
    case "SuspendTicket":
      return when(ticket, command, context, stages.SuspendTicket, FieldWork.suspend)
    case "ResumeTicket":
      return when(ticket, command, context, stages.ResumeTicket, FieldWork.resume)
    case "RequestExtension":
      return when(ticket, command, context, stages.RequestExtension, Extending.request)
    case "DecideExtension":
      return when(ticket, command, context, stages.DecideExtension, Extending.decideOn)
    case "UrgeTicket":
      return when(ticket, command, context, stages.UrgeTicket, Oversight.urge)
    case "EscalateTicket":
      return when(ticket, command, context, stages.EscalateTicket, Oversight.escalate)
    case "ReopenTicket":
      return when(ticket, command, context, stages.ReopenTicket, Closing.reopen)
    case "WithdrawTicket":
      return when(ticket, command, context, stages.WithdrawTicket, Oversight.withdraw)
    case "CorrectTicket":
      return when(ticket, command, context, stages.CorrectTicket, Oversight.correct)
    case "RecordDue":
      return when(ticket, command, context, stages.RecordDue, Oversight.recordDue)
    case "RecomputeDeadlines":
      return when(ticket, command, context, stages.RecomputeDeadlines, Oversight.recompute)
  }
}

export const decider: Decider<Ticket, TicketCommand, TicketEvent, TicketRefusal, TicketContext> = {
  initial,
  decide,
  evolve
}
