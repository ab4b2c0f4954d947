/** What pay rests on, over HTTP: recorded by the offices, read by them, and by everybody of themselves. */
import { PayCommands } from "@wangge/adapter-http/api"
import { PayRecordCommand } from "@wangge/core/pay"
import { afterAll, beforeAll, expect, test } from "vitest"
import { HERE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
let documents: ReadonlyArray<string>
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
  await Staffing.enrol(server, "member-1", { birth: "1993-03-03" })
  documents = await Staffing.documentOf(server)
  const officer = server.as("personnelOfficer").payCommands
  await officer["begin-payroll"]({ params, payload: { month: "2020-01" } })
  await officer["declare-base"]({
    params,
    payload: { person: "li", year: 2020, averageMonthly: 350_000, documents }
  })
  await officer["apply-rating"]({
    params,
    payload: {
      person: "li",
      appraisal: "2019",
      rating: "excellent",
      coefficient: { percent: 120, from: "2020-01-01", to: "2021-01-01" },
      step: { steps: 1, from: "2020-01-01" },
      documents
    }
  })
})
afterAll(() => server.stop())

const params = Staffing.district
const path = (rest: string) => `/api/v1/pay/${HERE}${rest}`

test("every command of the core is published", () => {
  expect([...PayCommands.tags].sort()).toEqual(Object.keys(PayRecordCommand.PayRecordCommand.cases).sort())
})

test("a standing tells what holds on a day", async () => {
  const standing = (day: string) =>
    server.as("accountant").pay.get({ params: { ...params, person: "li" }, query: { day } })
  const now = await standing("2020-03-01")
  expect(now).toMatchObject({ name: "姓名li", bases: [{ year: 2020, averageMonthly: 350_000 }] })
  expect(now.now).toMatchObject({ coefficient: 120, coefficientBy: { appraisal: "2019" }, steps: 1, base: 350_000 })
  expect((await standing("2019-12-01")).now).toEqual({
    coefficient: 100,
    steps: 0,
    yearsNotCounted: [],
    deductions: []
  })
})

test("the list holds everybody in reach; those who serve find themselves alone", async () => {
  const list = async (person: TestServer.PersonName) =>
    (await server.as(person).pay.list({ params })).rows.map((row) => row.person)
  expect(await list("accountant")).toEqual(["li", "member-1", "sun", "wu", "zhao"])
  expect(await list("personnelOfVillage")).toEqual(["member-1", "sun", "wu"])
  expect(await list("member")).toEqual(["member-1"])
  expect((await server.call("member", path("/people/li"))).status).toBe(404)
  expect((await server.call("secretary", path("/people/li"))).status).toBe(404)
  expect((await server.call("resident", path("/people"))).status).toBe(403)
})

test("accountants keep bases and deductions, and move no grade", async () => {
  const adjust = { person: "li", from: "2020-02-01", steps: 1, reason: "outstanding", documents }
  const refused = await server.post("accountant", path("/adjust-grade"), adjust)
  expect([refused.status, (await refused.json()).type]).toEqual([403, "urn:wangge:problem:RoleMayNot"])
  const deductions = [{ kind: "rent", monthly: 80_000 }]
  const scanned = await Staffing.documentOf(server)
  const declared = { person: "zhao", from: "2020-02", deductions, documents: scanned }
  expect((await server.post("accountant", path("/declare-deductions"), declared)).status).toBe(200)
  const zhao = await server
    .as("accountant")
    .pay.get({ params: { ...params, person: "zhao" }, query: { day: "2020-02-29" } })
  expect(zhao.now.deductions).toEqual(deductions)
})

test("the history tells who recorded what", async () => {
  const { rows } = await server.as("auditor").pay.history({ params, query: { person: "li" } })
  expect(rows.map(({ actor, event }) => [actor.role, event._tag])).toEqual([
    ["personnelOfficer", "BaseDeclared"],
    ["personnelOfficer", "RatingApplied"]
  ])
  expect((await server.as("member").pay.history({ params })).rows).toEqual([])
})

test("a grade is explained, on a day in a post", async () => {
  const placed = await server.as("accountant").pay.placement({ params: { ...params, person: "li" } })
  expect(placed).toMatchObject({ post: "deputySecretary", name: "姓名li", day: "2020-01-06" })
  expect(placed.monthly).toBeGreaterThan(300_000)
  expect(placed.text.zh).toContain("考核及决定升降：1级")
  const before = await server.call("accountant", path("/people/li/placement?day=2019-12-31"))
  expect([before.status, (await before.json()).type]).toEqual([422, "urn:wangge:problem:NoPostThatDay"])
})
