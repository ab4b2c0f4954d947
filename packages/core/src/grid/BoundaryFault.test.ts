import { describe, expect, test } from "vitest"
import * as Boundary from "./Boundary.ts"
import * as BoundaryFault from "./BoundaryFault.ts"
import { block } from "./GridTown.ts"

const limits = { positionsMax: 20, toleranceM2: 1 }
const ring = (...positions: ReadonlyArray<readonly [number, number]>): Boundary.Ring =>
  positions.map(([x, y]): Boundary.Position => [122 + x / 100, 41 + y / 100])
const square = (x: number, y: number, size: number): Boundary.Ring => block(x, y, size, size).coordinates[0] ?? []
const around = square(0, 0, 10)

const faulty: ReadonlyArray<readonly [name: string, polygon: Boundary.Polygon, zh: string, en: string]> = [
  ["no ring", Boundary.of(), "没有任何环", "it has no ring"],
  [
    "too many positions",
    Boundary.of(Array.from({ length: 21 }, (_, i) => [122 + i, 41])),
    "共21个点，最多20个",
    "it has 21 positions, and at most 20 are allowed"
  ],
  [
    "a line there and back",
    Boundary.of(ring([0, 0], [1, 0], [0, 0])),
    "外环只有3个点，至少需要4个",
    "the outer ring has 3 positions and needs at least 4"
  ],
  [
    "an empty hole",
    Boundary.of(around, []),
    "第1个洞只有0个点，至少需要4个",
    "hole 1 has 0 positions and needs at least 4"
  ],
  [
    "an open ring",
    Boundary.of(ring([0, 0], [1, 0], [1, 1], [0, 1])),
    "外环未闭合：始于122, 41，止于122, 41.01",
    "the outer ring is not closed: it begins at 122, 41 and ends at 122, 41.01"
  ],
  [
    "a position twice",
    Boundary.of(ring([0, 0], [1, 0], [1, 0], [1, 1], [0, 0])),
    "外环在122.01, 41连续重复同一点",
    "the outer ring names the position 122.01, 41 twice in a row"
  ],
  [
    "a bow tie",
    Boundary.of(ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 0])),
    "外环在122.01, 41.01附近自相交或自相接",
    "the outer ring crosses or touches itself near 122.01, 41.01"
  ],
  [
    "a spike",
    Boundary.of(ring([0, 0], [2, 0], [1, 0], [1, 1], [0, 0])),
    "外环在122.02, 41附近自相交或自相接",
    "the outer ring crosses or touches itself near 122.02, 41"
  ],
  [
    "a ring that touches its own edge",
    Boundary.of(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0])),
    "外环在122.04, 41附近自相交或自相接",
    "the outer ring crosses or touches itself near 122.04, 41"
  ],
  [
    "a hole that touches the outer ring",
    Boundary.of(around, square(0, 2, 2)),
    "第1个洞在122, 41.02附近与外环相交或相接",
    "hole 1 crosses or touches the outer ring near 122, 41.02"
  ],
  [
    "two holes that cross",
    Boundary.of(around, square(2, 2, 3), square(4, 4, 3)),
    "第2个洞在122.04, 41.07附近与第1个洞相交或相接",
    "hole 2 crosses or touches hole 1 near 122.04, 41.07"
  ],
  [
    "a hole outside",
    Boundary.of(around, square(12, 2, 2)),
    "第1个洞不在外环之内",
    "hole 1 does not lie within the outer ring"
  ],
  [
    "a hole in a hole",
    Boundary.of(around, square(2, 2, 6), square(4, 4, 2)),
    "第2个洞在第1个洞之内",
    "hole 2 lies within hole 1"
  ],
  [
    "hardly any ground",
    Boundary.of(square(0, 0, 0.0005)),
    "面积0.23平方米，应大于1平方米",
    "it encloses 0.23 m², and a grid has more than 1 m²"
  ]
]

describe("a faulty polygon", () => {
  test.each(faulty)("%s", (_, polygon, zh, en) => {
    const fault = BoundaryFault.find(polygon, limits)
    expect(fault === undefined ? undefined : BoundaryFault.sentence(fault)).toEqual({ zh, en })
  })
})

describe("a sound polygon", () => {
  test.each([
    ["a square", Boundary.of(around)],
    ["clockwise", Boundary.of(around.toReversed())],
    ["two holes apart", Boundary.of(around, square(1, 1, 2), square(5, 5, 2))],
    ["a corner between collinear edges", Boundary.of(ring([0, 0], [1, 0], [2, 0], [2, 2], [0, 0]))],
    [
      "a star with collinear tips",
      Boundary.of(ring([0, 0], [3, 2], [6, 0], [4, 3], [6, 6], [3, 4], [0, 6], [2, 3], [0, 0]))
    ]
  ])("%s", (_, polygon) => {
    expect(BoundaryFault.find(polygon, limits)).toBeUndefined()
  })
})
