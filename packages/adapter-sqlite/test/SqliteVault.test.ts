import { randomBytes } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { Vault } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import { VaultContract } from "@wangge/testing"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import * as SqliteVault from "../src/SqliteVault.ts"
import * as TempFolder from "./TempFolder.ts"

const masterKey = Redacted.make(new Uint8Array(32).fill(7))
const otherKey = Redacted.make(new Uint8Array(32).fill(8))

VaultContract.suite({ describe, test, expect }, "in a SQLite file", () =>
  TempFolder.layer((folder) => SqliteVault.layer({ path: `${folder}/vault.db`, masterKey }))
)

const subject = "S-1" as Id.SubjectId
const other = "S-2" as Id.SubjectId
const person = { name: "盘锦张三", phone: "13942712345" }

const run = <A, E>(body: (folder: string) => Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(TempFolder.scoped, body)))

const onVault = <A, E>(
  folder: string,
  body: (vault: Vault.Shape, keeper: SqliteVault.KeeperShape) => Effect.Effect<A, E>,
  key = masterKey
) =>
  Effect.gen(function* () {
    return yield* body(yield* Vault.Vault, yield* SqliteVault.VaultKeeper)
  }).pipe(Effect.provide(SqliteVault.layer({ path: `${folder}/vault.db`, masterKey: key })))

/** Every byte of every file that the vault keeps: the database, its log, its shared memory. */
const raw = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`)))

const sealedOf = (folder: string, id: string): { sealed_key: Buffer; fields: Buffer } => {
  const db = new Database(`${folder}/vault.db`, { readonly: true })
  const row = db
    .prepare<[string], { sealed_key: Buffer; fields: Buffer }>("select * from subjects where subject = ?")
    .get(id)
  db.close()
  if (row === undefined) throw new Error(`no subject ${id}`)
  return row
}

test("no file of the vault holds a field in the clear", () =>
  run((folder) =>
    onVault(
      folder,
      Effect.fnUntraced(function* (vault) {
        yield* vault.put(subject, person)
        for (const text of Object.values(person)) expect(raw(folder).includes(text)).toBe(false)
        expect(raw(folder).includes(subject)).toBe(true)
      })
    )
  ))

test("after erasure no byte of the subject's key or fields is left in any file, while the vault is open and after", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      yield* onVault(
        folder,
        Effect.fnUntraced(function* (vault) {
          for (let i = 0; i < 50; i++) yield* vault.put(`X-${i}` as Id.SubjectId, { name: `name ${i}` })
          yield* vault.put(subject, { name: "first" })
          const older = sealedOf(folder, subject)
          yield* vault.put(subject, person)
          yield* vault.put(other, person)
          const sealed = sealedOf(folder, subject)
          const pieces = [sealed.sealed_key, sealed.fields, older.fields]
          for (const piece of [sealed.sealed_key, sealed.fields]) expect(raw(folder).includes(piece)).toBe(true)
          yield* vault.erase(subject)
          for (const piece of pieces) {
            for (let at = 0; at + 12 <= piece.length; at += 12) {
              expect(raw(folder).includes(piece.subarray(at, at + 12))).toBe(false)
            }
          }
          expect(raw(folder).includes(sealedOf(folder, other).sealed_key)).toBe(true)
        })
      )
      yield* onVault(
        folder,
        Effect.fnUntraced(function* (vault) {
          expect(yield* vault.get(subject)).toBeUndefined()
          expect(yield* vault.get(other)).toEqual(person)
        })
      )
    })
  ))

test("the same fields sealed twice look different, and a row moved to another subject does not open", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      yield* onVault(
        folder,
        Effect.fnUntraced(function* (vault) {
          yield* vault.put(subject, person)
          yield* vault.put(other, person)
        })
      )
      expect(sealedOf(folder, subject).fields.equals(sealedOf(folder, other).fields)).toBe(false)
      const db = new Database(`${folder}/vault.db`)
      db.exec(
        "update subjects set (sealed_key, fields) = (select sealed_key, fields from subjects where subject = 'S-2') where subject = 'S-1'"
      )
      db.close()
      const fault = yield* onVault(folder, (vault) => Effect.flip(vault.get(subject)))
      expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "corrupt" })
    })
  ))

test("a wrong master key fails when the vault is opened and changes nothing", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      yield* onVault(folder, (vault) => vault.put(subject, person))
      const fault = yield* Effect.flip(onVault(folder, (vault) => vault.get(subject), otherKey))
      expect(fault).toMatchObject({ _tag: "VaultKeyWrong" })
      expect(fault.message).toContain("The master key does not open this vault")
      expect(yield* onVault(folder, (vault) => vault.get(subject))).toEqual(person)
    })
  ))

test("rotation seals every key under the new master key; the old one opens nothing any more", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      yield* onVault(
        folder,
        Effect.fnUntraced(function* (vault, keeper) {
          yield* vault.put(subject, person)
          yield* vault.put(other, { name: "李四" })
          yield* vault.erase(other)
          const before = sealedOf(folder, subject)
          expect(yield* keeper.rotate(otherKey)).toBe(1)
          const after = sealedOf(folder, subject)
          expect(after.fields.equals(before.fields)).toBe(true)
          expect(raw(folder).includes(before.sealed_key)).toBe(false)
          expect(yield* vault.get(subject)).toEqual(person)
          yield* vault.put("S-3" as Id.SubjectId, { name: "王五" })
        })
      )
      const fault = yield* Effect.flip(onVault(folder, (vault) => vault.get(subject)))
      expect(fault._tag).toBe("VaultKeyWrong")
      yield* onVault(
        folder,
        Effect.fnUntraced(function* (vault) {
          expect(yield* vault.get(subject)).toEqual(person)
          expect(yield* vault.get("S-3" as Id.SubjectId)).toEqual({ name: "王五" })
        }),
        otherKey
      )
    })
  ))

test("a master key from configuration is 32 bytes in base64, and nothing else", async () => {
  const bytes = randomBytes(32)
  const key = await Effect.runPromise(SqliteVault.masterKey(bytes.toString("base64")))
  expect(Buffer.from(Redacted.value(key)).equals(bytes)).toBe(true)
  expect(`${key}`).not.toContain(bytes.toString("base64"))
  for (const text of ["", "short", randomBytes(31).toString("base64"), "*".repeat(44), bytes.toString("hex")]) {
    const fault = await Effect.runPromise(Effect.flip(SqliteVault.masterKey(text)))
    expect(fault.message).toContain("32 bytes in base64")
  }
  const short = SqliteVault.layer({ path: "/nowhere/vault.db", masterKey: Redacted.make(new Uint8Array(16)) })
  expect(await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(short))))).toMatchObject({
    _tag: "MasterKeyMalformed"
  })
})
