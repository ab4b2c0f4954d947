import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Boundary from "./Boundary.ts"
import { block, code, day, EAST, MIDDLE, town, WEST } from "./GridTown.ts"
import * as Locate from "./Locate.ts"

const at = (x: number, y: number) => ({ lon: 122 + x / 100, lat: 41 + y / 100 })
const grids = Array.from({ length: 9 }, (_, i) => ({
  code: code(String(99 - i)),
  boundary: block(i % 3, Math.floor(i / 3))
}))
const index = Locate.of(grids)

describe("the border rule: the smallest code of those that contain or touch", () => {
  test.each([
    ["within one", 0.5, 0.5, "99", 1],
    ["on an edge of two", 1, 0.5, "98", 2],
    ["on a corner of four", 1, 1, "95", 4],
    ["on the outer border", 0, 0.5, "99", 1],
    ["on an outer corner of two", 3, 2, "91", 2]
  ])("%s", (_, x, y, expected, touching) => {
    const located = index.find(at(x, y))
    expect(located).toMatchObject({ _tag: "Inside", code: expected })
    expect(located._tag === "Inside" && located.touching).toHaveLength(touching)
  })

  test("the order in which grids are given does not matter", () => {
    const turned = Locate.of(grids.toReversed())
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 8 }), fc.integer({ min: -2, max: 8 }), (x, y) => {
        expect(turned.find(at(x / 2, y / 2))).toEqual(index.find(at(x / 2, y / 2)))
      })
    )
  })
})

describe("outside", () => {
  test("the nearest grid, the place on its border, the metres", () => {
    const located = index.find(at(-1, 0.5))
    expect(located).toMatchObject({ _tag: "Outside", nearest: "99", at: { lon: 122, lat: 41.005 } })
    expect(located._tag === "Outside" && located.distanceM).toBeCloseTo(839.2, 0)
  })

  test("in a hole", () => {
    const rim = block(1, 1).coordinates[0] ?? []
    const frame = Locate.of([{ code: code("01"), boundary: Boundary.of(block(0, 0, 3, 3).coordinates[0] ?? [], rim) }])
    expect(frame.find(at(1.1, 1.5))).toMatchObject({ _tag: "Outside", nearest: "01", at: { lat: 41.015 } })
    expect(frame.find(at(1, 1.5))).toMatchObject({ _tag: "Inside", code: "01" })
  })

  test("a large box near by does not hide a border that is nearer", () => {
    const [x, y] = [5, 5]
    const corner = (dx: number, dy: number): Boundary.Position => [122 + (x + dx) / 100, 41 + (y + dy) / 100]
    const hook = Boundary.of([
      corner(0, 0),
      corner(9, 0),
      corner(9, 0.1),
      corner(0.1, 0.1),
      corner(0.1, 9),
      corner(0, 9),
      corner(0, 0)
    ])
    const small = Array.from({ length: 20 }, (_, i) => ({ code: code(`2${i}`), boundary: block(12 + i, 5 + 5) }))
    const both = Locate.of([{ code: code("10"), boundary: hook }, ...small])
    expect(both.find(at(11, 10.5))).toMatchObject({ _tag: "Outside", nearest: "20" })
  })

  test("equally near: the smaller code", () => {
    const two = Locate.of([
      { code: code("02"), boundary: block(0, 0) },
      { code: code("01"), boundary: block(2, 0) }
    ])
    expect(two.find(at(1.5, 0.5))).toMatchObject({ nearest: "01" })
  })

  test("nowhere", () => {
    expect(Locate.of([]).find(at(0, 0))).toEqual({ _tag: "Nowhere" })
  })
})

describe("on a day", () => {
  const divided = town(
    { _tag: "SetBoundary", code: code(EAST), boundary: block(2, 0, 2, 1), from: day("2020-01-01") },
    { _tag: "CloseArea", code: code(WEST), from: day("2020-01-01") }
  )

  test.each([
    ["2019-05-31", 0.5, "Nowhere", undefined],
    ["2019-12-31", 0.5, "Inside", WEST],
    ["2020-01-01", 0.5, "Outside", MIDDLE],
    ["2019-12-31", 3.5, "Outside", EAST],
    ["2020-01-01", 3.5, "Inside", EAST]
  ])("%s at %d", (on, x, tag, expected) => {
    const located = Locate.on(divided, day(on)).find(at(x, 0.5))
    expect(located._tag).toBe(tag)
    expect(located._tag === "Inside" ? located.code : located._tag === "Outside" ? located.nearest : undefined).toBe(
      expected
    )
  })

  test("cells have an index of their own", () => {
    expect(Locate.on(divided, day("2020-01-01"), "cell").size).toBe(0)
  })
})

test("an answer can be asked why", () => {
  const why = (x: number, y: number) => Explanation.toText(Locate.explain(index.find(at(x, y))), "en")
  expect([why(1, 0.5), why(0.5, 0.5), why(-1, 0.5)].join("\n")).toMatchInlineSnapshot(`
    "grid of the point: 98, it lies on the border of several grids and goes to the smallest code (R1-10)
      in or on the border of 98
      in or on the border of 99
    grid of the point: 99, it lies in this grid alone (R1-10)
      in or on the border of 99
    grid of the point: no value, it lies in no grid (R1-10)
      nearest grid 99: 839.1 m"
  `)
  expect(Explanation.toText(Locate.explain({ _tag: "Nowhere" }), "zh")).toBe("所属网格：无值，当日没有任何网格绘有边界")
})
