/** The way of a command through the API: its id from the key, its instant from the clock, its receipt as the answer. */
import { Governance, StreamName } from "@wangge/core/app"
import type { Actor, Id } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import { etagOf, versionOf } from "../api/Headers.ts"
import type { Receipt } from "../api/Receipt.ts"
import { Clock } from "./Clock.ts"
import * as RequestLog from "./RequestLog.ts"
import type { Fault } from "./Respond.ts"

export interface Sent<State, Command, Event, Refusal> {
  readonly stream: StreamName.Of<State, Command, Event, Refusal>
  readonly command: NoInfer<Command>
  readonly actor: Actor.Actor
  readonly commandId: Id.CommandId
  /** The entity tag that the caller has seen. */
  readonly ifMatch?: string | undefined
  /** Where the new thing can be read; makes the answer a 201. */
  readonly location?: string
}

export interface Shape {
  readonly send: <S, C, E, R>(sent: Sent<S, C, E, R>) => Effect.Effect<HttpServerResponse.HttpServerResponse, Fault>
}

export class Sending extends Context.Service<Sending, Shape>()("wangge/http/Sending") {
  static readonly layer: Layer.Layer<Sending, never, Governance.Governance> = Layer.effect(
    Sending,
    Effect.gen(function* () {
      const governance = yield* Governance.Governance
      const clock = yield* Clock
      return {
        send: ({ actor, command, commandId, ifMatch, location, stream }) =>
          Effect.map(
            Effect.andThen(
              RequestLog.note({ command: commandId }),
              governance.handle({
                commandId,
                stream,
                command,
                actor,
                at: clock.now(),
                ...(ifMatch === undefined ? {} : { expectedVersion: versionOf(ifMatch) })
              })
            ),
            ({ receipt, repeated, version }) => {
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
                headers:
                  location === undefined
                    ? { etag: etagOf(version), "cache-control": "no-store" }
                    : { etag: etagOf(version), "cache-control": "no-store", location }
              })
            }
          )
      }
    })
  )
}
