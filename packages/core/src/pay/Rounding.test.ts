import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Rounding from "./Rounding.ts"

const rules: ReadonlyArray<Rounding.Rounding> = (["halfUp", "up", "down"] as const).flatMap((mode) =>
  (["fen", "jiao", "yuan"] as const).map((unit) => ({ mode, unit }))
)
const rule = fc.constantFrom(...rules)
const size = { fen: 1, jiao: 10, yuan: 100 }
/** The last whole yuan that is a safe number of fen: no rounding of an amount up to it goes beyond. */
const LARGEST = Number.MAX_SAFE_INTEGER - (Number.MAX_SAFE_INTEGER % 100)

describe("an amount is rounded", () => {
  test.each([
    ["half a fen, half up", 1, 2, "halfUp", "fen", 1],
    ["less than half a fen, half up", 49, 100, "halfUp", "fen", 0],
    ["less than half a fen, up", 1, 100, "up", "fen", 1],
    ["nearly a fen, down", 99, 100, "down", "fen", 0],
    ["five fen, half up to the jiao", 5, 1, "halfUp", "jiao", 10],
    ["50 fen, half up to the yuan", 12_350, 1, "halfUp", "yuan", 12_400],
    ["a whole yuan, up", 12_300, 1, "up", "yuan", 12_300],
    ["nothing", 0, 7, "up", "yuan", 0]
  ] as const)("%s", (_, numerator, denominator, mode, unit, amount) => {
    expect(Rounding.round(numerator, denominator, { mode, unit })).toBe(amount)
  })

  test("less than a unit away, and exactly when it is whole already", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), rule, (numerator, denominator, by) => {
        const amount = Rounding.round(numerator, denominator, by)
        expect(Math.abs(amount * denominator - numerator)).toBeLessThan(size[by.unit] * denominator)
        expect(Rounding.round(amount, 1, by)).toBe(amount)
      })
    )
  })

  test("a negative amount mirrors the positive one", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 10_000 }), rule, (numerator, denominator, by) => {
        expect(Rounding.round(-numerator, denominator, by) + Rounding.round(numerator, denominator, by)).toBe(0)
      })
    )
  })

  test("more never gives less", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }), rule, (a, more, denominator, by) => {
        expect(Rounding.round(a + more, denominator, by)).toBeGreaterThanOrEqual(Rounding.round(a, denominator, by))
      })
    )
  })

  test("to the same fen where doubles would lose digits", () => {
    const large = fc.integer({ min: 2 ** 52, max: LARGEST })
    fc.assert(
      fc.property(large, fc.integer({ min: 1, max: 10_000 }), rule, (numerator, denominator, by) => {
        const [over, under] = [BigInt(numerator), BigInt(denominator * size[by.unit])]
        const added = by.mode === "up" ? under - 1n : by.mode === "halfUp" ? under / 2n : 0n
        const isHalfOdd = by.mode === "halfUp" && under % 2n === 1n
        const whole = isHalfOdd ? (2n * over + under) / (2n * under) : (over + added) / under
        expect(Rounding.round(numerator, denominator, by)).toBe(Number(whole) * size[by.unit])
      })
    )
  })

  test.each([
    [{ mode: "up", unit: "fen" }, Number.MAX_SAFE_INTEGER],
    [{ mode: "halfUp", unit: "jiao" }, Number.MAX_SAFE_INTEGER - 1],
    [{ mode: "down", unit: "yuan" }, LARGEST]
  ] as const)("the largest amount, %j", (by, amount) => {
    expect(Rounding.round(Number.MAX_SAFE_INTEGER, 1, by)).toBe(amount)
  })

  test.each([
    { mode: "halfUp", unit: "yuan" },
    { mode: "up", unit: "yuan" },
    { mode: "up", unit: "jiao" }
  ] as const)("never to an amount that is not exact: $mode, $unit", (by) => {
    expect(() => Rounding.round(Number.MAX_SAFE_INTEGER, 1, by)).toThrow("is not a whole number of fen")
  })

  test("by a rule that is said in both languages", () => {
    expect(rules.map(Rounding.label)).toContainEqual({ zh: "四舍五入到分", en: "rounded half up to the fen" })
    expect(Rounding.label({ mode: "down", unit: "yuan" })).toEqual({
      zh: "舍去尾数到元",
      en: "rounded down to the yuan"
    })
  })
})
