import { EventStore } from "@wangge/core/app"
import { Actor } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { Clock } from "./Clock.ts"
import { respond } from "./Respond.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "system",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* EventStore.EventStore
    const clock = yield* Clock
    return handlers.handleAll({
      health: (asked) =>
        respond(
          asked,
          Effect.map(store.head, ({ position }) => ({ status: "ok" as const, now: clock.now(), position }))
        ),
      me: () =>
        Effect.map(CurrentActor, (actor) => ({ ...actor, roleLabel: Actor.roleLabels[actor.role], now: clock.now() }))
    })
  })
)
