import type { Id } from "@wangge/core/kernel"
import type { WorkforceCommand } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as WorkforceCommands from "../api/WorkforceCommands.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "workforceCommands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    return handlers.handleAll(
      CommandHandlers.of(
        WorkforceCommands,
        (
          command: WorkforceCommand.WorkforceCommand,
          { headers, params }: CommandHandlers.Asked<{ readonly district: Id.AreaCode }>
        ) => sending.send({ stream: city.workforce(params.district), command, headers })
      )
    )
  })
)
