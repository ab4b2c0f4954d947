/** For each line that it is told, commits to the stream of that name as if it were new, and prints what came of it. */
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { EventStore } from "@wangge/core/app"
import { StoreSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as SqliteStore from "../../src/SqliteStore.ts"

const [path = "", name = ""] = process.argv.slice(2)
const { append, commit, lamps, lit } = StoreSample

const program = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  writeSync(1, "ready\n")
  const race = async () => {
    for await (const lamp of createInterface(process.stdin)) {
      const committed = store.commit(commit(`${name}-${lamp}`, [append(`lamp/${lamp}`, 0, lit(lamp))]))
      const outcome = await Effect.runPromise(
        Effect.match(committed, { onSuccess: () => "won", onFailure: (fault) => fault._tag })
      )
      writeSync(1, `${outcome}\n`)
    }
  }
  yield* Effect.promise(race)
})
await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ path, views: [lamps] })))
