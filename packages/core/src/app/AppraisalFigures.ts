/**
 * The figures of appraisal that a district's tickets give by themselves, read from the tables of tickets as they stand now:
 * the period is over when a ticket of it can still be late, reworked or visited, so what is recorded is dated by its question.
 */
import * as Effect from "effect/Effect"
import * as AppraisalPeriod from "../appraisal/AppraisalPeriod.ts"
import type { Scheme } from "../appraisal/Scheme.ts"
import * as Zone from "../calendar/Zone.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import type { GridNet } from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { AreaCode, TicketId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Row, View } from "../kernel/View.ts"
import * as TicketFigures from "../process/TicketFigures.ts"
import type * as Evaluation from "../ticket/Evaluation.ts"
import * as TicketView from "../ticket/TicketView.ts"
import type * as Governance from "./Governance.ts"
import type { StoreUnavailable } from "./StoreFault.ts"
import type * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type * as ViewStore from "./ViewStore.ts"
import type { WorkforceStream } from "./WorkforceStream.ts"

export interface City {
  readonly gridOfCity: StreamName.Of<GridNet, GridCommand, GridEvent, GridRefusal>
  readonly workforce: WorkforceStream
  readonly zone: Zone.ZoneName
}

export interface Question {
  readonly district: AreaCode
  readonly period: AppraisalPeriod.AppraisalPeriod
  /** As the appraisal froze them, or as the policy has them. */
  readonly schemes: ReadonlyArray<Scheme>
  readonly asOf: Instant
}

/** Reads states and tables outside of a decision. */
export const readerOf = ({ state, views }: Pick<Governance.Shape, "state" | "views">): Streams.Ask => ({
  state: (stream) => Effect.map(state(stream), (found) => found.state),
  views
})

/** Everybody who held a post in the period that a scheme appraises, by person. */
export const of = Effect.fnUntraced(function* (
  reader: Streams.Ask,
  city: City,
  question: Question
): Effect.fn.Return<ReadonlyArray<TicketFigures.PersonFigures>, Streams.ReadFault | Fault> {
  const { district, period, schemes, asOf } = question
  const net = yield* reader.state(city.gridOfCity)
  const workforce = yield* reader.state(Streams.at(city.workforce, district))
  const days = AppraisalPeriod.daysOf(period)
  const span = { from: Zone.startOfDay(city.zone, days.from), to: Zone.startOfDay(city.zone, days.to) }
  const rows = yield* rowsOf(reader.views, district, span)
  return TicketFigures.of(rows, {
    ...span,
    period,
    asOf,
    net,
    dayOf: (at) => Zone.dayOf(city.zone, at),
    holders: TicketFigures.holdersOf(workforce, schemes, period)
  })
})

type Views = Pick<ViewStore.Shape, "query">
type Fault = StoreUnavailable | ViewStore.CursorInvalid | ViewStore.ViewUnknown

/** Tickets of a district on which anything happened since the period began, with their clocks and visits. */
const rowsOf = Effect.fnUntraced(function* (
  views: Views,
  district: AreaCode,
  { from, to }: { readonly from: Instant; readonly to: Instant }
): Effect.fn.Return<Evaluation.Rows, Fault> {
  const tickets = yield* all(views, TicketView.tickets, [
    { column: "district", op: "eq", value: district },
    { column: "reported_at", op: "lt", value: to },
    { column: "updated_at", op: "gte", value: from }
  ])
  const ids = tickets.map(({ id }) => id)
  return {
    tickets,
    clocks: yield* ofTickets(views, TicketView.clocks, ids),
    visits: yield* ofTickets(views, TicketView.visits, ids)
  }
})

/** Rows of one page, and tickets named in one query. */
const PAGE = 1_000
const NAMED = 500

const all = Effect.fnUntraced(function* <Event, R extends Row>(
  views: Views,
  view: View<Event, R>,
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

const ofTickets = Effect.fnUntraced(function* <Event, R extends Row & { readonly ticket: string }>(
  views: Views,
  view: View<Event, R>,
  ids: ReadonlyArray<TicketId>
): Effect.fn.Return<ReadonlyArray<R>, Fault> {
  const rows: Array<R> = []
  for (let i = 0; i < ids.length; i += NAMED) {
    rows.push(...(yield* all(views, view, [{ column: "ticket", op: "in", value: ids.slice(i, i + NAMED) }])))
  }
  return rows
})
