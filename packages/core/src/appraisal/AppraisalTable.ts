/**
 * The tables of appraisals and of the ratings in them. An appraisal is named by its stream, `211103-2020`.
 *
 * @internal
 */
import { idOf } from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"

/** Days that end something are the first days after it; `provisional` is 0 or 1. */
export type AppraisalRow = {
  readonly appraisal: string
  readonly district: string
  readonly period: string
  readonly stage: string
  readonly opened_on: string
  readonly draft: number
  readonly drafted_by: string | null
  readonly appraised: number
  readonly rated: number
  readonly published_on: string | null
  readonly notice_to: string | null
  readonly appeal_to: string | null
  readonly provisional: number
  readonly final_on: string | null
  readonly complaint_to: string | null
}

const unpublished = { published_on: null, notice_to: null, appeal_to: null, provisional: 0 }

export const appraisals: View<AppraisalEvent, AppraisalRow> = {
  name: "appraisal",
  columns: {
    appraisal: "text",
    district: "text",
    period: "text",
    stage: "text",
    opened_on: "text",
    draft: "integer",
    drafted_by: "text?",
    appraised: "integer",
    rated: "integer",
    published_on: "text?",
    notice_to: "text?",
    appeal_to: "text?",
    provisional: "integer",
    final_on: "text?",
    complaint_to: "text?"
  },
  key: ["appraisal"],
  indexes: [["period", "district"], ["stage"]],
  revision: 1,
  streams: ["appraisal"],
  project: ({ event, stream }, get) => {
    const appraisal = idOf(stream)
    const change = (next: Partial<AppraisalRow>): ReadonlyArray<RowChange<AppraisalRow>> => {
      const row = get(appraisal)
      return row === undefined ? [] : [{ _tag: "Put", row: { ...row, ...next } }]
    }
    switch (event._tag) {
      case "AppraisalOpened": {
        const { district, period, on } = event
        const counts = { draft: 0, drafted_by: null, appraised: 0, rated: 0 }
        const days = { ...unpublished, final_on: null, complaint_to: null }
        return [
          { _tag: "Put", row: { appraisal, district, period, stage: "Collecting", opened_on: on, ...counts, ...days } }
        ]
      }
      case "RatingsDrafted": {
        const { draft, by, ratings } = event
        const rated = ratings.filter(({ rating }) => rating !== undefined).length
        return change({ stage: "Drafted", draft, drafted_by: by, appraised: ratings.length, rated })
      }
      case "DraftPublicised": {
        const { on, noticeTo, appealTo, provisional } = event
        const days = { published_on: on, notice_to: noticeTo, appeal_to: appealTo }
        return change({ stage: "Publicised", ...days, provisional: provisional ? 1 : 0 })
      }
      case "AppraisalFinalised":
        return change({ stage: "Final", final_on: event.on, complaint_to: event.complaintTo })
      case "NoticeWithdrawn":
        return change({ stage: "Collecting", ...unpublished })
      case "AppealDecided": {
        const isNew = event.rating !== undefined && event.before === undefined
        return isNew ? change({ rated: (get(appraisal)?.rated ?? 0) + 1 }) : []
      }
      case "AppealLodged":
      case "AppealWithdrawn":
        return []
      default:
        return get(appraisal)?.stage === "Drafted" ? change({ stage: "Collecting" }) : []
    }
  }
}

/**
 * Ratings as last drafted, with what appeals changed; `points` in hundredths, null without a score. A row whose `draft` is
 * not that of the appraisal is of somebody who was no longer in the later one.
 */
export type RatingRow = {
  readonly appraisal: string
  readonly person: string
  readonly draft: number
  readonly place: string
  readonly street: string | null
  readonly post: string
  readonly standing: string
  readonly points: number | null
  readonly earned: string | null
  readonly rating: string | null
  readonly appealed: string | null
}

export const ratings: View<AppraisalEvent, RatingRow> = {
  name: "appraisal_rating",
  columns: {
    appraisal: "text",
    person: "text",
    draft: "integer",
    place: "text",
    street: "text?",
    post: "text",
    standing: "text",
    points: "integer?",
    earned: "text?",
    rating: "text?",
    appealed: "text?"
  },
  key: ["appraisal", "person"],
  indexes: [["appraisal", "rating"], ["person"], ["place", "appraisal"]],
  revision: 1,
  streams: ["appraisal"],
  project: ({ event, stream }, get) => {
    const appraisal = idOf(stream)
    switch (event._tag) {
      case "RatingsDrafted": {
        const posts = new Map(event.members.map(({ person, post }) => [person, post]))
        return event.ratings.map(({ person, unit, standing, score, earned, rating }) => ({
          _tag: "Put",
          row: {
            appraisal,
            person,
            draft: event.draft,
            place: unit.place,
            street: unit.street ?? null,
            post: posts.get(person) ?? "",
            standing,
            points: score?.points ?? null,
            earned: earned ?? null,
            rating: rating ?? null,
            appealed: null
          }
        }))
      }
      case "AppealDecided": {
        const row = get(appraisal, event.person)
        if (row === undefined) return []
        const appealed = event.rating === undefined ? "dismissed" : "granted"
        return [{ _tag: "Put", row: { ...row, appealed, rating: event.rating ?? row.rating } }]
      }
      default:
        return []
    }
  }
}
