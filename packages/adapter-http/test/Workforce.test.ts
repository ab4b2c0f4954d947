/** Posts and people over HTTP: read on any day, explained, within the areas of the token, and changed by commands. */
import { WorkforceCommands } from "@wangge/adapter-http/api"
import { Explanation } from "@wangge/core/kernel"
import { WorkforceCommand } from "@wangge/core/workforce"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { COMMUNITY, HERE, THERE, VILLAGE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
})
afterAll(() => server.stop())

const params = Staffing.district
const path = (rest: string, district = HERE) => `/api/v1/workforce/${district}${rest}`
const problemOf = async (response: Response) => {
  const problem = await response.json()
  return [response.status, problem.type.replace("urn:wangge:problem:", ""), problem.field]
}

describe("the table of commands", () => {
  test("publishes every command of the core, the registration by enrolment", () => {
    const tags = Object.keys(WorkforceCommand.WorkforceCommand.cases)
    expect([...WorkforceCommands.tags, "RegisterPerson"].sort()).toEqual(tags.sort())
    const segments = WorkforceCommands.tags.map((tag) => WorkforceCommands.commands[tag].segment)
    expect(new Set(segments).size).toBe(segments.length)
  })
})

describe("the roster", () => {
  test("tells of each place who holds what, what is vacant, and why", async () => {
    const { day, rows, totals } = await server.as("personnelOfficer").workforce.roster({ params })
    expect(day).toBe("2020-01-06")
    expect(totals).toEqual({ number: 15, filled: 3, vacancies: 12, overfill: 0, people: 3 })
    const [community, village] = rows
    expect(community).toMatchObject({ place: COMMUNITY, placeKind: "community", number: 8, vacancies: 6 })
    expect(community?.kinds.find(({ kind }) => kind === "gridAdministrator")).toMatchObject({
      number: 2,
      filled: 1,
      vacancies: 1,
      label: { zh: "社区网格管理员" }
    })
    expect(community?.holders.map(({ name, person, rank }) => [person, name, rank])).toEqual([
      ["li", "姓名li", "deputy"],
      ["zhao", "姓名zhao", "staff"]
    ])
    expect(village).toMatchObject({ place: VILLAGE, number: 7, vacancies: 6 })
    expect(Explanation.toText(village?.explanation ?? Explanation.step({ zh: "无", en: "none" }), "zh")).toContain(
      "在岗：1个"
    )
  })

  test("of another day is another one", async () => {
    const roster = await server.as("auditor").workforce.roster({ params, query: { day: "2019-07-01" } })
    expect(roster.totals).toMatchObject({ number: 15, filled: 0, people: 0 })
    const before = await server.as("auditor").workforce.roster({ params, query: { day: "2019-05-31" } })
    expect(before.rows).toEqual([])
  })

  test("comes in pages, and its entity tag is the version of the district", async () => {
    const first = await server.as("personnelOfficer").workforce.roster({ params, query: { limit: 1 } })
    expect(first.rows.map(({ place }) => place)).toEqual([COMMUNITY])
    expect(first.totals.number).toBe(15)
    const query = { limit: 1, cursor: first.next ?? "" }
    const second = await server.as("personnelOfficer").workforce.roster({ params, query })
    expect([second.rows.map(({ place }) => place), second.next]).toEqual([[VILLAGE], undefined])
    const response = await server.call("auditor", path("/roster"))
    expect(response.headers.get("etag")).toBe('"9"')
  })

  test("holds what the token reaches, names where the caller may read them", async () => {
    const seen = async (person: TestServer.PersonName) => {
      const { rows } = await server.as(person).workforce.roster({ params })
      return rows.map(({ holders, place }) => [place, holders.map(({ name }) => name ?? "-").join(" ")])
    }
    expect(await seen("personnelOfVillage")).toEqual([[VILLAGE, "姓名wu"]])
    expect(await seen("secretary")).toEqual([[COMMUNITY, "姓名li 姓名zhao"]])
    expect(await seen("auditor")).toEqual([
      [COMMUNITY, "- -"],
      [VILLAGE, "-"]
    ])
    expect(await seen("member")).toEqual([[COMMUNITY, "- -"]])
    expect((await server.call("personnelThere", path("/roster"))).status).toBe(404)
    expect((await server.call("resident", path("/roster"))).status).toBe(403)
    expect(await problemOf(await server.call("secretary", path(`/roster?place=${VILLAGE}`)))).toEqual([
      403,
      "AreaOutsideScope",
      "area"
    ])
  })

  test("adds up over the districts that the token reaches", async () => {
    const { rows } = await server.as("auditor").workforce.overview()
    expect(rows.map(({ district, number, people, places }) => [district, places, number, people])).toEqual([
      [THERE, 0, 0, 0],
      [HERE, 2, 15, 3]
    ])
    const village = await server.as("personnelOfVillage").workforce.overview()
    expect(village.rows).toMatchObject([{ district: HERE, places: 1, number: 7, people: 1 }])
  })
})

