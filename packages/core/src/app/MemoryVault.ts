/**
 * Personal data in memory: nothing to seal, since nothing leaves the program; erasure drops the fields.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SubjectId } from "../kernel/Id.ts"
import * as Vault from "./Vault.ts"

export const make = (): Vault.Shape => {
  const subjects = new Map<SubjectId, Vault.Fields>()
  const erased = new Set<SubjectId>()
  return {
    put: (subject, fields) =>
      Effect.suspend(() => {
        if (erased.has(subject)) return Effect.fail(new Vault.SubjectErased({ subject }))
        subjects.set(subject, { ...fields })
        return Effect.void
      }),
    get: (subject) => Effect.sync(() => subjects.get(subject)),
    erase: (subject) =>
      Effect.sync(() => {
        if (!subjects.delete(subject)) return false
        erased.add(subject)
        return true
      })
  }
}

export const layer: Layer.Layer<Vault.Vault> = Layer.sync(Vault.Vault, make)
