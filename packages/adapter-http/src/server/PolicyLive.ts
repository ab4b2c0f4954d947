import { Area } from "@wangge/core/grid"
import { Actor, Dated } from "@wangge/core/kernel"
import { Stage } from "@wangge/core/sla"
import { Channel, Satisfaction, Ticket, Urgency } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import { eventLabels } from "../api/EventLabels.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { respond } from "./Respond.ts"

const labels = {
  areaKind: Area.kindLabels,
  channel: Channel.channelLabels,
  duty: Area.dutyLabels,
  event: eventLabels,
  rank: Area.rankLabels,
  role: Actor.roleLabels,
  satisfaction: Satisfaction.satisfactionLabels,
  stage: Stage.labels,
  status: Ticket.statusLabels,
  urgency: Urgency.urgencyLabels
}

export const layer = HttpApiBuilder.group(
  Api,
  "policy",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const pack = yield* Effect.sync(() => HttpServerResponse.jsonUnsafe(city.policy))
    return handlers.handleAll({
      categories: (asked) =>
        respond(
          asked,
          Effect.suspend(() => {
            const day = asked.query.day ?? city.dayOf(clock.now())
            const entry = Dated.on(city.policy.ticket.catalogue, day)
            return Result.isFailure(entry)
              ? Effect.fail(Faults.notInForce(entry.failure))
              : Effect.succeed({ day, ...entry.success.value })
          })
        ),
      policy: () => Effect.succeed(pack),
      labels: () => Effect.succeed(labels)
    })
  })
)
