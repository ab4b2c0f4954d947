import { describe, expect, test } from "vitest"
import type { PersonId } from "../kernel/Id.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import {
  appoint,
  COMMUNITY,
  determine,
  district,
  end,
  move,
  register,
  transfer,
  VILLAGE
} from "../workforce/WorkforceDistrict.ts"
import { code, day, period, person } from "./AppraisalDistrict.ts"
import * as StaffRegister from "./StaffRegister.ts"

const posts = { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 }
const founded = [determine(COMMUNITY, { posts }), determine(VILLAGE)]
const HERE = code("211103")
const THERE = code("211104")

const registerOf = (
  here: ReadonlyArray<WorkforceCommand>,
  there: ReadonlyArray<WorkforceCommand> = [],
  subject = { district: HERE, period: period("2020") }
) =>
  StaffRegister.make({
    subject,
    districts: [
      { district: HERE, workforce: district(...founded, ...here) },
      { district: THERE, workforce: district(...founded, ...there) }
    ],
    unitOf: (place) => ({ place }),
    absencesOf: (who: PersonId) => (who === "li" ? [{ from: day("2020-02-01"), to: day("2020-03-01") }] : []),
    historyOf: () => [],
    quartersOf: () => []
  })

const hired = (who: string, from = "2020-01-20") => [
  register(who),
  appoint(who, "centreStaff", { from: day(from), entry: transfer("incumbent") })
]

describe("who is appraised", () => {
  test("everybody who held a post within the period, by person", () => {
    const given = [
      ...hired("wu"),
      ...hired("li"),
      ...hired("late", "2021-01-01"),
      ...hired("gone", "2019-02-01"),
      end("gone", "centreStaff", "2020-01-01", "2019-02-01"),
      register("nowhere")
    ]
    const register_ = registerOf(given)
    expect(register_.staff().map((one) => one.person)).toEqual(["li", "wu"])
    expect(register_.memberOf(person("late"))).toBeUndefined()
    expect(register_.memberOf(person("li"))).toEqual({
      person: "li",
      post: "centreStaff",
      unit: { place: COMMUNITY, district: HERE },
      service: [{ from: "2020-01-20" }],
      absences: [{ from: "2020-02-01", to: "2020-03-01" }],
      servedSince: "2020-01-20",
      history: [],
      quarters: []
    })
  })

  test("who left within it too, in the post held last", () => {
    const given = [...hired("li"), end("li", "centreStaff", "2020-06-01")]
    expect(registerOf(given).staff()).toMatchObject([
      { person: "li", service: [{ from: "2020-01-20", to: "2020-06-01" }] }
    ])
  })

  test("of two posts at once the higher counts, of two in turn the later", () => {
    const pair = [register("li"), appoint("li", "secretary"), move("li", "director")]
    expect(registerOf(pair).memberOf(person("li"))?.post).toBe("secretary")
    const turn = [
      ...hired("li"),
      end("li", "centreStaff", "2020-06-01"),
      move("li", "gridAdministrator", { place: code(VILLAGE), from: day("2020-06-01") })
    ]
    expect(registerOf(turn).memberOf(person("li"))).toMatchObject({
      post: "gridAdministrator",
      unit: { place: VILLAGE }
    })
  })

  test("whoever moves to another district is appraised there, with the service of both", () => {
    const here = [...hired("li", "2019-02-01"), end("li", "centreStaff", "2020-06-01", "2019-02-01")]
    const there = hired("li", "2020-06-01")
    expect(registerOf(here, there).staff()).toEqual([])
    expect(registerOf(here, there, { district: THERE, period: period("2020") }).staff()).toMatchObject([
      {
        person: "li",
        service: [{ from: "2019-02-01", to: "2020-06-01" }, { from: "2020-06-01" }],
        servedSince: "2019-02-01"
      }
    ])
    expect(registerOf(here, there, { district: HERE, period: period("2020-Q2") }).staff()).toEqual([])
    expect(registerOf(here, there, { district: HERE, period: period("2020-Q1") }).staff()).toHaveLength(1)
  })
})
