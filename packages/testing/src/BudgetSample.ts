/**
 * Money of a small district for tests: seven people to be paid out of the pay funds of the city and of the district, and a
 * community whose work fund pays for repairs of tickets.
 */
import {
  CityStreams,
  type Governance,
  type Registry,
  type StoreFault,
  type StreamName,
  Streams
} from "@wangge/core/app"
import { type Fund, type FundCommand, type FundEvent, type Funding, type FundRefusal, Holder } from "@wangge/core/fund"
import { Boundary, type GridCommand } from "@wangge/core/grid"
import { type Actor, Day, Id, Instant, Label, Money } from "@wangge/core/kernel"
import {
  Month,
  type PayFunds,
  type PayrollPeriod,
  type PayrollPeriodCommand,
  type PayrollPeriodEvent,
  type PayrollPeriodRefusal
} from "@wangge/core/pay"
import { Override, Panjin2020 } from "@wangge/core/policy"
import type { Ticket, TicketCommand, TicketEvent, TicketRefusal } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as StaffSample from "./StaffSample.ts"
import { LIGHTING, PLACE, people, photo, reportLamp } from "./TicketSample.ts"

export const PEOPLE = 7
export const CITY = Id.AreaCode.make("211100")
export const COMMUNITY = Id.AreaCode.make("211103001001")
export const cityPay = Holder.fundOf(CITY, "pay")
export const districtPay = Holder.fundOf(StaffSample.DISTRICT, "pay")
export const communityWork = Holder.fundOf(COMMUNITY, "work")
/** Another fund that pays for repairs, of the street. */
export const streetWork = Holder.fundOf(Id.AreaCode.make("211103001"), "work")

export const at = (text: string): Instant.Instant => Result.getOrThrow(Instant.parse(`${text}T09:00:00+08:00`))
export const papers = ["payroll", "invoice", "acceptance", "contract"].map((kind) => ({
  kind,
  hash: Id.EvidenceHash.make("d".repeat(64))
}))

const [{ value: payFunds }] = Panjin2020.pack.pay.payFunds.values

/** The city under Panjin's policy, its payrolls bound to the pay funds as told. */
export const cityWith = (binding: PayFunds.Binding = "whereOpen"): CityStreams.CityStreams => {
  const referenceWages = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
  const { pack } = Result.getOrThrow(
    Override.apply(Panjin2020.pack, [
      { path: "pay.referenceWages", value: referenceWages },
      { path: "pay.payFunds", value: { ...payFunds, binding } }
    ])
  )
  return CityStreams.make({ code: CITY, policy: pack })
}

const half = 0.01
const grid: GridCommand.GridCommand = {
  _tag: "OpenArea",
  code: Id.AreaCode.make(`${COMMUNITY}001`),
  kind: "grid",
  name: Label.same("001"),
  parent: COMMUNITY,
  from: StaffSample.SINCE,
  boundary: Boundary.of([
    [PLACE.lon - half, PLACE.lat - half],
    [PLACE.lon + half, PLACE.lat - half],
    [PLACE.lon + half, PLACE.lat + half],
    [PLACE.lon - half, PLACE.lat + half],
    [PLACE.lon - half, PLACE.lat - half]
  ])
}

type Answer<S, E, R> = Effect.Effect<
  Governance.Handled<S, E>,
  Governance.Refused<R> | StoreFault.StaleVersion | StoreFault.CommandIdReused | Registry.ContextFault
>
type Asked<A = void> = Effect.Effect<
  A,
  | Governance.Refused<{ readonly _tag: string }>
  | StoreFault.StaleVersion
  | StoreFault.CommandIdReused
  | Registry.ContextFault
>
type Read<A> = Effect.Effect<A, Streams.ReadFault>
type FundAnswer = Answer<Fund.Fund, FundEvent.FundEvent, FundRefusal.FundRefusal>
type MonthAnswer = Answer<
  PayrollPeriod.PayrollPeriod,
  PayrollPeriodEvent.PayrollPeriodEvent,
  PayrollPeriodRefusal.PayrollPeriodRefusal
>
type TicketAnswer = Answer<Ticket.Ticket, TicketEvent.TicketEvent, TicketRefusal.TicketRefusal>

/** What the offices ask. Days are written `2020-01-31`. */
export interface Desk {
  /** Areas, people in their posts, and a payroll that may begin. */
  readonly settle: () => Asked
  readonly ask: (fund: Id.FundId, command: FundCommand.FundCommand, on: string, actor?: Actor.Actor) => FundAnswer
  /** Opens a fund with so much on each of its lines. */
  readonly open: (fund: Id.FundId, lines: { readonly [line: string]: Money.Fen }) => Asked
  readonly add: (fund: Id.FundId, line: string, amount: Money.Fen, on: string) => FundAnswer
  readonly fund: (fund: Id.FundId) => Read<Fund.Fund>
  readonly month: (
    month: string,
    command: PayrollPeriodCommand.PayrollPeriodCommand,
    on: string,
    actor?: Actor.Actor
  ) => MonthAnswer
  /** Closes the first draft of a month. */
  readonly close: (month: string, on: string) => MonthAnswer
  readonly period: (month: string) => Read<PayrollPeriod.PayrollPeriod>
  readonly ticket: (
    id: string,
    command: TicketCommand.TicketCommand,
    actor: Actor.Actor,
    instant: Instant.Instant
  ) => TicketAnswer
  /** A lamp that is out, reported from the grid. */
  readonly report: (id: string, photoNumber: number, instant: Instant.Instant) => TicketAnswer
  /** From the report on: filed, repaired, checked and closed within the hour. */
  readonly repair: (id: string, photoNumber: number, reported: Instant.Instant) => TicketAnswer
  readonly withdraw: (id: string, instant: Instant.Instant) => TicketAnswer
  readonly stage: (id: string) => Read<Ticket.Status>
  /** Money for a ticket, by the crew that has it. */
  readonly reserve: (fund: Id.FundId, id: string, ticket: string, amount: Money.Fen, on: string) => FundAnswer
  readonly funding: (ticket: string) => Read<Funding.Funding>
}

