import { describe, expect, test } from "vitest"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import { appoint, code, district, end, move, register, VILLAGE } from "../workforce/WorkforceDistrict.ts"
import * as MonthStaff from "./MonthStaff.ts"
import { day, month } from "./PayDistrict.ts"
import { hire, places } from "./PayrollMonth.ts"

const of = (...commands: ReadonlyArray<WorkforceCommand>) =>
  MonthStaff.of(district(...places, ...commands), month("2020-03"))
const li = hire("li", "centreStaff")
const spans = (...commands: ReadonlyArray<WorkforceCommand>) =>
  of(...commands).flatMap(({ held }) => held.map(({ from, to, posts }) => [from, to, ...posts.map(({ kind }) => kind)]))

describe("who is paid for a month", () => {
  test("everyone who holds a post on one of its days, by person", () => {
    const wang = [...hire("wang", "gridAdministrator"), end("wang", "gridAdministrator", "2020-03-01", "2019-02-01")]
    const sun = hire("sun", "centreStaff", { from: day("2020-04-01") })
    const zhao = hire("zhao", "secretary", { place: code(VILLAGE), from: day("2020-03-31") })
    expect(of(...zhao, ...li, ...wang, ...sun).map(({ person }) => person)).toEqual(["li", "zhao"])
  })

  test("through the days on which the same posts are held", () => {
    expect(spans(...li)).toEqual([["2020-03-01", "2020-04-01", "centreStaff"]])
    const back = [
      end("li", "centreStaff", "2020-03-10", "2019-02-01"),
      appoint("li", "gridAdministrator", { from: day("2020-03-20") })
    ]
    expect(spans(...li, ...back)).toEqual([
      ["2020-03-01", "2020-03-10", "centreStaff"],
      ["2020-03-20", "2020-04-01", "gridAdministrator"]
    ])
  })

  test("with both posts of a pair, the higher first", () => {
    const pair = [
      ...hire("li", "secretary"),
      move("li", "director", { from: day("2020-03-16"), term: { from: day("2020-01-01"), to: day("2024-01-01") } })
    ]
    expect(spans(...pair)).toEqual([
      ["2020-03-01", "2020-03-16", "secretary"],
      ["2020-03-16", "2020-04-01", "secretary", "director"]
    ])
  })

  test("with service as shown by documents, or since the first post here", () => {
    const since = (...commands: ReadonlyArray<WorkforceCommand>) =>
      of(...commands).map(({ servedSince }) => servedSince)
    expect(since(...li)).toEqual(["2019-01-01"])
    const moved = [
      end("li", "centreStaff", "2020-01-01", "2019-02-01"),
      move("li", "centreStaff", { from: day("2020-01-01"), place: code(VILLAGE) })
    ]
    expect(since(register("li"), ...li.slice(1), ...moved)).toEqual(["2019-02-01"])
  })
})

test("a place is a village or a community from the decision on its posts on", () => {
  const state = district(...places, ...li)
  const [post] = of(...li)[0]?.held[0]?.posts ?? []
  if (post === undefined) throw new Error("li holds a post")
  expect(MonthStaff.placeKindOf(state, post, day("2019-01-01"))).toBe("community")
  expect(MonthStaff.placeKindOf(state, post, day("2018-12-31"))).toBeUndefined()
})
