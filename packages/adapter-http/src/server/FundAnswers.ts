/** What the API tells of funds: rows of the tables with labels, and why a figure is what it is. */

import {
  type Account,
  Available,
  BudgetExecution,
  BudgetLine,
  Fund,
  FundCommand,
  FundPolicy,
  type FundView,
  Holder,
  Journal,
  type LineHistory,
  WorkFund
} from "@wangge/core/fund"
import { Area } from "@wangge/core/grid"
import { Day, Explanation, Id, Label, Money, type View } from "@wangge/core/kernel"
import type { EntryOn, JournalItem } from "../api/FundBooksApi.ts"
import * as FundCommands from "../api/FundCommands.ts"
import { fundEventLabels } from "../api/FundEventLabels.ts"
import type { EncumbranceOn, FundDetail, FundLines, FundRulesOn, LineChange } from "../api/FundsApi.ts"
import type { Asking, Opened, Row } from "./Funds.ts"
import { nameOf } from "./WorkforceAnswers.ts"

type RowOf<V> = V extends View.View<infer _, infer R> ? R : never
export type LineRow = RowOf<typeof FundView.lines>
export type JournalRow = RowOf<typeof FundView.journals>
export type EntryRow = RowOf<typeof FundView.entries>
export type EncumbranceRow = RowOf<typeof FundView.encumbrances>

export const textOf = (explanation: Explanation.Explanation): Label.Label =>
  Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))

/** Sums with the reason of what is available. */
export const executed = (row: BudgetExecution.Executed) => {
  const explanation = BudgetExecution.explain(row)
  return { ...row, explanation, text: textOf(explanation) }
}

type Named = Pick<Asking, "on" | "rules">

export const about = (
  { on, rules }: Named,
  { fund, holder, holder_kind, purpose }: Pick<Row, "fund" | "holder" | "holder_kind" | "purpose">
) => {
  const code = holder as Id.AreaCode
  const holderKind = holder_kind as Holder.HolderKind
  return {
    fund: fund as Id.FundId,
    holder: code,
    holderName: nameOf(on, code),
    holderKind,
    holderKindLabel: Area.kindLabels[holderKind],
    purpose,
    purposeLabel: rules.purposes.find(({ id }) => id === purpose)?.label ?? Label.same(purpose)
  }
}

/** A fund with what its lines have in a year together. */
export const item = (named: Named, row: Row, year: Journal.Year, lines: ReadonlyArray<LineRow>) => ({
  ...about(named, row),
  openedOn: row.opened_on as Day.Day,
  openFrom: row.open_from as Day.Day,
  year,
  total: BudgetExecution.total(lines)
})

const rulesOf = ({ purpose, rules }: Opened): typeof FundRulesOn.Type => ({
  purpose,
  chart: rules.chart,
  carryOver: rules.carryOver,
  encumbrance: rules.encumbrance,
  splitDays: rules.splitDays,
  transferShare: rules.transferShare
})

/** The path segments of the commands that the caller's role may give. */
const allowed = ({ actor, on, state }: Opened): ReadonlyArray<string> =>
  on.covers(actor.scope, state.holder)
    ? FundCommands.tags
        .filter((tag) => FundCommand.whoMay[tag].includes(actor.role))
        .map((tag) => FundCommands.commands[tag].segment)
    : []

export const rowOf = ({ fund, state }: Pick<Opened, "fund" | "state">): Row => ({
  fund,
  holder: state.holder,
  holder_kind: state.holderKind,
  purpose: state.purpose,
  opened_on: state.openedOn,
  open_from: state.openFrom
})

export const detail = (
  opened: Opened,
  year: Journal.Year,
  { lines, years }: { readonly lines: ReadonlyArray<LineRow>; readonly years: ReadonlyArray<Journal.Year> }
): typeof FundDetail.Type => {
  const { purpose, state } = opened
  const kind = state.holderKind
  const entitled = WorkFund.entitlement(purpose, kind)
  const explanation = kind === "village" || kind === "community" ? WorkFund.explain(purpose, kind) : undefined
  return {
    ...item(opened, rowOf(opened), year, lines),
    openYears: Fund.openYears(state),
    years,
    ...(entitled === undefined || explanation === undefined
      ? {}
      : { entitlement: { amount: entitled.amount, explanation, text: textOf(explanation) } }),
    rules: rulesOf(opened),
    allowed: allowed(opened)
  }
}

