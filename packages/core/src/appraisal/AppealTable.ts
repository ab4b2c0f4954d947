/**
 * The tables of appeals, and of what final ratings lead to.
 *
 * @internal
 */
import { idOf } from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"
import type { Consequence } from "./Consequence.ts"

/** `outcome` is pending, withdrawn, dismissed, granted or, after a notice was taken back, lapsed. */
export type AppealRow = {
  readonly appraisal: string
  readonly person: string
  readonly instance: string
  readonly grounds: string
  readonly lodged_on: string
  readonly decide_before: string
  readonly outcome: string
  readonly before: string | null
  readonly rating: string | null
  readonly settled_on: string | null
  readonly decided_by: string | null
}

export const appeals: View<AppraisalEvent, AppealRow> = {
  name: "appraisal_appeal",
  columns: {
    appraisal: "text",
    person: "text",
    instance: "text",
    grounds: "text",
    lodged_on: "text",
    decide_before: "text",
    outcome: "text",
    before: "text?",
    rating: "text?",
    settled_on: "text?",
    decided_by: "text?"
  },
  key: ["appraisal", "person", "instance"],
  indexes: [["outcome", "decide_before"], ["person"]],
  revision: 1,
  streams: ["appraisal"],
  project: ({ event, stream }, get) => {
    const appraisal = idOf(stream)
    const change = (
      { person, instance }: { readonly person: string; readonly instance: string },
      next: Partial<AppealRow>
    ): ReadonlyArray<RowChange<AppealRow>> => {
      const row = get(appraisal, person, instance)
      return row === undefined ? [] : [{ _tag: "Put", row: { ...row, ...next } }]
    }
    switch (event._tag) {
      case "AppealLodged": {
        const { person, instance, grounds, on, decideBefore } = event
        const open = { outcome: "pending", before: null, rating: null, settled_on: null, decided_by: null }
        const days = { lodged_on: on, decide_before: decideBefore }
        return [{ _tag: "Put", row: { appraisal, person, instance, grounds, ...days, ...open } }]
      }
      case "AppealWithdrawn":
        return change(event, { outcome: "withdrawn", settled_on: event.on })
      case "AppealDecided": {
        const { before, rating, on, by } = event
        return change(event, {
          outcome: rating === undefined ? "dismissed" : "granted",
          before: before ?? null,
          rating: rating ?? null,
          settled_on: on,
          decided_by: by
        })
      }
      case "NoticeWithdrawn":
        return event.lapsed.flatMap((person) =>
          change({ person, instance: "review" }, { outcome: "lapsed", settled_on: event.on })
        )
      default:
        return []
    }
  }
}

/** `percent`, `steps` and the days as in {@link Consequence}; `warning` and `exit_due` are 0 or 1, `careers` is a JSON list. */
export type ConsequenceRow = {
  readonly person: string
  readonly period: string
  readonly appraisal: string
  readonly rating: string
  readonly percent: number | null
  readonly steps: number
  readonly from_day: string
  readonly to_day: string
  readonly year_not_counted: number | null
  readonly warning: number
  readonly failures: number
  readonly exit_due: number
  readonly careers: string
}

const rowOf = (appraisal: string, one: Consequence): ConsequenceRow => ({
  person: one.person,
  period: one.period,
  appraisal,
  rating: one.rating,
  percent: one.percent ?? null,
  steps: one.steps,
  from_day: one.from,
  to_day: one.to,
  year_not_counted: one.yearNotCounted ?? null,
  warning: one.warning ? 1 : 0,
  failures: one.failures,
  exit_due: one.exitDue ? 1 : 0,
  careers: JSON.stringify(one.careers)
})

export const consequences: View<AppraisalEvent, ConsequenceRow> = {
  name: "appraisal_consequence",
  columns: {
    person: "text",
    period: "text",
    appraisal: "text",
    rating: "text",
    percent: "integer?",
    steps: "integer",
    from_day: "text",
    to_day: "text",
    year_not_counted: "integer?",
    warning: "integer",
    failures: "integer",
    exit_due: "integer",
    careers: "text"
  },
  key: ["person", "period"],
  indexes: [
    ["appraisal", "rating"],
    ["exit_due", "period"]
  ],
  revision: 1,
  streams: ["appraisal"],
  project: ({ event, stream }) => {
    const appraisal = idOf(stream)
    switch (event._tag) {
      case "AppraisalFinalised":
        return event.consequences.map((one) => ({ _tag: "Put", row: rowOf(appraisal, one) }))
      case "AppealDecided":
        return event.consequence === undefined ? [] : [{ _tag: "Put", row: rowOf(appraisal, event.consequence) }]
      default:
        return []
    }
  }
}
