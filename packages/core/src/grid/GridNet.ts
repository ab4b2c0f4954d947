/**
 * The state of one city's stream: its areas with their timelines and assignments, and the leave of those who serve.
 * `evolve` reads events alone and never fails.
 */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import { Day as DaySchema } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Period from "../kernel/Period.ts"
import * as Area from "./Area.ts"
import { type Ended, type GridEvent, type Moved, Substitution } from "./GridEvent.ts"
import * as Shelf from "./Shelf.ts"

/** Days on which a person does not serve, and who stands in where somebody was named. */
export const Leave = Schema.Struct({
  from: DaySchema,
  to: DaySchema,
  substitutes: Schema.Array(Substitution)
}).annotate({ identifier: "GridLeave" })
export type Leave = typeof Leave.Type

export const GridNet = Schema.Struct({
  areas: Shelf.schema(Area.Area),
  /** By person. */
  leaves: Shelf.schema(Schema.Array(Leave))
}).annotate({ identifier: "GridNet" })
export type GridNet = typeof GridNet.Type

export const initial: GridNet = { areas: {}, leaves: {} }

/** The area of a code, open, future or closed. */
export const find = (net: GridNet, code: AreaCode): Area.Area | undefined => Shelf.get(net.areas, code)

/** All areas that were ever opened, in no order: for those who look at all of them anyway. */
export const everyArea = (net: GridNet): Iterable<Area.Area> => Shelf.entries(net.areas)

const byCode = (a: { readonly code: AreaCode }, b: { readonly code: AreaCode }): number => (a.code < b.code ? -1 : 1)

/** All areas that were ever opened, by code. */
export const areas = (net: GridNet): ReadonlyArray<Area.Area> => [...everyArea(net)].sort(byCode)

/** The areas of the kinds asked for (all when none is) that are valid on a day, by code. */
export const areasOn = (net: GridNet, day: Day, ...kinds: ReadonlyArray<Area.AreaKind>): ReadonlyArray<Area.Area> =>
  [...everyArea(net)]
    .filter((area) => Area.isValidOn(area, day) && (kinds.length === 0 || kinds.includes(area.kind)))
    .sort(byCode)

/** The area above on a day. A closed area keeps the parent that it had last, a future one has the parent it opens with. */
export const parentOn = (area: Area.Area, day: Day): AreaCode | undefined => Area.valueOn(area.parents, day)

/** The areas directly below on a day, by code. */
export const childrenOn = (net: GridNet, code: AreaCode, day: Day): ReadonlyArray<Area.Area> =>
  [...everyArea(net)].filter((area) => Area.isValidOn(area, day) && parentOn(area, day) === code).sort(byCode)

/** The codes from an area up to the city, the area itself first; empty for a code that was never opened. */
export const pathOn = (net: GridNet, code: AreaCode, day: Day): ReadonlyArray<AreaCode> => {
  const path: Array<AreaCode> = []
  for (let area = find(net, code); area !== undefined; ) {
    path.push(area.code)
    const above = parentOn(area, day)
    area = above === undefined || path.includes(above) ? undefined : find(net, above)
  }
  return path
}

/**
 * Whether a scope of area codes reaches an area on a day: one of them is the area itself or stands above it in the tree.
 * An empty scope reaches everything. Codes are not compared by their first digits, since an area that moves keeps its code.
 */
export const scopeCovers = (net: GridNet, scope: ReadonlyArray<AreaCode>, code: AreaCode, day: Day): boolean =>
  scope.length === 0 || pathOn(net, code, day).some((above) => scope.includes(above))

export const leavesOf = (net: GridNet, person: PersonId): ReadonlyArray<Leave> => Shelf.get(net.leaves, person) ?? []

export const leaveOn = (net: GridNet, person: PersonId, day: Day): Leave | undefined =>
  leavesOf(net, person).find((leave) => Period.containsDay(leave, day))

/** Which areas lie under one within a period, each with the first day of every span in which it does. */
export const childrenDuring = (net: GridNet, code: AreaCode, period: Period.DayPeriod): ReadonlyArray<Moved> => {
  const children: Array<Moved> = []
  for (const area of everyArea(net)) {
    for (const span of Area.spansWithin(area.parents, area.valid)) {
      if (span.value !== code || !Period.overlap(span.period, period)) continue
      let { from } = span.period
      if (from < period.from) from = period.from
      children.push({ code: area.code, from })
    }
  }
  return children.sort(byCode)
}

const putArea = (net: GridNet, area: Area.Area): GridNet => ({ ...net, areas: Shelf.put(net.areas, area.code, area) })

const changeArea = (net: GridNet, code: AreaCode, change: (area: Area.Area) => Area.Area): GridNet => {
  const area = find(net, code)
  return area === undefined ? net : putArea(net, change(area))
}

