/** The sums of a month's payslips 工资汇总, in fen. */
import * as Schema from "effect/Schema"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
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

/** What the cost of a month is made of, and who bears it. */
export const explain = (totals: PayrollTotals): Explanation.Explanation => {
  const { people, gross, arrears, employee, tax, net, employer, cost, city, district } = totals
  const step = (zh: string, en: string, amount: Money.Fen, steps: ReadonlyArray<Explanation.Explanation> = []) =>
    Explanation.step(Label.of(zh, en), { quantity: Explanation.amount(amount), steps })
  return Explanation.step(Label.of("用工成本", "cost of pay"), {
    quantity: Explanation.amount(cost),
    note: Label.of(`${people}张工资条`, `${people} ${people === 1 ? "payslip" : "payslips"}`),
    steps: [
      step("应发工资", "gross", gross, [
        ...(arrears === 0 ? [] : [step("其中补发补扣", "arrears in it", arrears)]),
        step("实发工资", "net", net),
        step("个人缴费", "employees' contributions", employee),
        step("个人所得税", "income tax", tax)
      ]),
      step("单位缴费", "employer's contributions", employer),
      Explanation.step(Label.of("两级负担", "borne by two budgets"), {
        source: Source.fact("PJ-B5"),
        steps: [step("市级", "city", city), step("区县级", "district", district)]
      })
    ]
  })
}
