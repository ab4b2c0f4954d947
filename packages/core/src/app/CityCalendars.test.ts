import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Calendars from "../calendar/Calendars.ts"
import * as OpenHours from "../calendar/OpenHours.ts"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Override from "../policy/Override.ts"
import { pack } from "../policy/panjin2020/Panjin2020.ts"
import * as CityStreams from "./CityStreams.ts"

const code = AreaCode.make("211100")
const july = Day.of("2020-07-01")
const opening = Result.getOrThrow(Instant.parse("2020-07-01T00:00:00+08:00"))

const hoursOfADay = (city: CityStreams.City, opened: Day.Day): number => {
  const calendarOf = CityStreams.make(city).calendarsFor({ opened, today: july })
  const working = Result.getOrThrow(calendarOf(Calendars.WORKING))
  return WorkCalendar.elapsed(working, opening, Instant.plus(opening, Instant.DAY_MS)) / Instant.HOUR_MS
}

const { pack: summer } = Result.getOrThrow(
  Override.apply(pack, [
    {
      path: "calendar.working.hours",
      value: OpenHours.mondayToFriday([{ from: "08:00", to: "15:00" }]),
      from: july
    },
    { path: "sla.units.workingDay.ms", value: 7 * Instant.HOUR_MS, from: july }
  ])
)

test("a city counts on the hours of its policy; a case opened before they changed keeps the old ones", () => {
  expect(hoursOfADay({ code, policy: pack }, july)).toBe(8)
  expect(hoursOfADay({ code, policy: summer }, july)).toBe(7)
  expect(hoursOfADay({ code, policy: summer }, Day.of("2020-06-30"))).toBe(8)
})

test("calendars that the host gives stand in place of the policy's", () => {
  expect(hoursOfADay({ code, policy: summer, calendarsOn: Calendars.asKnownOn }, july)).toBe(8)
})
