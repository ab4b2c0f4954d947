import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Decider from "../kernel/Decider.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Refusal from "../kernel/Refusal.ts"
import { code, day, person } from "./AppraisalDistrict.ts"
import * as Career from "./Career.ts"
import { type CareerCommand, whoMay } from "./CareerCommand.ts"
import type { CareerContext } from "./CareerContext.ts"
import { decider, stagesOf } from "./CareerDecider.ts"
import {
  announce,
  as,
  career,
  close,
  context,
  eventsOf,
  register,
  results,
  STREET,
  STREET_OF_FIVE,
  withdraw
} from "./CareerDistrict.ts"
import { CareerEvent } from "./CareerEvent.ts"
import { CareerRefusal, CareerStage } from "./CareerRefusal.ts"
import { catalogue } from "./CareerRefusalCatalogue.ts"

interface Case {
  readonly given?: ReadonlyArray<CareerCommand>
  readonly when: CareerCommand
  readonly under?: Partial<CareerContext>
}

const two = [announce({ posts: 1 }), register("li"), register("wang")]

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in CareerRefusal["_tag"]]: Case } = {
  RoleMayNot: { when: announce(), under: as("accountant") },
  WrongStage: { given: [announce()], when: announce() },
  PersonUnknown: { given: [announce()], when: register("nobody") },
  NotACandidate: { given: two, when: withdraw("zhao") },
  OutOfScope: { when: announce(), under: as("personnelOfficer", "211103") },
  NoRuleYet: { when: announce({ on: day("2018-03-01") }) },
  AreaUnknown: { when: announce({ areas: [code("2102")] }) },
  PostsNotPositive: { when: announce({ posts: 0 }) },
  PeriodFaulty: { when: announce({ registration: { from: day("2020-03-02"), to: day("2020-03-02") } }) },
  RegistrationBeforeNotice: { when: announce({ registration: { from: day("2020-02-29"), to: day("2020-03-12") } }) },
  NotYet: { when: announce(), under: { today: day("2020-02-29") } },
  RegistrationNotOpen: { given: [announce()], when: register("li", "2020-03-12") },
  RegistrationStillOpen: { given: two, when: results({ li: true, wang: false }, { on: day("2020-03-11") }) },
  DocumentMissing: { when: announce({ documents: [] }) },
  AlreadyRegistered: { given: two, when: register("li") },
  OutsideAreas: { given: [announce({ areas: [code(STREET)] })], when: register("zhou") },
  NotEligible: { given: [announce()], when: register("poor") },
  ResultTwice: {
    given: two,
    when: { ...results({}), results: [person("li"), person("li")].map((who) => ({ person: who, passed: true })) }
  },
  ResultForOthers: { given: two, when: results({ li: true, wang: false, zhao: false }) },
  ResultsMissing: { given: two, when: results({ li: true }) },
  TooManyPassed: { given: two, when: results({ li: true, wang: true }) }
}

const refusalOf = ({ given = [], when, under = {} }: Case): CareerRefusal | undefined => {
  const decided = decider.decide(career(...given), when, { ...context, ...under })
  return Result.isFailure(decided) ? decided.failure : undefined
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(CareerRefusal)(refusal)).toBe(true)
  })

  test("says what is wrong, by which rule, and what to do now", () => {
    const prose = Object.values(cases).flatMap((one) => {
      const refusal = refusalOf(one)
      if (refusal === undefined) return []
      const { rule, sentence, field, kind } = Refusal.describe(catalogue, refusal)
      return [
        `${refusal._tag} · ${kind}${field === undefined ? "" : ` · ${field}`} · ${rule.zh} · ${rule.en}`,
        sentence.zh,
        sentence.en,
        ""
      ]
    })
    expect(prose.join("\n")).toMatchSnapshot()
  })

  test.each<[string, Case, CareerRefusal["_tag"]]>([
    ["role before stage", { when: close(), under: as("resident") }, "RoleMayNot"],
    ["stage before person", { when: register("nobody") }, "WrongStage"],
    [
      "person before scope",
      { given: [announce()], when: register("nobody"), under: as("personnelOfficer", "211122") },
      "PersonUnknown"
    ],
    [
      "scope before days",
      { given: [announce()], when: register("li", "2020-03-12"), under: as("personnelOfficer", "211122") },
      "OutOfScope"
    ],
    ["days before fitness", { given: [announce()], when: register("poor", "2020-03-12") }, "RegistrationNotOpen"],
    [
      "areas before fitness",
      { given: [announce({ areas: [code("211103002")] })], when: register("poor") },
      "OutsideAreas"
    ],
    ["results before days", { given: two, when: results({ li: true }, { on: day("2020-03-11") }) }, "ResultsMissing"]
  ])("in order: %s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })
})

