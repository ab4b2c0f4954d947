import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Boundary from "./Boundary.ts"
import { overlapM2, uncoveredM2, union } from "./BoundaryOverlap.ts"
import { block } from "./GridTown.ts"

const ring = (polygon: Boundary.Polygon): Boundary.Ring => polygon.coordinates[0] ?? []
const frame = Boundary.of(ring(block(0, 0, 6, 6)), ring(block(2, 2, 2, 2)))
const corners = (...positions: ReadonlyArray<readonly [number, number]>): Boundary.Polygon =>
  Boundary.of(positions.map(([x, y]): Boundary.Position => [122 + x / 100, 41 + y / 100]))

describe("shared ground", () => {
  test.each([
    ["apart", block(0, 0), block(3, 3), 0],
    ["a shared edge", block(0, 0), block(1, 0), 0],
    ["half an edge shared", block(0, 0), block(1, 0.5), 0],
    ["a corner in common", block(0, 0), block(1, 1), 0],
    ["a corner on the middle of an edge", corners([1, 0.5], [2, 0], [2, 1], [1, 0.5]), block(0, 0), 0],
    ["one fills the other's hole", frame, block(2, 2, 2, 2), 0],
    ["one stands in the other's hole", frame, block(2.5, 2.5), 0],
    ["the same twice", block(0, 0), block(0, 0), 1],
    ["one within the other", block(0, 0, 3, 3), block(1, 1), 1],
    ["one within the other, along an edge", block(0, 0, 3, 3), block(0, 1), 1],
    ["a half", block(0, 0), block(0.5, 0), 0.5],
    ["a corner each", block(0, 0), block(0.5, 0.5), 0.25],
    ["a cross, no corner inside the other", block(0, 1, 3, 1), block(1, 0, 1, 3), 1],
    ["a chord between two corners", block(0, 0), corners([0, 0], [1, 1], [0, 1], [0, 0]), 0.5]
  ])("%s", (_, a, b, blocks) => {
    const expected = blocks * Boundary.areaM2(block(0, 0))
    for (const shared of [overlapM2(a, b), overlapM2(b, a)]) {
      expect(Math.abs(shared - expected)).toBeLessThanOrEqual(expected * 0.001)
    }
  })

  test("no order and no winding matters, and shared ground is what the two have too much of together", () => {
    const unit = Boundary.areaM2(block(0, 0))
    const anyBlock = fc
      .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
      .map(([x, y, width, height, turn]) => {
        const made = block(x, y, width, height)
        return turn ? Boundary.of(ring(made).toReversed()) : made
      })
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        const shared = overlapM2(a, b)
        const together = union([a, b]).reduce((sum, piece) => sum + Boundary.areaM2(piece), 0)
        expect(Math.abs(Boundary.areaM2(a) + Boundary.areaM2(b) - together - shared)).toBeLessThan(unit * 0.001)
        expect(Math.abs(overlapM2(b, a) - shared)).toBeLessThan(1)
      }),
      { numRuns: 200 }
    )
  })
})

test("what parts leave of a whole", () => {
  expect(uncoveredM2(block(0, 0, 2, 1), [block(0, 0), block(1, 0)])).toBeLessThan(1e-3)
  expect(uncoveredM2(block(0, 0, 2, 1), [block(0, 0)])).toBeCloseTo(Boundary.areaM2(block(1, 0)), 2)
})

test("a union hangs together or does not, and may enclose a hole", () => {
  expect(union([])).toEqual([])
  expect(union([block(0, 0), block(1, 0)])).toHaveLength(1)
  expect(union([block(0, 0), block(1, 1)])).toHaveLength(2)
  const [around] = union([block(0, 0, 3, 1), block(0, 2, 3, 1), block(0, 1), block(2, 1)])
  expect(around?.coordinates).toHaveLength(2)
})
