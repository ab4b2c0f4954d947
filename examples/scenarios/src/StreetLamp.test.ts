import { describe, expect, test } from "vitest"
import * as Document from "./Document.ts"
import * as Play from "./Play.ts"
import { ofDocument } from "./Scenario.ts"
import * as Stage from "./Stage.ts"

const scenarios = Document.load("street-lamp")

describe.each([
  ["on the core over SQLite", Stage.onCore],
  ["through the HTTP API", Stage.overHttp]
] as const)("a street lamp, %s", (_, open) => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (__, scenario) => {
    const stage = await open()
    try {
      const { figures } = await Play.play(stage, scenario)
      expect(Play.differences(scenario.figures, figures)).toEqual([])
    } finally {
      await stage.close()
    }
  })
})

describe("a document", () => {
  test("tells six lamps", () => {
    expect(scenarios.map(({ name }) => name)).toEqual([
      "An ordinary Monday evening",
      "The evening before a holiday",
      "The evening before a holiday that grows longer",
      "A make-up working day",
      "With a pause",
      "With a return"
    ])
  })

  test("that cannot be read is refused with every fault and its place", () => {
    const faulty = [
      "## A lamp",
      "```yaml scenario",
      "day: 2020-02-30",
      "steps: [{ at: '9:00', who: mayor, does: report }]",
      "```",
      "```yaml figures",
      "closed: 30 min",
      "```"
    ].join("\n")
    expect(() => ofDocument(faulty)).toThrow(/A lamp, scenario:\n {2}day: [\s\S]*steps\.0\.at: [\s\S]*steps\.0\.who: /)
  })

  test("whose figures are not met says where", () => {
    expect(
      Play.differences({ "closed after": "30 min", clocks: { "repair.limit": { result: "met" } } }, { clocks: {} })
    ).toEqual([
      'closed after: "30 min" in the document, nothing here',
      'clocks / repair.limit / result: "met" in the document, nothing here'
    ])
  })
})
