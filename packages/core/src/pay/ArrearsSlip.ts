/**
 * The payslip of somebody who holds no post any more and is still owed something for earlier months: arrears alone, taxed with
 * the year's income, no further contribution, borne by the budgets like other pay.
 *
 * @internal
 */
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import type { Earning } from "./Earning.ts"
import * as IncomeTax from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import type { Payslip } from "./Payslip.ts"
import type { Contribution } from "./SocialInsurance.ts"

export interface Owing {
  readonly month: Month.Month
  readonly monthPaidDays: number
  /** The payslip of the last month in which the person held a post: its last segment names that post. */
  readonly last: Payslip
  readonly arrears: ReadonlyArray<Earning>
  readonly contributionArrears: ReadonlyArray<Contribution>
  readonly taxToDate?: IncomeTax.TaxToDate
}

export const of = (owing: Owing, rules: PayRules): Payslip => {
  const { month, monthPaidDays, last, arrears, contributionArrears, taxToDate } = owing
  const day = Month.firstDay(month)
  const held = last.segments.at(-1) ?? last.segments[0]
  const gross = Money.sum(arrears.map(({ amount }) => amount))
  const employee = Money.sum(contributionArrears.map((one) => one.employee))
  const employer = Money.sum(contributionArrears.map((one) => one.employer))
  const year = Month.yearOf(month)
  const { tax, toDate } = IncomeTax.withhold(
    taxToDate,
    { year, income: gross, contributions: employee, specialDeductions: Money.zero },
    rules
  )
  const deductions = Money.add(employee, tax)
  const cost = Money.add(gross, employer)
  const { budgetShares } = rules
  const [city = Money.zero, district = Money.zero] = Share.apportion(cost, [budgetShares.city, budgetShares.district])
  return {
    person: last.person,
    month,
    monthPaidDays,
    newToWork: false,
    segments: [{ ...held, from: day, to: day, paidDays: 0, leaveDays: 0, base: Money.zero, performance: Money.zero }],
    earnings: arrears,
    contributions: contributionArrears,
    specialDeductions: Money.zero,
    tax,
    taxToDate: toDate,
    gross,
    deductions,
    net: Money.subtract(gross, deductions),
    employer,
    cost,
    city,
    district
  }
}
