/**
 * What comes by time alone: warnings and breaches are recorded, ended suspensions resumed, deadlines that rested on an
 * unpublished holiday notice computed again. Each is a command like any other, with an id that follows from what is due, so
 * that two sweeps at once record it once.
 */
import { createHash } from "node:crypto"
import { City } from "@wangge/adapter-http/server"
import { Governance, type StoreFault, type Streams, type ViewStore } from "@wangge/core/app"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import { type TicketCommand, type TicketRow, TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"

export const SYSTEM: Actor.Actor = { person: "system" as Id.PersonId, role: "system", scope: [] }

const commandId = (...parts: ReadonlyArray<string | number>): Id.CommandId =>
  createHash("sha256")
    .update(["sweep", ...parts].join("\n"))
    .digest("hex") as Id.CommandId

export type Fault =
  | Streams.ReadFault
  | StoreFault.StaleVersion
  | StoreFault.CommandIdReused
  | ViewStore.CursorInvalid
  | ViewStore.ViewUnknown

/** Rows that are looked at in one go. */
const BATCH = 200

const commandFor = ({ next_due, target }: TicketRow.ClockRow): TicketCommand.TicketCommand | undefined => {
  if (next_due === null) return undefined
  return next_due === "resume" ? { _tag: "ResumeTicket" } : { _tag: "RecordDue", target, due: next_due }
}

/**
 * Sends one command as the system. A refusal is no fault, since somebody may have been faster; what is wrong with one ticket
 * is logged and keeps no other ticket waiting.
 */
const send = Effect.fnUntraced(function* (
  ticket: Id.TicketId,
  command: TicketCommand.TicketCommand,
  id: Id.CommandId,
  at: Instant.Instant
): Effect.fn.Return<boolean, StoreFault.StoreUnavailable, City.City | Governance.Governance> {
  const city = yield* City.City
  const governance = yield* Governance.Governance
  const request = { commandId: id, stream: city.ticket(ticket), command, actor: SYSTEM, at }
  return yield* governance.handle(request).pipe(
    Effect.map(({ events, repeated }) => events.length > 0 && !repeated),
    Effect.catchTag("Refused", ({ refusal }) =>
      Effect.as(Effect.logDebug("the sweep was refused", { ticket, command, refusal }), false)
    ),
    Effect.catchIf(
      (fault) => fault._tag !== "StoreUnavailable",
      (fault) => Effect.as(Effect.logError("the sweep could not act on a ticket", { ticket, command, fault }), false)
    )
  )
})

/** Every clock that meets a condition, a page at a time; what changes behind the place that was reached does not matter. */
const eachClock = (
  where: ReadonlyArray<ViewStore.Condition<keyof TicketRow.ClockRow & string>>,
  orderBy: ReadonlyArray<ViewStore.Order<keyof TicketRow.ClockRow & string>>,
  act: (row: TicketRow.ClockRow) => Effect.Effect<void, Fault, City.City | Governance.Governance>
) =>
  Effect.gen(function* () {
    const { views } = yield* Governance.Governance
    let after: string | undefined
    do {
      const page: ViewStore.Page<TicketRow.ClockRow> = yield* views.query(TicketView.clocks, {
        where,
        orderBy,
        limit: BATCH,
        ...(after === undefined ? {} : { after })
      })
      for (const row of page.rows) yield* act(row)
      after = page.next
    } while (after !== undefined)
  })

/**
 * Records all that is due at an instant, in the order in which it fell due; answers with how many commands changed something.
 * What falls due next on a clock that was acted on stands later in that order, so one walk meets it too.
 */
export const sweep = Effect.fnUntraced(function* (
  at: Instant.Instant
): Effect.fn.Return<number, Fault, City.City | Governance.Governance> {
  let recorded = 0
  yield* eachClock(
    [{ column: "next_due_at", op: "lte", value: at }],
    [{ column: "next_due_at", direction: "asc" }],
    Effect.fnUntraced(function* (row) {
      const command = commandFor(row)
      if (command === undefined) return
      const id = commandId(row.ticket, row.target, row.next_due ?? "", row.next_due_at ?? 0)
      if (yield* send(row.ticket, command, id, at)) recorded++
    })
  )
  return recorded
})

/**
 * Asks every ticket with a running clock to compute its deadlines again with the holiday notices known on the day. A notice
 * may confirm a provisional deadline, and it may move one that was thought to be settled.
 */
export const recompute = Effect.fnUntraced(function* (
  at: Instant.Instant
): Effect.fn.Return<number, Fault, City.City | Governance.Governance> {
  const { dayOf } = yield* City.City
  const known = dayOf(at)
  const tickets = new Set<Id.TicketId>()
  yield* eachClock([{ column: "state", op: "eq", value: "Running" }], [], ({ ticket }) =>
    Effect.sync(() => {
      tickets.add(ticket)
    })
  )
  let changed = 0
  for (const ticket of tickets) {
    if (yield* send(ticket, { _tag: "RecomputeDeadlines", known }, commandId(ticket, "recompute", known), at)) changed++
  }
  return changed
})