const stages: { readonly [S in CareerStage]: ReadonlyArray<CareerCommand> } = {
  None: [],
  Registering: two,
  Examined: [...two, results({ li: true, wang: false })],
  Closed: [...two, results({ li: true, wang: false }), close()]
}
const examples: { readonly [Tag in CareerCommand["_tag"]]: CareerCommand } = {
  AnnounceCareer: announce(),
  RegisterCandidate: register("zhao"),
  WithdrawCandidate: withdraw("li"),
  RecordResults: results({ li: true, wang: false }),
  CloseCareer: close()
}

describe("state × command × role", () => {
  const rows = CareerStage.literals.flatMap((stage) =>
    Object.values(examples).map((command) => [stage, command._tag, command] as const)
  )
  test.each(rows)("%s %s", (stage, tag, when) => {
    const answers = Role.literals.map(
      (role) => refusalOf({ given: stages[stage], when, under: as(role) })?._tag ?? "accepted"
    )
    const expected = Role.literals.map((role) =>
      !whoMay.includes(role) ? "RoleMayNot" : stagesOf[tag].includes(stage) ? "accepted" : "WrongStage"
    )
    expect(answers).toEqual(expected)
  })
})

describe("PJ-D1: one street, five registered and four passed", () => {
  const examined = [...STREET_OF_FIVE, results({ li: true, wang: true, zhao: true, qian: true, sun: false })]

  test("by street, with who withdrew left out", () => {
    const state = career(...STREET_OF_FIVE, register("zhou"), withdraw("zhou"))
    if (state._tag === "None") throw new Error("announced")
    expect(Career.byStreet(state)).toEqual([{ street: STREET, registered: 5, passed: 0 }])
    const after = career(...examined)
    if (after._tag === "None") throw new Error("announced")
    expect(Career.byStreet(after)).toEqual([{ street: STREET, registered: 5, passed: 4 }])
    expect(Explanation.toText(Career.explain(after), "zh")).toMatchSnapshot()
    expect(Explanation.toText(Career.explain(after), "en")).toMatchSnapshot()
  })

  test("the terms of the announcement hold, and age counts on the last day of registration unless stated", () => {
    expect(career(announce())).toMatchObject({ countsOn: "2020-03-11", requirements: { length: 6 } })
    expect(career(announce({ countsOn: day("2020-01-01") }))).toMatchObject({ countsOn: "2020-01-01" })
  })

  test("who withdrew may register again and needs no result", () => {
    const again = [...two, withdraw("li"), register("li", "2020-03-07")]
    expect(refusalOf({ given: again, when: results({ li: true, wang: false }) })).toBeUndefined()
    expect(refusalOf({ given: [...two, withdraw("li")], when: results({ wang: true }) })).toBeUndefined()
  })
})

test("all events are plain JSON that their schema knows, and a replay gives the same state", () => {
  const read = Schema.decodeUnknownSync(CareerEvent, { onExcessProperty: "error" })
  const events = eventsOf(...two, withdraw("li"), results({ wang: true }), close())
  for (const event of events) expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event)
  const state = Decider.fold(decider, JSON.parse(JSON.stringify(events)) as typeof events)
  expect(Schema.is(Career.Career)(state)).toBe(true)
  expect(state).toEqual(Decider.fold(decider, events))
})

test("the order in which people register does not matter", () => {
  const people = ["li", "wang", "zhao", "qian", "sun", "zhou"].map((who) => register(who))
  const expected = career(announce(), ...people)
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
      expect(career(announce(), ...shuffled)).toEqual(expected)
    })
  )
})
