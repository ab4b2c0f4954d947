/**
 * What somebody may ask of a ticket as it stands: role, stage and the conditions of the permission table, so that a page
 * offers nothing that is refused for who asks. What the command itself says may still be refused.
 */
import { conditionFault } from "./decide/Conditions.ts"
import type { Ticket } from "./Ticket.ts"
import type { Tag } from "./TicketCommand.ts"
import type { TicketContext } from "./TicketContext.ts"
import { permissions } from "./TicketPermissions.ts"
import * as TicketStages from "./TicketStages.ts"

/** Who asks, and the rules of the case as {@link TicketContext} has them. The area scope is for the caller to check. */
export type Asking = Pick<TicketContext, "actor" | "rules">

/** Whether the actor may give the command now. */
export const mayNow = (ticket: Ticket, command: Tag, asking: Asking): boolean =>
  permissions[command][asking.actor.role] !== undefined &&
  TicketStages.isIn(ticket, TicketStages.stages[command]) &&
  conditionFault(ticket, { _tag: command }, asking) === undefined

/** All that the actor may ask now, in the order of the permission table. */
export const choices = (ticket: Ticket, asking: Asking): ReadonlyArray<Tag> =>
  (Object.keys(permissions) as ReadonlyArray<Tag>).filter((command) => mayNow(ticket, command, asking))
