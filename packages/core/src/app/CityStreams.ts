/**
 * The streams, processes and views of one city, with its policy and calendars built in: all that {@link Governance} needs
 * to run its grids, tickets and people.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as AppraisalView from "../appraisal/AppraisalView.ts"
import * as CareerView from "../appraisal/CareerView.ts"
import * as CalendarPolicy from "../calendar/CalendarPolicy.ts"
import * as Calendars from "../calendar/Calendars.ts"
import * as Zone from "../calendar/Zone.ts"
import type { SubjectState } from "../fund/Encumbrance.ts"
import * as FundView from "../fund/FundView.ts"
import { GridCommand } from "../grid/GridCommand.ts"
import { type GridContext, decider as gridDecider } from "../grid/GridDecider.ts"
import { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import { catalogue as gridRefusals } from "../grid/GridRefusalCatalogue.ts"
import * as GridView from "../grid/GridView.ts"
import * as Locate from "../grid/Locate.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, EvidenceHash, TicketId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as PayRecordView from "../pay/PayRecordView.ts"
import * as PayrollPeriodView from "../pay/PayrollPeriodView.ts"
import type { PolicyPack } from "../policy/PolicyPack.ts"
import { breachEscalates } from "../process/BreachEscalates.ts"
import { evidenceClaimedOnce } from "../process/EvidenceClaimedOnce.ts"
import { mergeKeepsDuties } from "../process/MergeKeepsDuties.ts"
import { payrollDrawsBudget } from "../process/PayrollDrawsBudget.ts"
import { ratingMovesGrade } from "../process/RatingMovesGrade.ts"
import { ticketReleasesMoney } from "../process/TicketReleasesMoney.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import * as EvidenceClaim from "../ticket/EvidenceClaim.ts"
import * as Ticket from "../ticket/Ticket.ts"
import { TicketCommand } from "../ticket/TicketCommand.ts"
import type { TicketContext } from "../ticket/TicketContext.ts"
import { decider as ticketDecider } from "../ticket/TicketDecider.ts"
import { TicketEvent } from "../ticket/TicketEvent.ts"
import * as TicketPolicy from "../ticket/TicketPolicy.ts"
import type { TicketRefusal } from "../ticket/TicketRefusal.ts"
import { catalogue as ticketRefusals } from "../ticket/TicketRefusalCatalogue.ts"
import * as TicketView from "../ticket/TicketView.ts"
import * as WorkforceView from "../workforce/WorkforceView.ts"
import * as AppraisalStream from "./AppraisalStream.ts"
import * as CareerStream from "./CareerStream.ts"
import * as FundingStream from "./FundingStream.ts"
import * as FundStream from "./FundStream.ts"
import * as PayRecordStream from "./PayRecordStream.ts"
import * as PayrollStream from "./PayrollStream.ts"
import type { AnyProcess } from "./Registry.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { AnyView } from "./ViewStore.ts"
import * as WorkforceStream from "./WorkforceStream.ts"

export interface City {
  /** The code of the city itself, the root of its areas. */
  readonly code: AreaCode
  readonly policy: PolicyPack
  /** `Asia/Shanghai` unless told. */
  readonly zone?: Zone.ZoneName
  /** The calendars as known on a day, in place of those of the policy. */
  readonly calendarsOn?: (day: Day) => Calendars.Calendars
}

type GridStream = Streams.StreamDefinition<GridNet.GridNet, GridCommand, GridEvent, GridRefusal, GridContext>
type TicketStream = Streams.StreamDefinition<Ticket.Ticket, TicketCommand, TicketEvent, TicketRefusal, TicketContext>
type ClaimStream = Streams.StreamDefinition<
  EvidenceClaim.EvidenceClaim,
  EvidenceClaim.ClaimCommand,
  EvidenceClaim.ClaimEvent,
  EvidenceClaim.ClaimRefusal,
  EvidenceClaim.ClaimContext
>

