/** The sums of a month's payslips 工资汇总, in fen. */
import * as Schema from "effect/Schema"
import * as Money from "../kernel/Money.ts"
import type { Payslip } from "./Payslip.ts"

export const PayrollTotals = Schema.Struct({
  people: Schema.Int,
  gross: Money.Fen,
  /** Within gross: what belongs to earlier months. */
  arrears: Money.Fen,
  /** Contributions of the employees 个人缴费. */
  employee: Money.Fen,
  tax: Money.Fen,
  net: Money.Fen,
  /** Contributions of the employer 单位缴费. */
  employer: Money.Fen,
  /** Gross and contributions of the employer. */
  cost: Money.Fen,
  city: Money.Fen,
  district: Money.Fen
}).annotate({ identifier: "PayrollTotals" })
export type PayrollTotals = typeof PayrollTotals.Type

export const of = (payslips: ReadonlyArray<Payslip>): PayrollTotals => {
  const sum = (figure: (payslip: Payslip) => Money.Fen): Money.Fen => {
    let total = Money.zero
    for (const payslip of payslips) total = Money.add(total, figure(payslip))
    return total
  }
  return {
    people: payslips.length,
    gross: sum(({ gross }) => gross),
    arrears: sum(arrearsOf),
    employee: sum(employeeOf),
    tax: sum(({ tax }) => tax),
    net: sum(({ net }) => net),
    employer: sum(({ employer }) => employer),
    cost: sum(({ cost }) => cost),
    city: sum(({ city }) => city),
    district: sum(({ district }) => district)
  }
}

/** What a payslip pays (or takes back) for earlier months. */
export const arrearsOf = ({ earnings }: Payslip): Money.Fen =>
  earnings.reduce((sum, one) => (one.for === undefined ? sum : Money.add(sum, one.amount)), Money.zero)

/** The employee's own contributions. */
export const employeeOf = ({ contributions }: Payslip): Money.Fen =>
  contributions.reduce((sum, { employee }) => Money.add(sum, employee), Money.zero)
