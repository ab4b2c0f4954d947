/** The table of tax withheld from wages 预扣率表, and what is taken off income first. */
import * as Schema from "effect/Schema"
import { Fen } from "../kernel/Money.ts"

const Amount = Fen.check(Schema.isGreaterThanOrEqualTo(0, { message: "an amount here is not below zero" }))

/** The part of the cumulative taxable income above `over` fen is taxed at `percent`, up to the next bracket. */
export const TaxBracket = Schema.Struct({
  over: Amount,
  percent: Schema.Int.check(
    Schema.isBetween({ minimum: 0, maximum: 100 }, { message: "a rate of tax is 0 to 100 whole percent" })
  )
}).annotate({ identifier: "TaxBracket" })
export type TaxBracket = typeof TaxBracket.Type

const disorderOf = (brackets: ReadonlyArray<TaxBracket>) => {
  if (brackets[0]?.over !== 0) return { path: [0, "over"], issue: "the first bracket begins at 0" }
  const place = brackets.findIndex((bracket, i) => {
    const before = brackets[i - 1]
    return before !== undefined && (bracket.over <= before.over || bracket.percent <= before.percent)
  })
  return place === -1
    ? undefined
    : { path: [place], issue: "each bracket begins higher and is taxed more than the one before" }
}

export const TaxTable = Schema.Struct({
  /** Taken off for each month of employment in the year 减除费用. */
  monthlyAllowance: Amount,
  /** From when on the allowance counts for somebody who is new to work this year: the first month, or January at once. */
  newToWork: Schema.Literals(["firstMonth", "january"]),
  /** Who was paid all year here before, and not above this, has the allowance of the whole year from January on. */
  wholeYearUpTo: Schema.optionalKey(Amount),
  brackets: Schema.NonEmptyArray(TaxBracket).check(
    Schema.makeFilter((brackets: ReadonlyArray<unknown>) => disorderOf(brackets as ReadonlyArray<TaxBracket>))
  )
}).annotate({ identifier: "TaxTable" })
export type TaxTable = typeof TaxTable.Type
