/**
 * Whether what a command calls evidence, or names as a document of a decision, has been uploaded and is what the command says.
 * Claims on it are the core's.
 */
import type { BlobStore, MediaType, StoreFault } from "@wangge/core/app"
import { Evidence, Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Problem from "../api/Problem.ts"
import * as Faults from "./Faults.ts"

type Kind = Evidence.EvidenceKind

/** What bytes of each type may be called; a document may be a scan. */
const kindsOf: { readonly [M in MediaType.MediaType]: ReadonlyArray<Kind> } = {
  "image/jpeg": ["photo", "document"],
  "image/png": ["photo", "document"],
  "image/webp": ["photo", "document"],
  "image/heic": ["photo", "document"],
  "image/avif": ["photo", "document"],
  "video/mp4": ["video"],
  "video/quicktime": ["video"],
  "audio/mp4": ["audio"],
  "audio/mpeg": ["audio"],
  "audio/wav": ["audio"],
  "application/pdf": ["document"]
}

interface Named {
  /** Where the command names it. */
  readonly field: string
  readonly hash: Id.EvidenceHash
  readonly kind: Kind
  readonly kindField: string
}

const isEvidence = Schema.is(Evidence.Evidence)
const isHash = Schema.is(Id.EvidenceHash)

/** Everything named as proof, however deep: evidence with its kind, and bare hashes under `documents`. */
const namedIn = (value: unknown, path: string): ReadonlyArray<Named> => {
  if (isEvidence(value))
    return [{ field: `${path}.hash`, hash: value.hash, kind: value.kind, kindField: `${path}.kind` }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`
    const isDocument = path.split(".").at(-1) === "documents" && isHash(inner)
    return isDocument ? [{ field: at, hash: inner, kind: "document" as const, kindField: at }] : namedIn(inner, at)
  })
}

export const demand = Effect.fnUntraced(function* (
  blobs: Pick<BlobStore.Shape, "info">,
  command: unknown
): Effect.fn.Return<void, Problem.Of<422> | StoreFault.StoreUnavailable> {
  for (const { field, hash, kind, kindField } of namedIn(command, "")) {
    const stored = yield* blobs.info(hash)
    if (stored === undefined) return yield* Effect.fail(Faults.evidenceUnknown(field, hash))
    if (!kindsOf[stored.mediaType].includes(kind)) {
      return yield* Effect.fail(Faults.evidenceOfOtherKind(kindField, kind, stored.mediaType))
    }
  }
})
