/** What became of posts and people, as a document writes it: the days and places that it names are those that are asked. */
import { Dated, Day, Id } from "@wangge/core/kernel"
import type { PolicyPack } from "@wangge/core/policy"
import {
  Diversion,
  Eligibility,
  Outcome,
  Post,
  Ranking,
  Recruitment,
  Roster,
  Workforce,
  WorkforceDecider,
  type WorkforceEvent
} from "@wangge/core/workforce"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { Inquiry } from "./Inquiry.ts"

const people = Schema.Array(Id.PersonId)

export const PlaceFigure = Schema.Struct({
  /** By the formula, and as it was decided. */
  computed: Schema.optionalKey(Schema.Int),
  number: Schema.optionalKey(Schema.Int),
  posts: Schema.optionalKey(Post.Posts),
  held: Schema.optionalKey(Schema.Int),
  vacant: Schema.optionalKey(Schema.Int),
  /** Who is above the number; who leaves first stands last. */
  above: Schema.optionalKey(people)
})

export const DiversionFigure = Schema.Struct({
  route: Schema.Literals(["Transfer", "EarlyRetirement", "ContractEnd"]),
  state: Workforce.DiversionState,
  planned: Schema.optionalKey(Day.Day)
})

export const RecruitmentFigure = Schema.Struct({
  stage: Schema.optionalKey(Recruitment.Stage),
  "age counts on": Schema.optionalKey(Day.Day),
  /** Who was let in, by id. */
  applicants: Schema.optionalKey(people),
  ranking: Schema.optionalKey(people),
  /** Of those who are ranked, in points to two places. */
  totals: Schema.optionalKey(Schema.Record(Id.PersonId, Schema.String)),
  appointed: Schema.optionalKey(people)
})

/** What has become of everybody in a post of the district. */
export const OutcomeFigure = Schema.Struct({
  people: Schema.optionalKey(Schema.Int),
  /** In percent. */
  "bachelor or above": Schema.optionalKey(Schema.Finite),
  "mean age": Schema.optionalKey(Schema.Finite),
  /** Graduates who came back. */
  returned: Schema.optionalKey(Schema.Int),
  /** Since the day that stands above it. */
  "younger by": Schema.optionalKey(Schema.Finite)
})

export const fields = {
  /** By day, by place. */
  roster: Schema.optionalKey(Schema.Record(Day.Day, Schema.Record(Id.AreaCode, PlaceFigure))),
  /** By day, what each person holds. */
  holds: Schema.optionalKey(Schema.Record(Day.Day, Schema.Record(Id.PersonId, Schema.Array(Post.PostKind)))),
  /** By person, the last plan. */
  diversions: Schema.optionalKey(Schema.Record(Id.PersonId, DiversionFigure)),
  /** By person, how each requirement came out when it was last judged. */
  findings: Schema.optionalKey(
    Schema.Record(Id.PersonId, Schema.Record(Eligibility.RuleName, Schema.optionalKey(Eligibility.Outcome)))
  ),
  recruitments: Schema.optionalKey(Schema.Record(Id.RecruitmentId, RecruitmentFigure)),
  /** By day. */
  outcome: Schema.optionalKey(Schema.Record(Day.Day, OutcomeFigure))
}

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

const state = (events: ReadonlyArray<WorkforceEvent.WorkforceEvent>): Workforce.Workforce =>
  events.reduce(WorkforceDecider.decider.evolve, WorkforceDecider.decider.initial)

/** The figures that a document asks for, of one district. */
export const of = async (asked: Figures, { district, history, policy }: Inquiry): Promise<Figures> => {
  const { diversions, findings, holds, outcome, recruitments, roster } = asked
  if ([diversions, findings, holds, outcome, recruitments, roster].every((one) => one === undefined)) return {}
  const events = (await history("workforce", district)).map(({ event }) => event)
  const now = state(events)
  return {
    ...(roster && { roster: each(roster, (day, at) => each(at, (place) => placeFigure(now, policy, place, day))) }),
    ...(holds && {
      holds: each(holds, (day, who) => each(who, (person) => Roster.heldBy(now, person, day).map(({ kind }) => kind)))
    }),
    ...(diversions && { diversions: each(diversions, (person) => diversionFigure(now, person)) }),
    ...(findings && { findings: each(findings, (person) => findingsOf(events, person)) }),
    ...(recruitments && { recruitments: each(recruitments, (id) => recruitmentFigure(now, id)) }),
    ...(outcome && { outcome: each(outcome, (day) => outcomeFigure(now, day, Object.keys(outcome) as Array<Day.Day>)) })
  }
}

const placeFigure = (
  now: Workforce.Workforce,
  policy: PolicyPack.PolicyPack,
  place: Id.AreaCode,
  day: Day.Day
): typeof PlaceFigure.Type => {
  const { holders, vacancies } = Roster.placeOn(now, place, day)
  const decision = Workforce.decisionOn(now, place, day)
  const rules = Dated.on(policy.workforce.diversion, day)
  const above = Result.isFailure(rules) ? [] : Diversion.above(now, rules.success.value, place, day).above
  return {
    ...(decision === undefined ? {} : { computed: decision.computed, number: decision.number, posts: decision.posts }),
    held: holders.length,
    vacant: vacancies,
    above: above.map(({ person }) => person)
  }
}

const diversionFigure = (now: Workforce.Workforce, person: Id.PersonId): typeof DiversionFigure.Type | undefined => {
  const last = Workforce.diversionsOf(now, person).at(-1)
  return last === undefined ? undefined : { route: last.route._tag, state: last.state, planned: last.planned }
}

/** How the last judgement on a person came out, on a post or on an application. */
const findingsOf = (events: ReadonlyArray<WorkforceEvent.WorkforceEvent>, person: Id.PersonId) => {
  const judged = events.flatMap((event) =>
    (event._tag === "Appointed" || event._tag === "ApplicantRegistered") && event.person === person
      ? [event.findings]
      : []
  )
  return Object.fromEntries((judged.at(-1) ?? []).map(({ outcome, rule }) => [rule, outcome]))
}

const recruitmentFigure = (
  now: Workforce.Workforce,
  id: Id.RecruitmentId
): typeof RecruitmentFigure.Type | undefined => {
  const found = Workforce.recruitmentOf(now, id)
  if (found === undefined) return undefined
  const { ageOn, applicants, stage } = found
  const ranked = applicants.filter(({ rank }) => rank !== undefined).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  return {
    stage,
    "age counts on": ageOn,
    applicants: applicants.map(({ person }) => person),
    ranking: ranked.map(({ person }) => person),
    totals: Object.fromEntries(ranked.map(({ person, total = 0 }) => [person, Ranking.format(total)])),
    appointed: applicants.filter(({ appointedFrom }) => appointedFrom !== undefined).map(({ person }) => person)
  }
}

const outcomeFigure = (
  now: Workforce.Workforce,
  day: Day.Day,
  days: ReadonlyArray<Day.Day>
): typeof OutcomeFigure.Type => {
  const to = Outcome.on([now], day)
  const earlier = days[days.indexOf(day) - 1]
  const moved = earlier === undefined ? undefined : Outcome.change(Outcome.on([now], earlier), to).meanAge
  return {
    people: to.people,
    ...(to.people === 0 ? {} : { "bachelor or above": Math.round((to.bachelorOrAbove / to.people) * 10_000) / 100 }),
    ...(to.meanAge === undefined ? {} : { "mean age": to.meanAge / 100 }),
    returned: to.returned,
    ...(moved === undefined ? {} : { "younger by": -moved / 100 })
  }
}
