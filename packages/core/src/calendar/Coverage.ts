/**
 * For which time a calendar's dates are published: of several parts, only what every one of them covers.
 *
 * @internal
 */
import * as Day from "../kernel/Day.ts"
import type { CalendarSpec, Published } from "./CalendarSpec.ts"
import { LAST_YEAR } from "./Timetable.ts"
import * as Zone from "./Zone.ts"

/** The published days, and the same as instants in the calendar's zone, `to` excluded. */
export interface Coverage {
  readonly published: Published
  readonly from: number
  readonly to: number
}

const ofDays = (zone: Zone.ZoneName, published: Published): Coverage => ({
  published,
  from: Zone.startOfDay(zone, published.from),
  to:
    Day.yearOf(published.through) > LAST_YEAR
      ? Number.POSITIVE_INFINITY
      : Zone.startOfDay(zone, Day.plusDays(published.through, 1))
})

const common = (a: Coverage, b: Coverage): Coverage => ({
  published: {
    from: a.from >= b.from ? a.published.from : b.published.from,
    through: a.to <= b.to ? a.published.through : b.published.through
  },
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to)
})

/** Nothing when no part needs a notice. */
export const coverageOf = (spec: CalendarSpec): Coverage | undefined => {
  if (spec._tag === "Weekly") return spec.published === undefined ? undefined : ofDays(spec.zone, spec.published)
  return spec.parts
    .map(coverageOf)
    .reduce((all, one) => (all === undefined || one === undefined ? (all ?? one) : common(all, one)))
}
