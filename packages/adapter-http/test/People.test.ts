/** Who the people of the workforce are: enrolled with a card, read by those who may, never with the whole number. */
import { Live } from "@wangge/adapter-http/client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, COMMUNITY, HERE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
  await Staffing.enrol(server, "member-1", { birth: "1993-03-03" })
  await Staffing.appoint(server, "member-1", "centreStaff")
})
afterAll(() => server.stop())

const params = Staffing.district
const path = (rest = "") => `/api/v1/workforce/${HERE}/people${rest}`
const number = Staffing.identityNumber("1990-05-01")

describe("enrolment", () => {
  test("gives an id, reads the day of birth, and says where the record is", async () => {
    const { person: _, ...payload } = await Staffing.enrolment(server, "x", { birth: "1988-08-08" })
    const response = await server.post("personnelOfficer", path(), payload)
    expect(response.status).toBe(201)
    const location = response.headers.get("location") ?? ""
    expect(location).toMatch(/\/people\/P-[0-9A-Z]{12}$/)
    const record = await (await server.call("personnelOfficer", location)).json()
    expect(record).toMatchObject({ birth: "1988-08-08", age: 31, name: "姓名x" })
  })

  test.each([
    ["a wrong check digit", `${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`, "CheckDigitWrong"],
    ["a day that does not exist", "211122199002300027", "BirthWrong"],
    ["fifteen digits", "211122900501002", "LengthWrong"]
  ])("%s is a problem document that names the field and not the number", async (_, identityNumber, type) => {
    const payload = await Staffing.enrolment(server, "y")
    const card = { ...payload.card, identityNumber }
    const response = await server.post("personnelOfficer", path(), { ...payload, card })
    expect(response.status).toBe(422)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ type: `urn:wangge:problem:${type}`, field: "card.identityNumber" })
    expect(text).not.toContain(identityNumber)
    expect((await server.call("personnelOfficer", path("/y"))).status).toBe(404)
  })

  test("nobody is enrolled twice under one number; the same request again is answered as before", async () => {
    const twice = await server.post("personnelOfficer", path(), await Staffing.enrolment(server, "li-again"))
    expect(twice.status).toBe(409)
    expect(await twice.json()).toMatchObject({ type: "urn:wangge:problem:EnrolledAlready", facts: { person: "li" } })
    const payload = await Staffing.enrolment(server, "kong", { birth: "1989-09-09" })
    const send = () => server.post("personnelOfficer", path(), payload, { "idempotency-key": "kong" })
    const first = await (await send()).json()
    expect(await (await send()).json()).toEqual({ ...first, repeated: true })
  })

  test("tells nobody of another district whether a number is known", async () => {
    const known = await server.post("personnelThere", path(), await Staffing.enrolment(server, "li-there"))
    expect([known.status, (await known.json()).type]).toEqual([404, "urn:wangge:problem:NotFound"])
  })

  test("is refused when the district has changed since it was read", async () => {
    const payload = await Staffing.enrolment(server, "late", { birth: "1986-06-06" })
    const stale = await server.post("personnelOfficer", path(), payload, { "if-match": '"1"' })
    expect([stale.status, (await stale.json()).type]).toEqual([412, "urn:wangge:problem:StaleVersion"])
    expect((await server.call("personnelOfficer", path("/late"))).status).toBe(404)
  })

  test("is for the personnel office alone, which also tells nobody whether a number is known", async () => {
    for (const person of ["unitLead", "accountant", "secretary", "member"] as const) {
      const response = await server.post(person, path(), await Staffing.enrolment(server, "z"))
      expect([person, response.status, (await response.json()).type]).toEqual([
        person,
        403,
        "urn:wangge:problem:RoleMayNot"
      ])
    }
  })
})

