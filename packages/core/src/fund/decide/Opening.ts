/** A fund is opened, and takes over what an older ledger left. */
import * as Result from "effect/Result"
import type { LineId } from "../../kernel/Id.ts"
import * as Money from "../../kernel/Money.ts"
import type { AccountCode, Book } from "../Account.ts"
import type { Of, OpeningLine } from "../FundCommand.ts"
import type { FundContext } from "../FundContext.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import * as Holder from "../Holder.ts"
import { type Entry, imbalance } from "../Journal.ts"
import * as Desk from "./Desk.ts"
import * as Entries from "./Entries.ts"

export const open = (context: FundContext, { on }: Of<"OpenFund">): Desk.Decision => {
  const { holder, purpose } = Holder.parts(context.fund)
  if (on > context.today) return Desk.refuse({ _tag: "NotYet", on, today: context.today })
  const known = Desk.rulesFor(context, purpose, on)
  if (Result.isFailure(known)) return Result.fail(known.failure)
  if (context.holder === undefined) return Desk.refuse({ _tag: "HolderUnknown", holder, day: context.today })
  return Desk.decided({ _tag: "FundOpened", holder, holderKind: context.holder.kind, purpose, on })
}

export const importOpening = (desk: Desk.Desk, command: Of<"ImportOpening">): Desk.Decision => {
  const { on, lines } = command
  const known = Desk.before(desk, command, "opening", ({ journal }) => sameEntries(journal, command))
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const { state, context } = desk
  if (state.years.length > 0) return Desk.refuse({ _tag: "OpeningTooLate", fund: context.fund })
  const year = Desk.yearOf(on)
  const wrong =
    linesFault(desk, lines, year) ??
    Entries.fault(desk, command, { isFree: false }) ??
    disagreement(desk, command, "financial") ??
    disagreement(desk, command, "budgetary")
  if (wrong !== undefined) return Result.fail(wrong)
  const totals = totalsOf(lines)
  return Desk.decided({
    _tag: "OpeningImported",
    journal: Desk.journal(desk, { ...command, kind: "opening" }),
    changes: [...totals].map(([line, appropriated]) => Desk.change(year, line, { appropriated })),
    layers: lines.filter(({ origin }) => origin < year)
  })
}

const sameEntries = (
  a: { readonly financial: ReadonlyArray<Entry>; readonly budgetary: ReadonlyArray<Entry> },
  b: { readonly financial: ReadonlyArray<Entry>; readonly budgetary: ReadonlyArray<Entry> }
): boolean => JSON.stringify([a.financial, a.budgetary]) === JSON.stringify([b.financial, b.budgetary])

const linesFault = (desk: Desk.Desk, lines: ReadonlyArray<OpeningLine>, year: number): FundRefusal | undefined => {
  for (const { line, origin, amount } of lines) {
    const rule = Desk.lineRule(desk, line)
    if (Result.isFailure(rule)) return rule.failure
    if (amount <= 0) return { _tag: "AmountNotPositive", amount }
    if (origin > year) return { _tag: "OpeningOrigin", line, origin, year }
  }
  return undefined
}

const totalsOf = (lines: ReadonlyArray<OpeningLine>): ReadonlyMap<LineId, Money.Fen> => {
  const totals = new Map<LineId, Money.Fen>()
  for (const { line, amount } of lines) totals.set(line, Money.add(totals.get(line) ?? Money.zero, amount))
  return totals
}

/** In each book the money of a line is what the line has. */
const disagreement = ({ rules }: Desk.Desk, command: Of<"ImportOpening">, book: Book): FundRefusal | undefined => {
  const account: AccountCode = rules.templates.money[book]
  const totals = totalsOf(command.lines)
  const money = command[book].filter((entry) => entry.account === account)
  const named = new Set([...totals.keys(), ...money.map(({ line }) => line)])
  for (const line of named) {
    const entries = imbalance(money.filter((entry) => entry.line === line))
    const lines = totals.get(line) ?? Money.zero
    if (entries !== lines) return { _tag: "OpeningDisagrees", line, book, lines, entries }
  }
  return undefined
}
