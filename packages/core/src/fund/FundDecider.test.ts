import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { JournalId, SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Available from "./Available.ts"
import * as BudgetLine from "./BudgetLine.ts"
import * as Fund from "./Fund.ts"
import {
  appropriate,
  asks,
  encumber,
  filled,
  meets,
  minutes,
  open,
  pay,
  payOn,
  publish,
  release,
  reverse,
  secretary,
  signs,
  transfer,
  vote,
  withdraw
} from "./FundActs.ts"
import type { FundCommand } from "./FundCommand.ts"
import { type Act, account, as, ask, fund, line } from "./FundVillage.ts"

const yuan = Money.yuan
const day = Day.of
const careOf = (state: Fund.Open) => {
  const { appropriated, encumbered, spent } =
    Fund.lineOf(state, 2020, line("care")) ?? BudgetLine.blank(2020, line("care"))
  return [appropriated, encumbered, spent, appropriated - encumbered - spent].map((fen) => fen / 100)
}

describe("available = appropriated − encumbered − spent", () => {
  test.each<[string, ReadonlyArray<FundCommand>, ReadonlyArray<number>]>([
    ["reserved", [encumber("E1", 400)], [1_000, 400, 0, 600]],
    ["paid in part", [encumber("E1", 400), payOn("P1", "E1", 150)], [1_000, 250, 150, 600]],
    [
      "partial payments add up",
      [encumber("E1", 400), payOn("P1", "E1", 150), payOn("P2", "E1", 250)],
      [1_000, 0, 400, 600]
    ],
    [
      "the last payment releases the rest",
      [encumber("E1", 400), payOn("P1", "E1", 150, { last: true })],
      [1_000, 0, 150, 850]
    ],
    ["more than reserved, within the overrun", [encumber("E1", 400), payOn("P1", "E1", 420)], [1_000, 0, 420, 580]],
    ["released in part", [encumber("E1", 400), release("E1", { amount: yuan(100) })], [1_000, 300, 0, 700]],
    ["paid at once", [pay("P1", 300)], [1_000, 0, 300, 700]],
    ["a payment reversed", [pay("P1", 300), reverse("V1", "P1")], [1_000, 0, 0, 1_000]],
    [
      "a payment on a reservation reversed",
      [encumber("E1", 400), payOn("P1", "E1", 400), reverse("V1", "P1")],
      [1_000, 400, 0, 600]
    ],
    ["withdrawn", [withdraw("W1", "care", 200)], [800, 0, 0, 800]],
    ["the last fen", [pay("P1", 1_000)], [1_000, 0, 1_000, 0]],
    [
      "expired",
      [encumber("E1", 400, { until: day("2020-03-05") }), { _tag: "ExpireEncumbrances", on: day("2020-03-06") }],
      [1_000, 0, 0, 1_000]
    ],
    [
      "not expired on its last day",
      [encumber("E1", 400, { until: day("2020-03-05") }), { _tag: "ExpireEncumbrances", on: day("2020-03-05") }],
      [1_000, 400, 0, 600]
    ]
  ])("%s", (_, commands, figures) => {
    expect(careOf(fund(...filled, ...commands))).toEqual(figures)
  })

  test("is explained down to each reservation", () => {
    const state = fund(
      ...filled,
      encumber("E1", 400),
      encumber("E2", 100),
      payOn("P1", "E1", 150),
      withdraw("W1", "care", 50)
    )
    const care = Fund.lineOf(state, 2020, line("care")) ?? BudgetLine.blank(2020, line("care"))
    const told = Available.explain(care, Fund.openEncumbrances(state))
    expect(Explanation.toText(told, "en")).toMatchInlineSnapshot(`
      "available on care in 2020: CNY 450.00 (R6-06)
        appropriated: CNY 950.00
          the year's own appropriation: CNY 1,000.00
          supplemented, taken back, moved in: CNY -50.00
        less reserved: CNY 350.00
          reservation E1: CNY 250.00
          reservation E2: CNY 100.00
        less paid: CNY 150.00"
    `)
  })
})

describe("a journal", () => {
  test("books a payment in both books, each balanced, under the next number of its year", () => {
    const decided = Result.getOrThrow(ask(fund(...filled), pay("P1", 300)))
    expect(decided).toMatchObject([
      {
        _tag: "Paid",
        journal: {
          number: 4,
          financial: [
            { account: "5001", side: "debit", amount: 30_000 },
            { account: "1002", side: "credit", amount: 30_000 }
          ],
          budgetary: [
            { account: "7201", side: "debit", amount: 30_000 },
            { account: "8001", side: "credit", amount: 30_000 }
          ]
        }
      }
    ])
  })

  test("is reversed by the same entries with negative amounts, which names it and says why", () => {
    const [event] = Result.getOrThrow(ask(fund(...filled, pay("P1", 300)), reverse("V1", "P1")))
    expect(event).toMatchObject({
      _tag: "Reversed",
      reverses: "P1",
      journal: { reason: "booked by mistake", financial: [{ account: "5001", amount: -30_000 }, { account: "1002" }] }
    })
  })

  test("of several lines takes from each of them", () => {
    const items = [
      { line: line("care"), use: "visits", amount: yuan(100) },
      { line: line("office"), use: "paper", amount: yuan(200) },
      { line: line("care"), use: "visits", amount: yuan(50) }
    ] as const
    const state = fund(...filled, pay("P1", 0, { items }))
    expect(careOf(state)).toEqual([1_000, 0, 150, 850])
    expect(Fund.lineOf(state, 2020, line("office"))?.spent).toBe(yuan(200))
  })
})

describe("sent twice", () => {
  test.each<[string, FundCommand]>([
    ["an appropriation", appropriate("A1", "care", 1_000)],
    ["a reservation", encumber("E1", 400)],
    ["a payment on it", payOn("P1", "E1", 100)],
    ["a payment", pay("P2", 50)],
    ["a withdrawal", withdraw("W1", "care", 10)],
    ["a transfer", transfer("T1", "roads", "office", 10)],
    ["a reversal", reverse("V1", "P2")],
    ["an expiry", { _tag: "ExpireEncumbrances", on: day("2020-03-02") }]
  ])("%s changes nothing the second time", (_, command) => {
    const state = fund(
      ...filled,
      encumber("E1", 400),
      payOn("P1", "E1", 100),
      pay("P2", 50),
      withdraw("W1", "care", 10),
      transfer("T1", "roads", "office", 10),
      reverse("V1", "P2")
    )
    expect(ask(state, command)).toEqual(Result.succeed([]))
  })
})

test("a payment sent again after its month was closed changes nothing either", () => {
  const state = fund(...filled, pay("P1", 300), { _tag: "ClosePeriod", through: day("2020-03-31") })
  expect(ask(state, pay("P1", 300))).toEqual(Result.succeed([]))
})

describe("a large sum goes through the procedure", () => {
  const until = (...steps: ReadonlyArray<Act>) => fund(...filled, asks("R1", 6_000), ...steps)
  const votes = as(secretary, vote("R1", [30, 20, 16]))
  const shown = as(secretary, publish("R1"))
  const road = { line: line("roads"), use: "repair", request: SpendingId.make("R1"), on: day("2020-03-12") }

  test("committees, vote, public notice of working days, signature; then it is reserved, paid and shown", () => {
    const through = until(meets("R1"), votes, shown, signs("R1", "2020-03-12"))
    expect(Fund.requestOf(through, SpendingId.make("R1"))?.taken).toMatchObject([
      { step: "committees" },
      { step: "members", ballot: { due: 30, present: 20, favour: 16 } },
      { step: "notice", on: "2020-03-04", until: "2020-03-11" },
      { step: "secretary", on: "2020-03-12" }
    ])
    const rest: ReadonlyArray<FundCommand> = [
      encumber("E1", 6_000, road),
      payOn("P1", "E1", 5_800, { on: day("2020-03-12"), last: true }),
      { _tag: "PublishOutcome", request: SpendingId.make("R1"), on: day("2020-03-20"), papers: minutes }
    ]
    const done = fund(
      ...filled,
      asks("R1", 6_000),
      meets("R1"),
      votes,
      shown,
      signs("R1", "2020-03-12"),
      ...rest.slice(0, 2),
      as(secretary, rest[2] ?? open)
    )
    expect(Fund.requestOf(done, SpendingId.make("R1"))).toMatchObject({ state: "encumbered", outcomeOn: "2020-03-20" })
    expect(Fund.lineOf(done, 2020, line("roads"))).toMatchObject({ encumbered: 0, spent: yuan(5_800) })
  })

  test("a sum split in two is weighed as one", () => {
    const state = fund(...filled, asks("R1", 3_000), asks("R2", 3_000))
    const second = Fund.requestOf(state, SpendingId.make("R2"))
    expect(second).toMatchObject({ weighed: yuan(6_000), weighedWith: ["R1"] })
    expect(second?.steps.map(({ id }) => id)).toEqual(["committees", "members", "notice", "secretary"])
  })
})

describe("opening balances", () => {
  const entry = (code: string, side: "debit" | "credit", amount: number, of = "care") => ({
    account: account(code),
    line: line(of),
    side,
    amount: yuan(amount)
  })
  const opening: FundCommand = {
    _tag: "ImportOpening",
    id: JournalId.make("O1"),
    on: day("2020-01-02"),
    papers: [],
    lines: [
      { line: line("care"), origin: 2019, amount: yuan(300) },
      { line: line("care"), origin: 2020, amount: yuan(200) },
      { line: line("roads"), origin: 2020, amount: yuan(100) }
    ],
    financial: [
      entry("1002", "debit", 500),
      entry("3001", "credit", 450),
      entry("2302", "credit", 50),
      entry("1002", "debit", 100, "roads"),
      entry("3001", "credit", 100, "roads")
    ],
    budgetary: [
      entry("8001", "debit", 500),
      entry("8101", "credit", 500),
      entry("8001", "debit", 100, "roads"),
      entry("8101", "credit", 100, "roads")
    ]
  }

  test("begin the lines with what they had, by the year it came from, and with their accounts", () => {
    const state = fund(open, opening)
    const care = Fund.lineOf(state, 2020, line("care")) ?? BudgetLine.blank(2020, line("care"))
    expect(careOf(state)).toEqual([500, 0, 0, 500])
    expect(care.carried).toEqual([{ origin: 2019, amount: yuan(300) }])
    expect(["1002", "2302", "8001"].map((code) => BudgetLine.balanceOf(care, code))).toEqual([
      yuan(500),
      yuan(-50),
      yuan(500)
    ])
    expect(ask(state, opening)).toEqual(Result.succeed([]))
  })
})

test("a free journal moves accounts, not the budget, and can be reversed", () => {
  const post: FundCommand = {
    _tag: "PostJournal",
    id: JournalId.make("X1"),
    on: day("2020-03-02"),
    financial: [
      { account: account("5001"), line: line("care"), side: "debit", amount: yuan(80) },
      { account: account("2302"), line: line("care"), side: "credit", amount: yuan(80) }
    ],
    budgetary: [],
    papers: [],
    reason: "goods received, not yet paid"
  }
  const balance = (state: Fund.Open) =>
    BudgetLine.balanceOf(Fund.lineOf(state, 2020, line("care")) ?? BudgetLine.blank(2020, line("care")), "2302")
  const state = fund(...filled, post)
  expect([careOf(state), balance(state)]).toEqual([[1_000, 0, 0, 1_000], yuan(-80)])
  expect(balance(fund(...filled, post, reverse("V1", "X1")))).toBe(0)
})