describe("a record", () => {
  test("shows the card to those who may, the number masked", async () => {
    const record = (person: TestServer.PersonName) =>
      server.as(person).people.get({ params: { ...params, person: "li" }, query: { day: "2020-01-06" } })
    const full = await record("personnelOfficer")
    expect(full.card).toEqual({
      name: "姓名li",
      identityNumber: `211***********${number.slice(-4)}`,
      phone: "0427-1234567"
    })
    expect(full).toMatchObject({
      age: 29,
      educationLabel: { zh: "全日制本科" },
      posts: [{ place: COMMUNITY, kind: "deputySecretary", name: "姓名li" }]
    })
    const audited = await record("auditor")
    expect([audited.card, audited.name, audited.birth]).toEqual([undefined, undefined, "1990-05-01"])
    expect((await record("secretary")).card?.name).toBe("姓名li")
    for (const person of ["personnelOfficer", "accountant", "secretary", "auditor"] as const) {
      const text = await (await server.call(person, path("/li"))).text()
      expect(text).not.toContain(number)
    }
  })

  test("is seen within the areas of the token: those of another place are not", async () => {
    const status = async (person: TestServer.PersonName, who: string) =>
      (await server.call(person, path(`/${who}`))).status
    expect(await status("personnelOfVillage", "wu")).toBe(200)
    expect(await status("personnelOfVillage", "li")).toBe(404)
    expect(await status("personnelOfVillage", "sun")).toBe(200)
    expect(await status("personnelThere", "li")).toBe(404)
    expect(await status("resident", "li")).toBe(403)
  })

  test("of one's own is open to everybody who serves", async () => {
    expect((await server.as("member").people.get({ params: { ...params, person: "member-1" } })).card?.name).toBe(
      "姓名member-1"
    )
    expect((await server.call("member", path("/li"))).status).toBe(404)
    const mine = await server.as("member").people.mine()
    expect(mine.rows).toMatchObject([{ district: HERE, posts: [{ kind: "centreStaff", name: "姓名member-1" }] }])
    expect((await server.as("supervisor").people.mine()).rows).toEqual([])
    const { rows } = await server.as("member").people.list({ params })
    expect(rows.map(({ name, person }) => [person, name])).toEqual([["member-1", "姓名member-1"]])
  })
})

describe("the list", () => {
  test("is selected by post, education, certificate and name", async () => {
    const list = async (person: TestServer.PersonName, query: object) =>
      (await server.as(person).people.list({ params, query })).rows.map((one) => one.person)
    expect(await list("personnelOfficer", { place: COMMUNITY })).toEqual(["li", "member-1", "zhao"])
    expect(await list("personnelOfficer", { kind: ["centreStaff"] })).toEqual(["member-1", "wu"])
    expect(await list("personnelOfficer", { certificate: ["middle", "senior"] })).toEqual(["sun"])
    expect(await list("personnelOfficer", { holding: "true" })).toEqual(["li", "member-1", "wu", "zhao"])
    expect(await list("personnelOfficer", { q: "名zh" })).toEqual(["zhao"])
    expect(await list("auditor", { q: "名zh" })).toEqual([])
    expect(await list("auditor", { q: "zh" })).toEqual(["zhao"])
    const first = await server.as("auditor").people.list({ params, query: { limit: 2 } })
    expect(first.rows).toHaveLength(2)
    expect(first.next).toBeDefined()
  })
})

describe("the card", () => {
  const cardOf = (person: string, body: object, by: TestServer.PersonName = "personnelOfficer") =>
    server.call(by, path(`/${person}/card`), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    })

  test("can be corrected and keeps the number", async () => {
    expect(await (await cardOf("zhao", { name: "赵敏", phone: "0427-7654321" })).json()).toEqual({
      name: "赵敏",
      phone: "0427-7654321",
      identityNumber: expect.stringMatching(/^211\*{11}/)
    })
    expect((await cardOf("zhao", { name: "x" }, "secretary")).status).toBe(403)
  })

  test("can be erased for good; the record keeps the bare id", async () => {
    await Staffing.enrol(server, "gone", { birth: "1987-07-07" })
    const erase = (by: TestServer.PersonName) => server.call(by, path("/gone/card"), { method: "DELETE" })
    expect((await erase("auditor")).status).toBe(403)
    expect((await erase("administrator")).status).toBe(204)
    const record = await server.as("personnelOfficer").people.get({ params: { ...params, person: "gone" } })
    expect([record.card, record.birth]).toEqual([undefined, "1987-07-07"])
    expect((await cardOf("gone", { name: "x" })).status).toBe(409)
  })

  test("is not reached as that of a reporter", async () => {
    const { subject } = await server.as("personnelOfficer").people.get({ params: { ...params, person: "li" } })
    expect((await server.call("acceptor", `/api/v1/subjects/${subject}`)).status).toBe(404)
    expect((await server.call("shiftLead", `/api/v1/subjects/${subject}`, { method: "DELETE" })).status).toBe(404)
  })
})

describe("the live stream", () => {
  test("tells of people only to those who read the records of the whole district", async () => {
    await LampLife.report(server)
    const kindsUntil = async (person: TestServer.PersonName, last: string) => {
      const abort = new AbortController()
      const options = { baseUrl: server.url, token: badges[person].token, after: 0, signal: abort.signal }
      const kinds = new Set<string>()
      for await (const { kind, type } of Live.events(options)) {
        kinds.add(kind)
        if (type === last) abort.abort()
      }
      return [...kinds].sort()
    }
    expect(await kindsUntil("personnelOfficer", "Appointed")).toEqual(["grid", "workforce"])
    expect(await kindsUntil("auditor", "TicketReported")).toEqual(["evidence", "grid", "ticket", "workforce"])
    expect(await kindsUntil("acceptor", "TicketReported")).toEqual(["evidence", "grid", "ticket"])
    expect(await kindsUntil("secretary", "TicketReported")).toEqual(["grid", "ticket"])
  })
})
