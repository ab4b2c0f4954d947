import { Governance, type StoreFault, type ViewStore } from "@wangge/core/app"
import { Zone } from "@wangge/core/calendar"
import { Day, type Id, type View } from "@wangge/core/kernel"
import { Evaluation, type TicketRow, TicketView, WorkingTime } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import { respond } from "./Respond.ts"

type Fault = StoreFault.StoreUnavailable | ViewStore.CursorInvalid | ViewStore.ViewUnknown

const PAGE = 1_000
/** Tickets named in one query of another table. */
const TOGETHER = 500

/** Every row, page by page. */
const all = Effect.fnUntraced(function* <E, R extends View.Row>(
  views: Pick<ViewStore.Shape, "query">,
  view: View.View<E, R>,
  where: ReadonlyArray<ViewStore.Condition<keyof R & string>>
): Effect.fn.Return<ReadonlyArray<R>, Fault> {
  const rows: Array<R> = []
  let after: string | undefined
  do {
    const page: ViewStore.Page<R> = yield* views.query(view, {
      where,
      limit: PAGE,
      ...(after === undefined ? {} : { after })
    })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
})

const ofTickets = Effect.fnUntraced(function* <E, R extends View.Row & { readonly ticket: string }>(
  views: Pick<ViewStore.Shape, "query">,
  view: View.View<E, R>,
  ids: ReadonlyArray<Id.TicketId>
): Effect.fn.Return<ReadonlyArray<R>, Fault> {
  const rows: Array<R> = []
  for (let i = 0; i < ids.length; i += TOGETHER) {
    rows.push(...(yield* all(views, view, [{ column: "ticket", op: "in", value: ids.slice(i, i + TOGETHER) }])))
  }
  return rows
})

/** Tickets on which anything happened since the period began. */
const touched = (from: number, to: number): ReadonlyArray<ViewStore.Condition<keyof TicketRow.TicketRow>> => [
  { column: "reported_at", op: "lt", value: to },
  { column: "updated_at", op: "gte", value: from }
]

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
            const asOf = clock.now()
            const today = city.dayOf(asOf)
            const { area, from = Day.of(`${today.slice(0, 8)}01`), to = Day.plusDays(today, 1), unit } = asked.query
            if (from >= to) return yield* Effect.fail(Faults.periodEmpty(from, to))
            const limit = (yield* ground.on(today)).limit(yield* CurrentActor, area)
            if (limit === undefined) return yield* Effect.fail(Faults.outsideScope(area ?? ""))
            const period = { from: Zone.startOfDay(city.zone, from), to: Zone.startOfDay(city.zone, to) }
            const where = [...touched(period.from, period.to), ...limit.where]
            const tickets = (yield* all(views, TicketView.tickets, where)).filter(limit.keeps)
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
