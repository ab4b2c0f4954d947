/**
 * The tables of funds and of their lines.
 *
 * @internal
 */
import * as Day from "../kernel/Day.ts"
import type { FundId } from "../kernel/Id.ts"
import * as StreamName from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { Change } from "./BudgetLine.ts"
import type { FundEvent, Of } from "./FundEvent.ts"
import * as Holder from "./Holder.ts"

/** `open_from` is the first day on which may be posted. */
export type FundRow = {
  readonly fund: string
  readonly holder: string
  readonly holder_kind: string
  readonly purpose: string
  readonly opened_on: string
  readonly open_from: string
}

/** The id of the fund whose stream an event stands in. */
export const fundOf = ({ stream }: { readonly stream: string }): FundId => StreamName.idOf(stream) as FundId

export const funds: View<FundEvent, FundRow> = {
  name: "funds",
  columns: {
    fund: "text",
    holder: "text",
    holder_kind: "text",
    purpose: "text",
    opened_on: "text",
    open_from: "text"
  },
  key: ["fund"],
  indexes: [["holder"], ["purpose", "holder"]],
  revision: 1,
  streams: ["fund"],
  project: (recorded, get) => {
    const { event } = recorded
    const fund = fundOf(recorded)
    if (event._tag === "FundOpened") {
      const { holder, holderKind: holder_kind, purpose, on } = event
      return [{ _tag: "Put", row: { fund, holder, holder_kind, purpose, opened_on: on, open_from: on } }]
    }
    if (event._tag !== "PeriodClosed" && event._tag !== "YearClosed") return []
    const row = get(fund)
    if (row === undefined) return []
    const through = event._tag === "PeriodClosed" ? event.through : event.on
    const open_from = Day.plusDays(through, 1)
    return [{ _tag: "Put", row: { ...row, open_from: [open_from, row.open_from].sort().at(-1) ?? open_from } }]
  }
}

/**
 * Amounts in fen. `granted` is the year's own original appropriation, `carried` what came over from earlier years; both are part
 * of `appropriated`. A closed year keeps what it ended with: `carried_out` to the next, `returned`, nothing available.
 */
export type FundLineRow = {
  readonly fund: string
  readonly year: number
  readonly line: string
  readonly holder: string
  readonly purpose: string
  readonly appropriated: number
  readonly encumbered: number
  readonly spent: number
  readonly available: number
  readonly granted: number
  readonly moved_out: number
  readonly carried: number
  readonly carried_out: number
  readonly returned: number
  readonly closed: number
}

export const lines: View<FundEvent, FundLineRow> = {
  name: "fund_lines",
  columns: {
    fund: "text",
    year: "integer",
    line: "text",
    holder: "text",
    purpose: "text",
    appropriated: "integer",
    encumbered: "integer",
    spent: "integer",
    available: "integer",
    granted: "integer",
    moved_out: "integer",
    carried: "integer",
    carried_out: "integer",
    returned: "integer",
    closed: "integer"
  },
  key: ["fund", "year", "line"],
  indexes: [
    ["purpose", "year", "line", "fund"],
    ["holder", "year"]
  ],
  revision: 1,
  streams: ["fund"],
  project: (recorded, get) => {
    const { event } = recorded
    const fund = fundOf(recorded)
    const rows = (year: number, line: string): FundLineRow => get(fund, year, line) ?? blank(fund, year, line)
    if (event._tag === "YearClosed") return closed(event, rows)
    const changed = new Map<string, FundLineRow>()
    for (const change of changesOf(event)) {
      const key = `${change.year}/${change.line}`
      changed.set(key, after(changed.get(key) ?? rows(change.year, change.line), change))
    }
    if (event._tag === "OpeningImported") {
      for (const { line, amount } of event.layers) {
        const key = `${event.journal.year}/${line}`
        const row = changed.get(key)
        if (row !== undefined) changed.set(key, { ...row, carried: row.carried + amount })
      }
    }
    return [...changed.values()].map((row) => ({ _tag: "Put", row }))
  }
}

const changesOf = (event: FundEvent): ReadonlyArray<Change> =>
  "changes" in event ? event.changes : "change" in event ? [event.change] : []

const blank = (fund: FundId, year: number, line: string): FundLineRow => ({
  fund,
  year,
  line,
  ...Holder.parts(fund),
  appropriated: 0,
  encumbered: 0,
  spent: 0,
  available: 0,
  granted: 0,
  moved_out: 0,
  carried: 0,
  carried_out: 0,
  returned: 0,
  closed: 0
})

const counted = (row: FundLineRow): FundLineRow => ({
  ...row,
  available: row.appropriated - row.encumbered - row.spent - row.carried_out - row.returned
})

const after = (row: FundLineRow, change: Change): FundLineRow =>
  counted({
    ...row,
    appropriated: row.appropriated + change.appropriated,
    encumbered: row.encumbered + change.encumbered,
    spent: row.spent + change.spent,
    granted: row.granted + (change.granted ?? 0),
    moved_out: row.moved_out + (change.movedOut ?? 0)
  })

/** The closed year ends with nothing reserved, nothing available; the next begins with what was carried. */
const closed = (
  { year, lines: closings }: Of<"YearClosed">,
  rows: (year: number, line: string) => FundLineRow
): ReadonlyArray<RowChange<FundLineRow>> =>
  closings.flatMap(({ line, carried, returned }) => {
    const over = carried.reduce((sum, { amount }) => sum + amount, 0)
    const last = counted({ ...rows(year, line), encumbered: 0, carried_out: over, returned, closed: 1 })
    const next = rows(year + 1, line)
    const begun = counted({ ...next, appropriated: next.appropriated + over, carried: next.carried + over })
    return [
      { _tag: "Put", row: last },
      { _tag: "Put", row: begun }
    ] as const
  })
