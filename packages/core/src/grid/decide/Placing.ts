/** One area in the tree: opened, renamed, counted, moved, closed. */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { AreaCode } from "../../kernel/Id.ts"
import type { DayPeriod } from "../../kernel/Period.ts"
import * as Area from "../Area.ts"
import * as Codes from "../AreaCode.ts"
import type { GridCommand } from "../GridCommand.ts"
import * as GridNet from "../GridNet.ts"
import { schemeFor } from "../GridPolicy.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Desk from "./Desk.ts"
import * as Drawing from "./Drawing.ts"

type Command<Tag extends GridCommand["_tag"]> = Extract<GridCommand, { readonly _tag: Tag }>
type Placed = { readonly code: AreaCode; readonly kind: Area.AreaKind }

/** Whether a parent may take an area throughout a period. */
const parentFor = (
  net: GridNet.GridNet,
  { code, kind }: Placed,
  parent: AreaCode,
  period: DayPeriod
): Result.Result<Area.Area, GridRefusal> => {
  const found = Desk.standing(net, parent, period)
  if (Result.isFailure(found)) return found
  const parentKind = found.success.kind
  const parentKinds = Area.parentKinds[kind]
  return parentKinds.includes(parentKind)
    ? found
    : Result.fail({ _tag: "WrongLevel", code, kind, parent, parentKind, parentKinds })
}

/** Whether a code may be given to a new area under a parent. Codes below a zone stay those of the old district (R10-06). */
export const newCode = (
  desk: Desk.Desk,
  { code, kind }: Placed,
  parent: Area.Area | undefined
): GridRefusal | undefined => {
  const known = GridNet.find(desk.net, code)
  if (known !== undefined) {
    return { _tag: "DuplicateCode", code, name: Area.nameOn(known, known.valid.from), ...known.valid }
  }
  const retired = desk.retired.find((one) => one.code === code)
  if (retired !== undefined) {
    const { name, from, successor } = retired
    return { _tag: "CodeRetired", code, name, from, ...(successor === undefined ? {} : { successor }) }
  }
  const scheme = schemeFor(desk.codes, kind)
  const fault = Codes.faultFor(scheme, kind, code)
  if (fault !== undefined) return { _tag: "CodeFaulty", code, fault }
  if (parent === undefined || parent.kind === "zone") return undefined
  const above = Codes.parent(scheme, code)
  return Result.isSuccess(above) && above.success === parent.code
    ? undefined
    : { _tag: "CodeDisagrees", code, parent: parent.code }
}

export const openArea = (desk: Desk.Desk, command: Command<"OpenArea">): Desk.Decision => {
  const { code, kind, name, parent, boundary, from } = command
  const above = parentOfNew(desk.net, command)
  if (Result.isFailure(above)) return Result.fail(above.failure)
  const refusal =
    newCode(desk, command, above.success) ??
    (boundary === undefined
      ? undefined
      : (Drawing.soundness(desk, command, boundary) ?? Drawing.overlapWithOthers(desk, command, boundary, { from })))
  if (refusal !== undefined) return Result.fail(refusal)
  return Result.succeed([
    {
      _tag: "AreaOpened",
      code,
      kind,
      name,
      ...(parent === undefined ? {} : { parent }),
      figures: Drawing.measured(command.figures ?? {}, boundary),
      ...(boundary === undefined ? {} : { boundary }),
      from
    }
  ])
}

const parentOfNew = (
  net: GridNet.GridNet,
  { code, kind, parent, from }: Command<"OpenArea">
): Result.Result<Area.Area | undefined, GridRefusal> => {
  if (kind === "city") {
    for (const area of GridNet.everyArea(net)) {
      if (area.kind !== "city") continue
      return Result.fail({ _tag: "CityExists", city: area.code, name: Area.nameOn(area, from) })
    }
  }
  if (parent !== undefined) return parentFor(net, { code, kind }, parent, { from })
  return kind === "city"
    ? Result.succeed(undefined)
    : Result.fail({ _tag: "Orphan", code, kind, parentKinds: Area.parentKinds[kind] })
}

export const renameArea = (desk: Desk.Desk, { code, name, from }: Command<"RenameArea">): Desk.Decision => {
  const found = Desk.standingOn(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const current = Area.nameOn(area, from)
  const refusal = Desk.inOrder(area, area.names, from) ?? unchanged(area, current, name)
  return refusal === undefined ? Result.succeed([{ _tag: "AreaRenamed", code, name, from }]) : Result.fail(refusal)
}

export const updateFigures = (desk: Desk.Desk, command: Command<"UpdateFigures">): Desk.Decision => {
  const { code, from } = command
  const found = Desk.standingOn(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const current = Area.valueOn(area.figures, from) ?? {}
  const figures = Drawing.measured({ ...current, ...command.figures }, Area.boundaryOn(area, from))
  const refusal = Desk.inOrder(area, area.figures, from) ?? unchanged(area, current, figures)
  return refusal === undefined
    ? Result.succeed([{ _tag: "FiguresUpdated", code, figures, from }])
    : Result.fail(refusal)
}

const unchanged = (area: Area.Area, before: unknown, after: unknown): GridRefusal | undefined =>
  Equal.equals(before, after)
    ? { _tag: "NothingChanges", code: area.code, name: Area.nameOn(area, area.names.at(-1)?.from ?? area.valid.from) }
    : undefined

export const moveArea = (desk: Desk.Desk, { code, parent, from }: Command<"MoveArea">): Desk.Decision => {
  const found = Desk.standingOn(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  if (area.kind === "city") return Result.fail({ _tag: "CityStays", code })
  const early = Desk.inOrder(area, area.parents, from)
  if (early !== undefined) return Result.fail(early)
  if (GridNet.pathOn(desk.net, parent, from).includes(code)) {
    return Result.fail({ _tag: "UnderItself", code, name: Area.nameOn(area, from), parent })
  }
  const above = parentFor(desk.net, area, parent, Desk.untilEnd(area, from))
  if (Result.isFailure(above)) return Result.fail(above.failure)
  const refusal = unchanged(area, GridNet.parentOn(area, from), parent)
  return refusal === undefined ? Result.succeed([{ _tag: "AreaMoved", code, parent, from }]) : Result.fail(refusal)
}

export const closeArea = (desk: Desk.Desk, { code, from }: Command<"CloseArea">): Desk.Decision => {
  const found = Desk.turning(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const children = GridNet.childrenDuring(desk.net, code, { from }).map((child) => child.code)
  if (children.length > 0) {
    return Result.fail({ _tag: "HasChildren", code, name: Area.nameOn(area, from), children: [...new Set(children)] })
  }
  return Result.succeed([{ _tag: "AreaClosed", code, ended: Desk.endingWith(area, from), from }])
}
