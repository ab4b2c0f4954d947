/** How a line of pay is brought to a whole amount 舍入: by which rule, to which unit. A negative amount mirrors the positive one. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"

/** `halfUp` 四舍五入, `up` 进位, `down` 舍去, to the fen 分, the jiao 角 or the yuan 元. */
export const Rounding = Schema.Struct({
  mode: Schema.Literals(["halfUp", "up", "down"]),
  unit: Schema.Literals(["fen", "jiao", "yuan"])
}).annotate({ identifier: "Rounding" })
export type Rounding = typeof Rounding.Type

const units: { readonly [U in Rounding["unit"]]: readonly [fen: number, label: Label.Label] } = {
  fen: [1, Label.of("分", "fen")],
  jiao: [10, Label.of("角", "jiao")],
  yuan: [100, Label.of("元", "yuan")]
}

const modes: { readonly [M in Rounding["mode"]]: Label.Label } = {
  halfUp: Label.of("四舍五入", "half up"),
  up: Label.of("进位", "up"),
  down: Label.of("舍去尾数", "down")
}

/** The rule in words: 四舍五入到分. */
export const label = ({ mode, unit }: Rounding): Label.Label =>
  Label.of(`${modes[mode].zh}到${units[unit][1].zh}`, `rounded ${modes[mode].en} to the ${units[unit][1].en}`)

/**
 * `numerator / denominator` fen as a whole amount, exact whatever the size. Whole numbers, the denominator above zero.
 *
 * @throws InvariantBroken when the amount lies beyond the largest safe number of fen
 * @example
 * ```ts @import.meta.vitest
 * const { Rounding } = await import("@wangge/core/pay")
 * expect(Rounding.round(25, 2, { mode: "halfUp", unit: "fen" })).toBe(13)
 * expect(Rounding.round(-25, 2, { mode: "halfUp", unit: "fen" })).toBe(-13)
 * expect(Rounding.round(25, 2, { mode: "up", unit: "jiao" })).toBe(20)
 * ```
 */
export const round = (numerator: number, denominator: number, { mode, unit }: Rounding): Money.Fen => {
  const [size] = units[unit]
  const [over, under] = [Math.abs(numerator), denominator * size]
  const isSafe = Number.isSafeInteger(over * 2) && Number.isSafeInteger(under * 2)
  const whole = isSafe ? quotient(over, under, mode) : quotientOfLarge(over, under, mode)
  return Money.fen(Math.sign(numerator) * whole * size)
}

const quotient = (over: number, under: number, mode: Rounding["mode"]): number => {
  const rest = over % under
  const whole = (over - rest) / under
  return whole + (isRaised(mode, rest * 2 >= under, rest > 0) ? 1 : 0)
}

/** The same where doubles lose digits. */
const quotientOfLarge = (over: number, under: number, mode: Rounding["mode"]): number => {
  const [a, b] = [BigInt(over), BigInt(under)]
  const rest = a % b
  return Number(a / b) + (isRaised(mode, rest * 2n >= b, rest > 0n) ? 1 : 0)
}

const isRaised = (mode: Rounding["mode"], isHalf: boolean, isMore: boolean): boolean =>
  mode === "halfUp" ? isHalf : mode === "up" && isMore
