import { Governance, type ViewStore } from "@wangge/core/app"
import { Zone } from "@wangge/core/calendar"
import { Day, type Id, type View } from "@wangge/core/kernel"
import { Evaluation, type TicketRow, TicketView, WorkingTime } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { respond } from "./Respond.ts"
import { reading } from "./Sight.ts"

/** Tickets named in one query of another table. */
const TOGETHER = 500

const ofTickets = Effect.fnUntraced(function* <E, R extends View.Row & { readonly ticket: string }>(
  views: Pick<ViewStore.Shape, "query">,
  view: View.View<E, R>,
  ids: ReadonlyArray<Id.TicketId>
): Effect.fn.Return<ReadonlyArray<R>, Listing.Fault> {
  const rows: Array<R> = []
  for (let i = 0; i < ids.length; i += TOGETHER) {
    rows.push(...(yield* Listing.all(views, view, [{ column: "ticket", op: "in", value: ids.slice(i, i + TOGETHER) }])))
  }
  return rows
})

/** Tickets on which anything happened since the period began. */
const touched = (from: number, to: number): ReadonlyArray<ViewStore.Condition<keyof TicketRow.TicketRow>> => [
  { column: "reported_at", op: "lt", value: to },
  { column: "updated_at", op: "gte", value: from }
]

/** The longest period that is evaluated at once: a year with some days on either side. */
export const MOST_DAYS = 400

export const layer = HttpApiBuilder.group(
  Api,
  "evaluation",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const { views } = yield* Governance.Governance
    return handlers.handleAll({
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const reader = yield* reading("evaluation")
            const asOf = clock.now()
            const today = city.dayOf(asOf)
            const { area, from = Day.of(`${today.slice(0, 8)}01`), to = Day.plusDays(today, 1), unit } = asked.query
            if (from >= to) return yield* Effect.fail(Faults.periodEmpty(from, to))
            const days = Day.daysBetween(from, to)
            if (days > MOST_DAYS) return yield* Effect.fail(Faults.periodTooLong(days, MOST_DAYS))
            const limit = (yield* ground.on(today)).limit(reader, area)
            if (limit === undefined) return yield* Effect.fail(Faults.outsideScope(area ?? ""))
            const period = { from: Zone.startOfDay(city.zone, from), to: Zone.startOfDay(city.zone, to) }
            const where = [...touched(period.from, period.to), ...limit.where]
            const tickets = (yield* Listing.all(views, TicketView.tickets, where)).filter(limit.keeps)
            const ids = tickets.map(({ id }) => id)
            const rows = {
              tickets,
              clocks: yield* ofTickets(views, TicketView.clocks, ids),
              visits: yield* ofTickets(views, TicketView.visits, ids),
              holdings: yield* ofTickets(views, TicketView.holdings, ids)
            }
            const mine = unit === undefined ? rows.holdings : rows.holdings.filter((row) => row.unit === unit)
            return {
              from,
              to,
              ...(area === undefined ? {} : { area }),
              ...(unit === undefined ? {} : { unit }),
              figures: Evaluation.evaluate(rows, { ...period, asOf, ...(unit === undefined ? {} : { unit }) }),
              charges: WorkingTime.byHolder(mine, period)
            }
          })
        )
    })
  })
)
