import { EventStore } from "@wangge/core/app"
import { StoreSample } from "@wangge/testing"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

const { append, commit, dimmed, lit } = StoreSample

const EVENTS = 12
const folder = TempFolder.make()
const path = `${folder}/store.db`
const onFile = <A, E>(body: Effect.Effect<A, E, EventStore.EventStore>, file = path) =>
  Effect.runPromise(Effect.provide(body, SqliteStore.layer({ path: file, durability: "normal" })))

const anchor = await onFile(
  Effect.gen(function* () {
    const store = yield* EventStore.EventStore
    for (let i = 0; i < EVENTS; i++) {
      const event = i < 2 ? lit(`L${i % 2}`) : dimmed(`L${i % 2}`, i)
      yield* store.commit(commit(`c${i}`, [append(`lamp/L${i % 2}`, i >> 1, event)]))
    }
    return yield* store.head
  })
)

afterAll(() => TempFolder.remove(folder))

/** What verify finds after somebody with the file in hand has changed it. */
const verifyAfter = async (change: (db: Database.Database) => void, noted?: EventStore.Anchor) => {
  const copy = `${folder}/changed.db`
  const db = new Database(path)
  await db.backup(copy)
  db.close()
  const changed = new Database(copy)
  changed.exec("drop trigger events_update; drop trigger events_delete")
  change(changed)
  changed.close()
  const outcome = await onFile(
    Effect.flatMap(EventStore.EventStore, (store) =>
      Effect.match(store.verify(noted), {
        onSuccess: () => "sound" as const,
        onFailure: (fault) => (fault._tag === "ChainBroken" ? fault.position : fault._tag)
      })
    ),
    copy
  )
  TempFolder.remove(copy)
  return outcome
}

const changes: { readonly [column: string]: string } = {
  stream: "'lamp/other'",
  version: "version + 1000",
  type: "type || 'x'",
  at: "at + 1",
  actor: "replace(actor, 'P-1', 'P-2')",
  command_id: "command_id || 'x'",
  payload: "replace(payload, 'L', 'M')",
  hash: "substr(hash, 2) || case when substr(hash, 1, 1) = 'a' then 'b' else 'a' end"
}

describe("verify on a file that somebody changed", () => {
  test("an untouched copy is sound", async () => {
    expect(await verifyAfter(() => undefined)).toBe("sound")
    expect(await verifyAfter(() => undefined, anchor)).toBe("sound")
  })

  test("any column of any event changed is found and named by its position", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: EVENTS }),
        fc.constantFrom(...Object.keys(changes)),
        async (position, column) => {
          const found = await verifyAfter((db) =>
            db.prepare(`update events set ${column} = ${changes[column]} where position = ?`).run(position)
          )
          expect(found).toBe(position)
        }
      ),
      { numRuns: 40 }
    ))

  test("white space in a payload is a change too", async () => {
    const found = await verifyAfter((db) => db.exec("update events set payload = payload || ' ' where position = 4"))
    expect(found).toBe(4)
  })

  test("an event taken out is found", async () => {
    expect(await verifyAfter((db) => db.exec("delete from events where position = 5"))).toBe(5)
  })

  test("an event taken out with all the others moved up is found", async () => {
    const found = await verifyAfter((db) =>
      db.exec("delete from events where position = 5; update events set position = position - 1 where position > 5")
    )
    expect(found).toBe(5)
  })

  test("two events exchanged are found", async () => {
    const found = await verifyAfter((db) =>
      db.exec(`
        update events set position = -position where position in (6, 7);
        update events set position = 13 + position where position < 0
      `)
    )
    expect(found).toBe(6)
  })

  test("an end cut off is found by the receipts, and by an anchor when the receipts are gone too", async () => {
    const cut = "delete from events where position > 9"
    const cutBoth = `${cut}; delete from commands where position > 9`
    expect(await verifyAfter((db) => db.exec(cut))).toBe(10)
    expect(await verifyAfter((db) => db.exec(cutBoth))).toBe("sound")
    expect(await verifyAfter((db) => db.exec(cutBoth), anchor)).toBe(10)
  })

  test("the file itself refuses to change an event", async () => {
    const db = new Database(path)
    expect(() => db.exec("update events set at = 0")).toThrow("events are never changed")
    expect(() => db.exec("delete from events")).toThrow("events are never changed")
    db.close()
  })
})
