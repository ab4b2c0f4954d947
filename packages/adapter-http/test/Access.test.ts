/** Every reading of posts, people, pay and appraisals is open to the roles of the table, and to no other. */
import { Readers } from "@wangge/adapter-http/api"
import { afterAll, beforeAll, expect, test } from "vitest"
import { COMMUNITY, HERE, people, VILLAGE } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await Staffing.found(server)
})
afterAll(() => server.stop())

const paths: ReadonlyArray<readonly [string, Readers.Resource]> = [
  ["/workforce", "posts"],
  ["/workforce/outcome", "posts"],
  [`/workforce/${HERE}/roster`, "posts"],
  [`/workforce/${HERE}/establishments`, "posts"],
  [`/workforce/${HERE}/establishments/${COMMUNITY}/preview`, "posts"],
  [`/workforce/${HERE}/appointments`, "posts"],
  [`/workforce/${HERE}/recruitments`, "staffing"],
  [`/workforce/${HERE}/diversions`, "staffing"],
  [`/workforce/${HERE}/surplus`, "staffing"],
  [`/workforce/${HERE}/candidates?place=${COMMUNITY}&kind=centreStaff`, "staffing"],
  [`/workforce/${HERE}/history`, "people"],
  [`/workforce/${HERE}/people`, "people"],
  [`/pay/${HERE}/people`, "pay"],
  [`/pay/${HERE}/history`, "pay"],
  [`/payrolls/${HERE}`, "payrolls"],
  [`/payrolls/${HERE}/2020-01`, "payrolls"],
  [`/payrolls/${HERE}/2020-01/differences`, "payrolls"],
  [`/payrolls/${HERE}/2020-01/journal`, "payrolls"],
  [`/payrolls/${HERE}/2020-01/files/register`, "payrolls"],
  [`/payrolls/${HERE}/2020-01/payslips`, "pay"],
  [`/appraisals/${HERE}`, "appraisals"],
  [`/appraisals/${HERE}/2020`, "appraisals"],
  [`/appraisals/${HERE}/2020/ratings`, "appraisals"],
  [`/appraisals/${HERE}/2020/appeals`, "appraisals"],
  [`/appraisals/${HERE}/2020/figures`, "appraisals"],
  [`/appraisals/${HERE}/2020/history`, "appraisals"],
  ["/careers", "careers"],
  [`/career-candidates?kind=civilService&district=${HERE}`, "careers"]
]

/** Everybody whose areas reach the community of the test. */
const near = Object.entries(people)
  .filter(([, { scope }]) => scope.length === 0 || scope.some((code) => COMMUNITY.startsWith(code)))
  .map(([name, { role }]) => [name as TestServer.PersonName, role] as const)

test.each(paths)("%s", async (path, resource) => {
  for (const [person, role] of near) {
    const { status } = await server.call(person, `/api/v1${path}`)
    expect([person, status]).toEqual([person, Readers.reachOf(role, resource) === undefined ? 403 : 200])
  }
})

test.each(paths.filter(([path]) => path.includes(HERE)))(
  "%s is as if it were not for another district",
  async (path) => {
    const status = (await server.call("personnelThere", `/api/v1${path}`)).status
    expect(status).toBe(404)
  }
)

test("whoever reads their own alone finds nothing of others, and no one else's names", async () => {
  for (const person of ["member", "unitLead", "supervisor"] as const) {
    for (const path of [`/workforce/${HERE}/people`, `/pay/${HERE}/people`, `/workforce/${HERE}/history`]) {
      expect((await (await server.call(person, `/api/v1${path}`)).json()).rows).toEqual([])
    }
    const roster = await (await server.call(person, `/api/v1/workforce/${HERE}/roster`)).text()
    expect(roster).not.toContain("姓名")
  }
  const village = await (await server.call("personnelOfVillage", `/api/v1/workforce/${HERE}/roster`)).text()
  expect([village.includes(VILLAGE), village.includes(COMMUNITY)]).toEqual([true, false])
})

test("whoever has a command that carries proof may upload it: everybody but auditors", async () => {
  for (const [person, role] of near) {
    const { status } = await server.call(person, "/api/v1/photos", {
      method: "POST",
      headers: { "content-type": "image/png", "idempotency-key": crypto.randomUUID() },
      body: TestServer.photo()
    })
    expect([person, status]).toEqual([person, role === "auditor" ? 403 : 201])
  }
})
