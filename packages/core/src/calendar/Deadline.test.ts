import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as CalendarSpec from "./CalendarSpec.ts"
import * as OpenHours from "./OpenHours.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(text))
const compiled = (spec: CalendarSpec.CalendarSpec) => Result.getOrThrow(WorkCalendar.compile(spec))
const hours = (n: number) => n * Instant.HOUR_MS
const source = Source.assumption("a test's own calendar")
const dated = (day: string) => ({ day: Day.of(day), cause: Label.same(day), source })

const workday: OpenHours.OpenSpans = [
  { from: "08:00", to: "12:00" },
  { from: "14:00", to: "18:00" }
]
const office = CalendarSpec.weekly({
  name: Label.of("办公", "office"),
  source: Source.rule("R1-41"),
  zone: "Asia/Shanghai",
  hours: OpenHours.mondayToFriday(workday)
})
const everyDay = (zone: string, spans: OpenHours.OpenSpans) =>
  CalendarSpec.weekly({ name: Label.same(zone), source, zone, hours: OpenHours.on(OpenHours.weekdays, spans) })

const landing = (spec: CalendarSpec.CalendarSpec, from: string, durationMs: number) =>
  Result.map(WorkCalendar.deadline(compiled(spec), at(from), durationMs), (deadline) => deadline.at)

/** Monday 6 January 2020 begins an ordinary week. */
describe("the closing rule", () => {
  test.each<[string, string, number, string, string]>([
    ["within an interval", "2020-01-06T09:00+08:00", 1, "2020-01-06T10:00+08:00", "2020-01-06T10:00+08:00"],
    ["over the break", "2020-01-06T11:00+08:00", 2, "2020-01-06T15:00+08:00", "2020-01-06T15:00+08:00"],
    ["from before the opening", "2020-01-06T06:00+08:00", 1, "2020-01-06T09:00+08:00", "2020-01-06T09:00+08:00"],
    ["from within the break", "2020-01-06T13:00+08:00", 1, "2020-01-06T15:00+08:00", "2020-01-06T15:00+08:00"],
    ["from a weekend", "2020-01-11T10:00+08:00", 1, "2020-01-13T09:00+08:00", "2020-01-13T09:00+08:00"],
    ["from an opening", "2020-01-06T08:00+08:00", 3, "2020-01-06T11:00+08:00", "2020-01-06T11:00+08:00"],
    ["from a closing", "2020-01-06T12:00+08:00", 1, "2020-01-06T15:00+08:00", "2020-01-06T15:00+08:00"],
    ["a whole interval", "2020-01-06T08:00+08:00", 4, "2020-01-06T12:00+08:00", "2020-01-06T14:00+08:00"],
    ["a whole day", "2020-01-06T08:00+08:00", 8, "2020-01-06T18:00+08:00", "2020-01-07T08:00+08:00"],
    ["the last of Friday", "2020-01-10T17:00+08:00", 1, "2020-01-10T18:00+08:00", "2020-01-13T08:00+08:00"],
    ["zero, while open", "2020-01-06T09:00+08:00", 0, "2020-01-06T09:00+08:00", "2020-01-06T09:00+08:00"],
    ["zero, at night", "2020-01-06T22:00+08:00", 0, "2020-01-06T22:00+08:00", "2020-01-07T08:00+08:00"],
    ["back within an interval", "2020-01-06T11:00+08:00", -1, "2020-01-06T10:00+08:00", "2020-01-06T10:00+08:00"],
    ["back over the weekend", "2020-01-13T09:00+08:00", -2, "2020-01-10T17:00+08:00", "2020-01-10T17:00+08:00"],
    ["back a whole interval", "2020-01-06T12:00+08:00", -4, "2020-01-06T08:00+08:00", "2020-01-03T18:00+08:00"],
    [
      "back to the first opening of a UTC year",
      "2020-01-01T12:00+08:00",
      -4,
      "2020-01-01T08:00+08:00",
      "2019-12-31T18:00+08:00"
    ],
    ["back from the night", "2020-01-06T23:00+08:00", -1, "2020-01-06T17:00+08:00", "2020-01-06T17:00+08:00"]
  ])("%s: from %s %i h", (_, from, duration, closing, nextOpening) => {
    expect(landing(office, from, hours(duration))).toEqual(Result.succeed(at(closing)))
    expect(landing({ ...office, atClosing: "nextOpening" }, from, hours(duration))).toEqual(
      Result.succeed(at(nextOpening))
    )
  })
})

