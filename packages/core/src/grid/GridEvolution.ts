/** What each event makes of the state: total, never failing, reading nothing but the event. */
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type * as Area from "./Area.ts"
import type { Ended, GridEvent, Moved } from "./GridEvent.ts"
import { find, type GridNet, type Leave, leavesOf } from "./GridNet.ts"
import * as Shelf from "./Shelf.ts"
import * as Timeline from "./Timeline.ts"

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
    names: Timeline.withValue(area.names, from, name),
    figures: Timeline.withValue(area.figures, from, figures),
    boundaries: boundary === undefined ? area.boundaries : Timeline.withValue(area.boundaries, from, boundary)
  })
}

const closed = (net: GridNet, code: AreaCode, to: Day): GridNet =>
  changeArea(net, code, (area) => ({ ...area, valid: { from: area.valid.from, to } }))

const moved = (net: GridNet, children: ReadonlyArray<Moved>, parent: AreaCode): GridNet =>
  children.reduce(
    (state, { code, from }) =>
      changeArea(state, code, (area) => ({ ...area, parents: Timeline.withValue(area.parents, from, parent) })),
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
        names: Timeline.withValue(area.names, event.from, event.name)
      }))
    case "FiguresUpdated":
      return changeArea(net, event.code, (area) => ({
        ...area,
        figures: Timeline.withValue(area.figures, event.from, event.figures)
      }))
    case "BoundarySet":
      return changeArea(net, event.code, (area) => ({
        ...area,
        boundaries: Timeline.withValue(area.boundaries, event.from, event.boundary),
        figures: Timeline.withValue(area.figures, event.from, event.figures)
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
