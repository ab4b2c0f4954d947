/**
 * The clocks of one case together. Every function gives back only the clocks that it changed or started, so that an event
 * can carry them; {@link replace} lays them over the old ones by key.
 *
 * The order of stages: a later stage that is under way beside an earlier one is not due before it. Precisely, of two
 * clocks of one kind, where the earlier stage's clock had not stopped when the later stage's started, the deadline of
 * the later is never before that of the earlier, whether that one is still open or was met. So a later target, even a
 * smaller one, never overrules an earlier stage. What begins after an earlier stage has ended counts by itself.
 */
import * as Result from "effect/Result"
import type * as Instant from "../kernel/Instant.ts"
import type { Source } from "../kernel/Source.ts"
import * as Change from "./ClockChange.ts"
import type { CalendarOf, ClockPause, SlaClock } from "./ClockData.ts"
import { deadlineOf, isLive } from "./ClockReading.ts"
import type { ExtensionRule } from "./SlaPolicy.ts"
import type { SlaRefusal } from "./SlaRefusal.ts"
import type { SlaKey, SlaTarget } from "./SlaTarget.ts"
import { type Anchor, endOf, isBefore, type MilestoneId, type Stage } from "./Stage.ts"

export type Clocks = ReadonlyArray<SlaClock>
type Changed = Result.Result<Clocks, SlaRefusal>

/** When the moments of the case came to pass, as far as they did. */
export type Moments = { readonly [A in Anchor]?: Instant.Instant }

/** The clocks with some of them replaced by key, and new ones at the end. */
export const replace = (clocks: Clocks, changed: Clocks): Clocks => {
  const byKey = new Map(changed.map((clock) => [clock.target.key, clock]))
  const kept = clocks.map((clock) => byKey.get(clock.target.key) ?? clock)
  const known = new Set(clocks.map((clock) => clock.target.key))
  return [...kept, ...changed.filter((clock) => !known.has(clock.target.key))]
}

/** Until when the earlier stages beside it have time. */
const floorOf = (clock: SlaClock, clocks: Clocks): Instant.Instant | undefined =>
  clocks.reduce<Instant.Instant | undefined>((floor, earlier) => {
    if (earlier.target.kind !== clock.target.kind || !isBefore(earlier.target.stage, clock.target.stage)) return floor
    if (earlier.state._tag === "Stopped" && earlier.state.at <= clock.startedAt) return floor
    const deadline = deadlineOf(earlier)
    return deadline === undefined || (floor !== undefined && floor >= deadline) ? floor : deadline
  }, undefined)

/** Raises every live clock to its floor, stage by stage, and gives what differs from `before`. */
const settle = (before: Clocks, after: Clocks, at: Instant.Instant, calendarOf: CalendarOf): Changed => {
  let clocks = after
  const inOrder = after.toSorted((a, b) => (isBefore(a.target.stage, b.target.stage) ? -1 : 1))
  for (const { target } of inOrder) {
    const clock = clocks.find((one) => one.target.key === target.key)
    if (clock === undefined) continue
    const held = Change.holdBack(clock, { floor: floorOf(clock, clocks), at }, calendarOf)
    if (Result.isFailure(held)) return Result.fail(held.failure)
    if (held.success !== clock) clocks = replace(clocks, [held.success])
  }
  return Result.succeed(clocks.filter((clock) => !before.includes(clock)))
}

const each = (
  clocks: Clocks,
  chosen: (clock: SlaClock) => boolean,
  change: (clock: SlaClock) => Change.Changed,
  at: Instant.Instant,
  calendarOf: CalendarOf
): Changed => {
  const after: Array<SlaClock> = []
  for (const clock of clocks) {
    const changed = chosen(clock) ? change(clock) : Result.succeed(clock)
    if (Result.isFailure(changed)) return Result.fail(changed.failure)
    after.push(changed.success)
  }
  return settle(clocks, after, at, calendarOf)
}

/** Starts the clocks of the targets that count from this moment. A key that has its clock already never starts again. */
export const begin = (
  clocks: Clocks,
  targets: ReadonlyArray<SlaTarget>,
  anchor: Anchor,
  at: Instant.Instant,
  calendarOf: CalendarOf
): Changed =>
  startAll(clocks, targets, (target) => (target.from === anchor ? at : undefined), { at, pauses: [] }, calendarOf)

const startAll = (
  clocks: Clocks,
  targets: ReadonlyArray<SlaTarget>,
  startOf: (target: SlaTarget) => Instant.Instant | undefined,
  { at: now, pauses }: { readonly at: Instant.Instant; readonly pauses: ReadonlyArray<ClockPause> },
  calendarOf: CalendarOf
): Changed => {
  const started: Array<SlaClock> = []
  for (const target of targets) {
    const at = startOf(target)
    if (at === undefined || clocks.some((clock) => clock.target.key === target.key)) continue
    const clock = Change.start(target, at, calendarOf, { pauses })
    if (Result.isFailure(clock)) return Result.fail(clock.failure)
    started.push(clock.success)
  }
  return settle(clocks, [...clocks, ...started], now, calendarOf)
}

/** Stops the live clocks of a stage, or of one milestone in it. */
export const end = (
  clocks: Clocks,
  reached: { readonly stage: Stage; readonly milestone?: MilestoneId },
  at: Instant.Instant,
  calendarOf: CalendarOf
): Changed =>
  each(
    clocks,
    (clock) => isLive(clock) && clock.target.stage === reached.stage && clock.target.milestone === reached.milestone,
    (clock) => Change.stop(clock, at, calendarOf),
    at,
    calendarOf
  )

