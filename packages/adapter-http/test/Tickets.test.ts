import { TicketCommands } from "@wangge/adapter-http/api"
import { Instant } from "@wangge/core/kernel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { EVENING, GRID, PLACE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

describe("a street lamp from the photo to the return visit", () => {
  test("on site after 20 minutes, repaired and closed after 30, both promises kept", async () => {
    const id = await LampLife.closed(server)
    server.pass(20)
    await server.as("acceptor").commands["return-visit"]({
      params: { id },
      payload: { reached: true, solved: true, satisfaction: "verySatisfied" }
    })
    const { clocks, item, statusLabel, ticket } = await server.as("shiftLead").tickets.get({ params: { id } })
    expect(ticket._tag).toBe("Closed")
    expect(statusLabel.en).toBe("closed")
    expect(item).toMatchObject({
      grid: GRID,
      unit: "lighting-xlt",
      photos: 2,
      satisfaction: "verySatisfied",
      colour: "met"
    })
    const after = (at: number | null) => ((at ?? 0) - (item.dispatched_at ?? 0)) / Instant.MINUTE_MS
    expect(after(item.on_site_at)).toBe(20)
    expect(after(item.repaired_at)).toBe(30)
    expect(after(item.closed_at)).toBe(30)
    const colours = Object.fromEntries(clocks.map(({ colour, key }) => [key, colour]))
    expect(colours).toMatchObject({ "arrival.promise": "met", "repair.promise": "met", "repair.limit": "met" })
  })

  test("its history tells who did what, its explanation why each clock stands where it stands", async () => {
    const id = await LampLife.closed(server)
    const { entries } = await server.as("supervisor").tickets.history({ params: { id } })
    expect(entries.map(({ actor, event }) => `${event._tag} ${actor.role}`)).toEqual([
      "TicketReported gridMember",
      "TicketFiled acceptor",
      "TicketDispatched dispatcher",
      "TicketAccepted handler",
      "TicketArrived handler",
      "TicketRepaired handler",
      "RepairPassed supervisor",
      "TicketClosed acceptor"
    ])
    const { clocks } = await server.as("supervisor").tickets.explanation({ params: { id } })
    const promise = clocks.find(({ key }) => key === "repair.promise")
    expect(promise?.colour).toBe("met")
    expect(promise?.text.en).toContain("30 min, counted, open hours")
    expect(promise?.text.zh).toContain("PJ-E2")
  })

  test("tells which commands the caller may give now", async () => {
    const id = await LampLife.dispatched(server)
    const allowedTo = async (person: "handler" | "dispatcher" | "unitLead" | "supervisor") =>
      (await server.as(person).tickets.get({ params: { id } })).allowed
    expect(await allowedTo("handler")).toEqual(["accept", "return"])
    expect(await allowedTo("dispatcher")).toContain("transfer")
    expect(await allowedTo("supervisor")).not.toContain("dispatch")
    const params = { id }
    await server.as("handler").commands.accept({ params, payload: {} })
    expect(await allowedTo("unitLead")).not.toContain("decide-extension")
    await server.as("handler").commands["request-extension"]({ params, payload: { reason: "等配件" } })
    expect(await allowedTo("unitLead")).toContain("decide-extension")
    expect(await allowedTo("dispatcher")).not.toContain("decide-extension")
  })

  test("tells the unit that it should go to, with the rules that decided", async () => {
    const id = await LampLife.report(server)
    const { explanation, others, text, unit } = await server.as("dispatcher").tickets.suggestion({ params: { id } })
    expect(unit).toBe("lighting-xlt")
    expect(others).toContain("lighting-city")
    expect(explanation.steps?.length).toBeGreaterThan(1)
    expect(text.zh).toContain("辖区最小的单位优先")
  })

  test("a ticket's colour turns with the clock, before anything is recorded", async () => {
    const id = await LampLife.dispatched(server)
    const colourNow = async () => (await server.as("shiftLead").tickets.get({ params: { id } })).item.colour
    expect(await colourNow()).toBe("green")
    server.pass(60 * 24 * 10)
    expect(await colourNow()).toBe("breached")
    server.clock.now = EVENING
  })

  test("suggests what may be the same trouble", async () => {
    const first = await LampLife.report(server)
    server.pass(5)
    const second = await LampLife.report(server)
    const { suggestions } = await server.as("acceptor").tickets.duplicates({ params: { id: second } })
    const found = suggestions.find(({ id }) => id === first)
    expect(found).toMatchObject({ distanceM: 0 })
    expect(found?.score).toBeGreaterThan(90)
    const nearby = await server.as("acceptor").tickets.nearby({ query: { ...PLACE, category: "street-lamp" } })
    expect(nearby.suggestions.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]))
    await server.as("acceptor").commands.merge({ params: { id: second }, payload: { into: first, reason: "同一盏灯" } })
    const { ticket } = await server.as("acceptor").tickets.get({ params: { id: second } })
    expect(ticket).toMatchObject({ _tag: "Merged", into: first })
  })
})

