/** One handler a command of the table; they differ in their tag alone. */
import type { Id } from "@wangge/core/kernel"
import type { TicketCommand } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { commands, type Named, type Segment, tags } from "../api/TicketCommands.ts"
import { City } from "./City.ts"
import { commandIdOf } from "./CommandKey.ts"
import { respond } from "./Respond.ts"
import { Sending } from "./Sending.ts"

interface Asked {
  readonly request: HttpServerRequest
  readonly params: { readonly id: Id.TicketId }
  readonly headers: { readonly "idempotency-key": string; readonly "if-match"?: string }
  readonly payload: object
}

type Handlers = {
  readonly [S in Segment]: (asked: Asked) => Effect.Effect<HttpServerResponse, never, CurrentActor>
}

export const layer = HttpApiBuilder.group(
  Api,
  "commands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    const handlerOf = (tag: Named) => (asked: Asked) =>
      respond(
        asked,
        Effect.flatMap(CurrentActor, (actor) =>
          sending.send({
            stream: city.ticket(asked.params.id),
            command: { _tag: tag, ...asked.payload } as TicketCommand.TicketCommand,
            actor,
            commandId: commandIdOf(actor.person, asked.headers["idempotency-key"]),
            ifMatch: asked.headers["if-match"]
          })
        )
      )
    return handlers.handleAll(
      Object.fromEntries(tags.map((tag) => [commands[tag].segment, handlerOf(tag)])) as Handlers
    )
  })
)
