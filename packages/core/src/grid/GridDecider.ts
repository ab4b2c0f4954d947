/** Decides what is asked of a city's areas and of those who serve in them: the role first, then the scope, then the rule. */
import * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { Decider } from "../kernel/Decider.ts"
import type { AreaCode } from "../kernel/Id.ts"
import { dutiesDuring } from "./Assignment.ts"
import * as Desk from "./decide/Desk.ts"
import * as Dividing from "./decide/Dividing.ts"
import * as Drawing from "./decide/Drawing.ts"
import * as Merging from "./decide/Merging.ts"
import * as Opening from "./decide/Opening.ts"
import * as Placing from "./decide/Placing.ts"
import * as Staffing from "./decide/Staffing.ts"
import { type GridCommand, whoMay } from "./GridCommand.ts"
import type { GridEvent } from "./GridEvent.ts"
import { evolve } from "./GridEvolution.ts"
import * as GridNet from "./GridNet.ts"
import type { GridPolicy } from "./GridPolicy.ts"
import type { GridRefusal } from "./GridRefusal.ts"

/** What a decision may look at besides the state. */
export interface GridContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  readonly policy: GridPolicy
}

/** Answers a command with its events or with the first refusal, in the order that {@link GridRefusal} states. */
export const decide = (net: GridNet.GridNet, command: GridCommand, context: GridContext): Desk.Decision => {
  const refusal = roleRefusal(command, context) ?? scopeRefusal(net, command, context)
  if (refusal !== undefined) return Result.fail(refusal)
  const laid = Desk.lay(net, context.policy, context.today)
  if (Result.isFailure(laid)) return Result.fail(laid.failure)
  const desk = laid.success
  switch (command._tag) {
    case "OpenArea":
      return Opening.openArea(desk, command)
    case "RenameArea":
      return Placing.renameArea(desk, command)
    case "UpdateFigures":
      return Placing.updateFigures(desk, command)
    case "SetBoundary":
      return Drawing.setBoundary(desk, command)
    case "MoveArea":
      return Placing.moveArea(desk, command)
    case "MergeAreas":
      return Merging.mergeAreas(desk, command)
    case "DivideArea":
      return Dividing.divideArea(desk, command)
    case "CloseArea":
      return Placing.closeArea(desk, command)
    case "AssignDuty":
      return Staffing.assignDuty(desk, command)
    case "EndDuty":
      return Staffing.endDuty(desk, command)
    case "RecordLeave":
      return Staffing.recordLeave(desk, command)
    case "EndLeave":
      return Staffing.endLeave(desk, command)
  }
}

const roleRefusal = (command: GridCommand, { actor }: GridContext): GridRefusal | undefined => {
  const roles = whoMay[command._tag]
  return roles.includes(actor.role) ? undefined : { _tag: "RoleMayNot", role: actor.role, command: command._tag, roles }
}

/** An area that was never opened lies in nobody's scope yet; the rule itself refuses it by name. */
const scopeRefusal = (net: GridNet.GridNet, command: GridCommand, context: GridContext): GridRefusal | undefined => {
  const { scope } = context.actor
  const opensCity = command._tag === "OpenArea" && command.parent === undefined
  const outside = concerned(net, command).find(
    (code) =>
      (opensCity || GridNet.find(net, code) !== undefined) &&
      !scope.includes(code) &&
      !GridNet.scopeCovers(net, scope, code, context.today)
  )
  return outside === undefined ? undefined : { _tag: "OutOfScope", code: outside, scope }
}

/** The areas that a command is about. */
const concerned = (net: GridNet.GridNet, command: GridCommand): ReadonlyArray<AreaCode> => {
  switch (command._tag) {
    case "OpenArea":
      return [command.parent ?? command.code]
    case "RenameArea":
    case "UpdateFigures":
    case "SetBoundary":
    case "DivideArea":
    case "CloseArea":
      return [command.code]
    case "MoveArea":
      return [command.code, command.parent]
    case "MergeAreas":
      return command.codes
    case "AssignDuty":
    case "EndDuty":
      return [command.area]
    case "RecordLeave":
      return dutiesDuring(net, command.person, command).map(({ area }) => area.code)
    case "EndLeave": {
      const leave = GridNet.leavesOf(net, command.person).find(({ from }) => from === command.from)
      return leave === undefined ? [] : dutiesDuring(net, command.person, leave).map(({ area }) => area.code)
    }
  }
}

export const decider: Decider<GridNet.GridNet, GridCommand, GridEvent, GridRefusal, GridContext> = {
  initial: GridNet.initial,
  decide,
  evolve
}
