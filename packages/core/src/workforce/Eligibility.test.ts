import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Person } from "./Person.ts"
import { document, person, policy, register } from "./WorkforceDistrict.ts"

const requirements = policy.requirements.values[0].value
const someone = (birth: string): Person => ({
  person: person("li"),
  subject: register("li").subject,
  birth: Day.of(birth),
  returned: false,
  qualifications: [
    {
      from: Day.of("2010-07-01"),
      value: { education: { level: "college", fullTime: false }, certificate: "none" },
      documents: [document]
    },
    {
      from: Day.of("2020-02-01"),
      value: { education: { level: "college", fullTime: true }, certificate: "junior" },
      documents: [document]
    }
  ]
})
const judge = (birth: string, on: string, rest: Partial<Eligibility.Question> = {}) =>
  Eligibility.judge({
    person: someone(birth),
    kind: "deputySecretary",
    day: Day.of(on),
    requirements,
    excepted: [],
    ...rest
  })
const outcomes = (judgement: Eligibility.Judgement) =>
  judgement.findings.map(({ rule, outcome }) => `${rule} ${outcome}`)

describe("age by calendar date: 35 counts, 36 does not", () => {
  test.each([
    ["the birthday itself", "1984-03-20", "2020-03-20", "notMet"],
    ["the day before", "1984-03-21", "2020-03-20", "met"],
    ["born on 29 February 1984, on the eve of turning 36", "1984-02-29", "2020-02-28", "met"],
    ["born on 29 February 1988, on the leap day", "1988-02-29", "2024-02-29", "notMet"],
    ["born on 29 February 1992, on 28 February 2021", "1992-02-29", "2021-02-28", "met"]
  ] as const)("%s", (_, birth, on, outcome) => {
    expect(judge(birth, on).findings.find(({ rule }) => rule === "Age")?.outcome).toBe(outcome)
  })

  test("born on 29 February 1984: 37 not on 28 February 2021 but on 1 March", () => {
    const older = requirements.map((one) => (one._tag === "Age" ? { ...one, max: 36 } : one))
    const on = (day: string) => outcomes(judge("1984-02-29", day, { requirements: older }))[1]
    expect([on("2021-02-28"), on("2021-03-01")]).toEqual(["Age met", "Age notMet"])
  })
})

describe("a rule", () => {
  test("in principle gives way to an exception from it, a strict one does not", () => {
    const excepted = ["Age"] as const
    expect(outcomes(judge("1980-01-01", "2020-02-01", { excepted }))).toEqual(["Education met", "Age excepted"])
    expect(outcomes(judge("1980-01-01", "2020-02-01", { excepted, kind: "gridAdministrator" }))).toEqual([
      "Education met",
      "Age notMet"
    ])
  })

  test("that is met needs no exception, and is not waived", () => {
    expect(outcomes(judge("1990-01-01", "2020-02-01", { excepted: ["Age"], waived: true }))).toEqual([
      "Education met",
      "Age met"
    ])
    expect(outcomes(judge("1980-01-01", "2020-01-31", { waived: true }))).toEqual(["Education waived", "Age waived"])
  })

  test("asks for full-time study of the day", () => {
    expect(outcomes(judge("1990-01-01", "2020-01-31"))).toEqual(["Education notMet", "Age met"])
    expect(outcomes(judge("1990-01-01", "2009-01-01"))).toEqual(["Education notMet", "Age met"])
    expect(judge("1990-01-01", "2020-02-01").eligible).toBe(true)
  })

  test("is told with its source, whether met or not", () => {
    const told = judge("1980-01-01", "2020-02-01").explanation
    expect(Explanation.toText(told, "en")).toMatchInlineSnapshot(`
      "requirements of a deputy secretary: not eligible
        education: met, asks in principle for full-time college or above; shown: full-time college (PJ-A5)
        age: not met, asks in principle for 35 or younger; shown: 40 on 2020-02-01 (PJ-A5)"
    `)
    const strict = judge("1980-01-01", "2020-01-01", { kind: "gridAdministrator" }).explanation
    expect(Explanation.toText(strict, "zh")).toMatchInlineSnapshot(`
      "任网格管理员的条件：不符合
        学历条件：不符合，必须要求全日制大专及以上，现为非全日制大专（PJ-A6）
        年龄条件：不符合，必须要求35周岁及以下，现为40周岁（2020-01-01）（PJ-A6）"
    `)
  })

  test("does not stand for posts without requirements", () => {
    expect(judge("1950-01-01", "2020-01-01", { kind: "auxiliaryPolice" })).toMatchObject({
      eligible: true,
      findings: []
    })
  })
})
