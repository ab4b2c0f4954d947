/** Reserves money for one ticket after another and withdraws it again, without end; prints each step once it is acknowledged. */
import { writeSync } from "node:fs"
import { Governance } from "@wangge/core/app"
import { Instant, Money } from "@wangge/core/kernel"
import { BudgetSample, TicketSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqliteStore from "../../src/SqliteStore.ts"

const [path = "", round = "0"] = process.argv.slice(2)

const city = BudgetSample.cityWith()
const program = Effect.gen(function* () {
  const desk = BudgetSample.deskOf(yield* Governance.Governance, city, `loop-${round}`)
  for (let n = 1; ; n++) {
    const ticket = `T-${round}-${n}`
    const at = Instant.plus(TicketSample.MONDAY, n * Instant.MINUTE_MS)
    yield* desk.report(ticket, Number(round) * 100_000 + n, at)
    yield* desk.reserve(BudgetSample.communityWork, `E-${round}-${n}`, ticket, Money.yuan(1), "2020-01-06")
    writeSync(1, `reserved ${ticket}\n`)
    yield* desk.withdraw(ticket, Instant.plus(at, 1))
    writeSync(1, `withdrawn ${ticket}\n`)
  }
})
const store = SqliteStore.layer({ path, views: city.views })
await Effect.runPromise(Effect.provide(program, Governance.layer(city).pipe(Layer.provideMerge(store))))
