/**
 * Reading in a pack as it came, however broken: what is not there or of another kind is read as nothing.
 *
 * @internal
 */
import { nearest } from "./NearestName.ts"
import type { Path } from "./PolicyFault.ts"

export type Node = { readonly [key: string]: unknown }

export const asNode = (value: unknown): Node =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {}

export const nodeAt = (value: unknown, ...path: ReadonlyArray<string>): Node =>
  path.reduce<Node>((node, key) => asNode(node[key]), asNode(value))

export const listAt = (value: unknown, key: string): ReadonlyArray<unknown> => {
  const list = asNode(value)[key]
  return Array.isArray(list) ? list : []
}

export const textAt = (value: unknown, key: string): string | undefined => {
  const text = asNode(value)[key]
  return typeof text === "string" ? text : undefined
}

/** The ids in a list of things that have one. */
export const idsOf = (list: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  list.flatMap((item) => textAt(item, "id") ?? [])

/** One value of a dated parameter, with the day from which it holds and its path. */
export interface Holding {
  readonly from: string
  readonly known: string
  readonly value: unknown
  readonly path: Path
}

/** The values of a dated parameter. */
export const valuesAt = (pack: unknown, ...path: ReadonlyArray<string>): ReadonlyArray<Holding> =>
  listAt(nodeAt(pack, ...path), "values").map((entry, place) => ({
    from: textAt(entry, "from") ?? "",
    known: textAt(entry, "known") ?? "",
    value: asNode(entry).value,
    path: [...path, "values", place, "value"]
  }))

/** The value that holds on a day, of several in the order of their days; as far as was known on one, where that is asked. */
export const heldOn = (values: ReadonlyArray<Holding>, day: string, knownOn?: string): Holding | undefined =>
  values.findLast(({ from, known }) => from <= day && (knownOn === undefined || known <= knownOn))

/** Every pair of what two parameters hold together on some day, as far as was known on some day. */
export const together = (
  pack: unknown,
  one: ReadonlyArray<string>,
  other: ReadonlyArray<string>
): ReadonlyArray<readonly [Holding, Holding]> => {
  const [ones, others] = [valuesAt(pack, ...one), valuesAt(pack, ...other)]
  const each = (of: (held: Holding) => string) => [...new Set([...ones, ...others].map(of))].sort()
  const knownOn = each(({ known }) => known)
  return each(({ from }) => from).flatMap((day) =>
    knownOn.flatMap((known) => {
      const [a, b] = [heldOn(ones, day, known), heldOn(others, day, known)]
      return a === undefined || b === undefined ? [] : [[a, b] as const]
    })
  )
}

export const suggested = (name: string, names: Iterable<string>): { readonly nearest?: string } => {
  const near = nearest(name, [...names])
  return near === undefined ? {} : { nearest: near }
}
