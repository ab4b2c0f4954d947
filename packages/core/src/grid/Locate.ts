/**
 * From a point to the grid that it lies in, through a spatial index.
 *
 * The border rule: of all grids that contain or touch a point, the one with the smallest code has it. So a point on a shared
 * border, or on a corner where many meet, belongs to exactly one grid, and always to the same. Whether a point touches is
 * decided by exact predicates on the given coordinates.
 */
import Flatbush from "flatbush"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { distanceM, type Point } from "../kernel/Point.ts"
import * as Source from "../kernel/Source.ts"
import * as Area from "./Area.ts"
import * as Boundary from "./Boundary.ts"
import * as GridNet from "./GridNet.ts"

export interface Mapped {
  readonly code: AreaCode
  readonly boundary: Boundary.Polygon
}

/**
 * `Inside`: the grid by the border rule, with all that contain or touch the point, by code · `Outside`: no grid does; the
 * nearest one, the place on its border, and the metres to it · `Nowhere`: there is no grid at all.
 */
export type Located =
  | { readonly _tag: "Inside"; readonly code: AreaCode; readonly touching: ReadonlyArray<AreaCode> }
  | { readonly _tag: "Outside"; readonly nearest: AreaCode; readonly at: Point; readonly distanceM: number }
  | { readonly _tag: "Nowhere" }

/** Finds the grid of a point. Built once for a day and asked often; holds no state that a question changes. */
export interface Index {
  readonly size: number
  readonly find: (point: Point) => Located
}

/** The grids or cells that have a polygon on a day, by code. */
export const mappedOn = (net: GridNet.GridNet, day: Day, kind: "grid" | "cell" = "grid"): ReadonlyArray<Mapped> =>
  GridNet.areasOn(net, day, kind).flatMap((area) => {
    const boundary = Area.boundaryOn(area, day)
    return boundary === undefined ? [] : [{ code: area.code, boundary }]
  })

/** The index over the grids or cells of a city on a day. */
export const on = (net: GridNet.GridNet, day: Day, kind: "grid" | "cell" = "grid"): Index =>
  of(mappedOn(net, day, kind))

/**
 * The index over polygons. Longitudes are shrunk by the cosine of the middle latitude, so that the index counts east and
 * north alike when it looks for neighbours; the answer is measured on the sphere.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Boundary, Locate } = await import("@wangge/core/grid")
 * const square = (west) => Boundary.of([[west, 41], [west + 1, 41], [west + 1, 42], [west, 42], [west, 41]])
 * const index = Locate.of([{ code: "02", boundary: square(122) }, { code: "01", boundary: square(123) }])
 * expect(index.find({ lon: 122.5, lat: 41.5 })).toEqual({ _tag: "Inside", code: "02", touching: ["02"] })
 * expect(index.find({ lon: 123, lat: 41.5 })).toEqual({ _tag: "Inside", code: "01", touching: ["01", "02"] })
 * expect(index.find({ lon: 121.999, lat: 41.5 })).toMatchObject({ _tag: "Outside", nearest: "02" })
 * ```
 */
export const of = (mapped: ReadonlyArray<Mapped>): Index => {
  const grids = mapped.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  if (grids.length === 0) return { size: 0, find: () => ({ _tag: "Nowhere" }) }
  const boxes = grids.map(({ boundary }) => Boundary.boxOf(boundary.coordinates[0] ?? []))
  const middle = boxes.reduce((sum, [, south, , north]) => sum + (south + north) / 2, 0) / boxes.length
  const shrink = Math.cos((middle * Math.PI) / 180)
  const tree = new Flatbush(grids.length)
  for (const [west, south, east, north] of boxes) tree.add(west * shrink, south, east * shrink, north)
  tree.finish()

  const find = ({ lon, lat }: Point): Located => {
    const touching = tree
      .search(lon * shrink, lat, lon * shrink, lat)
      .sort((a, b) => a - b)
      .flatMap((i) => {
        const grid = grids[i]
        return grid !== undefined && Boundary.contains(grid.boundary, [lon, lat]) ? [grid.code] : []
      })
    const [code] = touching
    return code === undefined ? nearest({ lon, lat }) : { _tag: "Inside", code, touching }
  }

  /** Grids come by the distance of their boxes; once a box is farther than the best border, no later one can be nearer. */
  const nearest = (point: Point): Located => {
    for (let count = 8; ; count *= 2) {
      const order = tree.neighbors(point.lon * shrink, point.lat, count)
      let best: Extract<Located, { readonly _tag: "Outside" }> | undefined
      let farthestBoxM = 0
      for (const i of order) {
        const [grid, box] = [grids[i], boxes[i]]
        if (grid === undefined || box === undefined) continue
        farthestBoxM = Math.max(farthestBoxM, boxDistanceM(box, point))
        const { at, distanceM: metres } = Boundary.nearestOnBorder(grid.boundary, point)
        const wins =
          best === undefined || metres < best.distanceM || (metres === best.distanceM && grid.code < best.nearest)
        if (wins) best = { _tag: "Outside", nearest: grid.code, at, distanceM: metres }
      }
      if (best === undefined) return { _tag: "Nowhere" }
      if (order.length === grids.length || farthestBoxM > best.distanceM * BOX_MARGIN) return best
    }
  }
  return { size: grids.length, find }
}

/** The order of boxes and the measured distance differ by the curve of the earth; within a city by far less than this. */
const BOX_MARGIN = 1.1

const boxDistanceM = ([west, south, east, north]: Boundary.Box, point: Point): number =>
  distanceM(point, {
    lon: Math.min(Math.max(point.lon, west), east),
    lat: Math.min(Math.max(point.lat, south), north)
  })

const borderRule = Source.rule("R1-10")

/** Why a point belongs where it does. */
export const explain = (located: Located): Explanation.Explanation => {
  const title = Label.of("所属网格", "grid of the point")
  switch (located._tag) {
    case "Inside":
      return Explanation.step(title, {
        quantity: Explanation.words(Label.same(located.code)),
        source: borderRule,
        note:
          located.touching.length === 1
            ? Label.of("仅在该网格之内", "it lies in this grid alone")
            : Label.of(
                "位于多个网格的边界上，归编码最小者",
                "it lies on the border of several grids and goes to the smallest code"
              ),
        steps: located.touching.map((code) =>
          Explanation.step(Label.of(`含于或邻接${code}`, `in or on the border of ${code}`))
        )
      })
    case "Outside":
      return Explanation.step(title, {
        quantity: Explanation.none,
        source: borderRule,
        note: Label.of("不在任何网格之内", "it lies in no grid"),
        steps: [
          Explanation.step(Label.of(`最近的网格${located.nearest}`, `nearest grid ${located.nearest}`), {
            quantity: Explanation.count(Math.round(located.distanceM * 10) / 10, Label.of("米", "m"))
          })
        ]
      })
    case "Nowhere":
      return Explanation.step(title, {
        quantity: Explanation.none,
        note: Label.of("当日没有任何网格绘有边界", "no grid has a polygon on that day")
      })
  }
}
