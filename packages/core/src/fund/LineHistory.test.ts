import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Money from "../kernel/Money.ts"
import * as View from "../kernel/View.ts"
import { appropriate, closeYear, encumber, open, pay, payOn, release, reverse, transfer } from "./FundActs.ts"
import * as FundView from "./FundView.ts"
import { as, FUND, history, line, someone } from "./FundVillage.ts"
import * as LineHistory from "./LineHistory.ts"

const events = history(
  open,
  appropriate("A1", "care", 1_000),
  appropriate("A2", "roads", 2_000),
  appropriate("A3", "office", 500),
  transfer("T1", "roads", "office", 100),
  encumber("E1", 300),
  payOn("P1", "E1", 120),
  release("E1", { amount: Money.yuan(30) }),
  pay("P2", 50),
  reverse("V1", "P2"),
  encumber("E2", 40, { until: Day.of("2020-05-01") }),
  as(someone("zhao"), closeYear("Y1", 2020), { today: Day.of("2021-01-05") })
)
const recorded = View.recordedIn(`fund/${FUND}`, someone("zhao"), events)
const rows = View.rowsOf(FundView.lines, recorded)

test.each(rows.map((row) => [`${row.line} in ${row.year}`, row] as const))(
  "the changes of %s add up to what the line has",
  (_, row) => {
    const changes = LineHistory.of(recorded, row.year, line(row.line))
    const sum = (of: (one: LineHistory.Changed) => number) => changes.reduce((total, one) => total + of(one), 0)
    expect({
      appropriated: sum((one) => one.appropriated),
      encumbered: sum((one) => one.encumbered),
      spent: sum((one) => one.spent),
      carried_out: sum((one) => one.carriedOut),
      returned: sum((one) => one.returned),
      available: changes.at(-1)?.available ?? 0
    }).toEqual({
      appropriated: row.appropriated,
      encumbered: row.encumbered,
      spent: row.spent,
      carried_out: row.carried_out,
      returned: row.returned,
      available: row.available
    })
  }
)

test("each change names its voucher or its reservation, and what was available after it", () => {
  const told = LineHistory.of(recorded, 2020, line("care")).map((one) => [
    one.what,
    one.on,
    one.journal ?? one.encumbrance,
    one.available / 100
  ])
  expect(told).toEqual([
    ["Appropriated", "2020-01-02", "A1", 1_000],
    ["Encumbered", "2020-03-02", "E1", 700],
    ["Paid", "2020-03-02", "P1", 700],
    ["EncumbranceReleased", "2020-03-02", "E1", 730],
    ["Paid", "2020-03-02", "P2", 680],
    ["Reversed", "2020-03-02", "V1", 730],
    ["Encumbered", "2020-03-02", "E2", 690],
    ["YearClosed", "2020-12-31", "Y1", 0]
  ])
  expect(LineHistory.of(recorded, 2021, line("care"))).toMatchObject([
    { what: "YearClosed", on: "2021-01-01", appropriated: Money.yuan(880), available: Money.yuan(880) }
  ])
})
