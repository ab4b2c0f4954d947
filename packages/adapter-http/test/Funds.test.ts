/** Funds over HTTP: what each line has and why, requests step by step, reservations, and the race for the last fen. */
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { COMMUNITY, HERE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"
import * as Treasury from "./Treasury.ts"

const { FUND, TODAY, VILLAGE_FUND, params, yuan } = Treasury

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Treasury.found(server)
})
afterAll(() => server.stop())

const path = (rest: string) => `/api/v1/funds/${FUND}${rest}`
const problemOf = async (response: Response) => {
  const { field, sentence, type } = await response.json()
  return { status: response.status, type: String(type).split(":").at(-1), field, sentence }
}
const lineOf = async (line: string) => {
  const { lines } = await server.as("accountant").funds.lines({ params })
  const found = lines.find((one) => one.line === line)
  if (found === undefined) throw new Error(`no line ${line}`)
  return found
}

describe("a fund", () => {
  test("stands in the list of the areas that reach it, with what it has this year", async () => {
    const list = async (person: TestServer.PersonName, query = {}) =>
      (await server.as(person).funds.list({ query })).rows.map(({ fund, total }) => [fund, total.available])
    expect(await list("accountant")).toEqual([
      [FUND, yuan(1_100)],
      [VILLAGE_FUND, yuan(500)]
    ])
    expect(await list("secretary")).toEqual([[FUND, yuan(1_100)]])
    expect(await list("personnelThere")).toEqual([])
    expect(await list("auditor", { area: COMMUNITY })).toEqual([[FUND, yuan(1_100)]])
    expect(await list("accountant", { purpose: "pay" })).toEqual([])
    expect(await list("accountant", { year: 2021 })).toEqual([
      [FUND, 0],
      [VILLAGE_FUND, 0]
    ])
    const outside = await server.call("personnelThere", `/api/v1/funds?area=${HERE}`)
    expect(await problemOf(outside)).toMatchObject({ status: 403, type: "AreaOutsideScope" })
  })

  test("comes in pages", async () => {
    const first = await server.as("auditor").funds.list({ query: { limit: 1 } })
    expect(first.rows.map(({ fund }) => fund)).toEqual([FUND])
    const second = await server.as("auditor").funds.list({ query: { cursor: first.next ?? "" } })
    expect(second.rows.map(({ fund }) => fund)).toEqual([VILLAGE_FUND])
    expect(second.next).toBeUndefined()
  })

  test("tells its rules, what it is entitled to and what the caller's role may do", async () => {
    const detail = await server.as("accountant").funds.get({ params })
    expect(detail).toMatchObject({ holder: COMMUNITY, holderKind: "community", year: 2020, openYears: [2020] })
    expect(detail.entitlement?.amount).toBe(yuan(200_000))
    expect(detail.entitlement?.text.zh).toContain("200,000.00元")
    expect(detail.rules.purpose.forbidden.map(({ id }) => id)).toContain("wages")
    expect(detail.allowed).toContain("pay")
    expect((await server.as("member").funds.get({ params })).allowed).toEqual(["request", "withdraw-request"])
    expect((await server.as("auditor").funds.get({ params })).allowed).toEqual([])
  })

  test("outside one's areas is as if it were not", async () => {
    for (const rest of ["", "/lines", "/year-end", "/history", "/lines/office/changes"]) {
      const unseen = await problemOf(await server.call("thereOnly", path(rest)))
      expect(unseen).toMatchObject({ status: 404, type: "NotFound" })
      const missing = await server.call("accountant", `/api/v1/funds/${HERE}-relief${rest}`)
      expect(missing.status).toBe(404)
    }
    expect((await server.call("accountant", "/api/v1/funds/no-fund")).status).toBe(400)
  })
})

