/** One area in the tree: renamed, counted, moved, closed. */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import * as Area from "../Area.ts"
import type { GridCommand } from "../GridCommand.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Timeline from "../Timeline.ts"
import * as Desk from "./Desk.ts"
import * as Drawing from "./Drawing.ts"
import { parentFor } from "./Opening.ts"
import { endingWith, turning } from "./Turning.ts"

type Command<Tag extends GridCommand["_tag"]> = Extract<GridCommand, { readonly _tag: Tag }>

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
  const current = Timeline.valueOn(area.figures, from) ?? {}
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
  const found = turning(desk.net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const children = GridNet.childrenDuring(desk.net, code, { from }).map((child) => child.code)
  if (children.length > 0) {
    return Result.fail({ _tag: "HasChildren", code, name: Area.nameOn(area, from), children: [...new Set(children)] })
  }
  return Result.succeed([{ _tag: "AreaClosed", code, ended: endingWith(area, from), from }])
}
