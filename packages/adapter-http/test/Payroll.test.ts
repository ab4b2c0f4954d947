/** A month of payroll over HTTP: drawn up by one, closed by another, read by the offices and by everybody of themselves. */
import { Explanation } from "@wangge/core/kernel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { COMMUNITY, HERE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
  await Staffing.enrol(server, "member-1", { birth: "1993-03-03" })
  await Staffing.appoint(server, "member-1", "secretary")
  await server.as("personnelOfficer").payCommands["begin-payroll"]({
    params: Staffing.district,
    payload: { month: "2020-01" }
  })
})
afterAll(() => server.stop())

const params = { district: HERE, month: "2020-01" }
const path = (rest: string) => `/api/v1/payrolls/${HERE}${rest}`
const typeOf = async (response: Response) => [response.status, (await response.json()).type?.split(":").at(-1)]

describe("a month", () => {
  test("is open, then drawn up, then closed by another accountant", async () => {
    const get = () => server.as("accountant").payrolls.get({ params })
    expect(await get()).toMatchObject({ stage: "Open", payslips: 0, outstanding: [] })
    expect(await typeOf(await server.post("secretary", path("/2020-01/draft"), {}))).toEqual([403, "RoleMayNot"])
    expect((await server.post("accountant", path("/2020-01/draft"), {})).status).toBe(200)
    const drawn = await get()
    expect(drawn).toMatchObject({ stage: "Drafted", draft: 1, draftedBy: "accountant-1", payslips: 4 })
    const { gross = 0, net = 0, employee = 0, tax = 0, cost, city = 0, district = 0 } = drawn.totals ?? {}
    expect(gross).toBe(net + employee + tax)
    expect(cost).toBe(city + district)
    expect(drawn.proof?.steps.length).toBeGreaterThan(0)
    expect((await server.call("member", path("/2020-01/payslips/member-1"))).status).toBe(404)
    expect(await typeOf(await server.post("accountant", path("/2020-01/close"), { draft: 1 }))).toEqual([
      403,
      "SameHand"
    ])
    expect((await server.post("otherAccountant", path("/2020-01/close"), { draft: 1 })).status).toBe(200)
    expect(await get()).toMatchObject({ stage: "Closed", closedBy: "accountant-2", closedOn: "2020-01-06" })
    expect((await typeOf(await server.post("accountant", path("/2020-01/draft"), {})))[1]).toBe("AlreadyClosed")
  })

  test("stands in the list of months", async () => {
    const { begun, rows } = await server.as("auditor").payrolls.list({ params: { district: HERE } })
    expect(begun).toBe("2020-01")
    expect(rows).toMatchObject([{ month: "2020-01", stage: "Closed", totals: { people: 4 } }])
    const partial = await server.as("personnelOfVillage").payrolls.list({ params: { district: HERE } })
    expect(partial.rows[0]?.totals).toBeUndefined()
    expect((await server.call("member", path(""))).status).toBe(403)
  })

  test("that is no month, or lies ahead, is refused in words", async () => {
    expect((await server.call("accountant", path("/2020-13"))).status).toBe(400)
    expect((await typeOf(await server.post("accountant", path("/2020-03/draft"), {})))[1]).toBe("MonthAhead")
  })
})

