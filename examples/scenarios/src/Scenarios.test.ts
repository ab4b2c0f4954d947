/** Every document of the folder, on both stages. */
import { readFileSync } from "node:fs"
import { Explanation } from "@wangge/core/kernel"
import { describe, expect, test } from "vitest"
import * as Document from "./Document.ts"
import * as Figures from "./Figures.ts"
import * as Play from "./Play.ts"
import { ofDocument } from "./Scenario.ts"
import * as Stage from "./Stage.ts"
import * as Why from "./Why.ts"

const stages = [
  ["on the core over SQLite", Stage.onCore],
  ["through the HTTP API", Stage.overHttp]
] as const

describe.each(Document.names())("%s", (name) => {
  const scenarios = Document.load(name).map((scenario) => [scenario.name, scenario] as const)

  describe.each(stages)("%s", (_, open) => {
    test.each(scenarios)("%s", async (__, scenario) => {
      const stage = await open(scenario)
      try {
        const { figures } = await Play.play(stage, scenario)
        expect(Figures.differences(scenario.figures, figures)).toEqual([])
      } finally {
        await stage.close()
      }
    })
  })
})

test("the documents tell what they are known for", () => {
  const named = Document.names().map((name) => [name, Document.load(name).map((scenario) => scenario.name)])
  expect(Object.fromEntries(named)).toMatchSnapshot()
})

describe("the page of the how-to", () => {
  const page = readFileSync(new URL("../../../docs/how-to/write-a-scenario.md", import.meta.url), "utf8")
  const text = [...page.matchAll(/^````md\n([\s\S]*?)^````$/gm)].map(([, block]) => block).join("\n")

  const playing = async (markdown: string): Promise<ReadonlyArray<string>> => {
    const [scenario] = ofDocument("page.md", markdown)
    if (scenario === undefined) throw new Error("the page has a scenario")
    const stage = await Stage.onCore(scenario)
    try {
      return Figures.differences(scenario.figures, (await Play.play(stage, scenario)).figures)
    } finally {
      await stage.close()
    }
  }

  test("plays as it stands", async () => {
    expect(await playing(text)).toEqual([])
  })

  test("tells which step was refused against its word, and why", async () => {
    await expect(playing(text.replace(", refused: SameHand", ""))).rejects.toThrow(
      /^"A full month", step 5, 2020-01-23 09:00 close: SameHand refuses, which the page does not say\. \S/
    )
    await expect(
      playing(text.replace("who: accountant, does: close", "who: chiefAccountant, does: close"))
    ).rejects.toThrow('"A full month", step 5, 2020-01-23 09:00 close: SameHand should have refused, and nothing did.')
  })
})

test("a document that does not exist is told with the nearest name", () => {
  expect(() => Document.load("street-lmp")).toThrow(/There is no scenario "street-lmp"\. Did you mean street-lamp\?/)
})

test.each([
  ["establishment-and-diversion", /1 post, 2100 residents; one for each full 1000 beyond 1000[\s\S]*\(PJ-A3\)/],
  ["payroll-month", /wang-jianguo\n {2}net pay of 2020-01: CNY 3,042\.00[\s\S]*in it: CNY 2,880\.00 \(PJ-B2\)/],
  ["appraisal-year", /94\.44/]
])("%s says why", async (name, reason) => {
  const [scenario] = Document.load(name)
  if (scenario === undefined) throw new Error("the document has a scenario")
  const stage = await Stage.onCore(scenario)
  try {
    const trees = await Why.of(scenario.figures, (await Play.play(stage, scenario)).inquiry)
    expect(trees.map((tree) => Explanation.toText(tree, "en")).join("\n")).toMatch(reason)
  } finally {
    await stage.close()
  }
})
