/** The streams that note in which funds money stands reserved for subjects of one kind. */
import * as Effect from "effect/Effect"
import * as Funding from "../fund/Funding.ts"
import type * as Streams from "./Streams.ts"

export type FundingStream = Streams.StreamDefinition<
  Funding.Funding,
  Funding.FundingCommand,
  Funding.FundingEvent,
  Funding.FundingRefusal,
  Funding.FundingContext
>

/** Streams named by the id of the subject: `ticketFunding/T-1` for a kind of `ticket`. */
export const make = (kind: string): FundingStream => ({
  kind: Funding.kindOf(kind),
  decider: Funding.decider,
  commandSchema: Funding.FundingCommand,
  eventSchema: Funding.FundingEvent,
  refusals: Funding.catalogue,
  context: ({ actor }) => Effect.succeed({ actor })
})
