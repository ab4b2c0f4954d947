/** Why so much is available 可用 on a line: what was put at its disposal, what is reserved, what was paid. */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import * as BudgetLine from "./BudgetLine.ts"
import * as Encumbrance from "./Encumbrance.ts"

const { of } = Label

/**
 * The available amount with everything that it is made of.
 *
 * @param encumbrances those of the fund; the open ones of this line and year are named one by one
 * @example
 * ```ts @import.meta.vitest
 * const { Available, BudgetLine } = await import("@wangge/core/fund")
 * const { Explanation, Id, Money } = await import("@wangge/core/kernel")
 * const line = { ...BudgetLine.blank(2020, Id.LineId.make("roads")), appropriated: Money.yuan(100), spent: Money.yuan(40) }
 * expect(Explanation.toText(Available.explain(line, []), "en").split("\n")[0]).toBe(
 *   "available on roads in 2020: CNY 60.00 (R6-06)"
 * )
 * ```
 */
export const explain = (
  line: BudgetLine.BudgetLine,
  encumbrances: ReadonlyArray<Encumbrance.Encumbrance>,
  label: Label.Label = Label.same(line.line)
): Explanation.Explanation => {
  const { year, appropriated, encumbered, spent, granted, movedOut, carried } = line
  const others = Money.fen(appropriated - granted - BudgetLine.carriedTotal(line) + movedOut)
  const open = encumbrances.filter((one) => one.isOpen && one.line === line.line && one.year === year)
  return Explanation.step(of(`${year}年${label.zh}可用额`, `available on ${label.en} in ${year}`), {
    quantity: Explanation.amount(BudgetLine.available(line)),
    source: Source.rule("R6-06"),
    steps: [
      Explanation.step(of("下达", "appropriated"), {
        quantity: Explanation.amount(appropriated),
        steps: [
          ...carried.map(({ origin, amount }) => part(of(`${origin}年结转`, `carried over from ${origin}`), amount)),
          part(of("年初预算", "the year's own appropriation"), granted),
          part(of("追加、收回与调入", "supplemented, taken back, moved in"), others),
          part(of("调出", "moved to other lines"), Money.negate(movedOut))
        ].filter(({ quantity }) => quantity?._tag === "Amount" && quantity.fen !== 0)
      }),
      Explanation.step(of("减：占用", "less reserved"), {
        quantity: Explanation.amount(encumbered),
        steps: open.map((one) => part(of(`占用${one.id}`, `reservation ${one.id}`), Encumbrance.outstanding(one)))
      }),
      part(of("减：已付", "less paid"), spent)
    ]
  })
}

const part = (title: Label.Label, amount: Money.Fen): Explanation.Explanation =>
  Explanation.step(title, { quantity: Explanation.amount(amount) })
