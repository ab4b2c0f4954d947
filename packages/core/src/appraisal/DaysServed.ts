/** How long somebody has held posts in all: breaks do not count, days in two posts count once. */
import * as Day from "../kernel/Day.ts"
import { type DayPeriod, joinedBefore } from "../kernel/Period.ts"

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
  const served = joinedBefore(spells, before)
  const last = served.at(-1)
  if (last === undefined) return 0
  const earlier = served.slice(0, -1).reduce((sum, { from, to }) => sum + Day.daysBetween(from, to), 0)
  return Day.ageOn(Day.plusDays(last.from, -earlier), last.to)
}
