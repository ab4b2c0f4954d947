/** A pack as it stood on one day: plain values without their dates. */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Parameters from "./Parameters.ts"
import type { PolicyPack } from "./PolicyPack.ts"

/** The same shape, with the value in place of each dated parameter. */
export type Values<T> =
  T extends Dated.Dated<infer A>
    ? A
    : T extends string | number | boolean | ReadonlyArray<unknown>
      ? T
      : { readonly [K in keyof T]: Values<T[K]> }

/** A parameter that had no value on the day. */
export interface Absent extends Dated.NotInForce {
  readonly path: string
}

/**
 * The values in force on a day, as far as was known on `knownOn`. In a table by free names (limits by category) what is
 * not yet in force is left out; every other parameter must have a value, and all that have none are named.
 */
export const asOf = (
  pack: PolicyPack,
  day: Day,
  knownOn: Day = day
): Result.Result<Values<PolicyPack>, ReadonlyArray<Absent>> => {
  const absent: Array<Absent> = []
  const resolve = (value: unknown, path: string): unknown => {
    if (Parameters.isParameter(value)) {
      const entry = Dated.on(value, day, knownOn)
      if (Result.isSuccess(entry)) return entry.success.value
      if (!FREE.test(path)) absent.push({ ...entry.failure, path })
      return undefined
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => {
        const resolved = resolve(child, path === "" ? key : `${path}.${key}`)
        return resolved === undefined ? [] : [[key, resolved]]
      })
    )
  }
  const values = resolve(pack, "")
  return absent.length > 0 ? Result.fail(absent) : Result.succeed(values as Values<PolicyPack>)
}

/** Tables whose names are the city's own. */
const FREE = /^(?:calendar|sla\.(?:handling|promises|stages\.(?:normal|urgent)))\./
