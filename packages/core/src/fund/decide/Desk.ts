/** What lies on the desk when a command on an open fund is decided, and the checks that many commands share. */
import * as Result from "effect/Result"
import * as Day from "../../kernel/Day.ts"
import type { LineId } from "../../kernel/Id.ts"
import * as Money from "../../kernel/Money.ts"
import * as BudgetLine from "../BudgetLine.ts"
import type { Kept, Open } from "../Fund.ts"
import * as Fund from "../Fund.ts"
import type { FundContext } from "../FundContext.ts"
import type { FundEvent } from "../FundEvent.ts"
import type { FundRules, LineRule, Purpose } from "../FundPolicy.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import type { Entry, Journal, JournalKind, Paper, Year } from "../Journal.ts"

export type Decision = Result.Result<ReadonlyArray<FundEvent>, FundRefusal>
export type Checked<A> = Result.Result<A, FundRefusal>

export interface Desk {
  readonly state: Open
  readonly context: FundContext
  /** As in force on the day that the command is about, as far as known today. */
  readonly rules: FundRules
  readonly purpose: Purpose
}

export const refuse = (refusal: FundRefusal): Result.Result<never, FundRefusal> => Result.fail(refusal)
export const decided = (event: FundEvent): Decision => Result.succeed([event])
/** It has been done before, just so. */
export const done: Decision = Result.succeed([])

/** The rules of a day and, among them, the purpose of the fund. */
export const rulesFor = (
  context: FundContext,
  purpose: string,
  day: Day.Day
): Checked<Pick<Desk, "rules" | "purpose">> => {
  const found = context.rulesOn(day)
  if (Result.isFailure(found)) {
    const { label, firstFrom } = found.failure
    return refuse({ _tag: "NoRuleYet", parameter: label, day, firstFrom })
  }
  const rules = found.success
  const one = rules.purposes.find(({ id }) => id === purpose)
  if (one !== undefined) return Result.succeed({ rules, purpose: one })
  return refuse({ _tag: "PurposeUnknown", purpose, purposes: rules.purposes.map(({ id }) => id) })
}

/** Something done lies not after today and in a period that is open. */
export const dayFault = ({ state, context: { today } }: Desk, on: Day.Day): FundRefusal | undefined => {
  if (on > today) return { _tag: "NotYet", on, today }
  return on < state.openFrom ? { _tag: "PeriodClosed", on, openFrom: state.openFrom } : undefined
}

/** What follows something else was not done before it. */
export const orderFault = (on: Day.Day, since: Day.Day): FundRefusal | undefined =>
  on < since ? { _tag: "OutOfOrder", on, since } : undefined

export const amountFault = (amount: Money.Fen): FundRefusal | undefined =>
  amount > 0 ? undefined : { _tag: "AmountNotPositive", amount }

export const lineRule = ({ purpose }: Desk, line: LineId): Checked<LineRule> => {
  const found = purpose.lines.find(({ id }) => id === line)
  return found === undefined
    ? refuse({ _tag: "LineUnknown", line, lines: purpose.lines.map(({ id }) => id) })
    : Result.succeed(found)
}

export const lineState = ({ state }: Desk, year: Year, line: LineId): BudgetLine.BudgetLine =>
  Fund.lineOf(state, year, line) ?? BudgetLine.blank(year, line)

/** The rule over all others: nothing beyond what is available. */
export const availableFault = (line: BudgetLine.BudgetLine, amount: Money.Fen): FundRefusal | undefined => {
  const available = BudgetLine.available(line)
  if (amount <= available) return undefined
  const { year, appropriated, encumbered, spent } = line
  return { _tag: "NotAvailable", line: line.line, amount, year, available, appropriated, encumbered, spent }
}

/** The use is one of the line's, and none that the purpose forbids. */
export const useFault = ({ purpose }: Desk, rule: LineRule, use: string): FundRefusal | undefined => {
  if (rule.uses.some(({ id }) => id === use)) return undefined
  const forbidden = purpose.forbidden.find(({ id }) => id === use)
  if (forbidden !== undefined) return { _tag: "UseForbidden", use, label: forbidden.label, by: forbidden.source }
  return { _tag: "UseUnknown", line: rule.id, use, uses: rule.uses.map(({ id }) => id) }
}

/** The papers that a payment of this amount needs are there. */
export const papersFault = (
  rule: LineRule,
  amount: Money.Fen,
  papers: ReadonlyArray<Paper>
): FundRefusal | undefined => {
  const missing = rule.papers.filter(({ from, kind }) => from <= amount && !papers.some((one) => one.kind === kind))
  return missing.length === 0
    ? undefined
    : { _tag: "PapersMissing", line: rule.id, amount, papers: missing.map(({ label }) => label) }
}

/** The most for one reservation or payment. */
export const itemFault = ({ id, perItemMax: max }: LineRule, amount: Money.Fen): FundRefusal | undefined =>
  max !== undefined && amount > max ? { _tag: "OverPerItem", line: id, amount, max } : undefined

/** The most that a line reserves and pays in a year without a request, so that nobody splits a sum to do without one. */
export const unaskedFault = (
  { id, withoutRequestYearMax: max }: LineRule,
  { unasked }: BudgetLine.BudgetLine,
  amount: Money.Fen
): FundRefusal | undefined =>
  max !== undefined && unasked + amount > max
    ? { _tag: "OverWithoutRequest", line: id, amount, used: unasked, max }
    : undefined

/** The most for all that a line reserves and pays in a year; `extra` is what would come on top. */
export const yearFault = (
  { id, perYearMax: max }: LineRule,
  line: BudgetLine.BudgetLine,
  extra: Money.Fen
): FundRefusal | undefined => {
  if (max === undefined || extra <= 0) return undefined
  const used = Money.fen(line.encumbered + line.spent)
  return used + extra > max ? { _tag: "OverPerYear", line: id, amount: extra, used, max } : undefined
}

export const yearOf = Day.yearOf

/** The change of one line by what is named. */
export const change = (
  year: Year,
  line: LineId,
  rest: Partial<Omit<BudgetLine.Change, "year" | "line">>
): BudgetLine.Change => ({
  year,
  line,
  appropriated: Money.zero,
  encumbered: Money.zero,
  spent: Money.zero,
  ...rest
})

export interface Voucher {
  readonly id: Journal["id"]
  readonly on: Day.Day
  readonly kind: JournalKind
  readonly financial: ReadonlyArray<Entry>
  readonly budgetary: ReadonlyArray<Entry>
  readonly papers: ReadonlyArray<Paper>
  readonly reason?: string
}

/** The next voucher of its year. */
export const journal = ({ state }: Desk, voucher: Voucher): Journal => {
  const { id, on, kind, financial, budgetary, papers, reason } = voucher
  const year = yearOf(on)
  const number = (Fund.bookOf(state, year)?.number ?? 0) + 1
  const common = { id, number, year, on, kind, financial, budgetary, papers }
  return reason === undefined ? common : { ...common, reason }
}

/**
 * What the books have under an id: nothing, the very same posting (then nothing is to be done), or another one, which is
 * refused. `isSame` compares what was asked with what was posted.
 */
export const before = (
  { state }: Desk,
  voucher: { readonly id: Journal["id"]; readonly on: Day.Day },
  kind: JournalKind,
  isSame: (kept: Kept) => boolean
): Decision | undefined => {
  const found = Fund.journalOf(state, voucher.id)
  if (found === undefined) return undefined
  return found._tag === "Kept" && found.journal.kind === kind && found.journal.on === voucher.on && isSame(found)
    ? done
    : refuse({ _tag: "JournalExists", journal: voucher.id })
}
