/**
 * Who held a ticket from when to when while its repair clock ran, and the working time charged for it. Holdings follow
 * one another without a gap from dispatch to hand-over; where `unit` is absent the ticket lay with the dispatching
 * centre, as it does after a return until the next dispatch.
 */
import * as Schema from "effect/Schema"
import { UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"

export const Holding = Schema.Struct({
  unit: Schema.optionalKey(UnitId),
  round: Schema.Int,
  from: Instant,
  /** Absent while it is still held. */
  to: Schema.optionalKey(Instant),
  /** Open milliseconds of the ticket's repair calendar, suspensions left out; absent while it is still held. */
  chargedMs: Schema.optionalKey(Schema.Natural)
}).annotate({ identifier: "Holding" })
export type Holding = typeof Holding.Type