describe("every command of the table has its endpoint", () => {
  const bodies: { readonly [S in TicketCommands.Segment]: object } = {
    verify: { found: true, evidence: [] },
    file: { standard: "single-out" },
    decline: { reason: "other", note: "x" },
    dispatch: { unit: "lighting-xlt" },
    accept: {},
    return: { reason: "other", note: "x" },
    transfer: { unit: "lighting-city", reason: "x" },
    arrive: {},
    milestone: { milestone: "fence-off", evidence: [] },
    "joint-work": { evidence: [] },
    repair: { evidence: [] },
    check: { passed: true },
    close: {},
    "return-visit": { reached: false },
    merge: { into: "T-OTHER", reason: "x" },
    suspend: { reason: "x", until: EVENING + Instant.DAY_MS },
    resume: {},
    "request-extension": { reason: "x" },
    "decide-extension": { granted: true },
    urge: {},
    escalate: { reason: "x" },
    reopen: { reason: "x" },
    withdraw: { reason: "x" },
    correct: { description: "x" }
  }

  test.each(Object.entries(bodies))("%s", async (segment, body) => {
    const missing = await server.post("administrator", `/api/v1/tickets/T-NONE/${segment}`, body)
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ type: "urn:wangge:problem:TicketUnknown" })
    const excess = await server.post("administrator", `/api/v1/tickets/T-NONE/${segment}`, { ...body, surplus: 1 })
    expect(excess.status).toBe(400)
    expect((await excess.json()).errors).toContainEqual({
      path: ["payload", "surplus"],
      message: "means nothing here: leave it out"
    })
  })

  test.each(TicketCommands.internal)("%s is for the system alone and has none", async (tag) => {
    expect(Object.keys(TicketCommands.commands)).not.toContain(tag)
  })
})

describe("lists", () => {
  test("pages follow one another without a gap or a repetition", async () => {
    const seen: Array<string> = []
    let cursor: string | undefined
    do {
      const page = await server.as("shiftLead").tickets.list({
        query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) }
      })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    const all = await server.as("shiftLead").tickets.list()
    expect(seen).toEqual(all.rows.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(5)
  })

  test("filters select, by colour and by words too", async () => {
    const list = (query: NonNullable<Parameters<ReturnType<typeof server.as>["tickets"]["list"]>[0]>["query"]) =>
      server.as("shiftLead").tickets.list({ ...(query === undefined ? {} : { query }) })
    const closedOnes = await list({ status: ["Closed"] })
    expect(closedOnes.rows.length).toBeGreaterThan(0)
    expect(new Set(closedOnes.rows.map(({ status }) => status))).toEqual(new Set(["Closed"]))
    expect((await list({ status: ["Closed"], colour: ["breached"] })).rows).toEqual([])
    expect((await list({ q: "路灯" })).rows.length).toBe((await list({})).rows.length)
    expect((await list({ q: "没有这样的话" })).rows).toEqual([])
    expect((await list({ unit: "lighting-city" })).rows).toEqual([])
    const due = (await list({ order: "due" })).rows.map(({ next_due_at }) => next_due_at ?? 0)
    expect(due).toEqual([...due].sort((a, b) => a - b))
    expect(due.length).toBe((await list({ open: "true" })).rows.length)
    expect(due.length).toBeGreaterThan(0)
  })

  test("a cursor of another order is told as a fault of the query", async () => {
    const { next } = await server.as("shiftLead").tickets.list({ query: { limit: 1 } })
    const response = await server.call("shiftLead", `/api/v1/tickets?limit=1&order=oldest&cursor=${next}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].path).toEqual(["query", "cursor"])
  })

  test("clocks due come by deadline, with their colour now", async () => {
    await LampLife.dispatched(server)
    const { rows } = await server.as("dispatcher").clocks.due({ query: { kind: "promise" } })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ kind }) => kind === "promise")).toBe(true)
    const deadlines = rows.map(({ deadline }) => deadline ?? 0)
    expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b))
  })
})
