/** What each event makes of the state: total, never failing, reading nothing but the event. */

import * as Day from "../kernel/Day.ts"
import type { SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as BudgetLine from "./BudgetLine.ts"
import * as Encumbrance from "./Encumbrance.ts"
import type { Fund, Kept, Open, Posted, YearBook } from "./Fund.ts"
import type { FundEvent, Of } from "./FundEvent.ts"
import type { Entry, Journal } from "./Journal.ts"
import type { SpendingRequest } from "./SpendingRequest.ts"
import * as Trie from "./Trie.ts"

export const evolve = (state: Fund, event: FundEvent): Fund => {
  if (state._tag === "None") return event._tag === "FundOpened" ? opened(event) : state
  switch (event._tag) {
    case "FundOpened":
      return state
    case "Appropriated":
    case "Transferred":
    case "Withdrawn":
    case "JournalPosted":
      return posted(state, event)
    case "OpeningImported":
      return layered(posted(state, event), event)
    case "Paid": {
      const after = posted(state, event)
      return event.draw === undefined ? after : drawn(after, event.draw)
    }
    case "Reversed": {
      const after = marked(posted(state, event), event)
      return event.draw === undefined ? after : drawn(after, event.draw)
    }
    case "Encumbered":
      return encumbered(state, event)
    case "EncumbranceReleased": {
      const { encumbrance, amount, change } = event
      const draw = { encumbrance, paid: Money.zero, drawn: Money.zero, released: amount }
      return drawn(changed(state, [change]), draw)
    }
    case "PeriodClosed":
      return { ...state, openFrom: Day.plusDays(event.through, 1) }
    case "YearClosed":
      return yearClosed(state, event)
    case "SpendingRequested": {
      const { _tag, ...asked } = event
      return { ...state, requests: Trie.put(state.requests, asked.id, { ...asked, taken: [], state: "pending" }) }
    }
    case "StepTaken": {
      const { _tag, request, ...taken } = event
      return withRequest(state, request, (one) => ({ ...one, taken: [...one.taken, taken] }))
    }
    case "RequestRejected":
      return withRequest(state, event.request, (one) => ({ ...one, state: "rejected" }))
    case "RequestWithdrawn":
      return withRequest(state, event.request, (one) => ({ ...one, state: "withdrawn" }))
    case "OutcomePublished":
      return withRequest(state, event.request, (one) => ({ ...one, outcomeOn: event.on }))
  }
}

const opened = ({ holder, holderKind, purpose, on }: Of<"FundOpened">): Open => ({
  _tag: "Open",
  holder,
  holderKind,
  purpose,
  openedOn: on,
  openFrom: on,
  years: {},
  encumbrances: Trie.empty,
  journals: Trie.empty,
  requests: Trie.empty
})

const NEW_YEAR: YearBook = { number: 0, lines: {} }

/** The books of the years after changes of their lines. */
const changed = (state: Open, changes: ReadonlyArray<BudgetLine.Change>): Open => {
  if (changes.length === 0) return state
  let years = state.years
  for (const change of changes) {
    const book = years[change.year] ?? NEW_YEAR
    const line = book.lines[change.line] ?? BudgetLine.blank(change.year, change.line)
    const lines = { ...book.lines, [change.line]: BudgetLine.applied(line, change) }
    years = { ...years, [change.year]: { number: book.number, lines } }
  }
  return { ...state, years }
}

interface Posting {
  readonly journal: Journal
  readonly changes: ReadonlyArray<BudgetLine.Change>
  readonly draw?: Encumbrance.Draw
}

/** A journal in the books: its number is used up, its accounts and lines move, and it can be found again. */
const posted = (state: Open, { journal, changes, draw }: Posting): Open => {
  const { id, year, number, financial, budgetary } = journal
  const after = changed(state, changes)
  const book = after.years[year] ?? NEW_YEAR
  const lines = booked(booked(book.lines, year, financial), year, budgetary)
  const kept: Kept = { _tag: "Kept", journal, changes, ...(draw === undefined ? {} : { draw }) }
  return {
    ...after,
    years: { ...after.years, [year]: { number, lines } },
    journals: Trie.put<Posted>(after.journals, id, kept)
  }
}

type Lines = YearBook["lines"]

/** The balances of the lines after some entries. Entries of one line that stand together cost one copy. */
const booked = (lines: Lines, year: number, entries: ReadonlyArray<Entry>): Lines => {
  let after = lines
  for (let i = 0; i < entries.length; ) {
    const name = entries[i]?.line
    if (name === undefined) break
    const line = after[name] ?? BudgetLine.blank(year, name)
    const balances: Record<string, Money.Fen> = { ...line.balances }
    for (let entry = entries[i]; entry?.line === name; entry = entries[++i]) {
      const signed = entry.side === "debit" ? entry.amount : -entry.amount
      balances[entry.account] = Money.fen((balances[entry.account] ?? 0) + signed)
    }
    after = { ...after, [name]: { ...line, balances } }
  }
  return after
}

const layered = (state: Open, { journal, layers }: Of<"OpeningImported">): Open => {
  const book = state.years[journal.year] ?? NEW_YEAR
  const lines = { ...book.lines }
  for (const { line, origin, amount } of layers) {
    const before = lines[line] ?? BudgetLine.blank(journal.year, line)
    const carried = [...before.carried, { origin, amount }].sort((a, b) => a.origin - b.origin)
    lines[line] = { ...before, carried }
  }
  return { ...state, years: { ...state.years, [journal.year]: { ...book, lines } } }
}

const drawn = (state: Open, draw: Encumbrance.Draw): Open => {
  const before = Trie.get(state.encumbrances, draw.encumbrance)
  if (before === undefined) return state
  const encumbrances = Trie.put(state.encumbrances, draw.encumbrance, Encumbrance.drawnBy(before, draw))
  return { ...state, encumbrances }
}

const encumbered = (state: Open, { reservation, change }: Of<"Encumbered">): Open => {
  const after = changed(state, [change])
  const encumbrances = Trie.put(after.encumbrances, reservation.id, Encumbrance.opened(reservation))
  const held: Open = { ...after, encumbrances }
  if (reservation.request === undefined) return held
  return withRequest(held, reservation.request, (one) => ({
    ...one,
    state: "encumbered",
    encumbrance: reservation.id
  }))
}

const marked = (state: Open, { reverses, journal }: Of<"Reversed">): Open => {
  const before = Trie.get(state.journals, reverses)
  if (before?._tag !== "Kept") return state
  return { ...state, journals: Trie.put<Posted>(state.journals, reverses, { ...before, reversedBy: journal.id }) }
}

const withRequest = (state: Open, id: SpendingId, change: (one: SpendingRequest) => SpendingRequest): Open => {
  const before = Trie.get(state.requests, id)
  return before === undefined ? state : { ...state, requests: Trie.put(state.requests, id, change(before)) }
}

/** The year leaves the books; what is carried, and the balances of its standing accounts, begin the next one. */
const yearClosed = (state: Open, event: Of<"YearClosed">): Open => {
  const { year, journal, expired, lines: closings } = event
  const released = expired.reduce<Open>((after, { encumbrance, amount }) => {
    const draw = { encumbrance, paid: Money.zero, drawn: Money.zero, released: amount }
    return drawn(after, draw)
  }, state)
  const last = posted(released, { journal, changes: [] })
  const { [year]: closed = NEW_YEAR, ...others } = last.years
  const next = others[year + 1] ?? NEW_YEAR
  const lines = { ...next.lines }
  for (const { line, carried } of closings) {
    const before = lines[line] ?? BudgetLine.blank(year + 1, line)
    lines[line] = {
      ...before,
      appropriated: Money.fen(before.appropriated + BudgetLine.carriedTotal({ carried })),
      carried: [...carried, ...before.carried],
      balances: added(before.balances, closed.lines[line]?.balances ?? {})
    }
  }
  const isSpent = (one: Posted): boolean => one._tag === "Kept" && one.journal.year === year
  const firstDay = Day.of(`${year + 1}-01-01`)
  return {
    ...last,
    openFrom: later(last.openFrom, firstDay),
    years: { ...others, [year + 1]: { ...next, lines } },
    journals: Trie.map<Posted, Posted>(last.journals, (one) => (isSpent(one) ? { _tag: "Closed", year } : one))
  }
}

type Balances = BudgetLine.BudgetLine["balances"]

const added = (a: Balances, b: Balances): Balances => {
  const sum: Record<string, Money.Fen> = { ...a }
  for (const [account, balance] of Object.entries(b)) {
    const total = Money.fen((sum[account] ?? 0) + balance)
    if (total === 0) delete sum[account]
    else sum[account] = total
  }
  return sum
}

const later = (a: Day.Day, b: Day.Day): Day.Day => (Day.daysBetween(a, b) > 0 ? b : a)
