import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Day from "./Day.ts"
import * as Instant from "./Instant.ts"
import * as Period from "./Period.ts"

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.boolean())
const periods = span.map(([start, length, open]): Period.DayPeriod => {
  const from = Day.fromOrdinal(18_000 + start)
  return open ? { from } : { from, to: Day.plusDays(from, length) }
})
const days = Array.from({ length: 100 }, (_, i) => Day.fromOrdinal(17_990 + i))

test("two periods overlap exactly when a day lies in both", () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const common = days.some((day) => Period.containsDay(a, day) && Period.containsDay(b, day))
      expect(Period.overlap(a, b)).toBe(common)
      expect(Period.overlap(b, a)).toBe(common)
    })
  )
})

test("a period holds its first day and not its last", () => {
  const period = { from: Day.of("2020-01-01"), to: Day.of("2020-02-01") }
  const inside = ["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01"].map((d) =>
    Period.containsDay(period, Day.of(d))
  )
  expect(inside).toEqual([false, true, true, false])
  const hour = { from: Instant.of(0), to: Instant.of(Instant.HOUR_MS) }
  expect(
    [-1, 0, Instant.HOUR_MS - 1, Instant.HOUR_MS].map((at) => Period.containsInstant(hour, Instant.of(at)))
  ).toEqual([false, true, true, false])
})

test("a period ends after it begins, or not at all", () => {
  const isDays = Schema.is(Period.DayPeriod)
  expect(isDays({ from: "2020-01-01" })).toBe(true)
  expect(isDays({ from: "2020-01-01", to: "2020-01-02" })).toBe(true)
  expect(isDays({ from: "2020-01-01", to: "2020-01-01" })).toBe(false)
  const isInstants = Schema.is(Period.InstantPeriod)
  expect(isInstants({ from: 0, to: 1 })).toBe(true)
  expect(isInstants({ from: 1, to: 1 })).toBe(false)
})
