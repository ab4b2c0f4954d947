import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { JournalId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as BudgetLine from "./BudgetLine.ts"
import * as CarryOver from "./CarryOver.ts"
import * as Fund from "./Fund.ts"
import { appropriate, closeYear, encumber, open, pay, request } from "./FundActs.ts"
import type { FundCommand } from "./FundCommand.ts"
import { as, ask, context, fund, line, policy, someone } from "./FundVillage.ts"
import { isBalanced } from "./Journal.ts"

const yuan = Money.yuan
const later = (command: FundCommand, today: string) => as(someone("zhao"), command, { today: Day.of(today) })
const spending = [
  open,
  appropriate("A1", "care", 1_000),
  appropriate("A2", "office", 500),
  encumber("E1", 300),
  pay("P1", 400)
]
const [purpose] = policy.purposes.values[0].value
const preview = (state: Fund.Open, year: number, id: string) =>
  CarryOver.preview(state, {
    year,
    id: JournalId.make(id),
    on: Day.of(`${year}-12-31`),
    rules: Result.getOrThrow(context().rulesOn(Day.of("2020-06-01"))),
    purpose
  })

describe("the year's end", () => {
  const open2020 = fund(...spending)
  const closed = fund(...spending, later(closeYear("Y1", 2020), "2021-01-05"))

  test("can be seen before, and is decided just so", () => {
    const decided = ask(open2020, closeYear("Y1", 2020), { today: Day.of("2021-01-05") })
    expect(decided).toEqual(Result.succeed([preview(open2020, 2020, "Y1")]))
  })

  test("releases what is reserved, carries the care line, returns the office line, in one balanced journal", () => {
    const event = preview(open2020, 2020, "Y1")
    expect(event.expired).toEqual([{ encumbrance: "E1", line: "care", amount: yuan(300) }])
    expect(event.lines).toEqual([
      { line: "care", left: yuan(600), carried: [{ origin: 2020, amount: yuan(600) }], returned: 0 },
      { line: "office", left: yuan(500), carried: [], returned: yuan(500) }
    ])
    expect(isBalanced(event.journal)).toBe(true)
    expect(event.journal).toMatchObject({ number: 4, kind: "yearEnd", on: "2020-12-31" })
  })

  test("leaves the next year what was carried, with the money of both books", () => {
    const care = Fund.lineOf(closed, 2021, line("care")) ?? BudgetLine.blank(2021, line("care"))
    expect(BudgetLine.available(care)).toBe(yuan(600))
    expect(care.carried).toEqual([{ origin: 2020, amount: yuan(600) }])
    const balance = (account: string) => BudgetLine.balanceOf(care, account)
    expect([balance("1002"), balance("8001"), balance("3001"), balance("8101")]).toEqual([
      yuan(600),
      yuan(600),
      yuan(-600),
      yuan(-600)
    ])
    expect([balance("4001"), balance("5001"), balance("6001"), balance("7201")]).toEqual([0, 0, 0, 0])
    expect(Fund.openYears(closed)).toEqual([2021])
    expect(Fund.openEncumbrances(closed)).toEqual([])
  })

  test("lets requests lapse that no money was reserved for", () => {
    const asked = as(someone("zhou", "gridAdministrator"), request("R1", 300, { line: line("care"), use: "visits" }))
    const state = fund(...spending, asked, later(closeYear("Y1", 2020), "2021-01-05"))
    expect(Fund.requests(state).map(({ id, state }) => [id, state])).toEqual([["R1", "lapsed"]])
  })

  test("nothing is posted in a closed year", () => {
    const decided = ask(closed, pay("P2", 1), { today: Day.of("2021-01-05") })
    expect(decided).toMatchObject({ failure: { _tag: "PeriodClosed", openFrom: "2021-01-01" } })
  })

  test("closed twice changes nothing", () => {
    expect(ask(closed, closeYear("Y1", 2020), { today: Day.of("2021-01-05") })).toEqual(Result.succeed([]))
  })

  test("returns what stays unused in a second year; what was spent was the oldest", () => {
    const on = Day.of("2021-03-01")
    const second = fund(
      ...spending,
      later(closeYear("Y1", 2020), "2021-01-05"),
      later(appropriate("A3", "care", 1_000, { on }), "2021-03-01"),
      later(pay("P2", 450, { on }), "2021-03-01")
    )
    const event = preview(second, 2021, "Y2")
    expect(event.lines[0]).toEqual({
      line: "care",
      left: yuan(1_150),
      carried: [{ origin: 2021, amount: yuan(1_000) }],
      returned: yuan(150)
    })
    expect(Explanation.toText(CarryOver.explain(event, purpose), "en")).toMatchInlineSnapshot(`
      "carried over from 2021: CNY 1,000.00 (R6-04)
        care: CNY 1,150.00, left at the year's end
          appropriated in 2021, carried over: CNY 1,000.00
          returned: CNY 150.00
        office: CNY 0.00, left at the year's end
          returned: CNY 0.00"
    `)
  })
})

describe("a month", () => {
  test("once closed refuses postings and reversals on its days", () => {
    const state = fund(...spending, { _tag: "ClosePeriod", through: Day.of("2020-03-31") })
    expect(ask(state, pay("P2", 1))).toMatchObject({ failure: { _tag: "PeriodClosed", openFrom: "2020-04-01" } })
    expect(Result.isSuccess(ask(state, pay("P2", 1, { on: Day.of("2020-04-01") })))).toBe(true)
  })

  test("of the next year stays open until this year is closed", () => {
    const today = { today: Day.of("2021-03-05") }
    const closing: FundCommand = { _tag: "ClosePeriod", through: Day.of("2021-01-31") }
    expect(ask(fund(...spending), closing, today)).toMatchObject({
      failure: { _tag: "EarlierYearOpen", earlier: 2020 }
    })
  })
})
