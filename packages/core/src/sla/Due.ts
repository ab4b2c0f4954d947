/** What falls due on a clock and when: its warnings, its breach, and the end of a suspension. */
import * as Schema from "effect/Schema"
import { Instant, plus } from "../kernel/Instant.ts"
import type { SlaClock } from "./ClockData.ts"
import { pauseUntil } from "./ClockReading.ts"

export const DueKind = Schema.Literals(["yellow", "red", "breach", "resume"]).annotate({ identifier: "DueKind" })
export type DueKind = typeof DueKind.Type

/** A moment from which something is due. */
export const Due = Schema.Struct({ due: DueKind, moment: Instant }).annotate({ identifier: "Due" })
export type Due = typeof Due.Type

/**
 * The moments of a clock in order. A breach is due one millisecond after the deadline, since the deadline itself is still
 * in time; a paused clock has only the end of its pause, and one that has ended has none.
 */
export const momentsOf = (clock: SlaClock): ReadonlyArray<Due> => {
  const { state } = clock
  if (state._tag === "Paused") {
    const until = pauseUntil(clock)
    return until === undefined ? [] : [{ due: "resume", moment: until }]
  }
  if (state._tag !== "Running") return []
  return [
    { due: "yellow", moment: state.yellowAt },
    { due: "red", moment: state.redAt },
    { due: "breach", moment: plus(state.deadline, 1) }
  ]
}

/**
 * What is still to be acted on, in order. A moment that was recorded does not fall due again, unless an extension or a
 * correction has moved it since.
 */
export const pending = (clock: SlaClock, recorded: ReadonlyArray<Due> = []): ReadonlyArray<Due> =>
  momentsOf(clock).filter(({ due, moment }) => !recorded.some((done) => done.due === due && done.moment === moment))

/** The columns by which a table of clocks answers the same question: `where next_due_at <= ? order by deadline`. */
export const columnsOf = (
  clock: SlaClock,
  recorded: ReadonlyArray<Due> = []
): { readonly next_due_at: Instant | null; readonly next_due: DueKind | null } => {
  const [next] = pending(clock, recorded)
  return { next_due_at: next?.moment ?? null, next_due: next?.due ?? null }
}
