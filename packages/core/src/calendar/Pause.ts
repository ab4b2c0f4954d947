/**
 * Pauses of a clock 暂停: while one lasts, no time counts. A pause takes away only the open time that it covers, and open
 * time under two pauses is taken away once.
 *
 * @internal public through WorkCalendar
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Instant from "../kernel/Instant.ts"
import { Label } from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import { type Deadline, deadline, elapsed } from "./Deadline.ts"

/** `[from, to)`, by whom or why, and by which rule it was granted. An empty span pauses nothing. */
export const Pause = Schema.Struct({
  from: Instant.Instant,
  to: Instant.Instant,
  cause: Label,
  source: Source
}).annotate({ identifier: "Pause" })
export type Pause = typeof Pause.Type

/** In order and without overlap: where two overlap, the one that began first keeps its length. */
export const disjoint = (pauses: ReadonlyArray<Pause>): ReadonlyArray<Pause> => {
  const ordered: Array<Pause> = []
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const from = Instant.latest(pause.from, ordered.at(-1)?.to ?? pause.from)
    if (from < pause.to) ordered.push({ ...pause, from })
  }
  return ordered
}

/** Open milliseconds between two instants that no pause covers; negative when `to` lies before `from`. */
export const elapsedOutside = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  to: Instant.Instant,
  pauses: ReadonlyArray<Pause>
): number => {
  if (to < from) return 0 - elapsedOutside(calendar, to, from, pauses)
  const paused = disjoint(pauses).reduce((sum, pause) => {
    const [start, end] = [Instant.latest(pause.from, from), Instant.earliest(pause.to, to)]
    return start < end ? sum + elapsed(calendar, start, end) : sum
  }, 0)
  return elapsed(calendar, from, to) - paused
}

/** The deadline after `durationMs` (not negative) of open time that no pause covers. */
export const deadlineOutside = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  durationMs: number,
  pauses: ReadonlyArray<Pause>
): Result.Result<Deadline, CalendarRefusal> => {
  let lost = 0
  let answer = deadline(calendar, from, durationMs)
  for (const pause of disjoint(pauses)) {
    if (Result.isFailure(answer) || pause.from >= answer.success.at) break
    const start = Instant.latest(pause.from, from)
    if (pause.to <= start) continue
    lost += elapsed(calendar, start, pause.to)
    answer = deadline(calendar, from, durationMs + lost)
  }
  return answer
}
