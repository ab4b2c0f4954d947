/**
 * Open time compiled: sorted open intervals in epoch milliseconds with the open time before each, so that every question
 * is a binary search. The table covers whole years (UTC) and extends itself to the years that are asked about; what it
 * answers never depends on what was asked before.
 *
 * @internal
 */
import * as Day from "../kernel/Day.ts"
import { DAY_MS } from "../kernel/Instant.ts"

/** The years that a calendar reckons with, both included. Time outside them counts as closed. */
export const FIRST_YEAR = 1970
export const LAST_YEAR = 2199

/** Open intervals within `[from, to)` as `[open, close, open, close, …]`, ascending, without overlap. */
export type OpenIntervals = (from: number, to: number) => ReadonlyArray<number>

export interface Timetable {
  readonly intervals: OpenIntervals
  /** Years covered so far, `endYear` excluded; equal while nothing is. */
  startYear: number
  endYear: number
  from: number
  to: number
  opens: Float64Array
  closes: Float64Array
  /** Open time in the table before each interval. */
  before: Float64Array
  total: number
}

export const startOfYear = (year: number): number => Day.toOrdinal(Day.of(`${year}-01-01`)) * DAY_MS

export const HORIZON_FROM = startOfYear(FIRST_YEAR)
export const HORIZON_TO = startOfYear(LAST_YEAR + 1)

export const make = (intervals: OpenIntervals): Timetable => ({
  intervals,
  startYear: 0,
  endYear: 0,
  from: Number.POSITIVE_INFINITY,
  to: Number.NEGATIVE_INFINITY,
  opens: new Float64Array(0),
  closes: new Float64Array(0),
  before: new Float64Array(0),
  total: 0
})

const yearAt = (at: number): number => {
  if (at < HORIZON_FROM) return FIRST_YEAR
  if (at >= HORIZON_TO) return LAST_YEAR
  return Day.yearOf(Day.fromOrdinal(Math.floor(at / DAY_MS)))
}

/** Makes the table cover the years from `startYear` to before `endYear`, which contain those that it covers. */
const recompile = (table: Timetable, startYear: number, endYear: number): void => {
  const [from, to] = [startOfYear(startYear), startOfYear(endYear)]
  const { intervals, opens, closes } = table
  const known = Array.from(opens).flatMap((open, i) => [open, closes[i] as number])
  const flat =
    table.startYear === table.endYear
      ? intervals(from, to)
      : [...intervals(from, table.from), ...known, ...intervals(table.to, to)]
  table.opens = Float64Array.from(flat.filter((_, i) => i % 2 === 0))
  table.closes = Float64Array.from(flat.filter((_, i) => i % 2 === 1))
  table.before = new Float64Array(table.opens.length)
  table.total = 0
  for (let i = 0; i < table.opens.length; i++) {
    table.before[i] = table.total
    table.total += (table.closes[i] as number) - (table.opens[i] as number)
  }
  table.startYear = startYear
  table.endYear = endYear
  table.from = from
  table.to = to
}

/** Makes the table cover the year of an instant. */
export const cover = (table: Timetable, at: number): void => {
  if (at >= table.from && at < table.to) return
  const year = yearAt(at)
  if (table.startYear === table.endYear) recompile(table, year, year + 1)
  else if (year < table.startYear) recompile(table, year, table.endYear)
  else if (year >= table.endYear) recompile(table, table.startYear, year + 1)
}

/** Twice as many years ahead, up to the horizon; `false` when there are none left. */
export const growForward = (table: Timetable): boolean => {
  if (table.endYear > LAST_YEAR) return false
  recompile(table, table.startYear, Math.min(table.endYear + (table.endYear - table.startYear), LAST_YEAR + 1))
  return true
}

/** Twice as many years back, up to the horizon; `false` when there are none left. */
export const growBackward = (table: Timetable): boolean => {
  if (table.startYear <= FIRST_YEAR) return false
  recompile(table, Math.max(table.startYear - (table.endYear - table.startYear), FIRST_YEAR), table.endYear)
  return true
}

/** The last place in an ascending list whose value is at most `limit`; -1 when there is none. */
export const lastAtMost = (values: Float64Array, limit: number): number => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The last place in an ascending list whose value is below `limit`; -1 when there is none. */
export const lastBelow = (values: Float64Array, limit: number): number => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Open milliseconds from the beginning of the table to an instant that it covers (or that lies beyond the horizon). */
export const openBefore = (table: Timetable, at: number): number => {
  const place = lastAtMost(table.opens, at)
  if (place < 0) return 0
  const open = table.opens[place] as number
  const close = table.closes[place] as number
  return (table.before[place] as number) + Math.min(at, close) - open
}
