/**
 * One month's pay of one person 工资条: base and performance pay by paid days, arrears, contributions, tax, and what the two
 * budgets bear. Amounts in fen. Plain data, so that a month that was closed stands as it was paid.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Explanation from "../kernel/Explanation.ts"
import { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import { Earning } from "./Earning.ts"
import * as IncomeTax from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as PaySegment from "./PaySegment.ts"
import * as PayslipExplanation from "./PayslipExplanation.ts"
import * as SocialInsurance from "./SocialInsurance.ts"

export const Payslip = Schema.Struct({
  person: PersonId,
  month: Month.Month,
  /** Paid days of the whole month, of which the segments have theirs. */
  monthPaidDays: Schema.Int.check(Schema.isGreaterThan(0)),
  segments: Schema.NonEmptyArray(PaySegment.Segment),
  /** Base and performance pay of the month, then those of earlier months. */
  earnings: Schema.Array(Earning),
  /** Average monthly wage of the year before, as declared. */
  averageMonthly: Schema.optionalKey(Money.Fen),
  newToWork: Schema.Boolean,
  contributions: Schema.Array(SocialInsurance.Contribution),
  specialDeductions: Money.Fen,
  tax: Money.Fen,
  /** Sums of the year after this month. */
  taxToDate: IncomeTax.TaxToDate,
  gross: Money.Fen,
  /** The employee's contributions and tax. */
  deductions: Money.Fen,
  /** Below zero where deductions exceed pay: the person owes it. */
  net: Money.Fen,
  /** The employer's contributions. */
  employer: Money.Fen,
  /** Gross and the employer's contributions: what the two budgets bear. */
  cost: Money.Fen,
  city: Money.Fen,
  district: Money.Fen
}).annotate({ identifier: "Payslip" })
export type Payslip = typeof Payslip.Type

/** All that a payslip rests on besides the rules. */
export interface Input {
  readonly person: PersonId
  readonly month: Month.Month
  readonly monthPaidDays: number
  /** In order. */
  readonly spans: readonly [PaySegment.Span, ...ReadonlyArray<PaySegment.Span>]
  /** Corrections of earlier months, each with `for`. */
  readonly arrears: ReadonlyArray<Earning>
  /** Corrections of contributions of earlier months, each with `for`. */
  readonly contributionArrears: ReadonlyArray<SocialInsurance.Contribution>
  readonly averageMonthly?: Money.Fen
  /** Whether the person works for the first time at all this month (R5-09). */
  readonly newToWork: boolean
  /** Special additional deductions of this month. */
  readonly specialDeductions: Money.Fen
  /** Sums of the year before this month, or of the year before in the first of a year; left out before the first of all. */
  readonly taxToDate?: IncomeTax.TaxToDate
}

/** What the base of contributions rests on: the declared average, or a full month's pay of the first span. */
export const basisOf = (
  payslip: Pick<Payslip, "averageMonthly" | "newToWork" | "segments">
): SocialInsurance.Basis => ({
  ...(payslip.averageMonthly === undefined ? {} : { averageMonthly: payslip.averageMonthly }),
  monthlyPay: payslip.segments[0].monthly,
  newToWork: payslip.newToWork
})

/**
 * The payslip of a month under the rules of its last day. Refused as long as the policy gives no reference wage for an
 * insurance that is due.
 *
 * @throws InvariantBroken when the spans have more paid days than the month, or a grade outside the pay table
 * @example
 * ```ts @import.meta.vitest
 * const { Day, Id, Money } = await import("@wangge/core/kernel")
 * const { Override, Panjin2020 } = await import("@wangge/core/policy")
 * const { Month, PayPolicy, Payslip } = await import("@wangge/core/pay")
 * const value = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
 * const { pack } = Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value }]).success
 * const month = Month.of("2020-01")
 * const rules = PayPolicy.on(pack.pay, Month.lastDay(month)).success
 * const held = { from: Month.firstDay(month), to: Month.endOf(month), place: Id.AreaCode.make("211103001001") }
 * const secretary = { ...held, placeKind: "village", post: "secretary", grade: 7 }
 * const payslip = Payslip.compute({
 *   person: Id.PersonId.make("li"), month, monthPaidDays: 22,
 *   spans: [{ ...secretary, coefficient: 100, paidDays: 22, leaveDays: 0 }],
 *   arrears: [], contributionArrears: [], newToWork: false, specialDeductions: Money.zero
 * }, rules).success
 * expect(payslip.earnings).toEqual([{ kind: "base", amount: 288_000 }, { kind: "performance", amount: 72_000 }])
 * expect(payslip.gross).toBe(payslip.net + payslip.deductions)
 * ```
 */
export const compute = (
  input: Input,
  rules: PayRules
): Result.Result<Payslip, SocialInsurance.ReferenceWageNotGiven> => {
  const { person, month, monthPaidDays, spans, averageMonthly, newToWork, specialDeductions } = input
  const { segments, base, performance } = PaySegment.of(spans, monthPaidDays, rules)
  const facts = { ...(averageMonthly === undefined ? {} : { averageMonthly }), newToWork, segments }
  const due = SocialInsurance.compute(basisOf(facts), rules)
  if (Result.isFailure(due)) return Result.fail(due.failure)
  const contributions = [...due.success, ...input.contributionArrears]
  const earnings: ReadonlyArray<Earning> = [
    { kind: "base", amount: base },
    { kind: "performance", amount: performance },
    ...input.arrears
  ]
  const taxMonth = { year: Month.yearOf(month), calendarMonth: Month.numberOf(month), newToWork }
  return Result.succeed({
    person,
    month,
    monthPaidDays,
    ...facts,
    specialDeductions,
    ...sumUp({ earnings, contributions, specialDeductions }, input.taxToDate, taxMonth, rules)
  })
}

type Lines = Pick<Payslip, "earnings" | "contributions" | "specialDeductions">
type Sums = Pick<
  Payslip,
  | "earnings"
  | "contributions"
  | "tax"
  | "taxToDate"
  | "gross"
  | "deductions"
  | "net"
  | "employer"
  | "cost"
  | "city"
  | "district"
>

/** The lines of a payslip with what they come to: tax, sums, and the cost that the two budgets bear. */
export const sumUp = (
  { earnings, contributions, specialDeductions }: Lines,
  before: IncomeTax.TaxToDate | undefined,
  taxMonth: Pick<IncomeTax.TaxMonth, "year" | "calendarMonth" | "newToWork">,
  rules: Pick<PayRules, "incomeTax" | "rounding" | "budgetShares">
): Sums => {
  const gross = Money.sum(earnings.map(({ amount }) => amount))
  const employee = Money.sum(contributions.map((one) => one.employee))
  const employer = Money.sum(contributions.map((one) => one.employer))
  const month = { ...taxMonth, income: gross, contributions: employee, specialDeductions }
  const { tax, toDate } = IncomeTax.withhold(before, month, rules)
  const deductions = Money.add(employee, tax)
  const cost = Money.add(gross, employer)
  const { budgetShares } = rules
  const [city = Money.zero, district = Money.zero] = Share.apportion(cost, [budgetShares.city, budgetShares.district])
  const net = Money.subtract(gross, deductions)
  return { earnings, contributions, tax, taxToDate: toDate, gross, deductions, net, employer, cost, city, district }
}

/** Why every figure of a payslip is what it is, under the rules that it was computed by. */
export const explain = (payslip: Payslip, rules: PayRules): Explanation.Explanation =>
  PayslipExplanation.of(payslip, basisOf(payslip), rules)
