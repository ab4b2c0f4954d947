/**
 * Carries one command out on the file and kills itself while the n-th event of the commit is being written into the tables,
 * inside the transaction that holds them all; 0 lets it live. Prints what came of it.
 */
import { writeSync } from "node:fs"
import { type EventStore, Governance } from "@wangge/core/app"
import { Instant, type View } from "@wangge/core/kernel"
import { BudgetSample, TicketSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqliteStore from "../../src/SqliteStore.ts"

const [path = "", what = "payroll", last = "0"] = process.argv.slice(2)

let events = Number.POSITIVE_INFINITY

/** A table without rows, which sees every event when its turn comes. */
const tripwire: View.View<EventStore.AnyEvent, { readonly id: string }> = {
  name: "tripwire",
  columns: { id: "text" },
  key: ["id"],
  indexes: [],
  revision: 1,
  streams: ["payroll", "fund", "ticket", "ticketFunding"],
  project: () => {
    events -= 1
    if (events === 0) process.kill(process.pid, "SIGKILL")
    return []
  }
}

const city = BudgetSample.cityWith()
const program = Effect.gen(function* () {
  const desk = BudgetSample.deskOf(yield* Governance.Governance, city, `${what}-${last}`)
  events = Number(last) === 0 ? Number.POSITIVE_INFINITY : Number(last)
  const { receipt } =
    what === "payroll"
      ? yield* desk.close("2020-01", "2020-01-21")
      : yield* desk.withdraw("T-1", Instant.plus(TicketSample.MONDAY, Instant.MINUTE_MS))
  writeSync(1, `${receipt.streams.length} streams\n`)
})
const store = SqliteStore.layer({ path, views: [...city.views, tripwire] })
await Effect.runPromise(Effect.provide(program, Governance.layer(city).pipe(Layer.provideMerge(store))))
