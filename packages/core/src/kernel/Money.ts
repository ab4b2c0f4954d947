/**
 * Amounts of money in whole fen 分, the hundredth of a yuan. Sums are exact; an amount beyond a safe integer is a defect.
 * The currency is CNY alone.
 */
import * as Schema from "effect/Schema"
import { holds } from "./Invariant.ts"
import type { Language } from "./Label.ts"

export const Fen = Schema.Int.annotate({ identifier: "Fen", description: "amount in whole fen (1/100 CNY)" }).pipe(
  Schema.brand("Fen")
)
export type Fen = typeof Fen.Type

/** An amount from a number of fen. @throws InvariantBroken when it is not a safe whole number */
export const fen = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount)) holds(false, `${amount} is not a whole number of fen`)
  return (amount === 0 ? 0 : amount) as Fen
}

/** An amount from whole yuan. @throws InvariantBroken when it is not a whole number or beyond a safe one in fen */
export const yuan = (amount: number): Fen => {
  holds(Number.isInteger(amount), `${amount} is not a whole number of yuan`)
  return fen(amount * 100)
}

export const zero: Fen = fen(0)

export const add = (a: Fen, b: Fen): Fen => fen(a + b)
export const subtract = (a: Fen, b: Fen): Fen => fen(a - b)
export const negate = (a: Fen): Fen => fen(-a)
export const sum = (amounts: Iterable<Fen>): Fen => {
  let total: Fen = zero
  for (const amount of amounts) total = add(total, amount)
  return total
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: largest remainder 最大余额法.
 *
 * Each part is first rounded toward zero; the fen left over go one by one to the largest remainders, and on a tie to the
 * earlier place. A negative total is the mirror image of the positive one. A zero weight gets nothing.
 *
 * @param weights whole numbers (`bigint` where a safe one does not reach), none negative, at least one positive
 * @throws InvariantBroken when the weights are not of that kind
 * @example
 * ```ts @import.meta.vitest
 * const { Money } = await import("@wangge/core/kernel")
 * expect(Money.split(Money.fen(100), [1, 1, 1])).toEqual([34, 33, 33])
 * expect(Money.split(Money.fen(-100), [1, 1, 1])).toEqual([-34, -33, -33])
 * ```
 */
export const split = (total: Fen, weights: ReadonlyArray<number | bigint>): ReadonlyArray<Fen> => {
  holds(
    weights.every((weight) => (typeof weight === "bigint" || Number.isSafeInteger(weight)) && weight >= 0),
    "weights are whole numbers, none negative"
  )
  const whole = weights.reduce<bigint>((a, b) => a + BigInt(b), 0n)
  holds(whole > 0n, "at least one weight is positive")
  const amount = BigInt(Math.abs(total))
  const shares = weights.map((weight, place) => {
    const product = amount * BigInt(weight)
    return { place, part: product / whole, remainder: product % whole }
  })
  let left = amount - shares.reduce((a, share) => a + share.part, 0n)
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1
  )
  for (const share of byRemainder) {
    if (left === 0n) break
    share.part += 1n
    left -= 1n
  }
  const sign = total < 0 ? -1 : 1
  return shares.map((share) => fen(sign * Number(share.part)))
}

/**
 * The amount as people write it, in yuan with two decimals and grouped thousands.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Money } = await import("@wangge/core/kernel")
 * expect(Money.format(Money.fen(45_000_000), "en")).toBe("CNY 450,000.00")
 * expect(Money.format(Money.fen(-5), "zh")).toBe("-0.05元")
 * ```
 */
export const format = (amount: Fen, language: Language): string => {
  const absolute = Math.abs(amount)
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ",")
  const text = `${amount < 0 ? "-" : ""}${whole}.${String(absolute % 100).padStart(2, "0")}`
  return language === "zh" ? `${text}元` : `CNY ${text}`
}
