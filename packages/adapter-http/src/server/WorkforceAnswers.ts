/** What the API tells of posts, people and recruitments: states of the core with labels, names and reasons. */
import { Area, GridNet } from "@wangge/core/grid"
import { Day, Explanation, type Id, Label } from "@wangge/core/kernel"
import {
  type Appointment,
  Eligibility,
  Outcome,
  Person,
  Post,
  Ranking,
  Recruitment,
  Roster,
  Workforce,
  type WorkforceEvent
} from "@wangge/core/workforce"
import type { RecruitmentDetail } from "../api/RecruitmentsApi.ts"
import type { PlaceRoster, WorkforceOutcome } from "../api/WorkforceApi.ts"
import type { District } from "./Districts.ts"
import type { On } from "./Ground.ts"

type Names = ReadonlyMap<Id.PersonId, string>

const named = (names: Names, person: Id.PersonId) => {
  const name = names.get(person)
  return name === undefined ? {} : { name }
}

/** A row about a person with the name beside it. */
export const withName = <A extends { readonly person: Id.PersonId }>(names: Names, row: A) => ({
  ...row,
  ...named(names, row.person)
})

export const held = (names: Names, one: Appointment.Appointment) =>
  withName(names, { ...one, rank: Post.rank[one.kind] })

export const nameOf = (on: On, code: Id.AreaCode): Label.Label => {
  const area = GridNet.find(on.net, code)
  return area === undefined ? Label.same(code) : Area.nameOn(area, on.day)
}

/** The villages and communities of a district on its day, by code. */
export const placesOf = ({ code, day, on }: District): ReadonlyArray<Area.Area> =>
  GridNet.areasOn(on.net, day, "community", "village").filter(
    (area) => GridNet.placeOn(on.net, area.code, day).district === code
  )

export const placeKindOf = ({ kind }: Area.Area) => (kind === "village" ? ("village" as const) : ("community" as const))

const sumOf = <A>(rows: ReadonlyArray<A>, count: (row: A) => number): number =>
  rows.reduce((sum, row) => sum + count(row), 0)

export const totals = (places: ReadonlyArray<Roster.PlaceRoster>) => ({
  number: sumOf(places, ({ number = 0 }) => number),
  filled: sumOf(places, ({ holders }) => holders.length),
  vacancies: sumOf(places, ({ vacancies }) => vacancies),
  overfill: sumOf(places, ({ overfill }) => overfill),
  people: new Set(places.flatMap(({ holders }) => holders.map(({ person }) => person))).size
})

export const placeRoster = (
  { day, on }: District,
  roster: Roster.PlaceRoster,
  names: Names
): typeof PlaceRoster.Type => ({
  ...roster,
  name: nameOf(on, roster.place),
  kinds: roster.kinds.map((one) => ({
    ...one,
    label: roster.placeKind === undefined ? Post.labels[one.kind] : Post.labelIn(roster.placeKind, one.kind)
  })),
  holders: roster.holders.map((one) => held(names, one)),
  explanation: Roster.explain(roster, day)
})

export const recruitmentItem = (one: Recruitment.Recruitment) => {
  const { applicants, ...announced } = one
  return {
    ...announced,
    stageLabel: Recruitment.stageLabels[one.stage],
    counts: {
      applicants: applicants.length,
      appointed: applicants.filter(({ appointedFrom }) => appointedFrom !== undefined).length,
      reserved: Recruitment.reserved(one)
    }
  }
}

const LAST = Number.MAX_SAFE_INTEGER

export const recruitmentDetail = (
  state: Workforce.Workforce,
  one: Recruitment.Recruitment,
  names: Names
): typeof RecruitmentDetail.Type => {
  const next = new Set(Recruitment.inLine(one).map(({ person }) => person))
  return {
    ...recruitmentItem(one),
    applicants: [...one.applicants]
      .sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST) || (a.person < b.person ? -1 : 1))
      .map((applicant) => ({
        ...withName(names, applicant),
        inLine: next.has(applicant.person),
        ...eligibilityIn(state, one, applicant.person),
        ...rankingIn(one, applicant)
      }))
  }
}

const eligibilityIn = (state: Workforce.Workforce, one: Recruitment.Recruitment, id: Id.PersonId) => {
  const person = Workforce.personOf(state, id)
  if (person === undefined) return {}
  const { ageOn: day, kind, place, requirements } = one
  const excepted = Workforce.exceptionsOf(state, id)
    .filter((exception) => exception.place === place && exception.kind === kind)
    .flatMap(({ rules }) => rules)
  return { eligibility: Eligibility.judge({ person, kind, day, requirements, excepted }).explanation }
}

const rankingIn = ({ writtenShare }: Recruitment.Recruitment, applicant: Recruitment.Applicant) => {
  const { interview, person, rank, total, written } = applicant
  return rank === undefined || total === undefined || written === undefined || interview === undefined
    ? {}
    : { ranking: Ranking.explain({ person, rank, written, interview, total }, writtenShare) }
}

/** A person as of the day of the question. */
export const staff = ({ appointmentsOf, day, state }: District, person: Person.Person, names: Names) => {
  const { birth, person: id, returned } = person
  const since = Roster.servedSince(state, id)
  return withName(names, {
    person: id,
    birth,
    age: Day.ageOn(birth, day),
    ...(since === undefined ? {} : { servedSince: since }),
    yearsServed: since === undefined || since > day ? 0 : Day.ageOn(since, day),
    returned,
    qualification: Person.qualificationOn(person, day),
    posts: appointmentsOf(id)
      .filter((one) => one.from <= day && (one.to === undefined || day < one.to))
      .map((one) => held(names, one))
  })
}

/** A district's state with the places within reach alone. */
export const reachedOf = ({ code, sees, state }: District): Workforce.Workforce => {
  if (sees(code)) return state
  const within = <A>(record: { readonly [place: string]: A }) =>
    Object.fromEntries(Object.entries(record).filter(([place]) => sees(place as Id.AreaCode)))
  return { ...state, decisions: within(state.decisions), appointments: within(state.appointments) }
}

/** The figures of a day, and how they moved since another where one is asked about. */
export const outcome = (
  districts: ReadonlyArray<Id.AreaCode>,
  states: ReadonlyArray<Workforce.Workforce>,
  { day, since }: { readonly day: Day.Day; readonly since: Day.Day | undefined }
): typeof WorkforceOutcome.Type => {
  const now = Outcome.on(states, day)
  const change = since === undefined ? undefined : Outcome.change(Outcome.on(states, since), now)
  const explanation = change === undefined ? Outcome.explain(now) : Outcome.explainChange(change)
  return {
    districts,
    outcome: now,
    ...(change === undefined ? {} : { change }),
    explanation,
    text: Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))
  }
}

/** The people and places that an event speaks of. */
export const concerns = (
  state: Workforce.Workforce,
  event: WorkforceEvent.WorkforceEvent
): { readonly people: ReadonlyArray<Id.PersonId>; readonly place?: Id.AreaCode } => {
  const people =
    "person" in event
      ? [event.person]
      : "persons" in event
        ? event.persons
        : "scores" in event
          ? event.scores.map(({ person }) => person)
          : []
  const place =
    "place" in event
      ? event.place
      : "recruitment" in event && event.recruitment !== undefined
        ? Workforce.recruitmentOf(state, event.recruitment)?.place
        : undefined
  return { people, ...(place === undefined ? {} : { place }) }
}
