/**
 * What the slices of a pack say about one another: every standard of the catalogue has its handling limit, and no limit or
 * promise speaks of something that the catalogue does not know. Reads the pack as it came, so that these faults are told
 * together with all others, however broken the rest may be.
 *
 * @internal
 */
import { nearest } from "./NearestName.ts"
import type { PolicyFault } from "./PolicyFault.ts"

type Node = { readonly [key: string]: unknown }

const nodeAt = (value: unknown, ...path: ReadonlyArray<string>): Node =>
  path.reduce<Node>((node, key) => asNode(node[key]), asNode(value))

const asNode = (value: unknown): Node =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {}

const listAt = (value: unknown, key: string): ReadonlyArray<unknown> => {
  const list = asNode(value)[key]
  return Array.isArray(list) ? list : []
}

const idsOf = (list: ReadonlyArray<unknown>): ReadonlyArray<readonly [id: string, item: unknown]> =>
  list.flatMap((item) => {
    const { id } = asNode(item)
    return typeof id === "string" ? [[id, item] as const] : []
  })

/** Standards by category, over all catalogues that ever hold. */
const catalogued = (pack: unknown): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>()
  for (const entry of listAt(nodeAt(pack, "ticket", "catalogue"), "values")) {
    for (const [category, item] of idsOf(listAt(nodeAt(entry, "value"), "categories"))) {
      const standards = known.get(category) ?? new Set<string>()
      for (const [standard] of idsOf(listAt(item, "standards"))) standards.add(standard)
      known.set(category, standards)
    }
  }
  return known
}

const unknown = (path: ReadonlyArray<string>, names: Iterable<string>): PolicyFault => {
  const near = nearest(path.at(-1) ?? "", [...names])
  return { _tag: "StandardUnknown", path, ...(near === undefined ? {} : { nearest: near }) }
}

/** Faults between the slices of a pack. None when it has no catalogue or no limits to compare. */
export const contradictions = (pack: unknown): ReadonlyArray<PolicyFault> => {
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
