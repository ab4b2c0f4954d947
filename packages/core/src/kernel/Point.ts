/**
 * A place on the ground: longitude and latitude in degrees, WGS 84. (Chinese map services show GCJ-02 火星坐标; convert at
 * the edge before a point comes in.)
 */
import * as Schema from "effect/Schema"

export const Point = Schema.Struct({
  lon: Schema.Finite.check(
    Schema.isBetween({ minimum: -180, maximum: 180 }, { message: "longitude lies between -180 and 180 degrees" })
  ),
  lat: Schema.Finite.check(
    Schema.isBetween({ minimum: -90, maximum: 90 }, { message: "latitude lies between -90 and 90 degrees" })
  )
}).annotate({ identifier: "Point", description: "longitude and latitude in degrees, WGS 84" })
export type Point = typeof Point.Type

const EARTH_RADIUS_M = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine; off by at most 0.5 % for the ellipsoid). */
export const distanceM = (a: Point, b: Point): number => {
  const dLat = Math.sin(radians(b.lat - a.lat) / 2)
  const dLon = Math.sin(radians(b.lon - a.lon) / 2)
  const h = dLat * dLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * dLon * dLon
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}
