/** Proof of work can not be invented: what a command calls evidence has been uploaded, and is what it is called. */
import { afterAll, beforeAll, expect, test } from "vitest"
import * as LampLife from "./LampLife.ts"
import { PLACE } from "./SampleCity.ts"
import * as TestServer from "./TestServer.ts"

let server: TestServer.TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

const invented = () => ({
  hash: TestServer.sha256(TestServer.photo()),
  kind: "photo",
  takenAt: server.clock.now,
  place: PLACE
})

test("a report with a hash that nobody has uploaded is refused, and says what to do", async () => {
  const report = await LampLife.reportOf(server)
  const made = invented()
  const response = await server.post("member", "/api/v1/tickets", { ...report, evidence: [...report.evidence, made] })
  expect(response.status).toBe(422)
  const problem = await response.json()
  expect(problem).toMatchObject({
    type: "urn:wangge:problem:EvidenceUnknown",
    field: "evidence.1.hash",
    facts: { hash: made.hash }
  })
  expect(problem.sentence.en).toContain("POST /photos")
})

test("so is a repair, which leaves the ticket as it was; with the photo uploaded it goes through", async () => {
  const id = await LampLife.dispatched(server)
  const params = { id }
  const handler = server.as("handler")
  await handler.commands.accept({ params, payload: {} })
  await handler.commands.arrive({ params, payload: {} })
  server.pass(1)
  const refused = await server.post("handler", `/api/v1/tickets/${id}/repair`, { evidence: [invented()] })
  expect(refused.status).toBe(422)
  expect((await refused.json()).type).toBe("urn:wangge:problem:EvidenceUnknown")
  expect((await handler.tickets.get({ params })).ticket._tag).toBe("OnSite")
  await handler.commands.repair({ params, payload: { evidence: [await LampLife.evidence(server, "handler")] } })
  expect((await handler.tickets.get({ params })).ticket._tag).toBe("Repaired")
})

test("evidence is called what its bytes are; a picture may be the scan of a document", async () => {
  const report = await LampLife.reportOf(server)
  const [photo] = report.evidence
  const send = (kind: string) =>
    server.post("member", "/api/v1/tickets", { ...report, evidence: [photo, { ...invented(), ...second, kind }] })
  const second = await LampLife.evidence(server, "member")
  const asVideo = await send("video")
  expect(asVideo.status).toBe(422)
  expect(await asVideo.json()).toMatchObject({
    type: "urn:wangge:problem:EvidenceOfOtherKind",
    field: "evidence.1.kind",
    facts: { kind: "video", mediaType: "image/png" }
  })
  expect((await send("document")).status).toBe(201)
})
