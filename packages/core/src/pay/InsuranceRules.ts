/** The parameters of social insurance and housing fund 五险一金: rates of both sides, and the bounds of the base (R5-01 to R5-09). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Share } from "../kernel/Share.ts"

export const InsuranceKind = Schema.Literals([
  "pension",
  "medical",
  "unemployment",
  "workInjury",
  "maternity",
  "housingFund"
]).annotate({ identifier: "InsuranceKind" })
export type InsuranceKind = typeof InsuranceKind.Type

/** Every kind, in the order of a payslip. */
export const kinds: ReadonlyArray<InsuranceKind> = InsuranceKind.literals

export const labels: { readonly [K in InsuranceKind]: Label.Label } = {
  pension: Label.of("养老保险", "pension insurance"),
  medical: Label.of("医疗保险", "medical insurance"),
  unemployment: Label.of("失业保险", "unemployment insurance"),
  workInjury: Label.of("工伤保险", "work-injury insurance"),
  maternity: Label.of("生育保险", "maternity insurance"),
  housingFund: Label.of("住房公积金", "housing fund")
}

/** The average wage that a base is measured against: one for insurance, one for the housing fund. */
export const ReferenceKind = Schema.Literals(["socialInsurance", "housingFund"]).annotate({
  identifier: "ReferenceWageKind"
})
export type ReferenceKind = typeof ReferenceKind.Type

export const referenceLabels: { readonly [R in ReferenceKind]: Label.Label } = {
  socialInsurance: Label.of("全口径城镇单位就业人员月平均工资", "all-scope average monthly wage of urban employees"),
  housingFund: Label.of("当地上年度职工月平均工资", "local average monthly wage of the year before")
}

/** A monthly wage in fen, or `notGiven` as long as the city has not supplied it: no figure is made up (R5-08). */
export const ReferenceWage = Schema.Union([
  Fen.check(Schema.isGreaterThan(0, { message: "a reference wage is an amount above zero, in fen a month" })),
  Schema.Literal("notGiven")
]).annotate({ identifier: "ReferenceWage" })
export type ReferenceWage = typeof ReferenceWage.Type

export const ReferenceWages = Schema.Struct({ socialInsurance: ReferenceWage, housingFund: ReferenceWage }).annotate({
  identifier: "ReferenceWages"
})
export type ReferenceWages = typeof ReferenceWages.Type

const Percent = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000 }))

export const InsuranceRule = Schema.Struct({
  employer: Share,
  employee: Share,
  reference: ReferenceKind,
  /** Bounds of the base in percent of the reference wage. */
  floorPercent: Percent,
  ceilingPercent: Percent,
  /** The first month for somebody who is new to work (R5-09). */
  newToWork: Schema.Literals(["firstMonth", "secondMonth"]),
  /** Paid as part of another insurance (R5-06). */
  mergedInto: Schema.optionalKey(InsuranceKind)
})
  .check(
    Schema.makeFilter((rule: { readonly floorPercent: number; readonly ceilingPercent: number }) =>
      rule.floorPercent <= rule.ceilingPercent
        ? undefined
        : {
            path: ["ceilingPercent"],
            issue: `the ceiling ${rule.ceilingPercent}% lies below the floor ${rule.floorPercent}%`
          }
    )
  )
  .annotate({ identifier: "InsuranceRule" })
export type InsuranceRule = typeof InsuranceRule.Type