/** Cancels every live clock: the case ends without a result. */
export const cancel = (clocks: Clocks, at: Instant.Instant): Clocks =>
  clocks.flatMap((clock) => {
    const cancelled = Change.cancel(clock, at)
    return Result.isSuccess(cancelled) ? [cancelled.success] : []
  })

/** Pauses every live clock of the case, or those that `of` chooses. */
export const pause = (
  clocks: Clocks,
  pause: ClockPause,
  calendarOf: CalendarOf,
  of: (clock: SlaClock) => boolean = () => true
): Changed =>
  each(
    clocks,
    (clock) => isLive(clock) && of(clock),
    (clock) => Change.pause(clock, pause, calendarOf),
    pause.to ?? pause.from,
    calendarOf
  )

/** Ends an open pause on every live clock that has it. */
export const resume = (
  clocks: Clocks,
  ended: { readonly id: string; readonly at: Instant.Instant },
  calendarOf: CalendarOf
): Changed =>
  each(
    clocks,
    (clock) => isLive(clock) && clock.pauses.some(({ id, to }) => id === ended.id && to === undefined),
    (clock) => Change.resume(clock, ended, calendarOf),
    ended.at,
    calendarOf
  )

/** Extends the limit of one key. */
export const extend = (
  clocks: Clocks,
  key: SlaKey,
  given: { readonly at: Instant.Instant; readonly requestedAt?: Instant.Instant; readonly rule: ExtensionRule },
  calendarOf: CalendarOf
): Changed =>
  each(
    clocks,
    (clock) => clock.target.key === key,
    (clock) => Change.extend(clock, given, calendarOf),
    given.at,
    calendarOf
  )

/**
 * Puts the case under other targets after a correction of its category, standard or urgency. Live clocks keep their start,
 * pauses and extensions under the new target of their key; those that have none any more are cancelled; new ones start
 * at the moment from which they count, with the pauses of the case, unless their stage is over. Stopped ones keep their
 * results.
 */
export const retarget = (
  clocks: Clocks,
  targets: ReadonlyArray<SlaTarget>,
  given: { readonly at: Instant.Instant; readonly moments: Moments },
  calendarOf: CalendarOf
): Changed => {
  const byKey = new Map(targets.map((target) => [target.key, target]))
  const after: Array<SlaClock> = []
  for (const clock of clocks) {
    const target = byKey.get(clock.target.key)
    const changed = !isLive(clock)
      ? Result.succeed(clock)
      : target === undefined
        ? Change.cancel(clock, given.at)
        : sameTarget(clock.target, target)
          ? Result.succeed(clock)
          : Change.retarget(clock, { target, at: given.at }, calendarOf)
    if (Result.isFailure(changed)) return Result.fail(changed.failure)
    after.push(changed.success)
  }
  const pauses = [...new Map(clocks.flatMap((clock) => clock.pauses).map((pause) => [pause.id, pause])).values()]
  const startOf = (target: SlaTarget) => (isOver(target, given.moments) ? undefined : given.moments[target.from])
  const started = startAll(after, targets, startOf, { at: given.at, pauses }, calendarOf)
  if (Result.isFailure(started)) return started
  return Result.succeed(replace(after, started.success).filter((clock) => !clocks.includes(clock)))
}

/** Whether the stage of a target has ended; a milestone may still be open after it. */
const isOver = ({ stage, milestone }: SlaTarget, moments: Moments): boolean =>
  milestone === undefined && moments[endOf[stage]] !== undefined

const sameTarget = (a: SlaTarget, b: SlaTarget): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Works every live clock out again after a notice. `[]` when nothing changed. A deadline that moves only with that of the
 * stage in front of it is recorded too.
 */
export const recompute = (
  clocks: Clocks,
  given: { readonly at: Instant.Instant; readonly notice: Source },
  calendarOf: CalendarOf
): Changed => {
  const byKey = new Map(clocks.map((clock) => [clock.target.key, clock]))
  const after = each(clocks, isLive, (clock) => Change.recompute(clock, given, calendarOf), given.at, calendarOf)
  return Result.map(after, (changed) =>
    changed.map((clock) => Change.recorded(byKey.get(clock.target.key) ?? clock, clock, given))
  )
}

/** Sets the stopped clocks of a stage going again because its check failed 返工. */
export const rework = (clocks: Clocks, stage: Stage, given: Change.Rework, calendarOf: CalendarOf): Changed =>
  each(
    clocks,
    ({ target, state }) => target.stage === stage && target.milestone === undefined && state._tag === "Stopped",
    (clock) => Change.rework(clock, given, calendarOf),
    given.at,
    calendarOf
  )

/**
 * After a merge of duplicates: each clock starts where the earlier of the two started, and stands as the work on this case
 * left it. A clock that this case never had comes along while it is live, unless its stage is over here by `moments`.
 */
export const merge = (
  own: Clocks,
  adopted: Clocks,
  { at, moments = {} }: { readonly at: Instant.Instant; readonly moments?: Moments },
  calendarOf: CalendarOf
): Changed => {
  const after: Array<SlaClock> = []
  for (const clock of own) {
    const theirs = adopted.find(({ target }) => target.key === clock.target.key)
    const merged =
      theirs === undefined
        ? Result.succeed(clock)
        : Change.antedate(clock, { startedAt: theirs.startedAt, at }, calendarOf)
    if (Result.isFailure(merged)) return Result.fail(merged.failure)
    after.push(merged.success)
  }
  const known = new Set(own.map(({ target }) => target.key))
  const coming = adopted.filter(
    (clock) => isLive(clock) && !known.has(clock.target.key) && !isOver(clock.target, moments)
  )
  return settle(own, [...after, ...coming], at, calendarOf)
}
