/**
 * How well tickets were handled 综合评价: rates by area, unit and period, each with what was counted and why. A rate without
 * a denominator has no value (R1-56). Works on the rows of the ticket tables, wherever they are kept.
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import { type Indicator, indicators, type Question } from "./Indicator.ts"
import type { ClockRow, ReturnVisitRow, TicketRow } from "./TicketRow.ts"

export interface Figure {
  readonly key: string
  readonly label: Label.Label
  readonly num: number
  readonly den: number
  readonly value: Share.Share | null
  readonly explanation: Explanation.Explanation
}

/** Rows of the tickets that were reported before the end of the period. Clocks and visits of other tickets are left out. */
export interface Rows {
  readonly tickets: ReadonlyArray<TicketRow>
  readonly clocks: ReadonlyArray<ClockRow>
  readonly visits: ReadonlyArray<ReturnVisitRow>
}

const count = Label.of("件", "in number")

const figure = ({ key, label, formula, source }: Indicator, num: number, den: number): Figure => {
  const value = den === 0 ? null : Share.of(num, den)
  return {
    key,
    label,
    num,
    den,
    value,
    explanation: Explanation.step(label, {
      quantity: value === null ? Explanation.none : Explanation.rate(value),
      note: den === 0 ? Label.of(`${formula.zh}；分母为零，无值`, `${formula.en}; nothing to divide by`) : formula,
      source,
      steps: [
        Explanation.step(Label.of("分子", "numerator"), { quantity: Explanation.count(num, count) }),
        Explanation.step(Label.of("分母", "denominator"), { quantity: Explanation.count(den, count) })
      ]
    })
  }
}

const inArea = ({ grid, community, street, district }: TicketRow, area: string | undefined): boolean =>
  area === undefined || [grid, community, street, district].some((code) => code === area)

const byTicket = <R extends { readonly ticket: string }>(
  rows: ReadonlyArray<R>
): ReadonlyMap<string, ReadonlyArray<R>> => {
  const map = new Map<string, Array<R>>()
  for (const row of rows) {
    const list = map.get(row.ticket)
    if (list === undefined) map.set(row.ticket, [row])
    else list.push(row)
  }
  return map
}

/**
 * Every indicator of an area or a unit, or of the whole city, in a period; only those asked for, where some are named.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Evaluation } = await import("@wangge/core/ticket")
 * const nothing = { tickets: [], clocks: [], visits: [] }
 * const figures = Evaluation.evaluate(nothing, { from: 0, to: 1, asOf: 1 })
 * expect(figures.find(({ key }) => key === "closed")).toMatchObject({ num: 0, den: 0, value: null })
 * ```
 */
export const evaluate = (rows: Rows, question: Question, keys?: ReadonlyArray<string>): ReadonlyArray<Figure> =>
  evaluator(
    rows,
    question,
    keys
  )(
    rows.tickets
      .filter((ticket) => inArea(ticket, question.area))
      .filter(({ unit }) => question.unit === undefined || unit === question.unit)
  )

/** The same over any tickets of those rows, one choice after another: what belongs to each ticket is looked up once. */
export const evaluator = (
  { clocks, visits }: Pick<Rows, "clocks" | "visits">,
  question: Omit<Question, "area" | "unit">,
  keys?: ReadonlyArray<string>
): ((tickets: ReadonlyArray<TicketRow>) => ReadonlyArray<Figure>) => {
  const asked = keys === undefined ? indicators : indicators.filter(({ key }) => keys.includes(key))
  const [clocksBy, visitsBy] = [byTicket(clocks), byTicket(visits)]
  const none: readonly [] = []
  return (tickets) => {
    const cases = tickets.map((ticket) => ({
      ticket,
      clocks: clocksBy.get(ticket.id) ?? none,
      visits: visitsBy.get(ticket.id) ?? none
    }))
    return asked.map((indicator) => {
      let [num, den] = [0, 0]
      for (const one of cases) {
        num += indicator.above(one, question)
        den += indicator.below(one, question)
      }
      return figure(indicator, num, den)
    })
  }
}
