import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"

export const layer = HttpApiBuilder.group(Api, "evaluation", (handlers) =>
  handlers.handleAll({ get: () => Effect.die(new Error("pending")) })
)
