/** One line a request, with who asked and by which command, and never what was said. */
import { CommandKey } from "@wangge/adapter-http/server"
import * as Logger from "effect/Logger"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, people } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

const lines: Array<ReturnType<typeof Logger.formatStructured.log>> = []
const services = Logger.layer([Logger.map(Logger.formatStructured, (line) => void lines.push(line))])

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start({ logRequests: true, services })
})
afterAll(() => server.stop())
beforeEach(() => {
  lines.length = 0
})

const facts = (): ReadonlyArray<{ readonly [fact: string]: unknown }> =>
  lines.map(({ annotations, level, message }) => ({ level, message, ...annotations }))

describe("the log of requests", () => {
  test("tells a command with its route, status, time, person, role and command", async () => {
    const payload = await LampLife.reportOf(server)
    lines.length = 0
    await server.as("member").tickets.report({ headers: { "idempotency-key": "k-1" }, payload })
    expect(facts()).toEqual([
      {
        level: "INFO",
        message: "request",
        method: "POST",
        route: "/api/v1/tickets",
        status: 201,
        ms: expect.any(Number),
        person: "member-1",
        role: "gridMember",
        command: CommandKey.commandIdOf(people.member.person, "k-1")
      }
    ])
  })

  test("tells the pattern of a route and not the query, and what was refused too", async () => {
    await server.call("member", "/api/v1/tickets/T-SECRET?x=1")
    await server.call("member", "/api/v1/tickets?q=secret")
    await fetch(`${server.url}/api/v1/me`)
    expect(facts().map((line) => [line.route, line.status])).toEqual([
      ["/api/v1/tickets/:id", 404],
      ["/api/v1/tickets", 200],
      ["/api/v1/me", 401]
    ])
    expect(facts()[2]).not.toHaveProperty("person")
  })

  test("holds no body and no token", async () => {
    await server.post("member", "/api/v1/tickets", { ...(await LampLife.reportOf(server)), description: "某人的话" })
    const text = JSON.stringify(lines)
    expect(text).not.toContain("某人的话")
    expect(text).not.toContain(badges.member.token)
  })

  test("can be switched off, save for personal data", async () => {
    const quiet = await TestServer.start({ logRequests: false, services })
    try {
      await quiet.as("member").system.me()
      expect(lines).toEqual([])
      await quiet.as("acceptor").subjects.put({ params: { id: "S-1" }, payload: { name: "张三" } })
      expect(facts()).toMatchObject([{ route: "/api/v1/subjects/:id", person: "acceptor-1", subject: "S-1" }])
      expect(JSON.stringify(lines)).not.toContain("张三")
      lines.length = 0
      await Staffing.enrol(quiet, "li", { name: "李四" })
      await quiet.as("accountant").people.get({ params: { ...Staffing.district, person: "li" } })
      expect(facts()).toMatchObject([
        { method: "POST", route: "/api/v1/workforce/:district/people", person: "personnel-1" },
        { method: "GET", route: "/api/v1/workforce/:district/people/:person", subject: expect.stringMatching(/^S-/) }
      ])
      expect(JSON.stringify(lines)).not.toMatch(/李四|211122199005/)
    } finally {
      await quiet.stop()
    }
  })
})

describe("who a reporter is", () => {
  const params = { id: "S-2" }
  const fields = { name: "李四", phone: "0427-2800000" }
  const refused = (status: number, type: string) => ({ problem: { status, type: `urn:wangge:problem:${type}` } })

  test("is kept, read, replaced and erased for good, by those who may", async () => {
    const { subjects } = server.as("acceptor")
    await expect(subjects.get({ params })).rejects.toMatchObject(refused(404, "NotFound"))
    expect(await subjects.put({ params, payload: fields })).toEqual({ ...params, ...fields })
    expect(await server.as("member").subjects.get({ params })).toEqual({ ...params, ...fields })
    await subjects.put({ params, payload: { phone: "12345" } })
    expect(await subjects.get({ params })).toEqual({ ...params, phone: "12345" })
    await expect(subjects.erase({ params })).rejects.toMatchObject(refused(403, "RoleMayNotErase"))
    await server.as("shiftLead").subjects.erase({ params })
    await expect(subjects.get({ params })).rejects.toMatchObject(refused(404, "NotFound"))
    await expect(subjects.put({ params, payload: fields })).rejects.toMatchObject(refused(409, "SubjectErased"))
  })

  test.each(["handler", "dispatcher", "supervisor", "auditor", "administrator"] as const)(
    "is not told to: %s",
    async (person) => {
      await expect(server.as(person).subjects.get({ params })).rejects.toMatchObject(refused(403, "RoleMayNotRead"))
      await expect(server.as(person).subjects.put({ params, payload: fields })).rejects.toMatchObject(
        refused(403, "RoleMayNotRead")
      )
    }
  )

  test("a resident keeps and reads their own alone", async () => {
    const { subjects } = server.as("resident")
    const own = { id: "resident-1" }
    await subjects.put({ params: own, payload: fields })
    expect(await subjects.get({ params: own })).toEqual({ ...own, ...fields })
    await expect(subjects.get({ params: { id: "resident-2" } })).rejects.toMatchObject(refused(404, "NotFound"))
  })

  test("a member reaches those who reported within the member's areas", async () => {
    await LampLife.report(server)
    const reporter = { id: "reporter-1" }
    await server.as("acceptor").subjects.put({ params: reporter, payload: fields })
    expect(await server.as("member").subjects.get({ params: reporter })).toEqual({ ...reporter, ...fields })
    await expect(server.as("farMember").subjects.get({ params: reporter })).rejects.toMatchObject(
      refused(404, "NotFound")
    )
  })

  test("what is no name or phone is told with its place, and there is no list", async () => {
    const response = await server.call("acceptor", "/api/v1/subjects/S-3", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: " ", phone: "call me", address: "x" })
    })
    expect(response.status).toBe(400)
    const paths = (await response.json()).errors.map(({ path }: { readonly path: ReadonlyArray<string> }) => path[1])
    expect(paths.sort()).toEqual(["address", "name", "phone"])
    expect((await server.call("acceptor", "/api/v1/subjects")).status).toBe(404)
  })
})
