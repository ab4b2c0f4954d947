/** What lies on the desk when a grid command is decided: the state, the day, and the parameters in force on it. */
import * as Result from "effect/Result"
import * as Dated from "../../kernel/Dated.ts"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import type * as Period from "../../kernel/Period.ts"
import * as Area from "../Area.ts"
import type { GridEvent } from "../GridEvent.ts"
import * as GridNet from "../GridNet.ts"
import type { BoundaryLimits, CodeSchemes, GridPolicy, RetiredCode } from "../GridPolicy.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import type * as Timeline from "../Timeline.ts"

export type Decision = Result.Result<ReadonlyArray<GridEvent>, GridRefusal>

export interface Desk {
  readonly net: GridNet.GridNet
  readonly codes: CodeSchemes
  readonly retired: ReadonlyArray<RetiredCode>
  readonly limits: BoundaryLimits
}

/** The parameters as they are in force on the day of the decision: a register kept late still uses today's forms. */
export const lay = (net: GridNet.GridNet, policy: GridPolicy, today: Day): Result.Result<Desk, GridRefusal> => {
  const [codes, retired, limits] = [
    Dated.on(policy.codes, today),
    Dated.on(policy.retiredCodes, today),
    Dated.on(policy.boundary, today)
  ]
  if (Result.isFailure(codes)) return noRuleYet(codes.failure)
  if (Result.isFailure(retired)) return noRuleYet(retired.failure)
  if (Result.isFailure(limits)) return noRuleYet(limits.failure)
  return Result.succeed({
    net,
    codes: codes.success.value,
    retired: retired.success.value,
    limits: limits.success.value
  })
}

const noRuleYet = ({ label, day, firstFrom }: Dated.NotInForce): Result.Result<Desk, GridRefusal> =>
  Result.fail({ _tag: "NoRuleYet", parameter: label, day, firstFrom })

/** An area that is valid throughout a period, or why not. */
export const standing = (
  net: GridNet.GridNet,
  code: AreaCode,
  period: Period.DayPeriod
): Result.Result<Area.Area, GridRefusal> => {
  const area = GridNet.find(net, code)
  if (area === undefined) return Result.fail({ _tag: "AreaUnknown", code })
  if (!Area.isValidOn(area, period.from)) return Result.fail(notValid(area, period.from))
  const { to } = area.valid
  if (to !== undefined && (period.to === undefined || to < period.to)) return Result.fail(notValid(area, to))
  return Result.succeed(area)
}

/** An area that is valid on a day, or why not. */
export const standingOn = (net: GridNet.GridNet, code: AreaCode, day: Day): Result.Result<Area.Area, GridRefusal> => {
  const area = GridNet.find(net, code)
  if (area === undefined) return Result.fail({ _tag: "AreaUnknown", code })
  return Area.isValidOn(area, day) ? Result.succeed(area) : Result.fail(notValid(area, day))
}

const notValid = (area: Area.Area, day: Day): GridRefusal => ({
  _tag: "AreaNotValid",
  code: area.code,
  name: Area.nameOn(area, day),
  day,
  ...area.valid
})

export const outOfOrder = (area: Area.Area, from: Day, latest: Day): GridRefusal => ({
  _tag: "ChangeOutOfOrder",
  code: area.code,
  name: Area.nameOn(area, from),
  from,
  latest
})

/** Refuses a change of one timeline that would come before the latest entry; on its very day it corrects the entry. */
export const inOrder = (area: Area.Area, values: Timeline.Timeline<unknown>, from: Day): GridRefusal | undefined => {
  const latest = values.at(-1)?.from
  return latest !== undefined && from < latest ? outOfOrder(area, from, latest) : undefined
}

/** The span of a change that holds from a day to the end of the area. */
export const untilEnd = (area: Area.Area, from: Day): Period.DayPeriod =>
  area.valid.to === undefined ? { from } : { from, to: area.valid.to }
