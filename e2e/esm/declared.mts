import { CityStreams, Governance, MemoryStore, Streams } from "@wangge/core/app"
import { Calendars, WorkCalendar } from "@wangge/core/calendar"
import { type Day, Explanation, Id, Instant, Money } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"

export const amount = Money.yuan(20)
export const parts = Money.split(amount, [80, 20])
export const calendars = Calendars.latest()
export const answer = Result.map(Calendars.calendarOf(Calendars.WORKING), (calendar) =>
  WorkCalendar.deadline(calendar, Instant.of(0), Instant.HOUR_MS)
)
export const why = (day: Day.Day) => Explanation.step({ zh: "日", en: "day" }, { quantity: Explanation.date(day) })

export const city = CityStreams.make({ code: Id.AreaCode.make("211100"), policy: Panjin2020.pack })
export const layer = Governance.layer(city).pipe(Layer.provide(MemoryStore.layer(city.views)))
export const lamp = Streams.at(city.ticket, "lamp-1")
export const accepted = Effect.gen(function* () {
  const { handle } = yield* Governance.Governance
  const commandId = Id.CommandId.make("c-1")
  const actor = { person: Id.PersonId.make("p-1"), role: "handler", scope: [] } as const
  return yield* handle({ commandId, stream: lamp, command: { _tag: "AcceptTicket" }, actor, at: Instant.of(0) })
})

// @ts-expect-error an amount is a number, and a branded one
export const wrong: Money.Fen = "20"
