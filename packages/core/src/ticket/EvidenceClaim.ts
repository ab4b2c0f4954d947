/**
 * The claim of a ticket on one piece of evidence, in a stream `evidence/<hash>` of its own: a photo that proved something
 * once proves nothing else, in whatever ticket. Claims are made by a process in the commit that uses the evidence.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Actor } from "../kernel/Actor.ts"
import type { Decider } from "../kernel/Decider.ts"
import { type EvidenceHash, TicketId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"

export const EvidenceClaim = Schema.TaggedUnion({ Free: {}, Claimed: { ticket: TicketId, at: Instant } }).annotate({
  identifier: "EvidenceClaim"
})
export type EvidenceClaim = typeof EvidenceClaim.Type

export const ClaimCommand = Schema.TaggedUnion({ ClaimEvidence: { ticket: TicketId } }).annotate({
  identifier: "ClaimCommand"
})
export type ClaimCommand = typeof ClaimCommand.Type

export const ClaimEvent = Schema.TaggedUnion({ EvidenceClaimed: { ticket: TicketId, at: Instant } }).annotate({
  identifier: "ClaimEvent"
})
export type ClaimEvent = typeof ClaimEvent.Type

export const ClaimRefusal = Schema.TaggedUnion({ ClaimedAlready: { ticket: TicketId }, OnlyTheSystem: {} }).annotate({
  identifier: "ClaimRefusal"
})
export type ClaimRefusal = typeof ClaimRefusal.Type

const once = Source.assumption("a photo that proved one repair proves no other")

export const catalogue: Catalogue<ClaimRefusal> = {
  ClaimedAlready: {
    name: Label.of("凭证只用一次", "evidence is used once"),
    kind: "conflict",
    source: once,
    field: "evidence",
    sentence: ({ ticket }) =>
      Label.of(
        `该凭证已用于案卷 ${ticket}。请在现场重新采集。`,
        `This piece of evidence was used in ticket ${ticket}. Take a new one on the spot.`
      )
  },
  OnlyTheSystem: {
    name: Label.of("随案卷登记凭证", "claims come with tickets"),
    kind: "role",
    source: once,
    sentence: () =>
      Label.of(
        "凭证只能随案卷操作登记。请在案卷中提交凭证。",
        "Evidence is claimed by using it in a ticket. Send it there."
      )
  }
}

export interface ClaimContext {
  readonly at: Instant
  readonly actor: Actor
}

export const decider: Decider<EvidenceClaim, ClaimCommand, ClaimEvent, ClaimRefusal, ClaimContext> = {
  initial: { _tag: "Free" },
  decide: (claim, { ticket }, { at, actor }) => {
    if (actor.role !== "system") return Result.fail({ _tag: "OnlyTheSystem" })
    if (claim._tag === "Claimed") return Result.fail({ _tag: "ClaimedAlready", ticket: claim.ticket })
    return Result.succeed([{ _tag: "EvidenceClaimed", ticket, at }])
  },
  evolve: (_, { ticket, at }) => ({ _tag: "Claimed", ticket, at })
}

/** The stream of a piece of evidence. */
export const streamOf = (hash: EvidenceHash): string => `evidence/${hash}`
