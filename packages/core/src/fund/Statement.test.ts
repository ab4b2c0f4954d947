import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as View from "../kernel/View.ts"
import * as Ageing from "./Ageing.ts"
import * as BudgetExecution from "./BudgetExecution.ts"
import * as DisclosureSheet from "./DisclosureSheet.ts"
import * as Drill from "./Drill.ts"
import { appropriate, closeYear, encumber, open, pay, payOn, request, reverse, sign } from "./FundActs.ts"
import type { FundEvent } from "./FundEvent.ts"
import * as FundView from "./FundView.ts"
import { as, FUND, history, line, policy, someone } from "./FundVillage.ts"
import * as Statement from "./Statement.ts"
import * as TrialBalance from "./TrialBalance.ts"

const day = Day.of
const yuan = Money.yuan
const road = { line: line("roads"), use: "repair", request: SpendingId.make("R1") }
const events = history(
  open,
  appropriate("A1", "care", 1_000),
  appropriate("A2", "roads", 2_000),
  as(someone("zhou", "gridAdministrator"), request("R1", 500)),
  as(someone("li", "secretary"), sign("R1")),
  encumber("E1", 500, road),
  payOn("P1", "E1", 300),
  pay("P2", 120, { on: day("2020-04-01") }),
  pay("P3", 80, { on: day("2020-04-02") }),
  reverse("V1", "P3", { on: day("2020-04-03") }),
  encumber("E2", 100, { on: day("2020-04-10"), until: day("2020-05-01") })
)

const rowsOf = <R extends View.Row>(view: View.View<FundEvent, R>, of = events): ReadonlyArray<R> =>
  View.rowsOf(view, View.recordedIn(`fund/${FUND}`, someone("zhao"), of))

const { chart, purposes } = { chart: policy.chart.values[0].value, purposes: policy.purposes.values[0].value }
const [purpose] = purposes
const entries = rowsOf(FundView.entries)
const lines = rowsOf(FundView.lines)

describe("the trial balance", () => {
  const april = TrialBalance.of(entries, chart, { from: day("2020-04-01"), through: day("2020-04-30") })

  test("balances in both books, before, during and after", () => {
    expect(april.isBalanced).toBe(true)
    expect(april.rows.find(({ account }) => account === "1002")).toEqual({
      account: "1002",
      label: { zh: "1002", en: "1002" },
      book: "financial",
      opening: yuan(2_700),
      debit: 0,
      credit: yuan(120),
      closing: yuan(2_580)
    })
  })

  test("leads from each figure to the journals that add up to it", () => {
    for (const { account, closing } of april.rows) {
      const parts = Drill.journals(entries, { account, through: april.through })
      expect(Money.sum(parts.map(({ amount }) => amount))).toBe(closing)
    }
    const money = Drill.journals(entries, { account: "1002", line: "care" })
    expect(money.map(({ journal, amount }) => [journal, amount / 100])).toEqual([
      ["A1", 1_000],
      ["P2", -120],
      ["P3", -80],
      ["V1", 80]
    ])
  })

  test("is written as CSV", () => {
    expect(Statement.trialBalanceCsv(april, "en")).toMatchInlineSnapshot(`
      "﻿account,name,English name,opening balance,debits,credits,closing balance
      1002,1002,1002,2700.00,0.00,120.00,2580.00
      4001,4001,4001,-3000.00,0.00,0.00,-3000.00
      5001,5001,5001,300.00,120.00,0.00,420.00
      6001,6001,6001,-3000.00,0.00,0.00,-3000.00
      7201,7201,7201,300.00,120.00,0.00,420.00
      8001,8001,8001,2700.00,0.00,120.00,2580.00
      "
    `)
  })
})

