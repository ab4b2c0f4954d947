/**
 * The simplest reading of the grid's rules, to judge the decider by: a table with a cell for each area and day, a list of
 * who serves where on which days, and a count of crossings in whole numbers for what lies in a polygon. Made of nothing
 * that the decider or the index is made of. Days are numbers; the last one stands for "until further notice".
 */
import type { Area, Boundary, GridCommand } from "@wangge/core/grid"
import type { Day, Id, Point } from "@wangge/core/kernel"
import { CITY, DAYS, kindOf, natural, PEOPLE } from "./GridArbitrary.ts"

const FOREVER = DAYS.length - 1

interface AreaLine {
  /** The parent on each day, nothing where the area is not valid; the city's parent is itself. */
  readonly parent: Array<string | undefined>
  /** The day of the last change of its place. */
  last: number
}

interface DutyLine {
  readonly area: Id.AreaCode
  readonly duty: Area.Duty
  readonly person: Id.PersonId
  readonly rank: Area.Rank
  readonly from: number
  /** The first day on which it no longer holds; beyond the last day when it is open. */
  to: number
}

interface LeaveLine {
  readonly person: Id.PersonId
  readonly from: number
  to: number
  readonly substitutes: ReadonlyArray<{ readonly area: string; readonly person: string }>
}

export interface Model {
  readonly areas: Map<Id.AreaCode, AreaLine>
  duties: Array<DutyLine>
  leaves: Array<LeaveLine>
}

export const empty = (): Model => ({ areas: new Map(), duties: [], leaves: [] })

const OPEN = FOREVER + 1
const at = (day: string): number => (DAYS as ReadonlyArray<string>).indexOf(day)
const until = (day: string | undefined): number => (day === undefined ? OPEN : at(day))
const meet = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to

const isValid = (model: Model, code: Id.AreaCode, day: number): boolean =>
  model.areas.get(code)?.parent[day] !== undefined

const isValidUntil = (model: Model, code: Id.AreaCode, from: number, to: number): boolean => {
  for (let day = from; day < to; day++) if (!isValid(model, code, day)) return false
  return true
}

/** The areas that lie under one on some day from a day on. */
export const childrenFrom = (model: Model, code: Id.AreaCode, from: number): ReadonlyArray<Id.AreaCode> =>
  [...model.areas].flatMap(([child, { parent }]) =>
    child !== code && parent.some((above, day) => day >= from && above === code) ? [child] : []
  )

/** Whether a code may be opened below a parent: never used, and beginning with the parent's. */
const isFree = (model: Model, code: Id.AreaCode, parent: string): boolean =>
  !model.areas.has(code) && natural(code) === parent

const levels = ["city", "district", "street", "community", "grid"]
const levelOf = (code: Id.AreaCode): number => levels.indexOf(kindOf(code))

const opened = (model: Model, code: Id.AreaCode, parent: string, from: number): void => {
  model.areas.set(code, { parent: DAYS.map((_, day) => (day >= from ? parent : undefined)), last: from })
}

const reparented = (model: Model, code: Id.AreaCode, to: string, from: number): void => {
  for (const [child, line] of model.areas) {
    if (child === code) continue
    if (line.parent[from] === code) line.last = Math.max(line.last, from)
    line.parent.forEach((above, day) => {
      if (day >= from && above === code) line.parent[day] = to
    })
  }
}

const closed = (model: Model, code: Id.AreaCode, from: number): void => {
  const line = model.areas.get(code)
  line?.parent.fill(undefined, from)
  for (const duty of model.duties) if (duty.area === code && duty.to > from) duty.to = from
  model.duties = model.duties.filter(({ from: begin, to }) => begin < to)
}

/** Whether an area's life may take a turn on a day: valid and open, and nothing about its place changes then or later. */
const mayTurn = (model: Model, code: Id.AreaCode, from: number): boolean => {
  const line = model.areas.get(code)
  return code !== CITY && line !== undefined && isValidUntil(model, code, from, OPEN) && from > line.last
}

/**
 * The command with what only the state knows: a division's first part takes the areas below, and leave
 * or an end is that of an assignment or a leave that there is, except where it speaks of the last of the people.
 */
