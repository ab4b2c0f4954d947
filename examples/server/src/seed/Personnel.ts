/**
 * What a year brings to the personnel offices of the example: people above the number and their ways out, an exception, a
 * resignation, certificates, and recruitments ({@link Recruiting}).
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
import type { Community } from "../city/Ground.ts"
import { aged } from "../city/Workers.ts"
import type { Office } from "./Office.ts"
import * as Recruiting from "./Recruiting.ts"
import type { Fault, Needs } from "./Sent.ts"
import { placeIn, type Telling, type Turn, turn } from "./Telling.ts"

const SEED = 20_200_101

type Command = WorkforceCommand.WorkforceCommand

const person = (text: string): Id.PersonId => Id.PersonId.make(text)

/** Where somebody was let in by exception. */
const EXCEPTED = placeIn("211102003", 0)

/** Posts that wait for what is told here. */
export const keepsFree = (code: Id.AreaCode, kind: Post.PostKind): boolean =>
  (kind === "deputySecretary" && code === EXCEPTED) ||
  Recruiting.openings.some((opening) => opening.kind === kind && opening.place === code)

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
    ...Recruiting.openings
      .filter(({ place }) => places.some(({ code }) => code === place))
      .flatMap((one) => Recruiting.tell(told, one))
  ]
  for (const { act } of turns.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) yield* act
})

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
