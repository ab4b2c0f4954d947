/** What is wrong with a request, and how the answer tells it. */
import { NodeServer } from "@wangge/adapter-http/node"
import { Tokens } from "@wangge/adapter-http/server"
import { Instant } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { EVENING, people } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start({ maxBodyBytes: 4_096, maxPhotoBytes: 8_192 })
})
afterAll(() => server.stop())

const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json")
  const body = await response.json()
  expect(body.status).toBe(response.status)
  expect(body.type).toMatch(/^urn:wangge:problem:[A-Za-z]+$/)
  expect(body.sentence.zh).not.toBe("")
  expect(body.sentence.en).not.toBe("")
  return body
}

describe("who is calling", () => {
  test.each([
    ["no token", {}],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["an unknown token", { authorization: `Bearer wg_${"A".repeat(43)}` }],
    ["an empty token", { authorization: "Bearer " }]
  ])("%s: 401 with a challenge", async (_, headers) => {
    const response = await fetch(`${server.url}/api/v1/me`, { headers })
    expect(response.status).toBe(401)
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="wangge"')
    expect((await problemOf(response)).type).toBe("urn:wangge:problem:TokenMissing")
  })

  test("a token stands for a role, a unit and areas", async () => {
    const me = await server.as("handler").system.me()
    expect(me).toEqual({
      ...people.handler,
      roleLabel: { zh: "处置人员", en: "handler" },
      now: server.clock.now
    })
  })

  test("an expired token is no longer taken, and the register holds no token", () => {
    const { record, token } = Tokens.issue(people.acceptor, EVENING, Instant.plus(EVENING, 1_000))
    const register = Tokens.register([record])
    expect(register.actorOf(token, EVENING)).toEqual(people.acceptor)
    expect(register.actorOf(token, Instant.plus(EVENING, 1_000))).toBeUndefined()
    expect(register.actorOf(`${token}x`, EVENING)).toBeUndefined()
    expect(JSON.stringify(record)).not.toContain(token.slice(3))
    expect(record.hash).toBe(TestServer.sha256(new TextEncoder().encode(token)))
  })

  test("health needs no token", async () => {
    const health = await server.as("resident").system.health()
    expect(health.status).toBe("ok")
    expect(await (await fetch(`${server.url}/api/v1/health`)).json()).toMatchObject({ status: "ok" })
  })
})

describe("what cannot be read: 400 with every fault and its path", () => {
  test("faults of a body, deep ones and excess keys too", async () => {
    const report = await LampLife.reportOf(server)
    const response = await server.post("member", "/api/v1/tickets", {
      ...report,
      place: { lon: 200, lat: "north" },
      evidence: [{ ...report.evidence[0], hash: "abc", size: 3 }],
      description: " "
    })
    expect(response.status).toBe(400)
    const { errors } = await problemOf(response)
    const paths = errors.map(({ path }: { readonly path: ReadonlyArray<string> }) => path.join("."))
    expect(paths.sort()).toEqual([
      "payload.description",
      "payload.evidence.0.hash",
      "payload.evidence.0.size",
      "payload.place.lat",
      "payload.place.lon"
    ])
  })

  test.each([
    [
      "a missing key",
      "/api/v1/tickets/T-1/urge",
      { method: "POST", body: "{}" },
      "headers.idempotency-key",
      "is missing"
    ],
    [
      "an empty key",
      "/api/v1/tickets/T-1/urge",
      { method: "POST", body: "{}", headers: { "idempotency-key": " " } },
      "headers.idempotency-key",
      "Idempotency-Key must be 1 to 200 printable ASCII characters without spaces"
    ],
    [
      "a body that is no JSON",
      "/api/v1/tickets/T-1/urge",
      { method: "POST", body: "{", headers: { "idempotency-key": "k" } },
      "payload",
      "Expected a valid JSON body"
    ],
    [
      "a body that is no object",
      "/api/v1/tickets/T-1/urge",
      { method: "POST", body: "[]", headers: { "idempotency-key": "k" } },
      "payload",
      "must be a JSON object, {} when there is nothing to say"
    ],
    [
      "an entity tag without quotes",
      "/api/v1/tickets/T-1/urge",
      { method: "POST", body: "{}", headers: { "idempotency-key": "k", "if-match": "7" } },
      "headers.if-match",
      'If-Match must be one entity tag such as "7"'
    ],
    ["an id with a space", "/api/v1/tickets/T%201", {}, "path.id", undefined],
    ["a limit too large", "/api/v1/tickets?limit=5000", {}, "query.limit", "limit is a whole number from 1 to 500"],
    ["an unknown filter", "/api/v1/tickets?statuss=Closed", {}, "query.statuss", "means nothing here: leave it out"],
    ["a day that does not exist", "/api/v1/areas?day=2020-02-30", {}, "query.day", undefined],
    ["a longitude beyond the world", "/api/v1/grids/locate?lon=200&lat=1", {}, "query.lon", undefined]
  ])("%s", async (_, path, init: RequestInit, where, message) => {
    const headers = { "content-type": "application/json", ...(init.headers as object) }
    const response = await server.call("member", path, { ...init, headers })
    expect(response.status).toBe(400)
    const { errors } = await problemOf(response)
    expect(errors).toHaveLength(1)
    expect(errors[0].path.join(".")).toBe(where)
    if (message !== undefined) expect(errors[0].message).toBe(message)
  })
})

