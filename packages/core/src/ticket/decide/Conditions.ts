/** The conditions of the permission table, asked of one ticket and one actor. */
import * as Result from "effect/Result"
import type { Ticket } from "../Ticket.ts"
import type { TicketCommand } from "../TicketCommand.ts"
import type { TicketContext } from "../TicketContext.ts"
import { type Condition, permissions } from "../TicketPermissions.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"

/** What the conditions look at: who asks, and the rules of the case. */
export type Asking = Pick<TicketContext, "actor" | "rules">

/** The first condition of the actor's role that does not hold. */
export const conditionFault = (
  ticket: Ticket,
  command: Pick<TicketCommand, "_tag">,
  context: Asking
): TicketRefusal | undefined => {
  if (ticket._tag === "None") return undefined
  for (const condition of permissions[command._tag][context.actor.role] ?? []) {
    const fault = faults[condition](ticket, context)
    if (fault !== undefined) return fault
  }
  return undefined
}

type Known = Exclude<Ticket, { readonly _tag: "None" }>
type Fault = (ticket: Known, context: Asking) => TicketRefusal | undefined

const extensionAt =
  (level: "unit" | "centre"): Fault =>
  ({ file }) => {
    if (file.extension === undefined) return { _tag: "NoExtensionAsked" }
    return file.extension.level === level ? undefined : { _tag: "ExtensionAtOtherLevel", level: file.extension.level }
  }

const yours = ({ actor }: Asking) => (actor.unit === undefined ? {} : { yours: actor.unit })

const faults: { readonly [C in Condition]: Fault } = {
  ownUnit: (ticket, context) =>
    !("work" in ticket) || ticket.work.unit === context.actor.unit
      ? undefined
      : { _tag: "NotYourUnit", unit: ticket.work.unit, ...yours(context) },
  jointUnit: (ticket, context) => {
    const units = "work" in ticket ? ticket.work.joint.map(({ unit }) => unit) : []
    return units.some((unit) => unit === context.actor.unit)
      ? undefined
      : { _tag: "NotAJointUnit", units, ...yours(context) }
  },
  ownReport: ({ file }, { actor }) =>
    file.reports.some(({ by }) => by === actor.person) ? undefined : { _tag: "NotYourReport" },
  beforeDispatch: (ticket) =>
    ticket._tag === "Reported" || ticket._tag === "Filed"
      ? undefined
      : { _tag: "AlreadyDispatched", status: ticket._tag },
  notRepairer: (ticket, { actor, rules }) =>
    "repair" in ticket && ticket.repair.by === actor.person && Result.isSuccess(rules) && rules.success.checkedByAnother
      ? { _tag: "CheckedByRepairer", person: actor.person }
      : undefined,
  unitLevel: extensionAt("unit"),
  centreLevel: extensionAt("centre")
}
