import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Calendars from "./Calendars.ts"
import * as WorkingDays from "./WorkingDays.ts"

const working = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
const continuous = Result.getOrThrow(Calendars.calendarOf(Calendars.CONTINUOUS))
const after = (from: string, n: number, calendar = working) => WorkingDays.after(calendar, Day.of(from), n)

describe("the n-th working day after a day", () => {
  test.each([
    ["2020-01-06", 0, "2020-01-06"],
    ["2020-01-06", 1, "2020-01-07"],
    ["2020-01-06", 5, "2020-01-13"],
    // from a Saturday on: the day itself is not counted, working or not
    ["2020-01-04", 1, "2020-01-06"],
    // 19 January 2020 is a make-up Sunday before the Spring Festival
    ["2020-01-17", 1, "2020-01-19"],
    // the National Day holidays of 2020 end on 8 October, 10 October is a make-up Saturday
    ["2020-09-30", 2, "2020-10-10"]
  ])("%s + %i = %s", (from, n, expected) => {
    expect(after(from, n)).toEqual({ day: expected, provisional: false })
  })

  test("days beyond the published holidays are provisional", () => {
    expect(after("2035-01-01", 5).provisional).toBe(true)
    expect(after("2035-01-01", 5, continuous)).toEqual({ day: "2035-01-06", provisional: false })
  })
})

test("as many working days lie in between as were counted, and the last is one itself", () => {
  const days = fc.integer({ min: 0, max: 1_500 }).map((n) => Day.plusDays(Day.of("2018-01-01"), n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const { day } = WorkingDays.after(working, from, n)
      let counted = 0
      for (let one = Day.plusDays(from, 1); one <= day; one = Day.plusDays(one, 1)) {
        if (WorkingDays.isWorkingDay(working, one)) counted++
      }
      expect(counted).toBe(n)
      expect(WorkingDays.isWorkingDay(working, day)).toBe(true)
    }),
    { numRuns: 50 }
  )
})