describe("a line", () => {
  test("says why so much is available, in both languages", async () => {
    const office = await lineOf("office")
    expect(office).toMatchObject({ appropriated: yuan(100), encumbered: 0, spent: 0, available: yuan(100) })
    expect(office.label.zh).toBe("办公运转")
    expect(office.text.zh.split("\n")[0]).toBe("2020年办公运转可用额：100.00元（R6-06）")
    expect(office.text.en).toContain("available on office in 2020: CNY 100.00")
  })

  test("shows every line of the policy, untouched ones with nothing", async () => {
    const { lines, total } = await server.as("secretary").funds.lines({ params })
    expect(lines.map(({ line }) => line)).toEqual(
      expect.arrayContaining(["service", "environment", "facilities", "activities", "safety", "office"])
    )
    expect(lines.reduce((sum, { available }) => sum + available, 0)).toBe(total.available)
    expect(total.available).toBe(yuan(1_100))
  })
})

describe("a command", () => {
  test("is answered with a receipt and a tag, once for each key", async () => {
    const body = { id: "A-3", on: TODAY, papers: [], line: "safety", amount: 5, kind: "original" }
    const send = () => server.post("accountant", path("/appropriate"), body, { "idempotency-key": "appropriate-3" })
    const [first, second] = [await send(), await send()]
    expect(first.headers.get("etag")).toBe((await server.call("accountant", path(""))).headers.get("etag"))
    expect(await second.json()).toEqual({ ...(await first.json()), repeated: true })
  })

  test("under a tag that is out of date is refused", async () => {
    const body = { id: "A-4", on: TODAY, papers: [], line: "safety", amount: 5, kind: "original" }
    const late = await server.post("accountant", path("/appropriate"), body, { "if-match": '"1"' })
    expect(await problemOf(late)).toMatchObject({ status: 412, type: "StaleVersion" })
  })

  test("of a role that may not, or for another place, is refused by the rule", async () => {
    const body = { id: "A-4", on: TODAY, papers: [], line: "safety", amount: 5, kind: "original" }
    expect(await problemOf(await server.post("secretary", path("/appropriate"), body))).toMatchObject({
      status: 403,
      type: "RoleMayNot"
    })
    const there = await server.post("accountant", "/api/v1/funds/211102002001-work/open", { on: TODAY })
    expect(await problemOf(there)).toMatchObject({ status: 403, type: "OutOfScope" })
  })

  test("needs papers that were uploaded and are documents", async () => {
    const hash = "a".repeat(64)
    const body = {
      id: "P-0",
      on: TODAY,
      papers: [{ kind: "invoice", hash }],
      items: [{ line: "office", use: "office", amount: 1 }]
    }
    expect(await problemOf(await server.post("accountant", path("/pay"), body))).toMatchObject({
      status: 422,
      type: "EvidenceUnknown",
      field: "papers.0.hash"
    })
    const without = await server.post("accountant", path("/pay"), { ...body, papers: [] })
    expect(await problemOf(without)).toMatchObject({ status: 422, type: "PapersMissing" })
  })

  test("for a forbidden use says so, and by which rule", async () => {
    const body = await Treasury.payment(server, "P-0", "office", "wages", 1)
    const refused = await problemOf(await server.post("accountant", path("/pay"), body))
    expect(refused).toMatchObject({ status: 422, type: "UseForbidden" })
    expect(refused.sentence.zh).toContain("人员工资补贴")
  })

  test("that cannot be read names each fault", async () => {
    const response = await server.post("accountant", path("/pay"), { id: "P-0", on: "2020-13-01", items: [] })
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors.map(({ path: place }: { path: Array<string> }) => place.join("."))).toEqual(
      expect.arrayContaining(["payload.on", "payload.papers", "payload.items.0"])
    )
  })
})

