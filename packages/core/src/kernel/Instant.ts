/**
 * A point in time in whole epoch milliseconds, and spans whose unit stands in their name. The core never asks a clock:
 * an instant always comes in as an argument. Only the calendar and the edges know a time zone.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Day from "./Day.ts"

const MINIMUM = -62_135_596_800_000
const MAXIMUM = 253_402_300_799_999

/** The years 0001 to 9999, so that every instant has a calendar date that {@link Day} can write. */
export const Instant = Schema.Int.check(
  Schema.isBetween(
    { minimum: MINIMUM, maximum: MAXIMUM },
    { message: "Instant must be whole epoch milliseconds between the years 1 and 9999" }
  )
)
  .annotate({ identifier: "Instant", description: "epoch milliseconds" })
  .pipe(Schema.brand("Instant"))
export type Instant = typeof Instant.Type

export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** The instant of a number of epoch milliseconds that the caller knows to be one (unchecked, for hot paths). */
export const of = (epochMs: number): Instant => epochMs as Instant

/** `at` moved by a number of milliseconds, which may be negative. */
export const plus = (at: Instant, spanMs: number): Instant => (at + spanMs) as Instant

export const earliest = (a: Instant, b: Instant): Instant => (a <= b ? a : b)
export const latest = (a: Instant, b: Instant): Instant => (a >= b ? a : b)

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * Reads an ISO 8601 date-time that carries its offset (`2020-01-06T19:30:00+08:00` or `…Z`). A text without an offset is
 * refused: the core does not guess a zone.
 */
export const parse = (text: string): Result.Result<Instant, string> => {
  const match = ISO.exec(text)
  if (match === null) {
    return Result.fail(`"${text}" is not a date-time with an offset, such as 2020-01-06T19:30:00+08:00`)
  }
  const [, date = "", hour = "", minute = "", second = "0", fraction = "0", offset = "Z"] = match
  const day = Day.parse(date)
  if (Result.isFailure(day)) return Result.fail(day.failure)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return Result.fail(`"${text}" has an hour, minute or second that no clock shows`)
  }
  const offsetMs = offset === "Z" ? 0 : offsetOf(offset)
  if (Math.abs(offsetMs) > 18 * HOUR_MS || Number(offset.slice(-2)) > 59) {
    return Result.fail(`"${text}" has an offset that no zone has: ${offset}`)
  }
  const at =
    Day.toOrdinal(day.success) * DAY_MS +
    Number(hour) * HOUR_MS +
    Number(minute) * MINUTE_MS +
    Number(second) * SECOND_MS +
    Number(fraction.padEnd(3, "0")) -
    offsetMs
  return at < MINIMUM || at > MAXIMUM
    ? Result.fail(`"${text}" lies outside the years 1 to 9999`)
    : Result.succeed(of(at))
}

const offsetOf = (offset: string): number => {
  const digits = offset.slice(1).replace(":", "")
  const ms = Number(digits.slice(0, 2)) * HOUR_MS + Number(digits.slice(2)) * MINUTE_MS
  return offset.startsWith("-") ? -ms : ms
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0")

/**
 * The instant as ISO 8601 at a fixed offset in whole minutes east of UTC (0 writes `Z`).
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Instant } = await import("@wangge/core/kernel")
 * expect(Instant.format(Instant.of(0), 480)).toBe("1970-01-01T08:00:00+08:00")
 * ```
 */
export const format = (at: Instant, offsetMinutes = 0): string => {
  const local = at + offsetMinutes * MINUTE_MS
  const ordinal = Math.floor(local / DAY_MS)
  const within = local - ordinal * DAY_MS
  const ms = within % SECOND_MS
  const time = `${pad(Math.floor(within / HOUR_MS))}:${pad(Math.floor(within / MINUTE_MS) % 60)}:${pad(
    Math.floor(within / SECOND_MS) % 60
  )}${ms === 0 ? "" : `.${pad(ms, 3)}`}`
  const absolute = Math.abs(offsetMinutes)
  const zone =
    offsetMinutes === 0
      ? "Z"
      : `${offsetMinutes < 0 ? "-" : "+"}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`
  return `${Day.fromOrdinal(ordinal)}T${time}${zone}`
}
