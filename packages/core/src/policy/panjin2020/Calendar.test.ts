import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as CalendarPolicy from "../../calendar/CalendarPolicy.ts"
import * as Calendars from "../../calendar/Calendars.ts"
import * as Day from "../../kernel/Day.ts"
import { calendar } from "./Calendar.ts"

test.each(["2019-12-31", "2020-01-27", "2026-11-24"])("the calendars are the built-in ones as known on %s", (text) => {
  const today = Day.of(text)
  const ofPolicy = Result.getOrThrow(CalendarPolicy.calendarsOf(calendar)({ opened: today, today }))
  const specs = (calendars: Calendars.Calendars) => [...calendars].map(([id, { spec }]) => [id, spec])
  expect(specs(ofPolicy)).toEqual(specs(Calendars.asKnownOn(today)))
})