describe("dates that differ from the week", () => {
  const spec: CalendarSpec.Weekly = {
    ...office,
    daysOff: [dated("2020-01-07"), dated("2020-01-12")],
    extraDays: [
      { ...dated("2020-01-11"), hours: { _tag: "AsOn", weekday: "friday" } },
      { ...dated("2020-01-12"), hours: { _tag: "Own", spans: [{ from: "09:00", to: "10:00" }] } }
    ],
    shortDays: [
      { ...dated("2020-01-08"), spans: [{ from: "08:00", to: "12:00" }] },
      { ...dated("2020-01-09"), spans: [{ from: "09:00", to: "15:00" }] },
      { ...dated("2020-01-18"), spans: [{ from: "08:00", to: "12:00" }] }
    ]
  }
  test.each([
    ["a day off", "2020-01-07", 0],
    ["a half day", "2020-01-08", 4],
    ["a short day across the break", "2020-01-09", 4],
    ["an extra Saturday, worked like a Friday", "2020-01-11", 8],
    ["an extra Sunday with its own hours beats its day off", "2020-01-12", 1],
    ["a short day opens nothing on a Saturday", "2020-01-18", 0],
    ["an ordinary day", "2020-01-10", 8]
  ])("%s", (_, day, open) => {
    const [from, to] = [at(`${day}T00:00+08:00`), Instant.plus(at(`${day}T00:00+08:00`), Instant.DAY_MS)]
    expect(WorkCalendar.elapsed(compiled(spec), from, to)).toBe(hours(open))
  })
})

describe("nights and whole days", () => {
  const nights = everyDay("Asia/Shanghai", [{ from: "22:00", to: "06:00" }])

  test("a span past midnight belongs to the day on which it begins", () => {
    const off = compiled({ ...nights, daysOff: [dated("2020-01-07")] })
    expect(WorkCalendar.elapsed(off, at("2020-01-07T00:00+08:00"), at("2020-01-08T00:00+08:00"))).toBe(hours(6))
    expect(WorkCalendar.elapsed(off, at("2020-01-08T00:00+08:00"), at("2020-01-09T00:00+08:00"))).toBe(hours(2))
  })

  test("a night that meets an extra day's hours counts once", () => {
    const extra = { ...dated("2020-01-08"), hours: { _tag: "Own" as const, spans: [{ from: "04:00", to: "08:00" }] } }
    const both = compiled({ ...nights, extraDays: [extra] })
    expect(WorkCalendar.elapsed(both, at("2020-01-07T22:00+08:00"), at("2020-01-08T22:00+08:00"))).toBe(hours(10))
  })

  test("around the clock has no closing, so both rules agree", () => {
    const spec = everyDay("Asia/Shanghai", [{ from: "00:00", to: "24:00" }])
    for (const atClosing of ["closing", "nextOpening"] as const) {
      expect(landing({ ...spec, atClosing }, "2019-12-31T12:00+08:00", hours(36))).toEqual(
        Result.succeed(at("2020-01-02T00:00+08:00"))
      )
    }
  })
})

