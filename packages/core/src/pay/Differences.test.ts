import { describe, expect, test } from "vitest"
import * as Money from "../kernel/Money.ts"
import { end, move } from "../workforce/WorkforceDistrict.ts"
import * as Differences from "./Differences.ts"
import { adjust, base, day, leave, rate } from "./PayDistrict.ts"
import { hire, monthsOf, type Scene } from "./PayrollMonth.ts"

const li = hire("li", "centreStaff")
const of = (before: Scene, after: Scene) => monthsOf("2020-03", before, after)[1]?.differences ?? []
const scene = (...pay: NonNullable<Scene["pay"]>): Scene => ({ staff: li, pay })

describe("causes", () => {
  test.each<[string, ReadonlyArray<Differences.Difference>, ReadonlyArray<string>]>([
    ["nothing", of(scene(), scene()), []],
    ["joined", of({ staff: [] }, { staff: hire("li", "centreStaff", { from: day("2020-04-01") }) }), ["Joined"]],
    ["left", of(scene(), { staff: [...li, end("li", "centreStaff", "2020-04-01", "2019-02-01")] }), ["Left"]],
    [
      "another post",
      of(scene(), {
        staff: [
          ...li,
          end("li", "centreStaff", "2020-04-01", "2019-02-01"),
          move("li", "secretary", { from: day("2020-04-01") })
        ]
      }),
      ["Post", "Grade", "Contributions"]
    ],
    ["a grade", of(scene(), scene(adjust("li", 1, { from: day("2020-04-01") }))), ["Grade", "Contributions"]],
    [
      "a coefficient",
      of(scene(), scene(rate("li", { coefficient: { percent: 50, from: day("2020-04-01") } }))),
      ["Coefficient"]
    ],
    ["unpaid leave", of(scene(), scene(leave("li", "2020-04-01", "2020-04-03"))), ["PaidDays"]],
    [
      "back from unpaid leave",
      of(scene(leave("li", "2020-03-02", "2020-03-04")), scene(leave("li", "2020-03-02", "2020-03-04"))),
      ["PaidDays"]
    ],
    [
      "arrears",
      of(scene(), scene(rate("li", { coefficient: { percent: 50, from: day("2020-03-01"), to: day("2020-04-01") } }))),
      ["Arrears"]
    ],
    ["a base", of(scene(), scene(base("li", 4_000))), ["Contributions"]]
  ])("%s", (_, differences, expected) => {
    expect(differences.flatMap(({ causes }) => causes.map(({ _tag }) => _tag))).toEqual(expected)
  })
})

test("a cause in words, in both languages", () => {
  const [before, after] = [Money.yuan(3_000), Money.yuan(3_100)]
  const causes: ReadonlyArray<Differences.Cause> = [
    { _tag: "Joined" },
    { _tag: "Left" },
    { _tag: "Post", before: "centreStaff", beforeIn: "community", after: "secretary", afterIn: "village" },
    { _tag: "Grade", before: 1, after: 2 },
    { _tag: "Coefficient", before: 100, after: 0 },
    { _tag: "PaidDays", before: { paid: 22, unpaidLeave: 0 }, after: { paid: 19, unpaidLeave: 2 } },
    { _tag: "Arrears", before, after },
    { _tag: "Contributions", before, after },
    { _tag: "Tax", before, after },
    { _tag: "Rates" }
  ]
  expect(causes.map(Differences.phrase)).toMatchSnapshot()
})
