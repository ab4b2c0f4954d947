import { statSync } from "node:fs"
import { EventStore } from "@wangge/core/app"
import { StoreSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

const { append, commandId, commit, lit } = StoreSample

const COMMITS = 100
const commits = Array.from({ length: COMMITS }, (_, i) => commit(`c${i}`, [append(`lamp/L${i}`, 0, lit(`L${i}`))]))

/** Bytes in the write-ahead log once all have been committed: every transaction writes its pages anew. */
const logBytes = (concurrency: number | "unbounded", options: Partial<SqliteStore.Options> = {}) =>
  Effect.scoped(
    Effect.flatMap(TempFolder.scoped, (folder) =>
      Effect.provide(
        Effect.gen(function* () {
          const store = yield* EventStore.EventStore
          yield* Effect.forEach(commits, store.commit, { concurrency, discard: true })
          expect((yield* store.verify()).position).toBe(COMMITS)
          return statSync(`${folder}/store.db-wal`).size
        }),
        SqliteStore.layer({ path: `${folder}/store.db`, ...options })
      )
    )
  )

test("commits that arrive together share a transaction, those that come one by one do not", async () => {
  const oneByOne = await Effect.runPromise(logBytes(1))
  const together = await Effect.runPromise(logBytes("unbounded"))
  const byTen = await Effect.runPromise(logBytes("unbounded", { maxBatch: 10 }))
  expect(together * 10).toBeLessThan(oneByOne)
  expect(byTen).toBeGreaterThan(together)
  expect(byTen * 2).toBeLessThan(oneByOne)
})

test("what is queued when the store closes is written; what is interrupted before its turn is not", async () => {
  const folder = TempFolder.make()
  const layer = SqliteStore.layer({ path: `${folder}/store.db` })
  const [kept, given] = commits
  if (kept === undefined || given === undefined) throw new Error("two commits")
  const fiber = await Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* EventStore.EventStore
      const queued = yield* Effect.forkDetach(store.commit(kept), { startImmediately: true })
      const dropped = yield* Effect.forkDetach(store.commit(given), { startImmediately: true })
      yield* Fiber.interrupt(dropped)
      return queued
    }).pipe(Effect.provide(layer))
  )
  const { receipt } = await Effect.runPromise(Fiber.join(fiber))
  const receipts = await Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* EventStore.EventStore
      return [yield* store.receipt(commandId("c0")), yield* store.receipt(commandId("c1"))]
    }).pipe(Effect.provide(layer))
  )
  expect(receipts).toEqual([receipt, undefined])
  TempFolder.remove(folder)
})

test("a backup taken while commits go on is a whole store with a sound record", async () => {
  const folder = TempFolder.make()
  const head = await Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* EventStore.EventStore
      const file = yield* SqliteStore.StoreFile
      yield* Effect.forEach(commits.slice(0, 50), store.commit, { discard: true })
      yield* Effect.all(
        [file.backup(`${folder}/backup.db`), Effect.forEach(commits.slice(50), store.commit, { discard: true })],
        { concurrency: "unbounded" }
      )
      return yield* store.head
    }).pipe(Effect.provide(SqliteStore.layer({ path: `${folder}/store.db` })))
  )
  const saved = await Effect.runPromise(
    Effect.flatMap(EventStore.EventStore, (store) => store.verify()).pipe(
      Effect.provide(SqliteStore.layer({ path: `${folder}/backup.db` }))
    )
  )
  expect(saved.position).toBeGreaterThanOrEqual(50)
  expect(saved.position).toBeLessThanOrEqual(head.position)
  const fault = await Effect.runPromise(
    Effect.flatMap(SqliteStore.StoreFile, (file) => Effect.flip(file.backup(`${folder}/none/backup.db`))).pipe(
      Effect.provide(SqliteStore.layer({ path: `${folder}/store.db` }))
    )
  )
  expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "io" })
  TempFolder.remove(folder)
})
