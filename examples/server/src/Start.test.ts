/** The example server from its first start on: what it makes, what it keeps, how it stops. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Client } from "@wangge/adapter-http/client"
import { Instant } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as Config from "./Config.ts"
import { communities } from "./city/Ground.ts"
import { personName } from "./city/Names.ts"
import * as Start from "./Start.ts"
import * as Seed from "./seed/Seed.ts"
import * as Timeline from "./Timeline.ts"

const folder = mkdtempSync(join(tmpdir(), "wangge-example-"))
const inFolder = (name: string): string => join(folder, name)

const config = (() => {
  const read = Config.read({ WANGGE_DATA: folder, WANGGE_PORT: "0", WANGGE_LOG_LEVEL: "error" })
  if (Result.isFailure(read)) throw new Error("sound settings")
  return read.success
})()

const program = (environment: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL("./main.ts", import.meta.url))], {
    env: { PATH: process.env.PATH, WANGGE_DATA: folder, WANGGE_PORT: "0", ...environment }
  })

/** The lines that a program prints, up to one that begins so. */
const linesUntil = async (child: ChildProcess, beginning: string): Promise<ReadonlyArray<string>> => {
  const lines: Array<string> = []
  if (child.stdout === null) return lines
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line.startsWith(beginning)) break
  }
  return lines
}

let server: Start.Started
const as = (role: string): Client.Client => {
  const token = server.tokens.find(({ actor }) => actor.role === role)?.token ?? ""
  return Client.make({ baseUrl: server.url, token })
}

