import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as CalendarSpec from "./CalendarSpec.ts"
import * as Calendars from "./Calendars.ts"
import * as ChinaHolidays from "./ChinaHolidays.ts"
import * as OpenHours from "./OpenHours.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const source = Source.assumption("a test's own calendar")
const office = CalendarSpec.weekly({
  name: Label.of("办公", "office"),
  source,
  zone: "Asia/Shanghai",
  hours: OpenHours.mondayToFriday([{ from: "08:00", to: "12:00" }])
})
const off = (day: string) => ({ day: Day.of(day), cause: Label.of("停办", "closed"), source })

const faultsIn = (spec: CalendarSpec.CalendarSpec): ReadonlyArray<string> => {
  const compiled = WorkCalendar.compile(spec)
  return Result.isFailure(compiled) && compiled.failure._tag === "FaultyCalendar"
    ? compiled.failure.faults.map(({ path, message }) => `${path.join(".")}: ${message}`)
    : []
}

test("a calendar without a mistake compiles", () => {
  expect(WorkCalendar.compile({ ...office, daysOff: [off("2020-01-06"), off("2020-01-07")] })).toMatchObject({
    _tag: "Success"
  })
})

test.each<[string, CalendarSpec.CalendarSpec]>([
  ["a day off twice", { ...office, daysOff: [off("2020-01-06"), off("2020-01-07"), off("2020-01-06")] }],
  ["a time that no clock shows", { ...office, hours: { monday: [{ from: "08:00", to: "12:60" }] } }],
  [
    "an overlap in a short day and an extra day of nothing",
    {
      ...office,
      shortDays: [
        {
          ...off("2020-01-06"),
          spans: [
            { from: "08:00", to: "12:00" },
            { from: "11:00", to: "13:00" }
          ]
        }
      ],
      extraDays: [{ ...off("2020-01-05"), hours: { _tag: "Own", spans: [{ from: "08:00", to: "08:00" }] } }]
    }
  ],
  [
    "published days that end before they begin",
    { ...office, published: { from: Day.of("2020-01-01"), through: Day.of("2018-12-31") } }
  ],
  [
    "a mistake in a part of a combination",
    {
      _tag: "Union",
      name: office.name,
      parts: [office, { ...office, hours: { monday: [{ from: "24:00", to: "08:00" }] } }]
    }
  ]
])("%s is refused, by its path", (_, spec) => expect(faultsIn(spec)).toMatchSnapshot())

test("a zone that does not exist is refused by name, in a part too", () => {
  const mars = { ...office, zone: "Mars/Olympus" }
  const refused = { failure: { _tag: "NotATimeZone", zone: "Mars/Olympus" } }
  expect(WorkCalendar.compile(mars)).toMatchObject(refused)
  expect(WorkCalendar.compile({ _tag: "Union", name: office.name, parts: [office, mars] })).toMatchObject(refused)
})

test("days off on every day that could open leave a calendar that never opens", () => {
  const once = {
    ...office,
    hours: {},
    extraDays: [{ ...off("2020-01-05"), hours: { _tag: "AsOn" as const, weekday: "sunday" as const } }]
  }
  expect(WorkCalendar.compile(once)).toMatchObject({ failure: { _tag: "NeverOpen" } })
})

test("the newest source of a calendar is the notice that was issued last, in any of its parts", () => {
  const issuedOn = (day: string) => {
    const source = CalendarSpec.newestSource(Calendars.workingSpec(ChinaHolidays.asKnownOn(Day.of(day))))
    return source._tag === "Document" ? source.issued : source
  }
  expect([issuedOn("2020-01-25"), issuedOn("2020-01-26")]).toEqual(["2019-11-21", "2020-01-26"])
  const parts = [
    Calendars.continuousSpec,
    Calendars.workingSpec(ChinaHolidays.asKnownOn(Day.of("2020-01-26")))
  ] as const
  const both: CalendarSpec.CalendarSpec = { _tag: "Union", name: Label.same("both"), parts }
  expect(CalendarSpec.newestSource(both)).toMatchObject({ issued: "2020-01-26" })
  expect(CalendarSpec.newestSource(Calendars.continuousSpec)).toEqual(Source.rule("R1-40"))
})