const putLeaves = (net: GridNet, person: PersonId, leaves: ReadonlyArray<Leave>): GridNet => ({
  ...net,
  leaves: Shelf.put(net.leaves, person, leaves)
})

type Opening = {
  readonly code: AreaCode
  readonly kind: Area.AreaKind
  readonly name: Area.AreaOn["name"]
  readonly parent?: AreaCode
  readonly figures: Area.Figures
  readonly boundary?: NonNullable<Area.AreaOn["boundary"]>
  readonly from: Day
}

const opened = ({ code, kind, name, parent, figures, boundary, from }: Opening): Area.Area => ({
  code,
  kind,
  valid: { from },
  names: [{ from, value: name }],
  parents: parent === undefined ? [] : [{ from, value: parent }],
  figures: [{ from, value: figures }],
  boundaries: boundary === undefined ? [] : [{ from, value: boundary }],
  assignments: []
})

/** Opens an area, or changes the one that already bears the code. */
const openOrChange = (net: GridNet, opening: Opening): GridNet => {
  const area = find(net, opening.code)
  if (area === undefined) return putArea(net, opened(opening))
  const { name, figures, boundary, from } = opening
  return putArea(net, {
    ...area,
    names: Area.withValue(area.names, from, name),
    figures: Area.withValue(area.figures, from, figures),
    boundaries: boundary === undefined ? area.boundaries : Area.withValue(area.boundaries, from, boundary)
  })
}

const closed = (net: GridNet, code: AreaCode, to: Day): GridNet =>
  changeArea(net, code, (area) => ({ ...area, valid: { from: area.valid.from, to } }))

const moved = (net: GridNet, children: ReadonlyArray<Moved>, parent: AreaCode): GridNet =>
  children.reduce(
    (state, { code, from }) =>
      changeArea(state, code, (area) => ({ ...area, parents: Area.withValue(area.parents, from, parent) })),
    net
  )

const endedDuty = (net: GridNet, { area, duty, person, from }: Ended, to: Day): GridNet =>
  changeArea(net, area, (state) => ({
    ...state,
    assignments: state.assignments.flatMap((assignment) => {
      const meant = assignment.duty === duty && assignment.person === person && assignment.from === from
      return meant ? (to <= from ? [] : [{ ...assignment, to }]) : [assignment]
    })
  }))

const endedDuties = (net: GridNet, ended: ReadonlyArray<Ended>, to: Day): GridNet =>
  ended.reduce((state, one) => endedDuty(state, one, to), net)

export const evolve = (net: GridNet, event: GridEvent): GridNet => {
  switch (event._tag) {
    case "AreaOpened":
      return putArea(net, opened(event))
    case "AreaRenamed":
      return changeArea(net, event.code, (area) => ({
        ...area,
        names: Area.withValue(area.names, event.from, event.name)
      }))
    case "FiguresUpdated":
      return changeArea(net, event.code, (area) => ({
        ...area,
        figures: Area.withValue(area.figures, event.from, event.figures)
      }))
    case "BoundarySet":
      return changeArea(net, event.code, (area) => ({
        ...area,
        boundaries: Area.withValue(area.boundaries, event.from, event.boundary),
        figures: Area.withValue(area.figures, event.from, event.figures)
      }))
    case "AreaMoved":
      return moved(net, [event], event.parent)
    case "AreasMerged": {
      const withInto = openOrChange(net, { ...event, code: event.into })
      const withChildren = moved(withInto, event.children, event.into)
      const without = event.sources.reduce((state, code) => closed(state, code, event.from), withChildren)
      return endedDuties(without, event.ended, event.from)
    }
    case "AreaDivided": {
      const { kind, parent, from } = event
      const withParts = event.parts.reduce(
        (state, part) => moved(openOrChange(state, { ...part, kind, parent, from }), part.children, part.code),
        net
      )
      const continues = event.parts.some(({ code }) => code === event.code)
      return endedDuties(continues ? withParts : closed(withParts, event.code, from), event.ended, from)
    }
    case "AreaClosed":
      return endedDuties(closed(net, event.code, event.from), event.ended, event.from)
    case "DutyAssigned": {
      const { area, duty, person, rank, from, to } = event
      const assignment = { duty, person, rank, from, ...(to === undefined ? {} : { to }) }
      return changeArea(net, area, (state) => ({ ...state, assignments: [...state.assignments, assignment] }))
    }
    case "DutyEnded":
      return endedDuty(net, event, event.to)
    case "LeaveRecorded": {
      const { person, from, to, substitutes } = event
      return putLeaves(net, person, [...leavesOf(net, person), { from, to, substitutes }])
    }
    case "LeaveEnded":
      return putLeaves(
        net,
        event.person,
        leavesOf(net, event.person).flatMap((leave) =>
          leave.from !== event.from ? [leave] : event.to <= event.from ? [] : [{ ...leave, to: event.to }]
        )
      )
  }
}