/** A line of a year that is open, in the shape of the table. */
export const openRow = ({ fund, state }: Pick<Opened, "fund" | "state">, line: BudgetLine.BudgetLine): LineRow => ({
  fund,
  year: line.year,
  line: line.line,
  ...Holder.parts(fund),
  appropriated: line.appropriated,
  encumbered: line.encumbered,
  spent: line.spent,
  available: BudgetLine.available(line),
  granted: line.granted,
  moved_out: line.movedOut,
  carried: BudgetLine.carriedTotal(line),
  carried_out: 0,
  returned: 0,
  closed: Fund.bookOf(state, line.year) === undefined && `${line.year}-12-31` < state.openFrom ? 1 : 0
})

export const lines = (opened: Opened, year: Journal.Year, rows: ReadonlyArray<LineRow>): typeof FundLines.Type => {
  const { fund, purpose, state } = opened
  const known = new Map(rows.map((row) => [row.line, row]))
  const names = new Set([...purpose.lines.map(({ id }) => id as string), ...known.keys()])
  const shown = [...names].map((name) => {
    const id = Id.LineId.make(name)
    const row = known.get(name) ?? openRow(opened, BudgetLine.blank(year, id))
    const sums = BudgetExecution.sum([row], BudgetExecution.byLine(purpose))[0] ?? BudgetExecution.total([row])
    const open = Fund.lineOf(state, year, id)
    const explanation =
      open === undefined
        ? BudgetExecution.explain(sums)
        : Available.explain(open, Fund.openEncumbrances(state), sums.label)
    return {
      ...sums,
      line: id,
      granted: Money.fen(row.granted),
      movedOut: Money.fen(row.moved_out),
      isClosed: row.closed === 1,
      explanation,
      text: textOf(explanation)
    }
  })
  return { fund, year, lines: shown, total: executed(BudgetExecution.total(rows)) }
}

export const change = (one: LineHistory.Changed): typeof LineChange.Type => ({
  ...one,
  whatLabel: fundEventLabels[one.what]
})

/** A line and its use in words, by the policy of today. */
export const namesOf = ({ rules }: Pick<Asking, "rules">, purpose: string, line: string, use: string) => {
  const lines = rules.purposes.find(({ id }) => id === purpose)?.lines ?? []
  const named = FundPolicy.namesOf({ lines }, line, use)
  return { lineLabel: named.line, useLabel: named.use }
}

export const encumbrance = (asked: Asking, row: EncumbranceRow): typeof EncumbranceOn.Type => {
  const fund = row.fund as Id.FundId
  const isOpen = row.open === 1
  return {
    fund,
    encumbrance: row.encumbrance as Id.EncumbranceId,
    year: row.year,
    line: row.line as Id.LineId,
    use: row.use,
    ...namesOf(asked, Holder.parts(fund).purpose, row.line, row.use),
    reserved: Money.fen(row.reserved),
    paid: Money.fen(row.paid),
    released: Money.fen(row.released),
    outstanding: Money.fen(row.outstanding),
    on: row.on_day as Day.Day,
    until: row.until_day as Day.Day,
    ...(row.request === null ? {} : { request: row.request as Id.SpendingId }),
    ...(row.subject_kind === null || row.subject_id === null
      ? {}
      : { subject: { kind: row.subject_kind, id: row.subject_id } }),
    isOpen,
    days: Day.daysBetween(row.on_day as Day.Day, asked.today),
    isOver: isOpen && row.until_day < asked.today
  }
}

export const journal = (row: JournalRow): typeof JournalItem.Type => {
  const kind = row.kind as Journal.JournalKind
  return {
    fund: row.fund as Id.FundId,
    journal: row.journal as Id.JournalId,
    year: row.year,
    number: row.number,
    on: row.on_day as Day.Day,
    kind,
    kindLabel: Journal.kindLabels[kind],
    amount: Money.fen(row.amount),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.encumbrance === null ? {} : { encumbrance: row.encumbrance as Id.EncumbranceId }),
    ...(row.payee === null ? {} : { payee: row.payee as Id.SubjectId }),
    ...(row.reverses === null ? {} : { reverses: row.reverses as Id.JournalId }),
    ...(row.reversed_by === null ? {} : { reversedBy: row.reversed_by as Id.JournalId }),
    by: row.by_person as Id.PersonId,
    at: row.posted_at as typeof JournalItem.Type.at
  }
}

type Labelled = { readonly rules: FundPolicy.FundRules; readonly purpose: FundPolicy.Purpose }

export const entry = (
  { purpose, rules }: Labelled,
  book: Account.Book,
  { account, amount, line, side }: Journal.Entry
): typeof EntryOn.Type => ({
  account,
  line,
  side,
  amount,
  book,
  accountLabel: rules.chart.find(({ code }) => code === account)?.label ?? Label.same(account),
  lineLabel: purpose.lines.find(({ id }) => id === line)?.label ?? Label.same(line)
})