describe("the outcome", () => {
  test("tells education and age of those in post within reach, and how they moved", async () => {
    const { change, districts, outcome, text } = await server.as("auditor").workforce.outcome({
      query: { since: "2019-07-01" }
    })
    expect(districts).toEqual([THERE, HERE])
    expect(outcome).toMatchObject({ day: "2020-01-06", people: 3, bachelorShare: { num: 3, den: 3 }, meanAge: 3_200 })
    expect(change).toMatchObject({ from: { people: 0 }, returned: 0 })
    expect(text.zh).toContain("本科及以上比例")
    const own = await server.as("secretary").workforce.outcome({ query: { district: HERE } })
    expect(own.outcome.people).toBe(2)
    expect(await problemOf(await server.call("auditor", "/api/v1/workforce/outcome?since=2021-01-01"))).toEqual([
      422,
      "SinceLater",
      "since"
    ])
  })
})

describe("the number of posts", () => {
  test("stands with each place, each decision with its reason", async () => {
    const { rows } = await server.as("personnelOfficer").establishments.list({ params })
    expect(rows.map(({ decision, place, population }) => [place, population, decision?.number])).toEqual([
      [COMMUNITY, 7_200, 8],
      [VILLAGE, 2_100, 7]
    ])
    const { decisions } = await server.as("auditor").establishments.get({ params: { ...params, place: VILLAGE } })
    expect(decisions.map(({ from, number }) => [from, number])).toEqual([["2019-06-01", 7]])
    expect(decisions[0]?.explanation.steps[0]?.title.en).toContain("posts of the village")
  })

  test("can be tried before it is decided, with other figures and tasks", async () => {
    const place = { ...params, place: COMMUNITY }
    const preview = (query: object) => server.as("personnelOfficer").establishments.preview({ params: place, query })
    expect(await preview({})).toMatchObject({ number: 8, bounds: { min: 6, max: 10 }, population: 7_200 })
    const grown = await preview({ population: 30_000, task: ["old-estate", "migrants"], from: "2020-06-01" })
    expect(grown).toMatchObject({ number: 10, from: "2020-06-01", tasks: ["old-estate", "migrants"] })
    expect(Explanation.toText(grown.explanation, "en")).toContain("old housing without property management")
    expect(
      await problemOf(await server.call("auditor", path(`/establishments/${COMMUNITY}/preview?task=golf`)))
    ).toEqual([422, "TaskUnknown", "task"])
    expect(await problemOf(await server.call("auditor", path("/establishments/211103001009")))).toEqual([
      404,
      "NotFound",
      undefined
    ])
  })
})

