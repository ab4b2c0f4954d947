/**
 * An index of what falls due 到期扫描: a heap with one place for each open clock, ordered by its next moment. Adding, changing
 * and removing a clock takes logarithmic time, and asking what is due takes time by the answer, not by the clocks.
 *
 * It is a working structure beside the events, not a record: build it from the clocks and keep it by {@link put}.
 */
import type { Instant } from "../kernel/Instant.ts"
import type { SlaClock } from "./ClockData.ts"
import { deadlineOf } from "./ClockReading.ts"
import { type Due, type DueKind, pending } from "./Due.ts"
import type { SlaKey } from "./SlaTarget.ts"

/** One thing that is due: in which case, on which clock, what, since when, and under which deadline. */
export interface DueClock {
  readonly caseId: string
  readonly key: SlaKey
  readonly due: DueKind
  readonly moment: Instant
  /** The deadline; the end of the pause for a clock that has none. */
  readonly deadline: Instant
}

interface Entry {
  readonly caseId: string
  readonly key: SlaKey
  readonly deadline: Instant
  readonly pending: ReadonlyArray<Due>
  /** How many of `pending` have been taken. */
  taken: number
  /** When the next one is due. */
  next: number
  /** Its place in the heap. */
  place: number
}

export interface Sweep {
  readonly heap: Array<Entry>
  readonly byClock: Map<string, Entry>
}

export const make = (): Sweep => ({ heap: [], byClock: new Map() })

const nameOf = (caseId: string, key: SlaKey): string => `${caseId} ${key}`

/** Open clocks in the index. */
export const size = (sweep: Sweep): number => sweep.heap.length

/** Puts a clock in, or in place of what the index knew of it. `recorded` says what was acted on already. */
export const put = (sweep: Sweep, caseId: string, clock: SlaClock, recorded: ReadonlyArray<Due> = []): void => {
  const { key } = clock.target
  remove(sweep, caseId, key)
  const due = pending(clock, recorded)
  const [first] = due
  if (first === undefined) return
  const deadline = deadlineOf(clock) ?? first.moment
  const entry: Entry = { caseId, key, deadline, pending: due, taken: 0, next: first.moment, place: sweep.heap.length }
  sweep.byClock.set(nameOf(caseId, key), entry)
  sweep.heap.push(entry)
  up(sweep.heap, entry)
}

/** Takes a clock out. Nothing happens when it is not there. */
export const remove = (sweep: Sweep, caseId: string, key: SlaKey): void => {
  const name = nameOf(caseId, key)
  const entry = sweep.byClock.get(name)
  if (entry === undefined) return
  sweep.byClock.delete(name)
  const last = sweep.heap.pop()
  if (last === undefined || last === entry) return
  place(sweep.heap, last, entry.place)
  up(sweep.heap, last)
  down(sweep.heap, last)
}

/** When the next thing falls due; nothing when no clock is open. */
export const nextAt = (sweep: Sweep): Instant | undefined => {
  const first = sweep.heap[0]
  return first?.pending[first.taken]?.moment
}

/** What is due at an instant and not yet taken, in the order of the deadlines. Changes nothing. */
export const due = (sweep: Sweep, at: Instant): ReadonlyArray<DueClock> => {
  const found: Array<DueClock> = []
  const visit = (place: number): void => {
    const entry = sweep.heap[place]
    if (entry === undefined || entry.next > at) return
    found.push(...dueOf(entry, at))
    visit(2 * place + 1)
    visit(2 * place + 2)
  }
  visit(0)
  return found.sort(byDeadline)
}

/** The same, and moves on: what was taken is not due again. */
export const take = (sweep: Sweep, at: Instant): ReadonlyArray<DueClock> => {
  const found: Array<DueClock> = []
  for (let first = sweep.heap[0]; first !== undefined && first.next <= at; first = sweep.heap[0]) {
    const now = dueOf(first, at)
    found.push(...now)
    first.taken += now.length
    const next = first.pending[first.taken]
    if (next === undefined) remove(sweep, first.caseId, first.key)
    else {
      first.next = next.moment
      down(sweep.heap, first)
    }
  }
  return found.sort(byDeadline)
}

const dueOf = ({ caseId, key, deadline, pending: moments, taken }: Entry, at: Instant): ReadonlyArray<DueClock> => {
  const found: Array<DueClock> = []
  for (let i = taken; i < moments.length; i++) {
    const moment = moments[i]
    if (moment === undefined || moment.moment > at) break
    found.push({ caseId, key, deadline, ...moment })
  }
  return found
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By deadline, then by moment, then by case and key: the same whatever the order in which the clocks were put in. */
export const byDeadline = (a: DueClock, b: DueClock): number =>
  a.deadline - b.deadline ||
  a.moment - b.moment ||
  compareText(a.caseId, b.caseId) ||
  compareText(a.key, b.key) ||
  compareText(a.due, b.due)

const place = (heap: Array<Entry>, entry: Entry, at: number): void => {
  heap[at] = entry
  entry.place = at
}

const up = (heap: Array<Entry>, entry: Entry): void => {
  while (entry.place > 0) {
    const at = entry.place
    const parentAt = (at - 1) >> 1
    const parent = heap[parentAt]
    if (parent === undefined || parent.next <= entry.next) return
    place(heap, parent, at)
    place(heap, entry, parentAt)
  }
}

const down = (heap: Array<Entry>, entry: Entry): void => {
  for (;;) {
    const at = entry.place
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    const child = right !== undefined && left !== undefined && right.next < left.next ? right : left
    if (child === undefined || entry.next <= child.next) return
    const below = child.place
    place(heap, child, at)
    place(heap, entry, below)
  }
}
