/** Whether a month's payroll draws on the pay funds of the two budgets (PJ-B5), and on which of their lines. */
import * as Schema from "effect/Schema"
import { LineId } from "../kernel/Id.ts"

/**
 * `never`: the city keeps no pay funds here, and closes its months without them · `whereOpen`: a district's months draw from the
 * day on which its pay fund is open; the city's fund must be open too then · `always`: both funds must be open before a month
 * can be closed.
 */
export const Binding = Schema.Literals(["never", "whereOpen", "always"]).annotate({ identifier: "PayFundBinding" })
export type Binding = typeof Binding.Type

/** The lines that bear each part of the cost; several parts may stand on one line. */
export const PayLines = Schema.Struct({
  base: LineId,
  performance: LineId,
  insurance: LineId,
  housingFund: LineId
}).annotate({ identifier: "PayLines" })
export type PayLines = typeof PayLines.Type

export const PayFunds = Schema.Struct({
  binding: Binding,
  /** The purpose of both funds: `fund/211100-pay` and `fund/211103-pay` for `pay`. */
  purpose: Schema.NonEmptyString,
  use: Schema.NonEmptyString,
  /** The kind of paper that the payroll itself is to its payment. */
  paper: Schema.NonEmptyString,
  lines: PayLines
}).annotate({ identifier: "PayFunds" })
export type PayFunds = typeof PayFunds.Type
