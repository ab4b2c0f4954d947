/** What became of a ticket, as a document writes it. */
import { Explanation, type Instant } from "@wangge/core/kernel"
import { SlaClock } from "@wangge/core/sla"
import { TicketDecider, type TicketEvent } from "@wangge/core/ticket"
import * as Schema from "effect/Schema"
import { TICKET } from "../Office.ts"
import type { Inquiry } from "./Inquiry.ts"
import { shown } from "./Shown.ts"

const text = Schema.optionalKey(Schema.String)

export const ClockFigure = Schema.Struct({
  result: Schema.Literals(["met", "missed", "cancelled", "running", "paused"]),
  deadline: text,
  /** By how much it was late, where it was. */
  late: text,
  /** The deadline before a holiday notice moved it. */
  "moved from": text
})

export const fields = {
  status: text,
  /** Spans from the first dispatch. */
  "on site after": text,
  "repaired after": text,
  "closed after": text,
  clocks: Schema.optionalKey(Schema.Record(Schema.String, ClockFigure)),
  /** Working time charged by holder. */
  held: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  bounces: Schema.optionalKey(Schema.Int)
}

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

const span = (ms: number): string => Explanation.formatSpan(ms, "en")

const clockFigure = (clock: SlaClock.SlaClock, at: Instant.Instant) => {
  const status = SlaClock.statusAt(clock, at)
  const deadline = SlaClock.deadlineOf(clock)
  const lateMs = SlaClock.lateMs(clock, at) ?? 0
  const moved = clock.changes.find(({ after, before }) => after !== before)
  const result =
    status === "met" || status === "missed" || status === "cancelled" || status === "paused" ? status : "running"
  return {
    result,
    ...(deadline === undefined ? {} : { deadline: shown(deadline) }),
    ...(lateMs > 0 ? { late: span(lateMs) } : {}),
    ...(moved === undefined ? {} : { "moved from": shown(moved.before) })
  } as const
}

/** The figures of the ticket, where there is one. */
export const of = async ({ at, history: read }: Inquiry): Promise<Figures> => {
  const history = await read("ticket", TICKET)
  const ticket = history.reduce(
    (state, { event }) => TicketDecider.decider.evolve(state, event),
    TicketDecider.decider.initial
  )
  if (ticket._tag === "None") return {}
  const { file } = ticket
  const firstOf = (tag: TicketEvent.Tag) => history.find(({ event }) => event._tag === tag)?.at
  const dispatched = firstOf("TicketDispatched")
  const after = (name: string, tag: TicketEvent.Tag) => {
    const moment = firstOf(tag)
    return moment === undefined || dispatched === undefined ? {} : { [name]: span(moment - dispatched) }
  }
  const held: Record<string, number> = {}
  for (const { chargedMs, unit = "centre" } of file.holdings) held[unit] = (held[unit] ?? 0) + (chargedMs ?? 0)
  return {
    status: ticket._tag,
    ...after("on site after", "TicketArrived"),
    ...after("repaired after", "TicketRepaired"),
    ...after("closed after", "TicketClosed"),
    clocks: Object.fromEntries(file.clocks.map((clock) => [clock.target.key, clockFigure(clock, at)])),
    held: Object.fromEntries(Object.entries(held).map(([holder, ms]) => [holder, span(ms)])),
    bounces: file.counts.bounces
  }
}
