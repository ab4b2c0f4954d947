/**
 * The year's end 结转结余 (R6-04): what is left of each line goes on for the same line in the next year, or is returned once it
 * was left unused at the end of so many years in a row. Money is taken to be spent oldest first, so what is left is the
 * youngest.
 */
import type * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { JournalId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import type { Side } from "./Account.ts"
import * as BudgetLine from "./BudgetLine.ts"
import * as Encumbrance from "./Encumbrance.ts"
import type { Open } from "./Fund.ts"
import * as Fund from "./Fund.ts"
import type { LineClosing, Of } from "./FundEvent.ts"
import type { FundRules, Purpose } from "./FundPolicy.ts"
import type { Entry, Year } from "./Journal.ts"
import { entriesOf } from "./Template.ts"

const { of } = Label

/** How an amount left on a line is made up by the year of its first appropriation, oldest first. */
export const layersLeft = (line: BudgetLine.BudgetLine, left: Money.Fen): ReadonlyArray<BudgetLine.Layer> => {
  const own = Money.fen(line.appropriated - BudgetLine.carriedTotal(line))
  const youngestFirst = [{ origin: line.year, amount: Money.fen(Math.max(own, 0)) }, ...line.carried.toReversed()]
  const layers: Array<BudgetLine.Layer> = []
  let rest: number = left
  for (const { origin, amount } of youngestFirst) {
    const part = Math.min(rest, amount)
    if (part > 0) layers.unshift({ origin, amount: Money.fen(part) })
    rest -= part
  }
  return layers
}

/** What the year's end does with a line. Everything reserved has been released before. */
export const closingOf = (
  line: BudgetLine.BudgetLine,
  { carryOver }: Pick<FundRules, "carryOver">,
  purpose: Purpose
): LineClosing => {
  const left = Money.fen(line.appropriated - line.spent)
  const goesOn = purpose.lines.find(({ id }) => id === line.line)?.left === "carried"
  const isYoung = ({ origin }: BudgetLine.Layer): boolean => line.year - origin + 1 < carryOver.unusedYearsMax
  const carried = goesOn ? layersLeft(line, left).filter(isYoung) : []
  return { line: line.line, left, carried, returned: Money.subtract(left, BudgetLine.carriedTotal({ carried })) }
}

/** The event that closing a year would give now, for {@link FundDecider} and for whoever wants to see it before. */
export const preview = (
  state: Open,
  {
    year,
    id,
    on,
    rules,
    purpose
  }: {
    readonly year: Year
    readonly id: JournalId
    /** The last day of the year, on which the journal is dated. */
    readonly on: Day.Day
    readonly rules: FundRules
    readonly purpose: Purpose
  }
): Of<"YearClosed"> => {
  const lines = Fund.linesOf(state, year)
  const closings = lines.map((line) => closingOf(line, rules, purpose))
  const kinds = new Map<string, FundRules["chart"][number]>(rules.chart.map((account) => [account.code, account]))
  const { returned: back, closing } = rules.templates
  const entries = (book: "financial" | "budgetary"): ReadonlyArray<Entry> =>
    lines.flatMap((line, place) => {
      const returned = closings[place]?.returned ?? Money.zero
      const closed = line.balances.flatMap(({ account: code, amount: balance }): ReadonlyArray<Entry> => {
        const account = kinds.get(code)
        if (account === undefined || account.book !== book || account.kind === "standing" || balance === 0) return []
        const [side, against]: readonly [Side, Side] = balance > 0 ? ["credit", "debit"] : ["debit", "credit"]
        const amount = Money.fen(Math.abs(balance))
        return [
          { account: account.code, line: line.line, side, amount },
          { account: closing[book], line: line.line, side: against, amount }
        ]
      })
      return returned === 0 ? closed : [...closed, ...entriesOf(back[book], line.line, returned)]
    })
  const number = (Fund.bookOf(state, year)?.number ?? 0) + 1
  return {
    _tag: "YearClosed",
    year,
    on,
    journal: {
      id,
      number,
      year,
      on,
      kind: "yearEnd",
      financial: entries("financial"),
      budgetary: entries("budgetary"),
      papers: []
    },
    expired: Fund.openEncumbrances(state)
      .filter((one) => one.year === year)
      .map((one) => ({ encumbrance: one.id, line: one.line, amount: Encumbrance.outstanding(one) })),
    lapsed: Fund.requests(state)
      .filter((one) => one.year === year && one.state === "pending")
      .map(({ id }) => id),
    lines: closings
  }
}

/** Why so much goes on and so much is returned, line by line. */
export const explain = (event: Of<"YearClosed">, purpose: Purpose): Explanation.Explanation => {
  const total = (pick: (line: LineClosing) => number): Money.Fen =>
    Money.fen(event.lines.reduce((sum, line) => sum + pick(line), 0))
  return Explanation.step(of(`${event.year}年结转`, `carried over from ${event.year}`), {
    quantity: Explanation.amount(total((line) => BudgetLine.carriedTotal(line))),
    source: Source.rule("R6-04"),
    steps: event.lines.map((line) =>
      Explanation.step(purpose.lines.find(({ id }) => id === line.line)?.label ?? Label.same(line.line), {
        quantity: Explanation.amount(line.left),
        note: of("年末剩余", "left at the year's end"),
        steps: [
          ...line.carried.map(({ origin, amount }) =>
            Explanation.step(of(`${origin}年下达，结转下年`, `appropriated in ${origin}, carried over`), {
              quantity: Explanation.amount(amount)
            })
          ),
          Explanation.step(of("收回", "returned"), { quantity: Explanation.amount(line.returned) })
        ]
      })
    )
  })
}
