/**
 * Civil time in an IANA zone 时区: which offset holds at an instant, which day it is there, and which instants a time on
 * the wall clock names. Offsets come from the runtime's own zone data and are kept once asked.
 *
 * Known limit: `tzOffset` loses the sign of an offset between 0 and −1 h. Since 1970 only Monrovia had one, until
 * 7 January 1972.
 */
import { tzOffset } from "@date-fns/tz"
import { toDate } from "date-fns"
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Invariant from "../kernel/Invariant.ts"

/** A time zone by its IANA name, such as `Asia/Shanghai`. A bare offset (`+08:00`) is not one: it knows no past. */
export const ZoneName = Schema.String.check(
  Schema.makeFilter((name: string) =>
    isZone(name) ? undefined : `"${name}" is not an IANA time zone; write one such as Asia/Shanghai`
  )
).annotate({ identifier: "ZoneName", description: "IANA time zone, such as Asia/Shanghai" })
export type ZoneName = typeof ZoneName.Type

/** A span of time, `from` inclusive, `to` exclusive, through which the clocks of a zone keep one offset from UTC. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly offsetMs: number
}

/** What a time on the wall clock names: one instant, two (clocks set back), or none (clocks set forward). */
export type Naming =
  | { readonly _tag: "Once"; readonly at: Instant.Instant }
  | { readonly _tag: "Twice"; readonly first: Instant.Instant; readonly last: Instant.Instant }
  | { readonly _tag: "Never"; readonly gapEnds: Instant.Instant }

/** Offsets are found and kept by blocks of this length, a little over a year. */
const BLOCK_MS = 400 * Instant.DAY_MS

const blocksByZone = new Map<string, Map<number, ReadonlyArray<Stretch>>>()

const knownZones = new Map<string, boolean>()

export function isZone(name: string): boolean {
  const known = knownZones.get(name)
  if (known !== undefined) return known
  const answer = /^[A-Za-z]/.test(name) && runtimeKnows(name)
  knownZones.set(name, answer)
  return answer
}

/** Asked before `tzOffset`, which would read an unknown `Etc/GMT+80` as an offset of 80 hours. */
const runtimeKnows = (name: string): boolean => {
  try {
    Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

const askRuntime = (zone: string, at: number): number => Math.round(tzOffset(zone, toDate(at)) * Instant.MINUTE_MS)

/** The first instant in `(from, to]` that has another offset than `from`, where `to` is known to have one. */
const changeWithin = (zone: string, from: number, to: number): number => {
  const before = askRuntime(zone, from)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (askRuntime(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}

const findBlock = (zone: string, index: number): ReadonlyArray<Stretch> => {
  const [start, end] = [index * BLOCK_MS, (index + 1) * BLOCK_MS]
  const stretches: Array<Stretch> = []
  let from = start
  let offsetMs = askRuntime(zone, start)
  for (let day = start; day < end; day += Instant.DAY_MS) {
    const next = askRuntime(zone, day + Instant.DAY_MS)
    if (next === offsetMs) continue
    const change = changeWithin(zone, day, day + Instant.DAY_MS)
    stretches.push({ from, to: change, offsetMs })
    from = change
    offsetMs = next
  }
  stretches.push({ from, to: end, offsetMs })
  return stretches
}

const blockAt = (zone: string, index: number): ReadonlyArray<Stretch> => {
  const blocks = blocksByZone.get(zone) ?? new Map<number, ReadonlyArray<Stretch>>()
  const block = blocks.get(index) ?? findBlock(zone, index)
  blocksByZone.set(zone, blocks.set(index, block))
  return block
}

/** The stretches of constant offset that cover `[from, to)`, cut to it, in order. */
export const stretches = (zone: ZoneName, from: number, to: number): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  for (let index = Math.floor(from / BLOCK_MS); index * BLOCK_MS < to; index++) {
    for (const stretch of blockAt(zone, index)) {
      const cut = { ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }
      const last = found.at(-1)
      if (cut.from >= cut.to) continue
      if (last?.offsetMs === cut.offsetMs) found[found.length - 1] = { ...last, to: cut.to }
      else found.push(cut)
    }
  }
  return found
}

/** Milliseconds that the clocks of a zone stand ahead of UTC at an instant; negative west of Greenwich. */
export const offsetAt = (zone: ZoneName, at: Instant.Instant): number => {
  const block = blockAt(zone, Math.floor(at / BLOCK_MS))
  const stretch = block.find(({ to }) => at < to)
  Invariant.holds(stretch !== undefined, "the stretches of a block reach to its end")
  return stretch.offsetMs
}

/** {@link offsetAt} in whole minutes, as an ISO text and an explanation write it. */
export const offsetMinutesAt = (zone: ZoneName, at: Instant.Instant): number =>
  Math.round(offsetAt(zone, at) / Instant.MINUTE_MS)

/**
 * The date that the calendar on the wall shows.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Zone } = await import("@wangge/core/calendar")
 * const { Instant } = await import("@wangge/core/kernel")
 * const at = Instant.parse("2020-01-06T19:30:00Z")
 * expect(Zone.dayOf("Asia/Shanghai", at.success)).toBe("2020-01-07")
 * expect(Zone.dayOf("America/New_York", at.success)).toBe("2020-01-06")
 * ```
 */
export const dayOf = (zone: ZoneName, at: Instant.Instant): Day.Day =>
  Day.fromOrdinal(Math.floor((at + offsetAt(zone, at)) / Instant.DAY_MS))

/**
 * What `clockMs` after midnight on the wall clock of a day names. Where clocks are set forward the times that they leap
 * over name no instant, and `gapEnds` is the moment of the leap; where they are set back the times shown again name two.
 */
export const instantsOf = (zone: ZoneName, day: Day.Day, clockMs: number): Naming => {
  const local = Day.toOrdinal(day) * Instant.DAY_MS + clockMs
  const around = stretches(zone, local - Instant.DAY_MS, local + Instant.DAY_MS)
  const named = around.flatMap(({ from, to, offsetMs }) => {
    const at = local - offsetMs
    return from <= at && at < to ? [Instant.of(at)] : []
  })
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) {
    const leap = around.find(({ from, offsetMs }) => local < from + offsetMs)
    return { _tag: "Never", gapEnds: Instant.of(leap?.from ?? local) }
  }
  return first === last ? { _tag: "Once", at: first } : { _tag: "Twice", first, last }
}

/**
 * The first instant of a day in a zone. A day whose midnight was leapt over begins when the gap ends; a day that the
 * zone never had (Apia, 2011-12-30) begins where it would have.
 */
export const startOfDay = (zone: ZoneName, day: Day.Day): Instant.Instant => {
  const midnight = instantsOf(zone, day, 0)
  switch (midnight._tag) {
    case "Once":
      return midnight.at
    case "Twice":
      return midnight.first
    case "Never":
      return midnight.gapEnds
  }
}
