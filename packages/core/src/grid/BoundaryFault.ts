/** What can be wrong with the polygon of a grid: rings that are open, too short, cross themselves or one another. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Boundary from "./Boundary.ts"
import type { BoundaryLimits } from "./GridPolicy.ts"

/** `ring` counts from 0, which is the outer ring; the others are holes. */
export const BoundaryFault = Schema.TaggedUnion({
  NoRing: {},
  TooManyPositions: { positions: Schema.Natural, most: Schema.Natural },
  RingTooShort: { ring: Schema.Natural, positions: Schema.Natural },
  RingOpen: { ring: Schema.Natural, first: Boundary.Position, last: Boundary.Position },
  PositionTwice: { ring: Schema.Natural, at: Boundary.Position },
  /** The ring touches or crosses itself near this position. */
  RingMeetsItself: { ring: Schema.Natural, at: Boundary.Position },
  /** A hole touches or crosses the outer ring or another hole. */
  RingsMeet: { ring: Schema.Natural, other: Schema.Natural, at: Boundary.Position },
  HoleOutside: { ring: Schema.Natural },
  HoleInHole: { ring: Schema.Natural, other: Schema.Natural },
  TooSmall: { areaM2: Schema.Finite, leastM2: Schema.Finite }
}).annotate({ identifier: "BoundaryFault" })
export type BoundaryFault = typeof BoundaryFault.Type

/**
 * The first fault of a polygon; nothing when it is sound. A polygon that encloses no more than what is taken for drawing
 * error is none.
 */
export const find = (polygon: Boundary.Polygon, limits: BoundaryLimits): BoundaryFault | undefined => {
  const most = limits.positionsMax
  const rings = polygon.coordinates
  if (rings.length === 0) return { _tag: "NoRing" }
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0)
  if (positions > most) return { _tag: "TooManyPositions", positions, most }
  for (const [ring, line] of rings.entries()) {
    const fault = ringFault(line, ring)
    if (fault !== undefined) return fault
  }
  return meetingFault(rings) ?? nestingFault(rings) ?? sizeFault(polygon, limits.toleranceM2)
}

const sizeFault = (polygon: Boundary.Polygon, leastM2: number): BoundaryFault | undefined => {
  const areaM2 = Boundary.areaM2(polygon)
  return areaM2 > leastM2 ? undefined : { _tag: "TooSmall", areaM2, leastM2 }
}

const same = (a: Boundary.Position, b: Boundary.Position): boolean => a[0] === b[0] && a[1] === b[1]

const ringFault = (line: Boundary.Ring, ring: number): BoundaryFault | undefined => {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined || line.length < 4) {
    return { _tag: "RingTooShort", ring, positions: line.length }
  }
  if (!same(first, last)) return { _tag: "RingOpen", ring, first, last }
  const twice = Boundary.edgesOf(line).find(([from, to]) => same(from, to))
  return twice === undefined ? undefined : { _tag: "PositionTwice", ring, at: twice[0] }
}

interface Span {
  readonly ring: number
  readonly index: number
  readonly count: number
  readonly edge: Boundary.Edge
  readonly west: number
  readonly east: number
}

/** Looks at edges from west to east, so that only those whose longitudes overlap are compared. */
const meetingFault = (rings: ReadonlyArray<Boundary.Ring>): BoundaryFault | undefined => {
  const spans = rings
    .flatMap((line, ring) =>
      Boundary.edgesOf(line).map(
        (edge, index): Span => ({
          ring,
          index,
          count: line.length - 1,
          edge,
          west: Math.min(edge[0][0], edge[1][0]),
          east: Math.max(edge[0][0], edge[1][0])
        })
      )
    )
    .sort((a, b) => a.west - b.west)
  for (const [i, a] of spans.entries()) {
    for (let j = i + 1; j < spans.length; j++) {
      const b = spans[j]
      if (b === undefined || b.west > a.east) break
      if (!meet(a, b)) continue
      const [low, high] = a.ring <= b.ring ? [a, b] : [b, a]
      return a.ring === b.ring
        ? { _tag: "RingMeetsItself", ring: a.ring, at: a.edge[1] }
        : { _tag: "RingsMeet", ring: high.ring, other: low.ring, at: high.edge[0] }
    }
  }
  return undefined
}

