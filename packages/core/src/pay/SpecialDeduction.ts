/**
 * Special additional deductions 专项附加扣除 that a person declares and the employer takes off the income of each month
 * before tax. Serious illness 大病医疗 is not among them: it is settled in the yearly return alone.
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"

export const SpecialDeductionKind = Schema.Literals([
  "childrenEducation",
  "continuingEducation",
  "housingLoan",
  "rent",
  "elderly",
  "infantCare"
]).annotate({ identifier: "SpecialDeductionKind" })
export type SpecialDeductionKind = typeof SpecialDeductionKind.Type

export const labels: { readonly [K in SpecialDeductionKind]: Label.Label } = {
  childrenEducation: Label.of("子女教育", "children's education"),
  continuingEducation: Label.of("继续教育", "continuing education"),
  housingLoan: Label.of("住房贷款利息", "interest on a housing loan"),
  rent: Label.of("住房租金", "rent"),
  elderly: Label.of("赡养老人", "support of the elderly"),
  infantCare: Label.of("婴幼儿照护", "care of an infant")
}

/** One deduction with its amount a month. */
export const SpecialDeduction = Schema.Struct({
  kind: SpecialDeductionKind,
  monthly: Fen.check(Schema.isGreaterThan(0, { message: "a deduction is an amount above zero" }))
}).annotate({ identifier: "SpecialDeduction" })
export type SpecialDeduction = typeof SpecialDeduction.Type
