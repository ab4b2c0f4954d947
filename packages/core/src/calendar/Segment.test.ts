import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as CalendarSpec from "./CalendarSpec.ts"
import * as OpenHours from "./OpenHours.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(text))
const fair = Source.document(Label.same("fair"))
const dated = (day: string, cause: string) => ({ day: Day.of(day), cause: Label.same(cause), source: fair })

const office = CalendarSpec.weekly({
  name: Label.of("办公", "office"),
  source: Source.rule("R1-41"),
  zone: "Asia/Shanghai",
  hours: OpenHours.mondayToFriday([
    { from: "08:00", to: "12:00" },
    { from: "14:00", to: "18:00" }
  ])
})

const lines = (spec: CalendarSpec.CalendarSpec, from: string, to: string) =>
  WorkCalendar.segments(Result.getOrThrow(WorkCalendar.compile(spec)), at(from), at(to)).map(
    ({ from: start, open, kind, cause, source }) =>
      `${Instant.format(start, 480).slice(5, 16)} ${open ? "open" : "closed"} ${kind}, ${cause.en} (${Source.show(source, "en")})`
  )

test("an ordinary Friday and the weekend: hours, break, night, rest days", () => {
  expect(lines(office, "2020-01-10T00:00+08:00", "2020-01-13T12:00+08:00")).toEqual([
    "01-10T00:00 closed outsideHours, outside hours (R1-41)",
    "01-10T08:00 open hours, open hours (R1-41)",
    "01-10T12:00 closed break, break (R1-41)",
    "01-10T14:00 open hours, open hours (R1-41)",
    "01-10T18:00 closed outsideHours, outside hours (R1-41)",
    "01-11T00:00 closed weeklyRest, weekly rest day (R1-41)",
    "01-13T00:00 closed outsideHours, outside hours (R1-41)",
    "01-13T08:00 open hours, open hours (R1-41)"
  ])
})

test("a day off, a short day and an extra day each name themselves and their source", () => {
  const spec: CalendarSpec.Weekly = {
    ...office,
    daysOff: [dated("2020-01-09", "flood"), dated("2020-01-11", "beaten")],
    shortDays: [{ ...dated("2020-01-10", "eve"), spans: [{ from: "08:00", to: "11:00" }] }],
    extraDays: [{ ...dated("2020-01-11", "fair day"), hours: { _tag: "Own", spans: [{ from: "09:00", to: "15:00" }] } }]
  }
  expect(lines(spec, "2020-01-08T17:00+08:00", "2020-01-12T12:00+08:00")).toEqual([
    "01-08T17:00 open hours, open hours (R1-41)",
    "01-08T18:00 closed outsideHours, outside hours (R1-41)",
    "01-09T00:00 closed dayOff, flood (fair)",
    "01-10T00:00 closed outsideHours, outside hours (R1-41)",
    "01-10T08:00 open hours, open hours (R1-41)",
    "01-10T11:00 closed shortDay, eve (fair)",
    "01-10T12:00 closed break, break (R1-41)",
    "01-10T14:00 closed shortDay, eve (fair)",
    "01-10T18:00 closed outsideHours, outside hours (R1-41)",
    "01-11T09:00 open extraDay, fair day (fair)",
    "01-11T15:00 closed outsideHours, outside hours (R1-41)",
    "01-12T00:00 closed weeklyRest, weekly rest day (R1-41)"
  ])
})

test("a short day on a day off or a rest day is not the cause of its closing", () => {
  const short = (day: string) => ({ ...dated(day, "eve"), spans: [{ from: "08:00", to: "11:00" }] })
  const spec = {
    ...office,
    daysOff: [dated("2020-01-10", "flood")],
    shortDays: [short("2020-01-10"), short("2020-01-11")]
  }
  expect(lines(spec, "2020-01-10T00:00+08:00", "2020-01-12T00:00+08:00")).toEqual([
    "01-10T00:00 closed dayOff, flood (fair)",
    "01-11T00:00 closed weeklyRest, weekly rest day (R1-41)"
  ])
})

test("a night that a day off or a short day takes away is closed for that day's cause until its end", () => {
  const nights = CalendarSpec.weekly({
    ...office,
    hours: OpenHours.on(OpenHours.weekdays, [{ from: "22:00", to: "06:00" }])
  })
  const spec = {
    ...nights,
    daysOff: [dated("2020-01-09", "flood")],
    shortDays: [{ ...dated("2020-01-11", "eve"), spans: [{ from: "22:00", to: "02:00" }] }]
  }
  expect(lines(spec, "2020-01-08T23:00+08:00", "2020-01-12T12:00+08:00")).toEqual([
    "01-08T23:00 open hours, open hours (R1-41)",
    "01-09T06:00 closed dayOff, flood (fair)",
    "01-10T06:00 closed outsideHours, outside hours (R1-41)",
    "01-10T22:00 open hours, open hours (R1-41)",
    "01-11T06:00 closed outsideHours, outside hours (R1-41)",
    "01-11T22:00 open hours, open hours (R1-41)",
    "01-12T02:00 closed shortDay, eve (fair)",
    "01-12T06:00 closed outsideHours, outside hours (R1-41)"
  ])
})

test("a combination is explained by the part that decides", () => {
  const duty = CalendarSpec.weekly({
    name: Label.of("值班", "duty"),
    source: Source.rule("R1-40"),
    zone: "Asia/Shanghai",
    hours: OpenHours.on(["saturday"], [{ from: "09:00", to: "11:00" }])
  })
  const name = Label.same("both")
  const [from, to] = ["2020-01-10T17:00+08:00", "2020-01-11T12:00+08:00"]
  expect(lines({ _tag: "Union", name, parts: [office, duty] }, from, to)).toEqual([
    "01-10T17:00 open hours, open hours (R1-41)",
    "01-10T18:00 closed outsideHours, outside hours (R1-41)",
    "01-11T00:00 closed weeklyRest, weekly rest day (R1-41)",
    "01-11T09:00 open hours, open hours (R1-40)",
    "01-11T11:00 closed weeklyRest, weekly rest day (R1-41)"
  ])
  const saturdays = { ...office, hours: OpenHours.on(["saturday"], [{ from: "10:00", to: "18:00" }]) }
  expect(lines({ _tag: "Intersection", name, parts: [duty, saturdays] }, from, to)).toEqual([
    "01-10T17:00 closed weeklyRest, weekly rest day (R1-40)",
    "01-11T00:00 closed outsideHours, outside hours (R1-40)",
    "01-11T09:00 closed outsideHours, outside hours (R1-41)",
    "01-11T10:00 open hours, open hours (R1-40)",
    "01-11T11:00 closed outsideHours, outside hours (R1-40)"
  ])
})

test("beyond the horizon nothing is open, and it says so; backward there are no segments", () => {
  expect(lines({ ...office, hours: OpenHours.aroundTheClock }, "1969-12-31T23:00Z", "1970-01-01T01:00Z")).toEqual([
    "01-01T07:00 closed beyondHorizon, outside the years 1970 to 2199 (assumption: a calendar reckons with the years 1970 to 2199)",
    "01-01T08:00 open hours, open hours (R1-41)"
  ])
  expect(lines(office, "2020-01-06T09:00Z", "2020-01-06T08:00Z")).toEqual([])
})
