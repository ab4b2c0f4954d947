/**
 * What can happen to a clock. Each function gives the clock after it, or says why not. What changed on the calendar in the
 * meantime is heard first, so that a deadline which a notice moved says so whatever else moves it at the same moment.
 *
 * @internal
 */
import * as Result from "effect/Result"
import { newestSource } from "../calendar/CalendarSpec.ts"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Instant from "../kernel/Instant.ts"
import { holds } from "../kernel/Invariant.ts"
import type { Label } from "../kernel/Label.ts"
import type { Share } from "../kernel/Share.ts"
import type { Source } from "../kernel/Source.ts"
import type { CalendarOf, ClockPause, ClockState, SlaClock } from "./ClockData.ts"
import { endedPauses, isLive, openPauses, totalMs } from "./ClockReading.ts"
import type { ExtensionRule, ReworkRule } from "./SlaPolicy.ts"
import type { SlaRefusal } from "./SlaRefusal.ts"
import type { SlaTarget } from "./SlaTarget.ts"

export type Changed = Result.Result<SlaClock, SlaRefusal>

/** A clock whose state has still to be computed. */
type Unsettled = Omit<SlaClock, "state">
type Running = Extract<ClockState, { readonly _tag: "Running" }>

const calendarRefused = (reason: Extract<SlaRefusal, { _tag: "CalendarRefused" }>["reason"]) =>
  Result.fail<SlaRefusal>({ _tag: "CalendarRefused", reason })

const partMs = (ms: number, share: Share): number => Number((BigInt(ms) * BigInt(share.num)) / BigInt(share.den))

/** Where it would stand if every open pause had never begun. */
const running = (clock: Unsettled, calendar: WorkCalendar.WorkCalendar): Result.Result<Running, SlaRefusal> => {
  const { target, startedAt, notBefore } = clock
  const pauses = endedPauses(clock.pauses)
  const total = totalMs(clock)
  const after = (ms: number) => WorkCalendar.deadlineOutside(calendar, startedAt, ms, pauses)
  const [deadline, yellow, red] = [after(total), after(partMs(total, target.yellow)), after(partMs(total, target.red))]
  if (Result.isFailure(deadline)) return calendarRefused(deadline.failure)
  if (Result.isFailure(yellow)) return calendarRefused(yellow.failure)
  if (Result.isFailure(red)) return calendarRefused(red.failure)
  return Result.succeed({
    _tag: "Running",
    deadline: Instant.latest(deadline.success.at, notBefore ?? deadline.success.at),
    provisional: deadline.success.provisional,
    yellowAt: yellow.success.at,
    redAt: red.success.at
  })
}

/** The clock with its state worked out anew from everything that happened to it. */
const settle = (clock: Unsettled, calendarOf: CalendarOf): Changed => {
  const calendar = calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) return calendarRefused(calendar.failure)
  const state = running(clock, calendar.success)
  if (Result.isFailure(state)) return Result.fail(state.failure)
  const held = openPauses(clock.pauses).map(({ from }) => Instant.latest(from, clock.startedAt))
  if (held.length === 0) return Result.succeed({ ...clock, state: state.success })
  const remainingMs = WorkCalendar.elapsedOutside(
    calendar.success,
    held.reduce(Instant.earliest),
    state.success.deadline,
    endedPauses(clock.pauses)
  )
  return Result.succeed({ ...clock, state: { _tag: "Paused", remainingMs } })
}

/**
 * The clock on the calendar of today. Where that alone moves or confirms its deadline the change is recorded, under the
 * notice told or else the newest one that the calendar rests on. A paused clock has no deadline; what remains of it may
 * change.
 */
const heard = (
  clock: SlaClock,
  { at, notice }: { readonly at: Instant.Instant; readonly notice?: Source },
  calendarOf: CalendarOf
): Changed => {
  const { state: old } = clock
  const settled = old._tag === "Stopped" ? result(clock, old.at, calendarOf) : settle(clock, calendarOf)
  if (Result.isFailure(settled)) return settled
  if (sameState(old, settled.success.state)) return Result.succeed(clock)
  const calendar = calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) return calendarRefused(calendar.failure)
  const by = notice ?? newestSource(calendar.success.spec)
  return Result.succeed(recorded(clock, settled.success, { at, notice: by }))
}

const sameState = (a: ClockState, b: ClockState): boolean =>
  Object.entries(a).every(([name, value]) => Reflect.get(b, name) === value)

/** The clock after a notice with the record of what that did to its deadline, as it was before, if anything. */
export const recorded = (
  { state: old, changes }: SlaClock,
  clock: SlaClock,
  { at, notice }: { readonly at: Instant.Instant; readonly notice: Source }
): SlaClock => {
  const { state: now } = clock
  if (!("deadline" in old && "deadline" in now)) return clock
  if (old.deadline === now.deadline && old.provisional === now.provisional) return clock
  return { ...clock, changes: [...changes, { at, before: old.deadline, after: now.deadline, notice }] }
}

