import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Day from "./Day.ts"

const first = Day.toOrdinal(Day.of("0001-01-01"))
const last = Day.toOrdinal(Day.of("9999-12-31"))
const ordinals = fc.integer({ min: first, max: last })
const days = ordinals.map(Day.fromOrdinal)

test.each([
  ["2019-02-29", "month 2 of 2019 has 28 days"],
  ["1900-02-29", "month 2 of 1900 has 28 days"],
  ["2020-04-31", "month 4 of 2020 has 30 days"],
  ["2020-01-00", "month 1 of 2020 has 31 days"],
  ["2020-13-01", "there is no month 13"],
  ["2020-00-10", "there is no month 0"],
  ["0000-01-01", "years begin at 0001"],
  ["2020-1-01", "not a date written YYYY-MM-DD"],
  ["2020-01-01\n", "not a date written YYYY-MM-DD"],
  ["", "not a date written YYYY-MM-DD"]
])("%j is refused: %s", (text, why) => {
  const parsed = Day.parse(text)
  expect(Result.isFailure(parsed) && parsed.failure).toContain(why)
  expect(() => Day.of(text)).toThrow(why)
  expect(Schema.is(Day.Day)(text)).toBe(false)
})

test("a day agrees with the platform's calendar over all years", () => {
  fc.assert(
    fc.property(ordinals, (ordinal) => {
      const platform = new Date(ordinal * 86_400_000)
      const day = Day.fromOrdinal(ordinal)
      expect(day).toBe(platform.toISOString().slice(0, 10))
      expect(Day.weekday(day)).toBe(platform.getUTCDay() || 7)
      expect([Day.yearOf(day), Day.monthOf(day), Day.dayOfMonth(day)]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate()
      ])
    }),
    { examples: [[first], [last], [0], [-1], [Day.toOrdinal(Day.of("2000-02-29"))]] }
  )
})

test("toOrdinal(fromOrdinal(n)) = n, and text order is the order of days", () => {
  fc.assert(
    fc.property(ordinals, ordinals, (a, b) => {
      expect(Day.toOrdinal(Day.fromOrdinal(a))).toBe(a)
      expect(Day.fromOrdinal(a) < Day.fromOrdinal(b)).toBe(a < b)
      expect(Day.daysBetween(Day.fromOrdinal(a), Day.fromOrdinal(b))).toBe(b - a)
    })
  )
})

test.each([
  [first - 1, "outside the years"],
  [last + 1, "outside the years"],
  [0.5, "not a whole number"],
  [Number.NaN, "not a whole number"]
])("ordinal %s is no day: %s", (ordinal, why) => {
  expect(() => Day.fromOrdinal(ordinal)).toThrow(why)
})

test("the days of a month are those that can be written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const written = Array.from({ length: 31 }, (_, i) =>
        [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(i + 1).padStart(2, "0")].join("-")
      ).filter((text) => Result.isSuccess(Day.parse(text)))
      expect(Day.daysInMonth(year, month)).toBe(written.length)
    })
  )
})

test.each([
  ["1984-02-29", "2019-02-28", 34],
  ["1984-02-29", "2019-03-01", 35],
  ["1984-02-29", "2020-02-29", 36],
  ["2020-01-20", "2020-01-20", 0],
  ["2020-01-20", "2020-01-19", -1]
])("born %s, on %s: %i full years", (birth, on, age) => {
  expect(Day.ageOn(Day.of(birth), Day.of(on))).toBe(age)
})

test("age never falls as days go by, and grows by one over a year", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40_000 }), (birth, lived) => {
      fc.pre(Day.toOrdinal(birth) + lived + 366 <= last)
      const on = Day.plusDays(birth, lived)
      expect(Day.ageOn(birth, Day.plusDays(on, 1))).toBeGreaterThanOrEqual(Day.ageOn(birth, on))
      expect(Day.ageOn(birth, Day.plusDays(on, 366)) - Day.ageOn(birth, on)).toBeGreaterThanOrEqual(1)
    })
  )
})
