/**
 * A calendar date without a zone, written `2020-01-31`. Days order as their text does. Arithmetic runs on ordinals (whole
 * days since 1970-01-01) in the proleptic Gregorian calendar.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { holds } from "./Invariant.ts"

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** A calendar date `YYYY-MM-DD` of the years 0001 to 9999 that exists. */
export const Day = Schema.String.check(Schema.makeFilter((text: string) => faultOf(text)))
  .annotate({ identifier: "Day", description: "calendar date without zone, YYYY-MM-DD" })
  .pipe(Schema.brand("Day"))
export type Day = typeof Day.Type

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month, `month` counted from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)

/**
 * Reads `YYYY-MM-DD`, refusing a date that does not exist, in words.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day } = await import("@wangge/core/kernel")
 * expect(Day.parse("2020-02-29")).toMatchObject({ success: "2020-02-29" })
 * expect(Day.parse("2019-02-29")).toMatchObject({ failure: '"2019-02-29" does not exist: month 2 of 2019 has 28 days' })
 * ```
 */
export const parse = (text: string): Result.Result<Day, string> => {
  const fault = faultOf(text)
  return fault === undefined ? Result.succeed(text as Day) : Result.fail(fault)
}

/** What is wrong with a text as a date, in words; nothing when it is one. */
function faultOf(text: string): string | undefined {
  const match = PATTERN.exec(text)
  if (match === null) return `"${text}" is not a date written YYYY-MM-DD`
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1) return `"${text}" does not exist: years begin at 0001`
  if (month < 1 || month > 12) return `"${text}" does not exist: there is no month ${month}`
  const last = daysInMonth(year, month)
  return day < 1 || day > last ? `"${text}" does not exist: month ${month} of ${year} has ${last} days` : undefined
}

/** The day that a literal in source code names. @throws InvariantBroken when it does not exist */
export const of = (text: string): Day => {
  const parsed = parse(text)
  holds(Result.isSuccess(parsed), Result.isFailure(parsed) ? parsed.failure : text)
  return parsed.success
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10))

/** Whole days since 1970-01-01; negative before. */
export const toOrdinal = (day: Day): number => {
  const month = monthOf(day)
  const year = yearOf(day) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(day) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/**
 * The day that lies `ordinal` days after 1970-01-01.
 *
 * @throws InvariantBroken when the ordinal is not whole or lies outside the years 0001 to 9999
 */
export const fromOrdinal = (ordinal: number): Day => {
  holds(Number.isInteger(ordinal), `${ordinal} is not a whole number of days`)
  const shifted = ordinal + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  holds(year >= 1 && year <= 9999, `day ${ordinal} lies outside the years 0001 to 9999`)
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as Day
}

/** `day` moved by whole days, which may be negative. */
export const plusDays = (day: Day, days: number): Day => fromOrdinal(toOrdinal(day) + days)

/** Days from `a` to `b`: positive when `b` is later. */
export const daysBetween = (a: Day, b: Day): number => toOrdinal(b) - toOrdinal(a)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => ((((toOrdinal(day) + 3) % 7) + 7) % 7) + 1

/**
 * Age in full years on a day. A year is full on the birthday itself; somebody born on 29 February completes it on
 * 1 March of a common year.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day } = await import("@wangge/core/kernel")
 * expect(Day.ageOn(Day.of("1984-01-20"), Day.of("2020-01-20"))).toBe(36)
 * expect(Day.ageOn(Day.of("1984-01-21"), Day.of("2020-01-20"))).toBe(35)
 * ```
 */
export const ageOn = (birth: Day, on: Day): number =>
  yearOf(on) - yearOf(birth) - (on.slice(5) < birth.slice(5) ? 1 : 0)
