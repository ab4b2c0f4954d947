/**
 * Pay by the day: spans of a month through which post, grade and coefficient stay the same, each paid its share of paid days
 * 计薪日. The month's total of a part is rounded once and then shared among the spans by largest remainder, so that a full
 * month in one grade pays exactly its monthly amount, however many spans it is cut into.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode } from "../kernel/Id.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import { PlaceKind } from "../workforce/PlaceKind.ts"
import * as Post from "../workforce/Post.ts"
import { Coefficient } from "./Coefficient.ts"
import { type EarningKind, kinds } from "./Earning.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as PayTable from "./PayTable.ts"
import * as Rounding from "./Rounding.ts"

const span = {
  from: Day,
  /** Exclusive. */
  to: Day,
  place: AreaCode,
  placeKind: PlaceKind,
  /** The post by which the person is placed. */
  post: Post.PostKind,
  grade: PayTable.Grade,
  coefficient: Coefficient,
  /** Days that are paid; those of unpaid leave are not among them. */
  paidDays: Schema.Natural,
  /** Days that would be paid but for unpaid leave. */
  leaveDays: Schema.Natural
}

/** Days through which nothing changes that pay rests on. */
export const Span = Schema.Struct(span).annotate({ identifier: "PaySpan" })
export type Span = typeof Span.Type

/** A span with the monthly total of its grade and what it adds to base and performance pay of the month, in fen. */
export const Segment = Schema.Struct({
  ...span,
  monthly: Money.Fen,
  base: Money.Fen,
  performance: Money.Fen
}).annotate({ identifier: "PaySegment" })
export type Segment = typeof Segment.Type

export interface MonthPay {
  readonly segments: readonly [Segment, ...ReadonlyArray<Segment>]
  readonly base: Money.Fen
  readonly performance: Money.Fen
}

type Rules = Pick<PayRules, "payTable" | "parts" | "rounding">

/** The monthly total of a post in a grade, in fen. */
export const monthlyOf = (
  { post, grade }: Pick<Span, "post" | "grade">,
  { payTable }: Pick<Rules, "payTable">
): Money.Fen => PayTable.monthly(payTable, Post.rank[post], grade)

/** Base and performance pay of a full month at coefficient 100, in fen; they add up to the monthly total. */
export const partsOf = (
  monthly: Money.Fen,
  { parts }: Pick<Rules, "parts">
): { readonly [K in EarningKind]: Money.Fen } => {
  const [base = Money.zero, performance = Money.zero] = Share.apportion(monthly, [parts.base, parts.performance])
  return { base, performance }
}

const shared = (total: Money.Fen, weights: ReadonlyArray<number>): ReadonlyArray<Money.Fen> =>
  weights.length === 1
    ? [total]
    : weights.every((weight) => weight === 0)
      ? weights.map(() => Money.zero)
      : Money.split(total, weights)

/**
 * What the spans of a month pay.
 *
 * @param monthPaidDays paid days of the whole month, above zero
 * @throws InvariantBroken when the spans have more paid days than the month
 * @example
 * ```ts @import.meta.vitest
 * const { Day, Id } = await import("@wangge/core/kernel")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { PayPolicy, PaySegment } = await import("@wangge/core/pay")
 * const rules = PayPolicy.on(Panjin2020.pack.pay, Day.of("2020-01-31")).success
 * const held = { place: Id.AreaCode.make("211103001001"), placeKind: "village", post: "secretary", coefficient: 100 }
 * const spans = [
 *   { ...held, grade: 7, from: Day.of("2020-01-01"), to: Day.of("2020-01-16"), paidDays: 11, leaveDays: 0 },
 *   { ...held, grade: 8, from: Day.of("2020-01-16"), to: Day.of("2020-02-01"), paidDays: 11, leaveDays: 0 }
 * ]
 * const { base, performance } = PaySegment.of(spans, 22, rules)
 * expect([base, performance]).toEqual([292_000, 73_000]) // half of 3,600 and half of 3,700, four to one
 * ```
 */
export const of = (spans: readonly [Span, ...ReadonlyArray<Span>], monthPaidDays: number, rules: Rules): MonthPay => {
  const days = spans.reduce((sum, one) => sum + one.paidDays + one.leaveDays, 0)
  holds(monthPaidDays > 0 && days <= monthPaidDays, `${days} paid days do not fit into a month of ${monthPaidDays}`)
  const monthly = spans.map((one) => monthlyOf(one, rules))
  const weights: { readonly [K in EarningKind]: Array<number> } = { base: [], performance: [] }
  for (const [i, { paidDays, coefficient }] of spans.entries()) {
    const full = partsOf(monthly[i] ?? Money.zero, rules)
    weights.base.push(full.base * paidDays)
    weights.performance.push(full.performance * paidDays * coefficient)
  }
  const [base, performance] = kinds.map((kind) => {
    const whole = weights[kind].reduce((sum, weight) => sum + weight, 0)
    const total = Rounding.round(whole, kind === "base" ? monthPaidDays : monthPaidDays * 100, rules.rounding[kind])
    return { total, shares: shared(total, weights[kind]) }
  })
  const at = (part: typeof base, i: number): Money.Fen => part?.shares[i] ?? Money.zero
  const segment = (one: Span, i: number): Segment => ({
    ...one,
    monthly: monthly[i] ?? Money.zero,
    base: at(base, i),
    performance: at(performance, i)
  })
  const [first, ...others] = spans
  return {
    segments: [segment(first, 0), ...others.map((one, i) => segment(one, i + 1))],
    base: base?.total ?? Money.zero,
    performance: performance?.total ?? Money.zero
  }
}
