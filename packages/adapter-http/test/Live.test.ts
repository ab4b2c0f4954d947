/** The live stream: in order, within the token's areas, and where it was left. */
import { Live } from "@wangge/adapter-http/client"
import { Tokens } from "@wangge/adapter-http/server"
import { Instant } from "@wangge/core/kernel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, EVENING, FAR_GRID, GRID, people } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

/** The first events of a stream. */
const first = async (count: number, options: Live.Options & { readonly person: TestServer.PersonName }) => {
  const abort = new AbortController()
  const { person, ...rest } = options
  const found: Array<Live.LiveEvent> = []
  for await (const event of Live.events({
    baseUrl: server.url,
    token: badges[person].token,
    signal: abort.signal,
    retryMs: 10,
    ...rest
  })) {
    found.push(event)
    if (found.length === count) abort.abort()
  }
  return found
}

describe("live events", () => {
  test("come as they are recorded, in the order of their positions", async () => {
    const { position } = await server.as("supervisor").system.health()
    const coming = first(4, { person: "supervisor", after: position })
    const id = await LampLife.dispatched(server)
    const events = await coming
    expect(events.map(({ type }) => type)).toEqual([
      "TicketReported",
      "EvidenceClaimed",
      "TicketFiled",
      "TicketDispatched"
    ])
    expect(events.map(({ position }) => position)).toEqual([1, 2, 3, 4].map((n) => position + n))
    expect(events[3]).toMatchObject({
      kind: "ticket",
      id,
      version: 3,
      by: "dispatcher-1",
      event: { unit: "lighting-xlt" }
    })
  })

  test("begin with what is recorded from now on, unless told", async () => {
    const coming = first(1, { person: "supervisor", kind: "ticket" })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const id = await LampLife.report(server)
    expect(await coming).toMatchObject([{ id, type: "TicketReported" }])
  })

  test("take up again after the last one seen, by Last-Event-ID too", async () => {
    const all = await first(6, { person: "supervisor", after: 0 })
    const third = all[2]
    expect(await first(3, { person: "supervisor", after: third?.position ?? 0 })).toEqual(all.slice(3))
    const abort = new AbortController()
    const response = await server.call("supervisor", "/api/v1/events", {
      headers: { "last-event-id": String(third?.position) },
      signal: abort.signal
    })
    expect(response.headers.get("content-type")).toContain("text/event-stream")
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ""
    while (!text.includes("data:")) text += (await reader?.read())?.value ?? ""
    expect(text).toContain(`id: ${(third?.position ?? 0) + 1}\n`)
    abort.abort()
  })

  test("of other areas do not come", async () => {
    const { position } = await server.as("supervisor").system.health()
    await LampLife.report(server)
    await server.post("administrator", "/api/v1/areas/commands", {
      _tag: "RenameArea",
      code: "211102",
      name: { zh: "双台子", en: "Shuangtaizi" },
      from: "2020-03-01"
    })
    expect(await first(1, { person: "thereOnly", after: position })).toMatchObject([{ type: "AreaRenamed" }])
  })

  test("of duties and leave elsewhere do not come either", async () => {
    const { position } = await server.as("supervisor").system.health()
    const send = (command: object) => server.post("administrator", "/api/v1/areas/commands", command)
    const duty = { _tag: "AssignDuty", duty: "member", rank: "primary", from: "2020-01-01" }
    expect((await send({ ...duty, area: GRID, person: "member-7" })).status).toBe(200)
    expect((await send({ _tag: "RecordLeave", person: "member-7", from: "2020-02-03", to: "2020-02-05" })).status).toBe(
      200
    )
    expect((await send({ ...duty, area: FAR_GRID, person: "member-8" })).status).toBe(200)
    const [heard] = await first(1, { person: "thereOnly", after: position })
    expect(heard).toMatchObject({ type: "DutyAssigned", event: { area: FAR_GRID } })
  })

  test("begin with a position, so that a line that breaks before the first event leaves no gap", async () => {
    const { position } = await server.as("supervisor").system.health()
    const response = await server.call("supervisor", "/api/v1/events")
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain(`id: ${position}\n`)
    await reader?.cancel()
    let calls = 0
    const id = await new Promise<string>((resolve, reject) => {
      const abort = new AbortController()
      const brokenOnce: typeof fetch = async (...asked) => {
        if (calls++ > 0) return fetch(...asked)
        const opened = await fetch(...asked)
        const opening = await opened.body?.getReader().read()
        await LampLife.report(server)
        return new Response(opening?.value ?? null, { headers: { "content-type": "text/event-stream" } })
      }
      const listen = async () => {
        const options = { baseUrl: server.url, token: badges.supervisor.token, retryMs: 10, signal: abort.signal }
        for await (const event of Live.events({ ...options, fetch: brokenOnce })) {
          resolve(event.type)
          abort.abort()
        }
      }
      listen().catch(reject)
    })
    expect(id).toBe("TicketReported")
    expect(calls).toBe(2)
  })

  test("that are none end the iteration instead of being asked for again", async () => {
    let calls = 0
    const odd: typeof fetch = async () => {
      calls++
      return new Response('id: 1\ndata: {"position":"one"}\n\n')
    }
    const events = Live.events({ baseUrl: server.url, fetch: odd, retryMs: 1 })
    await expect(events.next()).rejects.toMatchObject({ name: "LiveUnreadable" })
    expect(calls).toBe(1)
  })

  test("end when the token does", async () => {
    const brief = Tokens.issue(people.supervisor, EVENING, Instant.plus(EVENING, Instant.HOUR_MS))
    const other = await TestServer.start({ tokens: [brief.record] })
    try {
      const { position } = await other.as("supervisor").system.health()
      const events = Live.events({ baseUrl: other.url, token: brief.token, after: position, retryMs: 10 })
      await LampLife.report(other)
      expect((await events.next()).value?.type).toBe("TicketReported")
      expect((await events.next()).value?.type).toBe("EvidenceClaimed")
      other.pass(60)
      await expect(events.next()).rejects.toMatchObject({ name: "LiveRefused", status: 401 })
    } finally {
      await other.stop()
    }
  })

  test("need a token that is taken", async () => {
    const events = Live.events({ baseUrl: server.url, token: "wg_nobody" })
    await expect(events.next()).rejects.toMatchObject({ name: "LiveRefused", status: 401 })
  })

  test("end when the server stops, which does not wait for them", async () => {
    const other = await TestServer.start({ stopWithinMs: 30_000 })
    const response = await other.call("supervisor", "/api/v1/events")
    const reader = response.body?.getReader()
    await reader?.read()
    const stopping = other.stop()
    while ((await reader?.read().catch(() => ({ done: true })))?.done === false);
    await stopping
    await expect(fetch(`${other.url}/api/v1/health`)).rejects.toThrow()
  })
})
