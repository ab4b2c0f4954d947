/** How the example sends its commands: each with an id of its own, so that a start that was broken off goes on where it stood. */
import { createHash } from "node:crypto"
import type { City } from "@wangge/adapter-http/server"
import { type BlobStore, Governance, type StoreFault, type StreamName, type Vault } from "@wangge/core/app"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import type * as Sweeper from "../Sweeper.ts"

/** What may go wrong while the example is made; a refusal is none of it, since it is a mistake of the example. */
export type Fault =
  | BlobStore.BlobTooLarge
  | BlobStore.BlobTypeNotAllowed
  | StoreFault.StoreUnavailable
  | Sweeper.Fault
  | Vault.SubjectErased

export type Needs = BlobStore.BlobStore | City.City | Governance.Governance | Vault.Vault

export type Doing<A = void> = Effect.Effect<A, Fault, Needs>

export const commandId = (...parts: ReadonlyArray<string | number>): Id.CommandId =>
  createHash("sha256")
    .update(["seed", ...parts].join("\n"))
    .digest("hex") as Id.CommandId

/** A refusal here is a mistake of the example. */
export const sent = Effect.fnUntraced(function* <S, C, E, R>(
  stream: StreamName.Of<S, C, E, R>,
  command: C,
  actor: Actor.Actor,
  at: Instant.Instant,
  id: Id.CommandId
) {
  const governance = yield* Governance.Governance
  return yield* Effect.orDie(
    Effect.mapError(governance.handle({ commandId: id, stream, command, actor, at }), (fault) =>
      fault._tag === "Refused"
        ? new Error(`${JSON.stringify(command).slice(0, 300)}: ${fault.described.sentence.en}`)
        : fault
    )
  )
})
