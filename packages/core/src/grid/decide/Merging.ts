/** Several areas become one from a day on. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import * as Area from "../Area.ts"
import * as Boundary from "../Boundary.ts"
import { union } from "../BoundaryOverlap.ts"
import type { GridCommand } from "../GridCommand.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Timeline from "../Timeline.ts"
import type * as Desk from "./Desk.ts"
import * as Drawing from "./Drawing.ts"
import { newCode } from "./Opening.ts"
import { endingWith, givenTwice, reshaped, type Turning } from "./Turning.ts"

export const mergeAreas = (
  desk: Desk.Desk,
  command: Extract<GridCommand, { readonly _tag: "MergeAreas" }>
): Desk.Decision => {
  const { codes, into, from } = command
  const twice = givenTwice(codes)
  if (twice !== undefined) return Result.fail(twice)
  const all: Array<Turning> = []
  for (const code of codes) {
    const found = reshaped(desk.net, code, from)
    if (Result.isFailure(found)) return Result.fail(found.failure)
    all.push(found.success)
  }
  const [first] = all
  if (first === undefined) return Result.fail({ _tag: "TooFew", given: 0 })
  const { kind } = first.area
  const survivor = all.find(({ area }) => area.code === into)?.area
  const unlike =
    likeness(all) ?? (survivor === undefined ? newCode(desk, { code: into, kind }, first.parent) : undefined)
  if (unlike !== undefined) return Result.fail(unlike)
  const name = command.name ?? (survivor === undefined ? undefined : Area.nameOn(survivor, from))
  if (name === undefined) return Result.fail({ _tag: "NameMissing", code: into })
  const joined = joinedBoundary(desk, into, all, from)
  if (Result.isFailure(joined)) return Result.fail(joined.failure)
  const boundary = joined.success
  const sources = all.filter(({ area }) => area.code !== into).map(({ area }) => area)
  return Result.succeed([
    {
      _tag: "AreasMerged",
      into,
      kind,
      parent: first.parent.code,
      name,
      figures: Drawing.measured(summed(all, from), boundary),
      ...(boundary === undefined ? {} : { boundary }),
      sources: sources.map(({ code }) => code),
      children: sources.flatMap(({ code }) => GridNet.childrenDuring(desk.net, code, { from })),
      ended: sources.flatMap((area) => endingWith(area, from)),
      from
    }
  ])
}

const likeness = (all: ReadonlyArray<Turning>): GridRefusal | undefined => {
  const kinds = [...new Set(all.map(({ area }) => area.kind))]
  if (kinds.length > 1) return { _tag: "KindsDiffer", kinds }
  const parents = [...new Set(all.map(({ parent }) => parent.code))]
  return parents.length > 1 ? { _tag: "ParentsDiffer", parents } : undefined
}

/** A figure of the whole is known when it is known of every part. */
const summed = (all: ReadonlyArray<Turning>, from: Day): Area.Figures => {
  const figures = all.map(({ area }) => Timeline.valueOn(area.figures, from) ?? {})
  const sum = (field: keyof Area.Figures): Area.Figures => {
    const values = figures.flatMap((one) => one[field] ?? [])
    return values.length === figures.length ? { [field]: values.reduce((a, b) => a + b, 0) } : {}
  }
  return { ...sum("population"), ...sum("households"), ...sum("areaM2") }
}

/** The polygons as one, where all have one; slivers within the drawing tolerance are filled. */
const joinedBoundary = (
  desk: Desk.Desk,
  into: AreaCode,
  all: ReadonlyArray<Turning>,
  from: Day
): Result.Result<Boundary.Polygon | undefined, GridRefusal> => {
  const polygons = all.flatMap(({ area }) => Area.boundaryOn(area, from) ?? [])
  const [first] = all
  if (first === undefined || polygons.length < all.length) return Result.succeed(undefined)
  const isGround = (ring: Boundary.Ring): boolean => Boundary.areaM2(Boundary.of(ring)) > desk.limits.toleranceM2
  const pieces = union(polygons).filter(({ coordinates: [outer] }) => outer !== undefined && isGround(outer))
  const [whole] = pieces
  if (whole === undefined || pieces.length > 1) {
    const codes = all.map(({ area }) => area.code)
    return Result.fail({ _tag: "NotAdjacent", codes, pieces: pieces.length })
  }
  const boundary = Boundary.of(...whole.coordinates.filter((ring, i) => i === 0 || isGround(ring)))
  const fault = Drawing.soundness(desk, { code: into, kind: first.area.kind }, boundary)
  return fault === undefined ? Result.succeed(boundary) : Result.fail(fault)
}
