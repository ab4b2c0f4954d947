import { appendFileSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { BlobStore } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import { BlobStoreContract } from "@wangge/testing"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import * as FileBlobs from "../src/FileBlobs.ts"
import * as TempFolder from "./TempFolder.ts"

BlobStoreContract.suite({ describe, test, expect }, "in files", (limits) =>
  TempFolder.layer((folder) => FileBlobs.layer({ folder: `${folder}/blobs`, limits }))
)

const run = <A, E>(body: (folder: string) => Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(TempFolder.scoped, body)))

const photo = BlobStoreContract.sample("image/jpeg", 200_000)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(`${folder}/${name}`).isFile())

test("a photo put many times at once lies in one file named by its hash, with nothing beside it", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      const blobs = FileBlobs.make({ folder })
      const infos = yield* Effect.forEach([1, 2, 3, 4, 5, 6], () => blobs.put(photo), { concurrency: "unbounded" })
      const [{ hash } = { hash: "" }] = infos
      expect(filesIn(folder)).toEqual([`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`])
    })
  ))

test("a photo put again is not written again", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      const blobs = FileBlobs.make({ folder })
      yield* blobs.put(photo)
      const [name = ""] = filesIn(folder)
      const { ino, mtimeMs } = statSync(`${folder}/${name}`)
      yield* blobs.put(photo)
      expect(statSync(`${folder}/${name}`)).toMatchObject({ ino, mtimeMs })
    })
  ))

test("a file that changed on disk is a fault, not a photo", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      const blobs = FileBlobs.make({ folder })
      const { hash } = yield* blobs.put(photo)
      const [name = ""] = filesIn(folder)
      appendFileSync(`${folder}/${name}`, "x")
      expect(yield* Effect.flip(blobs.get(hash))).toMatchObject({ _tag: "StoreUnavailable", reason: "corrupt" })
    })
  ))

test("a photo put again mends a file that was damaged", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      const blobs = FileBlobs.make({ folder })
      const { hash } = yield* blobs.put(photo)
      const [name = ""] = filesIn(folder)
      writeFileSync(`${folder}/${name}`, photo.subarray(0, 100))
      yield* blobs.put(photo)
      expect((yield* blobs.get(hash))?.size).toBe(photo.length)
    })
  ))

test("a hash that is none leads to no file", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      writeFileSync(`${folder}/secret`, photo)
      const blobs = FileBlobs.make({ folder: `${folder}/blobs` })
      for (const path of ["../../secret", "../secret", "/etc/passwd", ""]) {
        expect(yield* blobs.get(path as Id.EvidenceHash)).toBeUndefined()
        expect(yield* blobs.has(path as Id.EvidenceHash)).toBe(false)
      }
    })
  ))

test("a folder that can not be made is a fault of the store", () =>
  run(
    Effect.fnUntraced(function* (folder) {
      writeFileSync(`${folder}/file`, "")
      const layer = FileBlobs.layer({ folder: `${folder}/file/blobs` })
      const fault = yield* Effect.flip(Effect.provide(BlobStore.BlobStore, layer))
      expect(fault).toMatchObject({ _tag: "StoreUnavailable", reason: "io" })
    })
  ))
