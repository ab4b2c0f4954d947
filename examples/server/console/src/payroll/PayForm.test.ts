import { Day } from "@wangge/core/kernel"
import { PayRecordCommand } from "@wangge/core/pay"
import { expect, test } from "vitest"
import * as PayForm from "./PayForm.ts"

const tags = Object.keys(PayForm.asks) as ReadonlyArray<PayForm.Tag>
const cases = PayRecordCommand.PayRecordCommand.cases

test.each(tags)("the form of %s asks for all that the command needs besides the person", (tag) => {
  const fields = PayForm.fieldsOf(tag, { language: "zh", today: Day.of("2020-06-01"), leaves: [] })
  const filled = fields.map(({ kind, name }) => (kind === "pick" ? "from" : (name.split(".")[0] ?? name)))
  const known = Object.keys(cases[tag].fields).filter((name) => name !== "_tag" && name !== "person")
  expect(new Set(filled)).toEqual(new Set(known))
})

test("the figures of a tax year are asked for whole", () => {
  const fields = PayForm.fieldsOf("CarryInTax", { language: "en", today: Day.of("2020-06-01"), leaves: [] })
  const asked = fields.flatMap(({ name }) => (name.startsWith("figures.") ? [name.slice("figures.".length)] : []))
  expect(new Set(asked)).toEqual(new Set(Object.keys(cases.CarryInTax.fields.figures.fields)))
})
