/** Requests that come again, and requests that come too late. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { Client } from "@wangge/adapter-http/client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, EVENING, PLACE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

describe("idempotency keys", () => {
  test("the same command again is answered with the first receipt and changes nothing", async () => {
    const id = await LampLife.report(server)
    const file = () =>
      server.post("acceptor", `/api/v1/tickets/${id}/file`, { standard: "single-out" }, { "idempotency-key": "file-1" })
    const first = await (await file()).json()
    expect(first).toMatchObject({ id, version: 2, repeated: false })
    server.pass(1)
    const second = await file()
    expect(second.status).toBe(200)
    expect(second.headers.get("etag")).toBe('"2"')
    expect(await second.json()).toEqual({ ...first, repeated: true })
    const { entries } = await server.as("acceptor").tickets.history({ params: { id } })
    expect(entries).toHaveLength(2)
  })

  test("a report that comes again makes no second ticket, even at the same moment", async () => {
    const body = await LampLife.reportOf(server)
    const send = () => server.post("member", "/api/v1/tickets", body, { "idempotency-key": "report-1" })
    const answers = await Promise.all(Array.from({ length: 8 }, send))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
    const receipts = await Promise.all(answers.map((answer) => answer.json()))
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1)
    expect(receipts.filter(({ repeated }) => repeated === false)).toHaveLength(1)
    expect(answers[0]?.headers.get("location")).toBe(`/api/v1/tickets/${receipts[0].id}`)
  })

  test("a key used for another command is refused, whether the body or the ticket differs", async () => {
    const [one, other] = [await LampLife.dispatched(server), await LampLife.dispatched(server)]
    const urge = (id: string, note: string) =>
      server.post("supervisor", `/api/v1/tickets/${id}/urge`, { note }, { "idempotency-key": "urge-1" })
    expect((await urge(one, "快")).status).toBe(200)
    for (const [id, note] of [
      [one, "更快"],
      [other, "快"]
    ] as const) {
      const refused = await urge(id, note)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({
        type: "urn:wangge:problem:IdempotencyKeyReused",
        field: "idempotency-key"
      })
    }
  })

  test("keys of two callers are apart", async () => {
    const id = await LampLife.dispatched(server)
    const urge = (person: "acceptor" | "supervisor") =>
      server.post(person, `/api/v1/tickets/${id}/urge`, { note: person }, { "idempotency-key": "mine" })
    expect((await (await urge("supervisor")).json()).repeated).toBe(false)
    expect((await (await urge("acceptor")).json()).repeated).toBe(false)
  })

  test("a refusal uses no key up", async () => {
    const id = await LampLife.report(server)
    const close = () => server.post("acceptor", `/api/v1/tickets/${id}/close`, {}, { "idempotency-key": "close-1" })
    expect((await close()).status).toBe(409)
    expect((await close()).status).toBe(409)
    const file = await server.post(
      "acceptor",
      `/api/v1/tickets/${id}/file`,
      { standard: "single-out" },
      { "idempotency-key": "close-1" }
    )
    expect(file.status).toBe(200)
  })
})

describe("If-Match", () => {
  test("the tag that a ticket was read with lets one command through and refuses the one that comes too late", async () => {
    const id = await LampLife.dispatched(server)
    const tag = (await server.call("supervisor", `/api/v1/tickets/${id}`)).headers.get("etag")
    expect(tag).toBe('"3"')
    const urge = (note: string) =>
      server.post("supervisor", `/api/v1/tickets/${id}/urge`, { note }, { "if-match": tag ?? "" })
    const first = await urge("一")
    expect(first.headers.get("etag")).toBe('"4"')
    const late = await urge("二")
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({
      type: "urn:wangge:problem:StaleVersion",
      facts: { expected: 3, actual: 4 }
    })
  })

  test("guards the areas of the city alike", async () => {
    const rename = (tag: string) =>
      server.post(
        "administrator",
        "/api/v1/areas/commands",
        { _tag: "RenameArea", code: "211103", name: { zh: "兴隆台区", en: "Xinglongtai" }, from: "2020-01-07" },
        { "if-match": tag }
      )
    expect((await rename('"1"')).status).toBe(412)
    const [list, one] = [
      await server.call("administrator", "/api/v1/areas"),
      await server.call("administrator", "/api/v1/areas/211103")
    ]
    const tag = list.headers.get("etag")
    expect(one.headers.get("etag")).toBe(tag)
    expect((await rename(tag ?? "")).status).toBe(200)
    expect((await rename(tag ?? "")).status).toBe(412)
  })
})

/** Two processes start in this test, which takes its time on a busy machine. */
const START_TWICE_MS = 60_000

describe("a crash", () => {
  test(
    "what was acknowledged is there after a kill, and its key still answers with the first receipt",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "wangge-crash-"))
      const serve = async () => {
        const program = fileURLToPath(new URL("./programs/Serve.ts", import.meta.url))
        const child = spawn(process.execPath, [program, folder, JSON.stringify(badges.member.record)])
        child.stderr.pipe(process.stderr)
        const [url] = (await once(createInterface(child.stdout), "line")) as [string]
        return { child, url, client: Client.make({ baseUrl: url, token: badges.member.token }) }
      }
      server.clock.now = EVENING
      try {
        const first = await serve()
        const { hash } = await first.client.photos.upload({ payload: TestServer.photo() })
        const evidence = [{ hash, kind: "photo" as const, takenAt: EVENING, place: PLACE }]
        const payload = { ...(await LampLife.reportOf(server)), evidence, reporter: "reporter-2" }
        const headers = { "idempotency-key": "before-the-crash" }
        const receipt = await first.client.tickets.report({ headers, payload })
        first.child.kill("SIGKILL")
        await once(first.child, "exit")
        const second = await serve()
        try {
          const again = await second.client.tickets.report({ headers, payload })
          expect(again).toEqual({ ...receipt, repeated: true })
          const { ticket } = await second.client.tickets.get({ params: { id: receipt.id } })
          expect(ticket._tag).toBe("Reported")
        } finally {
          second.child.kill("SIGKILL")
          await once(second.child, "exit")
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    START_TWICE_MS
  )
})