export interface CityStreams {
  readonly grid: GridStream
  readonly ticket: TicketStream
  readonly evidence: ClaimStream
  /** One stream a district or zone. */
  readonly workforce: WorkforceStream.WorkforceStream
  /** One stream a district or zone: what its people's pay rests on. */
  readonly pay: PayRecordStream.PayRecordStream
  /** One stream a district and month. */
  readonly payroll: PayrollStream.PayrollStream
  /** One stream a district and period. */
  readonly appraisal: AppraisalStream.AppraisalStream
  /** One stream a recruitment reserved for good staff. */
  readonly career: CareerStream.CareerStream
  /** One stream a holder and purpose. */
  readonly fund: FundStream.FundStream
  /** One stream a ticket: in which funds money stands reserved for it. */
  readonly ticketFunding: FundingStream.FundingStream
  /** The one stream of the city's areas. */
  readonly gridOfCity: ReturnType<typeof Streams.at<GridNet.GridNet, GridCommand, GridEvent, GridRefusal, GridContext>>
  readonly streams: ReadonlyArray<Streams.AnyStream>
  readonly processes: ReadonlyArray<AnyProcess>
  readonly views: ReadonlyArray<AnyView>
  readonly dayOf: (at: Instant) => Day
  /** The calendars for a case that was opened on one day and is asked about on another. */
  readonly calendarsFor: (days: { readonly opened: Day; readonly today: Day }) => CalendarOf
}

