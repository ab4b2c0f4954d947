/** An exact ratio of whole numbers, `num / den`: a share of pay, a rate of closing. Never a float until it is shown. */
import * as Schema from "effect/Schema"
import { holds } from "./Invariant.ts"
import * as Money from "./Money.ts"

/** A ratio from 0 to 1. */
export const Share = Schema.Struct({ num: Schema.Natural, den: Schema.Int.check(Schema.isGreaterThan(0)) })
  .check(
    Schema.makeFilter((share: { readonly num: number; readonly den: number }) =>
      share.num <= share.den ? undefined : { path: ["num"], issue: `share ${share.num}/${share.den} exceeds one` }
    )
  )
  .annotate({ identifier: "Share", description: "exact ratio from 0 to 1" })
export type Share = typeof Share.Type

/** @throws InvariantBroken when the ratio does not lie between 0 and 1 */
export const of = (num: number, den: number): Share => {
  holds(Number.isSafeInteger(num) && Number.isSafeInteger(den) && num >= 0 && den > 0, `${num}/${den} is no share`)
  holds(num <= den, `share ${num}/${den} exceeds one`)
  return { num, den }
}

export const percent = (whole: number): Share => of(whole, 100)

/** Negative when `a` is the smaller ratio, exact for all safe integers. */
export const compare = (a: Share, b: Share): number => {
  const difference = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** What is left of one. */
export const complement = (share: Share): Share => ({ num: share.den - share.num, den: share.den })

/** Whether shares add up to exactly one. */
export const areWhole = (shares: ReadonlyArray<Share>): boolean => {
  const den = product(shares)
  return shares.reduce((a, share) => a + (den / BigInt(share.den)) * BigInt(share.num), 0n) === den
}

/**
 * Splits an amount by shares that add up to one; the parts add up to the amount (see {@link Money.split}).
 *
 * @throws InvariantBroken when the shares do not add up to one
 */
export const apportion = (total: Money.Fen, shares: ReadonlyArray<Share>): ReadonlyArray<Money.Fen> => {
  holds(areWhole(shares), "the shares of a split add up to one")
  const den = product(shares)
  return Money.split(
    total,
    shares.map((share) => (den / BigInt(share.den)) * BigInt(share.num))
  )
}

/** A common denominator, exact whatever the denominators are. */
const product = (shares: ReadonlyArray<Share>): bigint => shares.reduce((a, share) => a * BigInt(share.den), 1n)

/** The share in percent with a fixed number of decimals, rounded half up. */
export const format = (share: Share, decimals = 2): string => {
  const scale = 10n ** BigInt(decimals)
  const scaled = (BigInt(share.num) * 100n * scale * 2n + BigInt(share.den)) / (BigInt(share.den) * 2n)
  const digits = String(scaled).padStart(decimals + 1, "0")
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`
}
