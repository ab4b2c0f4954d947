import { EventStore, ViewStore } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as Programs from "./Programs.ts"
import { beat, beats } from "./programs/Beats.ts"
import * as TempFolder from "./TempFolder.ts"

/** Starting a program takes its time on a busy machine. */
const PATIENCE_MS = 240_000

const onFile = <A, E>(path: string, body: Effect.Effect<A, E, EventStore.EventStore | ViewStore.ViewStore>) =>
  Effect.runPromise(Effect.provide(body, SqliteStore.layer({ path, views: [beats] })))

const inFolder = async (body: (path: string) => Promise<void>) => {
  const folder = TempFolder.make()
  try {
    await body(`${folder}/store.db`)
  } finally {
    TempFolder.remove(folder)
  }
}

describe("a program killed in the middle of its commits", { timeout: PATIENCE_MS }, () => {
  test("loses nothing that it acknowledged, and leaves a sound record and whole views", () =>
    inFolder(async (path) => {
      const acknowledged: Array<string> = []
      for (const [round, kills] of [1, 60, 200].entries()) {
        const program = Programs.start("CommitLoop", path, String(round))
        for (let i = 0; i < kills; i++) acknowledged.push(await Programs.next(program))
        program.child.kill("SIGKILL")
        for await (const line of program.lines) acknowledged.push(line)
        await program.ended
        await onFile(
          path,
          Effect.gen(function* () {
            const store = yield* EventStore.EventStore
            const views = yield* ViewStore.ViewStore
            for (const id of acknowledged) expect(yield* store.receipt(id as Id.CommandId), id).toBeDefined()
            const head = yield* store.verify()
            expect(head.position).toBeGreaterThanOrEqual(acknowledged.length)
            const before = yield* views.query(beats, { limit: 1_000 })
            yield* views.rebuild
            expect(yield* views.query(beats, { limit: 1_000 })).toEqual(before)
          })
        )
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(261)
    }))
})

describe("two programs on one file", { timeout: PATIENCE_MS }, () => {
  test("open a new file at once, and of two conflicting commits exactly one succeeds, every time", () =>
    inFolder(async (path) => {
      const racers = [Programs.start("Racer", path, "a"), Programs.start("Racer", path, "b")]
      for (const racer of racers) expect(await Programs.next(racer)).toBe("ready")
      const rounds = Array.from({ length: 25 }, (_, i) => `L${i}`)
      for (const stream of rounds) {
        for (const racer of racers) racer.say(stream)
        const outcomes = await Promise.all(racers.map(Programs.next))
        expect(outcomes.sort()).toEqual(["StaleVersion", "won"])
      }
      for (const racer of racers) racer.child.stdin.end()
      await Promise.all(racers.map(({ ended }) => ended))
      await onFile(
        path,
        Effect.gen(function* () {
          const store = yield* EventStore.EventStore
          expect((yield* store.verify()).position).toBe(rounds.length)
          expect(yield* (yield* ViewStore.ViewStore).count(beats)).toBe(rounds.length)
        })
      )
    }))

  test("a file that another program holds is locked: the error says so, and the next try succeeds", () =>
    inFolder(async (path) => {
      const open = SqliteStore.layer({ path, views: [beats], busyTimeoutMs: 20 })
      await Effect.runPromise(
        Effect.gen(function* () {
          const store = yield* EventStore.EventStore
          const holder = Programs.start("HoldLock", path)
          expect(yield* Effect.promise(() => Programs.next(holder))).toBe("held")
          const fault = yield* Effect.flip(store.commit(beat("c1", "A", 0)))
          expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "locked" })
          expect(fault.message).toContain("Another process holds the data file")
          expect(yield* store.read("beat/A")).toEqual([])
          holder.child.stdin.end()
          yield* Effect.promise(() => holder.ended)
          const { repeated } = yield* store.commit(beat("c1", "A", 0))
          expect(repeated).toBe(false)
        }).pipe(Effect.provide(open))
      )
    }))
})