describe("what the rules refuse", () => {
  test("403 by role, 404 for what is not there, 409 by state, 422 by what is said: each with rule and source", async () => {
    const id = await LampLife.report(server)
    const byRole = await server.post("handler", `/api/v1/tickets/${id}/file`, { standard: "single-out" })
    expect(byRole.status).toBe(403)
    expect(await problemOf(byRole)).toMatchObject({ facts: { role: "handler" } })
    const missing = await server.post("acceptor", "/api/v1/tickets/T-NONE/file", { standard: "single-out" })
    expect(missing.status).toBe(404)
    const byState = await server.post("acceptor", `/api/v1/tickets/${id}/close`, {})
    expect(byState.status).toBe(409)
    expect(await problemOf(byState)).toMatchObject({ source: { _tag: "Rule", id: "R1-30" } })
    const report = await LampLife.reportOf(server)
    const byInput = await server.post("member", "/api/v1/tickets", { ...report, evidence: [] })
    expect(byInput.status).toBe(422)
    const problem = await problemOf(byInput)
    expect(problem).toMatchObject({ field: "evidence", facts: { needed: 1, given: 0 } })
    expect(problem.source._tag).toBeDefined()
  })

  test("the sentence comes in the language asked for; Chinese unless told", async () => {
    const ask = async (language?: string) => {
      const headers: HeadersInit = language === undefined ? {} : { "accept-language": language }
      const response = await server.call("acceptor", "/api/v1/tickets/T-NONE", { headers })
      return { spoken: response.headers.get("content-language"), ...(await problemOf(response)) }
    }
    const chinese = await ask()
    expect(chinese).toMatchObject({ spoken: "zh", detail: chinese.sentence.zh, title: chinese.rule.zh })
    const english = await ask("en-GB,en;q=0.9,zh;q=0.5")
    expect(english).toMatchObject({ spoken: "en", detail: english.sentence.en, title: english.rule.en })
    expect((await ask("zh-CN,zh;q=0.9,en;q=0.8")).spoken).toBe("zh")
    expect((await ask("fr")).spoken).toBe("zh")
    expect((await ask("zh;q=0, en")).spoken).toBe("en")
  })
})

