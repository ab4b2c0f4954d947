/** The books of funds over HTTP: journals, figures and what made them, trial balance, the year's end, files, and what the public sees. */
import { Readers } from "@wangge/adapter-http/api"
import { Live } from "@wangge/adapter-http/client"
import { Actor, Instant } from "@wangge/core/kernel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { badges, COMMUNITY, HERE, people, VILLAGE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"
import * as Treasury from "./Treasury.ts"

const { FUND, TODAY, VILLAGE_FUND, params, yuan } = Treasury

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Treasury.found(server)
  const { fundCommands } = server.as("accountant")
  const pay = async (id: string, line: string, use: string, amount: number) =>
    fundCommands.pay({ params, payload: await Treasury.payment(server, id, line, use, amount) })
  await pay("P-1", "office", "office", yuan(40))
  await pay("P-2", "office", "office", yuan(20))
  await fundCommands.reverse({
    params,
    payload: { id: "V-1", on: TODAY, papers: [], reverses: "P-2", reason: "重复支付" }
  })
  await fundCommands.transfer({
    params,
    payload: { id: "T-1", on: TODAY, papers: [], from: "facilities", to: "office", amount: yuan(50), reason: "调剂" }
  })
  await fundCommands.encumber({
    params,
    payload: { encumbrance: "E-1", line: "facilities", use: "lamps", amount: yuan(30), on: TODAY }
  })
})
afterAll(() => server.stop())

const path = (rest: string, fund = FUND) => `/api/v1/funds/${fund}${rest}`
const problemOf = async (response: Response) => {
  const { type } = await response.json()
  return [response.status, String(type).split(":").at(-1)]
}

describe("journals", () => {
  test("are listed the last first, fund by fund, and narrowed by kind and day", async () => {
    const list = async (query: object) =>
      (await server.as("accountant").fundBooks.journals({ query })).rows.map(({ journal }) => journal)
    expect(await list({ fund: FUND })).toEqual(["T-1", "V-1", "P-2", "P-1", "A-2", "A-1"])
    expect(await list({ area: VILLAGE })).toEqual(["A-1"])
    expect(await list({ kind: ["payment", "reversal"] })).toEqual(["V-1", "P-2", "P-1"])
    expect(await list({ through: "2020-01-05" })).toEqual([])
    const [one] = (await server.as("auditor").fundBooks.journals({ query: { kind: ["reversal"] } })).rows
    expect(one).toMatchObject({
      kindLabel: { zh: "红字冲销" },
      reverses: "P-2",
      reason: "重复支付",
      by: "accountant-1"
    })
  })

  test("are told with their entries in both books, what they paid, and whether they may be reversed", async () => {
    const get = (person: TestServer.PersonName, journal: string) =>
      server.as(person).fundBooks.journal({ params: { ...params, journal } })
    const paid = await get("accountant", "P-1")
    expect(paid.entries.map(({ accountLabel, book, side }) => [book, side, accountLabel.zh])).toEqual([
      ["financial", "debit", "业务活动费用"],
      ["financial", "credit", "银行存款"],
      ["budgetary", "debit", "事业支出"],
      ["budgetary", "credit", "资金结存"]
    ])
    expect(paid.items).toMatchObject([{ line: "office", amount: yuan(40), lineLabel: { zh: "办公运转" } }])
    expect(paid.papers.map(({ kind }) => kind)).toEqual(["invoice", "acceptance", "contract"])
    expect(paid.mayReverse).toBe(true)
    expect(await get("accountant", "P-2")).toMatchObject({ reversedBy: "V-1", mayReverse: false })
    expect((await get("accountant", "P-2")).whyNot?.zh).toContain("V-1")
    expect((await get("secretary", "P-1")).mayReverse).toBe(false)
    expect(await problemOf(await server.call("accountant", path("/journals/NONE")))).toEqual([404, "NotFound"])
  })
})

describe("a payroll", () => {
  test("amounts to what was paid, though its journal goes through what is owed", async () => {
    const fund = "211100-pay"
    const { fundCommands } = server.as("administrator")
    const common = { on: TODAY, papers: [] }
    await fundCommands.open({ params: { fund }, payload: { on: TODAY } })
    const given = { ...common, id: "A-1", line: "base", amount: yuan(900), kind: "original" as const }
    await fundCommands.appropriate({ params: { fund }, payload: given })
    const register = [{ kind: "payroll", hash: await Treasury.paper(server) }]
    const items = [{ line: "base", use: "payroll", amount: yuan(700) }]
    await fundCommands.pay({ params: { fund }, payload: { ...common, papers: register, id: "P-1", items } })
    await fundCommands.reverse({ params: { fund }, payload: { ...common, id: "V-1", reverses: "P-1", reason: "重发" } })
    const { rows } = await server.as("auditor").fundBooks.journals({ query: { fund } })
    expect(rows.map(({ amount, journal }) => [journal, amount])).toEqual([
      ["V-1", -yuan(700)],
      ["P-1", yuan(700)],
      ["A-1", yuan(900)]
    ])
  })
})

