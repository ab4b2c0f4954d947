import { expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Boundary from "./Boundary.ts"
import * as BoundaryCheck from "./BoundaryCheck.ts"
import type { GridCommand } from "./GridCommand.ts"
import { block, CITY, COMMUNITY, code, day, open, town, VILLAGE } from "./GridTown.ts"

const DAY = day("2020-01-01")
const grid = (community: string, n: number, boundary?: Boundary.Polygon): GridCommand =>
  open("grid", `${community}${n}`, community, boundary === undefined ? {} : { boundary })

/** Four bars around the block (11, 11). */
const ringRoad = [
  grid(COMMUNITY, 101, block(10, 10, 3, 1)),
  grid(COMMUNITY, 102, block(10, 12, 3, 1)),
  grid(COMMUNITY, 103, block(10, 11)),
  grid(COMMUNITY, 104, block(12, 11))
]

test("ground that is enclosed by grids and belongs to none is a gap", () => {
  const { gaps, pieces, missing, drawn } = BoundaryCheck.check(town(...ringRoad), code(COMMUNITY), DAY, 1)
  expect(gaps.map(({ areaM2 }) => Math.round(areaM2))).toEqual([Math.round(Boundary.areaM2(block(11, 11)))])
  const [gap] = gaps
  expect(gap === undefined ? "none" : Boundary.relationOf(block(11, 11), [gap.at.lon, gap.at.lat])).toBe("inside")
  expect({ pieces, missing, drawn }).toEqual({ pieces: 2, missing: [], drawn: 6 })
})

test("it is none where another community's grid lies there, and part of one where that grid is smaller", () => {
  const full = town(...ringRoad, grid(VILLAGE, 101, block(11, 11)))
  expect(BoundaryCheck.check(full, code(COMMUNITY), DAY, 1).gaps).toEqual([])
  const half = town(...ringRoad, grid(VILLAGE, 101, block(11, 11, 0.5, 1)))
  const [gap] = BoundaryCheck.check(half, code(COMMUNITY), DAY, 1).gaps
  expect(gap?.areaM2).toBeCloseTo(Boundary.areaM2(block(11.5, 11, 0.5, 1)), 1)
})

test("what is within the tolerance is drawing error", () => {
  const areaM2 = Boundary.areaM2(block(11, 11))
  expect(BoundaryCheck.check(town(...ringRoad), code(COMMUNITY), DAY, areaM2 + 1).gaps).toEqual([])
})

test("grids without a polygon are named", () => {
  expect(BoundaryCheck.check(town(), code(CITY), DAY, 1).missing).toEqual([`${VILLAGE}001`])
  expect(BoundaryCheck.check(town(), code(CITY), day("2019-05-31"), 1)).toMatchObject({ drawn: 0, pieces: 0 })
})

test("says what it found", () => {
  const { explanation } = BoundaryCheck.check(town(...ringRoad), code("211103"), DAY, 1)
  expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
    "boundary check of 211103 (R1-10)
      with a polygon: 7 areas
      without a polygon: 0 areas
      gaps: 1 places
        122.115000, 41.115000: 931519 m²
      separate pieces: 2 pieces"
  `)
})
