import type { CareerCommand } from "@wangge/core/appraisal"
import type { Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as CareerCommands from "../api/CareerCommands.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "careerCommands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    return handlers.handleAll(
      CommandHandlers.of(
        CareerCommands,
        (
          command: CareerCommand.CareerCommand,
          { headers, params }: CommandHandlers.Asked<{ readonly career: Id.RecruitmentId }>
        ) => sending.send({ stream: city.career(params.career), command, headers })
      )
    )
  })
)
