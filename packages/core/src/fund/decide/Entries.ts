/** Entries that a person wrote: accounts of the right book, amounts above zero, each book balanced. */
import * as Result from "effect/Result"
import type { AccountCode, Book } from "../Account.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import { type Entry, imbalance } from "../Journal.ts"
import * as Desk from "./Desk.ts"

interface Parts {
  readonly financial: ReadonlyArray<Entry>
  readonly budgetary: ReadonlyArray<Entry>
}

/** `isFree`: only accounts that the chart leaves free. */
export const fault = (
  desk: Desk.Desk,
  parts: Parts,
  { isFree }: { readonly isFree: boolean }
): FundRefusal | undefined =>
  parts.financial.length + parts.budgetary.length === 0
    ? { _tag: "EntriesMissing" }
    : (partFault(desk, parts.financial, "financial", isFree) ?? partFault(desk, parts.budgetary, "budgetary", isFree))

const partFault = (
  desk: Desk.Desk,
  entries: ReadonlyArray<Entry>,
  book: Book,
  isFree: boolean
): FundRefusal | undefined => {
  for (const { account, line, amount } of entries) {
    const wrong = accountFault(desk, account, book, isFree)
    if (wrong !== undefined) return wrong
    const rule = Desk.lineRule(desk, line)
    if (Result.isFailure(rule)) return rule.failure
    if (amount <= 0) return { _tag: "EntryNotPositive", account, amount }
  }
  const difference = imbalance(entries)
  return difference === 0 ? undefined : { _tag: "Unbalanced", book, difference }
}

const accountFault = (
  { rules: { chart } }: Desk.Desk,
  code: AccountCode,
  book: Book,
  isFree: boolean
): FundRefusal | undefined => {
  const account = chart.find((one) => one.code === code && one.book === book)
  if (account === undefined) {
    const accounts = chart.filter((one) => one.book === book).map((one) => one.code)
    return { _tag: "AccountUnknown", account: code, book, accounts }
  }
  return isFree && !account.free ? { _tag: "AccountNotFree", account: code, label: account.label } : undefined
}