describe("a figure", () => {
  test("of an account leads to its journals, which add up to it", async () => {
    const balance = await server.as("auditor").fundBooks.trialBalance({ query: { fund: FUND } })
    for (const { account, closing } of balance.rows) {
      const { rows, sum } = await server.as("auditor").fundBooks.drill({ query: { fund: FUND, account } })
      expect([account, sum]).toEqual([account, closing])
      expect(rows.reduce((total, { amount }) => total + amount, 0)).toBe(closing)
    }
    const { next, rows, sum } = await server
      .as("accountant")
      .fundBooks.drill({ query: { fund: FUND, account: "5001", line: "office", limit: 2 } })
    expect([sum, rows.map(({ journal }) => journal)]).toEqual([yuan(40), ["P-1", "P-2"]])
    const rest = await server
      .as("accountant")
      .fundBooks.drill({ query: { fund: FUND, account: "5001", line: "office", cursor: next ?? "" } })
    expect(rest.rows.map(({ amount, journal }) => [journal, amount])).toEqual([["V-1", -yuan(20)]])
  })

  test("of a line leads to all that made it", async () => {
    const { rows } = await server.as("accountant").funds.changes({ params: { ...params, line: "office" } })
    expect(rows.map(({ available, journal, whatLabel }) => [journal, whatLabel.zh, available])).toEqual([
      ["A-2", "下达预算", yuan(100)],
      ["P-1", "支付", yuan(60)],
      ["P-2", "支付", yuan(40)],
      ["V-1", "红字冲销", yuan(60)],
      ["T-1", "调剂", yuan(110)]
    ])
    const { lines } = await server.as("accountant").funds.lines({ params })
    for (const { appropriated, available, encumbered, line, spent } of lines) {
      const made = (await server.as("accountant").funds.changes({ params: { ...params, line } })).rows
      const sum = (of: (one: (typeof made)[number]) => number) => made.reduce((total, one) => total + of(one), 0)
      expect([sum((one) => one.appropriated), sum((one) => one.encumbered), sum((one) => one.spent)]).toEqual([
        appropriated,
        encumbered,
        spent
      ])
      expect(made.at(-1)?.available ?? 0).toBe(available)
    }
  })
})

describe("the trial balance", () => {
  test("balances in both books, for one fund and for all within reach", async () => {
    const whole = await server.as("accountant").fundBooks.trialBalance()
    expect(whole).toMatchObject({ from: "2020-01-01", through: "2020-12-31", funds: 2, isBalanced: true })
    const bank = whole.rows.find(({ account }) => account === "1002")
    expect(bank).toMatchObject({ label: { zh: "银行存款" }, opening: 0, closing: yuan(1_560) })
    const later = await server.as("accountant").fundBooks.trialBalance({ query: { fund: FUND, from: "2020-02-01" } })
    expect(later.rows.find(({ account }) => account === "1002")).toMatchObject({ opening: yuan(1_060), debit: 0 })
    expect((await server.as("secretary").fundBooks.trialBalance()).funds).toBe(1)
    expect(
      await problemOf(await server.call("secretary", `/api/v1/fund-statements/trial-balance?fund=${VILLAGE_FUND}`))
    ).toEqual([404, "NotFound"])
  })
})

describe("execution of the budget", () => {
  const totals = async (by: "line" | "fund" | "area" | "street" | "district" | "level" | "purpose") => {
    const { rows, total } = await server.as("auditor").fundStatements.execution({ query: { by, area: HERE } })
    expect(rows.reduce((sum, { available }) => sum + available, 0)).toBe(total.available)
    return rows.map(({ available, key }) => [key, available / 100])
  }

  test("is put together by line, fund, area, street, district, level and purpose", async () => {
    expect(await totals("line")).toEqual([
      ["facilities", 920],
      ["office", 110],
      ["service", 500]
    ])
    expect(await totals("fund")).toEqual([
      [FUND, 1_030],
      [VILLAGE_FUND, 500]
    ])
    expect(await totals("area")).toEqual([
      [COMMUNITY, 1_030],
      [VILLAGE, 500]
    ])
    expect(await totals("street")).toEqual([["211103001", 1_530]])
    expect(await totals("district")).toEqual([[HERE, 1_530]])
    expect(await totals("level")).toEqual([
      ["4-village", 500],
      ["5-community", 1_030]
    ])
    expect(await totals("purpose")).toEqual([["work", 1_530]])
  })

  test("explains each row", async () => {
    const { rows } = await server.as("secretary").fundStatements.execution({ query: { by: "area" } })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.text.zh).toContain("减：占用：30.00元")
  })
})

