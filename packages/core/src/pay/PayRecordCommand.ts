/**
 * What may be asked about the standing facts of pay of one district's people. `from` is the first day or month on which it
 * holds, `to` the first on which it no longer does. Recorded again for the same key, the new record replaces the old one.
 */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { EvidenceHash, PersonId } from "../kernel/Id.ts"
import { Fen } from "../kernel/Money.ts"
import { Rating } from "../kernel/Rating.ts"
import { Month } from "./Month.ts"
import { CoefficientSpan, GradeStep, LeaveKind, TaxCarriedIn, Year } from "./PayRecordEvent.ts"
import { SpecialDeduction } from "./SpecialDeduction.ts"

const documents = Schema.Array(EvidenceHash)
const reason = Schema.NonEmptyString

export const PayRecordCommand = Schema.TaggedUnion({
  /** The first month that is paid here; the months before were paid elsewhere and are closed. */
  BeginPayroll: { month: Month },
  /** The average monthly wage of the year before 上年度月平均工资, on which contributions of `year` rest (R5-07, R5-09). */
  DeclareBase: { person: PersonId, year: Year, averageMonthly: Fen, documents },
  /** All deductions of the person from a month on; an empty list ends them. */
  DeclareDeductions: { person: PersonId, from: Month, deductions: Schema.Array(SpecialDeduction), documents },
  /** What an employer withheld in the year before the payroll here began, up to and including `through`. */
  CarryInTax: { person: PersonId, figures: TaxCarriedIn, documents },
  /** Person and first day identify a leave. */
  RecordUnpaidLeave: { person: PersonId, kind: LeaveKind, from: Day, to: Day, documents },
  CancelUnpaidLeave: { person: PersonId, from: Day, reason },
  /**
   * What a final rating means for pay. `appraisal` names the round (`2020`, `2020-Q3`): applied again, as after an appeal,
   * it replaces what the same round meant before. `coefficient` holds for its days; `step` moves the grade from its day on;
   * `yearNotCounted` does not count towards years of service (R3-04).
   */
  ApplyRating: {
    person: PersonId,
    appraisal: Schema.NonEmptyString,
    rating: Rating,
    coefficient: Schema.optionalKey(CoefficientSpan),
    step: Schema.optionalKey(GradeStep),
    yearNotCounted: Schema.optionalKey(Year),
    documents
  },
  /** Grades up or down from a day on by a decision other than a rating; `steps` 0 takes the decision of that day back. */
  AdjustGrade: { person: PersonId, from: Day, steps: Schema.Int, reason, documents },
  /**
   * What a person paid back in cash of an overpayment for a month, so that pay no longer has to bear it. Person, month and day
   * identify it; `amount` 0 takes the record back.
   */
  RecordRepayment: { person: PersonId, month: Month, amount: Fen, on: Day, documents },
  /** Whether a year counts towards years of service, by a decision other than a rating. */
  CountYear: { person: PersonId, year: Year, counts: Schema.Boolean, reason, documents }
}).annotate({ identifier: "PayRecordCommand" })
export type PayRecordCommand = typeof PayRecordCommand.Type
export type Of<Tag extends PayRecordCommand["_tag"]> = Extract<PayRecordCommand, { readonly _tag: Tag }>

const DECIDES = ["personnelOfficer", "administrator", "system"] as const
const KEEPS = ["personnelOfficer", "accountant", "administrator", "system"] as const

/** Who may ask what: what moves a grade is decided by personnel, what contributions and tax rest on is kept by both. */
export const whoMay: { readonly [Tag in PayRecordCommand["_tag"]]: ReadonlyArray<Role> } = {
  BeginPayroll: DECIDES,
  DeclareBase: KEEPS,
  DeclareDeductions: KEEPS,
  CarryInTax: KEEPS,
  RecordUnpaidLeave: DECIDES,
  CancelUnpaidLeave: DECIDES,
  ApplyRating: DECIDES,
  AdjustGrade: DECIDES,
  CountYear: DECIDES,
  RecordRepayment: KEEPS
}
