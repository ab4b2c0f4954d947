/** What the rules of funds share: their sources, and how amounts are written. */
import * as Label from "../../kernel/Label.ts"
import * as Money from "../../kernel/Money.ts"
import * as Source from "../../kernel/Source.ts"

export const rights = Source.assumption(
  "accountants keep the books, secretaries approve, whoever asks neither approves nor pays: incompatible duties are kept apart"
)
export const register = Source.assumption(
  "a ledger can be trusted only when each posting has its own id, its day and its papers, and stays as it was made"
)
export const parallel = Source.rule("R6-01")
export const budget = Source.rule("R6-03")
export const carryOver = Source.rule("R6-04")
export const mechanics = Source.rule("R6-06")
export const procedure = Source.rule("R6-09")
export const thresholds = Source.rule("R6-10")
export const splitting = Source.rule("R6-11")
export const uses = Source.rule("R6-12")

export const money = (amount: Money.Fen): Label.Label =>
  Label.of(Money.format(amount, "zh"), Money.format(amount, "en"))
