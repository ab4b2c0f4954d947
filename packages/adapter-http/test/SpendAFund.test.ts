/** The example of docs/how-to/spend-a-fund.md, as it stands there. */
import { Client } from "@wangge/adapter-http/client"
import { expect, test } from "vitest"
import * as TestServer from "./TestServer.ts"

test("money is appropriated, asked for, signed, reserved, paid and shown to the public", async () => {
  const server = await TestServer.start()
  const scan = TestServer.photo()
  const accountant = server.as("accountant")
  const member = server.as("member")
  const secretary = server.as("secretary")
  const resident = server.as("resident")

  // #region open
  const params = { fund: "211103001001-work" }
  const on = "2020-01-06"
  await accountant.fundCommands.open({ params, payload: { on } })
  await accountant.fundCommands.appropriate({
    params,
    payload: { id: "2020-1", on, papers: [], line: "facilities", amount: 200_000, kind: "original" }
  })
  const { lines } = await accountant.funds.lines({ params })
  // #endregion open

  // #region request
  await member.fundCommands.request({
    params,
    payload: { request: "lamps-1", line: "facilities", use: "lamps", amount: 60_000, item: "更换路灯", on, papers: [] }
  })
  const { next, text } = await secretary.fundRequests.get({ params: { ...params, request: "lamps-1" } })
  await secretary.fundCommands.sign({ params, payload: { request: "lamps-1", step: "secretary", on, papers: [] } })
  const { rows: waiting } = await accountant.fundRequests.list({ query: { waiting: "me" } })
  // #endregion request

  // #region pay
  await accountant.fundCommands.encumber({
    params,
    payload: {
      encumbrance: "lamps-1",
      request: "lamps-1",
      line: "facilities",
      use: "lamps",
      amount: 60_000,
      on
    }
  })
  const { hash } = await accountant.photos.upload({ payload: scan })
  await accountant.fundCommands["pay-reserved"]({
    params,
    payload: {
      id: "2020-2",
      encumbrance: "lamps-1",
      amount: 58_000,
      last: true,
      on,
      papers: [{ kind: "invoice", hash }]
    }
  })
  // #endregion pay

  // #region refused
  const tooMuch = {
    request: "lamps-2",
    line: "facilities",
    use: "lamps",
    amount: 142_001,
    item: "新装路灯",
    on,
    papers: []
  }
  const refused = await member.fundCommands
    .request({ params, payload: tooMuch })
    .catch((error: unknown) => (error instanceof Client.Refused ? error.problem.sentence.zh : String(error)))
  // #endregion refused

  // #region read
  const { entries } = await accountant.fundBooks.journal({ params: { ...params, journal: "2020-2" } })
  const balance = await accountant.fundBooks.trialBalance({ query: { area: "211103" } })
  const preview = await accountant.fundBooks.yearEnd({ params })
  const sheet = await resident.fundDisclosures.get({ params })
  // #endregion read

  await server.stop()
  expect(lines.find(({ line }) => line === "facilities")?.available).toBe(200_000)
  expect(next).toMatchObject({ command: "sign", step: "secretary", mayTake: true })
  expect(text.zh).toContain("书记审批")
  expect(waiting.map(({ request }) => request)).toEqual(["lamps-1"])
  expect(refused).toContain("可用1,420.00元")
  expect(entries).toHaveLength(4)
  expect(balance.isBalanced).toBe(true)
  expect(preview.carried).toBe(142_000)
  expect(sheet.payments).toMatchObject([{ item: "更换路灯", amount: 58_000 }])
})
