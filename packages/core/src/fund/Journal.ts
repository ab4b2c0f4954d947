/**
 * A journal 记账凭证: two parts, one a book, each balanced in itself. A journal is never changed. What was wrong is reversed by a
 * journal of the same entries with negative amounts 红字冲销, which leaves the turnover of each side as if it had not been.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { EvidenceHash, JournalId, LineId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import { AccountCode, Side } from "./Account.ts"

/** A budget year 预算年度, which is the calendar year. */
export const Year = Schema.Int.check(
  Schema.isBetween({ minimum: 1949, maximum: 9998 }, { message: "a budget year is a calendar year from 1949 on" })
).annotate({ identifier: "BudgetYear" })
export type Year = typeof Year.Type

/** A paper behind a posting: what it is (an id of the policy, such as `invoice`) and the hash of its bytes. */
export const Paper = Schema.Struct({ kind: Schema.NonEmptyString, hash: EvidenceHash }).annotate({
  identifier: "FundPaper"
})
export type Paper = typeof Paper.Type

/** One entry. `amount` in fen, positive; negative in a reversal. */
export const Entry = Schema.Struct({ account: AccountCode, line: LineId, side: Side, amount: Money.Fen }).annotate({
  identifier: "JournalEntry"
})
export type Entry = typeof Entry.Type

export const JournalKind = Schema.Literals([
  "opening",
  "appropriation",
  "supplement",
  "transfer",
  "withdrawal",
  "payment",
  "adjustment",
  "reversal",
  "yearEnd"
]).annotate({ identifier: "JournalKind" })
export type JournalKind = typeof JournalKind.Type

export const kindLabels: { readonly [K in JournalKind]: Label.Label } = {
  opening: Label.of("期初余额", "opening balances"),
  appropriation: Label.of("预算下达", "appropriation"),
  supplement: Label.of("预算追加", "supplement"),
  transfer: Label.of("调剂", "transfer"),
  withdrawal: Label.of("预算收回", "budget taken back"),
  payment: Label.of("支付", "payment"),
  adjustment: Label.of("记账", "free journal"),
  reversal: Label.of("红字冲销", "reversal"),
  yearEnd: Label.of("年终结转", "year's end")
}

export const Journal = Schema.Struct({
  id: JournalId,
  /** The number of the voucher, counted from 1 in each budget year without a gap. */
  number: Schema.Int,
  year: Year,
  on: Day,
  kind: JournalKind,
  financial: Schema.Array(Entry),
  budgetary: Schema.Array(Entry),
  papers: Schema.Array(Paper),
  reason: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "FundJournal" })
export type Journal = typeof Journal.Type

/** Debit less credit of some entries, in fen; zero for a balanced part. */
export const imbalance = (entries: ReadonlyArray<Entry>): Money.Fen => {
  let sum = 0
  for (const { side, amount } of entries) sum += side === "debit" ? amount : -amount
  return Money.fen(sum)
}

export const isBalanced = ({ financial, budgetary }: Pick<Journal, "financial" | "budgetary">): boolean =>
  imbalance(financial) === 0 && imbalance(budgetary) === 0

/** The same entries with negative amounts 红字. */
export const negated = (entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
  entries.map((entry) => ({ ...entry, amount: Money.negate(entry.amount) }))
