import * as core from "@wangge/core"
import { Calendars, WorkCalendar } from "@wangge/core/calendar"
import { Instant, Money } from "@wangge/core/kernel"
import * as Result from "effect/Result"

const working = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
const friday = Result.getOrThrow(Instant.parse("2020-01-17T17:00:00+08:00"))
const { at } = Result.getOrThrow(WorkCalendar.deadline(working, friday, 2 * Instant.HOUR_MS))

document.body.textContent = JSON.stringify({
  concepts: Object.keys(core).length,
  deadline: Instant.format(at, 480),
  split: Money.split(Money.fen(100), [1, 1, 1])
})
