/**
 * Who is paid for a month: everyone who holds a post on one of its days, with the spans of days through which the same posts
 * are held, read from the workforce in one pass.
 */
import type { Day } from "../kernel/Day.ts"
import type { PersonId } from "../kernel/Id.ts"
import type { Appointment } from "../workforce/Appointment.ts"
import type { PlaceKind } from "../workforce/PlaceKind.ts"
import * as Post from "../workforce/Post.ts"
import * as Workforce from "../workforce/Workforce.ts"
import * as Month from "./Month.ts"

/** Days within a month through which a person holds the same posts: one, or a pair 一肩挑, the higher first. */
export interface Held {
  readonly from: Day
  readonly to: Day
  readonly posts: readonly [Appointment, ...ReadonlyArray<Appointment>]
}

export interface Member {
  readonly person: PersonId
  /** In order; days without a post lie between them. */
  readonly held: ReadonlyArray<Held>
  /** First day of service 工龄: as shown by documents, or the first day in a post here. */
  readonly servedSince: Day
}

/** The members of a month, by person. */
export const of = (state: Workforce.Workforce, month: Month.Month): ReadonlyArray<Member> => {
  const { from, to } = Month.daysOf(month)
  const since = new Map<PersonId, Day>()
  const appointments = new Map<PersonId, Array<Appointment>>()
  for (const list of Object.values(state.appointments)) {
    for (const one of list) {
      const earliest = since.get(one.person)
      if (earliest === undefined || one.from < earliest) since.set(one.person, one.from)
      if (one.from >= to || (one.to !== undefined && one.to <= from)) continue
      const known = appointments.get(one.person)
      if (known === undefined) appointments.set(one.person, [one])
      else known.push(one)
    }
  }
  return [...appointments.keys()].sort().map((person) => {
    const first = since.get(person) ?? from
    const shown = Workforce.personOf(state, person)?.servedSince
    return {
      person,
      held: heldThrough(appointments.get(person) ?? [], from, to),
      servedSince: shown !== undefined && shown < first ? shown : first
    }
  })
}

const byRank = (a: Appointment, b: Appointment): number => Post.kinds.indexOf(a.kind) - Post.kinds.indexOf(b.kind)

const heldThrough = (appointments: ReadonlyArray<Appointment>, from: Day, to: Day): ReadonlyArray<Held> => {
  const ends = appointments.flatMap((one) => (one.to === undefined ? [one.from] : [one.from, one.to]))
  const days = [...new Set([from, to, ...ends.filter((day) => from < day && day < to)])].sort()
  return days.slice(0, -1).flatMap((start, i): ReadonlyArray<Held> => {
    const [first, ...others] = appointments
      .filter((one) => one.from <= start && (one.to === undefined || start < one.to))
      .sort(byRank)
    return first === undefined ? [] : [{ from: start, to: days[i + 1] ?? to, posts: [first, ...others] }]
  })
}

/** Whether the place of a post is a village or a community on a day; unknown before its number of posts was decided. */
export const placeKindOf = (state: Workforce.Workforce, post: Appointment, day: Day): PlaceKind | undefined =>
  Workforce.decisionOn(state, post.place, day)?.placeKind
