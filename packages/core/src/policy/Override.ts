/**
 * Changes to a pack, as a scenario or a city makes them: a path, the new value, and from which day it holds. A path leads
 * to a parameter (`sla.suspensionMaxDays`) or into its value (`sla.handling.street-lamp.single-out.repair.time.n`).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Source from "../kernel/Source.ts"
import { nearest } from "./NearestName.ts"
import * as Parameters from "./Parameters.ts"
import type { PolicyFault } from "./PolicyFault.ts"
import { type Faults, load, type PolicyPack } from "./PolicyPack.ts"

export const Override = Schema.Struct({
  /** Names joined by dots; a place in a list is its number, from 0. */
  path: Schema.NonEmptyString,
  value: Schema.Json,
  /** The day from which it holds, known from that day on. Left out, it holds instead of every earlier value. */
  from: Schema.optionalKey(Day.Day),
  reason: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "PolicyOverride" })
export type Override = typeof Override.Type

/** What an override changed; `old` is left out where nothing stood there. */
export const Change = Schema.Struct({
  path: Schema.String,
  old: Schema.optionalKey(Schema.Unknown),
  new: Schema.Unknown,
  from: Day.Day
}).annotate({ identifier: "PolicyChange" })
export type Change = typeof Change.Type

export interface Applied {
  readonly pack: PolicyPack
  readonly changes: ReadonlyArray<Change>
}

type Node = { readonly [key: string]: unknown }
type Failed = Result.Result<never, PolicyFault>

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

const unknownName = (node: unknown, path: ReadonlyArray<string>, name: string): Failed => {
  const allowed = isNode(node) ? Object.keys(node) : []
  const near = Array.isArray(node) ? undefined : nearest(name, allowed)
  return Result.fail({ _tag: "UnknownName", path, name, allowed, ...(near === undefined ? {} : { nearest: near }) })
}

/** The parameter that a path leads to, and what of the path lies within its value. */
const find = (
  pack: unknown,
  keys: ReadonlyArray<string>
): Result.Result<{ readonly at: number; readonly parameter: Dated.Dated<unknown> }, PolicyFault> => {
  let node: unknown = pack
  for (const [i, key] of keys.entries()) {
    if (!isNode(node) || !Object.hasOwn(node, key)) return unknownName(node, keys.slice(0, i), key)
    node = node[key]
    if (Parameters.isParameter(node)) return Result.succeed({ at: i + 1, parameter: node })
  }
  return Result.fail({ _tag: "NoParameter", path: keys })
}

/** A value with one thing in it replaced, or added: whether a new name is known there, the schema says afterwards. */
const replaced = (
  value: unknown,
  keys: ReadonlyArray<string>,
  depth: number,
  by: unknown
): Result.Result<{ readonly value: unknown; readonly old: unknown }, PolicyFault> => {
  const key = keys[depth]
  if (key === undefined) return Result.succeed({ value: by, old: value })
  const isNew = depth === keys.length - 1 && !Array.isArray(value)
  if (!isNode(value) || !(isNew || Object.hasOwn(value, key))) return unknownName(value, keys.slice(0, depth), key)
  const inner = replaced(value[key], keys, depth + 1, by)
  if (Result.isFailure(inner)) return inner
  const copy = Array.isArray(value)
    ? value.map((item, place) => (String(place) === key ? inner.success.value : item))
    : { ...value, [key]: inner.success.value }
  return Result.succeed({ value: copy, old: inner.success.old })
}

/** What holds on the day of the change, or first of all. */
const entryBefore = ({ values }: Dated.Dated<unknown>, from: Day.Day | undefined): Dated.Entry<unknown> =>
  from === undefined ? (values.at(-1) ?? values[0]) : (values.findLast((entry) => entry.from <= from) ?? values[0])

const applyOne = (
  pack: unknown,
  { path, value, from, reason }: Override
): Result.Result<{ readonly pack: unknown; readonly change: Change }, PolicyFault> => {
  const keys = path.split(".")
  const found = find(pack, keys)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { at, parameter } = found.success
  const before = entryBefore(parameter, from)
  const changed = replaced(before.value, keys, at, value)
  if (Result.isFailure(changed)) return Result.fail(changed.failure)
  const start = from ?? parameter.values[0].from
  const entry: Dated.Entry<unknown> = {
    from: start,
    known: from ?? parameter.values[0].known,
    value: changed.success.value,
    source: Source.assumption(reason ?? `override of ${path}`)
  }
  const values = from === undefined ? [entry] : [...parameter.values.filter((one) => one.from < start), entry]
  const whole = replaced(pack, keys.slice(0, at), 0, { ...parameter, values })
  return Result.isFailure(whole)
    ? Result.fail(whole.failure)
    : Result.succeed({
        pack: whole.success.value,
        change: {
          path,
          ...(changed.success.old === undefined ? {} : { old: changed.success.old }),
          new: value,
          from: start
        }
      })
}

/**
 * A pack with the overrides laid over it, one after the other, and what each changed. From its day on an override
 * replaces every later value too. Refused with all faults: paths that lead nowhere (with the nearest name), or else what
 * the changed pack would break.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Override, Panjin2020 } = await import("@wangge/core/policy")
 * const { Day } = await import("@wangge/core/kernel")
 * const lamp = "sla.handling.street-lamp.single-out.repair.time.n"
 * const { changes } = Override.apply(Panjin2020.pack, [{ path: lamp, value: 1, from: Day.of("2020-07-01") }]).success
 * expect(changes).toEqual([{ path: lamp, old: 2, new: 1, from: "2020-07-01" }])
 * ```
 */
export const apply = (pack: PolicyPack, overrides: ReadonlyArray<Override>): Result.Result<Applied, Faults> => {
  let changed: unknown = pack
  const changes: Array<Change> = []
  const faults: Array<PolicyFault> = []
  for (const override of overrides) {
    const one = applyOne(changed, override)
    if (Result.isFailure(one)) faults.push(one.failure)
    else {
      changed = one.success.pack
      changes.push(one.success.change)
    }
  }
  const [first, ...others] = faults
  if (first !== undefined) return Result.fail([first, ...others])
  const loaded = load(changed)
  return Result.isFailure(loaded) ? Result.fail(loaded.failure) : Result.succeed({ pack: loaded.success, changes })
}
