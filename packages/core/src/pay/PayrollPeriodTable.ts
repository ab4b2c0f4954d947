/**
 * Tables of payrolls: one row a month of a district, one row a payslip. A new draft replaces the rows of the one before.
 *
 * @internal
 */
import type { RowChange, View } from "../kernel/View.ts"
import { BudgetLevel, PayAccount } from "./PayrollJournal.ts"
import type { Of, PayrollPeriodEvent } from "./PayrollPeriodEvent.ts"
import { arrearsOf, employeeOf } from "./PayrollTotals.ts"
import type { Payslip } from "./Payslip.ts"

/** Amounts in fen. `closed_by` and `closed_on` are null as long as the month is a draft. */
export type PeriodRow = {
  readonly district: string
  readonly month: string
  readonly draft: number
  readonly drafted_by: string
  readonly drafted_on: string
  readonly closed_by: string | null
  readonly closed_on: string | null
  readonly people: number
  readonly gross_fen: number
  readonly arrears_fen: number
  readonly employee_fen: number
  readonly tax_fen: number
  readonly net_fen: number
  readonly employer_fen: number
  readonly cost_fen: number
  readonly city_fen: number
  readonly district_fen: number
  /** What people still owe for this month and earlier ones. */
  readonly outstanding_fen: number
}

/** The district in the name of a stream `payroll/211103-2020-01`. */
const districtOf = (stream: string): string => stream.slice("payroll/".length, -"-2020-01".length)
const monthOf = (stream: string): string => stream.slice(-"2020-01".length)

const drafted = (event: Of<"PayrollDrafted">, district: string): PeriodRow => {
  const { totals } = event
  return {
    district,
    month: event.month,
    draft: event.draft,
    drafted_by: event.by,
    drafted_on: event.on,
    closed_by: null,
    closed_on: null,
    people: totals.people,
    gross_fen: totals.gross,
    arrears_fen: totals.arrears,
    employee_fen: totals.employee,
    tax_fen: totals.tax,
    net_fen: totals.net,
    employer_fen: totals.employer,
    cost_fen: totals.cost,
    city_fen: totals.city,
    district_fen: totals.district,
    outstanding_fen: event.outstanding.reduce((sum, { amount }) => sum + amount, 0)
  }
}

export const periods: View<PayrollPeriodEvent, PeriodRow> = {
  name: "payroll_period",
  columns: {
    district: "text",
    month: "text",
    draft: "integer",
    drafted_by: "text",
    drafted_on: "text",
    closed_by: "text?",
    closed_on: "text?",
    people: "integer",
    gross_fen: "integer",
    arrears_fen: "integer",
    employee_fen: "integer",
    tax_fen: "integer",
    net_fen: "integer",
    employer_fen: "integer",
    cost_fen: "integer",
    city_fen: "integer",
    district_fen: "integer",
    outstanding_fen: "integer"
  },
  key: ["district", "month"],
  indexes: [["month"]],
  revision: 1,
  streams: ["payroll"],
  project: ({ event, stream }, get) => {
    const district = districtOf(stream)
    switch (event._tag) {
      case "PayrollDrafted":
        return [{ _tag: "Put", row: drafted(event, district) }]
      case "PayslipDrawn":
        return []
      case "PayrollClosed": {
        const row = get(district, monthOf(stream))
        return row === undefined ? [] : [{ _tag: "Put", row: { ...row, closed_by: event.by, closed_on: event.on } }]
      }
    }
  }
}

/** Post, place, grade and coefficient are those of the last days of the month. Amounts in fen. */
export type PayslipRow = {
  readonly district: string
  readonly month: string
  readonly person: string
  readonly draft: number
  readonly place: string
  readonly post: string
  readonly grade: number
  readonly coefficient: number
  readonly paid_days: number
  readonly leave_days: number
  readonly base_fen: number
  readonly performance_fen: number
  readonly arrears_fen: number
  readonly gross_fen: number
  readonly employee_fen: number
  readonly tax_fen: number
  readonly net_fen: number
  readonly employer_fen: number
  readonly cost_fen: number
  readonly city_fen: number
  readonly district_fen: number
}