describe("bodies", () => {
  test("a command larger than allowed: 413", async () => {
    const response = await server.post("acceptor", "/api/v1/tickets/T-1/urge", { note: "x".repeat(5_000) })
    expect(response.status).toBe(413)
    await problemOf(response)
  })

  test("a photo larger than allowed: 413; one that is no photo: 415; a body of another type: 415", async () => {
    const send = (path: string, type: string, body: Uint8Array<ArrayBuffer>) =>
      server.call("member", path, { method: "POST", headers: { "content-type": type, "idempotency-key": "p" }, body })
    const large = await send("/api/v1/photos", "image/png", new Uint8Array(9_000))
    expect(large.status).toBe(413)
    await problemOf(large)
    const text = await send("/api/v1/photos", "image/png", new TextEncoder().encode("<script>alert(1)</script>"))
    expect(text.status).toBe(415)
    expect((await problemOf(text)).facts.allowed).toContain("image/jpeg")
    const form = await send("/api/v1/tickets/T-1/urge", "text/plain", new TextEncoder().encode("{}"))
    expect(form.status).toBe(415)
    await problemOf(form)
  })

  test("a photo is what its bytes are, whatever the header says, and comes back the same", async () => {
    const bytes = TestServer.photo()
    const stored = await server.call("member", "/api/v1/photos", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "idempotency-key": "q" },
      body: bytes
    })
    expect(stored.status).toBe(201)
    const hash = TestServer.sha256(bytes)
    expect(await stored.json()).toEqual({ hash, mediaType: "image/png", size: bytes.length })
    expect(stored.headers.get("location")).toBe(`/api/v1/photos/${hash}`)
    const got = await server.call("member", `/api/v1/photos/${hash}`)
    expect(got.headers.get("content-type")).toBe("image/png")
    expect(got.headers.get("x-content-type-options")).toBe("nosniff")
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
    const again = await server.call("member", `/api/v1/photos/${hash}`, { headers: { "if-none-match": `"${hash}"` } })
    expect(again.status).toBe(304)
    expect(await server.as("member").photos.get({ params: { hash } })).toEqual(bytes)
  })
})

describe("paths", () => {
  test.each(["/api/v1/no-such-thing", "/api/v1/tickets/T-1/no-such-command"])(
    "%s: 404 in the same form",
    async (path) => {
      const response = await server.call("acceptor", path)
      expect(response.status).toBe(404)
      expect((await problemOf(response)).type).toBe("urn:wangge:problem:NoSuchPath")
    }
  )
})

describe("pages of other origins", () => {
  const preflight = (url: string) =>
    fetch(`${url}/api/v1/tickets`, {
      method: "OPTIONS",
      headers: { origin: "https://other.example", "access-control-request-method": "POST" }
    })

  test("may not call unless they are named", async () => {
    expect((await preflight(server.url)).headers.get("access-control-allow-origin")).toBeNull()
    const open = await TestServer.start({ corsOrigins: ["https://other.example"] })
    try {
      expect((await preflight(open.url)).headers.get("access-control-allow-origin")).toBe("https://other.example")
      const closed = await fetch(`${open.url}/api/v1/health`, { headers: { origin: "https://evil.example" } })
      expect(closed.headers.get("access-control-allow-origin")).not.toBe("https://evil.example")
    } finally {
      await open.stop()
    }
  })
})

describe("a server in trouble", () => {
  test("a store that is gone: 503 with what to do, and nothing of the inside", async () => {
    const broken = await TestServer.start()
    await broken.closeStore()
    const response = await broken.call("acceptor", "/api/v1/tickets/T-1")
    expect(response.status).toBe(503)
    expect(response.headers.get("retry-after")).toBe("1")
    const text = await response.text()
    expect(text).not.toMatch(/\.ts:|at .*\(|node_modules|sqlite/i)
    await broken.stop()
  })

  test("a port that is taken is told when the server starts", async () => {
    const port = Number(new URL(server.url).port)
    await expect(
      NodeServer.start(TestServer.hostOf(server.folder, { now: () => EVENING }, []), { port })
    ).rejects.toThrow(/another program listens there/)
  })

  test("a server that cannot start lets go of what it had opened", async () => {
    const port = Number(new URL(server.url).port)
    let isOpen = false
    const opened = Layer.effectDiscard(
      Effect.acquireRelease(
        Effect.sync(() => {
          isOpen = true
        }),
        () =>
          Effect.sync(() => {
            isOpen = false
          })
      )
    )
    const host = TestServer.hostOf(server.folder, { now: () => EVENING }, [])
    const starting = NodeServer.start(Layer.provideMerge(host, opened), { port })
    await expect(starting).rejects.toThrow(/another program listens there/)
    expect(isOpen).toBe(false)
  })
})
