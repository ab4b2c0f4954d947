import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Instant from "./Instant.ts"

const instants = fc
  .integer({ min: -62_135_596_800_000 + Instant.DAY_MS, max: 253_402_300_799_999 - Instant.DAY_MS })
  .map(Instant.of)
const offsets = fc.integer({ min: -18 * 60, max: 18 * 60 })

test("what is written at any offset reads back as the same instant", () => {
  fc.assert(
    fc.property(instants, offsets, (at, offset) => {
      expect(Instant.parse(Instant.format(at, offset))).toEqual(Result.succeed(at))
    })
  )
})

test("reading agrees with the platform", () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(Instant.parse(new Date(at).toISOString())).toEqual(Result.succeed(at))
    })
  )
})

test.each([
  ["2020-01-06T19:30:00+08:00", 1_578_310_200_000],
  ["2020-01-06T19:30+0800", 1_578_310_200_000],
  ["2020-01-06T11:30:00Z", 1_578_310_200_000],
  ["2020-01-06T06:30:00-05:00", 1_578_310_200_000],
  ["1970-01-01T00:00:00.5Z", 500],
  ["1970-01-01T00:00:00.0019Z", 1]
])("%s is %i", (text, at) => {
  expect(Instant.parse(text)).toEqual(Result.succeed(at))
})

test.each([
  ["2020-01-06T19:30:00", "not a date-time with an offset"],
  ["2020-01-06", "not a date-time with an offset"],
  ["2020-02-30T00:00:00Z", "month 2 of 2020 has 29 days"],
  ["2020-01-06T24:00:00Z", "that no clock shows"],
  ["2020-01-06T23:60:00Z", "that no clock shows"],
  ["2020-01-06T23:59:60Z", "that no clock shows"],
  ["2020-01-06T19:30:00+19:00", "an offset that no zone has"],
  ["2020-01-06T19:30:00+08:60", "an offset that no zone has"],
  ["0001-01-01T00:00:00+08:00", "outside the years 1 to 9999"],
  ["9999-12-31T23:59:59-08:00", "outside the years 1 to 9999"]
])("%s is refused: %s", (text, why) => {
  const parsed = Instant.parse(text)
  expect(Result.isFailure(parsed) && parsed.failure).toContain(why)
})

test("whatever is read is an instant to the schema", () => {
  const texts = fc
    .tuple(fc.constantFrom("0001-01-01", "2020-01-06", "9999-12-31"), fc.nat(23), offsets)
    .map(([date, hour, offset]) => {
      const zone = Instant.format(Instant.of(0), offset).slice(19)
      return `${date}T${String(hour).padStart(2, "0")}:00:00${zone}`
    })
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = Instant.parse(text)
      if (Result.isSuccess(parsed)) expect(Schema.is(Instant.Instant)(parsed.success)).toBe(true)
      else expect(parsed.failure).toContain("outside the years")
    })
  )
})

test("earliest and latest are the two of a pair", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect([Instant.earliest(a, b), Instant.latest(a, b)]).toEqual([a, b].sort((x, y) => x - y))
    })
  )
})
