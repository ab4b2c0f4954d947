/** What two polygons have in common, and what several make together. */
import { difference as clipDifference, union as clipUnion, intersection } from "polyclip-ts"
import * as Boundary from "./Boundary.ts"

/** A polygon with its edges turned so that the ground lies to the left of each, and the box of each ring's whole. */
interface Turned {
  readonly edges: ReadonlyArray<Boundary.Edge>
  readonly box: Boundary.Box
}

const turnedOf = new WeakMap<Boundary.Polygon, Turned>()

/** Computed once for each polygon, since a new boundary is held against all others of its kind. */
const turned = (polygon: Boundary.Polygon): Turned => {
  const known = turnedOf.get(polygon)
  if (known !== undefined) return known
  const made: Turned = {
    edges: polygon.coordinates.flatMap((ring, i) =>
      Boundary.edgesOf(isCounterClockwise(ring) === (i === 0) ? ring : ring.toReversed())
    ),
    box: Boundary.boxOf(polygon.coordinates[0] ?? [])
  }
  turnedOf.set(polygon, made)
  return made
}

/** By the turn at the southernmost, then westernmost corner, which is exact. */
const isCounterClockwise = (ring: Boundary.Ring): boolean => {
  const corners = ring.slice(1)
  const lowest = corners.reduce((best, corner, i) => {
    const at = corners[best]
    return at === undefined || corner[1] < at[1] || (corner[1] === at[1] && corner[0] < at[0]) ? i : best
  }, 0)
  const [before, at, after] = [corners.at(lowest - 1), corners[lowest], corners[(lowest + 1) % corners.length]]
  return before !== undefined && at !== undefined && after !== undefined && Boundary.sideOf([before, at], after) > 0
}

/** Whether the boxes around two polygons share ground; where they do not, the polygons cannot either. */
export const boxesOverlap = (a: Boundary.Polygon, b: Boundary.Polygon): boolean => {
  const [first, second] = [turned(a).box, turned(b).box]
  return first[0] < second[2] && second[0] < first[2] && first[1] < second[3] && second[1] < first[3]
}

/**
 * The ground that two sound polygons share, in square metres; 0 when they only touch. Neighbours that share whole borders
 * are told apart by exact predicates; all other cases are clipped.
 */
export const overlapM2 = (a: Boundary.Polygon, b: Boundary.Polygon): number => {
  if (!boxesOverlap(a, b) || areNeighbours(a, turned(a), b, turned(b))) return 0
  return sumM2(intersection(Boundary.ringsOf(a), Boundary.ringsOf(b)))
}

const areNeighbours = (a: Boundary.Polygon, first: Turned, b: Boundary.Polygon, second: Turned): boolean => {
  for (const edge of first.edges) {
    for (const other of second.edges) if (!touchPlainly(edge, other)) return false
  }
  return keepsOut(first, b) && keepsOut(second, a)
}

const same = (p: Boundary.Position, q: Boundary.Position): boolean => p[0] === q[0] && p[1] === q[1]

/**
 * Whether two edges are apart, meet in a common corner, or run along one another with the ground on opposite sides.
 * Anything else (a crossing, a corner on the middle of an edge) is not plain.
 */
const touchPlainly = (edge: Boundary.Edge, other: Boundary.Edge): boolean => {
  const apart = (axis: 0 | 1): boolean =>
    Math.max(edge[0][axis], edge[1][axis]) < Math.min(other[0][axis], other[1][axis]) ||
    Math.max(other[0][axis], other[1][axis]) < Math.min(edge[0][axis], edge[1][axis])
  if (apart(0) || apart(1)) return true
  if (Boundary.edgesCross(edge, other)) return false
  if (Boundary.sideOf(edge, other[0]) === 0 && Boundary.sideOf(edge, other[1]) === 0) {
    const ahead = (axis: 0 | 1): number => (edge[1][axis] - edge[0][axis]) * (other[1][axis] - other[0][axis])
    return ahead(0) + ahead(1) < 0
  }
  const inMiddle = (position: Boundary.Position, of: Boundary.Edge): boolean =>
    Boundary.isOnEdge(position, of) && !same(position, of[0]) && !same(position, of[1])
  return !(inMiddle(edge[0], other) || inMiddle(edge[1], other) || inMiddle(other[0], edge) || inMiddle(other[1], edge))
}

/**
 * Whether no edge of a polygon can enter another one: its corners do not lie inside, and where both ends lie on the rim
 * its middle does not lie inside either.
 */
const keepsOut = ({ edges }: Turned, other: Boundary.Polygon): boolean => {
  const rim = turned(other).edges
  const along = (edge: Boundary.Edge): boolean =>
    rim.some((line) => Boundary.sideOf(line, edge[0]) === 0 && Boundary.sideOf(line, edge[1]) === 0)
  return edges.every((edge) => {
    const relation = Boundary.relationOf(other, edge[0])
    if (relation === "inside") return false
    if (relation === "outside" || along(edge)) return true
    const middle: Boundary.Position = [(edge[0][0] + edge[1][0]) / 2, (edge[0][1] + edge[1][1]) / 2]
    return Boundary.relationOf(other, middle) !== "inside"
  })
}

type Pieces = ReturnType<typeof clipUnion>

const sumM2 = (pieces: Pieces): number => pieces.reduce((sum, piece) => sum + Boundary.areaM2(Boundary.of(...piece)), 0)

/** The ground of all polygons together, in as many pieces as hang together. */
export const union = (polygons: ReadonlyArray<Boundary.Polygon>): ReadonlyArray<Boundary.Polygon> => {
  const [first, ...rest] = polygons.map(Boundary.ringsOf)
  return first === undefined ? [] : clipUnion(first, ...rest).map((piece) => Boundary.of(...piece))
}

/** The ground of `whole` that none of `parts` covers, in square metres. */
export const uncoveredM2 = (whole: Boundary.Polygon, parts: ReadonlyArray<Boundary.Polygon>): number =>
  sumM2(clipDifference(Boundary.ringsOf(whole), ...parts.map(Boundary.ringsOf)))
