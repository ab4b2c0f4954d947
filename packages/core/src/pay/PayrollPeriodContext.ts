/** All that a decision on a month's payroll looks at besides the state, looked up before. */
import type * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, EvidenceHash } from "../kernel/Id.ts"
import type { Month } from "./Month.ts"
import type { PayFunds } from "./PayFunds.ts"
import type { Payroll } from "./Payroll.ts"
import type { PayrollFault } from "./PayrollPeriodRefusal.ts"
import type { Payslip } from "./Payslip.ts"

export interface PayrollPeriodContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  /** The id of the stream, of which district and month are read. */
  readonly id: string
  readonly district: AreaCode
  /** Left out when the id names no month. */
  readonly month?: Month
  /** Whether the register of areas has that district today. */
  readonly districtStands: boolean
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
  /** The first month that is paid here. */
  readonly begun?: Month
  /** Whether the month before is closed. */
  readonly isPreviousClosed: boolean
  /** The month as it comes out of what is known today; asked only when all else allows it. */
  readonly compute: (month: Month) => Result.Result<Payroll, PayrollFault>
  /** How the closing draws on the pay funds; left out where it does not. */
  readonly drawing?: Drawing
}

export interface Drawing {
  readonly rule: PayFunds
  readonly city: AreaCode
  /** SHA-256 of the canonical JSON of payslips. */
  readonly hashOf: (payslips: ReadonlyArray<Payslip>) => EvidenceHash
}
