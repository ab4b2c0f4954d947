/** How long somebody has held posts in all: breaks do not count, days in two posts count once. */
import * as Day from "../kernel/Day.ts"
import type { DayPeriod } from "../kernel/Period.ts"

/**
 * Full years of service before a day. Of several spells, the earlier ones are counted as if they had ended when the last began.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { DaysServed } = await import("@wangge/core/appraisal")
 * expect(DaysServed.fullYears([{ from: "2017-03-11" }], "2020-03-11")).toBe(3)
 * expect(DaysServed.fullYears([{ from: "2017-03-12" }], "2020-03-11")).toBe(2)
 * expect(DaysServed.fullYears([{ from: "2010-01-01", to: "2012-01-01" }, { from: "2019-03-11" }], "2020-03-11")).toBe(3)
 * ```
 */
export const fullYears = (spells: ReadonlyArray<DayPeriod>, before: Day.Day): number => {
  const served = joined(spells, before)
  const last = served.at(-1)
  if (last === undefined) return 0
  const earlier = served.slice(0, -1).reduce((sum, { from, to }) => sum + Day.daysBetween(from, to), 0)
  return Day.ageOn(Day.plusDays(last.from, -earlier), last.to)
}

interface Span {
  readonly from: Day.Day
  readonly to: Day.Day
}

/** The spells up to a day, joined where they meet or overlap. */
const joined = (spells: ReadonlyArray<DayPeriod>, before: Day.Day): ReadonlyArray<Span> => {
  const out: Array<Span> = []
  const cut = spells
    .map(({ from, to }): Span => ({ from, to: to === undefined || to > before ? before : to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => Day.daysBetween(b.from, a.from))
  for (const span of cut) {
    const last = out.at(-1)
    if (last === undefined || last.to < span.from) out.push(span)
    else if (last.to < span.to) out[out.length - 1] = { from: last.from, to: span.to }
  }
  return out
}
