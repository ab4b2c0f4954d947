/** What the API tells of tickets: rows and states with their clocks read at one instant. */
import type { Explanation, Id } from "@wangge/core/kernel"
import { type Instant, Label, Explanation as Tree } from "@wangge/core/kernel"
import { SlaClock, SlaRefusal } from "@wangge/core/sla"
import { type Ticket, TicketChoices, type TicketRow } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { commands, tags } from "../api/TicketCommands.ts"
import type { ClockColour, ClockNow, TicketItem } from "../api/TicketsApi.ts"

const jointOf = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Array(Schema.String)))

export const item = (row: TicketRow.TicketRow, colour: TicketRow.ClockStatus): TicketItem => {
  const { clocks: _, joint, ...rest } = row
  return { ...rest, joint: jointOf(joint) as ReadonlyArray<Id.UnitId>, colour }
}

/** A clock as it stands at an instant; what a calendar cannot say is left out. */
export const clockNow = (clock: SlaClock.SlaClock, at: Instant.Instant, calendarOf: SlaClock.CalendarOf): ClockNow => {
  const { key, kind, label, stage } = clock.target
  const deadline = SlaClock.deadlineOf(clock)
  const remaining = SlaClock.remainingMs(clock, at, calendarOf)
  const lateMs = SlaClock.lateMs(clock, at)
  const { state } = clock
  return {
    key,
    stage,
    kind,
    label,
    colour: SlaClock.statusAt(clock, at),
    ...(deadline === undefined ? {} : { deadline }),
    provisional: (state._tag === "Running" || state._tag === "Stopped") && state.provisional,
    ...(Result.isSuccess(remaining) && remaining.success !== undefined ? { remainingMs: remaining.success } : {}),
    ...(lateMs === undefined ? {} : { lateMs }),
    clock
  }
}

export interface Explained {
  readonly key: string
  readonly colour: ClockColour
  readonly explanation: Explanation.Explanation
  readonly text: Label.Label
}

/** Why a clock stands where it stands; where the calendar refuses, its sentence stands in place of the tree. */
export const explained = (
  clock: SlaClock.SlaClock,
  at: Instant.Instant,
  calendarOf: SlaClock.CalendarOf
): Explained => {
  const result = SlaClock.explain(clock, at, calendarOf)
  const explanation = Result.isSuccess(result)
    ? result.success
    : Tree.step(clock.target.label, { quantity: Tree.none, note: SlaRefusal.catalogue[result.failure._tag].name })
  return {
    key: clock.target.key,
    colour: SlaClock.statusAt(clock, at),
    explanation,
    text: Label.of(Tree.toText(explanation, "zh"), Tree.toText(explanation, "en"))
  }
}

/** The path segments of the commands that the caller may give now; what a command says may still be refused. */
export const allowed = (ticket: Ticket.Ticket, asking: TicketChoices.Asking): ReadonlyArray<string> =>
  tags.filter((tag) => TicketChoices.mayNow(ticket, tag, asking)).map((tag) => commands[tag].segment)
