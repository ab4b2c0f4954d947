/**
 * Whether the polygons below an area leave no gap (R1-10). Overlaps are refused when a polygon is drawn; a gap can only be
 * seen once the neighbours are there, so it is reported and not refused.
 */
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { Point } from "../kernel/Point.ts"
import * as Source from "../kernel/Source.ts"
import * as Area from "./Area.ts"
import * as Boundary from "./Boundary.ts"
import { uncoveredM2, union } from "./BoundaryOverlap.ts"
import * as GridNet from "./GridNet.ts"
import { mappedOn } from "./Locate.ts"

/** Ground that is enclosed by grids and belongs to none. */
export interface Gap {
  readonly areaM2: number
  readonly at: Point
}

export interface BoundaryCheck {
  readonly under: AreaCode
  readonly drawn: number
  /** Grids without a polygon, by code. */
  readonly missing: ReadonlyArray<AreaCode>
  readonly gaps: ReadonlyArray<Gap>
  /** Into how many separate pieces the ground falls; 1 where it hangs together. */
  readonly pieces: number
  readonly explanation: Explanation.Explanation
}

/**
 * Checks the grids or cells below an area on a day. Ground that other areas' grids cover is no gap; nor is anything up to
 * `toleranceM2` square metres. The work grows with the number of polygons: a community or a street at a time.
 */
export const check = (
  net: GridNet.GridNet,
  under: AreaCode,
  day: Day,
  toleranceM2: number,
  kind: "grid" | "cell" = "grid"
): BoundaryCheck => {
  const below = GridNet.areasOn(net, day, kind).filter((area) => GridNet.pathOn(net, area.code, day).includes(under))
  const missing = below.filter((area) => Area.boundaryOn(area, day) === undefined).map(({ code }) => code)
  const polygons = below.flatMap((area) => Area.boundaryOn(area, day) ?? [])
  const pieces = union(polygons)
  const codes = new Set(below.map(({ code }) => code))
  const others = mappedOn(net, day, kind).filter(({ code }) => !codes.has(code))
  const gaps = pieces.flatMap(({ coordinates }) =>
    coordinates.slice(1).flatMap((ring): ReadonlyArray<Gap> => {
      const hole = Boundary.of(ring)
      const near = others.filter(({ boundary }) => Boundary.contains(hole, boundary.coordinates[0]?.[0] ?? [0, 0]))
      const areaM2 = uncoveredM2(
        hole,
        near.map(({ boundary }) => boundary)
      )
      return areaM2 > toleranceM2 ? [{ areaM2, at: Boundary.representativePoint(hole) }] : []
    })
  )
  const result = { under, drawn: polygons.length, missing, gaps, pieces: pieces.length }
  return { ...result, explanation: explain(result) }
}

const areasUnit = Label.of("个", "areas")

const explain = (result: Omit<BoundaryCheck, "explanation">): Explanation.Explanation =>
  Explanation.step(Label.of(`${result.under}的边界检查`, `boundary check of ${result.under}`), {
    source: Source.rule("R1-10"),
    steps: [
      Explanation.step(Label.of("已绘边界", "with a polygon"), {
        quantity: Explanation.count(result.drawn, areasUnit)
      }),
      Explanation.step(Label.of("未绘边界", "without a polygon"), {
        quantity: Explanation.count(result.missing.length, areasUnit),
        steps: result.missing.map((code) => Explanation.step(Label.same(code)))
      }),
      Explanation.step(Label.of("缝隙", "gaps"), {
        quantity: Explanation.count(result.gaps.length, Label.of("处", "places")),
        steps: result.gaps.map(({ at, areaM2 }) =>
          Explanation.step(Label.same(`${at.lon.toFixed(6)}, ${at.lat.toFixed(6)}`), {
            quantity: Explanation.count(Math.round(areaM2), Label.of("平方米", "m²"))
          })
        )
      }),
      Explanation.step(Label.of("互不相连的块", "separate pieces"), {
        quantity: Explanation.count(result.pieces, Label.of("块", "pieces"))
      })
    ]
  })
