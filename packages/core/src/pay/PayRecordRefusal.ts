/**
 * Every "no" of the pay records. The order in which rules refuse is fixed: the district, the role, the scope, the person, days
 * and amounts that can not be, the documents, what stands already.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Fen } from "../kernel/Money.ts"
import { Month } from "./Month.ts"
import { LeaveKind, Year } from "./PayRecordEvent.ts"
import { SpecialDeductionKind } from "./SpecialDeduction.ts"

export const PayRecordRefusal = Schema.TaggedUnion({
  DistrictUnknown: { district: AreaCode },
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  PersonUnknown: { person: PersonId },
  PeriodFaulty: { from: Day, to: Day },
  BaseNotPositive: { averageMonthly: Fen },
  YearAhead: { year: Year, current: Year },
  DeductionTwice: { kind: SpecialDeductionKind },
  LoanAndRent: {},
  CarriedInFaulty: { year: Year, through: Month, months: Schema.Int },
  RepaymentNegative: { amount: Fen },
  NotYet: { on: Day, today: Day },
  DocumentMissing: { command: Schema.String },
  PayrollUnderWay: { begun: Month },
  PayrollNotBegun: {},
  CarriedInTooLate: { through: Month, begun: Month },
  LeaveOverlaps: { person: PersonId, kind: LeaveKind, from: Day, to: Day },
  LeaveUnknown: { person: PersonId, from: Day },
  AdjustmentUnknown: { person: PersonId, from: Day },
  NotPaidHere: { month: Month, begun: Month },
  RepaymentUnknown: { person: PersonId, month: Month, on: Day }
}).annotate({ identifier: "PayRecordRefusal" })
export type PayRecordRefusal = typeof PayRecordRefusal.Type
