/** What a line of the budget has in a year, and what a happening changes about it. All amounts in fen. */
import * as Schema from "effect/Schema"
import { LineId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import { AccountCode } from "./Account.ts"
import { Year } from "./Journal.ts"

/** Part of a line's appropriation that came over from earlier years, with the year it was first appropriated in. */
export const Layer = Schema.Struct({ origin: Year, amount: Money.Fen }).annotate({ identifier: "CarriedLayer" })
export type Layer = typeof Layer.Type

/** What an account has on a line, debit less credit. */
export const Balance = Schema.Struct({ account: AccountCode, amount: Money.Fen }).annotate({
  identifier: "LineBalance"
})
export type Balance = typeof Balance.Type

export const BudgetLine = Schema.Struct({
  year: Year,
  line: LineId,
  /** Everything put at its disposal 指标下达, carried over or new, less what was taken away. */
  appropriated: Money.Fen,
  /** Reserved and not yet paid 占用. */
  encumbered: Money.Fen,
  /** Paid 支付. */
  spent: Money.Fen,
  /** Of `appropriated`: the year's own original appropriations, which the yearly entitlement bounds. */
  granted: Money.Fen,
  /** Moved to other lines 调出 in this year. */
  movedOut: Money.Fen,
  /** Reserved or paid without a request in this year; what is released later counts all the same. */
  unasked: Money.Fen,
  /** Of `appropriated`: what was carried over 上年结转, oldest first. */
  carried: Schema.Array(Layer),
  /** Each account that was posted to on this line. */
  balances: Schema.Array(Balance)
}).annotate({ identifier: "BudgetLine" })
export type BudgetLine = typeof BudgetLine.Type

/** What one happening changes about a line; amounts may be negative. */
export const Change = Schema.Struct({
  year: Year,
  line: LineId,
  appropriated: Money.Fen,
  encumbered: Money.Fen,
  spent: Money.Fen,
  granted: Schema.optionalKey(Money.Fen),
  movedOut: Schema.optionalKey(Money.Fen),
  unasked: Schema.optionalKey(Money.Fen)
}).annotate({ identifier: "BudgetChange" })
export type Change = typeof Change.Type

export const blank = (year: Year, line: LineId): BudgetLine => ({
  year,
  line,
  appropriated: Money.zero,
  encumbered: Money.zero,
  spent: Money.zero,
  granted: Money.zero,
  movedOut: Money.zero,
  unasked: Money.zero,
  carried: [],
  balances: []
})

/** Available 可用 = appropriated − encumbered − spent. */
export const available = ({
  appropriated,
  encumbered,
  spent
}: Pick<BudgetLine, "appropriated" | "encumbered" | "spent">): Money.Fen => Money.fen(appropriated - encumbered - spent)

export const applied = (line: BudgetLine, change: Change): BudgetLine => ({
  ...line,
  appropriated: Money.fen(line.appropriated + change.appropriated),
  encumbered: Money.fen(line.encumbered + change.encumbered),
  spent: Money.fen(line.spent + change.spent),
  granted: Money.fen(line.granted + (change.granted ?? 0)),
  movedOut: Money.fen(line.movedOut + (change.movedOut ?? 0)),
  unasked: Money.fen(line.unasked + (change.unasked ?? 0))
})

/** What takes the change back. */
export const undone = (change: Change): Change => ({
  ...change,
  appropriated: Money.negate(change.appropriated),
  encumbered: Money.negate(change.encumbered),
  spent: Money.negate(change.spent),
  ...(change.granted === undefined ? {} : { granted: Money.negate(change.granted) }),
  ...(change.movedOut === undefined ? {} : { movedOut: Money.negate(change.movedOut) }),
  ...(change.unasked === undefined ? {} : { unasked: Money.negate(change.unasked) })
})

export const carriedTotal = ({ carried }: Pick<BudgetLine, "carried">): Money.Fen =>
  Money.fen(carried.reduce((sum, { amount }) => sum + amount, 0))

/** What an account has on a line, debit less credit. */
export const balanceOf = ({ balances }: Pick<BudgetLine, "balances">, account: string): Money.Fen =>
  balances.find((one) => one.account === account)?.amount ?? Money.zero
