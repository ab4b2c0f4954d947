/**
 * Whether a month's figures prove 账目自证: each payslip within itself, the totals against the payslips, the journal against
 * the totals. A payroll that does not prove is refused, not corrected.
 */
import * as Result from "effect/Result"
import * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Journal from "./PayrollJournal.ts"
import type { PayrollFault } from "./PayrollPeriodRefusal.ts"
import * as Totals from "./PayrollTotals.ts"
import type { Payslip } from "./Payslip.ts"

/** Two figures that must be equal, computed on two ways. */
export interface Law<A> {
  readonly name: Label.Label
  readonly left: (figures: A) => Money.Fen
  readonly right: (figures: A) => Money.Fen
}

const law = <A>(zh: string, en: string, left: (figures: A) => Money.Fen, right: (figures: A) => Money.Fen): Law<A> => ({
  name: Label.of(zh, en),
  left,
  right
})

/** What holds for each payslip. */
export const ofPayslip: ReadonlyArray<Law<Payslip>> = [
  law(
    "应发 = 各收入项之和",
    "gross = sum of earnings",
    ({ gross }) => gross,
    ({ earnings }) => Money.sum(earnings.map(({ amount }) => amount))
  ),
  law(
    "扣款 = 个人缴费 + 个人所得税",
    "deductions = employee's contributions + income tax",
    ({ deductions }) => deductions,
    (payslip) => Money.add(Totals.employeeOf(payslip), payslip.tax)
  ),
  law(
    "应发 = 实发 + 扣款",
    "gross = net + deductions",
    ({ gross }) => gross,
    ({ net, deductions }) => Money.add(net, deductions)
  ),
  law(
    "单位缴费 = 各险种单位部分之和",
    "employer's contributions = sum over kinds",
    ({ employer }) => employer,
    ({ contributions }) => Money.sum(contributions.map((one) => one.employer))
  ),
  law(
    "成本 = 应发 + 单位缴费",
    "cost = gross + employer's contributions",
    ({ cost }) => cost,
    ({ gross, employer }) => Money.add(gross, employer)
  ),
  law(
    "市级 + 区县级 = 成本",
    "city + district = cost",
    ({ city, district }) => Money.add(city, district),
    ({ cost }) => cost
  )
]

interface Figures {
  readonly totals: Totals.PayrollTotals
  readonly journal: ReadonlyArray<Journal.JournalLine>
}

/** What holds for the month. */
export const ofMonth: ReadonlyArray<Law<Figures>> = [
  law(
    "应发合计 = 实发合计 + 个人缴费合计 + 个税合计",
    "total gross = total net + employees' contributions + tax",
    ({ totals }) => totals.gross,
    ({ totals: { net, employee, tax } }) => Money.sum([net, employee, tax])
  ),
  law(
    "市级合计 + 区县级合计 = 成本合计",
    "city total + district total = total cost",
    ({ totals }) => Money.add(totals.city, totals.district),
    ({ totals }) => totals.cost
  ),
  law(
    "市级费用 = 市级合计",
    "city expense = city total",
    ({ journal }) => Journal.expenseOf(journal, "city"),
    ({ totals }) => totals.city
  ),
  law(
    "市级借方 = 市级贷方",
    "city debit = city credit",
    ({ journal }) => Journal.sideOf(journal, "city", "debit"),
    ({ journal }) => Journal.sideOf(journal, "city", "credit")
  ),
  law(
    "区县级费用 = 区县级合计",
    "district expense = district total",
    ({ journal }) => Journal.expenseOf(journal, "district"),
    ({ totals }) => totals.district
  ),
  law(
    "区县级借方 = 区县级贷方",
    "district debit = district credit",
    ({ journal }) => Journal.sideOf(journal, "district", "debit"),
    ({ journal }) => Journal.sideOf(journal, "district", "credit")
  )
]

const broken = <A>(laws: ReadonlyArray<Law<A>>, figures: A, person?: PersonId): PayrollFault | undefined => {
  for (const { name, left, right } of laws) {
    const [a, b] = [left(figures), right(figures)]
    if (a === b) continue
    return { _tag: "ProofFails", law: name, left: a, right: b, ...(person === undefined ? {} : { person }) }
  }
  return undefined
}

/** The figures of a month that prove, as they were proved; or the first law that is broken. */
export const of = (
  payslips: ReadonlyArray<Payslip>,
  figures: Figures
): Result.Result<Explanation.Explanation, PayrollFault> => {
  for (const payslip of payslips) {
    const fault = broken(ofPayslip, payslip, payslip.person)
    if (fault !== undefined) return Result.fail(fault)
  }
  const recomputed = Totals.of(payslips)
  for (const name of ["gross", "arrears", "net", "employee", "tax", "employer", "cost", "city", "district"] as const) {
    const [left, right] = [figures.totals[name], recomputed[name]]
    if (left !== right) {
      return Result.fail({
        _tag: "ProofFails",
        law: Label.of("合计 = 各工资条之和", "totals = sums of payslips"),
        left,
        right
      })
    }
  }
  const fault = broken(ofMonth, figures)
  return fault === undefined ? Result.succeed(explained(payslips.length, figures)) : Result.fail(fault)
}

const explained = (people: number, figures: Figures): Explanation.Explanation =>
  Explanation.step(Label.of("账目自证", "the figures prove"), {
    quantity: Explanation.count(people, Label.of("张工资条", people === 1 ? "payslip" : "payslips")),
    note: Label.of(
      `每张均满足：${ofPayslip.map(({ name }) => name.zh).join("；")}`,
      `for each of them: ${ofPayslip.map(({ name }) => name.en).join("; ")}`
    ),
    steps: ofMonth.map(({ name, left }) => Explanation.step(name, { quantity: Explanation.amount(left(figures)) }))
  })
