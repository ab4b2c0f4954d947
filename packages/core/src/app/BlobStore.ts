/**
 * The port for the bytes of photos and documents. The name of a blob is the SHA-256 of its bytes, so the same photo is
 * stored once, and a photo can not be exchanged behind its reference.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { EvidenceHash } from "../kernel/Id.ts"
import { MediaType } from "./MediaType.ts"
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

export interface Shape {
  readonly put: (bytes: Uint8Array) => Effect.Effect<BlobInfo, BlobTooLarge | BlobTypeNotAllowed | StoreUnavailable>
  readonly get: (hash: EvidenceHash) => Effect.Effect<Blob | undefined, StoreUnavailable>
  readonly has: (hash: EvidenceHash) => Effect.Effect<boolean, StoreUnavailable>
}

export class BlobStore extends Context.Service<BlobStore, Shape>()("wangge/app/BlobStore") {}
