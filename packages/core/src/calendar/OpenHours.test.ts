import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { expect, test } from "vitest"
import { aroundTheClock, mondayToFriday, OpenHours, rangeOf } from "./OpenHours.ts"

const decode = Schema.decodeUnknownResult(OpenHours, { errors: "all", onExcessProperty: "error" })

const faultsIn = (hours: unknown): ReadonlyArray<string> => {
  const decoded = decode(hours)
  if (Result.isSuccess(decoded)) return []
  const { issues } = SchemaIssue.makeFormatterStandardSchemaV1()(decoded.failure.issue)
  return issues.map(({ path, message }) => `${(path ?? []).map(String).join(".")}: ${message}`)
}

test.each([
  [
    "a working week",
    mondayToFriday([
      { from: "08:00", to: "12:00" },
      { from: "12:00", to: "18:00" }
    ])
  ],
  ["around the clock", aroundTheClock],
  ["nights", { friday: [{ from: "22:00", to: "06:00" }], saturday: [{ from: "06:00", to: "24:00" }] }],
  [
    "a Sunday night into Monday",
    { monday: [{ from: "06:00", to: "07:00" }], sunday: [{ from: "23:00", to: "06:00" }] }
  ],
  ["nothing at all", {}]
])("%s is a week", (_, hours) => expect(faultsIn(hours)).toEqual([]))

test.each([
  ["25 o'clock", { monday: [{ from: "08:00", to: "25:00" }] }],
  ["a time without its zero", { monday: [{ from: "8:00", to: "12:00" }] }],
  ["a beginning at 24:00", { monday: [{ from: "24:00", to: "08:00" }] }],
  ["a span of nothing", { monday: [{ from: "08:00", to: "08:00" }] }],
  [
    "an overlap",
    {
      monday: [
        { from: "08:00", to: "12:00" },
        { from: "11:30", to: "18:00" }
      ]
    }
  ],
  [
    "spans in the wrong order",
    {
      monday: [
        { from: "14:00", to: "18:00" },
        { from: "08:00", to: "12:00" }
      ]
    }
  ],
  [
    "a night into the next morning",
    { monday: [{ from: "22:00", to: "08:30" }], tuesday: [{ from: "08:00", to: "12:00" }] }
  ],
  [
    "a Sunday night into Monday",
    { monday: [{ from: "05:00", to: "07:00" }], sunday: [{ from: "23:00", to: "06:00" }] }
  ],
  ["an unknown weekday", { moonday: [] }],
  ["two mistakes", { monday: [{ from: "8", to: "9" }], tuesday: [{ from: "10:00", to: "10:00" }] }]
])("%s is a fault by its path", (_, hours) => expect(faultsIn(hours)).toMatchSnapshot())

test.each([
  ["08:00", "12:00", 8, 12],
  ["22:00", "06:00", 22, 30],
  ["22:00", "00:00", 22, 24],
  ["00:00", "24:00", 0, 24]
])("%s to %s opens at hour %i and closes at hour %i", (from, to, opens, closes) => {
  expect(rangeOf({ from, to })).toEqual({ startMs: opens * 3_600_000, endMs: closes * 3_600_000 })
})
