/** A quarter's appraisal over HTTP: figures, scores, a draft, the notice, an appeal, final ratings and what they lead to. */
import { AppraisalCommands } from "@wangge/adapter-http/api"
import { AppraisalCommand } from "@wangge/core/appraisal"
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
})
afterAll(() => server.stop())

const params = { district: HERE, period: "2020-Q1" }
const path = (rest: string) => `/api/v1/appraisals/${HERE}/2020-Q1${rest}`
const send = (person: TestServer.PersonName, segment: string, body: object) =>
  server.post(person, path(`/${segment}`), body)
const outcome = async (response: Response) => [response.status, (await response.json()).type?.split(":").at(-1)]
const people = ["li", "member-1", "wu", "zhao"]

test("every command of the core is published but what the system gives", () => {
  const all = [...AppraisalCommands.tags, ...AppraisalCommands.internal].sort()
  expect(all).toEqual(Object.keys(AppraisalCommand.AppraisalCommand.cases).sort())
})

describe("an appraisal", () => {
  test("is opened by the office, and collects what tickets and superiors say", async () => {
    expect(await server.as("auditor").appraisals.get({ params })).toMatchObject({ stage: "None", allowed: [] })
    expect((await outcome(await send("secretary", "open", {})))[1]).toBe("RoleMayNot")
    expect((await send("personnelOfficer", "open", {})).status).toBe(200)
    server.pass(90 * 24 * 60)
    const { rows } = await server.as("personnelOfficer").appraisals.figures({ params })
    expect(rows.map(({ person }) => person)).toEqual(people)
    expect(rows[0]).toMatchObject({ name: "姓名li", figures: { ticketsOnTime: { num: 0, den: 0 } } })
    const collect = () =>
      server.call("personnelOfficer", path("/collect-figures"), {
        method: "POST",
        headers: { "idempotency-key": "collect-1" }
      })
    const first = await (await collect()).json()
    expect(first).toMatchObject({ repeated: false, version: 2 })
    expect(await (await collect()).json()).toEqual({ ...first, repeated: true })
    expect((await outcome(await send("secretary", "collect-figures", {})))[1]).toBe("RoleMayNotCollect")
    for (const [i, person] of people.entries()) {
      const documents = await Staffing.documentOf(server)
      const mark = { person, rater: "superior-1", points: 9_900 - i * 700, documents }
      expect((await send("personnelOfficer", "record-score", mark)).status).toBe(200)
    }
    const li = await server.as("personnelOfficer").appraisals.person({ params: { ...params, person: "li" } })
    expect(li.collected.marks).toEqual([{ rater: "superior-1", points: 9_900 }])
    expect(li.rating).toBeUndefined()
  })

  test("is drafted within the cap, shown to the office alone until it is published", async () => {
    expect((await send("personnelOfficer", "draft", {})).status).toBe(200)
    const detail = await server.as("personnelOfficer").appraisals.get({ params })
    expect(detail).toMatchObject({ stage: "Drafted", draft: 1, draftedBy: "personnel-1" })
    expect(detail.allowed).toContain("publicise")
    const { rows } = await server.as("auditor").appraisals.ratings({ params })
    expect(rows.map(({ person }) => person)).toEqual(people)
    expect(Object.values(detail.counts).reduce((sum, n) => sum + n, 0)).toBe(people.length)
    const places = detail.pools.reduce((sum, { quota }) => sum + quota, 0)
    expect(detail.counts.excellent ?? 0).toBeLessThanOrEqual(places)
    expect((await server.as("member").appraisals.ratings({ params })).rows).toEqual([])
    expect((await server.as("secretary").appraisals.ratings({ params })).rows).toEqual([])
    expect((await server.call("member", path("/notice"))).status).toBe(404)
  })

  test("hangs on the notice board, and everybody reads their own reason", async () => {
    expect((await send("personnelOfficer", "publicise", { draft: 1 })).status).toBe(200)
    const board = await server.as("member").appraisals.notice({ params })
    expect(board.rows.map(({ person }) => person)).toEqual(["li", "member-1", "zhao"])
    expect((await server.as("unitLead").appraisals.notice({ params })).rows).toHaveLength(people.length)
    expect(board.rows[0]).not.toHaveProperty("score")
    const own = await server.as("member").appraisals.person({ params: { ...params, person: "member-1" } })
    expect(own.rating?.person).toBe("member-1")
    expect(own.text?.zh).toContain("上级评分")
    expect(Explanation.toText(own.explanation ?? Explanation.step({ zh: "无", en: "none" }), "en")).toBe(own.text?.en)
    expect((await server.call("member", path("/people/li"))).status).toBe(404)
    const ofPlace = await server.as("secretary").appraisals.ratings({ params, query: { place: COMMUNITY } })
    expect(ofPlace.rows.map(({ person }) => person)).toEqual(["li", "member-1", "zhao"])
  })

  test("hears an appeal, which somebody else decides, and becomes final after the window", async () => {
    const appeal = { grounds: "scoring", on: "2020-04-05", documents: await Staffing.documentOf(server) }
    expect((await outcome(await send("member", "lodge-appeal", { ...appeal, person: "li" })))[1]).toBe("OthersAppeal")
    expect((await send("member", "lodge-appeal", { ...appeal, person: "member-1" })).status).toBe(200)
    const { rows } = await server.as("personnelOfficer").appraisals.appeals({ params })
    expect(rows).toMatchObject([{ person: "member-1", name: "姓名member-1", outcome: { _tag: "Pending" } }])
    const decision = { person: "member-1", reason: "计分无误", documents: await Staffing.documentOf(server) }
    expect((await outcome(await send("personnelOfficer", "decide-appeal", decision)))[1]).toBe("SameHand")
    expect((await send("administrator", "decide-appeal", decision)).status).toBe(200)
    expect((await outcome(await send("personnelOfficer", "finalise", {})))[1]).toBe("NoticeRuns")
    server.pass(30 * 24 * 60)
    expect((await send("personnelOfficer", "finalise", {})).status).toBe(200)
    const final = await server.as("member").appraisals.get({ params })
    expect(final).toMatchObject({ stage: "Final", counts: expect.any(Object) })
    const rated = await server.as("personnelOfficer").appraisals.ratings({ params })
    expect(
      rated.rows.filter(({ rating }) => rating !== undefined).every(({ consequence }) => consequence !== undefined)
    ).toBe(true)
    const warned = await server.as("auditor").appraisals.ratings({ params, query: { leadsTo: ["warning", "exit"] } })
    expect(warned.rows.map(({ rating }) => rating).filter((one) => one !== "notCompetent")).toEqual([])
    const list = await server.as("secretary").appraisals.list({ params: { district: HERE } })
    expect(list.rows).toMatchObject([{ period: "2020-Q1", stage: "Final", label: { en: "the first quarter of 2020" } }])
  })

  test("leaves a history within reach", async () => {
    const types = async (person: TestServer.PersonName, query = {}) =>
      (await server.as(person).appraisals.history({ params, query })).rows.map(({ event }) => event._tag)
    expect((await types("auditor")).slice(0, 2)).toEqual(["AppraisalOpened", "FiguresRecorded"])
    expect(await types("member")).toEqual(["ScoreRecorded", "AppealLodged", "AppealDecided"])
    expect(await types("auditor", { person: "li" })).toEqual(["FiguresRecorded", "ScoreRecorded"])
  })
})
