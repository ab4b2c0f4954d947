/** Free journals between accounts, and reversals. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import * as Money from "../../kernel/Money.ts"
import * as BudgetLine from "../BudgetLine.ts"
import type * as Encumbrance from "../Encumbrance.ts"
import * as Fund from "../Fund.ts"
import type { Of } from "../FundCommand.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import { type JournalKind, negated } from "../Journal.ts"
import * as Desk from "./Desk.ts"
import * as Entries from "./Entries.ts"

export const post = (desk: Desk.Desk, command: Of<"PostJournal">): Desk.Decision => {
  const known = Desk.before(
    desk,
    command,
    "adjustment",
    ({ journal }) =>
      JSON.stringify([journal.financial, journal.budgetary]) === JSON.stringify([command.financial, command.budgetary])
  )
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, command.on)
  if (late !== undefined) return Result.fail(late)
  const fault = Entries.fault(desk, command, { isFree: true })
  if (fault !== undefined) return Result.fail(fault)
  const journal = Desk.journal(desk, { ...command, kind: "adjustment" })
  return Desk.decided({ _tag: "JournalPosted", journal, changes: [] })
}

const reversible: ReadonlyArray<JournalKind> = [
  "appropriation",
  "supplement",
  "transfer",
  "withdrawal",
  "payment",
  "adjustment"
]

export const reverse = (desk: Desk.Desk, command: Of<"ReverseJournal">): Desk.Decision => {
  const { id, on, reverses } = command
  const found = Fund.journalOf(desk.state, reverses)
  const known = Desk.before(desk, command, "reversal", () => found?._tag === "Kept" && found.reversedBy === id)
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  if (found === undefined) return Desk.refuse({ _tag: "JournalUnknown", journal: reverses })
  if (found._tag === "Closed") return Desk.refuse({ _tag: "YearIsClosed", journal: reverses, year: found.year })
  const { journal, changes, draw, reversedBy } = found
  const { kind, year } = journal
  if (!reversible.includes(kind)) return Desk.refuse({ _tag: "NotReversible", journal: reverses, kind })
  if (reversedBy !== undefined) return Desk.refuse({ _tag: "ReversedAlready", journal: reverses, by: reversedBy })
  const early = Desk.orderFault(on, journal.on)
  if (early !== undefined) return Result.fail(early)
  if (year !== Desk.yearOf(on)) return Desk.refuse({ _tag: "OtherYear", on, year })
  const back = draw === undefined ? undefined : drawBack(desk, draw, on)
  const undone = changes.map((one) => restored(BudgetLine.undone(one), draw, back))
  const fault = shortfall(desk, undone)
  if (fault !== undefined) return Result.fail(fault)
  return Desk.decided({
    _tag: "Reversed",
    journal: Desk.journal(desk, {
      ...command,
      kind: "reversal",
      financial: negated(journal.financial),
      budgetary: negated(journal.budgetary)
    }),
    changes: undone,
    reverses,
    ...(back === undefined ? {} : { draw: back })
  })
}

/**
 * What the encumbrance gets back: the money is reserved again as long as its last day has not passed and what it was for is open,
 * and free after that.
 */
const drawBack = ({ state, context }: Desk.Desk, draw: Encumbrance.Draw, on: Day): Encumbrance.Draw => {
  const found = Fund.encumbranceOf(state, draw.encumbrance)
  const stands = found !== undefined && on <= found.until && context.subject !== "settled"
  return {
    encumbrance: draw.encumbrance,
    paid: Money.negate(draw.paid),
    drawn: Money.negate(draw.drawn),
    released: stands ? Money.zero : draw.drawn
  }
}

/** The change of a payment's line: what goes back to the encumbrance is reserved again, the rest is available. */
const restored = (
  undone: BudgetLine.Change,
  draw: Encumbrance.Draw | undefined,
  back: Encumbrance.Draw | undefined
): BudgetLine.Change => {
  if (draw === undefined || back === undefined) return undone
  return { ...undone, encumbered: Money.subtract(draw.drawn, back.released) }
}

/** Taking an appropriation back must leave nothing overdrawn, on any line. */
const shortfall = (desk: Desk.Desk, changes: ReadonlyArray<BudgetLine.Change>): FundRefusal | undefined => {
  for (const one of changes) {
    const taken = Money.fen(one.encumbered + one.spent - one.appropriated)
    const fault = taken > 0 ? Desk.availableFault(Desk.lineState(desk, one.year, one.line), taken) : undefined
    if (fault !== undefined) return fault
  }
  return undefined
}