describe("the public sheet", () => {
  test("is read by residents, who read nothing else about funds", async () => {
    const { rows } = await server.as("resident").fundDisclosures.list({ query: { purpose: "work" } })
    expect(rows.map(({ fund, holderName }) => [fund, holderName.zh])).toEqual([
      [FUND, `区域${COMMUNITY}`],
      [VILLAGE_FUND, `区域${VILLAGE}`]
    ])
    const sheet = await server.as("resident").fundDisclosures.get({ params })
    expect(sheet).toMatchObject({ purposeLabel: { zh: "工作经费" }, year: 2020, paid: yuan(40) })
    expect(sheet.payments.map(({ amount, use }) => [use.zh, amount])).toEqual([
      ["办公费用", yuan(40)],
      ["办公费用", yuan(20)],
      ["办公费用", -yuan(20)]
    ])
    expect(sheet.total).toMatchObject({ appropriated: yuan(1_100), spent: yuan(40), available: yuan(1_030) })
    const january = await server.as("neighbour").fundDisclosures.get({ params, query: { through: "2020-01-05" } })
    expect(january.payments).toEqual([])
  })

  test("names no person and no paper", async () => {
    for (const address of [`/api/v1/fund-disclosures/${FUND}`, `/api/v1/fund-disclosures/${FUND}/file`]) {
      const text = await (await server.call("resident", address)).text()
      for (const { person } of Object.values(people)) expect(text).not.toContain(person)
      expect(text).not.toMatch(/[0-9a-f]{64}/)
    }
  })

  test("comes as a file", async () => {
    const csv = await server.call("resident", `/api/v1/fund-disclosures/${FUND}/file`)
    expect(csv.headers.get("content-disposition")).toContain(`fund-${FUND}-2020-01-01-2020-12-31.csv`)
    expect((await csv.text()).split("\r\n")[1]).toBe("2020-01-06,3,办公运转,办公费用,,40.00")
  })
})

describe("files", () => {
  test("hold each statement as CSV and as a workbook, in the language asked for", async () => {
    const file = (table: string, query = "", language = "zh") =>
      server.call("accountant", `/api/v1/fund-statements/files/${table}?fund=${FUND}${query}`, {
        headers: { "accept-language": language }
      })
    for (const table of ["execution", "trial-balance", "ageing", "journals", "entries"]) {
      const csv = await file(table)
      expect([table, csv.status, csv.headers.get("content-language")]).toEqual([table, 200, "zh"])
      const book = new Uint8Array(await (await file(table, "&format=xlsx")).arrayBuffer())
      expect(String.fromCharCode(...book.slice(0, 2))).toBe("PK")
    }
    const english = await (await file("execution", "&by=line", "en")).text()
    expect(english).toMatch(/^\uFEFF?key,name,/)
    expect(english).toContain("total")
    const journals = (await (await file("journals")).text()).trim().split("\r\n")
    expect(journals).toHaveLength(1 + 6)
    const entries = (await (await file("entries", "&line=office")).text()).trim().split("\r\n")
    expect(entries[0]).toContain("科目名称,项目,借方,贷方")
    expect(entries).toContain(`${FUND},2020,3,2020-01-06,财务会计,1002,银行存款,office,,40.00`)
    expect(entries.slice(1).every((row) => row.includes(",office,"))).toBe(true)
    expect(await problemOf(await server.call("handler", "/api/v1/fund-statements/files/journals"))).toEqual([
      403,
      "RoleMayNotRead"
    ])
    expect((await server.call("handler", "/api/v1/fund-statements/files/execution")).status).toBe(200)
  })
})

