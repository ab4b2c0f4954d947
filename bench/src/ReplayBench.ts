/**
 * Replaying a million events: lives of street lamps from report to closing, folded to states in memory, then from a SQLite file
 * with every view computed anew and the chain of hashes walked.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteStore } from "@wangge/adapter-sqlite"
import { CityStreams, EventStore, ViewStore } from "@wangge/core/app"
import { Decider, Id, Instant } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import { Ticket, TicketDecider, type TicketEvent } from "@wangge/core/ticket"
import { TicketSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { compare, type Row } from "./Measure.ts"

const EVENTS = 1_000_000

/** The events of one lamp, as the decider gives them. */
const lampLife = (): ReadonlyArray<TicketEvent.TicketEvent> => {
  let ticket: Ticket.Ticket = Ticket.initial
  let at = TicketSample.MONDAY
  return TicketSample.stepsTo("Closed").flatMap(({ command, actor, afterMs }) => {
    at = Instant.plus(at, afterMs)
    const context = TicketSample.contextOf({ at, actor })
    const handled = Result.getOrThrow(Decider.handle(TicketDecider.decider, ticket, command, context))
    ticket = handled.state
    return handled.events
  })
}

const city = CityStreams.make({ code: Id.AreaCode.make("211100"), policy: Panjin2020.pack })
const actor = TicketSample.people.acceptor

/** Tickets a commit, so that filling the file takes seconds. */
const TICKETS_A_COMMIT = 500

export const replay = async function* (): AsyncGenerator<Row> {
  const life = lampLife()
  const tickets = Math.ceil(EVENTS / life.length)
  yield await compare({
    name: "replay 1 M events in memory",
    ours: () => {
      for (let i = 0; i < tickets; i++) Decider.fold(TicketDecider.decider, life)
      return tickets * life.length
    },
    rounds: 3
  })

  const folder = mkdtempSync(join(tmpdir(), "wangge-bench-"))
  const path = join(folder, "replay.db")
  const open = (views: typeof city.views) =>
    ManagedRuntime.make(SqliteStore.layer({ path, durability: "normal", views }))
  const fill = Effect.gen(function* () {
    const events = yield* EventStore.EventStore
    for (let first = 0; first < tickets; first += TICKETS_A_COMMIT) {
      const appends = Array.from({ length: Math.min(TICKETS_A_COMMIT, tickets - first) }, (_, i) => {
        const id = Id.TicketId.make(`T-${first + i}`)
        const own = life.map((event) => ("id" in event ? { ...event, id } : event))
        return { stream: Ticket.streamOf(id), expectedVersion: 0, events: own }
      })
      yield* events.commit({ commandId: Id.CommandId.make(`fill-${first}`), actor, at: TicketSample.MONDAY, appends })
    }
    return tickets * life.length
  })
  const verify = Effect.map(
    Effect.flatMap(EventStore.EventStore, (events) => events.verify()),
    ({ position }) => position
  )
  const once = { rounds: 1, warmUp: false }
  try {
    const writing = open([])
    yield await compare({ name: "write 1 M events, 4,000 a commit", ours: () => writing.runPromise(fill), ...once })
    yield await compare({ name: "verify the chain of 1 M events", ours: () => writing.runPromise(verify), ...once })
    await writing.dispose()
    const viewing = open(city.views)
    const compute = async () => {
      await viewing.runPromise(ViewStore.ViewStore)
      return tickets * life.length
    }
    yield await compare({ name: "compute every view from 1 M events", ours: compute, ...once })
    await viewing.dispose()
  } finally {
    rmSync(folder, { recursive: true })
  }
}
