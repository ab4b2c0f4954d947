import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as CalendarSpec from "./CalendarSpec.ts"
import * as OpenHours from "./OpenHours.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(`${text}+08:00`))
const hours = (n: number) => n * Instant.HOUR_MS

const office = Result.getOrThrow(
  WorkCalendar.compile(
    CalendarSpec.weekly({
      name: Label.of("办公", "office"),
      source: Source.rule("R1-41"),
      zone: "Asia/Shanghai",
      hours: OpenHours.mondayToFriday([
        { from: "08:00", to: "12:00" },
        { from: "14:00", to: "18:00" }
      ])
    })
  )
)

const pause = (from: string, to: string): WorkCalendar.Pause => ({
  from: at(from),
  to: at(to),
  cause: Label.same("pause"),
  source: Source.rule("R1-36")
})

/** Monday 6 January 2020, five open hours from 08:00: without a pause until 15:00. */
const start = at("2020-01-06T08:00")

describe("five hours of work", () => {
  test.each<[string, ReadonlyArray<WorkCalendar.Pause>, string]>([
    ["no pause", [], "2020-01-06T15:00"],
    ["a pause while open", [pause("2020-01-06T09:00", "2020-01-06T10:00")], "2020-01-06T16:00"],
    ["a pause within the break", [pause("2020-01-06T12:15", "2020-01-06T13:45")], "2020-01-06T15:00"],
    ["a pause over the break", [pause("2020-01-06T11:00", "2020-01-06T15:00")], "2020-01-06T17:00"],
    ["a pause overnight", [pause("2020-01-06T14:30", "2020-01-07T08:30")], "2020-01-07T09:00"],
    ["a pause that began before the clock", [pause("2020-01-05T08:00", "2020-01-06T09:00")], "2020-01-06T16:00"],
    ["a pause that was over before", [pause("2020-01-05T08:00", "2020-01-06T07:00")], "2020-01-06T15:00"],
    ["a pause that begins at the deadline", [pause("2020-01-06T15:00", "2020-01-06T17:00")], "2020-01-06T15:00"],
    ["a pause after the deadline", [pause("2020-01-06T16:00", "2020-01-06T17:00")], "2020-01-06T15:00"],
    ["an empty pause", [pause("2020-01-06T09:00", "2020-01-06T09:00")], "2020-01-06T15:00"],
    [
      "one pause within another",
      [pause("2020-01-06T09:00", "2020-01-06T11:00"), pause("2020-01-06T09:30", "2020-01-06T10:00")],
      "2020-01-06T17:00"
    ],
    [
      "two that overlap, in either order",
      [pause("2020-01-06T10:00", "2020-01-06T11:30"), pause("2020-01-06T09:00", "2020-01-06T10:30")],
      "2020-01-06T17:30"
    ],
    [
      "a pause moves the deadline into another",
      [pause("2020-01-06T14:00", "2020-01-06T16:00"), pause("2020-01-06T16:30", "2020-01-06T17:30")],
      "2020-01-06T18:00"
    ]
  ])("%s", (_, pauses, expected) => {
    const answer = WorkCalendar.deadlineOutside(office, start, hours(5), pauses)
    expect(answer).toMatchObject({ success: { at: at(expected) } })
    expect(WorkCalendar.elapsedOutside(office, start, at(expected), pauses)).toBe(hours(5))
    expect(WorkCalendar.elapsedOutside(office, at(expected), start, pauses)).toBe(hours(-5))
  })
})

test("what the calendar refuses stays refused", () => {
  const answer = WorkCalendar.deadlineOutside(office, start, 0.5, [pause("2020-01-06T09:00", "2020-01-06T10:00")])
  expect(answer).toMatchObject({ failure: { _tag: "NotWholeMilliseconds" } })
})
