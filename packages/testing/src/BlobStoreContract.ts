/** What every blob store promises, as tests. The layer must open an empty store with the given limits. */
import { BlobStore, MediaType } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { Runner } from "./Runner.ts"

export type Open = (limits: BlobStore.Limits) => Layer.Layer<BlobStore.BlobStore, unknown>

const ascii = (text: string): ReadonlyArray<number> => [...text].map((letter) => letter.charCodeAt(0))

/** The beginning of a file of each kind. */
const beginnings: { readonly [M in MediaType.MediaType]: ReadonlyArray<number> } = {
  "image/jpeg": [0xff, 0xd8, 0xff, 0xe0],
  "image/png": [0x89, ...ascii("PNG\r\n\x1a\n")],
  "image/webp": [...ascii("RIFF"), 4, 0, 0, 0, ...ascii("WEBPVP8 ")],
  "image/heic": [0, 0, 0, 24, ...ascii("ftypheic")],
  "image/avif": [0, 0, 0, 24, ...ascii("ftypavif")],
  "video/mp4": [0, 0, 0, 24, ...ascii("ftypisom")],
  "video/quicktime": [0, 0, 0, 20, ...ascii("ftypqt  ")],
  "audio/mp4": [0, 0, 0, 24, ...ascii("ftypM4A ")],
  "audio/mpeg": ascii("ID3"),
  "audio/wav": [...ascii("RIFF"), 4, 0, 0, 0, ...ascii("WAVEfmt ")],
  "application/pdf": ascii("%PDF-1.7")
}

/** Bytes that begin like a file of this kind, for tests. */
export const sample = (mediaType: MediaType.MediaType, size = 64): Uint8Array => {
  const bytes = new Uint8Array(size)
  bytes.set(beginnings[mediaType])
  return bytes
}

const limits: BlobStore.Limits = { maxSize: 100, allowed: MediaType.MediaType.literals }

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(body: (blobs: BlobStore.Shape) => Effect.Effect<A, E>, given = limits): Promise<A> =>
    Effect.runPromise(Effect.provide(Effect.flatMap(BlobStore.BlobStore, body), open(given)))

  describe(`blob store contract: ${name}`, () => {
    test.each(MediaType.MediaType.literals)("%s is told by its bytes and given back unchanged", (mediaType) =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const bytes = sample(mediaType)
          const info = yield* blobs.put(bytes)
          expect(info).toMatchObject({ mediaType, size: 64 })
          expect(info.hash).toMatch(/^[0-9a-f]{64}$/)
          expect(yield* blobs.get(info.hash)).toEqual({ ...info, bytes })
          expect(yield* blobs.info(info.hash)).toEqual(info)
        })
      )
    )

    test("the name is the SHA-256 of the bytes, so the same bytes are one blob", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const first = yield* blobs.put(sample("application/pdf", 8))
          expect(first.hash).toBe("86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b")
          expect(yield* blobs.put(sample("application/pdf", 8))).toEqual(first)
          const other = yield* blobs.put(sample("application/pdf", 9))
          expect(other.hash).not.toBe(first.hash)
        })
      ))

    test("the same bytes put many times at once are one blob", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const infos = yield* Effect.forEach([1, 2, 3, 4, 5], () => blobs.put(sample("image/jpeg")), {
            concurrency: "unbounded"
          })
          expect(new Set(infos.map(({ hash }) => hash)).size).toBe(1)
        })
      ))

    test("bytes that change after they were put in change nothing", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const bytes = sample("image/png")
          const { hash } = yield* blobs.put(bytes)
          bytes[0] = 0
          expect((yield* blobs.get(hash))?.bytes).toEqual(sample("image/png"))
        })
      ))

    test("a hash that nothing was put under is not there", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const none = "0".repeat(64) as Id.EvidenceHash
          expect(yield* blobs.has(none)).toBe(false)
          expect(yield* blobs.get(none)).toBeUndefined()
          const { hash } = yield* blobs.put(sample("image/webp"))
          expect(yield* blobs.has(hash)).toBe(true)
        })
      ))

    test("the limit itself fits, one byte more does not", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          expect((yield* blobs.put(sample("image/jpeg", 100))).size).toBe(100)
          const fault = yield* Effect.flip(blobs.put(sample("image/jpeg", 101)))
          expect(fault).toMatchObject({ _tag: "BlobTooLarge", size: 101, limit: 100 })
        })
      ))

    test("what is not allowed, unknown or empty is refused", () =>
      run(
        Effect.fnUntraced(function* (blobs) {
          const pdf = yield* Effect.flip(blobs.put(sample("application/pdf")))
          expect(pdf).toMatchObject({ _tag: "BlobTypeNotAllowed", found: "application/pdf", allowed: ["image/jpeg"] })
          for (const bytes of [new Uint8Array(0), new Uint8Array(ascii("<script>")), new Uint8Array([0xff])]) {
            const fault = yield* Effect.flip(blobs.put(bytes))
            expect(fault).toMatchObject({ _tag: "BlobTypeNotAllowed" })
            expect(fault).not.toHaveProperty("found")
          }
        }),
        { maxSize: 100, allowed: ["image/jpeg"] }
      ))
  })
}
