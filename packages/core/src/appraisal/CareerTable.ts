/**
 * The tables of reserved recruitments and of those who registered. A recruitment is named by its stream, `C-2020-1`.
 *
 * @internal
 */
import { idOf } from "../kernel/StreamName.ts"
import type { RowChange, View } from "../kernel/View.ts"
import type { CareerEvent } from "./CareerEvent.ts"

/** `areas` is a JSON list of codes, empty for the whole city; `registration_to` is exclusive; withdrawn people do not count. */
export type CareerRow = {
  readonly career: string
  readonly kind: string
  readonly areas: string
  readonly posts: number
  readonly announced_on: string
  readonly registration_from: string
  readonly registration_to: string
  readonly counts_on: string
  readonly stage: string
  readonly registered: number
  readonly passed: number
}

export const careers: View<CareerEvent, CareerRow> = {
  name: "career",
  columns: {
    career: "text",
    kind: "text",
    areas: "text",
    posts: "integer",
    announced_on: "text",
    registration_from: "text",
    registration_to: "text",
    counts_on: "text",
    stage: "text",
    registered: "integer",
    passed: "integer"
  },
  key: ["career"],
  indexes: [["announced_on"], ["stage"]],
  revision: 1,
  streams: ["career"],
  project: ({ event, stream }, get) => {
    const career = idOf(stream)
    const change = (next: (row: CareerRow) => Partial<CareerRow>): ReadonlyArray<RowChange<CareerRow>> => {
      const row = get(career)
      return row === undefined ? [] : [{ _tag: "Put", row: { ...row, ...next(row) } }]
    }
    switch (event._tag) {
      case "CareerAnnounced": {
        const { kind, areas, posts, on, registration, countsOn } = event
        const days = {
          announced_on: on,
          registration_from: registration.from,
          registration_to: registration.to,
          counts_on: countsOn
        }
        const counts = { stage: "Registering", registered: 0, passed: 0 }
        return [{ _tag: "Put", row: { career, kind, areas: JSON.stringify(areas), posts, ...days, ...counts } }]
      }
      case "CandidateRegistered":
        return change(({ registered }) => ({ registered: registered + 1 }))
      case "CandidateWithdrew":
        return change(({ registered }) => ({ registered: registered - 1 }))
      case "ResultsRecorded":
        return change(() => ({ stage: "Examined", passed: event.results.filter(({ passed }) => passed).length }))
      case "CareerClosed":
        return change(() => ({ stage: "Closed" }))
    }
  }
}

/** `passed` is 0, 1 or, before the results, null; `points` in hundredths. */
export type EntrantRow = {
  readonly career: string
  readonly person: string
  readonly place: string | null
  readonly street: string | null
  readonly district: string | null
  readonly registered_on: string
  readonly withdrawn_on: string | null
  readonly passed: number | null
  readonly points: number | null
}

export const entrants: View<CareerEvent, EntrantRow> = {
  name: "career_entrant",
  columns: {
    career: "text",
    person: "text",
    place: "text?",
    street: "text?",
    district: "text?",
    registered_on: "text",
    withdrawn_on: "text?",
    passed: "integer?",
    points: "integer?"
  },
  key: ["career", "person"],
  indexes: [["street", "career"], ["person"]],
  revision: 1,
  streams: ["career"],
  project: ({ event, stream }, get) => {
    const career = idOf(stream)
    const change = (person: string, next: Partial<EntrantRow>): ReadonlyArray<RowChange<EntrantRow>> => {
      const row = get(career, person)
      return row === undefined ? [] : [{ _tag: "Put", row: { ...row, ...next } }]
    }
    switch (event._tag) {
      case "CandidateRegistered": {
        const { person, place = null, street = null, district = null, on } = event
        const open = { withdrawn_on: null, passed: null, points: null }
        return [{ _tag: "Put", row: { career, person, place, street, district, registered_on: on, ...open } }]
      }
      case "CandidateWithdrew":
        return change(event.person, { withdrawn_on: event.on })
      case "ResultsRecorded":
        return event.results.flatMap(({ person, passed, points }) =>
          change(person, { passed: passed ? 1 : 0, points: points ?? null })
        )
      default:
        return []
    }
  }
}
