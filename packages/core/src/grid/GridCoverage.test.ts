import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as GridCoverage from "./GridCoverage.ts"
import { assign, code, day, EAST, leave, MIDDLE, open, policy, RURAL, STREET, town, VILLAGE, WEST } from "./GridTown.ts"

const UNCOUNTED = "211122101200002"
const net = town(
  open("grid", UNCOUNTED, VILLAGE),
  assign("member", WEST, "li"),
  assign("member", MIDDLE, "li"),
  assign("member", EAST, "qian"),
  assign("member", RURAL, "sun", { rank: "substitute" }),
  leave("qian", "2020-02-01", "2020-02-03")
)

const on = (question: GridCoverage.Question): GridCoverage.GridCoverage => {
  const coverage = GridCoverage.on(net, policy, question)
  if (Result.isFailure(coverage)) throw new Error(coverage.failure.label.en)
  return coverage.success
}

const problemsOf = (question: GridCoverage.Question) =>
  Object.fromEntries(on(question).grids.map(({ grid, problems }) => [grid, problems]))

describe("what is amiss", () => {
  const openTickets = { [WEST]: 5, [MIDDLE]: 6 }

  test("on a day with leave and tickets", () => {
    expect(problemsOf({ day: day("2020-02-01"), openTickets })).toEqual({
      [WEST]: ["TooManyGrids"],
      [MIDDLE]: ["TooManyTickets", "TooManyGrids"],
      [EAST]: ["NobodyServes", "TooManyHouseholds"],
      [RURAL]: ["NoMember", "TooFewHouseholds"],
      [UNCOUNTED]: ["NoMember", "NobodyServes", "HouseholdsUnknown"]
    })
  })

  test("is asked of any day", () => {
    expect(problemsOf({ day: day("2020-02-03") })[EAST]).toEqual(["TooManyHouseholds"])
    expect(problemsOf({ day: day("2019-06-30") })[WEST]).toEqual(["NoMember", "NobodyServes"])
    expect(on({ day: day("2019-05-31") }).grids).toEqual([])
  })

  test("of one area, where the member's other grids count all the same", () => {
    const { grids } = on({ day: day("2020-02-01"), under: [code(STREET)] })
    expect(grids.map(({ grid, gridsOfMember }) => [grid, gridsOfMember])).toEqual([
      [WEST, 2],
      [MIDDLE, 2],
      [EAST, 1]
    ])
  })

  test("of several areas, each grid once, with counts and reasons of those alone", () => {
    const { counts, explanation, grids } = on({
      day: day("2020-02-01"),
      under: [code(VILLAGE), code(EAST), code(EAST)]
    })
    const all = on({ day: day("2020-02-01") }).grids
    expect(grids).toEqual(all.filter(({ grid, parent }) => grid === EAST || parent === VILLAGE))
    expect(counts).toMatchObject({ NoMember: 2, NobodyServes: 2, TooManyGrids: 0 })
    const told = Explanation.toText(explanation, "zh")
    for (const { grid } of all)
      expect([grid, told.includes(grid)]).toEqual([grid, grids.some((one) => one.grid === grid)])
  })

  test("of no area at all is that of the city, as an empty scope reaches everything", () => {
    expect(on({ day: day("2020-02-01"), under: [] })).toEqual(on({ day: day("2020-02-01") }))
  })

  test("is counted", () => {
    const { counts, grids } = on({ day: day("2020-02-01"), openTickets })
    for (const [problem, count] of Object.entries(counts)) {
      expect(grids.filter(({ problems }) => problems.some((one) => one === problem))).toHaveLength(count)
    }
    expect(counts).toMatchObject({ NoMember: 2, NobodyServes: 2, TooManyGrids: 2 })
  })

  test("the limits themselves are allowed", () => {
    const edge = town(
      open("grid", "211103001001007", "211103001001", { figures: { households: 500 } }),
      open("grid", "211103001001008", "211103001001", { figures: { households: 300 } })
    )
    const coverage = GridCoverage.on(edge, policy, { day: day("2020-01-01"), openTickets: { "211103001001007": 5 } })
    const found = Result.isSuccess(coverage) ? coverage.success.grids : []
    for (const grid of found.filter((one) => /00[78]$/.test(one.grid))) {
      expect(grid.problems).toEqual(["NoMember", "NobodyServes"])
    }
    expect(found).toHaveLength(6)
  })
})

test("a grid in a village is held against the rural norm", () => {
  const norms = on({ day: day("2020-01-01") }).grids.map(({ setting, norm }) => `${setting} ${norm.min}-${norm.max}`)
  expect(norms).toEqual(["urban 300-500", "urban 300-500", "urban 300-500", "rural 30-80", "rural 30-80"])
})

test("a day without a norm has no coverage", () => {
  expect(GridCoverage.on(net, policy, { day: day("2018-12-31") })).toMatchObject({
    failure: { _tag: "NotInForce", firstFrom: "2019-01-01" }
  })
})

test("every finding can be asked why", () => {
  const { explanation } = on({ day: day("2020-02-01"), openTickets: { [MIDDLE]: 6 } })
  expect(Explanation.toText(explanation, "zh")).toMatchInlineSnapshot(`
    "2020-02-01网格覆盖：5个网格
      没有专职网格员：2个网格
        甲211122101200001（211122101200001）（PJ-E1）
        甲211122101200002（211122101200002）（PJ-E1）
      当日无人在岗：2个网格
        甲211103001002001（211103001002001）：qian请假（PJ-E1）
        甲211122101200002（211122101200002）：无人任职（PJ-E1）
      未结案卷超限：1个网格
        甲211103001001002（211103001001002）：6件，上限5件（假设：for a test）
      一人网格数超限：2个网格
        甲211103001001001（211103001001001）：2个，上限1个（假设：for a test）
        甲211103001001002（211103001001002）：2个，上限1个（假设：for a test）
      户数超过规模：1个网格
        甲211103001002001（211103001002001）：700户，规模300至500户（假设：for a test）
      户数不足规模：1个网格
        甲211122101200001（211122101200001）：20户，规模30至80户（假设：for a test）
      户数不详：1个网格
        甲211122101200002（211122101200002）"
  `)
  expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
    "grid coverage on 2020-02-01: 5 grids
      no primary member: 2 grids
        A211122101200001 (211122101200001) (PJ-E1)
        A211122101200002 (211122101200002) (PJ-E1)
      nobody serves that day: 2 grids
        A211103001002001 (211103001002001): qian on leave (PJ-E1)
        A211122101200002 (211122101200002): nobody is assigned (PJ-E1)
      too many open tickets: 1 grids
        A211103001001002 (211103001001002): 6 tickets, at most 5 (assumption: for a test)
      member has too many grids: 2 grids
        A211103001001001 (211103001001001): 2 grids, at most 1 (assumption: for a test)
        A211103001001002 (211103001001002): 2 grids, at most 1 (assumption: for a test)
      more households than the norm: 1 grids
        A211103001002001 (211103001002001): 700 households, norm 300 to 500 (assumption: for a test)
      fewer households than the norm: 1 grids
        A211122101200001 (211122101200001): 20 households, norm 30 to 80 (assumption: for a test)
      households not counted: 1 grids
        A211122101200002 (211122101200002)"
  `)
})
