/**
 * Whether what a command calls evidence, or names as a document or paper of a decision, has been uploaded and is what the command says.
 * Claims on it are the core's.
 */
import type { BlobStore, MediaType, StoreFault } from "@wangge/core/app"
import { Journal } from "@wangge/core/fund"
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

/** What lists documents by their bare hashes, or as papers with a kind of their own and a hash. */
const lists: ReadonlyArray<string | undefined> = ["documents", "papers"]
const isPaper = Schema.is(Journal.Paper)

const documentIn = (value: unknown): { readonly hash: Id.EvidenceHash; readonly at: string } | undefined =>
  isHash(value) ? { hash: value, at: "" } : isPaper(value) ? { hash: value.hash, at: ".hash" } : undefined

/** Everything named as proof, however deep: evidence with its kind, and documents in their lists. */
const namedIn = (value: unknown, path: string): ReadonlyArray<Named> => {
  if (isEvidence(value))
    return [{ field: `${path}.hash`, hash: value.hash, kind: value.kind, kindField: `${path}.kind` }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`
    const document = lists.includes(path.split(".").at(-1)) ? documentIn(inner) : undefined
    if (document === undefined) return namedIn(inner, at)
    const field = at + document.at
    return [{ field, hash: document.hash, kind: "document" as const, kindField: field }]
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