/** Whether two edges share more than the corner that joins them. */
const meet = (a: Span, b: Span): boolean => {
  const follows = (x: Span, y: Span): boolean => x.ring === y.ring && (x.index + 1) % x.count === y.index
  if (follows(a, b)) return foldsBack(a.edge, b.edge)
  if (follows(b, a)) return foldsBack(b.edge, a.edge)
  return edgesMeet(a.edge, b.edge)
}

/** Whether the second edge runs back over the first. */
const foldsBack = (first: Boundary.Edge, second: Boundary.Edge): boolean =>
  Boundary.isOnEdge(second[1], first) || Boundary.isOnEdge(first[0], second)

const edgesMeet = (a: Boundary.Edge, b: Boundary.Edge): boolean =>
  Boundary.edgesCross(a, b) ||
  Boundary.isOnEdge(b[0], a) ||
  Boundary.isOnEdge(b[1], a) ||
  Boundary.isOnEdge(a[0], b) ||
  Boundary.isOnEdge(a[1], b)

/** The rings do not meet, so one position of a hole speaks for the whole of it. */
const nestingFault = (rings: ReadonlyArray<Boundary.Ring>): BoundaryFault | undefined => {
  const within = (inner: Boundary.Ring, outer: Boundary.Ring): boolean =>
    inner[0] !== undefined && Boundary.relationOf(Boundary.of(outer), inner[0]) === "inside"
  for (const [ring, line] of rings.entries()) {
    if (ring === 0) continue
    if (rings[0] !== undefined && !within(line, rings[0])) return { _tag: "HoleOutside", ring }
    const other = rings.findIndex((hole, i) => i > 0 && i !== ring && within(line, hole))
    if (other !== -1) return { _tag: "HoleInHole", ring, other }
  }
  return undefined
}

const nameOf = (ring: number): Label.Label =>
  ring === 0 ? Label.of("外环", "the outer ring") : Label.of(`第${ring}个洞`, `hole ${ring}`)

const place = ([lon, lat]: Boundary.Position): string => `${lon}, ${lat}`

/** The fault in words; it ends without a full stop, to stand within a sentence. */
export const sentence = (fault: BoundaryFault): Label.Label => {
  switch (fault._tag) {
    case "NoRing":
      return Label.of("没有任何环", "it has no ring")
    case "TooManyPositions":
      return Label.of(
        `共${fault.positions}个点，最多${fault.most}个`,
        `it has ${fault.positions} positions, and at most ${fault.most} are allowed`
      )
    case "RingTooShort": {
      const name = nameOf(fault.ring)
      return Label.of(
        `${name.zh}只有${fault.positions}个点，至少需要4个`,
        `${name.en} has ${fault.positions} positions and needs at least 4`
      )
    }
    case "RingOpen": {
      const name = nameOf(fault.ring)
      return Label.of(
        `${name.zh}未闭合：始于${place(fault.first)}，止于${place(fault.last)}`,
        `${name.en} is not closed: it begins at ${place(fault.first)} and ends at ${place(fault.last)}`
      )
    }
    case "PositionTwice": {
      const name = nameOf(fault.ring)
      return Label.of(
        `${name.zh}在${place(fault.at)}连续重复同一点`,
        `${name.en} names the position ${place(fault.at)} twice in a row`
      )
    }
    case "RingMeetsItself": {
      const name = nameOf(fault.ring)
      return Label.of(
        `${name.zh}在${place(fault.at)}附近自相交或自相接`,
        `${name.en} crosses or touches itself near ${place(fault.at)}`
      )
    }
    case "RingsMeet": {
      const [name, other] = [nameOf(fault.ring), nameOf(fault.other)]
      return Label.of(
        `${name.zh}在${place(fault.at)}附近与${other.zh}相交或相接`,
        `${name.en} crosses or touches ${other.en} near ${place(fault.at)}`
      )
    }
    case "HoleOutside":
      return Label.of(
        `${nameOf(fault.ring).zh}不在外环之内`,
        `${nameOf(fault.ring).en} does not lie within the outer ring`
      )
    case "HoleInHole":
      return Label.of(
        `${nameOf(fault.ring).zh}在${nameOf(fault.other).zh}之内`,
        `${nameOf(fault.ring).en} lies within ${nameOf(fault.other).en}`
      )
    case "TooSmall":
      return Label.of(
        `面积${fault.areaM2.toFixed(2)}平方米，应大于${fault.leastM2}平方米`,
        `it encloses ${fault.areaM2.toFixed(2)} m², and a grid has more than ${fault.leastM2} m²`
      )
  }
}
