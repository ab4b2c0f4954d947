import { expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import { adjust, base, begin, cancelLeave, context, day, eventsOf, leave, rate, repay } from "./PayDistrict.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import type { PayRecordEvent } from "./PayRecordEvent.ts"
import * as PayRecordView from "./PayRecordView.ts"

/** The rows of a view after commands, by key. */
const rowsOf = <R extends View.Row>(
  view: View.View<PayRecordEvent, R>,
  ...commands: ReadonlyArray<PayRecordCommand>
) => {
  const rows = View.rowsOf(view, View.recordedIn("pay/211103", context.actor, eventsOf(...commands)))
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(Object.keys(view.columns).toSorted())
  return rows
}

test("the base of a year, as declared last", () => {
  expect(rowsOf(PayRecordView.bases, base("li", 4_000), base("li", 4_100), base("li", 5_000, { year: 2021 }))).toEqual([
    { person: "li", year: 2020, average_monthly_fen: 410_000 },
    { person: "li", year: 2021, average_monthly_fen: 500_000 }
  ])
})

test("unpaid leave until it is cancelled", () => {
  const given = [leave("li", "2020-03-02", "2020-03-09"), leave("wang", "2020-03-02", "2020-03-03", { kind: "study" })]
  expect(rowsOf(PayRecordView.leaves, ...given)).toEqual([
    { person: "li", from_day: "2020-03-02", to_day: "2020-03-09", kind: "privateAffairs" },
    { person: "wang", from_day: "2020-03-02", to_day: "2020-03-03", kind: "study" }
  ])
  expect(rowsOf(PayRecordView.leaves, ...given, cancelLeave("li", "2020-03-02"))).toMatchObject([{ person: "wang" }])
})

test("what a rating means for pay, replaced after an appeal", () => {
  const failed = rate("li", {
    rating: "notCompetent",
    coefficient: { percent: 0, from: day("2020-01-01"), to: day("2021-01-01") },
    step: { steps: -1, from: day("2020-01-01") },
    yearNotCounted: 2019
  })
  expect(rowsOf(PayRecordView.ratings, failed)).toEqual([
    {
      person: "li",
      appraisal: "2019",
      rating: "notCompetent",
      percent: 0,
      percent_from: "2020-01-01",
      percent_to: "2021-01-01",
      steps: -1,
      steps_from: "2020-01-01",
      year_not_counted: 2019
    }
  ])
  expect(rowsOf(PayRecordView.ratings, failed, rate("li"))).toMatchObject([
    { rating: "competent", percent: null, steps: null, year_not_counted: null }
  ])
})

test("decisions on a grade until they are taken back", () => {
  expect(rowsOf(PayRecordView.adjustments, adjust("li", 2), adjust("li", 1))).toMatchObject([{ steps: 1 }])
  expect(rowsOf(PayRecordView.adjustments, adjust("li", 2), adjust("li", 0))).toEqual([])
})

test("what was paid back, until the record is taken back", () => {
  const given = [begin("2020-01"), repay("li", 100), repay("li", 50, { on: day("2020-05-21") })]
  expect(rowsOf(PayRecordView.repayments, ...given)).toEqual([
    { person: "li", month: "2020-03", on_day: "2020-05-20", amount_fen: 10_000 },
    { person: "li", month: "2020-03", on_day: "2020-05-21", amount_fen: 5_000 }
  ])
  expect(rowsOf(PayRecordView.repayments, ...given, repay("li", 0))).toMatchObject([{ on_day: "2020-05-21" }])
})
