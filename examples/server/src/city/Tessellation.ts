/**
 * Cuts the ground of the city into cells that neither overlap nor leave a gap: a Voronoi diagram over scattered points,
 * cut off at the outline. Made up, but it looks like a map.
 */
import { Delaunay } from "d3-delaunay"
import { intersection } from "polyclip-ts"

export type Position = readonly [lon: number, lat: number]
export type Ring = ReadonlyArray<Position>

/** A degree of longitude is shorter than one of latitude by this factor at 41° north. */
const SQUEEZE = Math.cos((41.1 * Math.PI) / 180)

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0)
  ) / 2

const centroidOf = (ring: Ring): Position => {
  let [x, y, doubled] = [0, 0, 0]
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length] ?? [x0, y0]
    const cross = x0 * y1 - x1 * y0
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
    doubled += cross
  })
  return [x / (3 * doubled), y / (3 * doubled)]
}

const cellsOf = (points: ReadonlyArray<Position>, outline: Ring): ReadonlyArray<Ring> => {
  const flat = points.map(([lon, lat]): [number, number] => [lon * SQUEEZE, lat])
  const [lons, lats] = [outline.map(([lon]) => lon * SQUEEZE), outline.map(([, lat]) => lat)]
  const box: [number, number, number, number] = [
    Math.min(...lons) - 1,
    Math.min(...lats) - 1,
    Math.max(...lons) + 1,
    Math.max(...lats) + 1
  ]
  const voronoi = Delaunay.from(flat).voronoi(box)
  const closedOutline = [...outline, outline[0] ?? [0, 0]].map(([lon, lat]): [number, number] => [lon, lat])
  return points.map((_, i) => {
    const cell = voronoi.cellPolygon(i).map(([x, y]): [number, number] => [round(x / SQUEEZE), round(y)])
    const pieces = intersection([cell], [closedOutline]).map((piece): Ring => piece[0] ?? [])
    return pieces.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a), [])
  })
}

/** The cells of the points within the outline, as closed rings in the order of the points. */
export const tessellate = (points: ReadonlyArray<Position>, outline: Ring): ReadonlyArray<Ring> => {
  const moved = cellsOf(points, outline).map((cell, i): Position => {
    const [lon, lat] = points[i] ?? [0, 0]
    const [centreLon, centreLat] = centroidOf(cell.slice(0, -1))
    return [(lon + centreLon) / 2, (lat + centreLat) / 2]
  })
  return cellsOf(moved, outline).map((ring) => ring.map(([lon, lat]): Position => [round(lon), round(lat)]))
}
