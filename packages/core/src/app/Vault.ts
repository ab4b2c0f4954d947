/**
 * The port for what says who a person is: names, phones, identity numbers, addresses. Each subject's fields are sealed
 * under a key of the subject's own; erasing the key erases the person and leaves every figure that names the id alone.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SubjectId } from "../kernel/Id.ts"
import type { StoreUnavailable } from "./StoreFault.ts"

/** Named texts about one person, such as `{ name: "…", phone: "…" }`. */
export const Fields = Schema.Record(Schema.String, Schema.String).annotate({ identifier: "VaultFields" })
export type Fields = typeof Fields.Type

/** The subject was erased: what is gone does not come back under the same id. */
export class SubjectErased extends Schema.TaggedError<SubjectErased>()("SubjectErased", { subject: Schema.String }) {
  override get message(): string {
    return `Subject ${this.subject} has been erased: register the person under a new id.`
  }
}

/** The master key of the configuration is not the one under which this vault was sealed. */
export class VaultKeyWrong extends Schema.TaggedError<VaultKeyWrong>()("VaultKeyWrong", {}) {
  override get message(): string {
    return "The master key does not open this vault: configure the key that it was sealed under, or rotate to a new one."
  }
}

export interface Shape {
  /** Replaces all fields of a subject. */
  readonly put: (subject: SubjectId, fields: Fields) => Effect.Effect<void, SubjectErased | StoreUnavailable>
  /** The fields of a subject; `undefined` when it was never put in, or has been erased. */
  readonly get: (subject: SubjectId) => Effect.Effect<Fields | undefined, StoreUnavailable>
  /** Destroys the subject's key and fields for good. True when there was something to erase. */
  readonly erase: (subject: SubjectId) => Effect.Effect<boolean, StoreUnavailable>
}

export class Vault extends Context.Service<Vault, Shape>()("wangge/app/Vault") {}
