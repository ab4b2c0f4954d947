/**
 * A record of many entries in plain JSON that is cheap to change: the entries lie in at most 64 boxes, so that one change
 * copies the boxes and one box instead of thousands of entries. A city's grids are changed one event at a time.
 */
import * as Schema from "effect/Schema"

const BOXES = 64

export const schema = <S extends Schema.Top>(entry: S) =>
  Schema.Record(Schema.String, Schema.Record(Schema.String, entry))

export type Shelf<A> = { readonly [box: string]: { readonly [key: string]: A } }

const boxOf = (key: string): string => {
  let sum = 0
  for (let i = 0; i < key.length; i++) sum = (sum * 31 + key.charCodeAt(i)) % 65_521
  return `box${sum % BOXES}`
}

export const get = <A>(shelf: Shelf<A>, key: string): A | undefined => {
  const box = shelf[boxOf(key)]
  return box !== undefined && Object.hasOwn(box, key) ? box[key] : undefined
}

export const put = <A>(shelf: Shelf<A>, key: string, entry: A): Shelf<A> => {
  const name = boxOf(key)
  return { ...shelf, [name]: { ...shelf[name], [key]: entry } }
}

/** Every entry, in an order that depends on nothing a reader should rely on. */
export const entries = function* <A>(shelf: Shelf<A>): Generator<A> {
  for (const box of Object.values(shelf)) yield* Object.values(box)
}
