/** The chart of accounts 会计科目: what an account counts, in which of the two books it stands, on which side it grows. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

/** The two books that are kept side by side 平行记账: financial 财务会计 (accrual) and budgetary 预算会计 (cash). */
export const Book = Schema.Literals(["financial", "budgetary"]).annotate({ identifier: "AccountBook" })
export type Book = typeof Book.Type

export const bookLabels: { readonly [B in Book]: Label.Label } = {
  financial: Label.of("财务会计", "financial"),
  budgetary: Label.of("预算会计", "budgetary")
}

export const Side = Schema.Literals(["debit", "credit"]).annotate({ identifier: "EntrySide" })
export type Side = typeof Side.Type

export const sideLabels: { readonly [S in Side]: Label.Label } = {
  debit: Label.of("借", "debit"),
  credit: Label.of("贷", "credit")
}

/** `revenue` and `expense` are closed at the year's end; `standing` goes on into the next year. */
export const AccountKind = Schema.Literals(["standing", "revenue", "expense"]).annotate({ identifier: "AccountKind" })
export type AccountKind = typeof AccountKind.Type

/** Four digits, and two more for each level below. */
export const AccountCode = Schema.String.check(
  Schema.isPattern(/^[0-9]{4}(?:[0-9]{2}){0,3}$/, { message: "an account has four digits, and two more a level below" })
)
  .annotate({ identifier: "AccountCode" })
  .pipe(Schema.brand("AccountCode"))
export type AccountCode = typeof AccountCode.Type

export const Account = Schema.Struct({
  code: AccountCode,
  label: Label.Label,
  book: Book,
  kind: AccountKind,
  /** The side on which the account grows. */
  normal: Side,
  /** Whether an accountant may post to it freely; the others move by the budget's own templates alone. */
  free: Schema.Boolean
}).annotate({ identifier: "FundAccount" })
export type Account = typeof Account.Type

export const opposite = (side: Side): Side => (side === "debit" ? "credit" : "debit")
