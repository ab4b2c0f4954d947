/** The example of docs/how-to/pay-a-month.md, as it stands there. */
import { expect, test } from "vitest"
import { COMMUNITY } from "./SampleCity.ts"
import * as Staffing from "./Staffing.ts"
import * as TestServer from "./TestServer.ts"

test("a person comes, is paid, and reads the payslip", async () => {
  const server = await TestServer.start()
  const scan = TestServer.photo()
  const identityNumber = Staffing.identityNumber("1990-05-01")
  const personnel = server.as("personnelOfficer")
  const accountant = server.as("accountant")
  const second = server.as("otherAccountant")
  const member = server.as("member")
  await Staffing.determine(server, COMMUNITY)

  // #region enrol
  const params = { district: "211103" }
  const { hash } = await personnel.photos.upload({ payload: scan })
  const documents = [hash]

  await personnel.people.enrol({
    params,
    payload: {
      person: "member-1",
      card: { name: "王芳", identityNumber, phone: "0427-2800000" },
      returned: true,
      qualification: { education: { level: "bachelor", fullTime: true }, certificate: "junior" },
      from: "2012-07-01",
      documents
    }
  })
  await personnel.workforceCommands.appoint({
    params,
    payload: {
      person: "member-1",
      place: "211103001001",
      kind: "gridAdministrator",
      from: "2020-01-01",
      entry: { _tag: "Assignment", organisation: "district-organisation", documents },
      documents
    }
  })
  // #endregion enrol

  // #region draft
  await personnel.payCommands["begin-payroll"]({ params, payload: { month: "2020-01" } })

  const month = { ...params, month: "2020-01" }
  await accountant.payrollCommands.draft({ params: month, payload: {} })
  const { draft = 0, proof, totals } = await accountant.payrolls.get({ params: month })
  const { rows: differences } = await accountant.payrolls.differences({ params: month })
  // #endregion draft

  // #region close
  await second.payrollCommands.close({ params: month, payload: { draft } })
  const book = await second.payrolls.file({ params: { ...month, table: "register" }, query: { format: "xlsx" } })
  const { lines } = await second.payrolls.journal({ params: month })
  // #endregion close

  // #region payslip
  const { rows: employments } = await member.people.mine()
  const own = await member.payslips.get({ params: { ...month, person: "member-1" } })
  // #endregion payslip

  await server.stop()
  expect(proof?.title.en).toBe("the figures prove")
  expect(totals?.gross).toBe((totals?.net ?? 0) + (totals?.employee ?? 0) + (totals?.tax ?? 0))
  expect(differences).toEqual([])
  expect(book.length).toBeGreaterThan(1_000)
  expect(lines.length).toBeGreaterThan(0)
  expect(employments.map(({ district }) => district)).toEqual(["211103"])
  expect(own.text.en).toContain("performance pay")
})
