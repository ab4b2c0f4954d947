/** The trial balance 科目余额表 of some entries: each account with what it had before, the turnover of the days, what it has after. */
import * as Csv from "../kernel/Csv.ts"
import type { Day } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import type { Account, Book } from "./Account.ts"
import type { FundEntryRow } from "./FundView.ts"

const { of: label } = Label

/** Amounts in fen; `opening` and `closing` are debit less credit. */
export interface TrialRow {
  readonly account: string
  readonly label: Label.Label
  readonly book: Book
  readonly opening: Money.Fen
  readonly debit: Money.Fen
  readonly credit: Money.Fen
  readonly closing: Money.Fen
}

export interface TrialBalance {
  readonly from: Day
  readonly through: Day
  readonly rows: ReadonlyArray<TrialRow>
  /** Sums of both books; each balances when debits are credits, before and after. */
  readonly totals: { readonly [B in Book]: Omit<TrialRow, "account" | "label" | "book"> }
  readonly isBalanced: boolean
}

interface Days {
  readonly from: Day
  readonly through: Day
}

/**
 * The trial balance of one fund or of several, from the rows of {@link FundView.entries}. Both days are included; entries after
 * them do not count.
 */
export const of = (
  entries: Iterable<FundEntryRow>,
  chart: ReadonlyArray<Account>,
  { from, through }: Days
): TrialBalance => {
  const sums = new Map<string, { book: Book; opening: number; debit: number; credit: number }>()
  for (const { account, book, side, amount, on_day } of entries) {
    if (on_day > through) continue
    const sum = sums.get(account) ?? { book: book as Book, opening: 0, debit: 0, credit: 0 }
    if (on_day < from) sum.opening += side === "debit" ? amount : -amount
    else if (side === "debit") sum.debit += amount
    else sum.credit += amount
    sums.set(account, sum)
  }
  const rows = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, { book, opening, debit, credit }]): TrialRow => {
      const named = chart.find(({ code }) => code === account)?.label ?? Label.same(account)
      return { account, label: named, book, ...amounts({ opening, debit, credit }) }
    })
  const totals = { financial: totalOf(rows, "financial"), budgetary: totalOf(rows, "budgetary") }
  const isEven = ({ opening, debit, credit, closing }: (typeof totals)["financial"]) =>
    opening === 0 && debit === credit && closing === 0
  return { from, through, rows, totals, isBalanced: isEven(totals.financial) && isEven(totals.budgetary) }
}

const amounts = (sum: { readonly opening: number; readonly debit: number; readonly credit: number }) => ({
  opening: Money.fen(sum.opening),
  debit: Money.fen(sum.debit),
  credit: Money.fen(sum.credit),
  closing: Money.fen(sum.opening + sum.debit - sum.credit)
})

const totalOf = (rows: ReadonlyArray<TrialRow>, book: Book) => {
  const sum = { opening: 0, debit: 0, credit: 0 }
  for (const row of rows) {
    if (row.book !== book) continue
    sum.opening += row.opening
    sum.debit += row.debit
    sum.credit += row.credit
  }
  return amounts(sum)
}

export const columns: ReadonlyArray<Csv.Column<TrialRow>> = [
  Csv.text(label("科目", "account"), ({ account }) => account),
  Csv.text(label("科目名称", "name"), (row) => row.label.zh),
  Csv.text(label("英文名称", "English name"), (row) => row.label.en),
  Csv.amount(label("期初余额", "opening balance"), ({ opening }) => opening),
  Csv.amount(label("借方发生额", "debits"), ({ debit }) => debit),
  Csv.amount(label("贷方发生额", "credits"), ({ credit }) => credit),
  Csv.amount(label("期末余额", "closing balance"), ({ closing }) => closing)
]
