/** What figures are read from when a scenario has been played. */
import type { AppraisalEvent, CareerEvent } from "@wangge/core/appraisal"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import type { PayRecordEvent, PayrollPeriodEvent } from "@wangge/core/pay"
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
}
export type Kind = keyof Events

export interface Entry<E = Events[Kind]> {
  readonly position: number
  readonly at: Instant.Instant
  readonly actor: Actor.Actor
  readonly event: E
}

export interface Inquiry {
  readonly district: Id.AreaCode
  readonly policy: PolicyPack.PolicyPack
  /** When the last step was taken. */
  readonly at: Instant.Instant
  /** The events of a stream, in order; none where it never began. */
  readonly history: <K extends Kind>(kind: K, id: string) => Promise<ReadonlyArray<Entry<Events[K]>>>
}
