import { expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import { adjust, context, day, person } from "./PayDistrict.ts"
import type { Payroll } from "./Payroll.ts"
import { hire, monthsOf, runOf, type Scene, three } from "./PayrollMonth.ts"
import type { PayrollPeriodEvent } from "./PayrollPeriodEvent.ts"
import * as PayrollPeriodView from "./PayrollPeriodView.ts"

/** The rows of a view after events of the stream of a month, by key. */
const rowsOf = <R extends View.Row>(
  view: View.View<PayrollPeriodEvent, R>,
  ...events: ReadonlyArray<PayrollPeriodEvent>
) => {
  const rows = View.rowsOf(view, View.recordedIn("payroll/211103-2020-03", context.actor, events))
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(Object.keys(view.columns).toSorted())
  return rows
}

const drafted = (
  { month, payslips, totals, journal, differences, outstanding }: Payroll,
  draft = 1,
  ...dropped: ReadonlyArray<string>
): ReadonlyArray<PayrollPeriodEvent> => [
  {
    _tag: "PayrollDrafted",
    month,
    draft,
    by: person("first"),
    on: day("2020-03-20"),
    totals,
    journal,
    differences,
    outstanding,
    dropped: dropped.map(person)
  },
  ...payslips.map((payslip) => ({ _tag: "PayslipDrawn", draft, payslip }) as const)
]
const closed: PayrollPeriodEvent = { _tag: "PayrollClosed", draft: 1, by: person("second"), on: day("2020-03-25") }

const late: Scene = { ...three, pay: [adjust("li", 1, { from: day("2020-02-01") })] }
const march = monthsOf("2020-02", three, late)[1] ?? runOf("2020-03", three)

test("a month with its totals, until it is closed and after", () => {
  const row = {
    district: "211103",
    month: "2020-03",
    draft: 1,
    drafted_by: "first",
    drafted_on: "2020-03-20",
    people: 3,
    gross_fen: 1_050_000,
    arrears_fen: 10_000,
    tax_fen: 0,
    cost_fen: march.totals.cost,
    outstanding_fen: 0
  }
  expect(rowsOf(PayrollPeriodView.periods, ...drafted(march))).toMatchObject([
    { ...row, closed_by: null, closed_on: null }
  ])
  expect(rowsOf(PayrollPeriodView.periods, ...drafted(march), closed)).toMatchObject([
    { ...row, closed_by: "second", closed_on: "2020-03-25" }
  ])
})

test("what stays outstanding", () => {
  const owing = {
    ...march,
    outstanding: [
      { person: person("sun"), month: march.month, cause: "overpaid" as const, amount: march.totals.arrears }
    ]
  }
  expect(rowsOf(PayrollPeriodView.periods, ...drafted(owing))).toMatchObject([{ outstanding_fen: 10_000 }])
})

test("payslips, each with what it pays for the month and for earlier ones", () => {
  const rows = rowsOf(PayrollPeriodView.payslips, ...drafted(march))
  expect(
    rows.map(({ person: who, post, grade, base_fen, performance_fen, arrears_fen }) => [
      who,
      post,
      grade,
      base_fen,
      performance_fen,
      arrears_fen
    ])
  ).toEqual([
    ["li", "secretary", 9, 304_000, 76_000, 10_000],
    ["wang", "centreStaff", 1, 240_000, 60_000, 0],
    ["zhao", "secretary", 7, 288_000, 72_000, 0]
  ])
  for (const row of rows) {
    expect(row.gross_fen).toBe(row.base_fen + row.performance_fen + row.arrears_fen)
    expect(row.gross_fen).toBe(row.net_fen + row.employee_fen + row.tax_fen)
    expect(row.cost_fen).toBe(row.city_fen + row.district_fen)
  }
})

test("a new draft takes the place of the old one, people it has no payslip for gone", () => {
  const fewer = runOf("2020-03", { staff: hire("li", "secretary") })
  const events = [...drafted(march), ...drafted(fewer, 2, "wang", "zhao")]
  expect(rowsOf(PayrollPeriodView.payslips, ...events)).toMatchObject([{ person: "li", draft: 2 }])
  expect(rowsOf(PayrollPeriodView.periods, ...events)).toMatchObject([{ draft: 2, people: 1 }])
})

test("the journal, a line for each level and account; an account that a new draft does not need is gone", () => {
  const rows = rowsOf(PayrollPeriodView.journal, ...drafted(march))
  expect(rows.map(({ level, account, side }) => `${level} ${account} ${side}`)).toEqual(
    march.journal.map(({ level, account, side }) => `${level} ${account} ${side}`)
  )
  expect(rows.reduce((sum, row) => sum + (row.side === "debit" ? row.amount_fen : -row.amount_fen), 0)).toBe(0)
  const nobody = runOf("2020-03", { staff: [] })
  expect(rowsOf(PayrollPeriodView.journal, ...drafted(march), ...drafted(nobody, 2))).toEqual([])
})