export const aimed = (model: Model, command: GridCommand.GridCommand): GridCommand.GridCommand => {
  const nth = at(command.from)
  const dayAt = (day: number): Day.Day => DAYS[day] ?? command.from
  if (command._tag === "DivideArea") {
    const children = childrenFrom(model, command.code, nth)
    return { ...command, parts: command.parts.map((part, i) => (i === 0 ? { ...part, children } : part)) }
  }
  if (command._tag === "EndDuty" && command.person !== PEOPLE.at(-1)) {
    const line = model.duties[nth % model.duties.length]
    return line === undefined
      ? command
      : { ...command, area: line.area, duty: line.duty, person: line.person, from: dayAt(line.from) }
  }
  if (command._tag === "RecordLeave" && command.person !== PEOPLE.at(-1)) {
    const line = model.duties[nth % model.duties.length]
    if (line === undefined) return command
    const substitutes = (command.substitutes ?? []).map((one) => ({ ...one, area: line.area }))
    return { ...command, person: line.person, substitutes }
  }
  if (command._tag === "EndLeave" && command.person !== PEOPLE.at(-1)) {
    const line = model.leaves[nth % model.leaves.length]
    return line === undefined ? command : { ...command, person: line.person, from: dayAt(line.from) }
  }
  return command
}

/** Carries a command out if the rules allow it, and says whether they did. */
export const accepts = (model: Model, command: GridCommand.GridCommand): boolean => {
  switch (command._tag) {
    case "OpenArea": {
      const from = at(command.from)
      if (command.kind === "city") {
        if (model.areas.size > 0) return false
        opened(model, command.code, command.code, from)
        return true
      }
      const { code, parent } = command
      if (parent === undefined || !isFree(model, code, parent) || !isValidUntil(model, parent, from, OPEN)) return false
      opened(model, code, parent, from)
      return true
    }
    case "MoveArea": {
      const { code, parent } = command
      const [from, line] = [at(command.from), model.areas.get(code)]
      if (code === CITY || line === undefined || line.parent[from] === undefined || from < line.last) return false
      const end = line.parent.findIndex((above, day) => day >= from && above === undefined)
      if (levelOf(parent) !== levelOf(code) - 1 || line.parent[from] === parent) return false
      if (!isValidUntil(model, parent, from, end === -1 ? OPEN : end)) return false
      line.parent.fill(parent, from, end === -1 ? OPEN : end)
      line.last = from
      return true
    }
    case "CloseArea": {
      const [code, from] = [command.code, at(command.from)]
      if (!mayTurn(model, code, from) || childrenFrom(model, code, from).length > 0) return false
      closed(model, code, from)
      return true
    }
    case "MergeAreas": {
      const { codes, into } = command
      const from = at(command.from)
      if (codes.length < 2 || new Set(codes).size < codes.length) return false
      if (!codes.every((code) => mayTurn(model, code, from))) return false
      const parents = new Set(codes.map((code) => model.areas.get(code)?.parent[from]))
      const [parent = ""] = parents
      if (parents.size > 1 || new Set(codes.map(kindOf)).size > 1) return false
      const isOld = codes.includes(into)
      if (!isOld && (!isFree(model, into, parent) || kindOf(into) !== kindOf(codes[0] ?? into))) return false
      if (!isOld) opened(model, into, parent, from)
      for (const code of codes) {
        if (code === into) continue
        reparented(model, code, into, from)
        closed(model, code, from)
      }
      return true
    }
    case "DivideArea": {
      const [code, from] = [command.code, at(command.from)]
      const parts = command.parts.map((part) => part.code)
      const parent = model.areas.get(code)?.parent[from] ?? ""
      if (new Set(parts).size < 2 || !mayTurn(model, code, from)) return false
      const fresh = parts.filter((part) => part !== code)
      if (!fresh.every((part) => isFree(model, part, parent) && kindOf(part) === kindOf(code))) return false
      for (const part of fresh) opened(model, part, parent, from)
      const [heir = code] = parts
      if (heir !== code) reparented(model, code, heir, from)
      if (!parts.includes(code)) closed(model, code, from)
      return true
    }
    case "AssignDuty": {
      const { area, duty, person, rank } = command
      const line = { area, duty, person, rank, from: at(command.from), to: until(command.to) }
      if (line.to <= line.from || !isValidUntil(model, area, line.from, line.to)) return false
      if (kindOf(area) !== (duty === "member" ? "grid" : "community")) return false
      const others = model.duties.filter((one) => one.duty === duty && meet(one, line))
      if (others.some((one) => one.person === person && (one.area === area || duty === "administrator"))) return false
      const takesPlace = duty === "member" && rank === "primary"
      if (takesPlace && others.some((one) => one.area === area && one.rank === "primary")) return false
      model.duties.push(line)
      return true
    }
    case "EndDuty": {
      const [from, to] = [at(command.from), at(command.to)]
      const line = model.duties.find(
        (one) =>
          one.area === command.area && one.duty === command.duty && one.person === command.person && one.from === from
      )
      if (line === undefined || to < from || line.to <= to) return false
      line.to = to
      model.duties = model.duties.filter((one) => one.from < one.to)
      return true
    }
    case "RecordLeave": {
      const { person, substitutes = [] } = command
      const line = { person, from: at(command.from), to: at(command.to), substitutes }
      const served = model.duties.filter((one) => one.person === person && meet(one, line)).map(({ area }) => area)
      const isAway = (who: string) => model.leaves.some((one) => one.person === who && meet(one, line))
      if (line.to <= line.from || served.length === 0 || isAway(person)) return false
      if (substitutes.some((one) => !served.includes(one.area) || one.person === person || isAway(one.person)))
        return false
      model.leaves.push(line)
      return true
    }
    case "EndLeave": {
      const [from, to] = [at(command.from), at(command.to)]
      const line = model.leaves.find((one) => one.person === command.person && one.from === from)
      if (line === undefined || to < from || line.to <= to) return false
      line.to = to
      model.leaves = model.leaves.filter((one) => one.from < one.to)
      return true
    }
    default:
      return false
  }
}

