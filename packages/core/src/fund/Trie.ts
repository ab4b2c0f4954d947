/**
 * Many entries by key in plain JSON, cheap to add to: one change copies a path of small boxes, so a fund of a hundred thousand
 * journals takes the next one as fast as a fund of ten. Entries are never taken out.
 */
import * as Schema from "effect/Schema"

interface Leaf<A> {
  readonly entries: ReadonlyArray<readonly [key: string, value: A]>
}
interface Branch<A> {
  readonly boxes: ReadonlyArray<Trie<A>>
}
export type Trie<A> = Leaf<A> | Branch<A>

export const empty: Trie<never> = { entries: [] }

export const schema = <A, I>(value: Schema.Codec<A, I>): Schema.Codec<Trie<A>, Trie<I>> => {
  const node: Schema.Codec<Trie<A>, Trie<I>> = Schema.Union([
    Schema.Struct({ entries: Schema.Array(Schema.Tuple([Schema.String, value])) }),
    Schema.Struct({ boxes: Schema.Array(Schema.suspend((): Schema.Codec<Trie<A>, Trie<I>> => node)) })
  ])
  return node
}

const WIDTH = 16
const LEAF_MAX = 8
const DEPTH_MAX = 8

/** FNV-1a over the code units of the key. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const boxOf = (hash: number, depth: number): number => (hash >>> (4 * depth)) & (WIDTH - 1)

export const get = <A>(trie: Trie<A>, key: string): A | undefined => {
  const hash = hashOf(key)
  let node = trie
  for (let depth = 0; "boxes" in node; depth++) node = node.boxes[boxOf(hash, depth)] ?? empty
  for (const entry of node.entries) if (entry[0] === key) return entry[1]
  return undefined
}

export const put = <A>(trie: Trie<A>, key: string, value: A): Trie<A> => putAt(trie, key, hashOf(key), value, 0)

const putAt = <A>(node: Trie<A>, key: string, hash: number, value: A, depth: number): Trie<A> => {
  if ("boxes" in node) {
    const boxes = node.boxes.slice()
    const box = boxOf(hash, depth)
    boxes[box] = putAt(node.boxes[box] ?? empty, key, hash, value, depth + 1)
    return { boxes }
  }
  const entries = node.entries.slice()
  const place = entries.findIndex((entry) => entry[0] === key)
  if (place !== -1) entries[place] = [key, value]
  else entries.push([key, value])
  return entries.length > LEAF_MAX && depth < DEPTH_MAX ? split(entries, depth) : { entries }
}

const split = <A>(entries: Leaf<A>["entries"], depth: number): Trie<A> => {
  const boxes = Array.from({ length: WIDTH }, (): Array<readonly [string, A]> => [])
  for (const entry of entries) boxes[boxOf(hashOf(entry[0]), depth)]?.push(entry)
  return { boxes: boxes.map((box) => ({ entries: box })) }
}

/** Every value, in an order that depends on nothing a reader should rely on. */
export const values = function* <A>(trie: Trie<A>): Generator<A> {
  if ("boxes" in trie) for (const box of trie.boxes) yield* values(box)
  else for (const entry of trie.entries) yield entry[1]
}

/** The same keys with other values. */
export const map = <A, B>(trie: Trie<A>, change: (value: A) => B): Trie<B> =>
  "boxes" in trie
    ? { boxes: trie.boxes.map((box) => map(box, change)) }
    : { entries: trie.entries.map(([key, value]) => [key, change(value)] as const) }
