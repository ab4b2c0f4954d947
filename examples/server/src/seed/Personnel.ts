/**
 * What a year brings to the personnel offices of the example: people above the number and their ways out, an exception, a
 * resignation, certificates, and recruitments at three stages.
 */
import { City } from "@wangge/adapter-http/server"
import { Day, Id } from "@wangge/core/kernel"
import {
  type Appointment,
  Diversion,
  type Post,
  Roster,
  Workforce,
  type WorkforceCommand
} from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import { type Community, communities } from "../city/Ground.ts"
import { aged, workerFor } from "../city/Workers.ts"
import * as Lamp from "./Lamp.ts"
import type { Office } from "./Office.ts"
import type { Doing, Fault, Needs } from "./Sent.ts"

const SEED = 20_200_101

type Command = WorkforceCommand.WorkforceCommand

const person = (text: string): Id.PersonId => Id.PersonId.make(text)

/** The nth village or community of a street or district. */
const placeIn = (within: string, nth: number): Id.AreaCode => {
  const code = communities.filter(({ parent }) => parent.startsWith(within))[nth]?.code
  if (code === undefined) throw new Error(`${within} has no place ${nth}`)
  return code
}

/** Where somebody was let in by exception. */
const EXCEPTED = placeIn("211102003", 0)

interface Opening {
  readonly id: string
  readonly place: Id.AreaCode
  readonly kind: Post.PostKind
  readonly applicants: number
  /** Days before today; a stage that is left out has not been reached. */
  readonly days: {
    readonly announced: number
    readonly opens: number
    readonly closes: number
    readonly written?: number
    readonly interview?: number
    readonly health?: number
    readonly notice?: number
    readonly appointed?: number
  }
}

/** One that is over, one at its public notice, one that takes applicants. */
const openings: ReadonlyArray<Opening> = [
  {
    id: "wgy-1",
    place: placeIn("211102002", 1),
    kind: "gridAdministrator",
    applicants: 5,
    days: {
      announced: 150,
      opens: 148,
      closes: 138,
      written: 125,
      interview: 118,
      health: 110,
      notice: 108,
      appointed: 52
    }
  },
  {
    id: "wgy-2",
    place: Lamp.grid.parent,
    kind: "gridAdministrator",
    applicants: 7,
    days: { announced: 55, opens: 52, closes: 40, written: 28, interview: 18, health: 8, notice: 3 }
  },
  {
    id: "zx-1",
    place: placeIn("211104004", 0),
    kind: "centreStaff",
    applicants: 3,
    days: { announced: 8, opens: 6, closes: -6 }
  }
]

/** Posts that wait for what is told here. */
export const keepsFree = (code: Id.AreaCode, kind: Post.PostKind): boolean =>
  (kind === "deputySecretary" && code === EXCEPTED) ||
  openings.some((opening) => opening.kind === kind && opening.place === code)

/** Something that happens on a day. */
interface Turn {
  readonly day: Day.Day
  readonly act: Doing<unknown>
}

/** Plays the year of one district, in the order of its days. */
export const play = Effect.fnUntraced(function* (
  office: Office,
  places: ReadonlyArray<Community>,
  today: Day.Day
): Effect.fn.Return<void, Fault, Needs> {
  const papers = {
    decision: [yield* office.paper("人事工作决定")],
    diploma: [yield* office.paper("学历和证书复印件")],
    health: [yield* office.paper("体检结论")]
  }
  const state = yield* office.state
  const told: Telling = { office, places, state, papers, ago: (days) => Day.plusDays(today, -days) }
  const turns = [
    ...(yield* diversions(told)),
    ...exceptions(told),
    ...resignations(told),
    ...certificates(told),
    ...openings
      .filter(({ place }) => places.some(({ code }) => code === place))
      .flatMap((one) => recruitment(told, one))
  ]
  for (const { act } of turns.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) yield* act
})

type Documents = ReadonlyArray<Id.EvidenceHash>

interface Telling {
  readonly office: Office
  readonly places: ReadonlyArray<Community>
  /** Before anything of it happened. */
  readonly state: Workforce.Workforce
  readonly papers: { readonly decision: Documents; readonly diploma: Documents; readonly health: Documents }
  readonly ago: (days: number) => Day.Day
}

const turn = ({ office }: Telling, day: Day.Day, command: Command): Turn => ({ day, act: office.send(day, command) })

/** In the first place with too many, somebody was transferred in summer; in the second, a contract is to end soon. */
const diversions = Effect.fnUntraced(function* (telling: Telling) {
  const { ago, papers, places, state } = telling
  const { policy } = yield* City.City
  const rules = policy.workforce.diversion.values[0].value
  const leaving = places.flatMap(({ code }) => Diversion.above(state, rules, code, ago(130)).above.slice(-1))
  const meant = leaving.map(({ from, kind, person, place }) => ({ person, place, kind, from }))
  const [past, planned] = meant
  const plan = (who: Appointment.Reference, on: Day.Day, leaves: Day.Day, route: Route): Turn =>
    turn(telling, on, { _tag: "PlanDiversion", ...who, route, on, planned: leaves, documents: papers.decision })
  return [
    ...(past === undefined
      ? []
      : [
          plan(past, ago(130), ago(85), { _tag: "Transfer", to: "区综合文化站" }),
          turn(telling, ago(85), { _tag: "CarryOutDiversion", ...past, on: ago(85) })
        ]),
    ...(planned === undefined ? [] : [plan(planned, ago(20), ago(-25), { _tag: "ContractEnd" })])
  ]
})