describe("a request", () => {
  const R = "R-1"
  const get = (person: TestServer.PersonName = "accountant") =>
    server.as(person).fundRequests.get({ params: { ...params, request: R } })
  const step = (person: TestServer.PersonName, id = "secretary") =>
    server.post(person, path("/sign"), { request: R, step: id, on: TODAY, papers: [] })

  test("tells its steps and why these, what comes next, and who may take it", async () => {
    await server.as("member").fundCommands.request({
      params,
      payload: {
        request: R,
        line: "facilities",
        use: "lamps",
        amount: yuan(500),
        item: "更换路灯",
        on: TODAY,
        papers: [await Treasury.paper(server, "member")]
      }
    })
    const own = await get("member")
    expect(own).toMatchObject({ by: "member-1", state: "pending", lineLabel: { zh: "公共设施维护" }, item: "更换路灯" })
    expect(own.text.zh).toContain("书记审批")
    expect(own.next).toMatchObject({ command: "sign", step: "secretary", roles: ["secretary"], mayTake: false })
    expect(own.next?.whyNot?.zh).toContain("书记")
    expect((await get("secretary")).next).toMatchObject({ mayTake: true })
    expect((await get("secretary")).next?.whyNot).toBeUndefined()
  })

  test("waits for those who may take its next step, and for nobody else", async () => {
    const waiting = async (person: TestServer.PersonName) =>
      (await server.as(person).fundRequests.list({ query: { waiting: "me" } })).rows.map(({ request }) => request)
    expect(await waiting("secretary")).toEqual([R])
    expect(await waiting("accountant")).toEqual([])
    expect((await step("secretary")).status).toBe(200)
    expect(await waiting("secretary")).toEqual([])
    expect(await waiting("accountant")).toEqual([R])
    expect((await get()).next).toMatchObject({ command: "encumber", rolesLabel: { en: "accountant, administrator" } })
  })

  test("is one's own to read, or that of the place that one signs and pays for", async () => {
    expect((await server.as("member").fundRequests.list()).rows).toHaveLength(1)
    expect((await server.as("handler").fundRequests.list()).rows).toEqual([])
    expect((await server.call("handler", path(`/requests/${R}`))).status).toBe(404)
    expect((await server.call("resident", path(`/requests/${R}`))).status).toBe(403)
    expect((await server.as("supervisor").fundRequests.list({ query: { mine: "true" } })).rows).toEqual([])
    expect((await server.as("supervisor").fundRequests.list({ query: { state: ["pending"] } })).rows).toHaveLength(1)
  })

  test("has its money reserved, paid in parts, and is then done", async () => {
    const reserve = { encumbrance: "E-1", line: "facilities", use: "lamps", amount: yuan(500), on: TODAY, request: R }
    expect((await server.post("accountant", path("/encumber"), reserve)).status).toBe(200)
    expect((await get()).next).toMatchObject({ command: "pay-reserved", mayTake: true })
    expect((await get()).reserved).toMatchObject({ id: "E-1", reserved: yuan(500), isOpen: true })
    expect(await lineOf("facilities")).toMatchObject({ encumbered: yuan(500), available: yuan(500) })
    const pay = async (id: string, amount: number, last: boolean) =>
      server.post("accountant", path("/pay-reserved"), {
        id,
        encumbrance: "E-1",
        amount,
        last,
        on: TODAY,
        papers: await Treasury.papers(server)
      })
    expect((await pay("P-1", yuan(300), false)).status).toBe(200)
    expect((await lineOf("facilities")).text.zh).toContain("占用E-1：200.00元")
    expect((await pay("P-2", yuan(150), true)).status).toBe(200)
    expect(await lineOf("facilities")).toMatchObject({ encumbered: 0, spent: yuan(450), available: yuan(550) })
    const done = await get()
    expect(done.next).toBeUndefined()
    expect(done.stateLabel.zh).toBe("已占用资金")
  })
})

describe("reservations", () => {
  test("are listed with their age, for one ticket too, and summed by age", async () => {
    const reserve = async (encumbrance: string, until: string) =>
      server.post("accountant", path("/encumber"), {
        encumbrance,
        line: "facilities",
        use: "lamps",
        amount: yuan(10),
        on: TODAY,
        until
      })
    expect((await reserve("E-2", "2020-02-01")).status).toBe(200)
    expect((await reserve("E-3", "2020-06-01")).status).toBe(200)
    server.pass(40 * 24 * 60)
    const list = async (query: object) =>
      (await server.as("accountant").funds.encumbrances({ query })).rows.map(({ encumbrance }) => encumbrance)
    expect(await list({ open: "true" })).toEqual(["E-2", "E-3"])
    expect(await list({ over: "true" })).toEqual(["E-2"])
    expect(await list({ open: "false", fund: FUND })).toEqual(["E-1"])
    expect(await list({ request: "R-1" })).toEqual(["E-1"])
    expect(await list({ subjectKind: "ticket", subject: "T-1" })).toEqual([])
    const { rows } = await server.as("handler").funds.encumbrances({ query: { open: "true" } })
    expect(rows[0]).toMatchObject({ days: 40, isOver: true, outstanding: yuan(10), useLabel: { zh: "路灯维修" } })
    const ageing = await server.as("secretary").fundStatements.ageing()
    expect(ageing).toMatchObject({ outstanding: yuan(20), over: 1 })
    expect(ageing.buckets.map(({ count }) => count)).toEqual([0, 2, 0, 0])
    await server.as("accountant").fundCommands.expire({ params, payload: { on: "2020-02-15" } })
    expect(await list({ open: "true" })).toEqual(["E-3"])
  })
})