describe("clocks set forward and back", () => {
  const night = everyDay("America/New_York", [{ from: "01:00", to: "04:00" }])
  const halfHour = everyDay("America/New_York", [{ from: "01:15", to: "01:45" }])
  const gap = everyDay("America/New_York", [{ from: "02:15", to: "03:30" }])
  const leapt = everyDay("America/New_York", [{ from: "02:15", to: "02:45" }])

  test.each([
    ["an hour that is leapt over is not counted", night, "2021-03-14T00:00-05:00", "2021-03-14T12:00-04:00", 2],
    ["an hour that is shown twice counts twice", night, "2021-11-07T00:00-04:00", "2021-11-07T12:00-05:00", 4],
    ["a span within that hour is open both times", halfHour, "2021-11-07T00:00-04:00", "2021-11-07T12:00-05:00", 1],
    ["an opening in the gap moves to its end", gap, "2021-03-14T00:00-05:00", "2021-03-14T12:00-04:00", 0.5],
    ["a span wholly in the gap does not exist", leapt, "2021-03-14T00:00-05:00", "2021-03-14T12:00-04:00", 0]
  ])("%s", (_, spec, from, to, open) => {
    expect(WorkCalendar.elapsed(compiled(spec), at(from), at(to))).toBe(hours(open))
    expect(WorkCalendar.elapsed(compiled(spec), at(to), at(from))).toBe(0 - hours(open))
  })

  test("a deadline over either change, forward and back", () => {
    expect(landing(night, "2021-03-14T01:30-05:00", hours(1))).toEqual(Result.succeed(at("2021-03-14T03:30-04:00")))
    expect(landing(night, "2021-03-14T03:30-04:00", hours(-1))).toEqual(Result.succeed(at("2021-03-14T01:30-05:00")))
    expect(landing(night, "2021-11-07T01:30-04:00", hours(1))).toEqual(Result.succeed(at("2021-11-07T01:30-05:00")))
    expect(landing(night, "2021-11-07T02:00-05:00", hours(-2))).toEqual(Result.succeed(at("2021-11-07T01:00-04:00")))
  })

  test("a day that the zone never had is not open", () => {
    const apia = compiled(everyDay("Pacific/Apia", [{ from: "00:00", to: "24:00" }]))
    expect(WorkCalendar.elapsed(apia, at("2011-12-29T00:00-10:00"), at("2012-01-01T00:00+14:00"))).toBe(hours(48))
  })
})