describe("the register", () => {
  test("holds the payslips within reach, with names where they may be read", async () => {
    const list = async (person: TestServer.PersonName) =>
      (await server.as(person).payslips.list({ params })).rows.map((row) => [row.person, row.name])
    expect(await list("accountant")).toEqual([
      ["li", "姓名li"],
      ["member-1", "姓名member-1"],
      ["wu", "姓名wu"],
      ["zhao", "姓名zhao"]
    ])
    expect(await list("auditor")).toContainEqual(["li", undefined])
    expect(await list("personnelOfVillage")).toEqual([["wu", "姓名wu"]])
    expect(await list("member")).toEqual([["member-1", "姓名member-1"]])
    const village = await server.as("personnelOfVillage").payrolls.get({ params })
    expect(village).toMatchObject({ payslips: 1, totals: { people: 1 } })
  })

  test("can be had as CSV and as a workbook, as can the journal and the differences", async () => {
    const file = (table: string, query = "", headers: Record<string, string> = {}) =>
      server.call("accountant", path(`/2020-01/files/${table}${query}`), { headers })
    const csv = await file("register")
    expect(csv.headers.get("content-type")).toContain("text/csv")
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="payroll-211103-2020-01-register.csv"')
    const lines = (await csv.text()).split("\r\n")
    expect(lines[0]).toMatch(/^\uFEFF?月份,人员编号,姓名,/)
    expect(lines[1]).toMatch(/^2020-01,li,姓名li,/)
    const english = await (await file("journal", "", { "accept-language": "en" })).text()
    expect(english).toContain("budget,account,debit,credit")
    const book = new Uint8Array(await (await file("register", "?format=xlsx")).arrayBuffer())
    expect(String.fromCharCode(...book.slice(0, 2))).toBe("PK")
    const typed = await server.as("accountant").payrolls.file({ params: { ...params, table: "register" } })
    expect(new TextDecoder().decode(typed)).toContain("person")
    expect((await file("differences")).status).toBe(200)
    expect((await server.call("secretary", path("/2020-01/files/register"))).status).toBe(403)
  })

  test("posts to two budgets in balance", async () => {
    const { lines } = await server.as("auditor").payrolls.journal({ params })
    for (const level of ["city", "district"]) {
      const side = (which: string) =>
        lines.filter((line) => line.level === level && line.side === which).reduce((sum, { amount }) => sum + amount, 0)
      expect(side("debit")).toBe(side("credit"))
      expect(side("debit")).toBeGreaterThan(0)
    }
    expect(lines[0]?.accountLabel.zh).toContain("工资")
  })
})

describe("a payslip", () => {
  test("tells why each of its figures is what it is", async () => {
    const found = await server.as("accountant").payslips.get({ params: { ...params, person: "li" } })
    expect(found.stage).toBe("Closed")
    expect(found.text.zh).toContain("绩效工资")
    expect(found.text.en).toBe(Explanation.toText(found.explanation, "en"))
    expect(found.payslip.segments[0]).toMatchObject({ place: COMMUNITY, post: "deputySecretary" })
  })

  test("of a closed month is the person's own to read, and nobody else's but the offices'", async () => {
    const own = await server.as("member").payslips.get({ params: { ...params, person: "member-1" } })
    expect(own.payslip.person).toBe("member-1")
    expect((await server.call("member", path("/2020-01/payslips/li"))).status).toBe(404)
    expect((await server.call("resident", path("/2020-01/payslips/li"))).status).toBe(403)
    const { rows } = await server.as("member").payslips.ofPerson({ params: { district: HERE, person: "member-1" } })
    expect(rows).toEqual([
      { month: "2020-01", gross: own.payslip.gross, deductions: own.payslip.deductions, net: own.payslip.net }
    ])
    expect((await server.call("member", `/api/v1/payslips/${HERE}/li`)).status).toBe(404)
  })

  test("of a later month shows what changed, with the cause", async () => {
    server.pass(40 * 24 * 60)
    const documents = await Staffing.documentOf(server)
    await server.as("personnelOfficer").payCommands["adjust-grade"]({
      params: Staffing.district,
      payload: { person: "li", from: "2020-02-01", steps: 1, reason: "outstanding", documents }
    })
    const drawn = await server.post("accountant", path("/2020-02/draft"), {})
    expect(drawn.status).toBe(200)
    const { rows } = await server.as("accountant").payrolls.differences({ params: { ...params, month: "2020-02" } })
    const li = rows.find(({ person }) => person === "li")
    expect(li?.name).toBe("姓名li")
    expect(li?.phrases[0]?.zh).toMatch(/^薪级由\d+级变为\d+级$/)
    expect(li?.causes.map(({ _tag }) => _tag)).toContain("Grade")
  })
})