const stopped = ({ target, state }: SlaClock): SlaRefusal => ({
  _tag: "ClockStopped",
  key: target.key,
  at: state._tag === "Stopped" || state._tag === "Cancelled" ? state.at : Instant.of(0)
})

const inOrder = (pauses: ReadonlyArray<ClockPause>): ReadonlyArray<ClockPause> =>
  pauses.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))

/** Starts a clock. Pauses that the case already has come along. */
export const start = (
  target: SlaTarget,
  at: Instant.Instant,
  calendarOf: CalendarOf,
  { pauses = [] }: { readonly pauses?: ReadonlyArray<ClockPause> } = {}
): Changed => settle({ target, startedAt: at, pauses: inOrder(pauses), extensions: [], changes: [] }, calendarOf)

/**
 * Adds a pause, open or already ended. It takes away only the open time that it covers, once where several cover the
 * same; the clock runs again when the last open one has ended.
 */
export const pause = (clock: SlaClock, pause: ClockPause, calendarOf: CalendarOf): Changed => {
  const { key } = clock.target
  if (!isLive(clock)) return Result.fail(stopped(clock))
  if (clock.pauses.some(({ id }) => id === pause.id)) {
    return Result.fail({ _tag: "PauseKnown", key, pause: pause.id })
  }
  if (pause.to !== undefined && pause.to < pause.from) {
    return Result.fail({ _tag: "BeforePause", key, pause: pause.id, at: pause.to, from: pause.from })
  }
  const now = heard(clock, { at: pause.to ?? pause.from }, calendarOf)
  if (Result.isFailure(now)) return now
  return settle({ ...now.success, pauses: inOrder([...clock.pauses, pause]) }, calendarOf)
}

/** Ends one open pause. */
export const resume = (
  clock: SlaClock,
  { id, at }: { readonly id: string; readonly at: Instant.Instant },
  calendarOf: CalendarOf
): Changed => {
  const { key } = clock.target
  if (!isLive(clock)) return Result.fail(stopped(clock))
  const open = openPauses(clock.pauses).find((pause) => pause.id === id)
  if (open === undefined) return Result.fail({ _tag: "PauseUnknown", key, pause: id })
  if (at < open.from) return Result.fail({ _tag: "BeforePause", key, pause: id, at, from: open.from })
  const now = heard(clock, { at }, calendarOf)
  if (Result.isFailure(now)) return now
  return settle({ ...now.success, pauses: clock.pauses.map((p) => (p === open ? { ...open, to: at } : p)) }, calendarOf)
}

/**
 * Adds the original allowance once more (or as often as the rule says). Only a limit, only so many times, and only when
 * asked for before it passed; requests that wait or were rejected do not count (R1-36).
 */
export const extend = (
  clock: SlaClock,
  {
    at,
    requestedAt = at,
    rule
  }: { readonly at: Instant.Instant; readonly requestedAt?: Instant.Instant; readonly rule: ExtensionRule },
  calendarOf: CalendarOf
): Changed => {
  const { target, extensions } = clock
  const { key } = target
  if (target.kind === "promise") return Result.fail({ _tag: "PromiseNotExtendable", key })
  if (!isLive(clock)) return Result.fail(stopped(clock))
  if (extensions.length >= rule.max) return Result.fail({ _tag: "ExtensionsUsedUp", key, max: rule.max })
  const now = heard(clock, { at }, calendarOf)
  if (Result.isFailure(now)) return now
  const { state } = now.success
  const calendar = calendarOf(target.calendar)
  if (Result.isFailure(calendar)) return calendarRefused(calendar.failure)
  const due = running(now.success, calendar.success)
  if (Result.isFailure(due)) return Result.fail(due.failure)
  const passed = state._tag === "Paused" ? state.remainingMs < 0 : requestedAt > due.success.deadline
  if (passed) return Result.fail({ _tag: "LimitPassed", key, at: requestedAt, deadline: due.success.deadline })
  return settle(
    { ...now.success, extensions: [...extensions, { at, ms: target.allowanceMs * rule.originalLimits }] },
    calendarOf
  )
}

/** The result of stopping at an instant; pauses that are still open end with it. */
const result = (clock: Unsettled, at: Instant.Instant, calendarOf: CalendarOf): Changed => {
  const pauses = clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause))
  const calendar = calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) return calendarRefused(calendar.failure)
  const state = running({ ...clock, pauses }, calendar.success)
  if (Result.isFailure(state)) return Result.fail(state.failure)
  const { deadline, provisional } = state.success
  const lateOpenMs = WorkCalendar.elapsedOutside(calendar.success, deadline, at, endedPauses(pauses))
  return Result.succeed({
    ...clock,
    pauses,
    state: { _tag: "Stopped", at, deadline, provisional, lateMs: at - deadline, lateOpenMs }
  })
}

