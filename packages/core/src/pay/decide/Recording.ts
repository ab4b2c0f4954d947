/** Facts about one person's pay, each shown by a document. */
import * as Result from "effect/Result"
import { type Day, yearOf } from "../../kernel/Day.ts"
import { overlap } from "../../kernel/Period.ts"
import * as PayRecord from "../PayRecord.ts"
import type { Of } from "../PayRecordCommand.ts"
import type { PayRecordContext } from "../PayRecordContext.ts"
import type { PayRecordEvent, Year } from "../PayRecordEvent.ts"
import type { PayRecordRefusal } from "../PayRecordRefusal.ts"

export type Decision = Result.Result<ReadonlyArray<PayRecordEvent>, PayRecordRefusal>

export const recorded = (event: PayRecordEvent): Decision => Result.succeed([event])

const recordedUnless = (fault: PayRecordRefusal | undefined, event: PayRecordEvent): Decision =>
  fault === undefined ? recorded(event) : Result.fail(fault)

/** A person's decision is shown by a document; what a process asks rests on an event. */
export const documented = (
  command: { readonly _tag: string; readonly documents: ReadonlyArray<unknown> },
  { actor }: PayRecordContext
): PayRecordRefusal | undefined =>
  command.documents.length === 0 && actor.role !== "system"
    ? { _tag: "DocumentMissing", command: command._tag }
    : undefined

const ahead = (year: Year, { today }: PayRecordContext): PayRecordRefusal | undefined =>
  year > yearOf(today) ? { _tag: "YearAhead", year, current: yearOf(today) } : undefined

const backwards = (from: Day, to: Day | undefined): PayRecordRefusal | undefined =>
  to !== undefined && to <= from ? { _tag: "PeriodFaulty", from, to } : undefined

export const declareBase = (command: Of<"DeclareBase">, context: PayRecordContext): Decision => {
  const { averageMonthly } = command
  const fault: PayRecordRefusal | undefined =
    averageMonthly <= 0 ? { _tag: "BaseNotPositive", averageMonthly } : documented(command, context)
  return recordedUnless(fault, { ...command, _tag: "BaseDeclared" })
}

export const declareDeductions = (command: Of<"DeclareDeductions">, context: PayRecordContext): Decision => {
  const kinds = command.deductions.map(({ kind }) => kind)
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) < i)
  if (twice !== undefined) return Result.fail({ _tag: "DeductionTwice", kind: twice })
  if (kinds.includes("housingLoan") && kinds.includes("rent")) return Result.fail({ _tag: "LoanAndRent" })
  return recordedUnless(documented(command, context), { ...command, _tag: "DeductionsDeclared" })
}

export const recordLeave = (
  state: PayRecord.PayRecord,
  command: Of<"RecordUnpaidLeave">,
  context: PayRecordContext
): Decision => {
  const { person, from, to } = command
  const fault = backwards(from, to) ?? documented(command, context)
  if (fault !== undefined) return Result.fail(fault)
  const other = PayRecord.of(state, person).leaves.find((one) => overlap(one, { from, to }))
  return recordedUnless(other === undefined ? undefined : { _tag: "LeaveOverlaps", person, ...other }, {
    ...command,
    _tag: "UnpaidLeaveRecorded"
  })
}

export const cancelLeave = (state: PayRecord.PayRecord, command: Of<"CancelUnpaidLeave">): Decision => {
  const { person, from } = command
  const isKnown = PayRecord.of(state, person).leaves.some((one) => one.from === from)
  return recordedUnless(isKnown ? undefined : { _tag: "LeaveUnknown", person, from }, {
    ...command,
    _tag: "UnpaidLeaveCancelled"
  })
}

export const applyRating = (command: Of<"ApplyRating">, context: PayRecordContext): Decision => {
  const { coefficient, yearNotCounted } = command
  const fault =
    (coefficient === undefined ? undefined : backwards(coefficient.from, coefficient.to)) ??
    (yearNotCounted === undefined ? undefined : ahead(yearNotCounted, context)) ??
    documented(command, context)
  return recordedUnless(fault, { ...command, _tag: "RatingApplied" })
}

export const adjustGrade = (
  state: PayRecord.PayRecord,
  command: Of<"AdjustGrade">,
  context: PayRecordContext
): Decision => {
  const { person, from, steps } = command
  const fault = documented(command, context)
  if (fault !== undefined) return Result.fail(fault)
  const isKnown = PayRecord.of(state, person).adjustments.some((one) => one.from === from)
  return recordedUnless(steps === 0 && !isKnown ? { _tag: "AdjustmentUnknown", person, from } : undefined, {
    ...command,
    _tag: "GradeAdjusted"
  })
}

export const countYear = (command: Of<"CountYear">, context: PayRecordContext): Decision =>
  recordedUnless(ahead(command.year, context) ?? documented(command, context), { ...command, _tag: "YearCounted" })
