/** The polygon of a grid or a cell: GeoJSON (RFC 7946), longitude before latitude, WGS 84, holes allowed. */

import { area } from "@turf/area"
import * as Schema from "effect/Schema"
import polylabel from "polylabel"
import { orient2d } from "robust-predicates"
import { distanceM, type Point } from "../kernel/Point.ts"

/** `[longitude, latitude]` in degrees. */
export const Position = Schema.Tuple([
  Schema.Finite.check(
    Schema.isBetween({ minimum: -180, maximum: 180 }, { message: "longitude lies between -180 and 180 degrees" })
  ),
  Schema.Finite.check(
    Schema.isBetween({ minimum: -90, maximum: 90 }, { message: "latitude lies between -90 and 90 degrees" })
  )
]).annotate({ identifier: "Position", description: "longitude and latitude in degrees, WGS 84" })
export type Position = typeof Position.Type

/** A closed line: the last position repeats the first. Either winding is taken. */
export type Ring = ReadonlyArray<Position>

/** A GeoJSON Polygon: the outer ring, then the holes. Whether it is a sound one, `BoundaryFault.find` tells. */
export const Polygon = Schema.Struct({
  type: Schema.Literal("Polygon"),
  coordinates: Schema.Array(Schema.Array(Position))
}).annotate({ identifier: "Polygon", description: "GeoJSON Polygon with holes" })
export type Polygon = typeof Polygon.Type

/** The polygon of rings. */
export const of = (...coordinates: ReadonlyArray<Ring>): Polygon => ({ type: "Polygon", coordinates })

/** A copy of the rings that other programs may write to. */
export const ringsOf = (polygon: Polygon): Array<Array<[number, number]>> =>
  polygon.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat]))

/** The area in square metres on a sphere of the earth's mean radius, holes taken out. */
export const areaM2 = (polygon: Polygon): number => area({ type: "Polygon", coordinates: ringsOf(polygon) })

/** West, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export const boxOf = (positions: Iterable<Position>): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return [west, south, east, north]
}

export type Edge = readonly [from: Position, to: Position]

/** The edges of a closed ring. */
export const edgesOf = (ring: Ring): ReadonlyArray<Edge> =>
  ring.flatMap((to, i): ReadonlyArray<Edge> => {
    const from = ring[i - 1]
    return from === undefined ? [] : [[from, to]]
  })

const between = (x: number, a: number, b: number): boolean => (a <= x && x <= b) || (b <= x && x <= a)

/** Positive when `c` lies on one side of the line through the edge, negative on the other, 0 exactly on it. */
export const sideOf = ([a, b]: Edge, c: Position): number => orient2d(a[0], a[1], b[0], b[1], c[0], c[1])

/** Whether a position lies exactly on an edge, its ends included. */
export const isOnEdge = (position: Position, edge: Edge): boolean =>
  between(position[0], edge[0][0], edge[1][0]) &&
  between(position[1], edge[0][1], edge[1][1]) &&
  sideOf(edge, position) === 0

/** Whether two edges cross at a place that is an end of neither. */
export const edgesCross = (a: Edge, b: Edge): boolean => {
  const opposite = (edge: Edge, other: Edge): boolean => {
    const [from, to] = [sideOf(edge, other[0]), sideOf(edge, other[1])]
    return (from > 0 && to < 0) || (from < 0 && to > 0)
  }
  return opposite(a, b) && opposite(b, a)
}

/** Where a position lies. The decision is exact for the given numbers: no rounding moves a position over a border. */
export type Relation = "inside" | "border" | "outside"

/**
 * How a position relates to a polygon; the rim of a hole is border, the ground within it is outside.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Boundary } = await import("@wangge/core/grid")
 * const square = Boundary.of([[122, 41], [122.1, 41], [122.1, 41.1], [122, 41.1], [122, 41]])
 * expect(Boundary.relationOf(square, [122.05, 41.05])).toBe("inside")
 * expect(Boundary.relationOf(square, [122.1, 41.02])).toBe("border")
 * expect(Boundary.relationOf(square, [122.2, 41.02])).toBe("outside")
 * ```
 */
export const relationOf = (polygon: Polygon, position: Position): Relation => {
  const [, lat] = position
  let inside = false
  for (const ring of polygon.coordinates) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]]
      if (from === undefined || to === undefined || !between(lat, from[1], to[1])) continue
      const edge: Edge = [from, to]
      if (isOnEdge(position, edge)) return "border"
      const rises = from[1] <= lat && to[1] > lat
      const falls = to[1] <= lat && from[1] > lat
      if (!rises && !falls) continue
      const side = sideOf(edge, position)
      if (rises ? side > 0 : side < 0) inside = !inside
    }
  }
  return inside ? "inside" : "outside"
}

export const contains = (polygon: Polygon, position: Position): boolean => relationOf(polygon, position) !== "outside"

/** A place well within the polygon, far from every border: where a label stands. */
export const representativePoint = (polygon: Polygon): Point => {
  const [west, south, east, north] = boxOf(polygon.coordinates[0] ?? [])
  const precision = Math.max(Math.min(east - west, north - south) / 100, Number.EPSILON)
  const [lon, lat] = polylabel(ringsOf(polygon), precision)
  return { lon, lat }
}

/** The place on the border, holes included, that is nearest to a point, and how many metres it is away. */
export const nearestOnBorder = (polygon: Polygon, point: Point): { readonly at: Point; readonly distanceM: number } => {
  const shrink = Math.cos((point.lat * Math.PI) / 180)
  let best = Infinity
  let at: Point = point
  for (const ring of polygon.coordinates) {
    for (const [from, to] of edgesOf(ring)) {
      const [x, y] = [(from[0] - point.lon) * shrink, from[1] - point.lat]
      const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]]
      const square = dx * dx + dy * dy
      const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square))
      const distance = Math.hypot(x + t * dx, y + t * dy)
      if (distance >= best) continue
      best = distance
      at = { lon: from[0] + t * (to[0] - from[0]), lat: from[1] + t * (to[1] - from[1]) }
    }
  }
  return { at, distanceM: distanceM(point, at) }
}
