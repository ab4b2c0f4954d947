/**
 * The state of one city's stream: its areas with their timelines and assignments, and the leave of those who serve.
 * {@link GridEvolution} says what each event makes of it.
 */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import { Day as DaySchema } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Period from "../kernel/Period.ts"
import * as Area from "./Area.ts"
import { type Moved, Substitution } from "./GridEvent.ts"
import * as Shelf from "./Shelf.ts"
import * as Timeline from "./Timeline.ts"

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

/** The codes of all districts and zones that were ever opened, in order. */
export const districts = (net: GridNet): ReadonlyArray<AreaCode> =>
  areas(net).flatMap(({ code, kind }) => (kind === "district" || kind === "zone" ? [code] : []))

/** The areas of the kinds asked for (all when none is) that are valid on a day, by code. */
export const areasOn = (net: GridNet, day: Day, ...kinds: ReadonlyArray<Area.AreaKind>): ReadonlyArray<Area.Area> =>
  [...everyArea(net)]
    .filter((area) => Area.isValidOn(area, day) && (kinds.length === 0 || kinds.includes(area.kind)))
    .sort(byCode)

/** The area above on a day. A closed area keeps the parent that it had last, a future one has the parent it opens with. */
export const parentOn = (area: Area.Area, day: Day): AreaCode | undefined => Timeline.valueOn(area.parents, day)

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

/** An area and those above it on a day, by their levels: a zone stands where a district does. */
export const placeOn = (net: GridNet, code: AreaCode, day: Day): { readonly [L in Area.Level]?: AreaCode } => {
  const place: { [L in Area.Level]?: AreaCode } = {}
  for (const step of pathOn(net, code, day)) {
    const level = Area.levels[find(net, step)?.kind ?? "city"]
    if (level !== undefined) place[level] = step
  }
  return place
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
    for (const span of Timeline.spansWithin(area.parents, area.valid)) {
      if (span.value !== code || !Period.overlap(span.period, period)) continue
      let { from } = span.period
      if (from < period.from) from = period.from
      children.push({ code: area.code, from })
    }
  }
  return children.sort(byCode)
}
