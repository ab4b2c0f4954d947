/** What an indicator looks at 指标来源, which of its figures come by themselves, and which way is better. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const Measure = Schema.Literals([
  "ticketsOnTime",
  "rework",
  "visitsDone",
  "satisfaction",
  "residentsVote",
  "peersVote",
  "superiorScore",
  "discipline",
  "quarters"
]).annotate({ identifier: "AppraisalMeasure" })
export type Measure = typeof Measure.Type

/** Those that the tickets of the period give by themselves. */
export const automatic = [
  "ticketsOnTime",
  "rework",
  "visitsDone",
  "satisfaction"
] as const satisfies ReadonlyArray<Measure>
export type Automatic = (typeof automatic)[number]

export const labels: { readonly [M in Measure]: Label.Label } = {
  ticketsOnTime: Label.of("按期处置", "tickets handled on time"),
  rework: Label.of("返工", "rework"),
  visitsDone: Label.of("回访", "return visits done"),
  satisfaction: Label.of("群众满意", "satisfaction"),
  residentsVote: Label.of("居民测评", "residents' vote"),
  peersVote: Label.of("同事互评", "colleagues' vote"),
  superiorScore: Label.of("上级评分", "superior's score"),
  discipline: Label.of("纪律", "discipline"),
  quarters: Label.of("季度考核", "quarterly appraisals")
}

/** Where less is better: of rework and of offences against discipline. */
export const isFault = (measure: Measure): boolean => measure === "rework" || measure === "discipline"
