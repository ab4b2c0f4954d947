/**
 * A month's payroll that is closed is paid from the pay funds of the city and of the district (PJ-B5) in the same commit. When one
 * of them refuses (it is not open, a line has not enough), the month stays open and neither pays.
 */
import type { FundCommand } from "../fund/FundCommand.ts"
import { streamOf } from "../fund/FundEvent.ts"
import type { PayrollPeriodEvent } from "../pay/PayrollPeriodEvent.ts"
import type { Process } from "./Process.ts"

export const payrollDrawsBudget: Process<PayrollPeriodEvent, FundCommand> = {
  name: "PayrollDrawsBudget",
  streams: ["payroll"],
  react: (event) => {
    if (event._tag !== "PayrollClosed") return []
    const { on, draws = [] } = event
    return draws.map(({ fund, journal, items, papers }) => ({
      stream: streamOf(fund),
      command: { _tag: "Pay", id: journal, on, items, papers }
    }))
  }
}