type Route = Extract<Command, { readonly _tag: "PlanDiversion" }>["route"]

/** A deputy secretary of 37, whom the organisation department excepted from the age. */
const exceptions = (telling: Telling): ReadonlyArray<Turn> => {
  const { ago, office, papers, places } = telling
  if (!places.some(({ code }) => code === EXCEPTED)) return []
  const who = person(`deputySecretary-${EXCEPTED}-1`)
  const post = { person: who, place: EXCEPTED, kind: "deputySecretary" as const }
  const worker = aged(37, "deputySecretary", ago(63), Chance.from(SEED))
  return [
    { day: ago(75), act: office.enrol(ago(75), who, worker, papers.diploma) },
    turn(telling, ago(70), {
      _tag: "GrantException",
      ...post,
      rules: ["Age"],
      reason: "任职多年，熟悉老旧小区情况，公开选派无其他人选",
      organisation: "district-organisation",
      on: ago(70),
      documents: papers.decision
    }),
    turn(telling, ago(63), {
      _tag: "Appoint",
      ...post,
      from: ago(63),
      entry: { _tag: "Assignment", organisation: "district-organisation", documents: papers.decision },
      documents: papers.decision
    })
  ]
}

/** Who holds a kind of post, place by place. */
const holding = ({ ago, places, state }: Telling, kind: Post.PostKind) =>
  places.flatMap(({ code }) => Roster.holdersOn(state, code, ago(100)).filter((one) => one.kind === kind))

/** The auxiliary police officer of the last place leaves in the middle of a month. */
const resignations = (telling: Telling): ReadonlyArray<Turn> => {
  const { ago } = telling
  const found = holding(telling, "auxiliaryPolice").at(-1)
  if (found === undefined) return []
  const { from, kind, person, place } = found
  return [
    turn(telling, ago(45), { _tag: "EndAppointment", person, place, kind, from, to: ago(38), leaving: "resigned" })
  ]
}

/** Grid administrators who passed the examination of social workers. */
const certificates = (telling: Telling): ReadonlyArray<Turn> => {
  const { ago, papers, state } = telling
  const without = holding(telling, "gridAdministrator").flatMap(({ person }) => {
    const value = Workforce.personOf(state, person)?.qualifications[0].value
    return value?.certificate === "none" ? [{ person, education: value.education }] : []
  })
  return without.slice(0, 3).map(({ education, person }) =>
    turn(telling, ago(95), {
      _tag: "RecordQualification",
      person,
      qualification: { education, certificate: "junior" },
      from: ago(95),
      documents: papers.diploma
    })
  )
}

const recruitment = (telling: Telling, { applicants, days, id, kind, place }: Opening): ReadonlyArray<Turn> => {
  const { ago, office, papers } = telling
  const chance = Chance.from(SEED + applicants)
  const recruitment = Id.RecruitmentId.make(id)
  const people = Array.from({ length: applicants }, (_, i) => person(`applicant-${id}-${i + 1}`))
  const scores = (low: number, of: ReadonlyArray<Id.PersonId>) =>
    of.map((person) => ({ person, points: Math.round(chance.between(low, 9_300) / 10) * 10 }))
  const reached = (before: number | undefined, tell: (on: Day.Day) => ReadonlyArray<Command>): ReadonlyArray<Turn> =>
    before === undefined ? [] : tell(ago(before)).map((command) => turn(telling, ago(before), command))
  const written = scores(6_200, people)
  const invited = byPoints(written).slice(0, 3)
  const interviews = scores(7_000, invited)
  const total = ({ person, points }: Points): Points => ({
    person,
    points: points * 0.4 + (written.find((one) => one.person === person)?.points ?? 0) * 0.6
  })
  const [first] = byPoints(interviews.map(total))
  return [
    ...reached(days.announced, (on) => [
      {
        _tag: "AnnounceRecruitment",
        recruitment,
        place,
        kind,
        posts: 1,
        on,
        registration: { from: ago(days.opens), to: ago(days.closes) },
        documents: papers.decision
      }
    ]),
    ...people.flatMap((person, i): ReadonlyArray<Turn> => {
      const on = ago(days.opens - (i % 5))
      const worker = workerFor(kind, ago(days.closes), chance)
      return [
        { day: on, act: office.enrol(on, person, worker, papers.diploma) },
        turn(telling, on, { _tag: "RegisterApplicant", recruitment, person, on })
      ]
    }),
    ...reached(days.written, (on) => [{ _tag: "ScoreWritten", recruitment, on, scores: written }]),
    ...reached(days.interview, (on) => [{ _tag: "ScoreInterview", recruitment, on, scores: interviews }]),
    ...(first === undefined
      ? []
      : [
          ...reached(days.health, (on) => [
            { _tag: "RecordHealthCheck", recruitment, person: first, on, fit: true, documents: papers.health }
          ]),
          ...reached(days.notice, (on) => [{ _tag: "PublishNotice", recruitment, on }]),
          ...reached(days.appointed, (on) => [
            { _tag: "AppointRecruit", recruitment, person: first, from: on, documents: papers.decision },
            { _tag: "CloseRecruitment", recruitment, on, reason: "招聘名额已满" }
          ])
        ])
  ]
}

interface Points {
  readonly person: Id.PersonId
  readonly points: number
}

const byPoints = (scores: ReadonlyArray<Points>): ReadonlyArray<Id.PersonId> =>
  scores.toSorted((a, b) => b.points - a.points).map(({ person }) => person)
