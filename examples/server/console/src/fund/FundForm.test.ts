import { Day, Money } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import { describe, expect, test } from "vitest"
import * as FundForm from "./FundForm.ts"

const work = Panjin2020.pack.fund.purposes.values[0].value[0]
const given: FundForm.Given = { language: "zh", today: Day.of("2020-03-02"), lines: work.lines, accounts: [] }

describe("the body of a command", () => {
  test.each<[FundForm.Tag, Parameters<typeof FundForm.bodyOf>[1], object]>([
    [
      "Pay",
      { line: "office", use: "office", amount: 15_000, on: "2020-03-02", paper: { invoice: ["h1", "h2"] } },
      {
        id: "key",
        on: "2020-03-02",
        items: [{ line: "office", use: "office", amount: 15_000 }],
        papers: [
          { kind: "invoice", hash: "h1" },
          { kind: "invoice", hash: "h2" }
        ]
      }
    ],
    [
      "PayEncumbrance",
      { encumbrance: "e", amount: 1, last: true, on: "2020-03-02" },
      { id: "key", encumbrance: "e", amount: 1, last: true, on: "2020-03-02", papers: [] }
    ],
    [
      "PostJournal",
      { line: "office", debit: "1601", credit: "5001", amount: 9, on: "2020-03-02", reason: "r" },
      {
        id: "key",
        on: "2020-03-02",
        reason: "r",
        papers: [],
        financial: [
          { account: "1601", side: "debit", line: "office", amount: 9 },
          { account: "5001", side: "credit", line: "office", amount: 9 }
        ],
        budgetary: []
      }
    ],
    ["CloseYear", { year: 2020 }, { id: "key", year: 2020 }],
    ["Encumber", { request: "r", amount: 5 }, { request: "r", amount: 5, encumbrance: "key" }],
    ["RequestSpending", { line: "office", papers: ["h"] }, { line: "office", papers: ["h"], request: "key" }],
    ["SignRequest", { request: "r", step: "s" }, { request: "r", step: "s", papers: [] }],
    ["RejectRequest", { request: "r", reason: "no" }, { request: "r", reason: "no" }]
  ])("%s", (tag, held, body) => {
    expect(FundForm.bodyOf(tag, held, "key")).toEqual(body)
  })
})

describe("the papers of a payment", () => {
  const papers = FundForm.fieldsOf("PayEncumbrance", { ...given, line: "office" }).filter(
    ({ kind }) => kind === "documents"
  )

  test("are those of the line, each asked apart, and may stay away below their amount", () => {
    expect(papers.map(({ name, optional }) => [name, optional])).toEqual([
      ["paper.invoice", false],
      ["paper.acceptance", true],
      ["paper.contract", true]
    ])
  })

  test("say from which amount they are needed", () => {
    expect(papers.map(({ label }) => label)).toEqual(["发票", "验收单（1,000.00元起必附）", "合同（5,000.00元起必附）"])
  })
})

test("the amount that is still reserved stands in the form", () => {
  const fields = FundForm.fieldsOf("PayEncumbrance", { ...given, amount: Money.yuan(12_600) })
  expect(fields.find(({ name }) => name === "amount")?.initial).toBe("12600.00")
})
