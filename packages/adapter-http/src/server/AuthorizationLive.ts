/** Looks up whose token a request carries. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Authorization, CurrentActor } from "../api/Authorization.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import * as RequestLog from "./RequestLog.ts"
import { Tokens } from "./Tokens.ts"

export const layer: Layer.Layer<Authorization, never, Tokens> = Layer.effect(
  Authorization,
  Effect.gen(function* () {
    const tokens = yield* Tokens
    const clock = yield* Clock
    return {
      bearer: (httpEffect, { credential }) => {
        const actor = tokens.actorOf(Redacted.value(credential), clock.now())
        return actor === undefined
          ? Effect.fail(Faults.unauthorized)
          : Effect.andThen(
              RequestLog.note({ person: actor.person, role: actor.role }),
              Effect.provideService(httpEffect, CurrentActor, actor)
            )
      }
    }
  })
)
