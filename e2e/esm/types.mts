import { Calendars, WorkCalendar } from "@wangge/core/calendar"
import { type Day, Explanation, Instant, Money } from "@wangge/core/kernel"
import * as Result from "effect/Result"

export const amount = Money.yuan(20)
export const parts = Money.split(amount, [80, 20])
export const from = Instant.of(0)
export const calendars = Calendars.latest()
export const answer = Result.map(Calendars.calendarOf(Calendars.WORKING), (calendar) =>
  WorkCalendar.deadline(calendar, from, Instant.HOUR_MS)
)
export const why = (day: Day.Day) => Explanation.step({ zh: "日", en: "day" }, { quantity: Explanation.date(day) })

// @ts-expect-error yuan are a number, and a branded one
export const wrong: Money.Fen = "20"
