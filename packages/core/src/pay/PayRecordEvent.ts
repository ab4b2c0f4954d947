/** What was recorded about the pay of one district's people. One stream a district. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { type AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Rating } from "../kernel/Rating.ts"
import { Coefficient } from "./Coefficient.ts"
import { Month } from "./Month.ts"
import { SpecialDeduction } from "./SpecialDeduction.ts"

/** The stream of a district: `pay/211103`. */
export const streamOf = (district: AreaCode): string => `pay/${district}`

export const Year = Schema.Int.check(
  Schema.isBetween({ minimum: 1900, maximum: 9998 }, { message: "Year must be a calendar year such as 2020" })
).annotate({ identifier: "Year" })
export type Year = typeof Year.Type

/** Leave without pay 无薪假: private affairs 事假, long illness beyond the paid time, study, others. */
export const LeaveKind = Schema.Literals(["privateAffairs", "longIllness", "study", "suspended", "other"]).annotate({
  identifier: "UnpaidLeaveKind"
})
export type LeaveKind = typeof LeaveKind.Type

export const leaveLabels: { readonly [K in LeaveKind]: Label.Label } = {
  privateAffairs: Label.of("事假", "private affairs"),
  longIllness: Label.of("长期病假", "long illness"),
  study: Label.of("脱产学习", "study"),
  suspended: Label.of("停职", "suspended"),
  other: Label.of("其他无薪假", "other unpaid leave")
}

const Amount = Fen.check(Schema.isGreaterThanOrEqualTo(0, { message: "an amount here is not below zero" }))

/** Figures of a tax year to date, in fen, with the number of months that they count. */
export const TaxCarriedIn = Schema.Struct({
  year: Year,
  through: Month,
  months: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 })),
  income: Amount,
  /** Contributions of the employee 专项扣除. */
  contributions: Amount,
  specialDeductions: Amount,
  withheld: Amount
}).annotate({ identifier: "TaxCarriedIn" })
export type TaxCarriedIn = typeof TaxCarriedIn.Type

export const CoefficientSpan = Schema.Struct({
  percent: Coefficient,
  from: Day,
  to: Schema.optionalKey(Day)
}).annotate({ identifier: "CoefficientSpan" })
export type CoefficientSpan = typeof CoefficientSpan.Type

export const GradeStep = Schema.Struct({ steps: Schema.Int, from: Day }).annotate({ identifier: "GradeStep" })
export type GradeStep = typeof GradeStep.Type

const documents = Schema.Array(EvidenceHash)
const reason = Schema.NonEmptyString

export const PayRecordEvent = Schema.TaggedUnion({
  PayrollBegun: { month: Month },
  BaseDeclared: { person: PersonId, year: Year, averageMonthly: Fen, documents },
  DeductionsDeclared: { person: PersonId, from: Month, deductions: Schema.Array(SpecialDeduction), documents },
  TaxCarriedIn: { person: PersonId, figures: TaxCarriedIn, documents },
  UnpaidLeaveRecorded: { person: PersonId, kind: LeaveKind, from: Day, to: Day, documents },
  UnpaidLeaveCancelled: { person: PersonId, from: Day, reason },
  RatingApplied: {
    person: PersonId,
    appraisal: Schema.NonEmptyString,
    rating: Rating,
    coefficient: Schema.optionalKey(CoefficientSpan),
    step: Schema.optionalKey(GradeStep),
    yearNotCounted: Schema.optionalKey(Year),
    documents
  },
  GradeAdjusted: { person: PersonId, from: Day, steps: Schema.Int, reason, documents },
  RepaymentRecorded: { person: PersonId, month: Month, amount: Fen, on: Day, documents },
  YearCounted: { person: PersonId, year: Year, counts: Schema.Boolean, reason, documents }
}).annotate({ identifier: "PayRecordEvent" })
export type PayRecordEvent = typeof PayRecordEvent.Type
export type Of<Tag extends PayRecordEvent["_tag"]> = Extract<PayRecordEvent, { readonly _tag: Tag }>
