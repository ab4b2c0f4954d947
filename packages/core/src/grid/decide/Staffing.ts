/** People in areas: assigned, released, on leave. */
import * as Result from "effect/Result"
import * as Period from "../../kernel/Period.ts"
import * as Area from "../Area.ts"
import { dutiesDuring } from "../Assignment.ts"
import type { GridCommand } from "../GridCommand.ts"
import type { Substitution } from "../GridEvent.ts"
import * as GridNet from "../GridNet.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import * as Desk from "./Desk.ts"

type Command<Tag extends GridCommand["_tag"]> = Extract<GridCommand, { readonly _tag: Tag }>

const kindsOf: { readonly [D in Area.Duty]: ReadonlyArray<Area.AreaKind> } = {
  administrator: ["community", "village"],
  member: ["grid"]
}

export const assignDuty = (desk: Desk.Desk, command: Command<"AssignDuty">): Desk.Decision => {
  const { duty, from, to } = command
  if (to !== undefined && to <= from) return Result.fail({ _tag: "PeriodFaulty", from, to })
  const found = Desk.standingOn(desk.net, command.area, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const area = found.success
  if (!kindsOf[duty].includes(area.kind)) {
    return Result.fail({ _tag: "DutyNotForKind", area: area.code, kind: area.kind, duty })
  }
  const areaTo = area.valid.to
  if (areaTo !== undefined && (to === undefined || areaTo < to)) {
    return Result.fail({ _tag: "AssignmentOutlastsArea", area: area.code, name: Area.nameOn(area, from), areaTo })
  }
  const refusal = takenHere(area, command) ?? takenElsewhere(desk, command)
  if (refusal !== undefined) return Result.fail(refusal)
  return Result.succeed([{ ...command, _tag: "DutyAssigned" }])
}

const takenHere = (area: Area.Area, command: Command<"AssignDuty">): GridRefusal | undefined => {
  const { duty, person, rank } = command
  const others = area.assignments.filter((one) => one.duty === duty && Period.overlap(one, command))
  const own = others.find((one) => one.person === person)
  if (own !== undefined) return { _tag: "AlreadyAssigned", area: area.code, duty, person, ...daysOf(own) }
  const primary = others.find((one) => one.rank === "primary")
  return duty === "member" && rank === "primary" && primary !== undefined
    ? {
        _tag: "PrimaryTaken",
        area: area.code,
        name: Area.nameOn(area, command.from),
        person: primary.person,
        ...daysOf(primary)
      }
    : undefined
}

/** An administrator sits in one hall at a time (PJ-E1); a member may walk several grids. */
const takenElsewhere = (desk: Desk.Desk, command: Command<"AssignDuty">): GridRefusal | undefined => {
  if (command.duty !== "administrator") return undefined
  const { person } = command
  const held = dutiesDuring(desk.net, person, command).find(({ assignment }) => assignment.duty === "administrator")
  return held === undefined
    ? undefined
    : {
        _tag: "AdministratorElsewhere",
        person,
        area: held.area.code,
        name: Area.nameOn(held.area, command.from),
        ...daysOf(held.assignment)
      }
}

const daysOf = ({ from, to }: Period.DayPeriod): Period.DayPeriod => (to === undefined ? { from } : { from, to })

export const endDuty = (desk: Desk.Desk, { area: code, duty, person, from, to }: Command<"EndDuty">): Desk.Decision => {
  if (to < from) return Result.fail({ _tag: "PeriodFaulty", from, to })
  const area = GridNet.find(desk.net, code)
  if (area === undefined) return Result.fail({ _tag: "AreaUnknown", code })
  const meant = area.assignments.find((one) => one.duty === duty && one.person === person && one.from === from)
  if (meant === undefined) return Result.fail({ _tag: "AssignmentUnknown", area: code, duty, person, from })
  if (meant.to !== undefined && meant.to <= to) {
    return Result.fail({ _tag: "AssignmentEndsSooner", area: code, person, to: meant.to })
  }
  return Result.succeed([{ _tag: "DutyEnded", area: code, duty, person, from, to }])
}

export const recordLeave = (desk: Desk.Desk, command: Command<"RecordLeave">): Desk.Decision => {
  const { person, from, to, substitutes = [] } = command
  if (to <= from) return Result.fail({ _tag: "PeriodFaulty", from, to })
  const held = dutiesDuring(desk.net, person, command)
  if (held.length === 0) return Result.fail({ _tag: "NotServing", person, from, to })
  const other = GridNet.leavesOf(desk.net, person).find((leave) => Period.overlap(leave, command))
  if (other !== undefined) return Result.fail({ _tag: "LeaveOverlaps", person, from: other.from, to: other.to })
  const areas = held.map(({ area }) => area.code)
  for (const [i, one] of substitutes.entries()) {
    if (!areas.includes(one.area)) return Result.fail({ _tag: "SubstituteElsewhere", person, area: one.area })
    if (substitutes.findIndex(({ area }) => area === one.area) < i) {
      return Result.fail({ _tag: "SubstituteTwice", area: one.area })
    }
    const refusal = standIn(desk, command, one)
    if (refusal !== undefined) return Result.fail(refusal)
  }
  return Result.succeed([{ _tag: "LeaveRecorded", person, from, to, substitutes }])
}

const standIn = (desk: Desk.Desk, command: Command<"RecordLeave">, one: Substitution): GridRefusal | undefined => {
  if (one.person === command.person) return { _tag: "SubstituteIsSelf", person: one.person }
  const away = GridNet.leavesOf(desk.net, one.person).find((leave) => Period.overlap(leave, command))
  return away === undefined
    ? undefined
    : { _tag: "SubstituteOnLeave", substitute: one.person, from: away.from, to: away.to }
}

export const endLeave = (desk: Desk.Desk, { person, from, to }: Command<"EndLeave">): Desk.Decision => {
  if (to < from) return Result.fail({ _tag: "PeriodFaulty", from, to })
  const meant = GridNet.leavesOf(desk.net, person).find((leave) => leave.from === from)
  if (meant === undefined) return Result.fail({ _tag: "LeaveUnknown", person, from })
  if (meant.to <= to) return Result.fail({ _tag: "LeaveEndsSooner", person, to: meant.to })
  return Result.succeed([{ _tag: "LeaveEnded", person, from, to }])
}
