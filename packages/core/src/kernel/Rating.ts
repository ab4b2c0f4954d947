/**
 * The four ratings of an appraisal, best first: of civil servants (R4-01) and, under other words, of public institutions
 * (R4-03: 优秀, 合格, 基本合格, 不合格). Pay and appraisal share the words, not the rules.
 */
import * as Schema from "effect/Schema"
import * as Label from "./Label.ts"

export const Rating = Schema.Literals(["excellent", "competent", "basicallyCompetent", "notCompetent"]).annotate({
  identifier: "Rating"
})
export type Rating = typeof Rating.Type

export const labels: { readonly [R in Rating]: Label.Label } = {
  excellent: Label.of("优秀", "excellent"),
  competent: Label.of("称职", "competent"),
  basicallyCompetent: Label.of("基本称职", "basically competent"),
  notCompetent: Label.of("不称职", "not competent")
}

/** Negative when `a` is the better rating. */
export const compare = (a: Rating, b: Rating): number => Rating.literals.indexOf(a) - Rating.literals.indexOf(b)
