/**
 * Who held a ticket from when to when while its repair clock ran, and the working time charged for it. Holdings follow
 * one another without a gap from the start of that clock to hand-over; where `unit` is absent the ticket lay with the
 * centre, as it does after a return until the next dispatch. So the charges of a round add up to what its clock counted.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import { UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import type { CalendarOf, SlaClock } from "../sla/SlaClock.ts"
import type { SlaRefusal } from "../sla/SlaRefusal.ts"
import { roundOf } from "./TicketRound.ts"

export const Holding = Schema.Struct({
  unit: Schema.optionalKey(UnitId),
  round: Schema.Int,
  from: Instant,
  /** Absent while it is still held. */
  to: Schema.optionalKey(Instant),
  /** Open milliseconds of the ticket's repair calendar, suspensions left out; absent while it is still held. */
  chargedMs: Schema.optionalKey(Schema.Natural)
}).annotate({ identifier: "Holding" })
export type Holding = typeof Holding.Type

/** Ends the holding that is open, if one is. */
export const ended = (holdings: ReadonlyArray<Holding>, at: Instant): ReadonlyArray<Holding> =>
  holdings.map((holding) => (holding.to === undefined ? { ...holding, to: at } : holding))

/** The ticket goes over to another holder. */
export const handedOver = (
  holdings: ReadonlyArray<Holding>,
  next: { readonly unit?: UnitId; readonly round: number; readonly at: Instant }
): ReadonlyArray<Holding> => {
  const { at, ...holder } = next
  return [...ended(holdings, at), { ...holder, from: at }]
}

/** The clock that measures the working time of a round: the limit on its repair, or a promise where there is no limit. */
export const measureOf = (clocks: ReadonlyArray<SlaClock>, round: number): SlaClock | undefined => {
  const repair = clocks.filter(
    ({ target }) => target.stage === "repair" && target.milestone === undefined && roundOf(target.key) === round
  )
  return repair.find(({ target }) => target.kind === "limit") ?? repair[0]
}

/**
 * The holdings with the charges of the last round worked out anew. Where no repair clock runs, as for a category without
 * limit and promise, every hour counts.
 */
export const charged = (
  holdings: ReadonlyArray<Holding>,
  clocks: ReadonlyArray<SlaClock>,
  calendarOf: CalendarOf
): Result.Result<ReadonlyArray<Holding>, SlaRefusal> => {
  const round = holdings.at(-1)?.round ?? 1
  const clock = measureOf(clocks, round)
  const calendar = clock === undefined ? undefined : calendarOf(clock.target.calendar)
  if (calendar !== undefined && Result.isFailure(calendar)) {
    return Result.fail({ _tag: "CalendarRefused", reason: calendar.failure })
  }
  return Result.succeed(
    holdings.map((holding) => {
      const { from, to } = holding
      if (to === undefined || holding.round !== round) return holding
      const pauses = (clock?.pauses ?? []).flatMap((pause) => {
        const end = pause.to ?? to
        return end <= pause.from ? [] : [{ ...pause, to: end }]
      })
      const chargedMs =
        calendar === undefined ? to - from : WorkCalendar.elapsedOutside(calendar.success, from, to, pauses)
      return { ...holding, chargedMs }
    })
  )
}
