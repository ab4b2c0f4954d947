/** Open reservations by their age 占用账龄: how long money has been held, and what should have been settled. */
import * as Csv from "../kernel/Csv.ts"
import * as Day from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import type { FundEncumbranceRow } from "./FundView.ts"

const { of } = Label

/** An open reservation on a day. Amounts in fen. */
export interface Aged {
  readonly fund: string
  readonly encumbrance: string
  readonly line: string
  readonly use: string
  readonly outstanding: Money.Fen
  readonly on: string
  readonly until: string
  readonly days: number
  /** Whether its last day has passed: it waits to be released. */
  readonly isOver: boolean
}

/** The oldest first. */
export const list = (rows: Iterable<FundEncumbranceRow>, today: Day.Day): ReadonlyArray<Aged> =>
  [...rows]
    .filter(({ open }) => open === 1)
    .map(({ fund, encumbrance, line, use, outstanding, on_day, until_day }) => ({
      fund,
      encumbrance,
      line,
      use,
      outstanding: Money.fen(outstanding),
      on: on_day,
      until: until_day,
      days: Day.daysBetween(on_day as Day.Day, today),
      isOver: until_day < today
    }))
    .sort((a, b) => b.days - a.days || (a.fund + a.encumbrance < b.fund + b.encumbrance ? -1 : 1))

/** Reservations of an age from `from` days on, up to and without `to`. */
export interface Bucket {
  readonly from: number
  readonly to?: number
  readonly count: number
  readonly outstanding: Money.Fen
}

/** Counts and sums by age; `bounds` are the first days of the buckets after the first. */
export const buckets = (
  aged: ReadonlyArray<Aged>,
  bounds: ReadonlyArray<number> = [31, 61, 91]
): ReadonlyArray<Bucket> =>
  [0, ...bounds].map((from, place) => {
    const to = bounds[place]
    const held = aged.filter(({ days }) => days >= from && (to === undefined || days < to))
    const outstanding = Money.sum(held.map((one) => one.outstanding))
    return { from, ...(to === undefined ? {} : { to }), count: held.length, outstanding }
  })

export const columns: ReadonlyArray<Csv.Column<Aged>> = [
  Csv.text(of("资金", "fund"), ({ fund }) => fund),
  Csv.text(of("占用编号", "reservation"), ({ encumbrance }) => encumbrance),
  Csv.text(of("项目", "line"), ({ line }) => line),
  Csv.text(of("用途", "use"), ({ use }) => use),
  Csv.amount(of("未付金额", "still reserved"), ({ outstanding }) => outstanding),
  Csv.text(of("占用日", "reserved on"), ({ on }) => on),
  Csv.text(of("到期日", "last day"), ({ until }) => until),
  Csv.number(of("天数", "days"), ({ days }) => days)
]
