/**
 * Blobs in memory.
 *
 * @internal
 */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { EvidenceHash } from "../kernel/Id.ts"
import * as BlobStore from "./BlobStore.ts"

export const make = (limits: BlobStore.Limits = BlobStore.defaultLimits): BlobStore.Shape => {
  const blobs = new Map<EvidenceHash, BlobStore.Blob>()
  return {
    put: (bytes) =>
      Effect.suspend(() => {
        const mediaType = BlobStore.inspect(bytes, limits)
        if (Result.isFailure(mediaType)) return Effect.fail(mediaType.failure)
        const hash = bytesToHex(sha256(bytes)) as EvidenceHash
        const info = { hash, mediaType: mediaType.success, size: bytes.length }
        if (!blobs.has(hash)) blobs.set(hash, { ...info, bytes: bytes.slice() })
        return Effect.succeed(info)
      }),
    get: (hash) =>
      Effect.sync(() => {
        const blob = blobs.get(hash)
        return blob === undefined ? undefined : { ...blob, bytes: blob.bytes.slice() }
      }),
    info: (hash) =>
      Effect.sync(() => {
        const blob = blobs.get(hash)
        return blob === undefined ? undefined : { hash, mediaType: blob.mediaType, size: blob.size }
      }),
    has: (hash) => Effect.sync(() => blobs.has(hash))
  }
}

export const layer = (limits?: BlobStore.Limits): Layer.Layer<BlobStore.BlobStore> =>
  Layer.sync(BlobStore.BlobStore, () => make(limits))
