/** Values that change on given days, in the order of the days from which they hold: what was ever recorded of one thing. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import type * as Period from "../kernel/Period.ts"

export const schema = <S extends Schema.Top>(value: S) => Schema.Array(Schema.Struct({ from: Day, value }))

/** Values in the order of the days from which they hold. */
export type Timeline<A> = ReadonlyArray<{ readonly from: Day; readonly value: A }>

/** The value that holds on a day: before the first day it is the first value, since an area keeps what it was opened with. */
export const valueOn = <A>(values: Timeline<A>, day: Day): A | undefined => {
  let found = values[0]
  for (const entry of values) if (entry.from <= day) found = entry
  return found?.value
}

/** The timeline with a value from a day on, which ends where the next entry begins. */
export const withValue = <A>(values: Timeline<A>, from: Day, value: A): Timeline<A> => [
  ...values.filter((entry) => entry.from < from),
  { from, value },
  ...values.filter((entry) => entry.from > from)
]

/** A value with the days on which it holds. */
export interface Span<A> {
  readonly value: A
  readonly period: Period.DayPeriod
}

/** The spans in which a value of the timeline holds within a period. */
export const spansWithin = <A>(values: Timeline<A>, period: Period.DayPeriod): ReadonlyArray<Span<A>> =>
  values.flatMap(({ from, value }, i) => {
    const begin = i === 0 || from < period.from ? period.from : from
    const next = values[i + 1]?.from
    const end = next === undefined || (period.to !== undefined && period.to < next) ? period.to : next
    return end !== undefined && end <= begin
      ? []
      : [{ value, period: end === undefined ? { from: begin } : { from: begin, to: end } }]
  })
