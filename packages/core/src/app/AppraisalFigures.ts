/**
 * The figures of appraisal that tickets give by themselves, read from the tables as they stand now and recorded in the role
 * `system`. A limit of the period may pass and a visit of it may be done when the period is over, so a host records them when
 * its last limits have passed, and may record them again until the ratings are drafted.
 */
import * as Effect from "effect/Effect"
import * as AppraisalId from "../appraisal/AppraisalId.ts"
import { type AppraisalPeriod, cycleOf, daysOf } from "../appraisal/AppraisalPeriod.ts"
import type { Scheme } from "../appraisal/Scheme.ts"
import * as StaffRegister from "../appraisal/StaffRegister.ts"
import * as Zone from "../calendar/Zone.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { AreaCode, CommandId, PersonId, TicketId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Row, View } from "../kernel/View.ts"
import * as TicketFigures from "../process/TicketFigures.ts"
import type * as Evaluation from "../ticket/Evaluation.ts"
import * as TicketView from "../ticket/TicketView.ts"
import type * as CityStreams from "./CityStreams.ts"
import type * as Governance from "./Governance.ts"
import type { StoreUnavailable } from "./StoreFault.ts"
import * as Streams from "./Streams.ts"
import type * as ViewStore from "./ViewStore.ts"

export interface City {
  readonly streams: Pick<CityStreams.CityStreams, "gridOfCity" | "workforce" | "appraisal">
  readonly zone: Zone.ZoneName
}

export interface Question {
  readonly district: AreaCode
  readonly period: AppraisalPeriod
  /** As the appraisal froze them, or as the policy has them. */
  readonly schemes: ReadonlyArray<Scheme>
  readonly asOf: Instant
}

type Fault = Streams.ReadFault | StoreUnavailable | ViewStore.CursorInvalid | ViewStore.ViewUnknown

/** Reads states and tables outside of a decision. */
export const readerOf = ({ state, views }: Pick<Governance.Shape, "state" | "views">): Streams.Ask => ({
  state: (stream) => Effect.map(state(stream), (found) => found.state),
  views
})

/** Everybody who is appraised in the district by one of the schemes, by person; posts in other districts count too. */
export const of = Effect.fnUntraced(function* (
  reader: Streams.Ask,
  { streams, zone }: City,
  { district, period, schemes, asOf }: Question
): Effect.fn.Return<ReadonlyArray<TicketFigures.PersonFigures>, Fault> {
  const net = yield* reader.state(streams.gridOfCity)
  const districts: Array<StaffRegister.DistrictStaff> = []
  for (const code of GridNet.districts(net)) {
    districts.push({ district: code, workforce: yield* reader.state(Streams.at(streams.workforce, code)) })
  }
  const { staff } = StaffRegister.make({
    subject: { district, period },
    districts,
    unitOf: (place) => ({ place }),
    absencesOf: () => [],
    historyOf: () => [],
    quartersOf: () => []
  })
  const people = new Set<PersonId>(staff().map(({ person }) => person))
  const held = districts.map((one) => ({
    district: one.district,
    holders: TicketFigures.holdersOf(one.workforce, schemes, cycleOf(period)).filter(({ person }) => people.has(person))
  }))
  const days = daysOf(period)
  const span = { from: Zone.startOfDay(zone, days.from), to: Zone.startOfDay(zone, days.to) }
  const served = held.filter(({ holders }) => holders.length > 0).map((one) => one.district)
  return TicketFigures.of(yield* rowsOf(reader.views, served, span), {
    ...span,
    period,
    asOf,
    net,
    dayOf: (at) => Zone.dayOf(zone, at),
    holders: held.flatMap(({ holders }) => holders)
  })
})

export interface Recording {
  readonly commandId: CommandId
  readonly district: AreaCode
  readonly period: AppraisalPeriod
  /** Who runs it; it acts in the role `system`. */
  readonly person: PersonId
  readonly at: Instant
}

/** Records them in the appraisal, by the schemes that it froze; nothing where it is not open or nobody is appraised. */
export const record = Effect.fnUntraced(function* (
  governance: Governance.Shape,
  city: City,
  { commandId, district, period, person, at }: Recording
) {
  const stream = Streams.at(city.streams.appraisal, AppraisalId.of({ district, period }))
  const { state } = yield* governance.state(stream)
  if (state._tag === "None") return undefined
  const { schemes } = state.file.terms
  const found = yield* of(readerOf(governance), city, { district, period, schemes, asOf: at })
  const [first, ...others] = found.map((one) => ({ person: one.person, figures: one.figures }))
  if (first === undefined) return undefined
  return yield* governance.handle({
    commandId,
    stream,
    command: { _tag: "RecordFigures", people: [first, ...others] },
    actor: { person, role: "system", scope: [] },
    at
  })
})

type Views = Pick<ViewStore.Shape, "query">

/** Tickets of districts on which anything happened since the period began, with their clocks and visits. */
const rowsOf = Effect.fnUntraced(function* (
  views: Views,
  districts: ReadonlyArray<AreaCode>,
  { from, to }: { readonly from: Instant; readonly to: Instant }
): Effect.fn.Return<Evaluation.Rows, Fault> {
  if (districts.length === 0) return { tickets: [], clocks: [], visits: [] }
  const tickets = yield* all(views, TicketView.tickets, [
    { column: "district", op: "in", value: districts },
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
