/** Commits without end from several fibers and prints the id of each command once it is acknowledged. */
import { writeSync } from "node:fs"
import { EventStore } from "@wangge/core/app"
import { StoreSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as SqliteStore from "../../src/SqliteStore.ts"

const [path = "", round = "0"] = process.argv.slice(2)
const { append, commit, counts, dimmed, lamps, lit } = StoreSample

const fiber = (n: number) =>
  Effect.gen(function* () {
    const store = yield* EventStore.EventStore
    const lamp = `${round}-${n}`
    for (let version = 0; ; version++) {
      const id = `c-${lamp}-${version}`
      yield* store.commit(commit(id, [append(`lamp/${lamp}`, version, version === 0 ? lit(lamp) : dimmed(lamp))]))
      writeSync(1, `${id}\n`)
    }
  })

const program = Effect.forEach([1, 2, 3, 4, 5], fiber, { concurrency: "unbounded" })
await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ path, views: [lamps, counts] })))
