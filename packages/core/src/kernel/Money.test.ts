import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Money from "./Money.ts"

const amounts = fc.maxSafeInteger().map(Money.fen)
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.nat(), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s is no amount of fen", (amount) => {
  expect(() => Money.fen(amount)).toThrow("is not a whole number of fen")
})

test("yuan are whole, even where the product with 100 would be", () => {
  expect(Money.yuan(450_000)).toBe(45_000_000)
  expect(() => Money.yuan(0.1)).toThrow("0.1 is not a whole number of yuan")
})

test("there is one zero", () => {
  expect(Object.is(Money.negate(Money.zero), 0)).toBe(true)
  expect(Object.is(Money.fen(-0), 0)).toBe(true)
})

test("a sum beyond a safe integer is a defect, never a wrong figure", () => {
  expect(() => Money.add(Money.fen(Number.MAX_SAFE_INTEGER), Money.fen(1))).toThrow("is not a whole number of fen")
})

test("sum and subtraction undo each other", () => {
  const small = fc.integer().map(Money.fen)
  fc.assert(
    fc.property(fc.array(small), small, (list, one) => {
      expect(Money.subtract(Money.sum([...list, one]), one)).toBe(Money.sum(list))
    })
  )
})

describe("split", () => {
  test.each([
    { total: 100, weights: [1, 1, 1], parts: [34, 33, 33], why: "a tie goes to the earlier place" },
    { total: -100, weights: [1, 1, 1], parts: [-34, -33, -33], why: "a negative total is the mirror image" },
    { total: 2, weights: [0, 1, 0, 1, 1], parts: [0, 1, 0, 1, 0], why: "a zero weight gets nothing" },
    { total: 10, weights: [1, 6, 2], parts: [1, 7, 2], why: "the largest remainder gets the odd fen" },
    { total: 0, weights: [3, 4], parts: [0, 0], why: "nothing splits into nothing" },
    { total: 7, weights: [5], parts: [7], why: "one place gets all" }
  ])("$total by $weights is $parts: $why", ({ total, weights, parts }) => {
    expect(Money.split(Money.fen(total), weights)).toEqual(parts)
  })

  test.each([{ weights: [] }, { weights: [0, 0] }, { weights: [1, -1] }, { weights: [0.5] }, { weights: [-1n] }])(
    "weights $weights are refused",
    ({ weights }) => expect(() => Money.split(Money.fen(1), weights)).toThrow(/weight/)
  )

  test("the parts add up to the total", () => {
    fc.assert(
      fc.property(amounts, weights, (total, list) => {
        expect(Money.split(total, list).reduce((a, part) => a + BigInt(part), 0n)).toBe(BigInt(total))
      })
    )
  })

  test("each part is within one fen of its exact share, and on the same side of zero", () => {
    fc.assert(
      fc.property(amounts, weights, (total, list) => {
        const whole = list.reduce((a, weight) => a + BigInt(weight), 0n)
        Money.split(total, list).forEach((part, place) => {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(list[place] ?? 0)
          expect(off < whole && off > -whole).toBe(true)
          expect(part * Math.sign(total)).toBeGreaterThanOrEqual(0)
        })
      })
    )
  })

  test("split(-total) mirrors split(total), and a common factor of the weights changes nothing", () => {
    fc.assert(
      fc.property(amounts, weights, fc.bigInt(1n, 10n ** 20n), (total, list, factor) => {
        const parts = Money.split(total, list)
        const scaled = list.map((weight) => BigInt(weight) * factor)
        expect(Money.split(total, scaled)).toEqual(parts)
        expect(Money.split(Money.negate(total), list)).toEqual(parts.map(Money.negate))
      })
    )
  })
})

test("what is written reads back as the same amount", () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const digits = Money.format(amount, "zh").replace(/[,.元]/g, "")
      expect(Number(digits)).toBe(Number(amount))
    })
  )
})
