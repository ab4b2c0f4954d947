/** Everything that made the figures of a line in a year, in order 项目明细账: what it adds up to is what the line has. */
import * as Day from "../kernel/Day.ts"
import type { EncumbranceId, JournalId, LineId, PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import type { Recorded } from "../kernel/View.ts"
import * as BudgetLine from "./BudgetLine.ts"
import type { FundEvent, Of } from "./FundEvent.ts"
import type { Year } from "./Journal.ts"

/** What one happening changed, in fen; `available` is what the line had after it. */
export interface Changed {
  readonly version: number
  readonly on: Day.Day
  readonly by: PersonId
  readonly what: FundEvent["_tag"]
  readonly journal?: JournalId
  /** Of the voucher. */
  readonly number?: number
  readonly encumbrance?: EncumbranceId
  readonly appropriated: Money.Fen
  readonly encumbered: Money.Fen
  readonly spent: Money.Fen
  readonly carriedOut: Money.Fen
  readonly returned: Money.Fen
  readonly available: Money.Fen
}

type Amounts = Pick<Changed, "appropriated" | "encumbered" | "spent" | "carriedOut" | "returned">

const none: Amounts = {
  appropriated: Money.zero,
  encumbered: Money.zero,
  spent: Money.zero,
  carriedOut: Money.zero,
  returned: Money.zero
}

/** The changes of one line, from the events of its fund. */
export const of = (recorded: Iterable<Recorded<FundEvent>>, year: Year, line: LineId): ReadonlyArray<Changed> => {
  const found: Array<Changed> = []
  let available: Money.Fen = Money.zero
  for (const { actor, event, version } of recorded) {
    for (const amounts of amountsOf(event, year, line)) {
      const { appropriated, encumbered, spent, carriedOut, returned } = amounts
      if ([appropriated, encumbered, spent, carriedOut, returned].every((amount) => amount === 0)) continue
      available = Money.fen(available + appropriated - encumbered - spent - carriedOut - returned)
      found.push({ version, by: actor.person, what: event._tag, ...placeOf(event, year), ...amounts, available })
    }
  }
  return found
}

const amountsOf = (event: FundEvent, year: Year, line: LineId): ReadonlyArray<Amounts> => {
  if (event._tag === "YearClosed") return closingOf(event, year, line)
  const changes = "changes" in event ? event.changes : "change" in event ? [event.change] : []
  return changes
    .filter((one) => one.year === year && one.line === line)
    .map(({ appropriated, encumbered, spent }) => ({ ...none, appropriated, encumbered, spent }))
}

/** The year that is closed ends with nothing left; the next begins with what is carried over. */
const closingOf = (event: Of<"YearClosed">, year: Year, line: LineId): ReadonlyArray<Amounts> => {
  const closing = event.lines.find((one) => one.line === line)
  if (closing === undefined) return []
  const carried = BudgetLine.carriedTotal(closing)
  if (year === event.year + 1) return [{ ...none, appropriated: carried }]
  if (year !== event.year) return []
  const expired = Money.sum(event.expired.filter((one) => one.line === line).map(({ amount }) => amount))
  return [{ ...none, encumbered: Money.negate(expired), carriedOut: carried, returned: closing.returned }]
}

/** The day and the papers of what happened. What is carried over stands on the first day of its year. */
const placeOf = (event: FundEvent, year: Year): Pick<Changed, "on" | "journal" | "number" | "encumbrance"> => {
  switch (event._tag) {
    case "Encumbered":
      return { on: event.reservation.on, encumbrance: event.reservation.id }
    case "EncumbranceReleased":
      return { on: event.on, encumbrance: event.encumbrance }
    case "YearClosed": {
      const on = year === event.year ? event.on : Day.plusDays(event.on, 1)
      return { on, journal: event.journal.id, number: event.journal.number }
    }
    default: {
      if (!("journal" in event)) return { on: event.on }
      const { id: journal, number, on } = event.journal
      const draw = "draw" in event ? event.draw : undefined
      return { on, journal, number, ...(draw === undefined ? {} : { encumbrance: draw.encumbrance }) }
    }
  }
}
