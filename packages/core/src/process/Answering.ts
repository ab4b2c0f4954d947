/**
 * Who answers for a ticket by post and assignment.
 *
 * @internal
 */
import type { Scheme } from "../appraisal/Scheme.ts"
import * as Assignment from "../grid/Assignment.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Period from "../kernel/Period.ts"
import type { TicketRow } from "../ticket/TicketRow.ts"

/** One post that somebody holds, with whose tickets the scheme of that post looks at. */
export interface Holder {
  readonly person: PersonId
  readonly place: AreaCode
  readonly period: Period.DayPeriod
  readonly tickets: Scheme["tickets"]
}

export interface Ground {
  readonly net: GridNet.GridNet
  readonly holders: ReadonlyArray<Holder>
  readonly dayOf: (at: Instant) => Day
}

/** The day that says whose a ticket is: of its first dispatch, and before that of its report. */
export const dayOf = ({ dispatched_at, reported_at }: TicketRow, { dayOf }: Ground): Day =>
  dayOf(dispatched_at ?? reported_at)

/** Whether the tickets of the whole place are the holder's: by the scheme, or since nothing smaller is assigned. */
export const isOfPlace = ({ person, period, tickets }: Holder, net: GridNet.GridNet): boolean =>
  tickets === "place" || Assignment.dutiesDuring(net, person, period).length === 0

/** Each person once, in no order. */
export const answering = (ground: Ground): ((ticket: TicketRow) => Iterable<PersonId>) => {
  const { net, holders } = ground
  const ofPlace = new Map<AreaCode, Array<Holder>>()
  const assigned = new Map<PersonId, Array<Holder>>()
  for (const holder of holders) {
    if (isOfPlace(holder, net)) add(ofPlace, holder.place, holder)
    else add(assigned, holder.person, holder)
  }
  const there = remembered((grid, day) => thereOn(net, grid, day))
  return (ticket) => {
    const day = dayOf(ticket, ground)
    const holds = ({ period }: Holder): boolean => Period.containsDay(period, day)
    const people = new Set<PersonId>()
    for (const code of [ticket.grid, ticket.community, ticket.street, ticket.district]) {
      const holding = code === null ? [] : (ofPlace.get(code) ?? []).filter(holds)
      for (const { person } of holding) people.add(person)
    }
    for (const person of there(ticket.grid, day)) if (assigned.get(person)?.some(holds) === true) people.add(person)
    return people
  }
}

/** Who serves a grid on a day: its member or who stands in, and every administrator of its hall who is not on leave. */
const thereOn = (net: GridNet.GridNet, grid: AreaCode, day: Day): ReadonlyArray<PersonId> => {
  const member = Assignment.memberServingOn(net, grid, day)
  const administrators = Assignment.administratorsOn(net, grid, day)
    .map(({ person }) => person)
    .filter((person) => GridNet.leaveOn(net, person, day) === undefined)
  return [...(member._tag === "Nobody" ? [] : [member.person]), ...administrators]
}

const add = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Many tickets ask of one grid and day. */
const remembered = <A>(of: (grid: AreaCode, day: Day) => A): ((grid: AreaCode, day: Day) => A) => {
  const known = new Map<string, A>()
  return (grid, day) => {
    const key = `${grid} ${day}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = of(grid, day)
    known.set(key, found)
    return found
  }
}
