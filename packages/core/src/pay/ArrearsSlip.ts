/**
 * The payslip of somebody who holds no post any more and is still owed something for earlier months: arrears alone, taxed with
 * the year's income, no further contribution, borne by the budgets like other pay.
 *
 * @internal
 */
import * as Money from "../kernel/Money.ts"
import type { Earning } from "./Earning.ts"
import type * as IncomeTax from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as Payslip from "./Payslip.ts"
import type { Contribution } from "./SocialInsurance.ts"

export interface Owing {
  readonly month: Month.Month
  readonly monthPaidDays: number
  /** The payslip of the last month in which the person held a post: its last segment names that post. */
  readonly last: Payslip.Payslip
  readonly arrears: ReadonlyArray<Earning>
  readonly contributionArrears: ReadonlyArray<Contribution>
  readonly taxToDate?: IncomeTax.TaxToDate
}

export const of = (owing: Owing, rules: PayRules): Payslip.Payslip => {
  const { month, monthPaidDays, last, arrears, contributionArrears, taxToDate } = owing
  const day = Month.firstDay(month)
  const held = last.segments.at(-1) ?? last.segments[0]
  const [specialDeductions, taxMonth] = [Money.zero, { year: Month.yearOf(month) }]
  const lines = { earnings: arrears, contributions: contributionArrears, specialDeductions }
  return {
    person: last.person,
    month,
    monthPaidDays,
    newToWork: false,
    segments: [{ ...held, from: day, to: day, paidDays: 0, leaveDays: 0, base: Money.zero, performance: Money.zero }],
    specialDeductions,
    ...Payslip.sumUp(lines, taxToDate, taxMonth, rules)
  }
}
