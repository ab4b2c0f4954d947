/**
 * The table of reservations.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { FundEvent } from "./FundEvent.ts"
import { fundOf } from "./FundTable.ts"

/** Amounts in fen; `drawn` was taken out of the reserved amount by payments, `paid` may exceed it. `open` is 0 or 1. */
export type FundEncumbranceRow = {
  readonly fund: string
  readonly encumbrance: string
  readonly year: number
  readonly line: string
  readonly use: string
  readonly reserved: number
  readonly paid: number
  readonly drawn: number
  readonly released: number
  readonly outstanding: number
  readonly on_day: string
  readonly until_day: string
  readonly request: string | null
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly open: number
}

export const encumbrances: View<FundEvent, FundEncumbranceRow> = {
  name: "fund_encumbrances",
  columns: {
    fund: "text",
    encumbrance: "text",
    year: "integer",
    line: "text",
    use: "text",
    reserved: "integer",
    paid: "integer",
    drawn: "integer",
    released: "integer",
    outstanding: "integer",
    on_day: "text",
    until_day: "text",
    request: "text?",
    subject_kind: "text?",
    subject_id: "text?",
    open: "integer"
  },
  key: ["fund", "encumbrance"],
  indexes: [
    ["open", "until_day"],
    ["subject_kind", "subject_id"]
  ],
  revision: 1,
  streams: ["fund"],
  project: (recorded, get) => {
    const { event } = recorded
    const fund = fundOf(recorded)
    switch (event._tag) {
      case "Encumbered": {
        const { id, year, line, use, reserved, on, until, request, subject } = event.reservation
        const row = {
          fund,
          encumbrance: id,
          year,
          line,
          use,
          reserved,
          paid: 0,
          drawn: 0,
          released: 0,
          outstanding: reserved,
          on_day: on,
          until_day: until,
          request: request ?? null,
          subject_kind: subject?.kind ?? null,
          subject_id: subject?.id ?? null,
          open: 1
        }
        return [{ _tag: "Put", row }]
      }
      case "EncumbranceReleased":
        return put(after(get(fund, event.encumbrance), { paid: 0, drawn: 0, released: event.amount }))
      case "Paid":
      case "Reversed":
        return event.draw === undefined ? [] : put(after(get(fund, event.draw.encumbrance), event.draw))
      case "YearClosed":
        return event.expired.flatMap(({ encumbrance, amount }) =>
          put(after(get(fund, encumbrance), { paid: 0, drawn: 0, released: amount }))
        )
      default:
        return []
    }
  }
}

const put = (row: FundEncumbranceRow | undefined) => (row === undefined ? [] : [{ _tag: "Put", row } as const])

interface Moved {
  readonly paid: number
  readonly drawn: number
  readonly released: number
}

const after = (row: FundEncumbranceRow | undefined, moved: Moved): FundEncumbranceRow | undefined => {
  if (row === undefined) return undefined
  const drawn = row.drawn + moved.drawn
  const released = row.released + moved.released
  const outstanding = row.reserved - drawn - released
  return { ...row, paid: row.paid + moved.paid, drawn, released, outstanding, open: outstanding > 0 ? 1 : 0 }
}
