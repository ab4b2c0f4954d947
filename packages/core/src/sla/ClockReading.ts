/**
 * Questions to a clock at an instant: how it stands, what remains, how late it is.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { CalendarOf, ClockPause, SlaClock, Status } from "./ClockData.ts"
import type { SlaRefusal } from "./SlaRefusal.ts"

/** Open milliseconds granted in all: the allowance and every extension. */
export const totalMs = (clock: Pick<SlaClock, "target" | "extensions">): number =>
  clock.extensions.reduce((sum, extension) => sum + extension.ms, clock.target.allowanceMs)

type Ended = ClockPause & { readonly to: Instant }

/** Pauses that have their end. */
export const endedPauses = (pauses: ReadonlyArray<ClockPause>): ReadonlyArray<Ended> =>
  pauses.filter((pause): pause is Ended => pause.to !== undefined)

export const openPauses = (pauses: ReadonlyArray<ClockPause>): ReadonlyArray<ClockPause> =>
  pauses.filter((pause) => pause.to === undefined)

/** Whether it still runs or waits to run. */
export const isLive = (clock: SlaClock): boolean => clock.state._tag === "Running" || clock.state._tag === "Paused"

/** The deadline, of a running or stopped clock. */
export const deadlineOf = (clock: SlaClock): Instant | undefined =>
  clock.state._tag === "Running" || clock.state._tag === "Stopped" ? clock.state.deadline : undefined

/** When the open pauses are to end by themselves: the first of them, if any has such a date. */
export const pauseUntil = (clock: SlaClock): Instant | undefined =>
  openPauses(clock.pauses).reduce<Instant | undefined>(
    (first, { until }) => (until === undefined || (first !== undefined && first <= until) ? first : until),
    undefined
  )

/**
 * How the clock stands at an instant. The deadline itself is still in time; the warnings begin at their moments. A clock
 * that has stopped answers with its result whatever the instant.
 */
export const statusAt = (clock: SlaClock, at: Instant): Status => {
  const { state } = clock
  switch (state._tag) {
    case "Running":
      if (at > state.deadline) return "breached"
      return at >= state.redAt ? "red" : at >= state.yellowAt ? "yellow" : "green"
    case "Paused":
      return "paused"
    case "Stopped":
      return state.lateMs <= 0 ? "met" : "missed"
    case "Cancelled":
      return "cancelled"
  }
}

/**
 * Open milliseconds from an instant to the deadline, pauses left out: negative when it is late by open time, and for a
 * stopped clock what was left when it stopped. Nothing for a cancelled clock.
 */
export const remainingMs = (
  clock: SlaClock,
  at: Instant,
  calendarOf: CalendarOf
): Result.Result<number | undefined, SlaRefusal> => {
  const { state } = clock
  if (state._tag === "Cancelled") return Result.succeed(undefined)
  if (state._tag === "Paused") return Result.succeed(state.remainingMs)
  if (state._tag === "Stopped") return Result.succeed(-state.lateOpenMs)
  const calendar = calendarOf(clock.target.calendar)
  return Result.isFailure(calendar)
    ? Result.fail({ _tag: "CalendarRefused", reason: calendar.failure })
    : Result.succeed(WorkCalendar.elapsedOutside(calendar.success, at, state.deadline, endedPauses(clock.pauses)))
}

/**
 * Milliseconds past the deadline by the clock on the wall, negative before it. Nothing while there is no deadline. By open
 * time a clock is late by `-remainingMs`.
 */
export const lateMs = (clock: SlaClock, at: Instant): number | undefined => {
  if (clock.state._tag === "Stopped") return clock.state.lateMs
  const deadline = deadlineOf(clock)
  return deadline === undefined ? undefined : at - deadline
}
