import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Diversion from "./Diversion.ts"
import * as Roster from "./Roster.ts"
import * as Term from "./Term.ts"
import {
  announce,
  appoint,
  COMMUNITY,
  code,
  day,
  determine,
  district,
  end,
  move,
  person,
  policy,
  register,
  transfer,
  VILLAGE
} from "./WorkforceDistrict.ts"

const posts = { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 2 }
const numbered = determine(COMMUNITY, { posts })
const early = { from: day("2019-03-01"), entry: transfer("incumbent") }

describe("the roster", () => {
  const state = district(
    numbered,
    determine(VILLAGE, { from: day("2020-06-01") }),
    ...["li", "wu"].map((who) => register(who)),
    appoint("li", "secretary"),
    move("li", "director"),
    appoint("wu", "centreStaff", { to: day("2020-05-01") }),
    announce()
  )

  test("says who holds what, and what is vacant, on a day", () => {
    const { places, people } = Roster.on(state, day("2020-03-01"))
    expect(people).toBe(2)
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ number: 7, vacancies: 4, overfill: 0 })
    expect(places[0]?.kinds).toContainEqual({
      kind: "gridAdministrator",
      number: 2,
      filled: 0,
      reserved: 1,
      vacancies: 2,
      overfill: 0
    })
  })

  test("says why so many are vacant", () => {
    const told = Roster.explain(Roster.placeOn(state, code(COMMUNITY), day("2020-03-01")), day("2020-03-01"))
    expect(Explanation.toText(told, "en")).toMatchInlineSnapshot(`
      "vacant posts of 211103001001 on 2020-03-01: 4 posts
        Party secretary: 0 posts
          posts by the decision: 1 post
          held: 1 post
        director: 0 posts
          posts by the decision: 1 post
          held: 1 post
        deputy secretary: 1 post
          posts by the decision: 1 post
          held: 0 posts
        member of the Party-building (grid management and service) centre: 1 post
          posts by the decision: 2 posts
          held: 1 post
        grid administrator: 2 posts
          posts by the decision: 2 posts
          held: 0 posts
          reserved for recruitment: 1 post"
    `)
  })

  test("follows the days: decisions begin, appointments end", () => {
    expect(Roster.on(state, day("2018-12-31")).places).toEqual([])
    expect(Roster.on(state, day("2020-06-01")).places.map(({ place, vacancies }) => [place, vacancies])).toEqual([
      [COMMUNITY, 5],
      [VILLAGE, 9]
    ])
    expect(Roster.heldBy(state, person("li"), day("2020-01-20")).map(({ kind }) => kind)).toEqual([
      "secretary",
      "director"
    ])
    expect(Roster.heldBy(state, person("wu"), day("2020-05-01"))).toEqual([])
  })

  test("a lower number leaves holders above it until they go", () => {
    const fewer = determine(COMMUNITY, {
      from: day("2020-04-01"),
      number: 6,
      reason: "the estate was pulled down",
      posts: { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 1 }
    })
    const crowd = district(
      numbered,
      ...["li", "wu"].map((who) => register(who)),
      ...["li", "wu"].map((who) => appoint(who, "centreStaff")),
      fewer
    )
    const overfill = (on: string) => Roster.placeOn(crowd, code(COMMUNITY), day(on)).overfill
    expect([overfill("2020-03-31"), overfill("2020-04-01")]).toEqual([0, 1])
  })
})

describe("service", () => {
  const given = [numbered, register("li", { servedSince: "2013-02-01" }), register("wu")]
  const state = district(...given, appoint("li", "centreStaff"), appoint("wu", "centreStaff"))

  test.each([
    ["li", "2020-01-31", 6],
    ["li", "2020-02-01", 7],
    ["wu", "2021-01-19", 0],
    ["wu", "2021-01-20", 1],
    ["wu", "2019-01-01", 0],
    ["nobody", "2020-01-01", 0]
  ] as const)("%s on %s: %i full years", (who, on, years) => {
    expect(Roster.yearsServed(state, person(who), day(on))).toBe(years)
  })
})

describe("who is above the number", () => {
  const staff = [
    register("doc", { level: "doctor" }),
    register("old", { birth: "1975-01-01", level: "college" }),
    register("cert", { level: "college", certificate: "senior" }),
    register("long", { level: "college", servedSince: "2012-07-01" }),
    register("young", { birth: "1994-01-01", level: "college" })
  ]
  const people = ["doc", "old", "cert", "long", "young"]
  const state = district(numbered, ...staff, ...people.map((who) => appoint(who, "centreStaff", early)))
  const rules = policy.diversion.values[0].value
  const above = (order: typeof rules.order) =>
    Diversion.above(state, { ...rules, order }, code(COMMUNITY), day("2020-01-01")).above.map((one) => one.person)

  test.each([
    ["education, certificate, then service", ["education", "certificate", "service"], ["long", "old", "young"]],
    ["service first", ["service", "education"], ["cert", "old", "young"]],
    ["the younger stay", ["youth"], ["doc", "long", "old"]],
    ["nothing but the id", [], ["long", "old", "young"]]
  ] as const)("by a written order: %s", (_, order, expected) => {
    expect(above(order).toSorted()).toEqual([...expected].toSorted())
  })

  test("is explained, one by one", () => {
    const { explanation } = Diversion.above(state, rules, code(COMMUNITY), day("2020-01-01"))
    expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
      "people above the number in 211103001001 on 2020-01-01: 3 people, the higher education stays, the higher certificate stays, the longer service stays, the younger stays
        member of the Party-building (grid management and service) centre: 3 people, 5 holders, 2 posts
          doc: stays, full-time doctor's degree, no certificate, in service since 2019-03-01, born 1990-05-01
          cert: stays, full-time college, senior social-work certificate, in service since 2019-03-01, born 1990-05-01
          long: above the number, full-time college, no certificate, in service since 2012-07-01, born 1990-05-01
          young: above the number, full-time college, no certificate, in service since 2019-03-01, born 1994-01-01
          old: above the number, full-time college, no certificate, in service since 2019-03-01, born 1975-01-01"
    `)
    expect(Explanation.toText(explanation, "zh").split("\n")[0]).toMatchInlineSnapshot(
      `"211103001001在2020-01-01的超编人员：3人，学历高者优先留任，证书等级高者优先留任，工龄长者优先留任，年轻者优先留任"`
    )
  })

  test("nobody is, without a number, or within it", () => {
    expect(Diversion.above(state, rules, code(VILLAGE), day("2020-01-01")).above).toEqual([])
    const left = district(
      numbered,
      ...staff,
      ...people.map((who) => appoint(who, "centreStaff", early)),
      ...["old", "long", "young"].map((who) => end(who, "centreStaff", "2019-12-31", "2019-03-01"))
    )
    expect(Diversion.above(left, rules, code(COMMUNITY), day("2020-01-01")).above).toEqual([])
  })
})

test.each([
  ["2019-01-01", 5, "2024-01-01"],
  ["2020-02-29", 5, "2025-03-01"],
  ["2020-02-29", 4, "2024-02-29"],
  ["9998-01-01", 5, "9999-01-01"]
])("a term from %s of %i years ends on %s", (from, years, to) => {
  expect(Term.endAfter(day(from), years)).toBe(to)
})
