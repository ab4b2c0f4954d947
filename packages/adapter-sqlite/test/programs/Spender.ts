/** For each line that it is told, pays one fen out of the community's work fund, and prints what came of it. */
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { Governance } from "@wangge/core/app"
import { Day, Id, Money } from "@wangge/core/kernel"
import { BudgetSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqliteStore from "../../src/SqliteStore.ts"

const [path = "", name = ""] = process.argv.slice(2)

const city = BudgetSample.cityWith()
const program = Effect.gen(function* () {
  const desk = BudgetSample.deskOf(yield* Governance.Governance, city, name)
  yield* desk.fund(BudgetSample.communityWork)
  writeSync(1, "ready\n")
  const spend = async () => {
    for await (const journal of createInterface(process.stdin)) {
      const paid = desk.ask(
        BudgetSample.communityWork,
        {
          _tag: "Pay",
          id: Id.JournalId.make(`${name}-${journal}`),
          on: Day.of("2020-01-06"),
          items: [{ line: Id.LineId.make("facilities"), use: "lamps", amount: Money.fen(1) }],
          papers: BudgetSample.papers
        },
        "2020-01-06"
      )
      const outcome = await Effect.runPromise(
        Effect.match(paid, {
          onSuccess: () => "paid",
          onFailure: (fault) => (fault._tag === "Refused" ? fault.refusal._tag : fault._tag)
        })
      )
      writeSync(1, `${outcome}\n`)
    }
  }
  yield* Effect.promise(spend)
})
const store = SqliteStore.layer({ path, views: city.views })
await Effect.runPromise(Effect.provide(program, Governance.layer(city).pipe(Layer.provideMerge(store))))
