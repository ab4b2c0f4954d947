/** Who answers for an area on a day: pure lookups over the state, no rule of their own beyond who steps in on leave. */
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Period from "../kernel/Period.ts"
import type * as Area from "./Area.ts"
import type { Assignment, Duty } from "./Area.ts"
import * as GridNet from "./GridNet.ts"

/** An assignment with the area that it is for. */
export interface Held {
  readonly area: Area.Area
  readonly assignment: Assignment
}

/** All that a person was ever assigned to, by area and first day. */
export const dutiesOf = (net: GridNet.GridNet, person: PersonId): ReadonlyArray<Held> => {
  const held: Array<Held> = []
  for (const area of GridNet.everyArea(net)) {
    for (const assignment of area.assignments) if (assignment.person === person) held.push({ area, assignment })
  }
  const key = ({ area, assignment }: Held): string => `${area.code} ${assignment.from} ${assignment.duty}`
  return held.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What a person is assigned to within a period. */
export const dutiesDuring = (net: GridNet.GridNet, person: PersonId, period: Period.DayPeriod): ReadonlyArray<Held> =>
  dutiesOf(net, person).filter(({ assignment }) => Period.overlap(assignment, period))

/** The assignments of one duty in an area on a day: primary ones first, then by first day and person. */
export const assignedOn = (area: Area.Area, duty: Duty, day: Day): ReadonlyArray<Assignment> => {
  const key = ({ rank, from, person }: Assignment): string => `${rank === "primary" ? 0 : 1} ${from} ${person}`
  return area.assignments
    .filter((assignment) => assignment.duty === duty && Period.containsDay(assignment, day))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The primary member of a grid on a day, on leave or not. */
export const primaryMemberOn = (net: GridNet.GridNet, grid: AreaCode, day: Day): PersonId | undefined => {
  const area = GridNet.find(net, grid)
  const first = area === undefined ? undefined : assignedOn(area, "member", day)[0]
  return first?.rank === "primary" ? first.person : undefined
}

/** The area whose hall answers for an area: itself or the nearest above where administrators sit (PJ-E1). */
export const hallOf = (net: GridNet.GridNet, code: AreaCode, day: Day): Area.Area | undefined =>
  GridNet.pathOn(net, code, day)
    .map((above) => GridNet.find(net, above))
    .find((area) => area !== undefined && (area.kind === "community" || area.kind === "village"))

/** The administrators of the hall that answers for an area, on leave or not: A posts first, then B posts. */
export const administratorsOn = (net: GridNet.GridNet, code: AreaCode, day: Day): ReadonlyArray<Assignment> => {
  const hall = hallOf(net, code, day)
  return hall === undefined ? [] : assignedOn(hall, "administrator", day)
}

/**
 * How a day is served. `Primary`: the primary one is there · `Named`: the one named for the primary's leave ·
 * `Standing`: a standing substitute · `Nobody`: nobody is there, with who is on leave.
 */
export type Serving =
  | { readonly _tag: "Primary"; readonly person: PersonId }
  | { readonly _tag: "Named"; readonly person: PersonId; readonly insteadOf: PersonId }
  | { readonly _tag: "Standing"; readonly person: PersonId; readonly insteadOf?: PersonId }
  | { readonly _tag: "Nobody"; readonly onLeave: ReadonlyArray<PersonId> }

/**
 * Who serves in an area on a day: the first primary who is not on leave; else whoever was named to stand in for one; else
 * the first standing substitute who is there. Somebody who is on leave never stands in.
 */
export const servingOn = (net: GridNet.GridNet, area: Area.Area, duty: Duty, day: Day): Serving => {
  const assigned = assignedOn(area, duty, day)
  const primaries = assigned.filter(({ rank }) => rank === "primary")
  const isThere = (person: PersonId): boolean => GridNet.leaveOn(net, person, day) === undefined
  const present = primaries.find(({ person }) => isThere(person))
  if (present !== undefined) return { _tag: "Primary", person: present.person }
  for (const { person } of primaries) {
    const named = GridNet.leaveOn(net, person, day)?.substitutes.find((one) => one.area === area.code)?.person
    if (named !== undefined && isThere(named)) return { _tag: "Named", person: named, insteadOf: person }
  }
  const standing = assigned.find(({ rank, person }) => rank === "substitute" && isThere(person))
  if (standing === undefined) return { _tag: "Nobody", onLeave: assigned.map(({ person }) => person) }
  const insteadOf = primaries[0]?.person
  return { _tag: "Standing", person: standing.person, ...(insteadOf === undefined ? {} : { insteadOf }) }
}

/** The member who serves in a grid on a day. */
export const memberServingOn = (net: GridNet.GridNet, grid: AreaCode, day: Day): Serving => {
  const area = GridNet.find(net, grid)
  return area === undefined ? { _tag: "Nobody", onLeave: [] } : servingOn(net, area, "member", day)
}

/** The administrator who serves in the hall that answers for an area on a day. */
export const administratorServingOn = (net: GridNet.GridNet, code: AreaCode, day: Day): Serving => {
  const hall = hallOf(net, code, day)
  return hall === undefined ? { _tag: "Nobody", onLeave: [] } : servingOn(net, hall, "administrator", day)
}
