/** One area becomes several from a day on. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import * as Area from "../Area.ts"
import type * as Boundary from "../Boundary.ts"
import { overlapM2, uncoveredM2 } from "../BoundaryOverlap.ts"
import type { GridCommand, NewPart } from "../GridCommand.ts"
import type { Moved, Part } from "../GridEvent.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import type * as Desk from "./Desk.ts"
import * as Drawing from "./Drawing.ts"
import { newCode } from "./Opening.ts"
import { endingWith, givenTwice, reshaped, type Turning } from "./Turning.ts"

export const divideArea = (
  desk: Desk.Desk,
  { code, parts, from }: Extract<GridCommand, { readonly _tag: "DivideArea" }>
): Desk.Decision => {
  const twice = givenTwice(parts.map((part) => part.code))
  if (twice !== undefined) return Result.fail(twice)
  const found = reshaped(desk.net, code, from)
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
      ended: continues ? [] : endingWith(area, from),
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
