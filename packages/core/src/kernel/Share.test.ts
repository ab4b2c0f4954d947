import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Money from "./Money.ts"
import * as Share from "./Share.ts"

const shares = fc
  .tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .map(([a, den]) => Share.of(a <= den ? a : a % den, den))

test("every share is one to its schema", () => {
  fc.assert(
    fc.property(shares, (share) => {
      expect(Schema.is(Share.Share)(share)).toBe(true)
    })
  )
})

test.each([
  [-1, 2],
  [1, 0],
  [3, 2],
  [0.5, 1]
])("%s/%s is no share", (num, den) => {
  expect(() => Share.of(num, den)).toThrow()
  expect(Schema.is(Share.Share)({ num, den })).toBe(false)
})

test("comparing is exact where floats are not", () => {
  const max = Number.MAX_SAFE_INTEGER
  expect(Share.compare(Share.of(max - 2, max - 1), Share.of(max - 1, max))).toBe(-1)
  expect(Share.compare(Share.of(1, 3), Share.of(2, 6))).toBe(0)
})

test("comparing is antisymmetric, and mirrored by the complement", () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      expect(Share.compare(a, b) + Share.compare(b, a)).toBe(0)
      expect(Share.compare(Share.complement(a), Share.complement(b))).toBe(Share.compare(b, a))
    })
  )
})

test("a share and its complement are whole, and whole shares apportion an amount without loss", () => {
  fc.assert(
    fc.property(shares, fc.maxSafeInteger().map(Money.fen), (share, total) => {
      const pair = [share, Share.complement(share)]
      expect(Share.areWhole(pair)).toBe(true)
      expect(Money.sum(Share.apportion(total, pair))).toBe(total)
    })
  )
})

test("shares with denominators that share no factor stay exact", () => {
  const [a, b] = [Share.of(1, 9_007_199_254_740_881), Share.of(9_007_199_254_740_880, 9_007_199_254_740_881)]
  expect(Share.apportion(Money.fen(9_007_199_254_740_881), [a, b])).toEqual([1, 9_007_199_254_740_880])
})

test("pay splits 80 to 20, and shares that miss one are refused", () => {
  expect(Share.apportion(Money.yuan(3_001), [Share.percent(80), Share.percent(20)])).toEqual([240_080, 60_020])
  expect(() => Share.apportion(Money.yuan(1), [Share.percent(80), Share.percent(19)])).toThrow("add up to one")
  expect(Share.areWhole([])).toBe(false)
})

test.each([
  [1, 3, 2, "33.33%"],
  [2, 3, 0, "67%"],
  [1, 8, 1, "12.5%"],
  [1, 2000, 1, "0.1%"],
  [0, 5, 2, "0.00%"],
  [5, 5, 2, "100.00%"]
])("%i/%i with %i decimals reads %s", (num, den, decimals, text) => {
  expect(Share.format(Share.of(num, den), decimals)).toBe(text)
})
