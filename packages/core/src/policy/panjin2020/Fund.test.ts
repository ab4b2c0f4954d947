import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as FundPolicy from "../../fund/FundPolicy.ts"
import * as Route from "../../fund/Route.ts"
import * as WorkFund from "../../fund/WorkFund.ts"
import * as Day from "../../kernel/Day.ts"
import * as Explanation from "../../kernel/Explanation.ts"
import * as Money from "../../kernel/Money.ts"
import { fund } from "./Fund.ts"

const rules = Result.getOrThrow(FundPolicy.on(fund, Day.of("2020-01-20")))
const purpose = (id: string): FundPolicy.Purpose => {
  const found = rules.purposes.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

test("a village has 450,000 a year, a community 200,000, and says where it comes from (PJ-C1)", () => {
  expect(WorkFund.entitlement(purpose("work"), "village")?.amount).toBe(Money.yuan(450_000))
  expect(Explanation.toText(WorkFund.explain(purpose("work"), "community"), "en")).toBe(
    "work fund of a community, a year: CNY 200,000.00 (PJ-C1)"
  )
  expect(WorkFund.entitlement(purpose("work"), "street")).toBeUndefined()
  expect(WorkFund.entitlement(purpose("pay"), "village")).toBeUndefined()
})

describe("the steps of a request by its amount (R6-09, R6-10)", () => {
  test.each([
    [999, ["secretary"]],
    [1_000, ["committees", "secretary"]],
    [4_999, ["committees", "secretary"]],
    [5_000, ["proposal", "committees", "members", "representatives", "decision", "secretary"]]
  ])("%i yuan", (amount, steps) => {
    const route = Route.routeFor(purpose("work"), Money.yuan(amount))
    expect(route?.steps.map(({ id }) => id)).toEqual(steps)
  })

  test("two thirds of the Party members come and more than half of all agree", () => {
    const vote = Route.routeFor(purpose("work"), Money.yuan(5_000))?.steps.find(({ id }) => id === "members")
    if (vote?._tag !== "Vote") throw new Error("a vote")
    const counted = [30, 31, 45].map((due) => Route.needed(vote, { due, present: due, favour: due }))
    expect(counted).toEqual([
      { presentMin: 20, favourMin: 16 },
      { presentMin: 21, favourMin: 16 },
      { presentMin: 30, favourMin: 23 }
    ])
  })
})

test("wages have a fund of their own and are forbidden to the work fund (PJ-B5, R6-14)", () => {
  expect(purpose("work").forbidden.map(({ id }) => id)).toContain("wages")
  expect(purpose("pay").lines.map(({ payment }) => payment)).toEqual(["payroll", "payroll", "payroll", "payroll"])
})