describe("access", () => {
  const near = Object.entries(people)
    .filter(([, { scope }]) => scope.length === 0 || scope.some((code) => COMMUNITY.startsWith(code)))
    .map(([name, { role }]) => [name as TestServer.PersonName, role] as const)

  test.each<readonly [string, Readers.Resource]>([
    ["/funds", "funds"],
    [`/funds/${FUND}`, "funds"],
    [`/funds/${FUND}/lines`, "funds"],
    ["/fund-encumbrances", "funds"],
    ["/fund-statements/execution", "funds"],
    ["/fund-statements/ageing", "funds"],
    ["/fund-requests", "fundRequests"],
    ["/fund-journals", "fundBooks"],
    [`/funds/${FUND}/lines/office/changes`, "fundBooks"],
    [`/funds/${FUND}/journals/P-1`, "fundBooks"],
    [`/funds/${FUND}/year-end`, "fundBooks"],
    [`/funds/${FUND}/history`, "fundBooks"],
    ["/fund-statements/drill", "fundBooks"],
    ["/fund-statements/trial-balance", "fundBooks"],
    ["/fund-disclosures", "fundDisclosures"],
    [`/fund-disclosures/${FUND}`, "fundDisclosures"]
  ])("to %s goes by the table", async (address, resource) => {
    for (const [person, role] of near) {
      const { status } = await server.call(person, `/api/v1${address}`)
      expect([person, status]).toEqual([person, Readers.reachOf(role, resource) === undefined ? 403 : 200])
    }
  })

  test("to the public sheet is everybody's", () => {
    expect(Readers.rolesFor("fundDisclosures")).toEqual([...Actor.Role.literals])
  })

  test("to live events of money is for those who read the books", async () => {
    await LampLife.report(server)
    const heard = async (person: TestServer.PersonName) => {
      const abort = new AbortController()
      const found: Array<string> = []
      const options = { baseUrl: server.url, token: badges[person].token, after: 0, signal: abort.signal }
      for await (const event of Live.events(options)) {
        found.push(event.type)
        if (event.type === "TicketReported") abort.abort()
      }
      return found
    }
    expect(await heard("secretary")).toContain("Paid")
    expect(await heard("member")).not.toContain("Paid")
  })
})

describe("the year's end", () => {
  test("shows what would be carried over and returned, and who may close when", async () => {
    const preview = await server.as("accountant").fundBooks.yearEnd({ params })
    expect(preview).toMatchObject({ year: 2020, left: yuan(1_060), carried: yuan(1_060), returned: 0, mayClose: false })
    expect(preview.expired).toEqual([{ encumbrance: "E-1", line: "facilities", amount: yuan(30) }])
    expect(preview.text.zh).toContain("2020年下达，结转下年")
    expect(preview.whyNot?.zh).toContain("2020-12-31")
    const early = await server.post("accountant", path("/close-year"), { id: "Y-1", year: 2020 })
    expect(await problemOf(early)).toEqual([409, "PeriodNotOver"])
    expect(await problemOf(await server.call("accountant", path("/year-end?year=2022")))).toEqual([409, "YearNotOpen"])
  })

  test("does what it showed, and the year reads as it ended", async () => {
    server.clock.now = Instant.of(Date.parse("2021-01-05T09:00:00+08:00"))
    const preview = await server.as("accountant").fundBooks.yearEnd({ params })
    expect(preview.mayClose).toBe(true)
    expect((await server.as("secretary").fundBooks.yearEnd({ params })).mayClose).toBe(false)
    await server.as("accountant").fundCommands["close-year"]({ params, payload: { id: "Y-1", year: 2020 } })
    const closed = await server.as("accountant").fundBooks.journal({ params: { ...params, journal: "Y-1" } })
    expect(closed.entries).toEqual(preview.entries)
    const before = await server.as("accountant").funds.lines({ params, query: { year: 2020 } })
    expect(before.total).toMatchObject({ carriedOut: yuan(1_060), encumbered: 0, available: 0 })
    expect(before.lines.find(({ line }) => line === "office")).toMatchObject({ isClosed: true, spent: yuan(40) })
    const after = await server.as("accountant").funds.lines({ params })
    expect(after).toMatchObject({ year: 2021, total: { carried: yuan(1_060), available: yuan(1_060) } })
    const detail = await server.as("accountant").funds.get({ params })
    expect(detail).toMatchObject({ openYears: [2021], years: [2020, 2021], openFrom: "2021-01-01" })
    const { rows } = await server.as("accountant").funds.changes({ params: { ...params, line: "facilities" } })
    expect(rows).toMatchObject([{ what: "YearClosed", on: "2021-01-01", appropriated: yuan(950) }])
    const late = await server.post("accountant", path("/pay"), {
      ...(await Treasury.payment(server, "P-9", "office", "office", 1)),
      on: "2020-12-30"
    })
    expect(await problemOf(late)).toEqual([409, "PeriodClosed"])
  })
})
