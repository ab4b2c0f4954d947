/** An area is opened: under whom, with which code, on what ground. */
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

type Opening = Extract<GridCommand, { readonly _tag: "OpenArea" }>
type Placed = { readonly code: AreaCode; readonly kind: Area.AreaKind }

/** Whether a parent may take an area throughout a period. */
export const parentFor = (
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

export const openArea = (desk: Desk.Desk, command: Opening): Desk.Decision => {
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
  { code, kind, parent, from }: Opening
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
