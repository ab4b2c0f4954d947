/** Commits without end from several fibers and prints the id of each command once it is acknowledged. */
import { writeSync } from "node:fs"
import { EventStore } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import * as SqliteStore from "../../src/SqliteStore.ts"
import { beat, beats } from "./Beats.ts"

const [path = "", round = "0"] = process.argv.slice(2)

const fiber = Effect.fnUntraced(function* (n: number) {
  const store = yield* EventStore.EventStore
  for (let version = 0; ; version++) {
    const id = `c-${round}-${n}-${version}`
    yield* store.commit(beat(id, `${round}-${n}`, version))
    writeSync(1, `${id}\n`)
  }
})

const program = Effect.forEach([1, 2, 3, 4, 5], fiber, { concurrency: "unbounded" })
await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ path, views: [beats] })))
