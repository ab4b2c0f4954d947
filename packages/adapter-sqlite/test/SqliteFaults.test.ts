import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { EventStore, type StoreFault, ViewStore } from "@wangge/core/app"
import { StoreSample } from "@wangge/testing"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

const { append, commit, dimmed, lamps, lit } = StoreSample

type Services = EventStore.EventStore | ViewStore.ViewStore | SqliteStore.StoreFile

const onFile = <A, E>(options: SqliteStore.Options, body: Effect.Effect<A, E, Services>) =>
  Effect.provide(body, SqliteStore.layer({ views: [lamps], ...options }))

const run = <A, E>(body: (path: string) => Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(TempFolder.scoped, (folder) => body(`${folder}/store.db`))))

const commitLamp = (id: string, version = 0) =>
  Effect.flatMap(EventStore.EventStore, (store) =>
    store.commit(commit(id, [append("lamp/A", version, version === 0 ? lit("A") : dimmed("A"))]))
  )

/** A closed file with so many events of one lamp. */
const filled = (path: string, events = 1) =>
  onFile(
    { path },
    Effect.forEach(
      Array.from({ length: events }, (_, i) => i),
      (i) => commitLamp(`c${i}`, i),
      { discard: true }
    )
  )

const faultOf = <A>(effect: Effect.Effect<A, StoreFault.StoreUnavailable | { readonly _tag: string }, never>) =>
  Effect.map(Effect.flip(effect), (fault) => fault)

const overwrite = (path: string, at: number, bytes: Uint8Array): void => {
  const file = openSync(path, "r+")
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

const NOBODY = 65_534

/** As a user whom permissions bind: root may write everywhere. */
const asOrdinaryUser = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  process.geteuid?.() !== 0
    ? effect
    : Effect.acquireUseRelease(
        Effect.sync(() => process.seteuid?.(NOBODY)),
        () => effect,
        () => Effect.sync(() => process.seteuid?.(0))
      )

const give = (path: string, mode: number): void => {
  if (process.geteuid?.() === 0) chownSync(path, NOBODY, NOBODY)
  chmodSync(path, mode)
}

describe("a file that can not be written", () => {
  test("opened for reading only, it is read, and a commit says why it is refused", () =>
    run(
      Effect.fnUntraced(function* (path) {
        yield* filled(path)
        yield* onFile(
          { path, readOnly: true },
          Effect.gen(function* () {
            const store = yield* EventStore.EventStore
            expect(yield* store.read("lamp/A")).toHaveLength(1)
            expect(yield* (yield* ViewStore.ViewStore).count(lamps)).toBe(1)
            expect((yield* store.verify()).position).toBe(1)
            const fault = yield* Effect.flip(commitLamp("c1", 1))
            expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "readOnly" })
          })
        )
      })
    ))

  test.each([
    ["without permission on the file", 0o444, 0o755],
    ["without permission on file and folder", 0o444, 0o555]
  ])("%s, it is not opened for writing", (_, fileMode, folderMode) =>
    run(
      Effect.fnUntraced(function* (path) {
        yield* filled(path)
        give(path, fileMode)
        give(path.replace("/store.db", ""), folderMode)
        const fault = yield* asOrdinaryUser(Effect.flip(filled(path)))
        expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "readOnly" })
        expect(fault.message).toContain("write permission")
        give(path.replace("/store.db", ""), 0o755)
      })
    )
  )
})

test("a full file refuses what does not fit, keeps what it acknowledged and goes on once there is room", () =>
  run(
    Effect.fnUntraced(function* (path) {
      const acknowledged = yield* onFile(
        { path, maxPages: 40 },
        Effect.gen(function* () {
          for (let i = 0; ; i++) {
            const exit = yield* Effect.exit(commitLamp(`c${i}`, i))
            if (Exit.isSuccess(exit)) continue
            expect(yield* Effect.flip(exit)).toMatchObject({ _tag: "StoreUnavailable", reason: "full" })
            const store = yield* EventStore.EventStore
            expect((yield* store.verify()).position).toBe(i)
            return i
          }
        })
      )
      expect(acknowledged).toBeGreaterThan(10)
      yield* onFile({ path }, commitLamp("after", acknowledged))
    })
  ))

describe("a damaged file", () => {
  test("with another beginning is not opened", () =>
    run(
      Effect.fnUntraced(function* (path) {
        yield* filled(path)
        overwrite(path, 0, new Uint8Array(100).fill(0x5a))
        const fault = yield* faultOf(filled(path))
        expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "corrupt" })
      })
    ))

  test("with foreign bytes in its pages says so as soon as they are read", () =>
    run(
      Effect.fnUntraced(function* (path) {
        yield* filled(path, 300)
        const { size } = statSync(path)
        for (let page = 2; page * 4096 < size; page++) overwrite(path, page * 4096, new Uint8Array(4096).fill(0xa5))
        const read = Effect.flatMap(EventStore.EventStore, (store) => store.verify())
        const fault = yield* faultOf(onFile({ path, views: [] }, read))
        expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "corrupt" })
      })
    ))

  test("that is no SQLite file, or that of another program, is not touched", () =>
    run(
      Effect.fnUntraced(function* (path) {
        writeFileSync(path, "a letter to the city".repeat(100))
        expect(yield* faultOf(filled(path))).toMatchObject({ reason: "corrupt" })
        const other = `${path}.other`
        const db = new Database(other)
        db.exec("create table letters (id integer)")
        db.close()
        const before = readFileSync(other)
        const fault = yield* faultOf(filled(other))
        expect(fault).toMatchObject({ reason: "corrupt", detail: `${other} is a SQLite file of another program` })
        expect(readFileSync(other).equals(before)).toBe(true)
      })
    ))
})

test("a file of a newer version is not opened", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* filled(path)
      const db = new Database(path)
      db.pragma("user_version = 99")
      db.close()
      const fault = yield* faultOf(filled(path))
      expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "newerVersion" })
      expect(fault).toHaveProperty("message", expect.stringContaining("Upgrade this program"))
    })
  ))

test("a path that leads nowhere is a fault of input and output", () =>
  run(
    Effect.fnUntraced(function* (path) {
      expect(yield* faultOf(filled(`${path}/none/store.db`))).toMatchObject({ reason: "io" })
      mkdirSync(path)
      expect(yield* faultOf(filled(path))).toMatchObject({ reason: "io" })
    })
  ))

test("a store that was closed says so", () =>
  run(
    Effect.fnUntraced(function* (path) {
      const store = yield* onFile({ path }, EventStore.EventStore)
      const late = store.commit(commit("late", [append("lamp/A", 0, lit("A"))]))
      expect(yield* Effect.flip(late)).toMatchObject({ _tag: "StoreUnavailable", reason: "closed" })
      expect(yield* Effect.flip(store.read("lamp/A"))).toMatchObject({ _tag: "StoreUnavailable", reason: "closed" })
    })
  ))

test("several that open a new file at once all find it theirs", () =>
  run(
    Effect.fnUntraced(function* (path) {
      const opened = yield* Effect.forEach(
        Array.from({ length: 6 }, (_, i) => i),
        (i) =>
          onFile(
            { path },
            Effect.flatMap(EventStore.EventStore, (store) => store.commit(commit(`c${i}`, [])))
          ),
        { concurrency: "unbounded" }
      )
      expect(opened.map(({ repeated }) => repeated)).toEqual(opened.map(() => false))
    })
  ))
