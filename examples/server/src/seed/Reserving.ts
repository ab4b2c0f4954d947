/** Posts reserved for good staff of the example: five of one street registered and four passed (PJ-D1), and one that is open. */
import { City } from "@wangge/adapter-http/server"
import { AppraisalFigures, CareerStream, Governance } from "@wangge/core/app"
import { type CareerCommand, CareerEligibility } from "@wangge/core/appraisal"
import { Day, Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Staff from "../city/Staff.ts"
import { morning, paper } from "./Office.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"

const REGISTERED = 5

export const run = Effect.fnUntraced(function* (today: Day.Day): Effect.fn.Return<void, Fault, Needs> {
  const city = yield* City.City
  const governance = yield* Governance.Governance
  const ago = (days: number): Day.Day => Day.plusDays(today, -days)
  const documents = [yield* paper("定向招录公告")]
  let turn = 0
  const send = (career: string, day: Day.Day, command: CareerCommand.CareerCommand) =>
    sent(
      city.career(Id.RecruitmentId.make(career)),
      command,
      Staff.personnelOfficer,
      morning(city.zone, day),
      commandId("career", career, turn++)
    )

  const countsOn = ago(46)
  const { publicInstitution: requirements } = city.policy.appraisal.careers.values[0].value
  const reader = AppraisalFigures.readerOf(governance)
  const candidates = yield* Effect.orDie(CareerStream.candidates(city.figures.streams, reader, countsOn))
  const asked = { kind: "publicInstitution", requirements, day: countsOn } as const
  const eligible = CareerEligibility.all(candidates, asked).filter((one) => one.eligible)
  const streets = [...new Set(eligible.flatMap(({ candidate: { street } }) => street ?? []))]
  const of = (street: Id.AreaCode) => eligible.filter(({ candidate }) => candidate.street === street)
  const street = streets.find((one) => of(one).length >= REGISTERED)
  if (street !== undefined) {
    const people = of(street)
      .slice(0, REGISTERED)
      .map(({ candidate }) => candidate.person)
    const id = "dx-1"
    yield* send(id, ago(60), {
      _tag: "AnnounceCareer",
      kind: "publicInstitution",
      areas: [street],
      posts: REGISTERED - 1,
      on: ago(60),
      registration: { from: ago(56), to: ago(45) },
      documents
    })
    for (const person of people) yield* send(id, ago(50), { _tag: "RegisterCandidate", person, on: ago(50) })
    const results = people.map((person, i) => ({ person, passed: i < REGISTERED - 1, points: 7_900 - 450 * i }))
    yield* send(id, ago(12), { _tag: "RecordResults", on: ago(12), results, documents })
  }
  yield* send("dx-2", ago(5), {
    _tag: "AnnounceCareer",
    kind: "civilService",
    areas: [],
    posts: 6,
    on: ago(5),
    registration: { from: ago(4), to: ago(-10) },
    documents
  })
})
