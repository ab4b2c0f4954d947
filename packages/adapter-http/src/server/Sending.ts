/**
 * The way of a command through the API: its id from the key, its instant from the clock, what it names as proof looked up,
 * its receipt as the answer.
 */
import { BlobStore, Governance, StreamName } from "@wangge/core/app"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import { CurrentActor } from "../api/Authorization.ts"
import { etagOf, versionOf } from "../api/Headers.ts"
import type * as Problem from "../api/Problem.ts"
import type { Receipt } from "../api/Receipt.ts"
import { Clock } from "./Clock.ts"
import { commandIdOf } from "./CommandKey.ts"
import * as ProofKnown from "./ProofKnown.ts"
import * as RequestLog from "./RequestLog.ts"
import type { Fault } from "./Respond.ts"

/** What every command carries in its headers. */
export interface Keyed {
  readonly "idempotency-key": string
  /** The entity tag that the caller has seen. */
  readonly "if-match"?: string
}

export interface Sent<State, Command, Event, Refusal> {
  readonly stream: StreamName.Of<State, Command, Event, Refusal>
  readonly command: NoInfer<Command>
  readonly headers: Keyed
  /** Where the new thing can be read; makes the answer a 201. */
  readonly location?: string
}

/** What becomes of a command. */
type Outcome = Pick<Governance.Handled<unknown, unknown>, "receipt" | "repeated" | "version">

/** A command on its way: who sends it, under which id, at which instant. */
export interface Stamp {
  readonly actor: Actor.Actor
  readonly commandId: Id.CommandId
  readonly at: Instant.Instant
  /** Of what the caller has seen. */
  readonly expectedVersion?: number
}

type Response = HttpServerResponse.HttpServerResponse

export interface Shape {
  readonly send: <S, C, E, R>(sent: Sent<S, C, E, R>) => Effect.Effect<Response, Fault | Problem.Problem, CurrentActor>
  /** The same for what is not one command alone; `proof` is what names evidence or documents. */
  readonly stamped: <X, Q>(
    sent: {
      readonly stream: string
      readonly headers: Keyed
      readonly location?: string
      readonly proof: unknown
    },
    handle: (stamp: Stamp) => Effect.Effect<Outcome, X, Q>
  ) => Effect.Effect<Response, X | Fault | Problem.Problem, CurrentActor | Q>
}

const answerOf = (stream: string, { receipt, repeated, version }: Outcome, location: string | undefined): Response => {
  const body: Receipt = {
    stream,
    id: StreamName.idOf(stream),
    version,
    position: receipt.position,
    at: receipt.at,
    repeated
  }
  return HttpServerResponse.jsonUnsafe(body, {
    status: location === undefined ? 200 : 201,
    headers: {
      etag: etagOf(version),
      "cache-control": "no-store",
      ...(location === undefined ? {} : { location })
    }
  })
}

export class Sending extends Context.Service<Sending, Shape>()("wangge/http/Sending") {
  static readonly layer: Layer.Layer<Sending, never, BlobStore.BlobStore | Governance.Governance> = Layer.effect(
    Sending,
    Effect.gen(function* () {
      const governance = yield* Governance.Governance
      const blobs = yield* BlobStore.BlobStore
      const clock = yield* Clock
      const stamped: Shape["stamped"] = Effect.fnUntraced(function* ({ headers, location, proof, stream }, handle) {
        const actor = yield* CurrentActor
        const commandId = commandIdOf(actor.person, headers["idempotency-key"])
        yield* RequestLog.note({ command: commandId })
        yield* ProofKnown.demand(blobs, proof)
        const ifMatch = headers["if-match"]
        const expected = ifMatch === undefined ? {} : { expectedVersion: versionOf(ifMatch) }
        return answerOf(stream, yield* handle({ actor, commandId, at: clock.now(), ...expected }), location)
      })
      return {
        stamped,
        send: ({ command, headers, location, stream }) =>
          stamped({ headers, stream, proof: command, ...(location === undefined ? {} : { location }) }, (stamp) =>
            governance.handle({ ...stamp, stream, command })
          )
      }
    })
  )
}