describe("commands", () => {
  test("are for the personnel office, within its areas", async () => {
    const payload = { place: VILLAGE, from: "2020-02-01", tasks: [], documents: await Staffing.documentOf(server) }
    const send = (person: TestServer.PersonName) => server.post(person, path("/determine-establishment"), payload)
    expect((await problemOf(await send("unitLead"))).slice(0, 2)).toEqual([403, "RoleMayNot"])
    expect(await problemOf(await send("personnelThere"))).toEqual([403, "OutOfScope", "place"])
    expect((await problemOf(await send("auditor"))).slice(0, 2)).toEqual([403, "RoleMayNot"])
    expect((await send("personnelOfVillage")).status).toBe(200)
  })

  test("name documents that have been uploaded, wherever they stand", async () => {
    const documents = await Staffing.documentOf(server)
    const entry = { _tag: "Assignment", organisation: "district-organisation", documents: ["f".repeat(64)] }
    const payload = { person: "sun", place: COMMUNITY, kind: "centreStaff", from: "2020-01-06", entry, documents }
    expect(await problemOf(await server.post("personnelOfficer", path("/appoint"), payload))).toEqual([
      422,
      "EvidenceUnknown",
      "entry.documents.0"
    ])
  })

  test("are answered once under one key, and refused when the district has changed since it was read", async () => {
    const payload = {
      person: "sun",
      qualification: { education: { level: "master", fullTime: true }, certificate: "senior" },
      from: "2020-01-05",
      documents: await Staffing.documentOf(server)
    }
    const etag = (await server.call("personnelOfficer", path("/roster"))).headers.get("etag") ?? ""
    const headers = { "idempotency-key": "record-sun", "if-match": etag }
    const send = (more: object) =>
      server.post("personnelOfficer", path("/record-qualification"), payload, more as never)
    const first = await (await send(headers)).json()
    expect(await (await send(headers)).json()).toEqual({ ...first, repeated: true })
    expect(await problemOf(await send({ "if-match": etag }))).toEqual([412, "StaleVersion", "if-match"])
  })

  test("with faults are told each with its path", async () => {
    const response = await server.post("personnelOfficer", path("/appoint"), { person: "sun", kind: "mayor", golf: 1 })
    const { errors } = await response.json()
    expect(errors.map(({ path: at }: { path: ReadonlyArray<string> }) => at.join("."))).toEqual(
      expect.arrayContaining(["payload.kind", "payload.golf", "payload.place"])
    )
  })
})

describe("who could take a post", () => {
  test("is told of everybody, with what stands in the way", async () => {
    const query = { place: COMMUNITY, kind: "deputySecretary" as const, day: "2020-01-06" }
    const { rows, vacancies } = await server.as("personnelOfficer").workforce.candidates({ params, query })
    expect(vacancies).toBe(0)
    expect(rows.map(({ name, person, standing }) => [person, name, standing])).toEqual([
      ["sun", "姓名sun", "ready"],
      ["zhao", "姓名zhao", "afterLeaving"],
      ["wu", "姓名wu", "afterException"],
      ["li", "姓名li", "holder"]
    ])
    const wu = rows.find(({ person }) => person === "wu")
    expect(wu?.findings).toContainEqual({ rule: "Age", force: "inPrinciple", outcome: "notMet" })
    expect(Explanation.toText(wu?.explanation ?? Explanation.step({ zh: "无", en: "none" }), "zh")).toContain("PJ-A5")
    const strict = await server.as("personnelOfficer").workforce.candidates({
      params,
      query: { ...query, kind: "gridAdministrator", standing: ["not"] }
    })
    expect(strict.rows.map(({ person }) => person)).toEqual(["wu"])
    expect((await server.call("member", path(`/candidates?place=${COMMUNITY}&kind=secretary`))).status).toBe(403)
  })
})

describe("people above the number", () => {
  test("are named by the written order, planned to leave, and listed", async () => {
    const documents = await Staffing.documentOf(server)
    await Staffing.enrol(server, "old-hand", { birth: "1975-06-06" })
    await Staffing.enrol(server, "old-friend", { birth: "1970-06-06" })
    const entry = { _tag: "Transfer", rule: "incumbent", from: "old office", documents }
    await Staffing.appoint(server, "old-hand", "centreStaff", { place: VILLAGE, entry })
    await Staffing.appoint(server, "old-friend", "centreStaff", { place: VILLAGE, entry })
    const { rows } = await server.as("personnelOfficer").workforce.surplus({ params })
    const [village] = rows
    expect(village).toMatchObject({ place: VILLAGE })
    const above = village?.above ?? []
    expect(above.map(({ person }) => person)).toEqual(["old-hand", "old-friend"])
    expect(village?.explanation.steps[0]?.steps.map(({ title }) => title.en)).toEqual(["wu", "old-hand", "old-friend"])
    const who = "old-hand"
    const meant = { person: who, place: VILLAGE, kind: "centreStaff" as const, from: "2020-01-01" }
    await server.as("personnelOfficer").workforceCommands["plan-diversion"]({
      params,
      payload: {
        ...meant,
        route: { _tag: "Transfer", to: "library" },
        on: "2020-01-06",
        planned: "2020-03-01",
        documents
      }
    })
    const listed = await server.as("personnelOfficer").workforce.diversions({ params, query: { state: ["planned"] } })
    expect(listed.rows).toMatchObject([{ person: who, name: `姓名${who}`, state: "planned", planned: "2020-03-01" }])
  })
})