/** Command ids begin with the desk's name, so that desks of several processes do not meet. */
export const deskOf = (governance: Governance.Shape, city: CityStreams.CityStreams, name: string): Desk => {
  let sent = 0
  const send = <S, C, E, R>(
    stream: StreamName.Of<S, C, E, R>,
    command: NoInfer<C>,
    actor: Actor.Actor,
    instant: Instant.Instant
  ): Answer<S, E, R> =>
    governance.handle({ commandId: Id.CommandId.make(`${name}-${++sent}`), stream, command, actor, at: instant })
  const stateOf = <S, C, E, R>(stream: StreamName.Of<S, C, E, R>): Read<S> =>
    Effect.map(governance.state(stream), ({ state }) => state)
  const payroll = (month: string) => Streams.at(city.payroll, `${StaffSample.DISTRICT}-${month}`)

  const ask: Desk["ask"] = (fund, command, on, actor = StaffSample.accountant) =>
    send(Streams.at(city.fund, fund), command, actor, at(on))
  const add: Desk["add"] = (fund, line, amount, on) => {
    const id = Id.JournalId.make(`A-${name}-${sent + 1}`)
    const kind = "original"
    const posting = { id, on: Day.of(on), line: Id.LineId.make(line), amount, kind, papers: [] } as const
    return ask(fund, { _tag: "Appropriate", ...posting }, on)
  }
  const month: Desk["month"] = (text, command, on, actor = StaffSample.accountant) =>
    send(payroll(text), command, actor, at(on))
  const ticket: Desk["ticket"] = (id, command, actor, instant) =>
    send(Streams.at(city.ticket, id), command, actor, instant)

  return {
    ask,
    add,
    month,
    ticket,
    settle: Effect.fnUntraced(function* () {
      const start = at("2020-01-02")
      for (const command of [...StaffSample.areasFor(PEOPLE), grid]) {
        yield* send(city.gridOfCity, command, StaffSample.registrar, start)
      }
      for (const command of StaffSample.staffOf(PEOPLE)) {
        yield* send(Streams.at(city.workforce, StaffSample.DISTRICT), command, StaffSample.officer, start)
      }
      const begin = { _tag: "BeginPayroll", month: Month.of("2020-01") } as const
      yield* send(Streams.at(city.pay, StaffSample.DISTRICT), begin, StaffSample.officer, start)
    }),
    open: Effect.fnUntraced(function* (fund, lines) {
      const on = "2020-01-02"
      yield* ask(fund, { _tag: "OpenFund", on: Day.of(on) }, on)
      for (const [line, amount] of Object.entries(lines)) yield* add(fund, line, amount, on)
    }),
    fund: (fund) => stateOf(Streams.at(city.fund, fund)),
    close: (text, on) => month(text, { _tag: "ClosePayroll", draft: 1 }, on, StaffSample.secondAccountant),
    period: (text) => stateOf(payroll(text)),
    report: (id, photoNumber, instant) => {
      const command = reportLamp({ id: Id.TicketId.make(id), evidence: [photo(photoNumber, instant)] })
      return ticket(id, command, people.gridMember, instant)
    },
    repair: Effect.fnUntraced(function* (id, photoNumber, reported) {
      const minute = (n: number): Instant.Instant => Instant.plus(reported, n * Instant.MINUTE_MS)
      yield* ticket(id, { _tag: "FileTicket", standard: "single-out" }, people.acceptor, minute(1))
      yield* ticket(id, { _tag: "DispatchTicket", unit: LIGHTING }, people.dispatcher, minute(2))
      yield* ticket(id, { _tag: "AcceptTicket" }, people.handler, minute(3))
      yield* ticket(id, { _tag: "ArriveOnSite" }, people.handler, minute(22))
      const evidence = [photo(photoNumber, minute(31))]
      yield* ticket(id, { _tag: "RepairTicket", evidence }, people.handler, minute(32))
      yield* ticket(id, { _tag: "CheckRepair", passed: true }, people.supervisor, minute(40))
      return yield* ticket(id, { _tag: "CloseTicket" }, people.acceptor, minute(41))
    }),
    withdraw: (id, instant) =>
      ticket(id, { _tag: "WithdrawTicket", reason: "nothing there" }, people.shiftLead, instant),
    stage: (id) => Effect.map(stateOf(Streams.at(city.ticket, id)), ({ _tag }) => _tag),
    reserve: (fund, id, subject, amount, on) => {
      const [line, encumbrance] = [Id.LineId.make("facilities"), Id.EncumbranceId.make(id)]
      const money = { encumbrance, line, use: "lamps", amount, on: Day.of(on) }
      return ask(fund, { _tag: "Encumber", ...money, subject: { kind: "ticket", id: subject } }, on, people.handler)
    },
    funding: (id) => stateOf(Streams.at(city.ticketFunding, id))
  }
}
