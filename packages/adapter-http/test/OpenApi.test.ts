/** The API tells itself: a valid OpenAPI document, a page that asks nobody else, a web handler that says the same. */
import { Validator } from "@seriousme/openapi-schema-validator"
import { FundCommands, TicketCommands } from "@wangge/adapter-http/api"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly in: string; readonly required: boolean }>
  readonly responses: { readonly [status: string]: { readonly content?: { readonly [type: string]: unknown } } }
}
interface Document {
  readonly openapi: string
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: { readonly [name: string]: unknown } }
}

let server: TestServer.TestServer
let document: Document
beforeAll(async () => {
  server = await TestServer.start()
  document = await (await fetch(`${server.url}/openapi.json`)).json()
})
afterAll(() => server.stop())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  )

describe("/openapi.json", () => {
  test("is a valid document of OpenAPI 3.1", async () => {
    const validator = new Validator()
    const result = await validator.validate(JSON.stringify(document, null, 1))
    expect(result.errors ?? []).toEqual([])
    expect(validator.version).toBe("3.1")
  })

  test("says of every operation what it is for, and names each once", () => {
    expect(operations().filter(({ operation }) => operation.summary === undefined)).toEqual([])
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("asks for an idempotency key on every POST, and answers every fault as a problem document", () => {
    for (const { method, operation } of operations()) {
      if (method === "post") {
        expect(operation.parameters).toContainEqual(
          expect.objectContaining({ name: "idempotency-key", required: true })
        )
      }
      const faults = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
      expect(faults.length).toBeGreaterThan(0)
      for (const [, { content = {} }] of faults) expect(Object.keys(content)).toEqual(["application/problem+json"])
    }
  })

  test("has a path for each command of the table, and one schema under each name that it refers to", () => {
    for (const { segment } of Object.values(TicketCommands.commands)) {
      expect(document.paths[`/api/v1/tickets/{id}/${segment}`]?.post?.operationId).toBe(`commands.${segment}`)
    }
    for (const { segment } of Object.values(FundCommands.commands)) {
      expect(document.paths[`/api/v1/funds/{fund}/${segment}`]?.post?.operationId).toBe(`fundCommands.${segment}`)
    }
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? ""
    )
    expect(names.filter((name) => !(name in document.components.schemas))).toEqual([])
  })
})

describe("/docs", () => {
  test("is one page that loads nothing from elsewhere", async () => {
    const response = await fetch(`${server.url}/docs`)
    expect(response.headers.get("content-type")).toContain("text/html")
    const policy = response.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:/)
    const page = await response.text()
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)\s*=/i)
    expect(page).toContain("wangge")
  })
})

describe("the web handler", () => {
  test("answers as the server does, without a server", async () => {
    const id = await LampLife.report(server)
    const ask = (path: string) =>
      server.web.handler(
        new Request(`http://localhost${path}`, { headers: { authorization: `Bearer ${badges.supervisor.token}` } })
      )
    for (const path of [`/api/v1/tickets/${id}`, "/api/v1/grids", "/api/v1/tickets/T-NONE", "/api/v1/no-such-path"]) {
      const [own, served] = [await ask(path), await server.call("supervisor", path)]
      expect(own.status).toBe(served.status)
      expect(await own.json()).toEqual(await served.json())
    }
  })
})

describe("the catalogue and the policy", () => {
  test("come as of a day, with labels for every closed list", async () => {
    const { categories, units } = await server.as("resident").policy.categories()
    expect(categories.length).toBeGreaterThanOrEqual(60)
    expect(categories.find(({ id }) => id === "street-lamp")?.codes.map(({ minor }) => minor)).toEqual(
      expect.arrayContaining(["37", "18"])
    )
    expect(units.map(({ id }) => id)).toContain("lighting-xlt")
    const early = await server.call("resident", "/api/v1/categories?day=2001-01-01")
    expect(early.status).toBe(422)
    expect(await early.json()).toMatchObject({ type: "urn:wangge:problem:NotInForce", field: "day" })
    const labels = await server.as("resident").policy.labels()
    expect(labels.status?.Closed).toEqual({ zh: "已结案", en: "closed" })
    expect(labels.postKind?.gridAdministrator?.zh).toBe("网格管理员")
    expect(labels.event?.Appointed?.en).toBe("appointed")
    expect(await server.as("resident").policy.policy()).toMatchObject({ name: "panjin2020" })
  })

  test("evaluation tells each rate with its formula, and none on a zero denominator", async () => {
    await LampLife.closed(server)
    const { charges, figures } = await server.as("supervisor").evaluation.get({ query: { from: "2020-01-01" } })
    const promise = figures.find(({ key }) => key === "repairPromise")
    expect(promise).toMatchObject({ num: 1, den: 1, value: { num: 1, den: 1 } })
    expect(promise?.explanation.source).toMatchObject({ id: "R1-49" })
    expect(figures.find(({ key }) => key === "satisfaction")).toMatchObject({ num: 0, den: 0, value: null })
    expect(charges.map(({ unit }) => unit)).toContain("lighting-xlt")
    await expect(
      server.as("supervisor").evaluation.get({ query: { from: "2020-02-01", to: "2020-02-01" } })
    ).rejects.toMatchObject({ problem: { status: 422, type: "urn:wangge:problem:PeriodEmpty" } })
    await expect(
      server.as("supervisor").evaluation.get({ query: { from: "2019-01-01", to: "2020-02-06" } })
    ).rejects.toMatchObject({
      problem: { status: 422, type: "urn:wangge:problem:PeriodTooLong", facts: { days: 401 } }
    })
  })
})
