/** The live stream: in order, within the token's areas, and where it was left. */
import { Live } from "@wangge/adapter-http/client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges } from "./SampleCity.ts"
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
