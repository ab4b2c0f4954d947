/**
 * Which funds ever reserved money for one subject, in a stream `ticketFunding/T-1` of its own: so that what settles the subject gives
 * back what is still reserved wherever it is, and neither the subject nor the funds have to know of one another. It is written by a
 * process, in the commit that reserves or settles.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Actor } from "../kernel/Actor.ts"
import type { Decider } from "../kernel/Decider.ts"
import { FundId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import type { Subject } from "./Encumbrance.ts"

/** The funds, in the order in which they reserved first. */
export const Funding = Schema.Struct({ funds: Schema.Array(FundId) }).annotate({ identifier: "SubjectFunding" })
export type Funding = typeof Funding.Type

const reason = Schema.NonEmptyString

export const FundingCommand = Schema.TaggedUnion({
  NoteFunding: { fund: FundId },
  /** The subject is settled: no fund holds money for it any longer. */
  SettleFunding: { reason }
}).annotate({ identifier: "FundingCommand" })
export type FundingCommand = typeof FundingCommand.Type

export const FundingEvent = Schema.TaggedUnion({
  FundingNoted: { fund: FundId },
  FundingSettled: { funds: Schema.NonEmptyArray(FundId), reason }
}).annotate({ identifier: "FundingEvent" })
export type FundingEvent = typeof FundingEvent.Type

export const FundingRefusal = Schema.TaggedUnion({ OnlyTheSystem: {} }).annotate({ identifier: "FundingRefusal" })
export type FundingRefusal = typeof FundingRefusal.Type

export const catalogue: Catalogue<FundingRefusal> = {
  OnlyTheSystem: {
    name: Label.of("随资金占用登记", "noted with the reservation"),
    kind: "role",
    source: Source.assumption("what a fund reserves is noted by the commit that reserves it, and by nobody else"),
    sentence: () =>
      Label.of(
        "事项用款只能随资金占用登记。请在资金中占用或释放。",
        "Funding is noted by reserving money. Reserve or release it in the fund."
      )
  }
}

export interface FundingContext {
  readonly actor: Actor
}

export const decider: Decider<Funding, FundingCommand, FundingEvent, FundingRefusal, FundingContext> = {
  initial: { funds: [] },
  decide: ({ funds: [first, ...others] }, command, { actor }) => {
    if (actor.role !== "system") return Result.fail({ _tag: "OnlyTheSystem" })
    if (command._tag === "SettleFunding") {
      return Result.succeed(
        first === undefined ? [] : [{ _tag: "FundingSettled", funds: [first, ...others], reason: command.reason }]
      )
    }
    const { fund } = command
    return Result.succeed(first === fund || others.includes(fund) ? [] : [{ _tag: "FundingNoted", fund }])
  },
  // A fund stays noted: a payment that is sent back later reserves its money again.
  evolve: (state, event) => (event._tag === "FundingSettled" ? state : { funds: [...state.funds, event.fund] })
}

/** The kind of stream that notes the funding of a kind of subject. */
export const kindOf = (kind: Subject["kind"]): string => `${kind}Funding`

/** The stream of a subject's funding: `ticketFunding/T-1`. */
export const streamOf = ({ kind, id }: Subject): string => `${kindOf(kind)}/${id}`
