import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as CalendarPolicy from "./CalendarPolicy.ts"
import * as Calendars from "./Calendars.ts"
import * as OpenHours from "./OpenHours.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const spring = Day.of("2020-01-01")
const summer = Day.of("2020-07-01")
const name = Label.of("窗口", "counter")
const source = Source.assumption("for a test")
const opens = (from: string, to: string): CalendarPolicy.WorkHours => ({
  name,
  zone: "Asia/Shanghai",
  hours: OpenHours.mondayToFriday([{ from, to }]),
  holidays: "china"
})

const dated = (transition: Dated.Transition): Dated.Dated<CalendarPolicy.WorkHours> => ({
  label: name,
  unit: "hours of the week",
  transition,
  values: [
    { from: spring, known: spring, value: opens("09:00", "17:00"), source },
    { from: summer, known: summer, value: opens("08:00", "15:00"), source }
  ]
})

const openMs = (transition: Dated.Transition, opened: Day.Day, today: Day.Day): number => {
  const calendars = Result.getOrThrow(
    CalendarPolicy.calendarsOf({ [Calendars.WORKING]: dated(transition) })({ opened, today })
  )
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, calendars))
  const at = (text: string) => Result.getOrThrow(Instant.parse(text))
  return WorkCalendar.elapsed(calendar, at("2020-07-06T00:00:00+08:00"), at("2020-07-07T00:00:00+08:00"))
}

describe("hours that change in summer", () => {
  test.each([
    ["keep", spring, summer, 8],
    ["keep", summer, summer, 7],
    ["apply", spring, summer, 7],
    ["apply", spring, spring, 8]
  ] as const)("under %s, opened on %s and asked on %s, a Monday has %s hours", (transition, opened, today, hours) => {
    expect(openMs(transition, opened, today)).toBe(hours * Instant.HOUR_MS)
  })

  test("do not exist before their first day", () => {
    const before = Day.of("2019-12-31")
    const calendars = CalendarPolicy.calendarsOf({ [Calendars.WORKING]: dated("keep") })({
      opened: before,
      today: before
    })
    expect(Result.map(calendars, ({ size }) => size)).toEqual(Result.succeed(0))
  })
})

test("what was compiled is kept until other hours hold or a notice comes", () => {
  const calendarsFor = CalendarPolicy.calendarsOf({ [Calendars.WORKING]: dated("keep") })
  const on = (today: string) => calendarsFor({ opened: spring, today: Day.of(today) })
  expect(on("2020-01-25")).toBe(on("2020-01-24"))
  expect(on("2020-01-26")).not.toBe(on("2020-01-25"))
})

test("a calendar that observes no holidays is open on them", () => {
  const always = Dated.constant({
    label: name,
    unit: "hours",
    transition: "keep",
    from: spring,
    value: { ...opens("09:00", "17:00"), holidays: "none" as const },
    source
  })
  const calendars = Result.getOrThrow(
    CalendarPolicy.calendarsOf({ [Calendars.WORKING]: always })({ opened: spring, today: spring })
  )
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, calendars))
  expect(WorkCalendar.isOpen(calendar, Result.getOrThrow(Instant.parse("2020-01-27T10:00:00+08:00")))).toBe(true)
})

test("hours that never open are refused when they are read", () => {
  const read = Schema.decodeUnknownResult(CalendarPolicy.WorkHours)({ ...opens("09:00", "17:00"), hours: {} })
  expect(Result.isFailure(read) && String(read.failure)).toContain("a calendar is open on some day of the week")
})
