/**
 * The journal of a month's payroll 记账凭证: what each of the two budgets (PJ-B5) bears, and to whom it is owed. Debit equals
 * credit within each level. Account names are words, not numbers; whoever posts them has a chart of accounts.
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import type { Payslip } from "./Payslip.ts"

export const BudgetLevel = Schema.Literals(["city", "district"]).annotate({ identifier: "BudgetLevel" })
export type BudgetLevel = typeof BudgetLevel.Type

export const levelLabels: { readonly [L in BudgetLevel]: Label.Label } = {
  city: Label.of("市级", "city"),
  district: Label.of("区县级", "district")
}

/** Two of expense, four of what is owed: to people, to the insurance agency, to the housing fund centre, to the tax office. */
export const PayAccount = Schema.Literals([
  "wages",
  "employerContributions",
  "netPayable",
  "insurancePayable",
  "housingFundPayable",
  "taxPayable"
]).annotate({ identifier: "PayAccount" })
export type PayAccount = typeof PayAccount.Type

export const accountLabels: { readonly [A in PayAccount]: Label.Label } = {
  wages: Label.of("工资福利费用——工资", "staff expense: wages"),
  employerContributions: Label.of("工资福利费用——单位缴费", "staff expense: employer's contributions"),
  netPayable: Label.of("应付职工薪酬——实发工资", "payable: net pay"),
  insurancePayable: Label.of("应付职工薪酬——社会保险费", "payable: social insurance"),
  housingFundPayable: Label.of("应付职工薪酬——住房公积金", "payable: housing fund"),
  taxPayable: Label.of("其他应交税费——个人所得税", "payable: income tax")
}

export const JournalLine = Schema.Struct({
  level: BudgetLevel,
  account: PayAccount,
  side: Schema.Literals(["debit", "credit"]),
  amount: Money.Fen
}).annotate({ identifier: "PayrollJournalLine" })
export type JournalLine = typeof JournalLine.Type

/** What is owed of a month: net pay, tax, insurance and housing fund, of the latter two both sides. */
const partsOf = (payslips: ReadonlyArray<Payslip>): ReadonlyArray<Money.Fen> => {
  let [net, tax, insuredOwn, insured, housedOwn, housed] = [0, 0, 0, 0, 0, 0]
  for (const payslip of payslips) {
    net += payslip.net
    tax += payslip.tax
    for (const { kind, employee, employer } of payslip.contributions) {
      if (kind === "housingFund") {
        housedOwn += employee
        housed += employer
      } else {
        insuredOwn += employee
        insured += employer
      }
    }
  }
  return [net, tax, insuredOwn, insured, housedOwn, housed].map(Money.fen)
}

/**
 * The journal of payslips. The cost of each level is the sum of what the payslips give it; how much of it is net pay, tax and
 * each contribution follows the proportions of the whole month, rounded on running sums, so that every sum is exact.
 */
export const of = (payslips: ReadonlyArray<Payslip>): ReadonlyArray<JournalLine> => {
  const whole = partsOf(payslips)
  const city = shareOf(whole, Money.sum(payslips.map((one) => one.city)))
  const district = whole.map((amount, i) => Money.subtract(amount, city[i] ?? Money.zero))
  return [...linesOf("city", city), ...linesOf("district", district)]
}

/** Parts of `share` in the proportions of amounts of any sign; they add up to it, or to nothing where the amounts do. */
const shareOf = (whole: ReadonlyArray<Money.Fen>, share: Money.Fen): ReadonlyArray<Money.Fen> => {
  const total = Money.sum(whole)
  if (total === 0) return whole.map(() => Money.zero)
  let [sum, given] = [Money.zero, Money.zero]
  return whole.map((amount) => {
    sum = Money.add(sum, amount)
    const reached = Money.fen(Number((BigInt(sum) * BigInt(share)) / BigInt(total)))
    const part = Money.subtract(reached, given)
    given = reached
    return part
  })
}

/** Amounts of each level, each above zero: what would be below it stands on the other side. */
const linesOf = (level: BudgetLevel, parts: ReadonlyArray<Money.Fen>): ReadonlyArray<JournalLine> => {
  const at = (i: number): Money.Fen => parts[i] ?? Money.zero
  const line = (side: JournalLine["side"], account: PayAccount, amount: Money.Fen): JournalLine => ({
    level,
    account,
    side: amount >= 0 ? side : side === "debit" ? "credit" : "debit",
    amount: Money.fen(Math.abs(amount))
  })
  const lines = [
    line("debit", "wages", Money.sum([at(0), at(1), at(2), at(4)])),
    line("debit", "employerContributions", Money.add(at(3), at(5))),
    line("credit", "netPayable", at(0)),
    line("credit", "insurancePayable", Money.add(at(2), at(3))),
    line("credit", "housingFundPayable", Money.add(at(4), at(5))),
    line("credit", "taxPayable", at(1))
  ]
  return lines.filter(({ amount }) => amount !== 0)
}

/** The sum of one side of one level. */
export const sideOf = (journal: ReadonlyArray<JournalLine>, level: BudgetLevel, side: JournalLine["side"]): Money.Fen =>
  Money.sum(journal.flatMap((line) => (line.level === level && line.side === side ? [line.amount] : [])))

/** What a level bears: its expense, debit less credit. */
export const expenseOf = (journal: ReadonlyArray<JournalLine>, level: BudgetLevel): Money.Fen =>
  Money.sum(
    journal.flatMap(({ level: own, account, side, amount }) =>
      own === level && (account === "wages" || account === "employerContributions")
        ? [side === "debit" ? amount : Money.negate(amount)]
        : []
    )
  )
