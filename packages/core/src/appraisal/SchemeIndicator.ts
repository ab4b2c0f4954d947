/** One indicator 考核指标: what it looks at, how much it weighs, how it is scored, and what a missing figure means. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { Measure } from "./Measure.ts"
import { reaches, Scoring } from "./Scoring.ts"

/** Names that a city gives to its schemes, indicators and kinds of offences. */
export const Name = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    message: "an id is written in lower-case words joined by dashes, such as street-lamp"
  })
)

/**
 * What becomes of the weight when a figure is missing or counts too few cases: `spread` over the other indicators,
 * `full` or `none` of the points, `required`: there is no score without it.
 */
export const WhenMissing = Schema.Literals(["spread", "full", "none", "required"]).annotate({
  identifier: "WhenFigureMissing"
})
export type WhenMissing = typeof WhenMissing.Type

export const missingLabels: { readonly [W in WhenMissing]: Label.Label } = {
  spread: Label.of("缺项，权重分给其余指标", "missing, its weight goes to the others"),
  full: Label.of("缺项按满分计", "missing, so it counts in full"),
  none: Label.of("缺项按零分计", "missing, so it counts nothing"),
  required: Label.of("缺项不能计分", "missing, so there is no score")
}

const fields = {
  id: Name,
  label: Label.Label,
  measure: Measure,
  /** The weights of a scheme add up to one; a veto has none. */
  weight: Share.Share,
  scoring: Scoring,
  /** At least so many tickets, ballots or marks, or the figure counts as missing. */
  countedMin: Schema.Natural,
  whenMissing: WhenMissing,
  source: Source
}
type Fields = Schema.Struct<typeof fields>["Type"]

export const SchemeIndicator = Schema.Struct(fields)
  .check(Schema.makeFilter((indicator: Fields) => faultOf(indicator)))
  .annotate({ identifier: "AppraisalIndicator" })
export type SchemeIndicator = typeof SchemeIndicator.Type

const fault = (path: ReadonlyArray<PropertyKey>, issue: string) => ({ path, issue })

/** What an indicator says that cannot be, in words. */
function faultOf({ measure, weight, scoring }: Fields) {
  if (scoring._tag === "Veto") {
    if (weight.num > 0) return fault(["weight"], "a veto has no weight; write 0")
    if (scoring.trigger._tag === "Faults") {
      if (isMarks(measure)) return fault(["scoring"], "marks have no faults to count; score them by their share")
      if (scoring.trigger.kinds !== undefined && measure !== "discipline") {
        return fault(["scoring", "trigger", "kinds"], "only discipline has kinds of offences")
      }
    }
    return undefined
  }
  if (weight.num === 0) return fault(["weight"], "an indicator that is scored weighs more than 0")
  switch (scoring._tag) {
    case "Linear":
      return Share.compare(scoring.zero, scoring.full) !== 0 && reaches(measure, scoring.full, scoring.zero)
        ? undefined
        : fault(["scoring", "full"], "all points go to a better share than no points")
    case "Stepped": {
      const points = [...scoring.steps.map((step) => step.points), scoring.otherwise]
      const place = scoring.steps.findIndex(
        ({ from }, i) => i > 0 && reaches(measure, from, scoring.steps[i - 1]?.from ?? from)
      )
      if (place !== -1) return fault(["scoring", "steps", place], "steps stand in order, the best share first")
      return points.every((one, i) => i === 0 || one < (points[i - 1] ?? 0))
        ? undefined
        : fault(["scoring"], "a worse step gets fewer points")
    }
    case "Deduction":
      if (isMarks(measure)) return fault(["scoring"], "marks have no faults to count; score them by their share")
      return scoring.each > 0 ? undefined : fault(["scoring", "each"], "a deduction takes off more than 0")
  }
}

const isMarks = (measure: Measure): boolean => measure === "superiorScore" || measure === "quarters"
