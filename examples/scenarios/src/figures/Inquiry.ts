/** What figures are read from when a scenario has been played. */
import type { AppraisalEvent, Career, CareerEvent } from "@wangge/core/appraisal"
import type { FundEvent } from "@wangge/core/fund"
import type { Actor, Id, Instant, Money } from "@wangge/core/kernel"
import type {
  Differences,
  Month,
  PayRecordEvent,
  PayrollJournal,
  PayrollPeriod,
  PayrollPeriodEvent,
  PayrollTotals,
  Payslip
} from "@wangge/core/pay"
import type { PolicyPack } from "@wangge/core/policy"
import type { TicketEvent } from "@wangge/core/ticket"
import type { WorkforceEvent } from "@wangge/core/workforce"

/** The events of each kind of stream. */
export interface Events {
  readonly ticket: TicketEvent.TicketEvent
  readonly workforce: WorkforceEvent.WorkforceEvent
  readonly pay: PayRecordEvent.PayRecordEvent
  readonly appraisal: AppraisalEvent.AppraisalEvent
  readonly career: CareerEvent.CareerEvent
  readonly payroll: PayrollPeriodEvent.PayrollPeriodEvent
  readonly fund: FundEvent.FundEvent
}
export type Kind = keyof Events

export interface Entry<E = Events[Kind]> {
  readonly position: number
  readonly at: Instant.Instant
  readonly actor: Actor.Actor
  readonly event: E
}

/** A month of pay as it stands. */
export interface MonthTold {
  readonly stage: PayrollPeriod.PayrollPeriod["_tag"]
  /** Once it was drawn up. */
  readonly totals?: PayrollTotals.PayrollTotals
  readonly payslips: ReadonlyArray<Payslip.Payslip>
  readonly journal: ReadonlyArray<PayrollJournal.JournalLine>
  readonly differences: ReadonlyArray<Differences.Difference>
}

/** Posts reserved for good staff, as they stand. */
export interface CareerTold {
  readonly stage: Career.Career["_tag"]
  readonly entrants: ReadonlyArray<Career.Entrant>
  readonly streets: ReadonlyArray<Career.StreetFigures>
}

/** A line of a fund in one year. */
export interface LineTold {
  readonly line: string
  readonly appropriated: Money.Fen
  readonly carried: Money.Fen
  readonly encumbered: Money.Fen
  readonly spent: Money.Fen
  readonly carriedOut: Money.Fen
  readonly returned: Money.Fen
  readonly available: Money.Fen
}

export interface Inquiry {
  readonly district: Id.AreaCode
  readonly policy: PolicyPack.PolicyPack
  /** When the last step was taken. */
  readonly at: Instant.Instant
  /** The events of a stream, in order; none where it never began. */
  readonly history: <K extends Kind>(kind: K, id: string) => Promise<ReadonlyArray<Entry<Events[K]>>>
  readonly payroll: (district: Id.AreaCode, month: Month.Month) => Promise<MonthTold>
  readonly career: (id: Id.RecruitmentId) => Promise<CareerTold>
  readonly fundLines: (id: Id.FundId, year: number) => Promise<ReadonlyArray<LineTold>>
}
