import { Governance, type ViewStore } from "@wangge/core/app"
import { type Actor, type Id, Label, type Point } from "@wangge/core/kernel"
import { Duplicates, Ticket, TicketPolicy, type TicketRow, TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import { etagOf } from "../api/Headers.ts"
import type { TicketQuery } from "../api/TicketsApi.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Colours from "./Colours.ts"
import { commandIdOf, ticketIdOf } from "./CommandKey.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { respond } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import * as TicketAnswers from "./TicketAnswers.ts"

const ticketLabel = Label.of("案卷", "ticket")

type Column = keyof TicketRow.TicketRow
type Condition = ViewStore.Condition<Column>

const orders: { readonly [O in NonNullable<TicketQuery["order"]>]: ReadonlyArray<ViewStore.Order<Column>> } = {
  newest: [{ column: "reported_at", direction: "desc" }],
  oldest: [{ column: "reported_at", direction: "asc" }],
  due: [{ column: "next_due_at", direction: "asc" }],
  changed: [{ column: "updated_at", direction: "desc" }]
}

/** Of latitude. */
const METRES_A_DEGREE = 111_000
/** Open tickets in one neighbourhood that are compared. */
const MOST_AROUND = 500

const anyOf = (column: Column, values: ReadonlyArray<string> | undefined): ReadonlyArray<Condition> =>
  values === undefined ? [] : [{ column, op: "in", value: values }]

/** What the store can select by. */
const conditionsOf = (query: TicketQuery): ReadonlyArray<Condition> => [
  ...anyOf("status", query.status),
  ...(query.open === undefined || query.open === "false" ? [] : anyOf("status", Ticket.openStatuses)),
  ...anyOf("category", query.category),
  ...anyOf("channel", query.channel),
  ...(query.urgency === undefined ? [] : anyOf("urgency", [query.urgency])),
  ...(query.unit === undefined ? [] : anyOf("unit", [query.unit])),
  ...(query.order === "due" ? [{ column: "next_due_at", op: "isNull", value: false } as const] : [])
]

/** Whether the id begins with the text, or the description holds it, upper and lower case apart. */
const speaksOf = (row: TicketRow.TicketRow, q: string | undefined): boolean => {
  if (q === undefined) return true
  const wanted = q.trim().toLowerCase()
  return row.id.toLowerCase().startsWith(wanted) || row.description.toLowerCase().includes(wanted)
}

export const layer = HttpApiBuilder.group(
  Api,
  "tickets",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const governance = yield* Governance.Governance
    const sending = yield* Sending
    const { views } = governance

    const listed = Effect.fnUntraced(function* (query: TicketQuery) {
      const at = clock.now()
      const actor = yield* CurrentActor
      const limit = (yield* ground.on(city.dayOf(at))).limit(actor, query.area)
      if (limit === undefined) return yield* Effect.fail(Faults.outsideScope(query.area ?? ""))
      return yield* Listing.page(views, TicketView.tickets, {
        cursor: query.cursor,
        limit: query.limit,
        query: { where: [...conditionsOf(query), ...limit.where], orderBy: orders[query.order ?? "newest"] },
        show: (rows) => {
          const wanted = rows.filter((row) => limit.keeps(row) && speaksOf(row, query.q))
          return Effect.map(Colours.ofTickets(views, wanted, at), (colours) =>
            wanted
              .map((row) => TicketAnswers.item(row, colours.get(row.id) ?? row.clock_status))
              .filter(({ colour }) => query.colour === undefined || query.colour.includes(colour))
          )
        }
      })
    })

    /** The ticket, if there is one within the caller's areas. */
    const known = Effect.fnUntraced(function* (id: Id.TicketId, { scope }: Actor.Actor) {
      const { state, version } = yield* governance.state(city.ticket(id))
      if (state._tag === "None") return yield* Effect.fail(Faults.notFound(ticketLabel, id))
      if (scope.length > 0) {
        const on = yield* ground.on(city.dayOf(clock.now()))
        if (!on.covers(scope, state.file.areas.grid)) return yield* Effect.fail(Faults.notFound(ticketLabel, id))
      }
      return { ticket: state, version }
    })

    /** Open tickets within the caller's areas in a box around a place. */
    const around = Effect.fnUntraced(function* ({ lat, lon }: Point.Point, metres: number, actor: Actor.Actor) {
      const [up, across] = [metres / METRES_A_DEGREE, metres / METRES_A_DEGREE / Math.cos((lat * Math.PI) / 180)]
      const limit = (yield* ground.on(city.dayOf(clock.now()))).limit(actor)
      const { rows } = yield* views.query(TicketView.tickets, {
        where: [
          ...anyOf("status", Ticket.openStatuses),
          { column: "lon", op: "gte", value: lon - across },
          { column: "lon", op: "lte", value: lon + across },
          { column: "lat", op: "gte", value: lat - up },
          { column: "lat", op: "lte", value: lat + up },
          ...(limit?.where ?? [])
        ],
        limit: MOST_AROUND
      })
      return rows
        .filter((row) => limit?.keeps(row) === true)
        .map((row) => ({ ...Duplicates.troubleOf(row), id: row.id }))
    })

    return handlers.handleAll({
      report: (asked) =>
        respond(
          asked,
          Effect.flatMap(CurrentActor, (actor) => {
            const commandId = commandIdOf(actor.person, asked.headers["idempotency-key"])
            const id = asked.payload.id ?? ticketIdOf(commandId)
            return sending.send({
              stream: city.ticket(id),
              command: { _tag: "ReportTicket", ...asked.payload, id },
              actor,
              commandId,
              location: `${BASE_PATH}/tickets/${id}`
            })
          })
        ),
      list: (asked) => respond(asked, listed(asked.query)),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            const at = clock.now()
            const actor = yield* CurrentActor
            const { ticket, version } = yield* known(id, actor)
            const row = yield* views.get(TicketView.tickets, [id])
            if (row === undefined) return yield* Effect.fail(Faults.notFound(ticketLabel, id))
            const colours = yield* Colours.ofTickets(views, [row], at)
            const detail = {
              id,
              version,
              asOf: at,
              statusLabel: Ticket.statusLabels[ticket._tag],
              ticket,
              item: TicketAnswers.item(row, colours.get(id) ?? row.clock_status),
              clocks: ticket.file.clocks.map((one) => TicketAnswers.clockNow(one, at, city.calendarsAt(at))),
              allowed: TicketAnswers.allowed(ticket, actor)
            }
            return HttpServerResponse.jsonUnsafe(detail, {
              headers: { etag: etagOf(version), "cache-control": "no-store" }
            })
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            yield* known(id, yield* CurrentActor)
            const events = yield* governance.history(city.ticket(id))
            return {
              id,
              entries: events.map(({ actor, at, event, position, version }) => ({
                position,
                version,
                at,
                actor,
                event
              }))
            }
          })
        ),
      explanation: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            const at = clock.now()
            const { ticket } = yield* known(id, yield* CurrentActor)
            return {
              id,
              asOf: at,
              clocks: ticket.file.clocks.map((one) => TicketAnswers.explained(one, at, city.calendarsAt(at)))
            }
          })
        ),
      duplicates: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            const actor = yield* CurrentActor
            const { file } = (yield* known(id, actor)).ticket
            const days = { opened: file.openedOn, today: city.dayOf(clock.now()) }
            const rules = TicketPolicy.forCase(city.policy.ticket, days)
            if (Result.isFailure(rules)) return yield* Effect.fail(Faults.notInForce(rules.failure))
            const others = yield* around(file.place, rules.success.duplicates.withinM, actor)
            return { id, suggestions: Duplicates.suggest(file, others, rules.success) }
          })
        )
    })
  })
)
