/** Whether what a command calls evidence has been uploaded and is what the command says. Claims on it are the core's. */
import type { BlobStore, MediaType, StoreFault } from "@wangge/core/app"
import type { Evidence } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
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

export const demand = Effect.fnUntraced(function* (
  blobs: Pick<BlobStore.Shape, "info">,
  evidence: ReadonlyArray<Evidence.Evidence> = []
): Effect.fn.Return<void, Problem.Of<422> | StoreFault.StoreUnavailable> {
  for (const [i, { hash, kind }] of evidence.entries()) {
    const stored = yield* blobs.info(hash)
    if (stored === undefined) return yield* Effect.fail(Faults.evidenceUnknown(`evidence.${i}.hash`, hash))
    if (!kindsOf[stored.mediaType].includes(kind)) {
      return yield* Effect.fail(Faults.evidenceOfOtherKind(`evidence.${i}.kind`, kind, stored.mediaType))
    }
  }
})
