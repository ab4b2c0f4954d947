/** Polygons: sound, for grids and cells alone, and without overlap with others of their kind (R1-10). */
import * as Result from "effect/Result"
import type { AreaCode } from "../../kernel/Id.ts"
import * as Period from "../../kernel/Period.ts"
import * as Area from "../Area.ts"
import * as Boundary from "../Boundary.ts"
import * as BoundaryFault from "../BoundaryFault.ts"
import { boxesOverlap, overlapM2 } from "../BoundaryOverlap.ts"
import type { GridCommand } from "../GridCommand.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Timeline from "../Timeline.ts"
import * as Desk from "./Desk.ts"

/** Whether a polygon may be given to an area of a kind at all. */
export const soundness = (
  desk: Desk.Desk,
  area: { readonly code: AreaCode; readonly kind: Area.AreaKind },
  boundary: Boundary.Polygon
): GridRefusal | undefined => {
  const { code, kind } = area
  if (!Area.hasBoundary(kind)) return { _tag: "BoundaryNotForKind", code, kind }
  const fault = BoundaryFault.find(boundary, desk.limits)
  return fault === undefined ? undefined : { _tag: "BoundaryFaulty", code, fault }
}

/** The first area by code, of the same kind, whose ground a polygon would share at some time within a period. */
export const overlapWithOthers = (
  desk: Desk.Desk,
  area: { readonly code: AreaCode; readonly kind: Area.AreaKind },
  boundary: Boundary.Polygon,
  period: Period.DayPeriod,
  except: ReadonlyArray<AreaCode> = [area.code]
): GridRefusal | undefined => {
  let found: Extract<GridRefusal, { readonly _tag: "BoundaryOverlaps" }> | undefined
  for (const other of GridNet.everyArea(desk.net)) {
    if (other.kind !== area.kind || except.includes(other.code)) continue
    if (!other.boundaries.some(({ value }) => boxesOverlap(boundary, value))) continue
    for (const { value, period: held } of Area.boundarySpans(other)) {
      if (!Period.overlap(held, period)) continue
      const shared = overlapM2(boundary, value)
      if (shared <= desk.limits.toleranceM2 || (found !== undefined && found.other < other.code)) continue
      const otherName = Area.nameOn(other, period.from)
      found = { _tag: "BoundaryOverlaps", code: area.code, other: other.code, otherName, overlapM2: shared }
    }
  }
  return found
}

/** Figures with the area that a polygon encloses. */
export const measured = (figures: Area.Figures, boundary: Boundary.Polygon | undefined): Area.Figures =>
  boundary === undefined ? figures : { ...figures, areaM2: Boundary.areaM2(boundary) }

export const setBoundary = (
  desk: Desk.Desk,
  { code, boundary, from }: Extract<GridCommand, { readonly _tag: "SetBoundary" }>
): Desk.Decision => {
  const found = Desk.standingOn(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const refusal =
    Desk.inOrder(area, area.boundaries, from) ??
    soundness(desk, area, boundary) ??
    overlapWithOthers(desk, area, boundary, Desk.untilEnd(area, from))
  if (refusal !== undefined) return Result.fail(refusal)
  const figures = measured(Timeline.valueOn(area.figures, from) ?? {}, boundary)
  return Result.succeed([{ _tag: "BoundarySet", code, boundary, figures, from }])
}
