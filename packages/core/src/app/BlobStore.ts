/**
 * The port for the bytes of photos and documents. The name of a blob is the SHA-256 of its bytes, so the same photo is
 * stored once, and a photo can not be exchanged behind its reference.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { EvidenceHash } from "../kernel/Id.ts"
import { MediaType, sniff } from "./MediaType.ts"
import type { StoreUnavailable } from "./StoreFault.ts"

export interface BlobInfo {
  readonly hash: EvidenceHash
  /** What the bytes themselves say, whatever the sender claimed. */
  readonly mediaType: MediaType
  /** In bytes. */
  readonly size: number
}

export interface Blob extends BlobInfo {
  readonly bytes: Uint8Array
}

export class BlobTooLarge extends Schema.TaggedError<BlobTooLarge>()("BlobTooLarge", {
  size: Schema.Int,
  limit: Schema.Int
}) {
  override get message(): string {
    return `The file has ${this.size} bytes, more than the ${this.limit} allowed: send a smaller one.`
  }
}

export class BlobTypeNotAllowed extends Schema.TaggedError<BlobTypeNotAllowed>()("BlobTypeNotAllowed", {
  /** What the bytes are, absent when they are nothing known. */
  found: Schema.optionalKey(MediaType),
  allowed: Schema.Array(MediaType)
}) {
  override get message(): string {
    return `The file is ${this.found ?? "of no known kind"}: send one of ${this.allowed.join(", ")}.`
  }
}

/** What a blob store takes in. */
export interface Limits {
  /** In bytes. */
  readonly maxSize: number
  readonly allowed: ReadonlyArray<MediaType>
}

/** 20 MiB, and everything that {@link MediaType} can tell. */
export const defaultLimits: Limits = { maxSize: 20 * 1024 * 1024, allowed: MediaType.literals }

/** The media type of bytes that a store may take in. */
export const inspect = (
  bytes: Uint8Array,
  limits: Limits
): Result.Result<MediaType, BlobTooLarge | BlobTypeNotAllowed> => {
  if (bytes.length > limits.maxSize) return Result.fail(new BlobTooLarge({ size: bytes.length, limit: limits.maxSize }))
  const found = sniff(bytes)
  const { allowed } = limits
  if (found === undefined) return Result.fail(new BlobTypeNotAllowed({ allowed }))
  return allowed.includes(found) ? Result.succeed(found) : Result.fail(new BlobTypeNotAllowed({ found, allowed }))
}

export interface Shape {
  readonly put: (bytes: Uint8Array) => Effect.Effect<BlobInfo, BlobTooLarge | BlobTypeNotAllowed | StoreUnavailable>
  readonly get: (hash: EvidenceHash) => Effect.Effect<Blob | undefined, StoreUnavailable>
  /** What the blob is, without its bytes and without proof that they still fit their name. */
  readonly info: (hash: EvidenceHash) => Effect.Effect<BlobInfo | undefined, StoreUnavailable>
  readonly has: (hash: EvidenceHash) => Effect.Effect<boolean, StoreUnavailable>
}

export class BlobStore extends Context.Service<BlobStore, Shape>()("wangge/app/BlobStore") {}
