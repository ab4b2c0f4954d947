import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as Calendars from "./Calendars.ts"
import * as WorkCalendar from "./WorkCalendar.ts"

const at = (text: string) => Result.getOrThrow(Instant.parse(text))
const calendarOn = (day: string) =>
  Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, Calendars.asKnownOn(Day.of(day))))
const weather: WorkCalendar.Pause = {
  from: at("2020-01-20T09:00:00+08:00"),
  to: at("2020-01-20T15:30:00+08:00"),
  cause: Label.of("暴雪停工", "stopped by a blizzard"),
  source: Source.rule("R1-36")
}

test("a deadline over the make-up Sunday of 2020, with a pause, in both languages", () => {
  const friday = at("2020-01-17T17:00:00+08:00")
  const explained = WorkCalendar.explainDeadline(calendarOn("2020-01-17"), friday, Calendars.WORKING_DAY_MS * 2, [
    weather
  ])
  const explanation = Result.getOrThrow(explained)
  expect(Explanation.toText(explanation, "en")).toMatchSnapshot()
  expect(Explanation.toText(explanation, "zh")).toMatchSnapshot()
})

test("a deadline past the last notice says that it is provisional", () => {
  const explained = WorkCalendar.explainDeadline(
    calendarOn("2026-11-24"),
    at("2026-12-31T16:00:00+08:00"),
    Calendars.WORKING_DAY_MS
  )
  expect(Explanation.toText(Result.getOrThrow(explained), "en")).toMatchSnapshot()
})

test("a deadline counted backward lists its way from the earlier end", () => {
  const explained = WorkCalendar.explainDeadline(
    calendarOn("2020-01-17"),
    at("2020-01-06T09:00:00+08:00"),
    -2 * Instant.HOUR_MS
  )
  expect(Explanation.toText(Result.getOrThrow(explained), "en")).toMatchSnapshot()
})

test("what counts between two instants is the sum of its counted segments", () => {
  const [from, to] = [at("2020-01-19T07:00:00+08:00"), at("2020-01-21T08:30:00+08:00")]
  const explanation = WorkCalendar.explainElapsed(calendarOn("2020-01-17"), from, to, [weather])
  const spans = explanation.steps.flatMap(({ quantity }) => (quantity?._tag === "Span" ? [quantity.ms] : []))
  expect(explanation.quantity).toEqual(Explanation.span(spans.reduce((sum, ms) => sum + ms, 0)))
  expect(explanation.quantity).toEqual(Explanation.span(Instant.HOUR_MS * (8 + 8 - 3 - 1.5 + 0.5)))
})

test("what cannot be computed cannot be explained", () => {
  const explained = WorkCalendar.explainDeadline(calendarOn("2020-01-17"), at("2020-01-06T09:00:00+08:00"), 0.5)
  expect(explained).toMatchObject({ failure: { _tag: "NotWholeMilliseconds" } })
})