const own = ({ earnings }: Payslip, kind: "base" | "performance"): number =>
  earnings.reduce((sum, one) => (one.kind === kind && one.for === undefined ? sum + one.amount : sum), 0)

const drawn = (payslip: Payslip, draft: number, district: string): PayslipRow => {
  const last = payslip.segments.at(-1) ?? payslip.segments[0]
  return {
    district,
    month: payslip.month,
    person: payslip.person,
    draft,
    place: last.place,
    post: last.post,
    grade: last.grade,
    coefficient: last.coefficient,
    paid_days: payslip.segments.reduce((sum, { paidDays }) => sum + paidDays, 0),
    leave_days: payslip.segments.reduce((sum, { leaveDays }) => sum + leaveDays, 0),
    base_fen: own(payslip, "base"),
    performance_fen: own(payslip, "performance"),
    arrears_fen: arrearsOf(payslip),
    gross_fen: payslip.gross,
    employee_fen: employeeOf(payslip),
    tax_fen: payslip.tax,
    net_fen: payslip.net,
    employer_fen: payslip.employer,
    cost_fen: payslip.cost,
    city_fen: payslip.city,
    district_fen: payslip.district
  }
}

export const payslips: View<PayrollPeriodEvent, PayslipRow> = {
  name: "payroll_payslip",
  columns: {
    district: "text",
    month: "text",
    person: "text",
    draft: "integer",
    place: "text",
    post: "text",
    grade: "integer",
    coefficient: "integer",
    paid_days: "integer",
    leave_days: "integer",
    base_fen: "integer",
    performance_fen: "integer",
    arrears_fen: "integer",
    gross_fen: "integer",
    employee_fen: "integer",
    tax_fen: "integer",
    net_fen: "integer",
    employer_fen: "integer",
    cost_fen: "integer",
    city_fen: "integer",
    district_fen: "integer"
  },
  key: ["district", "month", "person"],
  indexes: [
    ["person", "month"],
    ["district", "month", "place"]
  ],
  revision: 1,
  streams: ["payroll"],
  project: ({ event, stream }): ReadonlyArray<RowChange<PayslipRow>> => {
    const district = districtOf(stream)
    switch (event._tag) {
      case "PayrollDrafted":
        return event.dropped.map((person) => ({ _tag: "Delete", key: [district, event.month, person] }))
      case "PayslipDrawn":
        return [{ _tag: "Put", row: drawn(event.payslip, event.draft, district) }]
      case "PayrollClosed":
        return []
    }
  }
}

/** `amount_fen` above zero on its side, `debit` or `credit`. */
export type JournalRow = {
  readonly district: string
  readonly month: string
  readonly level: string
  readonly account: string
  readonly side: string
  readonly amount_fen: number
}

export const journal: View<PayrollPeriodEvent, JournalRow> = {
  name: "payroll_journal",
  columns: {
    district: "text",
    month: "text",
    level: "text",
    account: "text",
    side: "text",
    amount_fen: "integer"
  },
  key: ["district", "month", "level", "account"],
  indexes: [],
  revision: 1,
  streams: ["payroll"],
  project: ({ event, stream }): ReadonlyArray<RowChange<JournalRow>> => {
    if (event._tag !== "PayrollDrafted") return []
    const [district, { month }] = [districtOf(stream), event]
    return BudgetLevel.literals.flatMap((level) =>
      PayAccount.literals.map((account): RowChange<JournalRow> => {
        const line = event.journal.find((one) => one.level === level && one.account === account)
        return line === undefined
          ? { _tag: "Delete", key: [district, month, level, account] }
          : { _tag: "Put", row: { district, month, level, account, side: line.side, amount_fen: line.amount } }
      })
    )
  }
}
