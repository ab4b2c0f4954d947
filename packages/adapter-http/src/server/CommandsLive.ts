import { type Id, Refusal } from "@wangge/core/kernel"
import { type TicketCommand, type TicketRefusal, TicketRefusalCatalogue } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as Problem from "../api/Problem.ts"
import * as TicketCommands from "../api/TicketCommands.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"
import { reading, Sight } from "./Sight.ts"

/** A ticket that the caller may not see is answered like one that does not exist. */
const unknown = Problem.ofRefusal(
  Refusal.describe<TicketRefusal.TicketRefusal>(TicketRefusalCatalogue.catalogue, { _tag: "TicketUnknown" })
)

export const layer = HttpApiBuilder.group(
  Api,
  "commands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    const sight = yield* Sight
    return handlers.handleAll(
      CommandHandlers.of(
        TicketCommands,
        Effect.fnUntraced(function* (
          command: TicketCommand.TicketCommand,
          { headers, params }: CommandHandlers.Asked<{ readonly id: Id.TicketId }>
        ) {
          const known = yield* sight.known(params.id, yield* reading("tickets"))
          if (known === undefined) return yield* Effect.fail(unknown)
          return yield* sending.send({ stream: city.ticket(params.id), command, headers })
        })
      )
    )
  })
)
