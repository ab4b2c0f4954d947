/**
 * What the table of tickets remembers of each clock between two events, so that it can tell the worst colour and what
 * falls due next without reading another table.
 *
 * @internal
 */
import * as Schema from "effect/Schema"
import type { Instant } from "../kernel/Instant.ts"
import { Due, type DueKind, momentsOf } from "../sla/Due.ts"
import { isLive, type SlaClock } from "../sla/SlaClock.ts"
import { Kind, SlaKey } from "../sla/SlaTarget.ts"
import type { Of } from "./TicketEvent.ts"
import { roundOf } from "./TicketRound.ts"
import type { ClockStatus } from "./TicketRow.ts"

const ClockNote = Schema.Struct({
  key: SlaKey,
  kind: Kind,
  /** Moments still ahead or not recorded; of a clock that has ended, none. */
  moments: Schema.Array(Due),
  told: Schema.Array(Due),
  state: Schema.Literals(["live", "met", "missed", "cancelled"])
})
export type ClockNote = typeof ClockNote.Type
type Notes = ReadonlyArray<ClockNote>

const text = Schema.fromJsonString(Schema.Array(ClockNote))
export const read = Schema.decodeUnknownSync(text)
export const write = Schema.encodeSync(text)

const stateOf = (clock: SlaClock): ClockNote["state"] => {
  if (isLive(clock)) return "live"
  return clock.state._tag === "Stopped" ? (clock.state.lateMs <= 0 ? "met" : "missed") : "cancelled"
}

export const withClocks = (notes: Notes, clocks: ReadonlyArray<SlaClock>): Notes => {
  const changed = new Map(clocks.map((clock) => [clock.target.key, clock]))
  const known = new Set(notes.map(({ key }) => key))
  return [
    ...notes.map((note) => {
      const clock = changed.get(note.key)
      return clock === undefined ? note : { ...note, moments: momentsOf(clock), state: stateOf(clock) }
    }),
    ...clocks
      .filter(({ target }) => !known.has(target.key))
      .map((clock): ClockNote => {
        const { key, kind } = clock.target
        return { key, kind, moments: momentsOf(clock), told: [], state: stateOf(clock) }
      })
  ]
}

export const withDue = (notes: Notes, { target, due, moment }: Of<"DueRecorded">): Notes =>
  notes.map((note) => (note.key === target ? { ...note, told: [...note.told, { due, moment }] } : note))

/** The earliest moment that nobody has recorded. */
export const next = (notes: Notes): { readonly next_due_at: Instant | null; readonly next_due: DueKind | null } => {
  let first: Due | undefined
  for (const { moments, told } of notes) {
    for (const one of moments) {
      if (told.some(({ due, moment }) => due === one.due && moment === one.moment)) continue
      if (first === undefined || one.moment < first.moment) first = one
    }
  }
  return { next_due_at: first?.moment ?? null, next_due: first?.due ?? null }
}

const severity = [
  "none",
  "met",
  "green",
  "paused",
  "yellow",
  "red",
  "breached",
  "missed"
] as const satisfies ReadonlyArray<ClockStatus>

/** The worst of the limits that still run; of none, whether those of the last round were kept. */
export const worst = (notes: Notes, at: Instant): ClockStatus => {
  const limits = notes.filter(({ kind, state }) => kind === "limit" && state !== "cancelled")
  const round = Math.max(1, ...limits.map(({ key }) => roundOf(key)))
  const live = limits.filter(({ state }) => state === "live")
  const colours = live.length > 0 ? live.map((note) => colour(note, at)) : ended(limits, round)
  return severity[Math.max(0, ...colours.map((status) => severity.indexOf(status)))] ?? "none"
}

const ended = (limits: Notes, round: number): ReadonlyArray<ClockStatus> =>
  limits.filter(({ key }) => roundOf(key) === round).map(({ state }) => (state === "missed" ? "missed" : "met"))

const colour = ({ moments }: ClockNote, at: Instant): ClockStatus => {
  if (moments.every(({ due }) => due === "resume")) return "paused"
  const passed = moments.filter(({ moment }) => moment <= at).map(({ due }) => due)
  if (passed.includes("breach")) return "breached"
  return passed.includes("red") ? "red" : passed.includes("yellow") ? "yellow" : "green"
}
