import { Governance } from "@wangge/core/app"
import { Area, Assignment, GridCoverage, GridNet } from "@wangge/core/grid"
import type { Day, Id } from "@wangge/core/kernel"
import { Label } from "@wangge/core/kernel"
import { Ticket, TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import * as Paging from "../api/Paging.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { commandIdOf } from "./CommandKey.ts"
import * as Faults from "./Faults.ts"
import { Ground, type On } from "./Ground.ts"
import { respond } from "./Respond.ts"
import { Sending } from "./Sending.ts"

const area = Label.of("区域", "area")

/** A page of a list that lies in memory, by a key that rises from row to row. */
const pageOf = <A>(
  rows: ReadonlyArray<A>,
  keyOf: (row: A) => string,
  { cursor, limit = Paging.DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }
): { readonly rows: ReadonlyArray<A>; readonly next?: string } => {
  const rest = cursor === undefined ? rows : rows.filter((row) => keyOf(row) > cursor)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return rest.length > limit && last !== undefined ? { rows: page, next: keyOf(last) } : { rows: page }
}

const columnOf = (kind: Area.AreaKind): "community" | "street" | "district" | undefined => {
  switch (kind) {
    case "community":
    case "village":
      return "community"
    case "street":
    case "township":
    case "specialArea":
      return "street"
    case "district":
    case "zone":
      return "district"
    default:
      return undefined
  }
}

/** The areas above a grid under the names of their levels. */
const above = ({ net, day }: On, code: Id.AreaCode) => {
  const found: { community?: Id.AreaCode; street?: Id.AreaCode; district?: Id.AreaCode } = {}
  for (const step of GridNet.pathOn(net, code, day)) {
    const kind = GridNet.find(net, step)?.kind
    const column = kind === undefined ? undefined : columnOf(kind)
    if (column !== undefined) found[column] = step
  }
  return found
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
    /** The areas on the day asked for, and a test for what the caller may see. */
    const seen = Effect.fnUntraced(function* (day: Day.Day = today()) {
      const { scope } = yield* CurrentActor
      const on = yield* ground.on(day)
      return { on, sees: (code: Id.AreaCode) => scope.length === 0 || on.covers(scope, code) }
    })

    const openTickets = Effect.fnUntraced(function* (under: Id.AreaCode | undefined, on: On) {
      const actor = yield* CurrentActor
      const limit = on.limit(actor, under)
      const counts: Record<string, number> = {}
      let after: string | undefined
      do {
        const page = yield* governance.views.query(TicketView.tickets, {
          where: [{ column: "status", op: "in", value: Ticket.openStatuses }, ...(limit?.where ?? [])],
          orderBy: [{ column: "reported_at", direction: "asc" }],
          limit: 1_000,
          ...(after === undefined ? {} : { after })
        })
        for (const { grid } of page.rows) counts[grid] = (counts[grid] ?? 0) + 1
        after = page.next
      } while (after !== undefined)
      return counts
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { kind, parent, ...paging } = asked.query
            const { on, sees } = yield* seen(asked.query.day)
            const areas = GridNet.areasOn(on.net, on.day, ...(kind === undefined ? [] : [kind]))
              .filter((one) => sees(one.code) && (parent === undefined || GridNet.parentOn(one, on.day) === parent))
              .map((one) => {
                const { boundary: _, ...rest } = Area.on(one, on.day)
                return rest
              })
            return pageOf(areas, ({ code }) => code, paging)
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { code } = asked.params
            const { on, sees } = yield* seen(asked.query.day)
            const found = GridNet.find(on.net, code)
            if (found === undefined || !sees(code)) return yield* Effect.fail(Faults.notFound(area, code))
            return {
              ...Area.on(found, on.day),
              kindLabel: Area.kindLabels[found.kind],
              path: GridNet.pathOn(on.net, code, on.day),
              children: GridNet.childrenOn(on.net, code, on.day).map((child) => child.code),
              assignments: [
                ...Assignment.assignedOn(found, "administrator", on.day),
                ...Assignment.assignedOn(found, "member", on.day)
              ]
            }
          })
        ),
      command: (asked) =>
        respond(
          asked,
          Effect.flatMap(CurrentActor, (actor) =>
            sending.send({
              stream: city.grid,
              command: asked.payload,
              actor,
              commandId: commandIdOf(actor.person, asked.headers["idempotency-key"]),
              ifMatch: asked.headers["if-match"]
            })
          )
        ),
      map: (asked) =>
        respond(
          asked,
          Effect.map(seen(asked.query.day), ({ on, sees }) => ({
            type: "FeatureCollection" as const,
            features: GridNet.areasOn(on.net, on.day, "grid")
              .filter(({ code }) => sees(code))
              .flatMap((grid) => featureOf(on, grid))
          }))
        ),
      locate: (asked) =>
        respond(
          asked,
          Effect.map(seen(asked.query.day), ({ on }) => located(on, asked.query))
        ),
      assignments: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { area: within, duty, person, ...paging } = asked.query
            const { on, sees } = yield* seen(asked.query.day)
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
            return pageOf(rows, (row) => `${row.area} ${row.duty} ${row.rank} ${row.from} ${row.person}`, paging)
          })
        ),
      coverage: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { on, sees } = yield* seen(asked.query.day)
            const under = asked.query.area
            if (under !== undefined && !sees(under)) return yield* Effect.fail(Faults.outsideScope(under))
            const coverage = GridCoverage.on(on.net, city.policy.grid, {
              day: on.day,
              ...(under === undefined ? {} : { under: [under] }),
              openTickets: yield* openTickets(under, on)
            })
            if (Result.isFailure(coverage)) return yield* Effect.fail(Faults.notInForce(coverage.failure))
            const { counts, day, explanation, grids } = coverage.success
            return {
              day,
              grids: grids.filter(({ grid }) => sees(grid)),
              counts,
              problemLabels: GridCoverage.problems,
              explanation
            }
          })
        )
    })
  })
)