describe("an open recruitment", () => {
  test("goes from announcement to a ranking that is explained", async () => {
    const documents = await Staffing.documentOf(server)
    const post = (segment: string, body: object) => server.post("personnelOfficer", path(`/${segment}`), body)
    const recruitment = "R-2020-1"
    for (const who of ["he", "jin"])
      await Staffing.enrol(server, who, { birth: "1995-01-01", serial: who === "he" ? "003" : "005" })
    const announced = await post("announce-recruitment", {
      recruitment,
      place: COMMUNITY,
      kind: "gridAdministrator",
      posts: 1,
      on: "2020-01-06",
      registration: { from: "2020-01-07", to: "2020-01-17" },
      documents
    })
    expect(announced.status).toBe(200)
    server.pass(2 * 24 * 60)
    for (const person of ["he", "jin"]) {
      expect((await post("register-applicant", { recruitment, person, on: "2020-01-08" })).status).toBe(200)
    }
    server.pass(20 * 24 * 60)
    const scored = await post("score-written", {
      recruitment,
      on: "2020-01-20",
      scores: [
        { person: "he", points: 7_000 },
        { person: "jin", points: 9_000 }
      ]
    })
    expect(scored.status).toBe(200)
    const interview = [
      { person: "he", points: 9_000 },
      { person: "jin", points: 8_000 }
    ]
    expect((await post("score-interview", { recruitment, on: "2020-01-22", scores: interview })).status).toBe(200)
    const detail = await server.as("personnelOfficer").recruitments.get({ params: { ...params, recruitment } })
    expect(detail).toMatchObject({ stage: "ranked", counts: { applicants: 2, appointed: 0, reserved: 1 } })
    expect(detail.applicants.map(({ inLine, name, rank }) => [rank, name, inLine])).toEqual([
      [1, "姓名jin", true],
      [2, "姓名he", false]
    ])
    const [first] = detail.applicants
    expect(first?.ranking?.title.en).toBe("place 1")
    expect(first?.eligibility?.quantity).toMatchObject({ words: { en: "eligible" } })
    const { rows } = await server.as("auditor").recruitments.list({ params, query: { stage: ["ranked"] } })
    expect(rows.map((one) => one.recruitment)).toEqual([recruitment])
    expect((await server.call("member", path("/recruitments"))).status).toBe(403)
    const { kinds } =
      (await server.as("auditor").workforce.roster({ params, query: { place: COMMUNITY } })).rows[0] ?? {}
    expect(kinds?.find(({ kind }) => kind === "gridAdministrator")).toMatchObject({ vacancies: 1, reserved: 1 })
  })
})

describe("what was recorded", () => {
  test("is told in order, of one person alone where asked, within the token's areas", async () => {
    const types = async (person: TestServer.PersonName, query: object) =>
      (await server.as(person).workforce.history({ params, query })).rows.map(({ event }) => event._tag)
    expect(await types("auditor", { person: "li" })).toEqual(["PersonRegistered", "Appointed"])
    expect(await types("auditor", { limit: 2 })).toEqual(["EstablishmentDetermined", "EstablishmentDetermined"])
    expect(await types("personnelOfVillage", { person: "li" })).toEqual([])
    expect(await types("member", {})).toEqual([])
  })

  test("appointments are listed by day, place, person and kind", async () => {
    const list = async (query: object) =>
      (await server.as("auditor").workforce.appointments({ params, query })).rows.map(({ person }) => person)
    expect(await list({ person: "li" })).toEqual(["li"])
    expect(await list({ day: "2019-12-31" })).toEqual([])
    expect(await list({ place: COMMUNITY, kind: ["gridAdministrator"] })).toEqual(["zhao"])
  })
})
