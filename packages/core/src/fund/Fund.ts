/**
 * The state of one fund: what each line has in the years that are open, what is reserved, what was asked, and the journals that
 * can still be reversed. {@link FundEvolution} says what each event makes of it.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import {
  AreaCode,
  type EncumbranceId,
  type JournalId,
  JournalId as JournalIdSchema,
  type LineId,
  type SpendingId
} from "../kernel/Id.ts"
import * as BudgetLine from "./BudgetLine.ts"
import { Draw, Encumbrance } from "./Encumbrance.ts"
import { HolderKind } from "./Holder.ts"
import { Journal, type Year } from "./Journal.ts"
import { SpendingRequest } from "./SpendingRequest.ts"
import * as Trie from "./Trie.ts"

/** A journal with what it changed, kept until its year is closed. */
export const Posted = Schema.TaggedUnion({
  Kept: {
    journal: Journal,
    changes: Schema.Array(BudgetLine.Change),
    draw: Schema.optionalKey(Draw),
    reversedBy: Schema.optionalKey(JournalIdSchema)
  },
  /** Its year is closed: the id stays taken, the journal itself is in the events. */
  Closed: { year: Schema.Int }
}).annotate({ identifier: "PostedJournal" })
export type Posted = typeof Posted.Type
export type Kept = Extract<Posted, { readonly _tag: "Kept" }>

export const YearBook = Schema.Struct({
  year: Schema.Int,
  /** The number of the last voucher. */
  number: Schema.Int,
  lines: Schema.Record(Schema.String, BudgetLine.BudgetLine)
}).annotate({ identifier: "FundYear" })
export type YearBook = typeof YearBook.Type

export const Fund = Schema.TaggedUnion({
  None: {},
  Open: {
    holder: AreaCode,
    holderKind: HolderKind,
    purpose: Schema.String,
    openedOn: Day,
    /** Nothing is posted before this day. */
    openFrom: Day,
    /** Those that are not closed, the earliest first. */
    years: Schema.Array(YearBook),
    encumbrances: Trie.schema(Encumbrance),
    journals: Trie.schema(Posted),
    requests: Trie.schema(SpendingRequest)
  }
}).annotate({ identifier: "Fund" })
export type Fund = typeof Fund.Type
export type Open = Extract<Fund, { readonly _tag: "Open" }>

export const initial: Fund = { _tag: "None" }

export const bookOf = ({ years }: Open, year: Year): YearBook | undefined => years.find((book) => book.year === year)

export const lineOf = (state: Open, year: Year, line: LineId): BudgetLine.BudgetLine | undefined => {
  const lines = bookOf(state, year)?.lines
  return lines !== undefined && Object.hasOwn(lines, line) ? lines[line] : undefined
}

/** The lines of a year that is open, in the order of their first posting. */
export const linesOf = (state: Open, year: Year): ReadonlyArray<BudgetLine.BudgetLine> =>
  Object.values(bookOf(state, year)?.lines ?? {})

export const openYears = ({ years }: Open): ReadonlyArray<Year> => years.map(({ year }) => year)

export const encumbranceOf = ({ encumbrances }: Open, id: EncumbranceId): Encumbrance | undefined =>
  Trie.get(encumbrances, id)

export const openEncumbrances = ({ encumbrances }: Open): ReadonlyArray<Encumbrance> =>
  [...Trie.values(encumbrances)].filter(({ isOpen }) => isOpen).sort((a, b) => (a.id < b.id ? -1 : 1))

export const journalOf = ({ journals }: Open, id: JournalId): Posted | undefined => Trie.get(journals, id)

export const requestOf = ({ requests }: Open, id: SpendingId): SpendingRequest | undefined => Trie.get(requests, id)

export const requests = ({ requests }: Open): ReadonlyArray<SpendingRequest> =>
  [...Trie.values(requests)].sort((a, b) => (a.id < b.id ? -1 : 1))
