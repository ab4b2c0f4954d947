/**
 * The clocks of a ticket as its life goes on: which begin, end, pause and change with each step.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { AreaCode, UnitId } from "../kernel/Id.ts"
import type * as Instant from "../kernel/Instant.ts"
import * as CaseClocks from "../sla/CaseClocks.ts"
import * as SlaClock from "../sla/SlaClock.ts"
import type { SlaRefusal } from "../sla/SlaRefusal.ts"
import { inRound, type SlaTarget, targetsFor } from "../sla/SlaTarget.ts"
import type { Anchor, MilestoneId, Stage } from "../sla/Stage.ts"
import type { StandardId } from "./Category.ts"
import * as Holding from "./Holding.ts"
import type { Known, TicketFile } from "./Ticket.ts"
import type { Ground } from "./TicketContext.ts"
import type { TicketRefusal } from "./TicketRefusal.ts"

export type Clocks = CaseClocks.Clocks
export type Changed = Result.Result<Clocks, TicketRefusal>

const named = <A>(result: Result.Result<A, SlaRefusal>): Result.Result<A, TicketRefusal> =>
  Result.isSuccess(result)
    ? Result.succeed(result.success)
    : Result.fail(
        result.failure._tag === "ParameterNotInForce"
          ? result.failure
          : { _tag: "ClockRefused", reason: result.failure }
      )

/** What the targets of a ticket depend on. */
export type Case = Pick<TicketFile, "category" | "urgency" | "openedOn" | "round"> & { readonly standard?: StandardId }

const targetsOf = (
  { category, urgency, openedOn, round, standard }: Case,
  { sla, today }: Ground
): Result.Result<ReadonlyArray<SlaTarget>, TicketRefusal> => {
  const about = { category, urgency, opened: openedOn, today }
  const found = named(targetsFor(sla, standard === undefined ? about : { ...about, standard }))
  return Result.isFailure(found)
    ? Result.fail(found.failure)
    : Result.succeed(found.success.map((target) => inRound(target, round)))
}

/** One step after another on the clocks; gives all that changed on the way, each once. */
export const steps = (clocks: Clocks, ...changes: ReadonlyArray<(clocks: Clocks) => Changed>): Changed => {
  let [now, changed]: [Clocks, Clocks] = [clocks, []]
  for (const change of changes) {
    const after = change(now)
    if (Result.isFailure(after)) return after
    now = CaseClocks.replace(now, after.success)
    changed = CaseClocks.replace(changed, after.success)
  }
  return Result.succeed(changed)
}

/** Stops the clocks of a stage, or of one milestone in it. */
export const end =
  (stage: Stage, ground: Ground, milestone?: MilestoneId) =>
  (clocks: Clocks): Changed =>
    named(
      CaseClocks.end(clocks, milestone === undefined ? { stage } : { stage, milestone }, ground.at, ground.calendarOf)
    )

/** Starts what counts from a moment. What was checked once is checked anew after rework, with a clock of its own. */
export const begin =
  (about: Case, anchor: Anchor, ground: Ground) =>
  (clocks: Clocks): Changed => {
    const targets = targetsOf(about, ground)
    if (Result.isFailure(targets)) return Result.fail(targets.failure)
    const again = anchor === "repaired" || anchor === "checked"
    const standing = again
      ? clocks.filter(
          ({ target, state }) =>
            state._tag !== "Stopped" || !targets.success.some(({ key, from }) => key === target.key && from === anchor)
        )
      : clocks
    return named(CaseClocks.begin(standing, targets.success, anchor, ground.at, ground.calendarOf))
  }

/** Puts the clocks under the targets of a corrected case; no start, pause or extension is lost. */
export const retarget =
  (about: Case, moments: CaseClocks.Moments, ground: Ground) =>
  (clocks: Clocks): Changed => {
    const targets = targetsOf(about, ground)
    if (Result.isFailure(targets)) return Result.fail(targets.failure)
    return named(CaseClocks.retarget(clocks, targets.success, { at: ground.at, moments }, ground.calendarOf))
  }

export const cancel =
  (at: Instant.Instant) =>
  (clocks: Clocks): Changed =>
    Result.succeed(CaseClocks.cancel(clocks, at))

export const pause = (clocks: Clocks, pause: SlaClock.ClockPause, { calendarOf }: Ground): Changed =>
  named(CaseClocks.pause(clocks, pause, calendarOf))

export const resume = (
  clocks: Clocks,
  ended: { readonly id: string; readonly at: Instant.Instant },
  { calendarOf }: Ground
): Changed => named(CaseClocks.resume(clocks, ended, calendarOf))

export const extend = (
  clocks: Clocks,
  key: string,
  given: Parameters<typeof CaseClocks.extend>[2],
  { calendarOf }: Ground
): Changed => named(CaseClocks.extend(clocks, key, given, calendarOf))

export const rework =
  (given: Parameters<typeof CaseClocks.rework>[2], { calendarOf }: Ground) =>
  (clocks: Clocks): Changed =>
    named(CaseClocks.rework(clocks, "repair", given, calendarOf))

export const recompute = (
  clocks: Clocks,
  given: Parameters<typeof CaseClocks.recompute>[1],
  { calendarOf }: Ground
): Changed => named(CaseClocks.recompute(clocks, given, calendarOf))

/** The clocks after a duplicate has come in. */
export const adopt =
  (adopted: Clocks, moments: CaseClocks.Moments, { at, calendarOf }: Ground) =>
  (clocks: Clocks): Changed =>
    named(CaseClocks.merge(clocks, adopted, { at, moments }, calendarOf))

/** The clocks that an event carries, with the grid and the unit that they are about from now on. */
export const told = (clocks: Clocks, grid: AreaCode, holder?: UnitId) => ({
  clocks,
  grid,
  ...(holder === undefined ? {} : { holder })
})

/** {@link told} where grid and holder stay as they are. */
export const toldOf = (ticket: Known, clocks: Clocks) =>
  told(clocks, ticket.file.areas.grid, "work" in ticket ? ticket.work.unit : undefined)

/** The clocks that go over with a ticket to its next holder. */
export const live = (clocks: Clocks): Clocks => clocks.filter(SlaClock.isLive)

/** The holdings with their charges after a change of holder or of the clock that measures them. */
export const charge = (
  holdings: ReadonlyArray<Holding.Holding>,
  clocks: Clocks,
  { calendarOf }: Ground
): Result.Result<ReadonlyArray<Holding.Holding>, TicketRefusal> => named(Holding.charged(holdings, clocks, calendarOf))
