import { Day } from "@wangge/core/kernel"
import { WorkforceCommand } from "@wangge/core/workforce"
import { expect, test } from "vitest"
import * as WorkforceForm from "./WorkforceForm.ts"

const tags = Object.keys(WorkforceForm.asks) as ReadonlyArray<WorkforceForm.Tag>
const cases = WorkforceCommand.WorkforceCommand.cases

const given: WorkforceForm.Given = {
  language: "en",
  today: Day.of("2020-06-01"),
  rules: undefined,
  places: [],
  people: [],
  applicants: [],
  appointments: [
    { key: "k", text: "K", body: { person: "p", place: "211103001001", kind: "director", from: "2020-01-20" } }
  ],
  plans: [],
  fixed: {}
}

test.each(tags)("the form of %s asks for all that the command needs and for nothing that it does not know", (tag) => {
  const fields = WorkforceForm.fieldsOf(tag, given)
  const filled = fields.flatMap(({ kind, name }) =>
    kind === "pick" ? ["person", "place", "kind", "from"] : [name.split(".")[0]]
  )
  const atPlace = "recruitment" in cases[tag].fields ? ["recruitment"] : []
  const known = Object.keys(cases[tag].fields)
  expect(known).toEqual(expect.arrayContaining(filled))
  expect(new Set(["_tag", ...filled, ...atPlace])).toEqual(new Set(known))
})

test("what is settled is not asked", () => {
  const fields = WorkforceForm.fieldsOf("Appoint", { ...given, fixed: { person: "p", place: "211103001001" } })
  expect(fields.map(({ name }) => name)).not.toContain("person")
  expect(fields.map(({ name }) => name)).not.toContain("place")
})
