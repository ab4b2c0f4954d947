import { Governance } from "@wangge/core/app"
import { Instant } from "@wangge/core/kernel"
import { TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Colours from "./Colours.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { respond } from "./Respond.ts"
import { reading } from "./Sight.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "clocks",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const { views } = yield* Governance.Governance
    return handlers.handleAll({
      due: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const at = clock.now()
            const { scope } = yield* reading("clocks")
            const on = yield* ground.on(city.dayOf(at))
            const { cursor, kind, limit, unit, until = Instant.plus(at, Instant.DAY_MS) } = asked.query
            return yield* Listing.page(views, TicketView.clocks, {
              cursor,
              limit,
              query: {
                where: [
                  { column: "state", op: "eq", value: "Running" },
                  { column: "deadline", op: "lte", value: until },
                  ...(kind === undefined ? [] : [{ column: "kind", op: "eq", value: kind } as const]),
                  ...(unit === undefined ? [] : [{ column: "unit", op: "eq", value: unit } as const])
                ],
                orderBy: [{ column: "deadline", direction: "asc" }]
              },
              show: (rows) =>
                Effect.succeed(
                  rows
                    .filter(({ grid }) => scope.length === 0 || on.covers(scope, grid))
                    .map(({ told: _, ...row }) => ({ ...row, colour: Colours.ofClock(row, at) }))
                )
            })
          })
        )
    })
  })
)