describe("the last fen", () => {
  test("is paid once, however many pay it at the same moment; the others read why not", async () => {
    const { available } = await lineOf("office")
    const send = async (id: string, amount: number) =>
      server.post("accountant", path("/pay"), {
        ...(await Treasury.payment(server, id, "office", "office", amount)),
        on: "2020-02-15"
      })
    expect((await send("L-0", available - 1)).status).toBe(200)
    const bodies = await Promise.all(["L-1", "L-2"].map((id) => Treasury.payment(server, id, "office", "office", 1)))
    const answers = await Promise.all(bodies.map((body) => server.post("accountant", path("/pay"), body)))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(1)
    for (const answer of refused) {
      const { facts, ...problem } = await answer.clone().json()
      expect(await problemOf(answer)).toMatchObject({ status: 409, type: "NotAvailable" })
      expect(facts).toMatchObject({ line: "office", amount: 1, available: 0 })
      expect(problem.detail).toContain("0.01元")
    }
    expect(await lineOf("office")).toMatchObject({ spent: yuan(100), available: 0 })
    const entries = await server.as("auditor").fundStatements.execution({ query: { fund: FUND, line: "office" } })
    expect(entries.total).toMatchObject({ spent: yuan(100), available: 0, rate: { num: yuan(100), den: yuan(100) } })
  })
})

describe("money for a ticket", () => {
  const reserve = (encumbrance: string, subject?: object) =>
    server.post("handler", path("/encumber"), {
      encumbrance,
      line: "facilities",
      use: "lamps",
      amount: yuan(20),
      on: "2020-02-15",
      ...(subject === undefined ? {} : { subject })
    })

  test("is reserved by those who handle it, for it alone, and is free again once it ends", async () => {
    const id = await LampLife.report(server)
    expect(await problemOf(await reserve("T-0"))).toMatchObject({ type: "SubjectNeeded" })
    expect(await problemOf(await reserve("T-0", { kind: "ticket", id: "T-NONE" }))).toMatchObject({
      status: 404,
      type: "SubjectUnknown"
    })
    expect((await reserve("T-1", { kind: "ticket", id })).status).toBe(200)
    const forTicket = async () =>
      (await server.as("handler").funds.encumbrances({ query: { subjectKind: "ticket", subject: id } })).rows
    expect(await forTicket()).toMatchObject([{ encumbrance: "T-1", isOpen: true, outstanding: yuan(20) }])
    const declined = { reason: "other" as const, note: "已由物业修复" }
    await server.as("acceptor").commands.decline({ params: { id }, payload: declined })
    expect(await forTicket()).toMatchObject([{ encumbrance: "T-1", isOpen: false, released: yuan(20) }])
  })
})

