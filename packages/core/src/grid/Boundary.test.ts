import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Boundary from "./Boundary.ts"
import { block } from "./GridTown.ts"

const withHole = Boundary.of(block(0, 0, 4, 4).coordinates[0] ?? [], block(1, 1, 2, 2).coordinates[0] ?? [])
const at = (x: number, y: number): Boundary.Position => [122 + x / 100, 41 + y / 100]

describe("area", () => {
  test("a hundredth of a degree each way at 41 north is 0.933 square kilometres", () => {
    expect(Boundary.areaM2(block(0, 0)) / 1e6).toBeCloseTo(0.933, 3)
  })

  test("a hole is taken out", () => {
    const [outer, hole] = [Boundary.areaM2(block(0, 0, 4, 4)), Boundary.areaM2(block(1, 1, 2, 2))]
    expect(Boundary.areaM2(withHole)).toBeCloseTo(outer - hole, 3)
  })

  test("the winding does not matter", () => {
    const turned = Boundary.of(...withHole.coordinates.map((ring) => ring.toReversed()))
    expect(Boundary.areaM2(turned)).toBe(Boundary.areaM2(withHole))
  })
})

describe("where a position lies", () => {
  test.each([
    ["in the ground", 0.5, 0.5, "inside"],
    ["on an edge", 2, 0, "border"],
    ["on a corner", 4, 4, "border"],
    ["on the rim of the hole", 1, 2, "border"],
    ["on a corner of the hole", 3, 3, "border"],
    ["in the hole", 2, 2, "outside"],
    ["level with an edge, beyond it", 5, 0, "outside"],
    ["level with a corner of the hole, in the ground", 0.5, 1, "inside"],
    ["north of it", 2, 5, "outside"]
  ] as const)("%s", (_, x, y, relation) => {
    expect(Boundary.relationOf(withHole, at(x, y))).toBe(relation)
    expect(Boundary.contains(withHole, at(x, y))).toBe(relation !== "outside")
  })

  test("a step of one bit decides, exactly", () => {
    const slope = Boundary.of([
      [0, 0],
      [3, 1],
      [0, 1],
      [0, 0]
    ])
    const lat = 1 / 3
    const on = [0.1, 0.3, 0.7].map((t) => Boundary.relationOf(slope, [3 * t, t]))
    expect(on).toEqual([0.1, 0.3, 0.7].map((t) => (isExactly(3 * t, t) ? "border" : expect.stringMatching(/side/))))
    expect(Boundary.relationOf(slope, [1, lat])).not.toBe("border")
    expect(Boundary.relationOf(slope, [1.5, 0.5])).toBe("border")
    expect(Boundary.relationOf(slope, [1.5 - 2 ** -52, 0.5])).toBe("inside")
    expect(Boundary.relationOf(slope, [1.5 + 2 ** -52, 0.5])).toBe("outside")
  })

  test("turning, or beginning elsewhere, moves no border", () => {
    const anyPosition = fc
      .tuple(fc.integer({ min: -1, max: 9 }), fc.integer({ min: -1, max: 9 }))
      .map(([x, y]) => at(x / 2, y / 2))
    fc.assert(
      fc.property(anyPosition, fc.nat(3), (position, shift) => {
        const turned = Boundary.of(
          ...withHole.coordinates.map((ring) => {
            const corners = ring.slice(1)
            const begun = [...corners.slice(shift), ...corners.slice(0, shift)]
            return [...begun, ...begun.slice(0, 1)].toReversed()
          })
        )
        expect(Boundary.relationOf(turned, position)).toBe(Boundary.relationOf(withHole, position))
      })
    )
  })
})

/** Whether `x = 3 y` holds for the doubles themselves, in whole numbers of 2^-60. */
const isExactly = (x: number, y: number): boolean => {
  const whole = (value: number): bigint => BigInt(value * 2 ** 60)
  return whole(x) === 3n * whole(y)
}

test("a label stands in the ground, not in the hole", () => {
  const { lon, lat } = Boundary.representativePoint(withHole)
  expect(Boundary.relationOf(withHole, [lon, lat])).toBe("inside")
})

describe("the nearest place on the border", () => {
  test("of a point beside an edge is its foot", () => {
    const nearest = Boundary.nearestOnBorder(block(0, 0), { lon: 122.005, lat: 40.999 })
    expect(nearest.at).toEqual({ lon: 122.005, lat: 41 })
    expect(nearest.distanceM).toBeCloseTo(111.2, 1)
  })

  test("of a point beyond a corner is the corner", () => {
    expect(Boundary.nearestOnBorder(block(0, 0), { lon: 122.02, lat: 41.02 }).at).toEqual({ lon: 122.01, lat: 41.01 })
  })

  test("of a point in a hole is the rim of the hole", () => {
    const { lon, lat } = Boundary.nearestOnBorder(withHole, { lon: 122.011, lat: 41.02 }).at
    expect([lon, lat]).toEqual([122.01, 41.02])
  })
})
