/** How long somebody has held posts in all: breaks do not count, days in two posts count once. */
import * as Day from "../kernel/Day.ts"
import { containsDay, type DayPeriod } from "../kernel/Period.ts"

export const isOn = containsDay

/**
 * Full years of service before a day, spells added up: whole years of each spell, and the months and days that are left over
 * together, 365 days a year.
 */
export const fullYears = (spells: ReadonlyArray<DayPeriod>, before: Day.Day): number => {
  let [years, days] = [0, 0]
  for (const { from, to } of joined(spells, before)) {
    const whole = Day.ageOn(from, to)
    years += whole
    days += Day.daysBetween(anniversary(from, whole), to)
  }
  return years + Math.floor(days / 365)
}

/** The day on which so many years are full; of 29 February, 1 March of a common year. */
const anniversary = (from: Day.Day, years: number): Day.Day => {
  const year = Day.yearOf(from) + years
  const isLost = from.slice(5) === "02-29" && !Day.isLeapYear(year)
  return Day.of(`${String(year).padStart(4, "0")}-${isLost ? "03-01" : from.slice(5)}`)
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
