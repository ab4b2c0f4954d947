/** The statements that stand beside the documents about funds: a page and a chart each, as the scenarios make them. */
import { Id } from "@wangge/core/kernel"
import { expect, test } from "vitest"
import * as Document from "./Document.ts"
import * as Play from "./Play.ts"
import * as Setting from "./Setting.ts"
import * as Stage from "./Stage.ts"
import * as StatementPage from "./statement/StatementPage.ts"

test.each([
  ["village-year", "A large sum: four discussions, two disclosures", "211104107201-work", 2020],
  ["village-year", "What is left at the year's end", "211104107201-work", 2021],
  ["community-year", "Twelve months", "211104004001-work", 2020],
  ["pay-budget-year", "Twelve months", "211100-pay", 2020],
  ["pay-budget-year", "Twelve months", "211104-pay", 2020]
])("%s, %s: %s in %i", async (document, name, id, year) => {
  const scenario = Document.load(document).find((one) => one.name === name)
  if (scenario === undefined) throw new Error(`${document} has no scenario "${name}"`)
  const stage = await Stage.onCore(scenario)
  try {
    await Play.play(stage, scenario)
    const file = `${document}-${id}-${year}`
    const fund = Id.FundId.make(id)
    const world = { history: stage.history, policy: Setting.policyOf(scenario.setting) }
    const { chart, page } = await StatementPage.make(world, { fund, year, picture: `${file}.svg` })
    await expect(page).toMatchFileSnapshot(`../statements/${file}.md`)
    await expect(chart).toMatchFileSnapshot(`../statements/${file}.svg`)
  } finally {
    await stage.close()
  }
})
