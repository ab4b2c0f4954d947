/** One handler a command of the table; they differ in their tag alone. */
import { BlobStore } from "@wangge/core/app"
import { type Id, Refusal } from "@wangge/core/kernel"
import { type TicketCommand, type TicketRefusal, TicketRefusalCatalogue } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import * as Problem from "../api/Problem.ts"
import { commands, type Named, type Segment, tags } from "../api/TicketCommands.ts"
import { City } from "./City.ts"
import { commandIdOf } from "./CommandKey.ts"
import * as EvidenceKnown from "./EvidenceKnown.ts"
import { respond } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import { reading, Sight } from "./Sight.ts"

interface Asked {
  readonly request: HttpServerRequest
  readonly params: { readonly id: Id.TicketId }
  readonly headers: { readonly "idempotency-key": string; readonly "if-match"?: string }
  readonly payload: object
}

/** A ticket that the caller may not see is answered like one that does not exist. */
const unknown = Problem.ofRefusal(
  Refusal.describe<TicketRefusal.TicketRefusal>(TicketRefusalCatalogue.catalogue, { _tag: "TicketUnknown" })
)

type Handlers = {
  readonly [S in Segment]: (asked: Asked) => Effect.Effect<HttpServerResponse, never, CurrentActor>
}

export const layer = HttpApiBuilder.group(
  Api,
  "commands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    const blobs = yield* BlobStore.BlobStore
    const sight = yield* Sight
    const handlerOf = (tag: Named) => (asked: Asked) =>
      respond(
        asked,
        Effect.gen(function* () {
          const { headers, params, payload } = asked
          const actor = yield* CurrentActor
          const known = yield* sight.known(params.id, yield* reading("tickets"))
          if (known === undefined) return yield* Effect.fail(unknown)
          const command = { _tag: tag, ...payload } as TicketCommand.TicketCommand
          if ("evidence" in command) yield* EvidenceKnown.demand(blobs, command.evidence)
          return yield* sending.send({
            stream: city.ticket(params.id),
            command,
            actor,
            commandId: commandIdOf(actor.person, headers["idempotency-key"]),
            ifMatch: headers["if-match"]
          })
        })
      )
    return handlers.handleAll(
      Object.fromEntries(tags.map((tag) => [commands[tag].segment, handlerOf(tag)])) as Handlers
    )
  })
)
