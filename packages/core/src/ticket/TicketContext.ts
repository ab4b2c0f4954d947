/** All that a decision on a ticket looks at besides the ticket itself, looked up before. */
import * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { NotInForce } from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, EvidenceHash, TicketId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Point } from "../kernel/Point.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import type { SlaPolicy } from "../sla/SlaPolicy.ts"
import type { Areas, Ticket } from "./Ticket.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { TicketRules } from "./TicketPolicy.ts"
import type { TicketRefusal } from "./TicketRefusal.ts"

/** Where a point lies: in a grid, or outside of all with the nearest one, or where no grid is drawn. */
export type Located =
  | { readonly _tag: "Inside"; readonly code: AreaCode }
  | { readonly _tag: "Outside"; readonly nearest: AreaCode; readonly distanceM: number }
  | { readonly _tag: "Nowhere" }

export interface TicketContext {
  /** The id that the stream names. */
  readonly id: TicketId
  readonly at: Instant
  readonly actor: Actor
  /** The day of `at` where the city is. */
  readonly today: Day
  /** The parameters for this case, or which of them is not in force. */
  readonly rules: Result.Result<TicketRules, NotInForce>
  readonly sla: SlaPolicy
  readonly calendarOf: CalendarOf
  readonly locate: (place: Point) => Located
  /** The areas above a grid. */
  readonly areasOf: (grid: AreaCode) => Areas
  /** Whether a scope of area codes reaches a grid; `[]` reaches everything. */
  readonly areaCovers: (scope: ReadonlyArray<AreaCode>, grid: AreaCode) => boolean
  /** The ticket in which a piece of evidence has been used. */
  readonly claimOf: (hash: EvidenceHash) => TicketId | undefined
  /** For `MergeTicket`: the ticket that it shall go into, as it stands. */
  readonly primary?: Ticket
}

/** The context with its parameters in force, as the leaves of the decider read it. */
export interface Ground extends Omit<TicketContext, "rules"> {
  readonly rules: TicketRules
}

export type Decision = Result.Result<ReadonlyArray<TicketEvent>, TicketRefusal>

export const refuse = (refusal: TicketRefusal): Result.Result<never, TicketRefusal> => Result.fail(refusal)

/** One event. */
export const decided = (...events: ReadonlyArray<TicketEvent>): Decision => Result.succeed(events)

/** When and by whom, as every event says. */
export const stamp = ({ at, actor }: Pick<TicketContext, "at" | "actor">) => ({ at, by: actor.person })
