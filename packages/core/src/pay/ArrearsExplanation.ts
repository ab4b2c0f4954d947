/**
 * Why something is owed for a closed month: what it would pay under what is known today, and what was paid for it, when.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import type { Lines, Owed } from "./Arrears.ts"
import * as Earning from "./Earning.ts"
import * as InsuranceRules from "./InsuranceRules.ts"
import type { Month } from "./Month.ts"

const rule = Source.assumption(
  "a closed month stands as it was paid; what becomes known later is paid or taken back in the months after"
)

export interface Account {
  readonly month: Month
  readonly owed: Owed
  readonly due?: Owed
  readonly paid: ReadonlyArray<Lines>
  readonly repaid: Money.Fen
  /** Why the month would pay what it would, today. */
  readonly why?: Explanation.Explanation
}

const amount = (title: Label.Label, fen: Money.Fen): Explanation.Explanation =>
  Explanation.step(title, { quantity: Explanation.amount(fen) })

const { of } = Label

export const explain = ({ month, owed, due, paid, repaid, why }: Account): Explanation.Explanation =>
  Explanation.step(of(`${month}补发补扣`, `arrears for ${month}`), {
    quantity: Explanation.amount(Money.sum(owed.earnings.map((one) => one.amount))),
    source: rule,
    steps: [
      ...Earning.kinds.map((kind) => {
        const sumOf = (earnings: ReadonlyArray<Earning.Earning>) =>
          Money.sum(earnings.flatMap((one) => (one.kind === kind ? [one.amount] : [])))
        return Explanation.step(Earning.labels[kind], {
          quantity: Explanation.amount(sumOf(owed.earnings)),
          steps: [
            amount(of("按现已知情况应发", "due by what is known today"), sumOf(due?.earnings ?? [])),
            ...paid.flatMap((lines) => {
              const sum = sumOf(lines.earnings.filter((one) => (one.for ?? lines.month) === month))
              return sum === 0 ? [] : [amount(of(`${lines.month}已发`, `paid in ${lines.month}`), sum)]
            })
          ]
        })
      }),
      ...owed.contributions.map(({ kind, employee, employer }) =>
        Explanation.step(InsuranceRules.labels[kind], {
          steps: [
            amount(of("个人补缴", "employee makes up"), employee),
            amount(of("单位补缴", "employer makes up"), employer)
          ]
        })
      ),
      ...(repaid === 0 ? [] : [amount(of("本人已退还现金", "paid back in cash"), repaid)]),
      ...(why === undefined ? [] : [why])
    ]
  })
