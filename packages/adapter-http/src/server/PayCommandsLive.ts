import type { Id } from "@wangge/core/kernel"
import type { PayRecordCommand } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as PayCommands from "../api/PayCommands.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "payCommands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    return handlers.handleAll(
      CommandHandlers.of(
        PayCommands,
        (
          command: PayRecordCommand.PayRecordCommand,
          { headers, params }: CommandHandlers.Asked<{ readonly district: Id.AreaCode }>
        ) => sending.send({ stream: city.pay(params.district), command, headers })
      )
    )
  })
)
