/** What a month of pay came to, as a document writes it, in yuan. */
import { Id, Money } from "@wangge/core/kernel"
import { Differences, Month, PayrollJournal, PayrollTotals, type Payslip } from "@wangge/core/pay"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { Inquiry, MonthTold } from "./Inquiry.ts"

const yuan = Schema.optionalKey(Schema.Finite)
const whole = Schema.optionalKey(Schema.Int)

const sums = { gross: yuan, arrears: yuan, contributions: yuan, tax: yuan, net: yuan, employer: yuan, cost: yuan }
const split = { city: yuan, district: yuan }

export const PayrollFigure = Schema.Struct({
  status: Schema.optionalKey(Schema.Literals(["Open", "Drafted", "Closed"])),
  people: whole,
  ...sums,
  ...split
})

export const PayslipFigure = Schema.Struct({
  /** At the end of the month. */
  grade: whole,
  "paid days": whole,
  /** Of the month itself. */
  base: yuan,
  performance: yuan,
  ...sums,
  ...split
})

const journal = Schema.Record(PayrollJournal.PayAccount, Schema.optionalKey(Schema.Finite))

export const fields = {
  payrolls: Schema.optionalKey(Schema.Record(Month.Month, PayrollFigure)),
  /** By month, by person. */
  payslips: Schema.optionalKey(Schema.Record(Month.Month, Schema.Record(Id.PersonId, PayslipFigure))),
  /** By month and budget; what is owed to others stands below zero. */
  journals: Schema.optionalKey(Schema.Record(Month.Month, Schema.Record(PayrollJournal.BudgetLevel, journal))),
  /** By month, by person: why pay is another than the month before. */
  differences: Schema.optionalKey(Schema.Record(Month.Month, Schema.Record(Id.PersonId, Schema.Array(Schema.String))))
}

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

const inYuan = (fen: Money.Fen): number => fen / 100

export const of = async (asked: Figures, { district, payroll }: Inquiry): Promise<Figures> => {
  const { differences, journals, payrolls, payslips } = asked
  const months = [differences, journals, payrolls, payslips].flatMap((one) => Object.keys(one ?? {}).map(Month.of))
  const told = new Map<Month.Month, MonthTold>()
  for (const month of new Set(months)) told.set(month, await payroll(district, month))
  const slip = (month: Month.Month, person: Id.PersonId) =>
    told.get(month)?.payslips.find((one) => one.person === person)
  return {
    ...(payrolls && { payrolls: each(payrolls, (month) => payrollFigure(told.get(month))) }),
    ...(payslips && {
      payslips: each(payslips, (month, people) => each(people, (person) => payslipFigure(slip(month, person))))
    }),
    ...(journals && {
      journals: each(journals, (month, levels) =>
        each(levels, (level) => journalFigure(told.get(month)?.journal ?? [], level))
      )
    }),
    ...(differences && {
      differences: each(differences, (month, people) =>
        each(people, (person) => causesOf(told.get(month)?.differences ?? [], person))
      )
    })
  }
}

const payrollFigure = (month: MonthTold | undefined): typeof PayrollFigure.Type => {
  if (month?.totals === undefined) return { status: "Open" }
  const { arrears, city, cost, district, employee, employer, gross, net, people, tax } = month.totals
  return {
    status: month.stage,
    people,
    gross: inYuan(gross),
    arrears: inYuan(arrears),
    contributions: inYuan(employee),
    tax: inYuan(tax),
    net: inYuan(net),
    employer: inYuan(employer),
    cost: inYuan(cost),
    city: inYuan(city),
    district: inYuan(district)
  }
}

const payslipFigure = (payslip: Payslip.Payslip | undefined): typeof PayslipFigure.Type | undefined => {
  if (payslip === undefined) return undefined
  const { city, cost, district, earnings, employer, gross, net, segments, tax } = payslip
  const own = (kind: "base" | "performance") =>
    inYuan(Money.sum(earnings.flatMap((one) => (one.kind === kind && one.for === undefined ? [one.amount] : []))))
  return {
    grade: segments.at(-1)?.grade ?? 0,
    "paid days": segments.reduce((sum, { paidDays }) => sum + paidDays, 0),
    base: own("base"),
    performance: own("performance"),
    gross: inYuan(gross),
    arrears: inYuan(PayrollTotals.arrearsOf(payslip)),
    contributions: inYuan(PayrollTotals.employeeOf(payslip)),
    tax: inYuan(tax),
    net: inYuan(net),
    employer: inYuan(employer),
    cost: inYuan(cost),
    city: inYuan(city),
    district: inYuan(district)
  }
}

const journalFigure = (
  lines: ReadonlyArray<PayrollJournal.JournalLine>,
  level: PayrollJournal.BudgetLevel
): typeof journal.Type => {
  const accounts: { [A in PayrollJournal.PayAccount]?: number } = {}
  for (const { account, amount, level: own, side } of lines) {
    if (own === level) accounts[account] = side === "debit" ? inYuan(amount) : -inYuan(amount)
  }
  return accounts
}

const causesOf = (differences: ReadonlyArray<Differences.Difference>, person: Id.PersonId): ReadonlyArray<string> =>
  differences.find((one) => one.person === person)?.causes.map((cause) => Differences.phrase(cause).en) ?? []