describe("far spans and the horizon", () => {
  test("thirty years of plain weeks, there and back", () => {
    const [from, to] = [at("2000-01-03T00:00+08:00"), at("2029-12-31T00:00+08:00")]
    const weeks = (to - from) / (7 * Instant.DAY_MS)
    expect(WorkCalendar.elapsed(compiled(office), from, to)).toBe(hours(weeks * 40))
    expect(landing(office, "2000-01-03T08:00+08:00", hours(weeks * 40))).toEqual(
      Result.succeed(at("2029-12-28T18:00+08:00"))
    )
    expect(landing(office, "2029-12-28T18:00+08:00", hours(weeks * -40))).toEqual(
      Result.succeed(at("2000-01-03T08:00+08:00"))
    )
  })

  test.each([
    ["a duration past 2199", office, "2020-01-06T08:00+08:00", hours(400_000)],
    ["a duration before 1970", office, "2020-01-06T08:00+08:00", hours(-200_000)],
    ["a start past 2199", office, "2200-01-02T08:00+08:00", hours(1)],
    [
      "a calendar that opens once",
      {
        ...office,
        hours: {},
        extraDays: [
          { ...dated("2020-01-12"), hours: { _tag: "Own" as const, spans: [{ from: "09:00", to: "10:00" }] } }
        ]
      },
      "2020-01-06T08:00+08:00",
      hours(2)
    ]
  ])("%s is refused", (_, spec, from, duration) => {
    expect(landing(spec, from, duration)).toMatchObject({
      failure: { _tag: "BeyondHorizon", firstYear: 1970, lastYear: 2199 }
    })
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("a duration of %d ms is refused", (duration) => {
    expect(landing(office, "2020-01-06T08:00+08:00", duration)).toMatchObject({
      failure: { _tag: "NotWholeMilliseconds" }
    })
  })

  test("time outside the horizon is closed", () => {
    const always = compiled(everyDay("UTC", [{ from: "00:00", to: "24:00" }]))
    expect(WorkCalendar.elapsed(always, at("1969-12-31T00:00Z"), at("1970-01-02T00:00Z"))).toBe(hours(24))
    expect(WorkCalendar.elapsed(always, at("2199-12-31T00:00Z"), at("2201-01-01T00:00Z"))).toBe(hours(24))
    expect(WorkCalendar.isOpen(always, at("2200-01-01T00:00Z"))).toBe(false)
    expect(WorkCalendar.nextOpen(always, at("1960-01-01T00:00Z"))).toEqual(Result.succeed(at("1970-01-01T00:00Z")))
    expect(WorkCalendar.previousOpen(always, at("2210-01-01T00:00Z"))).toEqual(Result.succeed(at("2200-01-01T00:00Z")))
    expect(WorkCalendar.nextOpen(always, at("2210-01-01T00:00Z"))).toMatchObject({ failure: { _tag: "BeyondHorizon" } })
    expect(WorkCalendar.previousOpen(always, at("1960-01-01T00:00Z"))).toMatchObject({
      failure: { _tag: "BeyondHorizon" }
    })
  })
})

describe("isOpen, nextOpen, previousOpen", () => {
  test.each([
    ["while open", "2020-01-06T09:00+08:00", true, "2020-01-06T09:00+08:00", "2020-01-06T09:00+08:00"],
    ["at an opening", "2020-01-06T08:00+08:00", true, "2020-01-06T08:00+08:00", "2020-01-06T08:00+08:00"],
    ["at a closing", "2020-01-06T12:00+08:00", false, "2020-01-06T14:00+08:00", "2020-01-06T12:00+08:00"],
    ["at a weekend", "2020-01-11T10:00+08:00", false, "2020-01-13T08:00+08:00", "2020-01-10T18:00+08:00"],
    ["over New Year (UTC years)", "2023-12-31T20:00+08:00", false, "2024-01-01T08:00+08:00", "2023-12-29T18:00+08:00"]
  ])("%s", (_, instant, open, next, previous) => {
    const calendar = compiled(office)
    expect(WorkCalendar.isOpen(calendar, at(instant))).toBe(open)
    expect(WorkCalendar.nextOpen(calendar, at(instant))).toEqual(Result.succeed(at(next)))
    expect(WorkCalendar.previousOpen(calendar, at(instant))).toEqual(Result.succeed(at(previous)))
  })
})

describe("combinations", () => {
  const mornings = { ...office, hours: OpenHours.mondayToFriday([{ from: "08:00", to: "12:00" }]) }
  const late = { ...office, hours: OpenHours.on(["friday", "saturday"], [{ from: "10:00", to: "16:00" }]) }
  const week = [at("2020-01-06T00:00+08:00"), at("2020-01-13T00:00+08:00")] as const
  const both = [compiled(mornings), compiled(late)] as const

  test("a union is open when any part is, an intersection when all are", () => {
    const union = Result.getOrThrow(WorkCalendar.union(Label.same("either"), both))
    const intersection = Result.getOrThrow(WorkCalendar.intersection(Label.same("both"), both))
    expect(WorkCalendar.elapsed(union, ...week)).toBe(hours(4 * 4 + 8 + 6))
    expect(WorkCalendar.elapsed(intersection, ...week)).toBe(hours(2))
  })

  test("parts in two zones meet on the same instants", () => {
    const berlin = everyDay("Europe/Berlin", [{ from: "08:00", to: "16:00" }])
    const together = WorkCalendar.intersection(Label.same("both"), [compiled(office), compiled(berlin)])
    expect(WorkCalendar.elapsed(Result.getOrThrow(together), ...week)).toBe(hours(5 * 3))
  })

  test("an intersection without a common minute is refused", () => {
    const sundays = { ...office, hours: OpenHours.on(["sunday"], [{ from: "10:00", to: "16:00" }]) }
    expect(WorkCalendar.intersection(Label.same("never"), [compiled(office), compiled(sundays)])).toMatchObject({
      failure: { _tag: "NeverOpen" }
    })
  })

  test("what one part has not published is not published", () => {
    const until = (from: string, through: string) =>
      compiled({ ...office, published: { from: Day.of(from), through: Day.of(through) } })
    const union = WorkCalendar.union(Label.same("either"), [
      until("2018-01-01", "2026-12-31"),
      until("2020-01-01", "2025-12-31")
    ])
    expect(union).toMatchObject({ success: { published: { from: "2020-01-01", through: "2025-12-31" } } })
  })
})

test("each part is published by the days of its own zone", () => {
  const published = { from: Day.of("2018-01-01"), through: Day.of("2019-12-31") }
  const away = { ...everyDay("America/New_York", [{ from: "00:00", to: "24:00" }]), published }
  const both = Result.getOrThrow(
    WorkCalendar.union(Label.same("both"), [compiled(away), compiled({ ...office, published })])
  )
  const dawn = at("2020-01-01T00:00+08:00")
  expect(WorkCalendar.isProvisional(both, dawn, dawn)).toBe(false)
  expect(WorkCalendar.isProvisional(both, dawn, Instant.plus(dawn, 1))).toBe(true)
})

test("a deadline on the very midnight that ends the published days is sure by the closing rule", () => {
  const published = { from: Day.of("2018-01-01"), through: Day.of("2019-12-31") }
  const always = { ...everyDay("Asia/Shanghai", [{ from: "00:00", to: "24:00" }]), published }
  const half = (spec: CalendarSpec.Weekly) =>
    WorkCalendar.deadline(compiled(spec), at("2019-12-31T12:00+08:00"), hours(12))
  expect(half(always)).toMatchObject({ success: { at: at("2020-01-01T00:00+08:00"), provisional: false } })
  expect(half({ ...always, atClosing: "nextOpening" })).toMatchObject({ success: { provisional: true } })
})

test("days published to the end of time are never provisional at the later end", () => {
  const always = compiled({ ...office, published: { from: Day.of("2018-01-01"), through: Day.of("9999-12-31") } })
  expect(WorkCalendar.isProvisional(always, at("2020-01-01T00:00Z"), at("2199-12-31T00:00Z"))).toBe(false)
})

describe("what is not published is provisional", () => {
  const spec = { ...office, published: { from: Day.of("2018-01-01"), through: Day.of("2019-12-31") } }
  test.each([
    ["within the published days", "2019-12-30T08:00+08:00", 8, false],
    ["up to the last closing", "2019-12-31T08:00+08:00", 8, false],
    ["past them", "2019-12-31T08:00+08:00", 9, true],
    ["zero past them", "2020-02-01T08:00+08:00", 0, true],
    ["back into them", "2020-01-01T12:00+08:00", -8, true],
    ["back out of them", "2018-01-01T08:00+08:00", -1, true]
  ])("%s", (_, from, duration, provisional) => {
    expect(WorkCalendar.deadline(compiled(spec), at(from), hours(duration))).toMatchObject({
      success: { provisional, publishedThrough: "2019-12-31" }
    })
  })

  test("by the rule of the next opening the last closing is provisional too: the opening is not known", () => {
    const calendar = compiled({ ...spec, atClosing: "nextOpening" })
    expect(WorkCalendar.deadline(calendar, at("2019-12-31T08:00+08:00"), hours(8))).toMatchObject({
      success: { at: at("2020-01-01T08:00+08:00"), provisional: true }
    })
  })

  test("a calendar that needs no notice is never provisional", () => {
    expect(WorkCalendar.deadline(compiled(office), at("2150-01-01T08:00+08:00"), hours(8))).toMatchObject({
      success: { provisional: false }
    })
  })
})
