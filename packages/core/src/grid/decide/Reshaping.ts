/** Several areas become one, or one becomes several, from a day on. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import * as Area from "../Area.ts"
import * as Boundary from "../Boundary.ts"
import { overlapM2, uncoveredM2, union } from "../BoundaryOverlap.ts"
import type { GridCommand, NewPart } from "../GridCommand.ts"
import type { Moved, Part } from "../GridEvent.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Desk from "./Desk.ts"
import * as Drawing from "./Drawing.ts"
import { newCode } from "./Placing.ts"

type Command<Tag extends GridCommand["_tag"]> = Extract<GridCommand, { readonly _tag: Tag }>

const givenTwice = (codes: ReadonlyArray<AreaCode>): GridRefusal | undefined => {
  if (codes.length < 2) return { _tag: "TooFew", given: codes.length }
  const code = codes.find((one, i) => codes.indexOf(one) !== i)
  return code === undefined ? undefined : { _tag: "CodeTwice", code }
}

/** An area that may be merged or divided on a day, with the parent that it has then. */
interface Turning {
  readonly area: Area.Area
  readonly parent: Area.Area
}

const turning = (net: GridNet.GridNet, code: AreaCode, from: Day): Result.Result<Turning, GridRefusal> => {
  const found = Desk.turning(net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const early = Desk.inOrder(area, area.boundaries, from)
  if (early !== undefined) return Result.fail(early)
  const above = GridNet.parentOn(area, from)
  const parent = above === undefined ? undefined : GridNet.find(net, above)
  return parent === undefined ? Result.fail({ _tag: "CityStays", code }) : Result.succeed({ area, parent })
}

export const mergeAreas = (desk: Desk.Desk, command: Command<"MergeAreas">): Desk.Decision => {
  const { codes, into, from } = command
  const twice = givenTwice(codes)
  if (twice !== undefined) return Result.fail(twice)
  const all: Array<Turning> = []
  for (const code of codes) {
    const found = turning(desk.net, code, from)
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
      ended: sources.flatMap((area) => Desk.endingWith(area, from)),
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
  const figures = all.map(({ area }) => Area.valueOn(area.figures, from) ?? {})
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

export const divideArea = (desk: Desk.Desk, { code, parts, from }: Command<"DivideArea">): Desk.Decision => {
  const twice = givenTwice(parts.map((part) => part.code))
  if (twice !== undefined) return Result.fail(twice)
  const found = turning(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { area, parent } = found.success
  const children = GridNet.childrenDuring(desk.net, code, { from })
  const refusal =
    allotment(code, children, parts) ?? partCodes(desk, found.success, parts) ?? ground(desk, area, parts, from)
  if (refusal !== undefined) return Result.fail(refusal)
  const continues = parts.some((part) => part.code === code)
  return Result.succeed([
    {
      _tag: "AreaDivided",
      code,
      kind: area.kind,
      parent: parent.code,
      parts: parts.map((part) => decided(part, part.code === code ? [] : children)),
      ended: continues ? [] : Desk.endingWith(area, from),
      from
    }
  ])
}

const decided = (part: NewPart, children: ReadonlyArray<Moved>): Part => ({
  code: part.code,
  name: part.name,
  figures: Drawing.measured(part.figures ?? {}, part.boundary),
  ...(part.boundary === undefined ? {} : { boundary: part.boundary }),
  children: children.filter((child) => part.children?.includes(child.code))
})

const allotment = (
  code: AreaCode,
  children: ReadonlyArray<Moved>,
  parts: ReadonlyArray<NewPart>
): GridRefusal | undefined => {
  const own = [...new Set(children.map((child) => child.code))]
  const allotted = parts.flatMap((part) => part.children ?? [])
  const others = allotted.filter((child) => !own.includes(child))
  if (others.length > 0) return { _tag: "ChildrenOfOthers", code, children: others }
  const notOnce = own.filter((child) => allotted.filter((one) => one === child).length !== 1)
  return notOnce.length > 0 ? { _tag: "ChildrenNotAllotted", code, children: notOnce } : undefined
}

const partCodes = (
  desk: Desk.Desk,
  { area, parent }: Turning,
  parts: ReadonlyArray<NewPart>
): GridRefusal | undefined => {
  for (const { code } of parts) {
    const refusal = code === area.code ? undefined : newCode(desk, { code, kind: area.kind }, parent)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** The polygons of the parts: sound, apart from one another, and together what the divided area was. */
const ground = (
  desk: Desk.Desk,
  area: Area.Area,
  parts: ReadonlyArray<NewPart>,
  from: Day
): GridRefusal | undefined => {
  const { toleranceM2 } = desk.limits
  const whole = Area.boundaryOn(area, from)
  const drawn: Array<{ readonly code: AreaCode; readonly boundary: Boundary.Polygon }> = []
  for (const { code, name, boundary } of parts) {
    if (boundary === undefined) {
      if (whole === undefined) continue
      return { _tag: "PartWithoutBoundary", code: area.code, part: code }
    }
    const placed = { code, kind: area.kind }
    const unsound = Drawing.soundness(desk, placed, boundary)
    if (unsound !== undefined) return unsound
    for (const other of drawn) {
      const shared = overlapM2(boundary, other.boundary)
      if (shared > toleranceM2) {
        return { _tag: "BoundaryOverlaps", code: other.code, other: code, otherName: name, overlapM2: shared }
      }
    }
    drawn.push({ code, boundary })
    if (whole === undefined) {
      const overlap = Drawing.overlapWithOthers(desk, placed, boundary, { from }, [code, area.code])
      if (overlap !== undefined) return overlap
      continue
    }
    const outsideM2 = uncoveredM2(boundary, [whole])
    if (outsideM2 > toleranceM2) return { _tag: "PartsReachOut", code: area.code, part: code, outsideM2 }
  }
  if (whole === undefined) return undefined
  const left = uncoveredM2(
    whole,
    drawn.map(({ boundary }) => boundary)
  )
  return left > toleranceM2 ? { _tag: "PartsDoNotFill", code: area.code, uncoveredM2: left } : undefined
}
