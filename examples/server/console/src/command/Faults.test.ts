import { Client } from "@wangge/adapter-http/client"
import { expect, test } from "vitest"
import * as Faults from "./Faults.ts"
import type { Field } from "./Field.ts"

const fields: ReadonlyArray<Field> = [
  { name: "person", label: "Person", kind: "code" },
  { name: "registration.from", label: "Registration from", kind: "day" },
  { name: "note", label: "Note", kind: "text", optional: true },
  { name: "documents", label: "Documents", kind: "documents" }
]

test("what must be filled in is named by its label; lists and documents are left to the rules", () => {
  const form = new FormData()
  form.set("person", " ")
  expect(Faults.emptyOf(fields, form)).toEqual(["Person", "Registration from"])
})

test("a body that the server could not read is told field by field, and not as a lost connection", async () => {
  const client = Client.make({ baseUrl: "http://localhost:1", token: "wg_none" })
  const send = client.workforceCommands["record-qualification"] as (request: object) => Promise<unknown>
  const payload = { person: "no id at all", documents: [] }
  const error = await send({ params: { district: "211103" }, payload }).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  const faults = Faults.unreadable(error)
  expect(faults.map(({ path }) => path)).toContain("person")
  expect(faults.map((fault) => Faults.labelled(fault, fields))).toContain("Person")
})

test("anything else is not the form's fault", () => {
  expect(Faults.unreadable(new Client.Unanswered("no answer"))).toEqual([])
})
