import { Governance } from "@wangge/core/app"
import { Area, Assignment, GridCoverage, GridNet } from "@wangge/core/grid"
import type { Day, Id } from "@wangge/core/kernel"
import { Label } from "@wangge/core/kernel"
import { Ticket, TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import type { Resource } from "../api/Readers.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground, type Limit, type On } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import { reading } from "./Sight.ts"

const area = Label.of("区域", "area")

/** The areas above a grid under the names of their levels. */
const above = ({ net, day }: On, code: Id.AreaCode) => {
  const { grid: _, ...place } = GridNet.placeOn(net, code, day)
  return place
}

const featureOf = (on: On, grid: Area.Area) => {
  const { boundary, households, name, population } = Area.on(grid, on.day)
  return boundary === undefined
    ? []
    : [
        {
          type: "Feature" as const,
          id: grid.code,
          geometry: boundary,
          properties: {
            name,
            ...above(on, grid.code),
            ...(households === undefined ? {} : { households }),
            ...(population === undefined ? {} : { population })
          }
        }
      ]
}

const located = (on: On, point: { readonly lon: number; readonly lat: number }) => {
  const found = on.index().find(point)
  if (found._tag === "Nowhere") return { inside: false, path: [], distanceM: 0 }
  const grid = found._tag === "Inside" ? found.code : found.nearest
  const known = GridNet.find(on.net, grid)
  return {
    inside: found._tag === "Inside",
    grid,
    ...(known === undefined ? {} : { name: Area.nameOn(known, on.day) }),
    path: GridNet.pathOn(on.net, grid, on.day),
    distanceM: found._tag === "Inside" ? 0 : Math.round(found.distanceM * 10) / 10
  }
}

export const layer = HttpApiBuilder.group(
  Api,
  "areas",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const governance = yield* Governance.Governance
    const sending = yield* Sending

    const today = (): Day.Day => city.dayOf(clock.now())
    /** The areas on the day asked for, and a test for what the caller may see of a resource. */
    const seen = Effect.fnUntraced(function* (resource: Resource, day: Day.Day = today()) {
      const reader = yield* reading(resource)
      const on = yield* ground.on(day)
      return { on, reader, sees: (code: Id.AreaCode) => on.covers(reader.scope, code) }
    })

    const openTickets = Effect.fnUntraced(function* (limit: Limit) {
      const rows = yield* Listing.all(governance.views, TicketView.tickets, [
        { column: "status", op: "in", value: Ticket.openStatuses },
        ...limit.where
      ])
      const counts: Record<string, number> = {}
      for (const { grid } of rows) counts[grid] = (counts[grid] ?? 0) + 1
      return counts
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { kind, parent, ...paging } = asked.query
            const { on, sees } = yield* seen("areas", asked.query.day)
            const areas = GridNet.areasOn(on.net, on.day, ...(kind === undefined ? [] : [kind]))
              .filter((one) => sees(one.code) && (parent === undefined || GridNet.parentOn(one, on.day) === parent))
              .map((one) => {
                const { boundary: _, ...rest } = Area.on(one, on.day)
                return rest
              })
            return tagged(
              on.version,
              Listing.ofMemory(areas, ({ code }) => code, paging)
            )
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { code } = asked.params
            const { on, sees } = yield* seen("areas", asked.query.day)
            const found = GridNet.find(on.net, code)
            if (found === undefined || !sees(code)) return yield* Effect.fail(Faults.notFound(area, code))
            return tagged(on.version, {
              ...Area.on(found, on.day),
              kindLabel: Area.kindLabels[found.kind],
              path: GridNet.pathOn(on.net, code, on.day),
              children: GridNet.childrenOn(on.net, code, on.day).map((child) => child.code),
              assignments: [
                ...Assignment.assignedOn(found, "administrator", on.day),
                ...Assignment.assignedOn(found, "member", on.day)
              ]
            })
          })
        ),
      command: (asked) =>
        respond(asked, sending.send({ stream: city.grid, command: asked.payload, headers: asked.headers })),
      map: (asked) =>
        respond(
          asked,
          Effect.map(seen("areas", asked.query.day), ({ on, sees }) => ({
            type: "FeatureCollection" as const,
            features: GridNet.areasOn(on.net, on.day, "grid")
              .filter(({ code }) => sees(code))
              .flatMap((grid) => featureOf(on, grid))
          }))
        ),
      locate: (asked) =>
        respond(
          asked,
          Effect.map(seen("areas", asked.query.day), ({ on }) => located(on, asked.query))
        ),
      assignments: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { area: within, duty, person, ...paging } = asked.query
            const { on, sees } = yield* seen("assignments", asked.query.day)
            const rows = GridNet.areasOn(on.net, on.day)
              .filter(({ code }) => sees(code) && (within === undefined || on.covers([within], code)))
              .flatMap((one) =>
                [
                  ...Assignment.assignedOn(one, "administrator", on.day),
                  ...Assignment.assignedOn(one, "member", on.day)
                ].map((assignment) => ({
                  area: one.code,
                  ...assignment,
                  onLeave: GridNet.leaveOn(on.net, assignment.person, on.day) !== undefined
                }))
              )
              .filter((row) => (duty ?? row.duty) === row.duty && (person ?? row.person) === row.person)
            return Listing.ofMemory(
              rows,
              (row) => `${row.area} ${row.duty} ${row.rank} ${row.from} ${row.person}`,
              paging
            )
          })
        ),
      coverage: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { on, reader } = yield* seen("coverage", asked.query.day)
            const { area } = asked.query
            const under = on.within(reader, area)
            const limit = on.limit(reader, area)
            if (under === undefined || limit === undefined) return yield* Effect.fail(Faults.outsideScope(area ?? ""))
            const coverage = GridCoverage.on(on.net, city.policy.grid, {
              day: on.day,
              under,
              openTickets: yield* openTickets(limit)
            })
            if (Result.isFailure(coverage)) return yield* Effect.fail(Faults.notInForce(coverage.failure))
            const { counts, day, explanation, grids } = coverage.success
            return {
              day,
              grids,
              counts,
              problemLabels: GridCoverage.problems,
              explanation
            }
          })
        )
    })
  })
)
