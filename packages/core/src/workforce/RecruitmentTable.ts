/**
 * The tables of open recruitments and their applicants.
 *
 * @internal
 */
import type { RowChange, View } from "../kernel/View.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"

/** `registration_to` is exclusive; `applicants` counts all who registered. */
export type RecruitmentRow = {
  readonly recruitment: string
  readonly place: string
  readonly kind: string
  readonly posts: number
  readonly announced_on: string
  readonly registration_from: string
  readonly registration_to: string
  readonly age_on: string
  readonly stage: string
  readonly applicants: number
  readonly appointed: number
}

export const recruitments: View<WorkforceEvent, RecruitmentRow> = {
  name: "workforce_recruitment",
  columns: {
    recruitment: "text",
    place: "text",
    kind: "text",
    posts: "integer",
    announced_on: "text",
    registration_from: "text",
    registration_to: "text",
    age_on: "text",
    stage: "text",
    applicants: "integer",
    appointed: "integer"
  },
  key: ["recruitment"],
  indexes: [["place", "announced_on"], ["stage"]],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }, get) => {
    const change = (id: string, next: (row: RecruitmentRow) => Partial<RecruitmentRow>) => {
      const row = get(id)
      return row === undefined ? [] : [{ _tag: "Put" as const, row: { ...row, ...next(row) } }]
    }
    switch (event._tag) {
      case "RecruitmentAnnounced": {
        const { recruitment, place, kind, posts, on, registration, ageOn } = event
        const days = { announced_on: on, registration_from: registration.from, registration_to: registration.to }
        const counts = { stage: "registration", applicants: 0, appointed: 0 }
        return [{ _tag: "Put", row: { recruitment, place, kind, posts, ...days, age_on: ageOn, ...counts } }]
      }
      case "ApplicantRegistered":
        return change(event.recruitment, ({ applicants }) => ({ applicants: applicants + 1 }))
      case "WrittenScored":
        return change(event.recruitment, () => ({ stage: "written" }))
      case "InterviewScored":
        return change(event.recruitment, () => ({ stage: "ranked" }))
      case "RecruitmentClosed":
        return change(event.recruitment, () => ({ stage: "closed" }))
      case "Appointed":
        return event.entry?._tag === "Recruitment"
          ? change(event.entry.recruitment, ({ appointed }) => ({ appointed: appointed + 1 }))
          : []
      case "AppointmentEnded":
        return event.recruitment === undefined
          ? []
          : change(event.recruitment, ({ appointed }) => ({ appointed: appointed - 1 }))
      default:
        return []
    }
  }
}

/** Scores in hundredths of a point, null without; `fit` and `shortlisted` are 0, 1 or null; the notice ends before `notice_to`. */
export type ApplicantRow = {
  readonly recruitment: string
  readonly person: string
  readonly registered_on: string
  readonly written: number | null
  readonly shortlisted: number | null
  readonly interview: number | null
  readonly total: number | null
  readonly rank: number | null
  readonly fit: number | null
  readonly notice_from: string | null
  readonly notice_to: string | null
  readonly struck: string | null
  readonly appointed_from: string | null
}

const applied = { written: null, shortlisted: null, interview: null, total: null, rank: null, fit: null }
const unpublished = { notice_from: null, notice_to: null, struck: null, appointed_from: null }

export const applicants: View<WorkforceEvent, ApplicantRow> = {
  name: "workforce_applicant",
  columns: {
    recruitment: "text",
    person: "text",
    registered_on: "text",
    written: "integer?",
    shortlisted: "integer?",
    interview: "integer?",
    total: "integer?",
    rank: "integer?",
    fit: "integer?",
    notice_from: "text?",
    notice_to: "text?",
    struck: "text?",
    appointed_from: "text?"
  },
  key: ["recruitment", "person"],
  indexes: [
    ["recruitment", "rank"],
    ["person", "registered_on"]
  ],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }, get) => {
    const change = (
      { recruitment, person }: { readonly recruitment: string; readonly person: string },
      next: Partial<ApplicantRow>
    ): ReadonlyArray<RowChange<ApplicantRow>> => {
      const row = get(recruitment, person)
      return row === undefined ? [] : [{ _tag: "Put", row: { ...row, ...next } }]
    }
    switch (event._tag) {
      case "ApplicantRegistered": {
        const { recruitment, person, on } = event
        return [{ _tag: "Put", row: { recruitment, person, registered_on: on, ...applied, ...unpublished } }]
      }
      case "ApplicantWithdrew":
        return change(event, { struck: "withdrew" })
      case "WrittenScored":
        return event.scores.flatMap(({ person, points }) =>
          change(
            { recruitment: event.recruitment, person },
            { written: points ?? null, shortlisted: event.shortlist.includes(person) ? 1 : 0 }
          )
        )
      case "InterviewScored":
        return event.scores.flatMap(({ person, points }) => {
          const place = event.ranking.find((one) => one.person === person)
          const ranked = { total: place?.total ?? null, rank: place?.rank ?? null }
          return change({ recruitment: event.recruitment, person }, { interview: points ?? null, ...ranked })
        })
      case "HealthChecked":
        return change(event, event.fit ? { fit: 1 } : { fit: 0, struck: "unfit" })
      case "NoticePublished":
        return event.persons.flatMap((person) =>
          change({ recruitment: event.recruitment, person }, { notice_from: event.from, notice_to: event.to })
        )
      case "ObjectionUpheld":
        return change(event, { struck: "objection" })
      case "Appointed":
        return event.entry?._tag === "Recruitment"
          ? change({ recruitment: event.entry.recruitment, person: event.person }, { appointed_from: event.from })
          : []
      case "AppointmentEnded":
        return event.recruitment === undefined
          ? []
          : change({ recruitment: event.recruitment, person: event.person }, { appointed_from: null })
      default:
        return []
    }
  }
}
