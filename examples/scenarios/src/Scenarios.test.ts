/** Every document of the folder, on both stages. */
import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import * as Document from "./Document.ts"
import * as Figures from "./Figures.ts"
import * as Play from "./Play.ts"
import * as Stage from "./Stage.ts"

const documents = readdirSync(new URL("..", import.meta.url)).flatMap((file) => /^(.+)\.md$/.exec(file)?.slice(1) ?? [])

const stages = [
  ["on the core over SQLite", Stage.onCore],
  ["through the HTTP API", Stage.overHttp]
] as const

describe.each(documents)("%s", (name) => {
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
  const named = documents.toSorted().map((name) => [name, Document.load(name).map((scenario) => scenario.name)])
  expect(Object.fromEntries(named)).toMatchSnapshot()
})
