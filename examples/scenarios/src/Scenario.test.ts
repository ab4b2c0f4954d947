/** Documents that cannot be read, and figures that are not met: what is said, and where. */
import { describe, expect, test } from "vitest"
import { Unreadable } from "./Fault.ts"
import * as Figures from "./Figures.ts"
import { ofDocument } from "./Scenario.ts"

const faultsOf = (...lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  try {
    ofDocument("page.md", lines.join("\n"))
    return []
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    return fault.message.split("\n")
  }
}

const section = (steps: string) => [
  "## A lamp",
  "```yaml scenario",
  ...steps.split("\n"),
  "```",
  "```yaml figures",
  "bounces: 0",
  "```"
]

describe("a document that cannot be read tells every fault at once, with file, line, column and what was meant", () => {
  test("in its steps", () => {
    expect(
      faultsOf(
        ...section(
          [
            "steps:",
            "  - { at: '9:00', who: mayor, does: report }",
            "  - { at: 2020-02-30, who: administrator, does: apoint }",
            "  - at: '10:00'",
            "    who: administrator",
            "    do: appoint"
          ].join("\n")
        )
      )
    ).toMatchSnapshot()
  })

  test("in the bodies of commands, each once", () => {
    expect(
      faultsOf(
        ...section(
          [
            "steps:",
            "  - at: 2020-01-06",
            "    who: administrator",
            "    does: appoint",
            "    with: { place: '211103001001', kind: secretery, from: 2020-01-06, wages: 3600 }",
            "    each:",
            "      - { person: wang }",
            "      - { person: 7 }",
            "      - { kind: director }"
          ].join("\n")
        )
      )
    ).toMatchSnapshot()
  })

  test("in its setting and its figures", () => {
    expect(
      faultsOf(
        "---",
        "title: A page",
        "district: liaoning",
        "---",
        "```yaml setting",
        "areas: { '999999001001': { kind: hamlet, name: { zh: 甲, en: A }, population: 10, km2: 1 } }",
        "people: { wang: { born: 1990-13-01, education: full time college } }",
        "policy:",
        "  - { path: workforce.bouds.village.min, value: 5 }",
        "  - { path: workforce.bounds, value: 5 }",
        "```",
        "## A lamp",
        "```yaml scenaro",
        "```",
        "```yaml figures",
        "boinces: 0",
        "```"
      )
    ).toMatchSnapshot()
  })

  test("in what only the rules can tell of a setting", () => {
    expect(
      faultsOf(
        "```yaml setting",
        "areas: { '999999001001': { kind: village, name: { zh: 甲, en: A }, population: 10, km2: 1 } }",
        "policy:",
        "  - { path: workforce.bouds.village.min, value: 5 }",
        "  - { path: workforce.bounds.village.min, value: -5 }",
        "```"
      )
    ).toMatchSnapshot()
  })

  test("in what two settings say together", () => {
    const setting = (line: string) => ["```yaml setting", "policy:", `  - ${line}`, "```"]
    const low = "{ path: workforce.bounds.village.max, value: 7 }"
    const high = "{ path: workforce.bounds.village.min, value: 8 }"
    expect(faultsOf(...setting(low), "## A page", ...setting(high))).toMatchSnapshot()
  })

  test("in the order of its steps", () => {
    const report = "who: gridMember, does: report, with: {} }"
    expect(
      faultsOf(
        ...section(
          [
            "steps:",
            `  - { at: '09:00', ${report}`,
            `  - { at: '10:00', ${report}`,
            `  - { at: '09:59', ${report}`
          ].join("\n")
        )
      )
    ).toMatchSnapshot()
  })

  test("and where it is no YAML at all", () => {
    expect(faultsOf(...section("steps: [ { at: '09:00', who: 'system }"))).toMatchSnapshot()
  })
})

test("figures that are not met are told with both", () => {
  expect(
    Figures.differences({ "closed after": "30 min", clocks: { "repair.limit": { result: "met" } } }, { clocks: {} })
  ).toEqual([
    'closed after: "30 min" in the document, nothing here',
    'clocks / repair.limit / result: "met" in the document, nothing here'
  ])
})