beforeAll(async () => {
  // The very first start is broken off in the middle; the next one has to go on from there.
  const broken = program()
  while (!existsSync(inFolder("wangge.sqlite"))) await setTimeout(50)
  await setTimeout(700)
  broken.kill("SIGKILL")
  await once(broken, "exit")
  server = await Start.start(config)
}, 240_000)

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe("the first start, broken off and taken up again", () => {
  test("makes a city of six districts and zones, fifty streets, and 200 grids with polygons", async () => {
    const { areas } = as("administrator")
    const kinds: Record<string, number> = {}
    let cursor: string | undefined
    do {
      const page = await areas.list({ query: { limit: 500, ...(cursor === undefined ? {} : { cursor }) } })
      for (const { kind } of page.rows) kinds[kind] = (kinds[kind] ?? 0) + 1
      cursor = page.next
    } while (cursor !== undefined)
    expect(kinds).toMatchObject({ city: 1, district: 4, zone: 2, grid: 200 })
    expect((kinds.street ?? 0) + (kinds.township ?? 0) + (kinds.specialArea ?? 0)).toBe(50)
    expect((kinds.community ?? 0) + (kinds.village ?? 0)).toBe(communities.length)
    const { features } = await areas.map()
    expect(features.every(({ geometry }) => (geometry.coordinates[0]?.length ?? 0) >= 4)).toBe(true)
    expect(await areas.locate({ query: { lon: 122.07, lat: 41.12 } })).toMatchObject({ inside: true })
    const { counts } = await areas.coverage()
    expect(counts.NoMember).toBe(5)
  })

  test("plays a day of tickets in which every stage is seen", async () => {
    const { tickets } = as("shiftLead")
    const { rows } = await tickets.list({ query: { limit: 500 } })
    expect(rows).toHaveLength(Seed.TICKETS + 1)
    const statuses = new Set(rows.map(({ status }) => status))
    for (const status of ["Closed", "Declined", "Dispatched", "OnSite", "Suspended"]) expect(statuses).toContain(status)
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(["gridMember", "hotline", "resident"]))
    expect(new Set(rows.map(({ district }) => district)).size).toBe(6)
    expect(rows.some(({ colour }) => colour === "breached")).toBe(true)
    expect(Math.max(...rows.map(({ updated_at }) => updated_at))).toBeLessThanOrEqual(Date.now())
  })

  test("staffs the city: a thousand people in the middle, vacancies, people above the number, recruitments at each stage", async () => {
    const { recruitments, workforce } = as("personnelOfficer")
    const { rows } = await workforce.overview({ query: {} })
    expect(rows).toHaveLength(6)
    const middle = rows.find(({ district }) => district === "211103")
    expect(middle?.people).toBeGreaterThan(950)
    expect(middle?.vacancies).toBeGreaterThan(0)
    expect(middle?.overfill).toBeGreaterThan(0)
    const inMiddle = { params: { district: "211103" } }
    const { rows: held } = await workforce.appointments({ ...inMiddle, query: { limit: 5 } })
    expect(held.every(({ name }) => name !== undefined)).toBe(true)
    const stages = await Promise.all(rows.map(({ district }) => recruitments.list({ params: { district }, query: {} })))
    expect(stages.flatMap((page) => page.rows.map(({ stage }) => stage)).toSorted()).toEqual([
      "closed",
      "ranked",
      "registration"
    ])
    const { rows: leaving } = await workforce.diversions({ ...inMiddle, query: {} })
    expect(leaving.map(({ state }) => state).toSorted()).toEqual(["carriedOut", "planned"])
  })

  test("pays the staff: one month closed, one drawn up that corrects it; an appraisal is at its public notice", async () => {
    const { appraisals, payrolls } = as("personnelOfficer")
    const { rows } = await payrolls.list({ params: { district: "211103" }, query: {} })
    expect(rows.map(({ stage }) => stage)).toEqual(["Drafted", "Closed"])
    expect(rows[1]?.totals?.people).toBeGreaterThan(950)
    expect(rows[0]?.totals?.arrears).not.toBe(0)
    const { rows: held } = await appraisals.list({ params: { district: "211102" }, query: {} })
    expect(held.map(({ stage }) => stage)).toEqual(["Publicised"])
    const params = { district: "211102", period: held[0]?.period ?? "" }
    const { rows: appeals } = await appraisals.appeals({ params, query: {} })
    expect(appeals.map(({ outcome }) => outcome._tag)).toEqual(["Pending"])
  })

  test("plays the street lamp through the API: on site after 20 minutes, closed after 30, both promises kept", async () => {
    const client = as("shiftLead")
    const params = { id: server.lamp ?? "" }
    const { clocks, item } = await client.tickets.get({ params })
    const after = (at: number | null) => ((at ?? 0) - (item.dispatched_at ?? 0)) / Instant.MINUTE_MS
    expect([after(item.on_site_at), after(item.repaired_at), after(item.closed_at)]).toEqual([20, 30, 30])
    const promises = clocks.filter(({ kind }) => kind === "promise").map(({ colour }) => colour)
    expect(promises).toEqual(["met", "met"])
    const shown = await Timeline.of(client, params.id, "en")
    expect(shown).toContain("on site · handler  +20 min since dispatch")
    expect(shown).toMatch(/repair promise: .*met \(PJ-E2\)/)
    const photos = await client.tickets.get({ params })
    expect(photos.ticket._tag === "Closed" ? photos.ticket.file.evidence.map(({ use }) => use) : []).toEqual([
      "report",
      "repair"
    ])
  })

  test("gives a token for each role; the register keeps hashes alone, and secrets belong to their owner", async () => {
    const roles = server.tokens.map(({ actor }) => actor.role)
    expect(new Set(roles).size).toBe(14)
    for (const { actor, token } of server.tokens) {
      const me = await Client.make({ baseUrl: server.url, token }).system.me()
      expect(me).toMatchObject({ person: actor.person, role: actor.role })
    }
    const register = readFileSync(inFolder("tokens.json"), "utf8")
    for (const { token } of server.tokens) expect(register).not.toContain(token.slice(3))
    for (const name of ["tokens.json", "demo-tokens.json", "master.key"]) {
      expect(statSync(inFolder(name)).mode & 0o777).toBe(0o600)
    }
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  test("keeps names in the vault, sealed, and nowhere else", () => {
    const bytes = (name: string) => (existsSync(inFolder(name)) ? readFileSync(inFolder(name)) : Buffer.alloc(0))
    for (const file of ["wangge.sqlite", "wangge.sqlite-wal", "vault.sqlite", "vault.sqlite-wal"]) {
      expect(bytes(file).includes(personName(0))).toBe(false)
    }
    expect(bytes("wangge.sqlite").includes("centre-acceptor-1")).toBe(true)
  })

  test("serves the page or says how to build it, and the API page beside it", async () => {
    const page = await fetch(`${server.url}/`)
    expect([200, 404]).toContain(page.status)
    expect(await page.text()).toMatch(page.status === 200 ? /<div id=/ : /npm run build/)
    expect((await fetch(`${server.url}/docs`)).status).toBe(200)
  })
})

describe("further starts", () => {
  test("use what is there, tokens among it, and stop by a signal with everything written", async () => {
    const { position } = await as("acceptor").system.health()
    await server.stop()
    const child = program({ WANGGE_SWEEP_SECONDS: "3600" })
    const lines = await linesUntil(child, "Ctrl+C")
    expect(lines.join("\n")).toContain(`#/tickets/${server.lamp}`)
    expect(lines.join("\n")).toContain(server.tokens[0]?.token)
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([0, null])
    server = await Start.start(config)
    expect(server.isNew).toBe(false)
    expect((await as("acceptor").system.health()).position).toBeGreaterThanOrEqual(position)
    const { rows } = await as("shiftLead").tickets.list({ query: { limit: 500 } })
    expect(rows).toHaveLength(Seed.TICKETS + 1)
  })

  test("still take tokens that they can no longer show", async () => {
    const { tokens } = server
    await server.stop()
    rmSync(inFolder("demo-tokens.json"))
    server = { ...(await Start.start(config)), tokens }
    expect(existsSync(inFolder("demo-tokens.json"))).toBe(false)
    expect((await as("auditor").system.me()).role).toBe("auditor")
  })

  test("with faulty settings tell every fault and do nothing", async () => {
    const child = program({ WANGGE_PORT: "x", WANGGE_DURABILITY: "fast" })
    const lines = await linesUntil(child, "never")
    const [code] = await once(child, "exit")
    expect(code).toBe(1)
    expect(lines.join("\n")).toMatch(/WANGGE_PORT[\s\S]*WANGGE_DURABILITY/)
  })
})