/** Stops it for good, in time when the deadline has not passed. Pauses that are still open end with it. */
export const stop = (clock: SlaClock, at: Instant.Instant, calendarOf: CalendarOf): Changed => {
  const { key } = clock.target
  if (!isLive(clock)) return Result.fail(stopped(clock))
  if (at < clock.startedAt) return Result.fail({ _tag: "BeforeStart", key, at, startedAt: clock.startedAt })
  const late = openPauses(clock.pauses).find(({ from }) => at < from)
  if (late !== undefined) return Result.fail({ _tag: "BeforePause", key, pause: late.id, at, from: late.from })
  const now = heard(clock, { at }, calendarOf)
  return Result.isFailure(now) ? now : result(now.success, at, calendarOf)
}

/** Ends it without a result: the case was withdrawn or merged, or the target no longer applies. */
export const cancel = (clock: SlaClock, at: Instant.Instant): Changed =>
  isLive(clock) ? Result.succeed({ ...clock, state: { _tag: "Cancelled", at } }) : Result.fail(stopped(clock))

/**
 * Gives it another target of the same key, after a correction of category or urgency. Start, pauses and extensions stay;
 * so the new deadline may already have passed.
 */
export const retarget = (
  clock: SlaClock,
  { target, at }: { readonly target: SlaTarget; readonly at: Instant.Instant },
  calendarOf: CalendarOf
): Changed => {
  holds(target.key === clock.target.key, `${target.key} is no new target for ${clock.target.key}`)
  if (!isLive(clock)) return Result.fail(stopped(clock))
  const now = heard(clock, { at }, calendarOf)
  return Result.isFailure(now) ? now : settle({ ...now.success, target }, calendarOf)
}

/**
 * Lets it count from an earlier instant, because the same trouble turned out to have been reported before, as was found
 * out at `at`. A stopped clock is judged anew. A later instant changes nothing.
 */
export const antedate = (
  clock: SlaClock,
  { startedAt, at }: { readonly startedAt: Instant.Instant; readonly at: Instant.Instant },
  calendarOf: CalendarOf
): Changed => {
  if (startedAt >= clock.startedAt || clock.state._tag === "Cancelled") return Result.succeed(clock)
  const now = heard(clock, { at }, calendarOf)
  if (Result.isFailure(now)) return now
  const earlier = { ...now.success, startedAt }
  return clock.state._tag === "Stopped" ? result(earlier, clock.state.at, calendarOf) : settle(earlier, calendarOf)
}

/** Holds its deadline back to `floor` where it would otherwise come before that, and no longer where it would not. */
export const holdBack = (
  clock: SlaClock,
  { floor, at }: { readonly floor: Instant.Instant | undefined; readonly at: Instant.Instant },
  calendarOf: CalendarOf
): Changed => {
  if (!isLive(clock) || (floor === undefined && clock.notBefore === undefined)) return Result.succeed(clock)
  const { notBefore, ...free } = clock
  const calendar = calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) return calendarRefused(calendar.failure)
  const state = running(free, calendar.success)
  if (Result.isFailure(state)) return Result.fail(state.failure)
  const needed = floor !== undefined && floor > state.success.deadline ? floor : undefined
  if (needed === notBefore) return Result.succeed(clock)
  const now = heard(clock, { at }, calendarOf)
  if (Result.isFailure(now)) return now
  const { changes } = now.success
  return settle({ ...free, changes, ...(needed === undefined ? {} : { notBefore: needed }) }, calendarOf)
}

/**
 * Works it out again on calendars that a notice has changed, and records the old deadline, the new one and the notice,
 * also where the notice only confirms a provisional one. A clock that does not run stays as it is, except that what
 * remains of a paused one may change.
 */
export const recompute = (
  clock: SlaClock,
  given: { readonly at: Instant.Instant; readonly notice: Source },
  calendarOf: CalendarOf
): Changed => (isLive(clock) ? heard(clock, given, calendarOf) : Result.succeed(clock))

/** A failed check: when, what becomes of the time since the work was handed in, and the pause to record if it pauses. */
export interface Rework {
  readonly at: Instant.Instant
  readonly rule: ReworkRule
  readonly pause: { readonly id: string; readonly cause: Label; readonly source: Source }
}

/**
 * Sets a stopped clock going again because the check failed 返工. By the rule the time since it stopped `counts` as if it
 * had never stopped (R1-37), or it `pauses` under the id and cause given.
 */
export const rework = (clock: SlaClock, given: Rework, calendarOf: CalendarOf): Changed => {
  const { state } = clock
  const { key } = clock.target
  if (state._tag === "Cancelled") return Result.fail(stopped(clock))
  if (state._tag !== "Stopped") return Result.fail({ _tag: "ClockNotStopped", key })
  if (given.at < state.at) return Result.fail({ _tag: "BeforeStart", key, at: given.at, startedAt: state.at })
  const now = heard(clock, { at: given.at }, calendarOf)
  if (Result.isFailure(now)) return now
  if (given.rule === "counts") return settle(now.success, calendarOf)
  if (clock.pauses.some(({ id }) => id === given.pause.id)) {
    return Result.fail({ _tag: "PauseKnown", key, pause: given.pause.id })
  }
  const wait = { ...given.pause, from: state.at, to: given.at }
  return settle({ ...now.success, pauses: inOrder([...clock.pauses, wait]) }, calendarOf)
}
