/**
 * Who is appraised where: everybody who held a post within the period, in the district of the post that they held last. Whoever
 * moves between districts is appraised once, with the service of both.
 */
import * as Day from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Period from "../kernel/Period.ts"
import type { Appointment } from "../workforce/Appointment.ts"
import { kinds } from "../workforce/Post.ts"
import type { Points } from "../workforce/Ranking.ts"
import * as Roster from "../workforce/Roster.ts"
import type { Workforce } from "../workforce/Workforce.ts"
import type { Subject } from "./AppraisalId.ts"
import { daysOf } from "./AppraisalPeriod.ts"
import type { Unit } from "./CapRules.ts"
import type { RatedPeriod } from "./RatedPeriod.ts"
import type { StaffMember } from "./StaffMember.ts"

/** The workforce of one district. */
export interface DistrictStaff {
  readonly district: AreaCode
  readonly workforce: Workforce
}

export interface Question {
  readonly subject: Subject
  /** Of every district of the city, this one among them. */
  readonly districts: ReadonlyArray<DistrictStaff>
  /** Where a place lies on a day, its district aside. */
  readonly unitOf: (place: AreaCode, day: Day.Day) => Omit<Unit, "district">
  readonly absencesOf: (person: PersonId) => ReadonlyArray<Period.DayPeriod>
  readonly historyOf: (person: PersonId) => ReadonlyArray<RatedPeriod>
  readonly quartersOf: (person: PersonId) => ReadonlyArray<Points>
}

export interface StaffRegister {
  /** By person. */
  readonly staff: () => ReadonlyArray<StaffMember>
  readonly memberOf: (person: PersonId) => StaffMember | undefined
}

interface Held {
  readonly post: Appointment
  readonly district: AreaCode
}

export const make = (question: Question): StaffRegister => {
  let known: ReadonlyMap<PersonId, ReadonlyArray<Held>> | undefined
  const held = () => {
    known ??= byPerson(question.districts)
    return known
  }
  return {
    staff: () =>
      [...held().keys()].sort().flatMap((person) => memberOf(question, person, held().get(person) ?? []) ?? []),
    memberOf: (person) => memberOf(question, person, held().get(person) ?? [])
  }
}

const byPerson = (districts: ReadonlyArray<DistrictStaff>): ReadonlyMap<PersonId, ReadonlyArray<Held>> => {
  const held = new Map<PersonId, Array<Held>>()
  for (const { district, workforce } of districts) {
    for (const post of Object.values(workforce.appointments).flat()) {
      const list = held.get(post.person)
      if (list === undefined) held.set(post.person, [{ post, district }])
      else list.push({ post, district })
    }
  }
  return held
}

const memberOf = (question: Question, person: PersonId, held: ReadonlyArray<Held>): StaffMember | undefined => {
  const { subject, districts, unitOf, absencesOf, historyOf, quartersOf } = question
  const days = daysOf(subject.period)
  const last = lastOf(
    held.filter(({ post }) => Period.overlap(post, days)),
    days.to
  )
  if (last === undefined || last.district !== subject.district) return undefined
  const servedSince = districts
    .flatMap(({ workforce }) => Roster.servedSince(workforce, person) ?? [])
    .sort()
    .at(0)
  return {
    person,
    post: last.post.kind,
    unit: { ...unitOf(last.post.place, Day.plusDays(endWithin(last, days.to), -1)), district: last.district },
    service: held.map(({ post }) => daysIn(post)).sort((a, b) => Day.daysBetween(b.from, a.from)),
    absences: absencesOf(person),
    ...(servedSince === undefined ? {} : { servedSince }),
    history: historyOf(person),
    quarters: quartersOf(person)
  }
}

const endWithin = ({ post }: Held, to: Day.Day): Day.Day => (post.to === undefined || post.to > to ? to : post.to)

/** The post held last before the end; of several the highest, then by place. */
const lastOf = (held: ReadonlyArray<Held>, to: Day.Day): Held | undefined =>
  [...held].sort(
    (a, b) =>
      Day.daysBetween(endWithin(a, to), endWithin(b, to)) ||
      kinds.indexOf(a.post.kind) - kinds.indexOf(b.post.kind) ||
      (a.post.place < b.post.place ? -1 : 1)
  )[0]

const daysIn = ({ from, to }: Appointment): Period.DayPeriod => (to === undefined ? { from } : { from, to })
