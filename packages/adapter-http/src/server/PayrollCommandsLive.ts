import type { Id } from "@wangge/core/kernel"
import type { Month, PayrollPeriodCommand } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as PayrollCommands from "../api/PayrollCommands.ts"
import { City } from "./City.ts"
import * as CommandHandlers from "./CommandHandlers.ts"
import { Sending } from "./Sending.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "payrollCommands",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const sending = yield* Sending
    return handlers.handleAll(
      CommandHandlers.of(
        PayrollCommands,
        (
          command: PayrollPeriodCommand.PayrollPeriodCommand,
          {
            headers,
            params: { district, month }
          }: CommandHandlers.Asked<{ readonly district: Id.AreaCode; readonly month: Month.Month }>
        ) => sending.send({ stream: city.payroll(district, month), command, headers })
      )
    )
  })
)
