import { Governance, type ViewStore } from "@wangge/core/app"
import { type Actor, type Day, Explanation, Id, Label, type Point } from "@wangge/core/kernel"
import {
  Channel,
  DispatchRule,
  Duplicates,
  Ticket,
  type TicketCommand,
  TicketPolicy,
  type TicketRow,
  TicketView,
  type Unit
} from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import type { TicketQuery } from "../api/TicketsApi.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Colours from "./Colours.ts"
import { commandIdOf, subjectIdOf, ticketIdOf } from "./CommandKey.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import { type Reader, reading, Sight } from "./Sight.ts"
import * as TicketAnswers from "./TicketAnswers.ts"

const ticketLabel = Label.of("案卷", "ticket")
const categoryLabel = Label.of("类别", "category")

/** Who waits for the answer where the report does not say: the resident who calls, or somebody known by an id alone. */
const waiting = (
  { person, role }: Actor.Actor,
  { channel, anonymous }: Pick<TicketCommand.Of<"ReportTicket">, "channel" | "anonymous">,
  commandId: Id.CommandId
) => {
  if (anonymous !== undefined || !Channel.answered.includes(channel)) return {}
  return { reporter: role === "resident" ? Id.SubjectId.make(person) : subjectIdOf(commandId) }
}

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
  ...(query.order === "due" ? anyOf("status", Ticket.openStatuses) : [])
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
    const sight = yield* Sight
    const { views } = governance

    /** What the store selects by for a reader who reads nothing but tickets of their own. */
    const ownOf = (reader: Reader) =>
      reader.ownOnly
        ? Effect.map(sight.own(reader), (ids) => anyOf("id", ids))
        : Effect.succeed<ReadonlyArray<Condition>>([])

    const listed = Effect.fnUntraced(function* (query: TicketQuery) {
      const at = clock.now()
      const reader = yield* reading("tickets")
      const limit = (yield* ground.on(city.dayOf(at))).limit(reader, query.area)
      if (limit === undefined) return yield* Effect.fail(Faults.outsideScope(query.area ?? ""))
      const where = [...conditionsOf(query), ...limit.where, ...(yield* ownOf(reader))]
      return yield* Listing.page(views, TicketView.tickets, {
        cursor: query.cursor,
        limit: query.limit,
        query: { where, orderBy: orders[query.order ?? "newest"] },
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

    /** The ticket, if there is one that the caller may see. */
    const known = Effect.fnUntraced(function* (id: Id.TicketId) {
      const reader = yield* reading("tickets")
      const found = yield* sight.known(id, reader)
      return found === undefined ? yield* Effect.fail(Faults.notFound(ticketLabel, id)) : { ...found, reader }
    })

    const rulesOf = (opened: Day.Day) => {
      const today = city.dayOf(clock.now())
      return inForce(TicketPolicy.forCase(city.policy.ticket, { opened, today }))
    }

    /** Open tickets that the reader may see in a box around a place. */
    const around = Effect.fnUntraced(function* ({ lat, lon }: Point.Point, metres: number, reader: Reader) {
      const [up, across] = [metres / METRES_A_DEGREE, metres / METRES_A_DEGREE / Math.cos((lat * Math.PI) / 180)]
      const limit = (yield* ground.on(city.dayOf(clock.now()))).limit(reader)
      const { rows } = yield* views.query(TicketView.tickets, {
        where: [
          ...anyOf("status", Ticket.openStatuses),
          { column: "lon", op: "gte", value: lon - across },
          { column: "lon", op: "lte", value: lon + across },
          { column: "lat", op: "gte", value: lat - up },
          { column: "lat", op: "lte", value: lat + up },
          ...(limit?.where ?? []),
          ...(yield* ownOf(reader))
        ],
        limit: MOST_AROUND
      })
      return rows
        .filter((row) => limit?.keeps(row) === true)
        .map((row) => ({ ...Duplicates.troubleOf(row), id: row.id }))
    })

    /** Open tickets of each unit, as far as a suggestion asks for them. */
    const loadOf = Effect.fnUntraced(function* (units: ReadonlyArray<Unit.Unit>) {
      const load = new Map<string, number>()
      for (const { id } of units) {
        const where = [...anyOf("unit", [id]), ...anyOf("status", Ticket.openStatuses)]
        load.set(id, yield* views.count(TicketView.tickets, where))
      }
      return load
    })

    return handlers.handleAll({
      report: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const actor = yield* CurrentActor
            const { payload } = asked
            const commandId = commandIdOf(actor.person, asked.headers["idempotency-key"])
            const id = payload.id ?? ticketIdOf(commandId)
            return yield* Effect.catchTag(
              sending.send({
                stream: city.ticket(id),
                command: { _tag: "ReportTicket", ...waiting(actor, payload, commandId), ...payload, id },
                headers: asked.headers,
                location: `${BASE_PATH}/tickets/${id}`
              }),
              "Refused",
              Effect.fnUntraced(function* (refused) {
                const { state } = yield* governance.state(city.ticket(id))
                const isHidden = state._tag !== "None" && !(yield* sight.ticket(state, yield* reading("tickets")))
                return isHidden ? yield* Effect.fail(Faults.idTaken(id)) : yield* Effect.fail(refused)
              })
            )
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
            const { ticket, version } = yield* known(id)
            const rules = TicketPolicy.forCase(city.policy.ticket, {
              opened: ticket.file.openedOn,
              today: city.dayOf(at)
            })
            const row = yield* views.get(TicketView.tickets, [id])
            if (row === undefined) return yield* Effect.fail(Faults.notFound(ticketLabel, id))
            const colours = yield* Colours.ofTickets(views, [row], at)
            return tagged(version, {
              id,
              version,
              asOf: at,
              statusLabel: Ticket.statusLabels[ticket._tag],
              ticket,
              item: TicketAnswers.item(row, colours.get(id) ?? row.clock_status),
              clocks: ticket.file.clocks.map((one) => TicketAnswers.clockNow(one, at, city.calendarsAt(at))),
              allowed: TicketAnswers.allowed(ticket, { actor, rules })
            })
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            yield* known(id)
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
            const { ticket } = yield* known(id)
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
            const { reader, ticket } = yield* known(id)
            const rules = yield* rulesOf(ticket.file.openedOn)
            const others = yield* around(ticket.file.place, rules.duplicates.withinM, reader)
            return { id, suggestions: Duplicates.suggest(ticket.file, others, rules) }
          })
        ),
      nearby: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { category, lat, lon } = asked.query
            const place = { lat, lon }
            const at = clock.now()
            const rules = yield* rulesOf(city.dayOf(at))
            const others = yield* around(place, rules.duplicates.withinM, yield* reading("tickets"))
            return { suggestions: Duplicates.suggest({ category, place, reportedAt: at }, others, rules) }
          })
        ),
      suggestion: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            yield* reading("suggestions")
            const { id } = asked.params
            const { file } = (yield* known(id)).ticket
            const { catalogue } = yield* rulesOf(file.openedOn)
            const category = catalogue.categories.find((one) => one.id === file.category)
            if (category === undefined) return yield* Effect.fail(Faults.notFound(categoryLabel, file.category))
            const load = yield* loadOf(catalogue.units.filter(({ department }) => department === category.department))
            const asking = { category, areas: file.areas, load }
            const { explanation, others, unit } = DispatchRule.suggest({ catalogue }, asking)
            return {
              id,
              ...(unit === undefined ? {} : { unit: unit.id }),
              others: others.map((other) => other.id),
              explanation,
              text: Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))
            }
          })
        )
    })
  })
)
