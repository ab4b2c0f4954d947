/** Tells the streams that never end by themselves that the server is about to stop. Completes at that moment. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

export const Stopping = Context.Reference<Effect.Effect<void>>("wangge/http/Stopping", {
  defaultValue: () => Effect.never
})
