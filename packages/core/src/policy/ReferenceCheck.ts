/**
 * Ids in a pack as it came: none stands twice, and what is named is there.
 *
 * @internal
 */
import type { Path, PolicyFault, Referred } from "./PolicyFault.ts"
import { suggested, textAt } from "./RawPack.ts"

type Faults = ReadonlyArray<PolicyFault>

/** Ids of a list that stand there before. */
export const repeated = (list: ReadonlyArray<unknown>, path: Path): Faults => {
  const seen = new Set<string>()
  return list.flatMap((item, place): Faults => {
    const id = textAt(item, "id")
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id)
      return []
    }
    return [{ _tag: "IdRepeated", path: [...path, place, "id"], id }]
  })
}

/** A name that must be one of those known; what is no text is another check's fault. Among codes of digits none is near another. */
export const referred = (name: unknown, what: Referred, names: ReadonlyArray<string>, path: Path): Faults =>
  typeof name !== "string" || names.includes(name)
    ? []
    : [
        {
          _tag: "ReferenceUnknown",
          path,
          what,
          name,
          ...(what === "major" || what === "account" ? {} : suggested(name, names))
        }
      ]
