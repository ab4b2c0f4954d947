/** The coefficient of performance pay 绩效系数 in whole percent: 100 pays it in full, 0 not at all (R3-04, R4-10). */
import * as Schema from "effect/Schema"

export const Coefficient = Schema.Natural.annotate({
  identifier: "Coefficient",
  description: "coefficient of performance pay in whole percent, 100 = in full"
})
export type Coefficient = typeof Coefficient.Type

export const full: Coefficient = 100
