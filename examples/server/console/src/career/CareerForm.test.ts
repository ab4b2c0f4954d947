import { CareerCommands } from "@wangge/adapter-http/api"
import { CareerCommand } from "@wangge/core/appraisal"
import { Day } from "@wangge/core/kernel"
import { expect, test } from "vitest"
import * as CareerForm from "./CareerForm.ts"

const cases = CareerCommand.CareerCommand.cases
const given = { language: "zh", today: Day.of("2020-06-01"), districts: [], candidates: [], entrants: [] } as const

test.each(CareerCommands.tags)("the form of %s asks for all that the command needs", (tag) => {
  const filled = CareerForm.fieldsOf(tag, given).map(({ name }) => name.split(".")[0] ?? name)
  const known = Object.keys(cases[tag].fields).filter((name) => name !== "_tag")
  const inPath = tag === "AnnounceCareer" ? ["career"] : []
  expect(new Set(filled)).toEqual(new Set([...known, ...inPath]))
})
