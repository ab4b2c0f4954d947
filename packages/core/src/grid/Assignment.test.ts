import { describe, expect, test } from "vitest"
import * as Assignment from "./Assignment.ts"
import { assign, COMMUNITY, code, day, EAST, leave, MIDDLE, person, town, WEST } from "./GridTown.ts"

const net = town(
  assign("administrator", COMMUNITY, "wang"),
  assign("administrator", COMMUNITY, "zhou", { rank: "substitute" }),
  assign("member", WEST, "li"),
  assign("member", WEST, "sun", { rank: "substitute", from: day("2019-08-01") }),
  assign("member", WEST, "qian", { rank: "substitute" }),
  assign("member", MIDDLE, "zhao", { to: day("2020-03-01") }),
  assign("member", EAST, "wu", { rank: "substitute" }),
  leave("li", "2020-02-01", "2020-02-11", [WEST, "zhao"]),
  leave("zhao", "2020-02-05", "2020-02-08"),
  leave("qian", "2020-02-06", "2020-02-07"),
  leave("sun", "2020-02-06", "2020-02-07"),
  leave("wang", "2020-02-01", "2020-02-02"),
  leave("zhou", "2020-02-01", "2020-02-02")
)

describe("who serves in a grid", () => {
  test.each([
    ["before anyone is assigned", WEST, "2019-06-30", { _tag: "Nobody", onLeave: [] }],
    ["the primary", WEST, "2020-01-31", { _tag: "Primary", person: "li" }],
    ["the one named for the leave", WEST, "2020-02-01", { _tag: "Named", person: "zhao", insteadOf: "li" }],
    [
      "the longest standing substitute, when the named one is away",
      WEST,
      "2020-02-05",
      { _tag: "Standing", person: "qian", insteadOf: "li" }
    ],
    ["nobody, when all are away", WEST, "2020-02-06", { _tag: "Nobody", onLeave: ["li", "qian", "sun"] }],
    ["the primary again on the day that the leave ends", WEST, "2020-02-11", { _tag: "Primary", person: "li" }],
    ["nobody named", MIDDLE, "2020-02-05", { _tag: "Nobody", onLeave: ["zhao"] }],
    ["after the assignment", MIDDLE, "2020-03-01", { _tag: "Nobody", onLeave: [] }],
    ["a substitute where there is no primary", EAST, "2020-01-01", { _tag: "Standing", person: "wu" }]
  ])("%s", (_, grid, on, serving) => {
    expect(Assignment.memberServingOn(net, code(grid), day(on))).toEqual(serving)
  })

  test("in a grid that was never opened", () => {
    expect(Assignment.memberServingOn(net, code("99"), day("2020-01-01"))).toEqual({ _tag: "Nobody", onLeave: [] })
  })
})

test("the primary member is so on leave too", () => {
  const primary = (grid: string, on: string) => Assignment.primaryMemberOn(net, code(grid), day(on))
  expect([primary(WEST, "2020-02-06"), primary(MIDDLE, "2020-03-01"), primary(EAST, "2020-01-01")]).toEqual([
    "li",
    undefined,
    undefined
  ])
})

describe("the hall of a grid", () => {
  test("is that of its community, A post before B post", () => {
    const hall = Assignment.administratorsOn(net, code(WEST), day("2020-01-01"))
    expect(hall.map((one) => one.person)).toEqual(["wang", "zhou"])
    expect(Assignment.administratorsOn(net, code("211103001"), day("2020-01-01"))).toEqual([])
  })

  test("is served by the A post, by the B post on leave, or by nobody", () => {
    const serving = (on: string) => Assignment.administratorServingOn(net, code(WEST), day(on))
    expect(serving("2020-01-31")).toEqual({ _tag: "Primary", person: "wang" })
    expect(serving("2020-02-01")).toEqual({ _tag: "Nobody", onLeave: ["wang", "zhou"] })
    expect(Assignment.administratorServingOn(net, code("211103"), day("2020-01-31"))._tag).toBe("Nobody")
  })

  test("moves with the grid", () => {
    const moved = town(assign("administrator", COMMUNITY, "wang"), assign("administrator", "211103001002", "feng"), {
      _tag: "MoveArea",
      code: code(WEST),
      parent: code("211103001002"),
      from: day("2020-01-01")
    })
    const hall = (on: string) => Assignment.administratorsOn(moved, code(WEST), day(on)).map((one) => one.person)
    expect([hall("2019-12-31"), hall("2020-01-01")]).toEqual([["wang"], ["feng"]])
  })
})

test("all duties of a person within a period", () => {
  const within = (from: string, to: string) =>
    Assignment.dutiesDuring(net, person("zhao"), { from: day(from), to: day(to) }).map(({ area }) => area.code)
  expect(within("2020-02-28", "2020-04-01")).toEqual([MIDDLE])
  expect(within("2020-03-01", "2020-04-01")).toEqual([])
})
