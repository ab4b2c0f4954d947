/** For each line that it is told, commits to the stream of that name as if it were new, and prints what came of it. */
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { EventStore } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import * as SqliteStore from "../../src/SqliteStore.ts"
import { beat, beats } from "./Beats.ts"

const [path = "", name = ""] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  writeSync(1, "ready\n")
  const race = async () => {
    for await (const stream of createInterface(process.stdin)) {
      const outcome = await Effect.runPromise(
        Effect.match(store.commit(beat(`${name}-${stream}`, stream, 0)), {
          onSuccess: () => "won",
          onFailure: (fault) => fault._tag
        })
      )
      writeSync(1, `${outcome}\n`)
    }
  }
  yield* Effect.promise(race)
})
await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ path, views: [beats] })))