/** The parent of an area on a day, nothing when it is not valid. */
export const parentOn = (model: Model, code: Id.AreaCode, day: number): string | undefined =>
  model.areas.get(code)?.parent[day]

/** The primary member of a grid on a day. */
export const primaryOn = (model: Model, grid: string, day: number): string | undefined =>
  onDuty(model, grid, day).find(({ rank }) => rank === "primary")?.person

const onDuty = (model: Model, grid: string, day: number): ReadonlyArray<DutyLine> =>
  model.duties
    .filter((one) => one.area === grid && one.duty === "member" && one.from <= day && day < one.to)
    .sort((a, b) => a.from - b.from || (a.person < b.person ? -1 : 1))

/** The member who is there on a day. */
export const servingOn = (model: Model, grid: string, day: number): string | undefined => {
  const leaveOf = (person: string) =>
    model.leaves.find((one) => one.person === person && one.from <= day && day < one.to)
  const there = (person: string | undefined) => (person === undefined || leaveOf(person) !== undefined ? [] : [person])
  const primary = primaryOn(model, grid, day)
  const named =
    primary === undefined ? undefined : leaveOf(primary)?.substitutes.find((one) => one.area === grid)?.person
  const standing = onDuty(model, grid, day).flatMap(({ rank, person }) => (rank === "substitute" ? there(person) : []))
  return [...there(primary), ...there(named), ...standing][0]
}

/** Whole steps of 2^-20 of a degree; quarters of edges fall on quarters of them. */
const whole = (degrees: number): bigint => BigInt(degrees * 2 ** 22)

/** Whether a polygon contains or touches a point, by its winding number in whole numbers. */
export const touches = (polygon: Boundary.Polygon, { lon, lat }: Point.Point): boolean => {
  const [x, y] = [whole(lon), whole(lat)]
  let winding = 0
  let crossings = 0
  for (const ring of polygon.coordinates) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0n, ay = 0n] = (ring[i - 1] ?? []).map(whole)
      const [bx = 0n, by = 0n] = (ring[i] ?? []).map(whole)
      const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
      const isBetween = (ax - x) * (bx - x) <= 0n && (ay - y) * (by - y) <= 0n
      if (turn === 0n && isBetween) return true
      if (ay <= y && by > y && turn > 0n) winding++
      if (ay > y && by <= y && turn < 0n) winding--
    }
    crossings += Math.abs(winding)
    winding = 0
  }
  return crossings % 2 === 1
}
