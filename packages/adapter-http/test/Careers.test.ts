/** A recruitment reserved for good staff over HTTP: who may register and why not, who did, who passed. */
import { CareerCommands } from "@wangge/adapter-http/api"
import { CareerCommand } from "@wangge/core/appraisal"
import { afterAll, beforeAll, expect, test } from "vitest"
import { HERE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
  await Staffing.enrol(server, "member-1", { birth: "1993-03-03" })
})
afterAll(() => server.stop())

const career = "C-2020-1"
const send = async (segment: string, body: object, person: TestServer.PersonName = "personnelOfficer") =>
  server.post(person, `/api/v1/careers/${career}/${segment}`, body)
const typeOf = async (response: Response) => (await response.json()).type?.split(":").at(-1)

test("every command of the core is published", () => {
  expect([...CareerCommands.tags].sort()).toEqual(Object.keys(CareerCommand.CareerCommand.cases).sort())
})

test("everybody within reach is judged by each requirement, before anything is announced", async () => {
  const query = { kind: "civilService" as const, district: HERE }
  const { rows } = await server.as("personnelOfficer").careers.candidates({ query })
  expect(rows.map(({ person }) => person)).toEqual(["li", "member-1", "sun", "wu", "zhao"])
  const li = rows[0]
  expect(li).toMatchObject({ name: "姓名li", eligible: false })
  expect(li?.findings.some(({ met }) => !met)).toBe(true)
  expect(li?.explanation.steps).toHaveLength(li?.findings.length ?? 0)
  const own = await server.as("member").careers.candidates({ query })
  expect(own.rows.map(({ person }) => person)).toEqual(["member-1"])
  const eligible = await server.as("auditor").careers.candidates({ query: { ...query, eligible: "true" } })
  expect(eligible.rows).toEqual([])
})

test("it is announced, refuses who does not meet its terms, and tells how it stands", async () => {
  const documents = await Staffing.documentOf(server)
  const announcement = {
    kind: "publicInstitution",
    areas: [HERE],
    posts: 2,
    on: "2020-01-06",
    registration: { from: "2020-01-06", to: "2020-01-20" },
    documents
  }
  expect(await typeOf(await send("announce", announcement, "secretary"))).toBe("RoleMayNot")
  expect((await send("announce", announcement)).status).toBe(200)
  expect(await typeOf(await send("register", { person: "li", on: "2020-01-06" }))).toBe("NotEligible")
  const found = await server.as("auditor").careers.get({ params: { career } })
  expect(found).toMatchObject({ stage: "Registering", posts: 2, entrants: [], kind: "publicInstitution" })
  expect(found.requirements.length).toBeGreaterThan(0)
  const { rows } = await server.as("secretary").careers.list()
  expect(rows).toMatchObject([{ career, stage: "Registering", registered: 0, areas: [HERE] }])
  const query = { kind: "publicInstitution" as const, career }
  const judged = await server.as("auditor").careers.candidates({ query })
  expect(judged.rows.map(({ person }) => person)).toEqual(["li", "wu", "zhao"])
  expect((await server.call("auditor", "/api/v1/careers/C-NONE")).status).toBe(404)
  expect((await server.call("resident", "/api/v1/careers")).status).toBe(403)
})
