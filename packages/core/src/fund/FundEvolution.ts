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
      return drawn(changed(state, change), draw)
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
  years: [],
  encumbrances: Trie.empty,
  journals: Trie.empty,
  requests: Trie.empty
})

const newBook = (year: number): YearBook => ({ year, number: 0, lines: {} })

const bookFor = (years: Years, year: number): YearBook => years.find((book) => book.year === year) ?? newBook(year)

type Years = Open["years"]

const withBook = (years: Years, book: YearBook): Years => {
  const place = years.findIndex(({ year }) => year >= book.year)
  if (place === -1) return [...years, book]
  return years[place]?.year === book.year ? years.with(place, book) : years.toSpliced(place, 0, book)
}

/** The books of the years after a change of one line. */
const changed = (state: Open, change: BudgetLine.Change): Open => {
  const { year, line: name } = change
  const book = bookFor(state.years, year)
  const line = BudgetLine.applied(book.lines[name] ?? BudgetLine.blank(year, name), change)
  return { ...state, years: withBook(state.years, { ...book, lines: { ...book.lines, [name]: line } }) }
}

interface Posting {
  readonly journal: Journal
  readonly changes: ReadonlyArray<BudgetLine.Change>
  readonly draw?: Encumbrance.Draw
}

/** A journal in the books: its number is used up, its accounts and lines move, and it can be found again. */
const posted = (state: Open, { journal, changes, draw }: Posting): Open => {
  const { id, year, number, financial, budgetary } = journal
  const lines = { ...bookFor(state.years, year).lines }
  for (const change of changes) {
    lines[change.line] = BudgetLine.applied(lines[change.line] ?? BudgetLine.blank(year, change.line), change)
  }
  book(lines, year, financial)
  book(lines, year, budgetary)
  const kept: Kept = draw === undefined ? { _tag: "Kept", journal, changes } : { _tag: "Kept", journal, changes, draw }
  return {
    ...state,
    years: withBook(state.years, { year, number, lines }),
    journals: Trie.put<Posted>(state.journals, id, kept)
  }
}

/** Adds entries to lines that nobody else sees yet. Entries of one line that stand together cost one copy. */
const book = (lines: Record<string, BudgetLine.BudgetLine>, year: number, entries: ReadonlyArray<Entry>): void => {
  for (let i = 0; i < entries.length; ) {
    const name = entries[i]?.line
    if (name === undefined) return
    const line = lines[name] ?? BudgetLine.blank(year, name)
    const balances = line.balances.slice()
    for (let entry = entries[i]; entry?.line === name; entry = entries[++i]) add(balances, entry)
    lines[name] = { ...line, balances }
  }
}

const add = (balances: Array<BudgetLine.Balance>, { account, side, amount }: Entry): void => {
  const signed = side === "debit" ? amount : -amount
  for (let i = 0; i < balances.length; i++) {
    const found = balances[i]
    if (found?.account !== account) continue
    balances[i] = { account, amount: Money.fen(found.amount + signed) }
    return
  }
  balances.push({ account, amount: Money.fen(signed) })
}

const layered = (state: Open, { journal, layers }: Of<"OpeningImported">): Open => {
  const before = bookFor(state.years, journal.year)
  const lines = { ...before.lines }
  for (const { line, origin, amount } of layers) {
    const one = lines[line] ?? BudgetLine.blank(journal.year, line)
    const carried = [...one.carried, { origin, amount }].sort((a, b) => a.origin - b.origin)
    lines[line] = { ...one, carried }
  }
  return { ...state, years: withBook(state.years, { ...before, lines }) }
}

const drawn = (state: Open, draw: Encumbrance.Draw): Open => {
  const before = Trie.get(state.encumbrances, draw.encumbrance)
  if (before === undefined) return state
  const encumbrances = Trie.put(state.encumbrances, draw.encumbrance, Encumbrance.drawnBy(before, draw))
  return { ...state, encumbrances }
}

const encumbered = (state: Open, { reservation, change }: Of<"Encumbered">): Open => {
  const after = changed(state, change)
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
  const settled = event.lapsed.reduce<Open>(
    (after, id) => withRequest(after, id, (one) => ({ ...one, state: "lapsed" })),
    released
  )
  const last = posted(settled, { journal, changes: [] })
  const closed = bookFor(last.years, year)
  const next = bookFor(last.years, year + 1)
  const lines = { ...next.lines }
  for (const { line, carried } of closings) {
    const before = lines[line] ?? BudgetLine.blank(year + 1, line)
    lines[line] = {
      ...before,
      appropriated: Money.fen(before.appropriated + BudgetLine.carriedTotal({ carried })),
      carried: [...carried, ...before.carried],
      balances: added(before.balances, closed.lines[line]?.balances ?? [])
    }
  }
  const isSpent = (one: Posted): boolean => one._tag === "Kept" && one.journal.year === year
  const firstDay = Day.of(`${year + 1}-01-01`)
  return {
    ...last,
    openFrom: later(last.openFrom, firstDay),
    years: withBook(last.years, { ...next, lines }).filter((one) => one.year !== year),
    journals: Trie.map<Posted, Posted>(last.journals, (one) => (isSpent(one) ? { _tag: "Closed", year } : one))
  }
}

type Balances = BudgetLine.BudgetLine["balances"]

const added = (a: Balances, b: Balances): Balances => {
  const sum = a.slice()
  for (const { account, amount } of b) {
    const place = sum.findIndex((one) => one.account === account)
    const total = Money.fen((sum[place]?.amount ?? 0) + amount)
    if (place !== -1) sum[place] = { account, amount: total }
    else if (total !== 0) sum.push({ account, amount: total })
  }
  return sum
}

const later = (a: Day.Day, b: Day.Day): Day.Day => (Day.daysBetween(a, b) > 0 ? b : a)
