/** The two parts of pay (PJ-B2) as they stand on a payslip. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Month } from "./Month.ts"

export const EarningKind = Schema.Literals(["base", "performance"]).annotate({ identifier: "EarningKind" })
export type EarningKind = typeof EarningKind.Type

export const kinds: ReadonlyArray<EarningKind> = EarningKind.literals

export const labels: { readonly [K in EarningKind]: Label.Label } = {
  base: Label.of("基础工资", "base pay"),
  performance: Label.of("绩效工资", "performance pay")
}

/** What is paid (or taken back, below zero) for the month, or `for` an earlier one, in fen. */
export const Earning = Schema.Struct({
  kind: EarningKind,
  amount: Fen,
  for: Schema.optionalKey(Month)
}).annotate({ identifier: "Earning" })
export type Earning = typeof Earning.Type
