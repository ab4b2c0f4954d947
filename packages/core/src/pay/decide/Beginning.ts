/** What the months of a payroll rest on: the first of them, figures from before it, money paid back for one of them. */
import * as Result from "effect/Result"
import * as Month from "../Month.ts"
import * as PayRecord from "../PayRecord.ts"
import type { Of } from "../PayRecordCommand.ts"
import type { PayRecordContext } from "../PayRecordContext.ts"
import { type Decision, documented, recorded } from "./Recording.ts"

export const begin = (
  state: PayRecord.PayRecord,
  { month }: Of<"BeginPayroll">,
  { isUnderWay }: PayRecordContext
): Decision =>
  state.begun !== undefined && isUnderWay
    ? Result.fail({ _tag: "PayrollUnderWay", begun: state.begun })
    : recorded({ _tag: "PayrollBegun", month })

export const carryIn = (state: PayRecord.PayRecord, command: Of<"CarryInTax">, context: PayRecordContext): Decision => {
  const { year, through, months } = command.figures
  if (Month.yearOf(through) !== year || months > Month.numberOf(through)) {
    return Result.fail({ _tag: "CarriedInFaulty", year, through, months })
  }
  const fault = documented(command, context)
  if (fault !== undefined) return Result.fail(fault)
  if (state.begun === undefined) return Result.fail({ _tag: "PayrollNotBegun" })
  return through >= state.begun
    ? Result.fail({ _tag: "CarriedInTooLate", through, begun: state.begun })
    : recorded({ ...command, _tag: "TaxCarriedIn" })
}

export const repay = (
  state: PayRecord.PayRecord,
  command: Of<"RecordRepayment">,
  context: PayRecordContext
): Decision => {
  const { person, month, on, amount } = command
  if (amount < 0) return Result.fail({ _tag: "RepaymentNegative", amount })
  if (on > context.today) return Result.fail({ _tag: "NotYet", on, today: context.today })
  const fault = documented(command, context)
  if (fault !== undefined) return Result.fail(fault)
  if (state.begun === undefined) return Result.fail({ _tag: "PayrollNotBegun" })
  if (month < state.begun) return Result.fail({ _tag: "NotPaidHere", month, begun: state.begun })
  const isKnown = PayRecord.of(state, person).repayments.some((one) => one.month === month && one.on === on)
  return amount === 0 && !isKnown
    ? Result.fail({ _tag: "RepaymentUnknown", person, month, on })
    : recorded({ ...command, _tag: "RepaymentRecorded" })
}