/** Everything of a city. The index of its grids is kept until its areas change or the day does. */
export const make = (city: City): CityStreams => {
  const { code, policy, zone = "Asia/Shanghai" } = city
  const dayOf = (at: Instant): Day => Zone.dayOf(zone, at)

  const calendarsFor = calendarsOf(city)

  const grid: GridStream = {
    kind: "grid",
    decider: gridDecider,
    commandSchema: GridCommand,
    eventSchema: GridEvent,
    refusals: gridRefusals,
    context: ({ actor, at }) => Effect.succeed({ today: dayOf(at), actor, policy: policy.grid })
  }
  const gridOfCity = Streams.at(grid, code)

  const fund = FundStream.make({
    policy: policy.fund,
    gridOfCity,
    dayOf,
    calendarsFor,
    subjects: { ticket: ticketState }
  })
  const ticketFunding = FundingStream.make("ticket")
  const workforce = WorkforceStream.make({ policy: policy.workforce, gridOfCity, dayOf })
  const payroll: PayrollStream.PayrollStream = PayrollStream.make({
    policy: policy.pay,
    gridOfCity,
    workforce,
    pay: () => pay,
    fund,
    dayOf,
    calendarsFor
  })
  const pay = PayRecordStream.make({ gridOfCity, workforce, dayOf, isClosed: PayrollStream.isClosed(payroll) })

  const appraisal = AppraisalStream.make({
    policy: policy.appraisal,
    gridOfCity,
    workforce,
    pay,
    dayOf,
    calendarsFor
  })
  const career = CareerStream.make({ policy: policy.appraisal, city: code, gridOfCity, workforce, appraisal, dayOf })

  const evidence: ClaimStream = {
    kind: "evidence",
    decider: EvidenceClaim.decider,
    commandSchema: EvidenceClaim.ClaimCommand,
    eventSchema: EvidenceClaim.ClaimEvent,
    refusals: EvidenceClaim.catalogue,
    context: ({ actor, at }) => Effect.succeed({ actor, at })
  }

  const indexOf = keptIndex()
  const ticket: TicketStream = {
    kind: "ticket",
    decider: ticketDecider,
    commandSchema: TicketCommand,
    eventSchema: TicketEvent,
    refusals: ticketRefusals,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const net = yield* ask.state(gridOfCity)
      const before = yield* ask.state(Streams.at(ticket, StreamName.idOf(stream)))
      const claims = new Map<EvidenceHash, TicketId>()
      for (const hash of hashesIn(command)) {
        const claim = yield* ask.state(Streams.at(evidence, hash))
        if (claim._tag === "Claimed") claims.set(hash, claim.ticket)
      }
      const primary =
        command._tag === "MergeTicket" ? { primary: yield* ask.state(Streams.at(ticket, command.into)) } : {}
      const opened = before._tag === "None" ? today : before.file.openedOn
      return {
        id: StreamName.idOf(stream) as TicketId,
        at,
        actor,
        today,
        rules: TicketPolicy.forCase(policy.ticket, { opened, today }),
        sla: policy.sla,
        calendarOf: calendarsFor({ opened, today }),
        locate: (place) => indexOf(net, today).find(place),
        areasOf: (grid) => ({ ...GridNet.placeOn(net, grid, today), grid }),
        areaCovers: (scope, grid) => GridNet.scopeCovers(net, scope, grid, today),
        claimOf: (hash) => claims.get(hash),
        ...primary
      }
    })
  }

  /** Where a ticket stands, for money that is reserved for it. */
  function ticketState(id: string, ask: Streams.Ask): Effect.Effect<SubjectState, Streams.ReadFault> {
    if (!StreamName.isValid(`${ticket.kind}/${id}`)) return Effect.succeed("unknown")
    return Effect.map(ask.state(Streams.at(ticket, id)), (found) =>
      found._tag === "None" ? "unknown" : Ticket.isOpen(found) ? "open" : "settled"
    )
  }

  return {
    grid,
    ticket,
    evidence,
    workforce,
    pay,
    payroll,
    appraisal,
    career,
    fund,
    ticketFunding,
    gridOfCity,
    streams: [grid, ticket, evidence, workforce, pay, payroll, appraisal, career, fund, ticketFunding],
    processes: [
      evidenceClaimedOnce,
      mergeKeepsDuties,
      breachEscalates,
      ratingMovesGrade,
      payrollDrawsBudget,
      ticketReleasesMoney
    ],
    views: [
      TicketView.tickets,
      TicketView.clocks,
      TicketView.holdings,
      TicketView.visits,
      TicketView.reports,
      GridView.areaDirectory,
      GridView.dutyList,
      GridView.leaveList,
      WorkforceView.establishments,
      WorkforceView.people,
      WorkforceView.appointments,
      WorkforceView.recruitments,
      WorkforceView.applicants,
      WorkforceView.diversions,
      PayRecordView.bases,
      PayRecordView.leaves,
      PayRecordView.ratings,
      PayRecordView.adjustments,
      PayRecordView.repayments,
      AppraisalView.appraisals,
      AppraisalView.ratings,
      AppraisalView.appeals,
      AppraisalView.consequences,
      CareerView.careers,
      CareerView.entrants,
      PayrollPeriodView.periods,
      PayrollPeriodView.payslips,
      PayrollPeriodView.journal,
      FundView.funds,
      FundView.lines,
      FundView.encumbrances,
      FundView.journals,
      FundView.entries,
      FundView.requests
    ],
    dayOf,
    calendarsFor
  }
}

const calendarsOf = ({ policy, calendarsOn }: City): CityStreams["calendarsFor"] => {
  const ofPolicy = CalendarPolicy.calendarsOf(policy.calendar)
  return (days) => {
    const calendars = calendarsOn === undefined ? ofPolicy(days) : Result.succeed(calendarsOn(days.today))
    return (id) => Result.flatMap(calendars, (known) => Calendars.calendarOf(id, known))
  }
}

/** Evidence that is new with a command. What a duplicate hands over has been claimed before. */
const hashesIn = (command: TicketCommand): ReadonlyArray<EvidenceHash> =>
  command._tag !== "AdoptDuplicate" && "evidence" in command ? (command.evidence ?? []).map(({ hash }) => hash) : []

const keptIndex = (): ((net: GridNet.GridNet, day: Day) => Locate.Index) => {
  let kept: { readonly net: GridNet.GridNet; readonly day: Day; readonly index: Locate.Index } | undefined
  return (net, day) => {
    if (kept?.net !== net || kept.day !== day) kept = { net, day, index: Locate.on(net, day) }
    return kept.index
  }
}
