/** Posts reserved for secretaries, on the store: service and ratings come from the districts by themselves. */
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import type { CareerCommand } from "../appraisal/CareerCommand.ts"
import * as CareerEligibility from "../appraisal/CareerEligibility.ts"
import * as CareerView from "../appraisal/CareerView.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode } from "../kernel/Id.ts"
import { actor, ask, city, documents, finished, founded, MARKS, marked, person, run } from "./AppraisalCity.ts"
import * as AppraisalFigures from "./AppraisalFigures.ts"
import * as CareerStream from "./CareerStream.ts"
import * as Governance from "./Governance.ts"
import * as Streams from "./Streams.ts"

const reserve = (command: CareerCommand, on: string) => ask(Streams.at(city.career, "C-2021-1"), command, on)

const announced = reserve(
  {
    _tag: "AnnounceCareer",
    kind: "civilService",
    areas: [AreaCode.make("211103001")],
    posts: 1,
    on: Day.of("2021-03-01"),
    registration: { from: Day.of("2021-03-01"), to: Day.of("2021-03-11") },
    documents
  },
  "2021-03-01"
)
const registered = (who: string) =>
  reserve({ _tag: "RegisterCandidate", person: person(who), on: Day.of("2021-03-02") }, "2021-03-02")

const ratedThrice = Effect.gen(function* () {
  yield* founded
  for (const year of ["2018", "2019", "2020"]) {
    yield* marked(MARKS, year)
    yield* finished(year)
  }
})

test("a secretary of three years, thrice competent, registers and passes; a deputy does not register", async () => {
  const [careers, entrants, refused] = await run(
    Effect.gen(function* () {
      const { views } = yield* Governance.Governance
      yield* ratedThrice
      yield* announced
      yield* registered("li")
      const refused = yield* Effect.flip(registered("wang"))
      const results = [{ person: person("li"), passed: true, points: 7_450 }]
      yield* reserve({ _tag: "RecordResults", on: Day.of("2021-05-01"), results, documents }, "2021-05-01")
      const [careers, entrants] = [
        yield* views.query(CareerView.careers, {}),
        yield* views.query(CareerView.entrants, {})
      ]
      return [careers.rows, entrants.rows, refused] as const
    })
  )
  expect(careers).toMatchObject([{ career: "C-2021-1", stage: "Examined", registered: 1, passed: 1 }])
  expect(entrants).toMatchObject([{ person: "li", street: "211103001", district: "211103", passed: 1, points: 7_450 }])
  expect(refused).toMatchObject({ refusal: { _tag: "NotEligible", rules: ["InPost", "Service"] } })
})

test("service and ratings count as of the day; a year still under way does not hide the ones before it", async () => {
  const judgedOn = (day: string) =>
    Effect.gen(function* () {
      const reader = AppraisalFigures.readerOf(yield* Governance.Governance)
      const candidates = yield* CareerStream.candidates(city, reader, Day.of(day))
      const requirements = (yield* announcedTerms) ?? []
      return CareerEligibility.all(candidates, { kind: "civilService", requirements, day: Day.of(day) })
        .filter(({ eligible }) => eligible)
        .map(({ candidate }) => candidate.person)
    })
  const announcedTerms = Effect.gen(function* () {
    const { state } = yield* Governance.Governance
    const career = (yield* state(Streams.at(city.career, "C-2021-1"))).state
    return career._tag === "None" ? undefined : career.requirements
  })
  const [none, now, underWay] = await run(
    Effect.gen(function* () {
      yield* ratedThrice
      yield* announced
      return [yield* judgedOn("2019-01-10"), yield* judgedOn("2021-03-10"), yield* judgedOn("2022-02-01")] as const
    })
  )
  expect([none, now, underWay]).toEqual([[], ["li"], ["li"]])
})

test("who stands in no register of the city is not known", async () => {
  const refused = await run(
    Effect.gen(function* () {
      yield* founded
      yield* announced
      return yield* Effect.flip(
        ask(
          Streams.at(city.career, "C-2021-1"),
          { _tag: "RegisterCandidate", person: person("nobody"), on: Day.of("2021-03-02") },
          "2021-03-02",
          actor("officer")
        )
      )
    })
  )
  expect(refused).toMatchObject({ refusal: { _tag: "PersonUnknown", person: "nobody" } })
})
