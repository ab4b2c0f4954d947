/**
 * Limits against the catalogue: every standard has its handling limit, and no limit or promise speaks of something that the
 * catalogue does not know. No fault where there is no catalogue or no limit to compare.
 *
 * @internal
 */
import type { PolicyFault } from "./PolicyFault.ts"
import { asNode, idsOf, listAt, nodeAt, suggested, textAt, valuesAt } from "./RawPack.ts"

/** Standards by category, over all catalogues that ever hold. */
const catalogued = (pack: unknown): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>()
  for (const { value } of valuesAt(pack, "ticket", "catalogue")) {
    for (const item of listAt(value, "categories")) {
      const category = textAt(item, "id")
      if (category === undefined) continue
      known.set(category, new Set([...(known.get(category) ?? []), ...idsOf(listAt(item, "standards"))]))
    }
  }
  return known
}

const unknown = (path: ReadonlyArray<string>, names: Iterable<string>): PolicyFault => ({
  _tag: "StandardUnknown",
  path,
  ...suggested(path.at(-1) ?? "", names)
})

export const limitFaults = (pack: unknown): ReadonlyArray<PolicyFault> => {
  const known = catalogued(pack)
  const { handling: limits } = nodeAt(pack, "sla")
  if (known.size === 0 || limits === undefined) return []
  const handling = asNode(limits)
  const faults: Array<PolicyFault> = []
  for (const [category, standards] of known) {
    for (const standard of standards) {
      if (Object.hasOwn(asNode(handling[category]), standard)) continue
      faults.push({ _tag: "LimitMissing", path: ["sla", "handling", category], category, standard })
    }
  }
  for (const [category, rows] of Object.entries(handling)) {
    const standards = known.get(category)
    if (standards === undefined) {
      faults.push(unknown(["sla", "handling", category], known.keys()))
      continue
    }
    for (const standard of Object.keys(asNode(rows))) {
      if (!standards.has(standard)) faults.push(unknown(["sla", "handling", category, standard], standards))
    }
  }
  for (const category of Object.keys(nodeAt(pack, "sla", "promises"))) {
    if (!known.has(category)) faults.push(unknown(["sla", "promises", category], known.keys()))
  }
  return faults
}
