/** Access is graded: what a resident, a member, an auditor may read of each resource. */
import { Readers } from "@wangge/adapter-http/api"
import { Live } from "@wangge/adapter-http/client"
import { Actor } from "@wangge/core/kernel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, GRID, HERE, PLACE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
/** A ticket of the resident, one of a member, and one of a neighbour that was merged into the resident's. */
let mine: string
let theirs: string
let merged: string
let myPhoto: string
let theirPhoto: string

const reportAs = async (person: "resident" | "neighbour") => {
  const { hash } = await server.as(person).photos.upload({ payload: TestServer.photo() })
  const evidence = [{ hash, kind: "photo" as const, takenAt: server.clock.now, place: PLACE }]
  const payload = {
    channel: "resident" as const,
    category: "street-lamp",
    place: PLACE,
    description: "灯坏了",
    evidence
  }
  const { id } = await server.as(person).tickets.report({ payload })
  return { hash, id }
}

beforeAll(async () => {
  server = await TestServer.start()
  ;({ hash: myPhoto, id: mine } = await reportAs("resident"))
  ;({ hash: theirPhoto, id: merged } = await reportAs("neighbour"))
  await server.as("acceptor").commands.merge({ params: { id: merged }, payload: { into: mine, reason: "同一盏灯" } })
  theirs = await LampLife.report(server)
})
afterAll(() => server.stop())

const statusOf = async (person: TestServer.PersonName, path: string) =>
  (await server.call(person, `/api/v1${path}`)).status

describe("the table", () => {
  test("lets nobody but those who talk to reporters read names, and auditors read all else without limit", () => {
    const named: { readonly [R in Readers.Resource]?: Readers.Reach | undefined } = {
      subjects: undefined,
      cards: "own"
    }
    for (const resource of Readers.resources) {
      const reach = Readers.reachOf("auditor", resource)
      expect([resource, reach]).toEqual([resource, resource in named ? named[resource] : "all"])
    }
    expect(Readers.rolesFor("subjects")).not.toContain("handler")
    expect(Actor.Role.literals.filter((role) => Readers.reachOf(role, "areas") === undefined)).toEqual([])
  })
})

describe("a resident", () => {
  test("lists the tickets that hold a report of their own, merged ones too", async () => {
    const list = async (person: "resident" | "neighbour") =>
      (await server.as(person).tickets.list()).rows.map(({ id }) => id).sort()
    expect(await list("resident")).toEqual([mine])
    expect(await list("neighbour")).toEqual([mine, merged].sort())
  })

  test.each(["", "/history", "/explanation", "/duplicates"])("reads no other ticket (%s)", async (part) => {
    expect(await statusOf("resident", `/tickets/${mine}${part}`)).toBe(200)
    expect(await statusOf("resident", `/tickets/${theirs}${part}`)).toBe(404)
    expect(await statusOf("neighbour", `/tickets/${mine}${part}`)).toBe(200)
  })

  test("is shown no tickets of others as duplicates, before or after the report", async () => {
    const { suggestions } = await server.as("resident").tickets.duplicates({ params: { id: mine } })
    expect(suggestions).toEqual([])
    const nearby = await server.as("resident").tickets.nearby({ query: { ...PLACE, category: "street-lamp" } })
    expect(nearby.suggestions.map(({ id }) => id)).toEqual([mine])
  })

  test("sees the photos of those tickets alone", async () => {
    expect(await statusOf("resident", `/photos/${myPhoto}`)).toBe(200)
    expect(await statusOf("neighbour", `/photos/${myPhoto}`)).toBe(200)
    expect(await statusOf("neighbour", `/photos/${theirPhoto}`)).toBe(200)
    expect(await statusOf("resident", `/photos/${theirPhoto}`)).toBe(404)
  })

  test.each([["/evaluation"], ["/coverage"], ["/assignments"], ["/clocks/due"]])(
    "reads no %s, and is told who may",
    async (path) => {
      const response = await server.call("resident", `/api/v1${path}`)
      expect(response.status).toBe(403)
      const problem = await response.json()
      expect(problem.type).toBe("urn:wangge:problem:RoleMayNotRead")
      expect(problem.sentence.zh).toContain("监督员")
      expect(await statusOf("supervisor", path)).toBe(200)
    }
  )

  test("is told no unit to dispatch to", async () => {
    expect(await statusOf("resident", `/tickets/${mine}/suggestion`)).toBe(403)
  })

  test("hears nothing live but of their own tickets", async () => {
    const abort = new AbortController()
    const heard: Array<string> = []
    const options = { baseUrl: server.url, token: badges.resident.token, after: 0, signal: abort.signal }
    for await (const event of Live.events(options)) {
      heard.push(event.id)
      if (event.type === "DuplicateAdopted") abort.abort()
    }
    expect(new Set(heard)).toEqual(new Set([mine]))
  })

  test("reads the directory of areas, the catalogue and the policy", async () => {
    for (const path of ["/areas", `/areas/${GRID}`, "/grids", "/categories", "/policy", "/labels"]) {
      expect([path, await statusOf("resident", path)]).toEqual([path, 200])
    }
  })

  test("gives no command on a ticket of others", async () => {
    expect((await server.post("resident", `/api/v1/tickets/${theirs}/urge`, {})).status).toBe(404)
    expect((await server.post("resident", `/api/v1/tickets/${mine}/urge`, {})).status).toBe(200)
  })

  test("waits for the answer to their report; a hotline report owes one too, whoever called", async () => {
    const reportersOf = async (id: string) => {
      const { ticket } = await server.as("shiftLead").tickets.get({ params: { id } })
      return "file" in ticket ? ticket.file.reports.map(({ reporter }) => reporter) : []
    }
    expect(await reportersOf(mine)).toEqual(["resident-1", "resident-2"])
    const call = { channel: "hotline", category: "street-lamp", place: PLACE, description: "灯坏了", evidence: [] }
    const report = async (payload: object) =>
      (await (await server.post("acceptor", "/api/v1/tickets", payload)).json()).id
    const [one, other] = [await reportersOf(await report(call)), await reportersOf(await report(call))]
    expect(one).toEqual([expect.stringMatching(/^S-[0-9A-Z]{12}$/)])
    expect(other).not.toEqual(one)
    expect(await reportersOf(await report({ ...call, reporter: "caller-1" }))).toEqual(["caller-1"])
    expect(await reportersOf(await report({ ...call, anonymous: true }))).toEqual([undefined])
  })
})

describe("an auditor", () => {
  test("reads everything, whatever the areas of the token", async () => {
    const { rows } = await server.as("auditor").tickets.list()
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, theirs]))
    for (const path of [
      `/tickets/${mine}`,
      `/photos/${myPhoto}`,
      `/evaluation?area=${HERE}`,
      `/coverage?area=${HERE}`,
      "/assignments",
      "/clocks/due",
      `/areas/${GRID}`
    ]) {
      expect([path, await statusOf("auditor", path)]).toEqual([path, 200])
    }
  })

  test("changes nothing", async () => {
    expect((await server.post("auditor", `/api/v1/tickets/${mine}/urge`, {})).status).toBe(403)
    expect(
      (await server.post("auditor", "/api/v1/areas/commands", { _tag: "CloseArea", code: GRID, from: "2020-02-01" }))
        .status
    ).toBe(403)
    const upload = await server.call("auditor", "/api/v1/photos", {
      method: "POST",
      headers: { "content-type": "image/png", "idempotency-key": "a" },
      body: TestServer.photo()
    })
    expect(upload.status).toBe(403)
    expect((await upload.json()).type).toBe("urn:wangge:problem:RoleMayNotUpload")
  })
})
