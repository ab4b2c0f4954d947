import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Zone from "./Zone.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(text))
const clock = (time: string) => Number(time.slice(0, 2)) * Instant.HOUR_MS + Number(time.slice(3)) * Instant.MINUTE_MS

test.each([
  ["Asia/Shanghai", true],
  ["UTC", true],
  ["Etc/GMT+8", true],
  ["asia/shanghai", true],
  ["", false],
  ["+08:00", false],
  ["Etc/GMT+80", false],
  ["Mars/Olympus+08", false],
  ["Asia/Panjin", false]
])("%j is a zone: %s", (name, known) => expect(Zone.isZone(name)).toBe(known))

test.each([
  ["Asia/Shanghai", "2020-01-06T00:00Z", 480],
  ["Asia/Shanghai", "1990-07-01T00:00Z", 540],
  ["America/New_York", "2021-03-14T06:59:59.999Z", -300],
  ["America/New_York", "2021-03-14T07:00Z", -240],
  ["America/New_York", "2021-11-07T05:59:59.999Z", -240],
  ["America/New_York", "2021-11-07T06:00Z", -300],
  ["Asia/Kathmandu", "2020-01-01T00:00Z", 345],
  ["America/St_Johns", "2020-01-01T00:00Z", -210],
  ["Australia/Lord_Howe", "2022-07-01T00:00Z", 630],
  ["Pacific/Apia", "2011-12-30T09:59Z", -600],
  ["Pacific/Apia", "2011-12-30T10:00Z", 840]
])("%s at %s stands %i minutes from UTC", (zone, instant, minutes) => {
  expect(Zone.offsetMinutesAt(zone, at(instant))).toBe(minutes)
})

describe("what a time on the wall names", () => {
  test.each([
    ["Asia/Shanghai", "2020-01-06", "08:00", { _tag: "Once", at: at("2020-01-06T08:00+08:00") }],
    ["America/New_York", "2021-03-14", "02:30", { _tag: "Never", gapEnds: at("2021-03-14T03:00-04:00") }],
    ["America/New_York", "2021-03-14", "03:00", { _tag: "Once", at: at("2021-03-14T03:00-04:00") }],
    [
      "America/New_York",
      "2021-11-07",
      "01:30",
      { _tag: "Twice", first: at("2021-11-07T01:30-04:00"), last: at("2021-11-07T01:30-05:00") }
    ],
    ["America/New_York", "2021-11-07", "02:00", { _tag: "Once", at: at("2021-11-07T02:00-05:00") }],
    ["Pacific/Apia", "2011-12-30", "12:00", { _tag: "Never", gapEnds: at("2011-12-31T00:00+14:00") }]
  ])("%s %s %s", (zone, day, time, naming) => {
    expect(Zone.instantsOf(zone, Day.of(day), clock(time))).toEqual(naming)
  })
})

test.each([
  ["Asia/Shanghai", "2020-01-06", "2020-01-06T00:00+08:00"],
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00-02:00"],
  ["America/Sao_Paulo", "2018-02-18", "2018-02-18T00:00-03:00"],
  ["America/Havana", "2022-11-06", "2022-11-06T00:00-04:00"],
  ["Pacific/Apia", "2011-12-30", "2011-12-31T00:00+14:00"],
  ["Pacific/Apia", "2011-12-31", "2011-12-31T00:00+14:00"]
])("in %s %s begins at %s", (zone, day, instant) => {
  expect(Zone.startOfDay(zone, Day.of(day))).toBe(at(instant))
})

const zones = [
  "Asia/Shanghai",
  "America/New_York",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Tehran"
]
const instants = fc.integer({ min: at("1975-01-01T00:00Z"), max: at("2037-12-31T00:00Z") }).map(Instant.of)

test("the day and the offset are those that the runtime writes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit"
      })
      const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
      expect(Zone.dayOf(zone, instant)).toBe(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`)
    })
  )
})

test("every instant is named by its own time on the wall", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const day = Zone.dayOf(zone, instant)
      const local = instant + Zone.offsetAt(zone, instant)
      const naming = Zone.instantsOf(zone, day, local - Day.toOrdinal(day) * Instant.DAY_MS)
      const named = naming._tag === "Once" ? [naming.at] : naming._tag === "Twice" ? [naming.first, naming.last] : []
      expect(named).toContain(instant)
    })
  )
})

test("stretches follow on one another and change their offset at each seam", () => {
  const [from, to] = [at("1985-01-01T00:00Z"), at("1993-01-01T00:00Z")]
  const stretches = Zone.stretches("Asia/Shanghai", from, to)
  expect(stretches.map(({ offsetMs }) => offsetMs / Instant.HOUR_MS)).toEqual([8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8])
  expect([from, ...stretches.map((stretch) => stretch.to)]).toEqual([...stretches.map((stretch) => stretch.from), to])
})
