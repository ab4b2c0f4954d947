/**
 * The one way in which a value is written for hashing and storing: JSON without spaces, the members of every object
 * sorted by UTF-16 code units, texts and numbers as ECMAScript writes them, members that are `undefined` left out. For
 * what events hold this is the JSON Canonicalization Scheme of RFC 8785.
 */
import { configure } from "safe-stable-stringify"

const stringify = configure({ deterministic: true, bigint: false, circularValue: Error })

/**
 * The canonical JSON text of a value.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Canonical } = await import("@wangge/core/app")
 * expect(Canonical.encode({ b: [1, { d: null, c: "路灯" }], a: 1e21 })).toBe('{"a":1e+21,"b":[1,{"c":"路灯","d":null}]}')
 * ```
 */
export const encode = (value: unknown): string => stringify(value) ?? "null"
