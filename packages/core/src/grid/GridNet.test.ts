import { describe, expect, test } from "vitest"
import * as GridEvolution from "./GridEvolution.ts"
import * as GridNet from "./GridNet.ts"
import {
  CITY,
  COMMUNITY,
  code,
  context,
  day,
  EAST,
  FROM,
  MIDDLE,
  OTHER_COMMUNITY,
  open,
  STREET,
  town,
  VILLAGE,
  WEST
} from "./GridTown.ts"
import * as Timeline from "./Timeline.ts"

const JANUARY = day("2020-01-01")
const net = town({ _tag: "MoveArea", code: code(COMMUNITY), parent: code("211103002"), from: JANUARY })

describe("scope", () => {
  test.each([
    ["the area itself", [WEST], "2019-12-31", true],
    ["the community", [COMMUNITY], "2019-12-31", true],
    ["the street before the move", [STREET], "2019-12-31", true],
    ["the street after the move", [STREET], "2020-01-01", false],
    ["the new street before the move", ["211103002"], "2019-12-31", false],
    ["the new street after the move", ["211103002"], "2020-01-01", true],
    ["the district", ["211103"], "2020-01-01", true],
    ["the city among others", ["211122", CITY], "2020-01-01", true],
    ["another grid", [MIDDLE, EAST], "2020-01-01", false],
    ["everywhere", [], "2020-01-01", true]
  ])("%s", (_, scope, on, expected) => {
    expect(GridNet.scopeCovers(net, scope.map(code), code(WEST), day(on))).toBe(expected)
  })

  test("a closed area lies where it lay last, a future one where it will", () => {
    const later = town(
      { _tag: "CloseArea", code: code(WEST), from: JANUARY },
      open("grid", "211103001002002", OTHER_COMMUNITY, { from: day("2021-01-01") })
    )
    expect(GridNet.scopeCovers(later, [code(STREET)], code(WEST), day("2022-01-01"))).toBe(true)
    expect(GridNet.scopeCovers(later, [code(OTHER_COMMUNITY)], code("211103001002002"), JANUARY)).toBe(true)
  })

  test("a code that was never opened is covered by nothing but everywhere", () => {
    expect(GridNet.scopeCovers(net, [code(CITY)], code("999999"), JANUARY)).toBe(false)
    expect(GridNet.scopeCovers(net, [], code("999999"), JANUARY)).toBe(true)
  })
})

test("the path goes up to the city", () => {
  expect(GridNet.pathOn(net, code(WEST), JANUARY)).toEqual([WEST, COMMUNITY, "211103002", "211103", CITY])
  expect(GridNet.pathOn(net, code("999999"), JANUARY)).toEqual([])
})

test("a place is named by levels, whatever each area is called there", () => {
  expect(GridNet.placeOn(net, code(WEST), JANUARY)).toEqual({
    grid: WEST,
    community: COMMUNITY,
    street: "211103002",
    district: "211103"
  })
  expect(GridNet.placeOn(net, code(VILLAGE), JANUARY)).toEqual({
    community: VILLAGE,
    street: "211122101",
    district: "211122"
  })
  expect(GridNet.placeOn(net, code("211171"), JANUARY)).toEqual({ district: "211171" })
  expect(GridNet.placeOn(net, code(CITY), JANUARY)).toEqual({})
})

test("areas of kinds on a day, by code", () => {
  expect(GridNet.areasOn(net, JANUARY, "community", "village").map((area) => area.code)).toEqual([
    COMMUNITY,
    OTHER_COMMUNITY,
    "211122101200"
  ])
  expect(GridNet.areasOn(net, day("2019-05-31"))).toEqual([])
})

describe("timelines", () => {
  const values = [
    { from: day("2019-01-01"), value: "a" },
    { from: day("2020-01-01"), value: "b" }
  ]

  test.each([
    ["2018-12-31", "a"],
    ["2019-12-31", "a"],
    ["2020-01-01", "b"],
    ["2030-01-01", "b"]
  ])("on %s", (on, value) => {
    expect(Timeline.valueOn(values, day(on))).toBe(value)
  })

  test("a value in between holds until the next", () => {
    const three = Timeline.withValue(values, day("2019-07-01"), "c")
    expect(three.map(({ value }) => value)).toEqual(["a", "c", "b"])
    expect(Timeline.withValue(three, day("2019-07-01"), "d").map(({ value }) => value)).toEqual(["a", "d", "b"])
  })

  test("spans within a period begin and end with it", () => {
    expect(Timeline.spansWithin(values, { from: day("2019-06-01"), to: day("2020-06-01") })).toEqual([
      { value: "a", period: { from: "2019-06-01", to: "2020-01-01" } },
      { value: "b", period: { from: "2020-01-01", to: "2020-06-01" } }
    ])
    expect(Timeline.spansWithin(values, { from: day("2020-02-01") })).toEqual([
      { value: "b", period: { from: "2020-02-01" } }
    ])
  })
})

test("an event about what was never opened changes nothing", () => {
  const area = code("999999")
  const strange = { code: area, from: FROM }
  for (const event of [
    { _tag: "AreaRenamed", ...strange, name: { zh: "无", en: "none" } },
    { _tag: "AreaClosed", ...strange, ended: [] },
    { _tag: "AreaMoved", ...strange, parent: area },
    { _tag: "FiguresUpdated", ...strange, figures: {} },
    { _tag: "DutyAssigned", area, duty: "member", person: context.actor.person, rank: "primary", from: FROM }
  ] as const) {
    expect(GridEvolution.evolve(net, event)).toEqual(net)
  }
})
