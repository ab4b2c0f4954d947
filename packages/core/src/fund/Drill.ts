/** From a figure of a statement to the journals behind it 联查凭证. */
import * as Csv from "../kernel/Csv.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Account from "./Account.ts"
import type { FundEntryRow } from "./FundView.ts"

/** Which entries make up a figure; what is left out does not narrow. Both days are included. */
export interface Where {
  readonly fund?: string
  readonly year?: number
  readonly book?: string
  readonly account?: string
  readonly line?: string
  readonly from?: string
  readonly through?: string
}

/** What one journal adds to a figure, in fen: debit less credit. */
export interface Part {
  readonly fund: string
  readonly journal: string
  readonly number: number
  readonly year: number
  readonly on: string
  readonly kind: string
  readonly amount: Money.Fen
}

const isMeant = (row: FundEntryRow, { fund, year, book, account, line, from, through }: Where): boolean =>
  (fund === undefined || row.fund === fund) &&
  (year === undefined || row.year === year) &&
  (book === undefined || row.book === book) &&
  (account === undefined || row.account === account) &&
  (line === undefined || row.line === line) &&
  (from === undefined || row.on_day >= from) &&
  (through === undefined || row.on_day <= through)

/** The journals whose entries make up a figure, in the order of their vouchers; their amounts add up to it. */
export const journals = (entries: Iterable<FundEntryRow>, where: Where): ReadonlyArray<Part> => {
  const found = new Map<string, Part>()
  for (const row of entries) {
    if (!isMeant(row, where)) continue
    const { fund, journal, number, year, on_day: on, kind } = row
    const key = `${fund} ${journal}`
    const before = found.get(key)?.amount ?? Money.zero
    const amount = Money.fen(before + (row.side === "debit" ? row.amount : -row.amount))
    found.set(key, { fund, journal, number, year, on, kind, amount })
  }
  return [...found.values()].sort((a, b) =>
    a.fund === b.fund ? a.year - b.year || a.number - b.number : a.fund < b.fund ? -1 : 1
  )
}

/** Every entry by itself 序时账; `chart` tells what the accounts are called. */
export const entryColumns = (chart: ReadonlyArray<Account.Account>): ReadonlyArray<Csv.Column<FundEntryRow>> => {
  const named = new Map<string, Label.Label>(chart.map(({ code, label }) => [code, label]))
  return [
    Csv.text(Label.of("资金", "fund"), ({ fund }) => fund),
    Csv.number(Label.of("年度", "year"), ({ year }) => year),
    Csv.number(Label.of("凭证号", "voucher"), ({ number }) => number),
    Csv.text(Label.of("日期", "day"), ({ on_day }) => on_day),
    Csv.text(Label.of("账套", "book"), ({ book }) => Account.bookLabels[book as Account.Book].zh),
    Csv.text(Label.of("科目", "account"), ({ account }) => account),
    Csv.text(Label.of("科目名称", "name"), ({ account }) => named.get(account)?.zh),
    Csv.text(Label.of("项目", "line"), ({ line }) => line),
    Csv.amount(Label.of("借方", "debit"), ({ amount, side }) => (side === "debit" ? Money.fen(amount) : undefined)),
    Csv.amount(Label.of("贷方", "credit"), ({ amount, side }) => (side === "credit" ? Money.fen(amount) : undefined))
  ]
}

export const columns: ReadonlyArray<Csv.Column<Part>> = [
  Csv.text(Label.of("资金", "fund"), ({ fund }) => fund),
  Csv.number(Label.of("年度", "year"), ({ year }) => year),
  Csv.number(Label.of("凭证号", "voucher"), ({ number }) => number),
  Csv.text(Label.of("日期", "day"), ({ on }) => on),
  Csv.text(Label.of("类别", "kind"), ({ kind }) => kind),
  Csv.text(Label.of("凭证编号", "journal"), ({ journal }) => journal),
  Csv.amount(Label.of("金额", "amount"), ({ amount }) => amount)
]
