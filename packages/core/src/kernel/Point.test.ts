import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Point from "./Point.ts"

const points = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true })
})
const HALF_CIRCUMFERENCE_M = Math.PI * 6_371_008.8

test("distance is symmetric, zero to itself, at most half way round, and no detour is shorter", () => {
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      const direct = Point.distanceM(a, b)
      expect(Point.distanceM(b, a)).toBeCloseTo(direct, 3)
      expect(Point.distanceM(a, a)).toBe(0)
      expect(direct).toBeLessThanOrEqual(HALF_CIRCUMFERENCE_M + 1)
      expect(Point.distanceM(a, c) + Point.distanceM(c, b)).toBeGreaterThanOrEqual(direct - 1)
    })
  )
})

test("a degree of latitude is 111 km, and a degree of longitude at Panjin's latitude is 84 km", () => {
  const panjin = { lon: 122.07, lat: 41.12 }
  expect(Point.distanceM(panjin, { ...panjin, lat: 42.12 })).toBeCloseTo(111_195, -1)
  expect(Point.distanceM(panjin, { ...panjin, lon: 123.07 })).toBeCloseTo(83_768, -2)
})

test.each([
  [181, 0],
  [0, -90.1],
  [Number.NaN, 0]
])("%d, %d is no point", (lon, lat) => expect(Schema.is(Point.Point)({ lon, lat })).toBe(false))
