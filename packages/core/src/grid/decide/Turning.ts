/** What the end, the merging and the dividing of an area have in common. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import type * as Area from "../Area.ts"
import type { Ended } from "../GridEvent.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Desk from "./Desk.ts"

/**
 * An area whose life may take a turn (end, merge, divide) on a day: it is valid, not the city, and no turn stands on that
 * day or later.
 */
export const turning = (net: GridNet.GridNet, code: AreaCode, from: Day): Result.Result<Area.Area, GridRefusal> => {
  const found = Desk.standingOn(net, code, from)
  if (Result.isFailure(found)) return found
  const area = found.success
  if (area.kind === "city") return Result.fail({ _tag: "CityStays", code })
  const latest = area.valid.to ?? area.parents.at(-1)?.from ?? area.valid.from
  return from <= latest ? Result.fail(Desk.outOfOrder(area, from, latest)) : Result.succeed(area)
}

/** The assignments that an area's end on a day cuts short. */
export const endingWith = (area: Area.Area, day: Day): ReadonlyArray<Ended> =>
  area.assignments
    .filter(({ to }) => to === undefined || day < to)
    .map(({ duty, person, from }) => ({ area: area.code, duty, person, from }))

/** Refuses fewer than two codes, and a code that is named twice. */
export const givenTwice = (codes: ReadonlyArray<AreaCode>): GridRefusal | undefined => {
  if (codes.length < 2) return { _tag: "TooFew", given: codes.length }
  const code = codes.find((one, i) => codes.indexOf(one) !== i)
  return code === undefined ? undefined : { _tag: "CodeTwice", code }
}

/** An area that may be merged or divided on a day, with the parent that it has then. */
export interface Turning {
  readonly area: Area.Area
  readonly parent: Area.Area
}

/** As {@link turning}, with the parent, and with no polygon drawn for later. */
export const reshaped = (net: GridNet.GridNet, code: AreaCode, from: Day): Result.Result<Turning, GridRefusal> => {
  const found = turning(net, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  const early = Desk.inOrder(area, area.boundaries, from)
  if (early !== undefined) return Result.fail(early)
  const above = GridNet.parentOn(area, from)
  const parent = above === undefined ? undefined : GridNet.find(net, above)
  return parent === undefined ? Result.fail({ _tag: "CityStays", code }) : Result.succeed({ area, parent })
}
