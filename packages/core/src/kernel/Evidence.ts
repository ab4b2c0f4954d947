/**
 * A reference to a photo or document that proves something: the hash of its bytes, what it is, when and where it was
 * taken. Never the bytes themselves, which live in the blob store under the hash.
 */
import * as Schema from "effect/Schema"
import { EvidenceHash, PersonId } from "./Id.ts"
import { Instant } from "./Instant.ts"
import { Point } from "./Point.ts"

export const EvidenceKind = Schema.Literals(["photo", "video", "audio", "document"]).annotate({
  identifier: "EvidenceKind"
})
export type EvidenceKind = typeof EvidenceKind.Type

export const Evidence = Schema.Struct({
  hash: EvidenceHash,
  kind: EvidenceKind,
  takenAt: Instant,
  takenBy: Schema.optionalKey(PersonId),
  place: Schema.optionalKey(Point)
}).annotate({
  identifier: "Evidence",
  description: "reference to a photo or document; the bytes live in the blob store"
})
export type Evidence = typeof Evidence.Type
