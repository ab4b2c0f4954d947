import { AppraisalCommands } from "@wangge/adapter-http/api"
import { AppraisalCommand } from "@wangge/core/appraisal"
import { Day } from "@wangge/core/kernel"
import { expect, test } from "vitest"
import * as AppraisalForm from "./AppraisalForm.ts"

const cases = AppraisalCommand.AppraisalCommand.cases
const given: AppraisalForm.Given = {
  language: "en",
  today: Day.of("2020-12-31"),
  schemes: [],
  people: [],
  units: [],
  appellants: [],
  draft: 3
}

test.each(AppraisalCommands.tags)("the form of %s asks for all that the command needs", (tag) => {
  const fields = AppraisalForm.fieldsOf(tag, given)
  const filled = fields.map(({ kind, name }) => (kind === "pick" ? "person" : (name.split(".")[0] ?? name)))
  const known = Object.keys(cases[tag].fields).filter((name) => name !== "_tag")
  const fixed = Object.keys(AppraisalForm.fixedOf(tag, given))
  expect(new Set([...filled, ...fixed])).toEqual(new Set(known))
})

test("a draft is published by the number that one looks at", () => {
  expect(AppraisalForm.fixedOf("PubliciseDraft", given)).toEqual({ draft: 3 })
})
