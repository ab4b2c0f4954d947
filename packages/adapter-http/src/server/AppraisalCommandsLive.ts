import type { AppraisalCommand } from "@wangge/core/appraisal"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as AppraisalCommands from "../api/AppraisalCommands.ts"
import type { Named } from "./Appraisals.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "appraisalCommands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    return handlers.handleAll(
      CommandHandlers.of(
        AppraisalCommands,
        (
          command: AppraisalCommand.AppraisalCommand,
          { headers, params: { district, period } }: CommandHandlers.Asked<Named>
        ) => sending.send({ stream: city.appraisal(district, period), command, headers })
      )
    )
  })
)
