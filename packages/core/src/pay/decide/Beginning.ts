/** How the payroll of a district begins: with which month, and with which figures of the months before. */
import * as Result from "effect/Result"
import * as Month from "../Month.ts"
import type { PayRecord } from "../PayRecord.ts"
import type { Of } from "../PayRecordCommand.ts"
import type { PayRecordContext } from "../PayRecordContext.ts"
import { type Decision, documented, recorded } from "./Recording.ts"

export const begin = (state: PayRecord, { month }: Of<"BeginPayroll">, { isUnderWay }: PayRecordContext): Decision =>
  state.begun !== undefined && isUnderWay
    ? Result.fail({ _tag: "PayrollUnderWay", begun: state.begun })
    : recorded({ _tag: "PayrollBegun", month })

export const carryIn = (state: PayRecord, command: Of<"CarryInTax">, context: PayRecordContext): Decision => {
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
