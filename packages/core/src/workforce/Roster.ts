/**
 * Who holds what on a day 在编人员名册: the posts of each place, their holders, the vacancies, and by how many a kind is
 * above its number.
 */
import { ageOn, type Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Period from "../kernel/Period.ts"
import type { Appointment } from "./Appointment.ts"
import type { PlaceKind } from "./PlaceKind.ts"
import * as Post from "./Post.ts"
import { reserved } from "./Recruitment.ts"
import * as Workforce from "./Workforce.ts"

/** One kind of post in one place on a day. */
export interface KindRoster {
  readonly kind: Post.PostKind
  /** Posts by the decision in force. */
  readonly number: number
  readonly filled: number
  /** Posts that an open recruitment holds free. */
  readonly reserved: number
  /** Posts without a holder, those reserved among them. */
  readonly vacancies: number
  /** Holders beyond the number (PJ-A7). */
  readonly overfill: number
}

export interface PlaceRoster {
  readonly place: AreaCode
  /** Left out as long as no number was decided. */
  readonly placeKind?: PlaceKind
  readonly number?: number
  /** Every kind that has posts or holders, highest first. */
  readonly kinds: ReadonlyArray<KindRoster>
  /** By kind and seat. */
  readonly holders: ReadonlyArray<Appointment>
  readonly vacancies: number
  readonly overfill: number
}

export interface Roster {
  readonly day: Day
  /** By code of the place. */
  readonly places: ReadonlyArray<PlaceRoster>
  /** People, each counted once, whatever the posts. */
  readonly people: number
}

/** The roster of the district. */
export const on = (state: Workforce.Workforce, day: Day): Roster => {
  const recorded = [...Object.values(state.decisions), ...Object.values(state.appointments)].flat()
  const codes = new Set(recorded.map(({ place }) => place))
  const places = [...codes]
    .sort()
    .map((place) => placeOn(state, place, day))
    .filter(({ number, holders }) => number !== undefined || holders.length > 0)
  const people = new Set(places.flatMap(({ holders }) => holders.map(({ person }) => person))).size
  return { day, places, people }
}

/** The roster of one place. */
export const placeOn = (state: Workforce.Workforce, place: AreaCode, day: Day): PlaceRoster => {
  const decision = Workforce.decisionOn(state, place, day)
  const holders = holdersOn(state, place, day)
  const kinds = Post.kinds
    .map((kind): KindRoster => {
      const number = decision?.posts[kind] ?? 0
      const filled = holders.filter((one) => one.kind === kind).length
      return {
        kind,
        number,
        filled,
        reserved: reservedIn(state, place, kind, day),
        vacancies: Math.max(0, number - filled),
        overfill: decision === undefined ? 0 : Math.max(0, filled - number)
      }
    })
    .filter(({ number, filled }) => number > 0 || filled > 0)
  const sum = (count: (one: KindRoster) => number) => kinds.reduce((total, one) => total + count(one), 0)
  return {
    place,
    ...(decision === undefined ? {} : { placeKind: decision.placeKind, number: decision.number }),
    kinds,
    holders,
    vacancies: sum(({ vacancies }) => vacancies),
    overfill: sum(({ overfill }) => overfill)
  }
}

/** Why a place has these vacancies: posts, holders and what is reserved, by kind. */
export const explain = ({ place, kinds, vacancies, overfill }: PlaceRoster, day: Day): Explanation.Explanation => {
  const posts = (n: number) => Explanation.count(n, Label.of("个", n === 1 ? "post" : "posts"))
  const count = (title: Label.Label, n: number) => Explanation.step(title, { quantity: posts(n) })
  return Explanation.step(Label.of(`${place}在${day}的空缺岗位`, `vacant posts of ${place} on ${day}`), {
    quantity: posts(vacancies),
    ...(overfill === 0 ? {} : { note: Label.of(`超编${overfill}人`, `${overfill} people above the number`) }),
    steps: kinds.map((one) =>
      Explanation.step(Post.labels[one.kind], {
        quantity: posts(one.vacancies),
        steps: [
          count(Label.of("编制", "posts by the decision"), one.number),
          count(Label.of("在岗", "held"), one.filled),
          ...(one.reserved === 0 ? [] : [count(Label.of("招聘预留", "reserved for recruitment"), one.reserved)])
        ]
      })
    )
  })
}

/** Who holds a post of a place on a day, by kind and seat. */
export const holdersOn = (state: Workforce.Workforce, place: AreaCode, day: Day): ReadonlyArray<Appointment> =>
  Workforce.appointmentsIn(state, place).filter((one) => Period.containsDay(one, day))

/** What a person holds on a day: nothing, one post, or a pair that the policy allows 一肩挑. */
export const heldBy = (state: Workforce.Workforce, person: PersonId, day: Day): ReadonlyArray<Appointment> =>
  Workforce.appointmentsOf(state, person).filter((one) => Period.containsDay(one, day))

/** Posts of a kind that open recruitments hold free from their announcement on. */
export const reservedIn = (state: Workforce.Workforce, place: AreaCode, kind: Post.PostKind, day?: Day): number =>
  Object.values(state.recruitments)
    .filter((one) => one.place === place && one.kind === kind && (day === undefined || one.on <= day))
    .reduce((sum, one) => sum + reserved(one), 0)

/** The first day of a person's service 工龄: as shown by documents, or the first day in a post here. */
export const servedSince = (state: Workforce.Workforce, person: PersonId): Day | undefined => {
  const days = Workforce.appointmentsOf(state, person).map(({ from }) => from)
  const shown = Workforce.personOf(state, person)?.servedSince
  return [...days, ...(shown === undefined ? [] : [shown])].sort()[0]
}

/** Full years of service on a day; 0 before it began. Breaks between posts are not taken out. */
export const yearsServed = (state: Workforce.Workforce, person: PersonId, day: Day): number => {
  const since = servedSince(state, person)
  return since === undefined || since > day ? 0 : ageOn(since, day)
}
