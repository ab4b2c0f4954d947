import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Calendars from "./Calendars.ts"
import * as ChinaHolidays from "./ChinaHolidays.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(text))
const on = (day: string, id = Calendars.WORKING) =>
  Result.getOrThrow(Calendars.calendarOf(id, Calendars.asKnownOn(Day.of(day))))
const dayMs = Calendars.WORKING_DAY_MS
const deadline = (known: string, from: string, durationMs: number) =>
  Result.getOrThrow(WorkCalendar.deadline(on(known), at(from), durationMs))

test("a working day is eight hours", () => expect(dayMs).toBe(8 * Instant.HOUR_MS))

test.each([
  ["a lamp out on Friday evening, before the make-up Sunday", "2020-01-17T20:00+08:00", 2, "2020-01-20T18:00+08:00"],
  ["on the make-up Sunday itself", "2020-01-19T08:00+08:00", 1, "2020-01-19T18:00+08:00"],
  ["on the evening before National Day", "2020-09-30T18:00+08:00", 1, "2020-10-09T18:00+08:00"],
  ["and over the make-up Saturday after it", "2020-10-09T08:00+08:00", 2, "2020-10-10T18:00+08:00"]
])("two working days: %s", (_, from, workingDays, expected) => {
  expect(deadline("2020-01-01", from, workingDays * dayMs).at).toBe(at(expected))
})

describe("1 February 2020", () => {
  const from = "2020-01-23T17:00+08:00"

  test("was worked by the first notice and a day off by the second", () => {
    expect(deadline("2020-01-25", from, 2 * dayMs).at).toBe(at("2020-02-01T17:00+08:00"))
    expect(deadline("2020-01-26", from, 2 * dayMs).at).toBe(at("2020-02-04T17:00+08:00"))
  })

  test("moves a deadline, and the record says from when to when and by which notice", () => {
    const second = ChinaHolidays.notices.find(({ number }) => number === "国办发明电〔2020〕1号")
    const notice = ChinaHolidays.sourceOf(second ?? expect.fail("the second notice of 2020 is missing"))
    const before = deadline("2020-01-25", from, 2 * dayMs)
    const given = { from: at(from), durationMs: 2 * dayMs, before, notice }
    expect(WorkCalendar.recompute(on("2020-01-26"), given)).toEqual(
      Result.succeed({
        ...given,
        after: { at: at("2020-02-04T17:00+08:00"), provisional: false, publishedThrough: "2020-12-31" },
        movedMs: 3 * Instant.DAY_MS
      })
    )
  })
})

describe("a year without its notice", () => {
  const from = "2019-09-30T17:00+08:00"

  test("makes a deadline provisional, and the notice makes it sure", () => {
    const before = deadline("2019-11-20", from, 80 * dayMs)
    expect(before).toMatchObject({ provisional: true, publishedThrough: "2019-12-31" })
    const notice = ChinaHolidays.sourceOf(ChinaHolidays.asKnownOn(Day.of("2019-11-21")).notices.at(-1) ?? expect.fail())
    const record = WorkCalendar.recompute(on("2019-11-21"), { from: at(from), durationMs: 80 * dayMs, before, notice })
    expect(record).toMatchObject({ success: { before, after: { provisional: false, publishedThrough: "2020-12-31" } } })
    expect(Result.getOrThrow(record).movedMs).toBeGreaterThan(0)
  })

  test("2027 is not published: past 2026 every deadline is provisional", () => {
    expect(deadline("2026-11-24", "2026-12-31T08:00+08:00", dayMs).provisional).toBe(false)
    expect(deadline("2026-11-24", "2026-12-31T08:00+08:00", dayMs + 1).provisional).toBe(true)
  })
})

test("a city that cannot wait adds the notice itself, and what was provisional is sure", () => {
  const newYear2027: ChinaHolidays.HolidayNotice = {
    year: 2027,
    number: "made up by a test",
    title: "made up by a test",
    issued: Day.of("2026-11-25"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2027-01-01"), last: Day.of("2027-01-03") },
        statutory: [Day.of("2027-01-01")],
        work: [Day.of("2027-01-09")]
      }
    ]
  }
  const holidays = ChinaHolidays.fromNotices([...ChinaHolidays.notices, newYear2027])
  const calendars = Result.getOrThrow(Calendars.define([[Calendars.WORKING, Calendars.workingSpec(holidays)]]))
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, calendars))
  const [from, before] = [at("2026-12-31T16:00+08:00"), deadline("2026-11-24", "2026-12-31T16:00+08:00", dayMs)]
  const given = { from, durationMs: dayMs, before, notice: ChinaHolidays.sourceOf(newYear2027) }
  expect(before).toMatchObject({ at: at("2027-01-01T16:00+08:00"), provisional: true })
  expect(WorkCalendar.recompute(calendar, given)).toMatchObject({
    success: { after: { at: at("2027-01-04T16:00+08:00"), provisional: false }, movedMs: 3 * Instant.DAY_MS }
  })
})

test("the continuous calendar counts every hour, and is never provisional", () => {
  const answer = WorkCalendar.deadline(
    on("2020-01-25", Calendars.CONTINUOUS),
    at("2020-01-25T23:00+08:00"),
    2 * Instant.HOUR_MS
  )
  expect(answer).toEqual(Result.succeed({ at: at("2020-01-26T01:00+08:00"), provisional: false }))
})

test("the calendars known on two days with the same notices are the same objects", () => {
  expect(Calendars.asKnownOn(Day.of("2020-02-01"))).toBe(Calendars.asKnownOn(Day.of("2020-03-01")))
  expect(Calendars.latest()).toBe(Calendars.asKnownOn(Day.of("2026-11-24")))
})

test("an unknown calendar is refused with the known ones", () => {
  expect(Calendars.calendarOf(Calendars.CalendarId.make("wroking"))).toEqual(
    Result.fail({ _tag: "UnknownCalendar", id: "wroking", known: ["continuous", "working"] })
  )
})

describe("a city's own calendars", () => {
  const ours = Calendars.CalendarId.make("night-market")
  const spec = { ...Calendars.continuousSpec, hours: { saturday: [{ from: "18:00", to: "02:00" }] } }

  test("are found by id", () => {
    const calendars = Result.getOrThrow(Calendars.define([[ours, spec]]))
    expect(Calendars.calendarOf(ours, calendars)).toMatchObject({ success: { spec } })
  })

  test("are refused with the first that does not compile", () => {
    expect(Calendars.define([[ours, { ...spec, hours: {} }]])).toMatchObject({ failure: { _tag: "NeverOpen" } })
  })

  test("name the calendar in the path of each fault", () => {
    const faulty = { ...spec, hours: { saturday: [{ from: "18:00", to: "18:00" }] } }
    expect(Calendars.define([[ours, faulty]])).toMatchObject({
      failure: { faults: [{ path: ["night-market", "hours", "saturday", 0, "to"] }] }
    })
  })

  test("its own dates stand before those of the notices", () => {
    const cause = Label.of("防汛值守", "flood watch")
    const flood = {
      day: Day.of("2020-06-25"),
      cause,
      source: spec.source,
      hours: { _tag: "AsOn" as const, weekday: "monday" as const }
    }
    const week = ChinaHolidays.observedBy(ChinaHolidays.latest(), { ...Calendars.continuousSpec, extraDays: [flood] })
    expect(week.daysOff.some(({ day }) => day === flood.day)).toBe(false)
    expect(week.extraDays[0]).toEqual(flood)
  })
})
