import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Calendars from "../calendar/Calendars.ts"
import * as ChinaHolidays from "../calendar/ChinaHolidays.ts"
import * as Day from "../kernel/Day.ts"
import * as Month from "./Month.ts"
import * as PaidDays from "./PaidDays.ts"

const knownOn = (day: string) => {
  const known = Day.of(day)
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, Calendars.asKnownOn(known)))
  return (month: string) => PaidDays.of(Month.of(month), calendar, ChinaHolidays.asKnownOn(known))
}
const inMonth = knownOn("2026-11-01")

test.each<[string, number, string]>([
  ["2020-01", 21, "17 working days, New Year's Day and three days of the Spring Festival"],
  ["2020-02", 20, "the weekdays from 3 February on"],
  ["2020-05", 20, "19 working days (9 May among them) and Labour Day"],
  ["2020-10", 20, "17 working days and three holidays, two of them on 1 October"],
  ["2020-11", 21, "an ordinary month"]
])("%s has %i paid days: %s", (month, count, _) => {
  expect(inMonth(month).days.length).toBe(count)
})

test("a notice that comes later changes the month: 31 January 2020 was to be worked", () => {
  expect(knownOn("2020-01-25")("2020-01").days).toContain("2020-01-31")
  expect(knownOn("2020-01-26")("2020-01").days).not.toContain("2020-01-31")
})

test("months without a notice are told apart", () => {
  expect(inMonth("2026-12").isPublished).toBe(true)
  expect(inMonth("2027-01").isPublished).toBe(false)
})

test("a calendar without holidays pays its open days", () => {
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.CONTINUOUS))
  expect(PaidDays.of(Month.of("2020-02"), calendar)).toMatchObject({ days: { length: 29 }, isPublished: true })
})

test("the days within spans that follow one another add up to the month", () => {
  const month = inMonth("2020-05")
  const day = fc.integer({ min: 1, max: 31 }).map((n) => Day.of(`2020-05-${String(n).padStart(2, "0")}`))
  fc.assert(
    fc.property(day, (middle) => {
      const [first, last] = [
        PaidDays.within(month, Day.of("2020-05-01"), middle),
        PaidDays.within(month, middle, Day.of("2020-06-01"))
      ]
      expect(first + last).toBe(month.days.length)
      expect(first).toBe(month.days.filter((one) => one < middle).length)
    })
  )
})