describe("a large sum", () => {
  const R = "R-2"
  const next = async (person: TestServer.PersonName) =>
    (await server.as(person).fundRequests.get({ params: { ...params, request: R } })).next
  const sheet = () => server.as("resident").fundDisclosures.get({ params })

  test("goes through meetings, votes and a public notice, step by step", async () => {
    const on = "2020-02-15"
    await server.as("accountant").fundCommands.appropriate({
      params,
      payload: { id: "A-8", on, papers: [], line: "environment", amount: yuan(9_000), kind: "original" }
    })
    const papers = [await Treasury.paper(server, "secretary")]
    const asked = {
      request: R,
      line: "environment",
      use: "greening",
      amount: yuan(8_000),
      item: "补植行道树",
      on,
      papers
    }
    await server.as("member").fundCommands.request({ params, payload: asked })
    const step = { request: R, on, papers }
    const take = async (segment: string, body: object) =>
      (await server.post("secretary", path(`/${segment}`), { ...step, ...body })).status
    expect(await take("sign", { step: "secretary" })).toBe(409)
    expect(await take("record-meeting", { step: "proposal", papers: [] })).toBe(422)
    expect(await take("record-meeting", { step: "proposal" })).toBe(200)
    expect(await next("supervisor")).toMatchObject({ command: "record-meeting", step: "committees", mayTake: true })
    expect(await take("record-meeting", { step: "committees" })).toBe(200)
    expect(await take("record-vote", { step: "members", ballot: { due: 30, present: 18, favour: 18 } })).toBe(409)
    expect(await take("record-vote", { step: "members", ballot: { due: 30, present: 24, favour: 20 } })).toBe(200)
    expect(await take("record-vote", { step: "representatives", ballot: { due: 40, present: 33, favour: 30 } })).toBe(
      200
    )
    expect((await sheet()).decisions).toEqual([])
    expect(await take("publish-request", { step: "decision" })).toBe(200)
  })

  test("is shown to residents with its votes while the notice stands, and cannot be spent before", async () => {
    expect((await sheet()).decisions).toMatchObject([
      {
        request: R,
        item: "补植行道树",
        use: { zh: "绿化" },
        votes: [{ present: 24, favour: 20 }, { favour: 30 }],
        shownOn: "2020-02-15",
        until: "2020-02-21"
      }
    ])
    const waits = await next("secretary")
    expect(waits).toMatchObject({ command: "sign", from: "2020-02-22", mayTake: false })
    expect(waits?.whyNot?.zh).toContain("2020-02-21")
  })

  test("is signed, reserved and paid after it, and its outcome is shown", async () => {
    server.pass(7 * 24 * 60)
    const on = "2020-02-22"
    const send = (person: TestServer.PersonName, segment: string, body: object) =>
      server.post(person, path(`/${segment}`), { on, ...body })
    expect((await send("secretary", "sign", { request: R, step: "secretary", papers: [] })).status).toBe(200)
    const reserve = { encumbrance: "E-8", line: "environment", use: "greening", amount: yuan(8_000), request: R }
    expect((await send("accountant", "encumber", reserve)).status).toBe(200)
    const pay = {
      id: "P-8",
      encumbrance: "E-8",
      amount: yuan(7_900),
      last: true,
      papers: await Treasury.papers(server)
    }
    expect((await send("accountant", "pay-reserved", pay)).status).toBe(200)
    expect(await next("secretary")).toMatchObject({ command: "publish-outcome", mayTake: true })
    expect((await sheet()).outcomesDue).toEqual([R])
    const papers = [await Treasury.paper(server, "secretary")]
    expect((await send("secretary", "publish-outcome", { request: R, papers })).status).toBe(200)
    expect(await next("secretary")).toBeUndefined()
    const { decisions, outcomesDue, payments } = await sheet()
    expect(outcomesDue).toEqual([])
    expect(decisions[0]).toMatchObject({ outcomeOn: on, stateLabel: { zh: "已占用资金" } })
    expect(payments.at(-1)).toMatchObject({ item: "补植行道树", amount: yuan(7_900) })
  })
})

describe("two servers over one file", () => {
  test("spend the last fen once", async () => {
    const other = await TestServer.start({ folder: server.folder })
    other.clock.now = server.clock.now
    try {
      const { fundCommands } = server.as("accountant")
      await fundCommands.appropriate({
        params,
        payload: { id: "A-9", on: "2020-02-15", papers: [], line: "activities", amount: 1, kind: "original" }
      })
      const send = async (one: TestServer.TestServer, id: string) => {
        const body = await Treasury.payment(one, id, "activities", "culture", 1)
        return () => one.post("accountant", path("/pay"), { ...body, on: "2020-02-15" })
      }
      const both = await Promise.all([send(server, "M-1"), send(other, "M-2")])
      const answers = await Promise.all(both.map((pay) => pay()))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      for (const one of [server, other]) {
        const { lines } = await one.as("accountant").funds.lines({ params })
        expect(lines.find(({ line }) => line === "activities")).toMatchObject({ spent: 1, available: 0 })
      }
    } finally {
      await other.stop()
    }
  })
})
