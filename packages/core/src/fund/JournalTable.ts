/**
 * The tables of journals and of their entries.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { FundEvent } from "./FundEvent.ts"
import { fundOf } from "./FundTable.ts"
import type { Entry, Journal } from "./Journal.ts"

/**
 * `amount` is what a payment paid, negative where it was reversed; of other journals the sum of the financial debits, or of the
 * budgetary ones where there are none. `papers` and `items` are JSON.
 */
export type FundJournalRow = {
  readonly fund: string
  readonly journal: string
  readonly year: number
  readonly number: number
  readonly on_day: string
  readonly kind: string
  readonly amount: number
  readonly reason: string | null
  readonly papers: string
  /** What a payment was for, line by line; null for other journals. */
  readonly items: string | null
  readonly encumbrance: string | null
  /** A subject of the vault. */
  readonly payee: string | null
  readonly reverses: string | null
  readonly reversed_by: string | null
  readonly by_person: string
  readonly posted_at: number
}

type Posting = Extract<FundEvent, { readonly journal: Journal }>

const debits = (entries: ReadonlyArray<Entry>): number =>
  entries.reduce((sum, { side, amount }) => (side === "debit" ? sum + amount : sum), 0)

const turnover = ({ financial, budgetary }: Journal): number => debits(financial.length > 0 ? financial : budgetary)

const amountOf = (event: Posting, original: FundJournalRow | undefined): number =>
  event._tag === "Paid"
    ? event.items.reduce((sum, { amount }) => sum + amount, 0)
    : original === undefined
      ? turnover(event.journal)
      : -original.amount

export const journals: View<FundEvent, FundJournalRow> = {
  name: "fund_journals",
  columns: {
    fund: "text",
    journal: "text",
    year: "integer",
    number: "integer",
    on_day: "text",
    kind: "text",
    amount: "integer",
    reason: "text?",
    papers: "text",
    items: "text?",
    encumbrance: "text?",
    payee: "text?",
    reverses: "text?",
    reversed_by: "text?",
    by_person: "text",
    posted_at: "integer"
  },
  key: ["fund", "journal"],
  indexes: [
    ["fund", "year", "number"],
    ["encumbrance", "fund"]
  ],
  revision: 2,
  streams: ["fund"],
  project: (recorded, get) => {
    const { event, actor, at } = recorded
    if (!("journal" in event)) return []
    const fund = fundOf(recorded)
    const { journal } = event
    const reverses = event._tag === "Reversed" ? event.reverses : null
    const original = reverses === null ? undefined : get(fund, reverses)
    const row: FundJournalRow = {
      fund,
      journal: journal.id,
      year: journal.year,
      number: journal.number,
      on_day: journal.on,
      kind: journal.kind,
      amount: amountOf(event, original),
      reason: journal.reason ?? null,
      papers: JSON.stringify(journal.papers),
      items: event._tag === "Paid" ? JSON.stringify(event.items) : null,
      encumbrance: "draw" in event && event.draw !== undefined ? event.draw.encumbrance : null,
      payee: event._tag === "Paid" ? (event.payee ?? null) : null,
      reverses,
      reversed_by: null,
      by_person: actor.person,
      posted_at: at
    }
    return original === undefined
      ? [{ _tag: "Put", row }]
      : [
          { _tag: "Put", row },
          { _tag: "Put", row: { ...original, reversed_by: journal.id } }
        ]
  }
}

/** `place` counts the entries of a journal through both books. */
export type FundEntryRow = {
  readonly fund: string
  readonly year: number
  readonly number: number
  readonly place: number
  readonly journal: string
  readonly on_day: string
  readonly kind: string
  readonly book: string
  readonly account: string
  readonly line: string
  readonly side: string
  readonly amount: number
}

export const entries: View<FundEvent, FundEntryRow> = {
  name: "fund_entries",
  columns: {
    fund: "text",
    year: "integer",
    number: "integer",
    place: "integer",
    journal: "text",
    on_day: "text",
    kind: "text",
    book: "text",
    account: "text",
    line: "text",
    side: "text",
    amount: "integer"
  },
  key: ["fund", "year", "number", "place"],
  indexes: [["fund", "account", "year", "number", "place"]],
  revision: 1,
  streams: ["fund"],
  project: (recorded) => {
    const { event } = recorded
    if (!("journal" in event)) return []
    const { id, year, number, on, kind, financial, budgetary } = event.journal
    const common = { fund: fundOf(recorded), year, number, journal: id, on_day: on, kind }
    return [
      ...financial.map((entry) => ({ book: "financial", entry })),
      ...budgetary.map((entry) => ({ book: "budgetary", entry }))
    ].map(({ book, entry }, place) => ({
      _tag: "Put",
      row: { ...common, place, book, account: entry.account, line: entry.line, side: entry.side, amount: entry.amount }
    }))
  }
}
