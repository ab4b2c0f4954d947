/**
 * What closing a month draws from a pay fund: what its level bears, line by line, in one payment on the day of the closing. The
 * budget year is that of the day, since the budgetary book counts cash (R6-02): December closed in January is paid by January.
 */
import * as Schema from "effect/Schema"
import { PaidItem } from "../fund/FundEvent.ts"
import * as Holder from "../fund/Holder.ts"
import { Paper } from "../fund/Journal.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, EvidenceHash, LineId } from "../kernel/Id.ts"
import { FundId, JournalId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import type { Month } from "./Month.ts"
import type { PayFunds, PayLines } from "./PayFunds.ts"
import type { Payslip } from "./Payslip.ts"

export const FundDraw = Schema.Struct({
  fund: FundId,
  /** `payroll-211103-2020-01`: a month draws once on a fund. */
  journal: JournalId,
  items: Schema.NonEmptyArray(PaidItem),
  /** The payslips that were closed, by their hash. */
  papers: Schema.Array(Paper)
}).annotate({ identifier: "PayFundDraw" })
export type FundDraw = typeof FundDraw.Type

export interface Occasion {
  readonly city: AreaCode
  readonly district: AreaCode
  readonly month: Month
  /** SHA-256 of the canonical JSON of the payslips. */
  readonly register: EvidenceHash
}

/** What a line bears, in fen. */
type Bearing = readonly [line: LineId, amount: Money.Fen]

/**
 * The draws of a month on the funds of city and district; a level that bears nothing draws nothing. What a level bears is the sum
 * of its shares in the payslips, and the lines have it in the proportions of the month's cost, exact to the fen. Where a line
 * gets more back than it pays, the rest is set off against the others, since a payment takes no amounts below zero.
 */
export const of = (
  payslips: ReadonlyArray<Payslip>,
  { purpose, use, paper, lines }: PayFunds,
  { city, district, month, register }: Occasion
): ReadonlyArray<FundDraw> => {
  const whole = setOff(bearing(payslips, lines))
  const total = Money.sum(whole.map(([, amount]) => amount))
  if (total === 0) return []
  const borne = Math.min(Math.max(Money.sum(payslips.map((one) => one.city)), 0), total)
  const parts = Money.split(
    Money.fen(borne),
    whole.map(([, amount]) => amount)
  )
  const ofCity = whole.map(([line], i): Bearing => [line, parts[i] ?? Money.zero])
  const ofDistrict = whole.map(([line, amount], i): Bearing => [line, Money.subtract(amount, parts[i] ?? Money.zero)])
  const draw = (holder: AreaCode, level: ReadonlyArray<Bearing>): ReadonlyArray<FundDraw> => {
    const [first, ...others] = level.flatMap(([line, amount]) => (amount > 0 ? [{ line, use, amount }] : []))
    if (first === undefined) return []
    const journal = `payroll-${district}-${month}` as JournalId
    const papers = [{ kind: paper, hash: register }]
    return [{ fund: Holder.fundOf(holder, purpose), journal, items: [first, ...others], papers }]
  }
  return [...draw(city, ofCity), ...draw(district, ofDistrict)]
}

/** Where the amounts of the draws come from: the month's cost by line, and what each level bears of it. */
export const explain = (
  payslips: ReadonlyArray<Payslip>,
  { lines }: PayFunds,
  draws: ReadonlyArray<FundDraw>
): Explanation.Explanation => {
  const total = (draw: FundDraw): Money.Fen => Money.sum(draw.items.map(({ amount }) => amount))
  const lineStep = (line: LineId, amount: Money.Fen): Explanation.Explanation =>
    Explanation.step(Label.same(line), {
      quantity: Explanation.amount(amount),
      ...(amount < 0 ? { note: Label.of("与其他项目相抵", "set off against the other lines") } : {})
    })
  return Explanation.step(Label.of("工资发放所支付的人员经费", "paid out of the pay funds"), {
    quantity: Explanation.amount(Money.sum(draws.map(total))),
    steps: [
      Explanation.step(Label.of("各项目的用工成本", "cost by line"), {
        steps: bearing(payslips, lines).map(([line, amount]) => lineStep(line, amount))
      }),
      ...draws.map((draw) =>
        Explanation.step(Label.of(`资金${draw.fund}`, `fund ${draw.fund}`), {
          quantity: Explanation.amount(total(draw)),
          source: Source.fact("PJ-B5"),
          note: Label.of("按各项目成本的比例", "in the proportions of the cost"),
          steps: draw.items.map(({ line, amount }) => lineStep(line, amount))
        })
      )
    ]
  })
}

/** The cost of all payslips by line, parts of one line together. */
const bearing = (payslips: ReadonlyArray<Payslip>, lines: PayLines): ReadonlyArray<Bearing> => {
  const earnings = payslips.flatMap((payslip) => payslip.earnings)
  const contributions = payslips.flatMap((payslip) => payslip.contributions)
  const earned = (part: "base" | "performance") =>
    Money.sum(earnings.flatMap(({ kind, amount }) => (kind === part ? [amount] : [])))
  const insured = (isHousing: boolean) =>
    Money.sum(contributions.flatMap(({ kind, employer }) => ((kind === "housingFund") === isHousing ? [employer] : [])))
  const parts: ReadonlyArray<Bearing> = [
    [lines.base, earned("base")],
    [lines.performance, earned("performance")],
    [lines.insurance, insured(false)],
    [lines.housingFund, insured(true)]
  ]
  const sums = new Map<LineId, Money.Fen>()
  for (const [line, amount] of parts) sums.set(line, Money.add(sums.get(line) ?? Money.zero, amount))
  return [...sums]
}

/** No amount below zero: what a line gets back makes the others, in their order, smaller. */
const setOff = (lines: ReadonlyArray<Bearing>): ReadonlyArray<Bearing> => {
  let back = lines.reduce((sum, [, amount]) => sum + Math.max(-amount, 0), 0)
  return lines.map(([line, amount]): Bearing => {
    const taken = Math.min(Math.max(amount, 0), back)
    back -= taken
    return [line, Money.fen(Math.max(amount, 0) - taken)]
  })
}
