/** A token reaches its areas and no further, in what it reads as in what it asks. */
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { FAR_GRID, FAR_PLACE, GRID, HERE, THERE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
let here: string
let there: string
let photo: string
beforeAll(async () => {
  server = await TestServer.start()
  here = await LampLife.dispatched(server)
  const evidence = [await LampLife.evidence(server, "farMember", FAR_PLACE)]
  photo = evidence[0]?.hash ?? ""
  const report = { ...(await LampLife.reportOf(server)), place: FAR_PLACE, evidence }
  there = (await server.as("farMember").tickets.report({ payload: report })).id
})
afterAll(() => server.stop())

const idsOf = (rows: ReadonlyArray<{ readonly id: string }>) => rows.map(({ id }) => id).sort()

describe("reading", () => {
  test("lists hold what lies within: a district, a community, both at once, or everything", async () => {
    const list = async (person: TestServer.PersonName) => idsOf((await server.as(person).tickets.list()).rows)
    expect(await list("handler")).toEqual([here])
    expect(await list("member")).toEqual([here])
    expect(await list("thereOnly")).toEqual([there])
    expect(await list("mixed")).toEqual([here, there].sort())
    expect(await list("supervisor")).toEqual([here, there].sort())
  })

  test("an area above the scope gives what lies within the scope; one beside it is refused", async () => {
    const of = (person: TestServer.PersonName, area: string) => server.as(person).tickets.list({ query: { area } })
    expect(idsOf((await of("thereOnly", "211100")).rows)).toEqual([there])
    expect(idsOf((await of("supervisor", THERE)).rows)).toEqual([there])
    await expect(of("thereOnly", HERE)).rejects.toMatchObject({
      problem: { status: 403, type: "urn:wangge:problem:AreaOutsideScope" }
    })
  })

  test.each(["", "/history", "/explanation", "/duplicates"])(
    "a ticket elsewhere is as if it were not (%s)",
    async (part) => {
      expect((await server.call("thereOnly", `/api/v1/tickets/${here}${part}`)).status).toBe(404)
      expect((await server.call("thereOnly", `/api/v1/tickets/${there}${part}`)).status).toBe(200)
    }
  )

  test("the map, the areas and the people alike", async () => {
    const { features } = await server.as("thereOnly").areas.map()
    expect(features.map(({ id }) => id)).toEqual([FAR_GRID])
    const all = await server.as("supervisor").areas.map()
    expect(all.features.map(({ id }) => id)).toContain(GRID)
    const { rows } = await server.as("thereOnly").areas.list()
    expect(rows.map(({ code }) => code)).toEqual(["211102", "211102002", "211102002001", FAR_GRID])
    expect((await server.call("thereOnly", `/api/v1/areas/${GRID}`)).status).toBe(404)
    const coverage = await server.as("thereOnly").areas.coverage()
    expect(coverage.grids.map(({ grid, openTickets }) => [grid, openTickets])).toEqual([[FAR_GRID, 1]])
    expect(coverage.counts).toMatchObject({ NoMember: 1 })
    expect((await server.as("supervisor").areas.coverage()).counts).toMatchObject({ NoMember: 3 })
  })

  test("a photo goes with its ticket; one that no ticket uses yet is known by its hash alone", async () => {
    expect((await server.call("handler", `/api/v1/photos/${photo}`)).status).toBe(404)
    expect((await server.call("thereOnly", `/api/v1/photos/${photo}`)).status).toBe(200)
    const { hash } = await server.as("member").photos.upload({ payload: TestServer.photo() })
    expect((await server.call("thereOnly", `/api/v1/photos/${hash}`)).status).toBe(200)
  })

  test("clocks and evaluation alike", async () => {
    const due = await server.as("thereOnly").clocks.due({ query: { until: server.clock.now + 90 * 86_400_000 } })
    expect(new Set(due.rows.map(({ ticket }) => ticket))).toEqual(new Set([there]))
    const figure = async (person: TestServer.PersonName, area?: string) => {
      const evaluation = await server.as(person).evaluation.get({ query: area === undefined ? {} : { area } })
      return evaluation.figures.find(({ key }) => key === "filed")
    }
    expect(await figure("thereOnly")).toMatchObject({ num: 0, den: 1, value: { num: 0, den: 1 } })
    expect(await figure("supervisor")).toMatchObject({ num: 1, den: 2 })
    expect(await figure("supervisor", HERE)).toMatchObject({ num: 1, den: 1 })
    await expect(figure("thereOnly", HERE)).rejects.toMatchObject({ problem: { status: 403 } })
  })
})

describe("asking", () => {
  test.each(["urge", "dispatch"])(
    "a command on a ticket elsewhere is answered like one on a ticket that is not there (%s)",
    async (segment) => {
      const body = segment === "dispatch" ? { unit: "lighting-xlt" } : {}
      const ask = async (id: string) => {
        const response = await server.post("thereOnly", `/api/v1/tickets/${id}/${segment}`, body)
        return { status: response.status, problem: await response.json() }
      }
      const hidden = await ask(here)
      expect(hidden).toEqual(await ask("T-NONE"))
      expect(hidden).toMatchObject({ status: 404, problem: { type: "urn:wangge:problem:TicketUnknown" } })
    }
  )

  test("a report under an id that is taken elsewhere learns nothing but that", async () => {
    const evidence = [await LampLife.evidence(server, "farMember", FAR_PLACE)]
    const report = { ...(await LampLife.reportOf(server)), place: FAR_PLACE, evidence, id: here }
    const response = await server.post("farMember", "/api/v1/tickets", report)
    expect(response.status).toBe(409)
    const problem = await response.json()
    expect(problem).toMatchObject({ type: "urn:wangge:problem:IdTaken", field: "id", facts: { id: here } })
    expect(JSON.stringify(problem)).not.toMatch(/Dispatched|211103/)
    const seen = await server.post("mixed", "/api/v1/tickets", { ...report, channel: "department" })
    expect(await seen.json()).toMatchObject({ type: "urn:wangge:problem:TicketExists" })
  })

  test("areas change by the registrar alone", async () => {
    const rename = { _tag: "RenameArea", code: HERE, name: { zh: "新名", en: "New" }, from: "2020-02-01" }
    expect((await server.post("supervisor", "/api/v1/areas/commands", rename)).status).toBe(403)
    expect((await server.post("administrator", "/api/v1/areas/commands", rename)).status).toBe(200)
    const { name } = await server.as("supervisor").areas.get({ params: { code: HERE }, query: { day: "2020-02-01" } })
    expect(name.zh).toBe("新名")
  })
})

describe("places and people", () => {
  test("a point lies in its grid, or so many metres from the nearest", async () => {
    const { areas } = server.as("supervisor")
    expect(await areas.locate({ query: { lon: 122.075, lat: 41.125 } })).toMatchObject({
      inside: true,
      grid: GRID,
      distanceM: 0,
      path: [GRID, "211103001001", "211103001", HERE, "211100"]
    })
    const outside = await areas.locate({ query: { lon: 122.0699, lat: 41.125 } })
    expect(outside).toMatchObject({ inside: false, grid: GRID })
    expect(outside.distanceM).toBeGreaterThan(8)
    expect(outside.distanceM).toBeLessThan(9)
  })

  test("duties and leave are commands too, and the lists tell who serves", async () => {
    const send = (command: object) => server.post("administrator", "/api/v1/areas/commands", command)
    const duty = {
      _tag: "AssignDuty",
      area: GRID,
      duty: "member",
      person: "member-1",
      rank: "primary",
      from: "2020-01-01"
    }
    expect((await send(duty)).status).toBe(200)
    const second = await send({ ...duty, person: "member-9" })
    expect(second.status).toBe(409)
    expect((await send({ _tag: "RecordLeave", person: "member-1", from: "2020-01-06", to: "2020-01-08" })).status).toBe(
      200
    )
    const { rows } = await server.as("supervisor").areas.assignments({ query: { area: HERE } })
    expect(rows).toEqual([
      { area: GRID, person: "member-1", duty: "member", rank: "primary", from: "2020-01-01", onLeave: true }
    ])
    const { grids } = await server.as("supervisor").areas.coverage({ query: { area: HERE } })
    expect(grids.find(({ grid }) => grid === GRID)?.problems).toContain("NobodyServes")
  })
})
