import { describe, expect, test } from "vitest"
import * as AppraisalPeriod from "../../appraisal/AppraisalPeriod.ts"
import type { CareerCandidate } from "../../appraisal/CareerCandidate.ts"
import * as CareerEligibility from "../../appraisal/CareerEligibility.ts"
import * as Consequence from "../../appraisal/Consequence.ts"
import * as Day from "../../kernel/Day.ts"
import { PersonId } from "../../kernel/Id.ts"
import { Rating } from "../../kernel/Rating.ts"
import { careers, consequences } from "./AppraisalConsequences.ts"

const person = PersonId.make("li")
const of = AppraisalPeriod.of

describe("a year's rating", () => {
  test.each([
    ["excellent", 120, undefined, false],
    ["competent", 100, undefined, false],
    ["basicallyCompetent", 60, undefined, true],
    ["notCompetent", 0, 2020, true]
  ] as const)(
    "%s: %i%%, year not counted %s, warning %s (R3-04, R4-10)",
    (rating, percent, yearNotCounted, warning) => {
      const history = [{ period: of("2020"), rating }] as const
      const { consequence } = Consequence.of({ person, history, rules: consequences.year })
      expect([consequence.percent, consequence.yearNotCounted, consequence.warning]).toEqual([
        percent,
        yearNotCounted,
        warning
      ])
    }
  )

  test("two failures in a row ask for an exit (R4-03, R4-07)", () => {
    const history = [
      { period: of("2019"), rating: "notCompetent" },
      { period: of("2020"), rating: "notCompetent" }
    ] as const
    expect(Consequence.of({ person, history, rules: consequences.year }).consequence).toMatchObject({
      steps: -1,
      exitDue: true
    })
  })
})

test.each([
  [["competent"], ["publicInstitution"]],
  [
    ["competent", "excellent", "competent"],
    ["civilService", "publicInstitution"]
  ],
  [
    ["notCompetent", "competent", "excellent", "competent"],
    ["civilService", "publicInstitution"]
  ],
  [["basicallyCompetent", "competent", "competent"], []]
] as const)("after %j the ratings suffice for reserved posts: %j (PJ-D1)", (ratings, kinds) => {
  const last = ratings.length - 1
  const before = ratings.slice(0, last).map((rating, i) => ({ period: of(String(2020 - last + i)), rating }))
  const history = [...before, { period: of("2020"), rating: ratings[last] ?? "competent" }] as const
  expect(Consequence.of({ person, history, rules: consequences.year, careers }).consequence.careers).toEqual(kinds)
})

test("a quarter's rating moves no pay and no grade; it warns, and leads into the quarter that follows", () => {
  for (const rating of Rating.literals) {
    const history = [{ period: of("2020-Q4"), rating }] as const
    expect(Consequence.of({ person, history, rules: consequences.quarter }).consequence).toEqual({
      person: "li",
      period: "2020-Q4",
      rating,
      from: "2021-01-01",
      to: "2021-04-01",
      steps: 0,
      warning: rating === "basicallyCompetent" || rating === "notCompetent",
      failures: 0,
      exitDue: false,
      careers: []
    })
  }
})

describe("PJ-D1: who may register", () => {
  const candidate: CareerCandidate = {
    person,
    birth: Day.of("1988-05-01"),
    education: { level: "college", fullTime: true },
    posts: [{ kind: "secretary", days: { from: Day.of("2017-01-01") } }],
    history: ["2017", "2018", "2019"].map((year) => ({ period: of(year), rating: "competent" }))
  }
  const mayRegister = (kind: "civilService" | "publicInstitution", changed: Partial<CareerCandidate> = {}) =>
    CareerEligibility.judge({
      candidate: { ...candidate, ...changed },
      kind,
      requirements: careers[kind],
      day: Day.of("2020-03-11")
    }).eligible

  test("a good secretary of three years for the civil service, other staff for public institutions", () => {
    const staff = { posts: [{ kind: "gridAdministrator" as const, days: { from: Day.of("2017-01-01") } }] }
    expect([mayRegister("civilService"), mayRegister("publicInstitution")]).toEqual([true, true])
    expect([mayRegister("civilService", staff), mayRegister("publicInstitution", staff)]).toEqual([false, true])
  })

  test("no auxiliary police, nobody with a failure in three years, nobody without ratings in the civil service", () => {
    const police = { posts: [{ kind: "auxiliaryPolice" as const, days: { from: Day.of("2010-01-01") } }] }
    const failed = { history: [{ period: of("2019"), rating: "notCompetent" as const }] }
    expect(mayRegister("publicInstitution", police)).toBe(false)
    expect([mayRegister("civilService", failed), mayRegister("publicInstitution", failed)]).toEqual([false, false])
    expect(mayRegister("civilService", { history: [] })).toBe(false)
  })
})
