/** What a reporter says of the handling 满意度, in the five levels of the national system (R2-04). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const Satisfaction = Schema.Literals([
  "verySatisfied",
  "satisfied",
  "basicallySatisfied",
  "dissatisfied",
  "veryDissatisfied"
]).annotate({ identifier: "Satisfaction" })
export type Satisfaction = typeof Satisfaction.Type

export const satisfactionLabels: { readonly [S in Satisfaction]: Label.Label } = {
  verySatisfied: Label.of("非常满意", "very satisfied"),
  satisfied: Label.of("满意", "satisfied"),
  basicallySatisfied: Label.of("基本满意", "basically satisfied"),
  dissatisfied: Label.of("不满意", "dissatisfied"),
  veryDissatisfied: Label.of("非常不满意", "very dissatisfied")
}

/**
 * "Basically satisfied" still counts as satisfied (R2-05).
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Satisfaction } = await import("@wangge/core/ticket")
 * expect(Satisfaction.isSatisfied("basicallySatisfied")).toBe(true)
 * expect(Satisfaction.isSatisfied("dissatisfied")).toBe(false)
 * ```
 */
export const isSatisfied = (satisfaction: Satisfaction): boolean =>
  satisfaction !== "dissatisfied" && satisfaction !== "veryDissatisfied"
