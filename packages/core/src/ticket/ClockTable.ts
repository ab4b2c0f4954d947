/**
 * The table of clocks: one row for each target of each ticket, with what falls due on it next.
 *
 * @internal
 */
import * as Schema from "effect/Schema"
import type { TicketId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { View } from "../kernel/View.ts"
import { columnsOf, Due } from "../sla/Due.ts"
import type { SlaClock } from "../sla/SlaClock.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { ClockRow } from "./TicketRow.ts"

const told = Schema.fromJsonString(Schema.Array(Due))
const read = Schema.decodeUnknownSync(told)
const write = Schema.encodeSync(told)

const stateCells = ({ state }: SlaClock) => {
  const none = { deadline: null, yellow_at: null, red_at: null, remaining_ms: null, stopped_at: null, late_ms: null }
  switch (state._tag) {
    case "Running":
      return {
        ...none,
        deadline: state.deadline,
        yellow_at: state.yellowAt,
        red_at: state.redAt,
        provisional: state.provisional ? 1 : 0
      } as const
    case "Paused":
      return { ...none, remaining_ms: state.remainingMs, provisional: 0 } as const
    case "Stopped":
      return {
        ...none,
        deadline: state.deadline,
        stopped_at: state.at,
        late_ms: state.lateMs,
        provisional: state.provisional ? 1 : 0
      } as const
    case "Cancelled":
      return { ...none, stopped_at: state.at, provisional: 0 } as const
  }
}

type Clocked = Extract<TicketEvent, { readonly clocks: ReadonlyArray<SlaClock> }>

const rowOf = (ticket: TicketId, clock: SlaClock, { grid, holder }: Clocked, before: string): ClockRow => {
  const { key, stage, milestone, kind } = clock.target
  return {
    ticket,
    target: key,
    stage,
    milestone: milestone ?? null,
    kind,
    state: clock.state._tag,
    started_at: clock.startedAt,
    ...stateCells(clock),
    ...columnsOf(clock, read(before)),
    unit: stage === "arrival" || stage === "repair" ? (holder ?? null) : null,
    grid,
    told: before
  }
}

/** What is due next after one moment has been recorded. */
const nextAfter = (row: ClockRow, recorded: ReadonlyArray<Due>) => {
  const moments = [
    { due: "yellow", moment: row.yellow_at },
    { due: "red", moment: row.red_at },
    { due: "breach", moment: row.deadline === null ? null : row.deadline + 1 }
  ] as const
  const next = moments.find(
    ({ due, moment }) => moment !== null && recorded.every((one) => one.due !== due || one.moment !== moment)
  )
  return { next_due_at: (next?.moment ?? null) as ClockRow["next_due_at"], next_due: next?.due ?? null }
}

export const clocks: View<TicketEvent, ClockRow> = {
  name: "ticket_clock",
  columns: {
    ticket: "text",
    target: "text",
    stage: "text",
    milestone: "text?",
    kind: "text",
    state: "text",
    started_at: "integer",
    deadline: "integer?",
    yellow_at: "integer?",
    red_at: "integer?",
    provisional: "integer",
    remaining_ms: "integer?",
    stopped_at: "integer?",
    late_ms: "integer?",
    next_due_at: "integer?",
    next_due: "text?",
    unit: "text?",
    grid: "text",
    told: "text"
  },
  key: ["ticket", "target"],
  indexes: [["next_due_at"], ["state", "deadline"], ["unit", "state", "deadline"]],
  revision: 1,
  streams: ["ticket"],
  project: ({ event, stream }, get) => {
    const ticket = StreamName.idOf(stream) as TicketId
    if (event._tag === "DueRecorded") {
      const row = get(ticket, event.target)
      if (row === undefined) return []
      const recorded = [...read(row.told), { due: event.due, moment: event.moment }]
      return [{ _tag: "Put", row: { ...row, ...nextAfter(row, recorded), told: write(recorded) } }]
    }
    if (!("clocks" in event)) return []
    return event.clocks.map((clock) => ({
      _tag: "Put",
      row: rowOf(ticket, clock, event, get(ticket, clock.target.key)?.told ?? "[]")
    }))
  }
}