describe("execution of the budget", () => {
  test("by line, with why so much is left", () => {
    const rows = BudgetExecution.sum(lines, BudgetExecution.byLine(purpose))
    expect(
      rows.map(({ key, appropriated, encumbered, spent, available }) =>
        [key, appropriated, encumbered, spent, available].join(" ")
      )
    ).toEqual([
      `care ${yuan(1_000)} ${yuan(100)} ${yuan(120)} ${yuan(780)}`,
      `roads ${yuan(2_000)} ${yuan(200)} ${yuan(300)} ${yuan(1_500)}`
    ])
    const told = rows.map((row) => Explanation.toText(BudgetExecution.explain(row), "en"))
    expect(told[1]).toMatchInlineSnapshot(`
      "available: roads: CNY 1,500.00 (R6-06)
        appropriated, with what was carried over: CNY 2,000.00
        less reserved: CNY 200.00
        less paid: CNY 300.00
        less carried to the next year: CNY 0.00
        less returned: CNY 0.00"
    `)
  })

  test("by level, by holder, by purpose and in total the same sums", () => {
    const funds = rowsOf(FundView.funds)
    const groupings = [BudgetExecution.byLevel(funds), BudgetExecution.byHolder(), BudgetExecution.byPurpose(purposes)]
    for (const grouping of groupings) {
      const [row, ...others] = BudgetExecution.sum(lines, grouping)
      expect(others).toEqual([])
      expect(row?.available).toBe(BudgetExecution.total(lines).available)
    }
    expect(BudgetExecution.sum(lines, BudgetExecution.byLevel(funds))[0]?.label.en).toBe("village")
    const towns = BudgetExecution.byHolder(undefined, (holder) => holder.slice(0, 9))
    expect(BudgetExecution.sum(lines, towns).map(({ key }) => key)).toEqual(["211103101"])
    expect(Statement.executionCsv([BudgetExecution.total(lines)], "en")).toContain("total,3000.00,0.00,300.00,420.00")
  })

  test("a closed year ends with nothing available, and the next begins with what was carried", () => {
    const today = { today: day("2021-01-05") }
    const closed = [
      ...events,
      ...history(open, appropriate("A1", "care", 1_000), as(someone("zhao"), closeYear("Y1", 2020), today)).slice(-1)
    ]
    const rows = rowsOf(FundView.lines, closed).filter((row) => row.line === "care")
    expect(rows.map((row) => [row.year, row.encumbered, row.carried, row.closed])).toEqual([
      [2020, 0, 0, 1],
      [2021, 0, yuan(1_000), 0]
    ])
  })
})

describe("open reservations", () => {
  const aged = Ageing.list(rowsOf(FundView.encumbrances), day("2020-05-02"))

  test("the oldest first, and those whose last day has passed", () => {
    expect(aged.map(({ encumbrance, days, isOver, outstanding }) => [encumbrance, days, isOver, outstanding])).toEqual([
      ["E1", 61, false, yuan(200)],
      ["E2", 22, true, yuan(100)]
    ])
    expect(Statement.ageingCsv(aged, "en")).toContain("E1")
  })

  test("by age, every one in one bucket", () => {
    expect(Ageing.buckets(aged)).toEqual([
      { from: 0, to: 31, count: 1, outstanding: yuan(100) },
      { from: 31, to: 61, count: 0, outstanding: 0 },
      { from: 61, to: 91, count: 1, outstanding: yuan(200) },
      { from: 91, count: 0, outstanding: 0 }
    ])
  })
})

describe("the sheet for residents", () => {
  const rows = { lines, journals: rowsOf(FundView.journals), requests: rowsOf(FundView.requests) }
  const days = { year: 2020, from: day("2020-01-01"), through: day("2020-12-31") }
  const sheet = DisclosureSheet.make(FUND, purpose, days, rows)

  test("shows each payment with its use and what was asked for, and takes back what was reversed", () => {
    expect(sheet.payments.map(({ voucher, use, item, amount }) => [voucher, use.en, item, amount / 100])).toEqual([
      [3, "repair", "gravel for the north road", 300],
      [4, "visits", undefined, 120],
      [5, "visits", undefined, 80],
      [6, "visits", undefined, -80]
    ])
    expect(sheet.paid).toBe(sheet.total.spent)
  })

  test("names no person", () => {
    expect(`${JSON.stringify(sheet)}${Statement.disclosureCsv(sheet, "zh")}`).not.toMatch(/zhao|zhou|"li"/)
  })
})
