/**
 * The pay of each rank in each grade (PJ-B1) as one table, and the band of grades that a rank may hold (R3-01). An amount is
 * the monthly total of base and performance pay in full (R3-10), in fen.
 */
import * as Schema from "effect/Schema"
import { holds } from "../kernel/Invariant.ts"
import { Fen } from "../kernel/Money.ts"
import type { PostRank } from "../workforce/Post.ts"

const GRADES = 16

/** A grade of the sequence 岗位薪酬等级, 1 the lowest. */
export const Grade = Schema.Int.check(
  Schema.isBetween({ minimum: 1, maximum: GRADES }, { message: "a grade is a whole number from 1 to 16" })
).annotate({ identifier: "Grade", description: "grade of the pay sequence, 1 (lowest) to 16" })
export type Grade = typeof Grade.Type

const Pay = Fen.check(Schema.isGreaterThan(0, { message: "pay is an amount above zero, in fen" }))

/** One grade with what each rank is paid in it; a rank left out does not hold the grade. */
export const PayRow = Schema.Struct({
  grade: Grade,
  principal: Schema.optionalKey(Pay),
  deputy: Schema.optionalKey(Pay),
  staff: Schema.optionalKey(Pay)
}).annotate({ identifier: "PayRow" })
export type PayRow = typeof PayRow.Type

/** All grades, the first row grade 1. */
export const PayTable = Schema.Array(PayRow).annotate({ identifier: "PayTable" })
export type PayTable = typeof PayTable.Type

/** The grades from `lowest` to `highest`, both included. */
export const GradeBand = Schema.Struct({ lowest: Grade, highest: Grade })
  .check(
    Schema.makeFilter((band: { readonly lowest: number; readonly highest: number }) =>
      band.lowest <= band.highest
        ? undefined
        : { path: ["highest"], issue: `the highest grade ${band.highest} lies below the lowest one ${band.lowest}` }
    )
  )
  .annotate({ identifier: "GradeBand" })
export type GradeBand = typeof GradeBand.Type

export const GradeBands = Schema.Struct({ principal: GradeBand, deputy: GradeBand, staff: GradeBand }).annotate({
  identifier: "GradeBands"
})
export type GradeBands = typeof GradeBands.Type

/**
 * What a rank is paid in a grade a month, in fen.
 *
 * @throws InvariantBroken when the table has no such pay: a policy that was loaded has it for every grade of the rank's band
 * @example
 * ```ts @import.meta.vitest
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { PayTable } = await import("@wangge/core/pay")
 * const table = Panjin2020.pack.pay.payTable.values[0].value
 * expect(PayTable.monthly(table, "principal", 7)).toBe(360_000)
 * ```
 */
export const monthly = (table: PayTable, rank: PostRank, grade: Grade): Fen => {
  const pay = table[grade - 1]?.[rank]
  holds(pay !== undefined, `the pay table has no pay for ${rank} in grade ${grade}`)
  return pay
}
