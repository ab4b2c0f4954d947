/**
 * A value that changes on given days. Each entry says from which day it holds, from which day it was known (a notice may
 * come late and reach back), and where it comes from; the parameter says its unit and what a change means for cases that
 * were opened before it.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Day } from "./Day.ts"
import { Label } from "./Label.ts"
import { Source } from "./Source.ts"

/** `keep`: a case opened before keeps the old value · `apply`: the value of the day of the question applies to all. */
export const Transition = Schema.Literals(["keep", "apply"]).annotate({ identifier: "Transition" })
export type Transition = typeof Transition.Type

export interface Entry<A> {
  readonly from: Day
  readonly known: Day
  readonly value: A
  readonly source: Source
}

export interface Dated<A> {
  readonly label: Label
  readonly unit: string
  readonly transition: Transition
  readonly values: readonly [Entry<A>, ...ReadonlyArray<Entry<A>>]
}

/** The schema of a dated parameter over the schema of its value. Entries stand in the order of their days. */
export const schema = <S extends Schema.Top>(value: S) =>
  Schema.Struct({
    label: Label,
    unit: Schema.String,
    transition: Transition,
    values: Schema.NonEmptyArray(Schema.Struct({ from: Day, known: Day, value, source: Source })).check(
      Schema.makeFilter((values: ReadonlyArray<unknown>) => disorderOf(values as ReadonlyArray<Ordered>))
    )
  })

type Ordered = Pick<Entry<unknown>, "from" | "known">

const disorderOf = (values: ReadonlyArray<Ordered>) => {
  const place = values.findIndex((entry, i) => {
    const before = values[i - 1]
    if (before === undefined || entry.from > before.from) return false
    return entry.from < before.from || entry.known <= before.known
  })
  return place === -1
    ? undefined
    : { path: [place, "from"], issue: "entries stand in the order of `from`, and of `known` where `from` is the same" }
}

/** Nothing held yet on that day, as far as was known. */
export interface NotInForce {
  readonly _tag: "NotInForce"
  readonly label: Label
  readonly day: Day
  readonly firstFrom: Day
}

/**
 * The entry in force on a day, as far as was known on `knownOn` (the same day when left out). Among entries that hold,
 * the one with the latest `from`, and then the latest `known`, wins.
 */
export const on = <A>(dated: Dated<A>, day: Day, knownOn: Day = day): Result.Result<Entry<A>, NotInForce> => {
  for (let i = dated.values.length - 1; i >= 0; i--) {
    const entry = dated.values[i]
    if (entry !== undefined && entry.from <= day && entry.known <= knownOn) return Result.succeed(entry)
  }
  return Result.fail({ _tag: "NotInForce", label: dated.label, day, firstFrom: dated.values[0].from })
}

/** The entry for a case that was opened on one day and is asked about on another, by the parameter's transition rule. */
export const forCase = <A>(
  dated: Dated<A>,
  days: { readonly opened: Day; readonly today: Day }
): Result.Result<Entry<A>, NotInForce> => on(dated, dated.transition === "keep" ? days.opened : days.today)

/** A parameter with one value that holds from a day on. */
export const constant = <A>(parameter: {
  readonly label: Label
  readonly unit: string
  readonly transition: Transition
  readonly from: Day
  readonly known?: Day
  readonly value: A
  readonly source: Source
}): Dated<A> => ({
  label: parameter.label,
  unit: parameter.unit,
  transition: parameter.transition,
  values: [
    { from: parameter.from, known: parameter.known ?? parameter.from, value: parameter.value, source: parameter.source }
  ]
})
