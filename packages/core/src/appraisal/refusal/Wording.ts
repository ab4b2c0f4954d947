/** The sources that the rules of an appraisal share, and how stages are written. */
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import { stageLabels } from "../Appraisal.ts"
import type { Stage } from "../AppraisalRefusal.ts"

export const register = Source.assumption(
  "an appraisal can be trusted only when each person and day is named once and shown by a document"
)
export const rights = Source.assumption(
  "the personnel office holds the appraisal, superiors mark their own people, and tickets speak for themselves"
)
export const method = Source.fact("PJ-A8")
export const procedure = Source.assumption(
  "ratings as public institutions give them: drafted, publicised, open to appeal, decided, final"
)
export const hands = Source.assumption(
  "nobody judges an appeal against the own draft, the own decision, or in the own cause"
)
export const noWorse = Source.assumption("as for civil servants, nobody fares worse for having appealed")
export const cap = Source.rule("R4-01, R4-08")

export const stages = (list: ReadonlyArray<Stage>): Label.Label => {
  const named = list.map((stage) => Label.of(`“${stageLabels[stage].zh}”`, `"${stageLabels[stage].en}"`))
  return Label.of(named.map(({ zh }) => zh).join("或"), named.map(({ en }) => en).join(" or "))
}

/** The first few of a long list, and how many more there are. */
export const few = (labels: ReadonlyArray<Label.Label>): Label.Label => {
  const shown = Label.listed(labels.slice(0, 5))
  const more = labels.length - 5
  return more <= 0 ? shown : Label.of(`${shown.zh}等${labels.length}人`, `${shown.en} and ${more} more`)
}
