import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import { day, period } from "./AppraisalDistrict.ts"
import { candidate, policy } from "./CareerDistrict.ts"
import * as CareerEligibility from "./CareerEligibility.ts"

const requirements = policy.careers.values[0].value.civilService
const judge = (changed: Parameters<typeof candidate>[1] = {}) =>
  CareerEligibility.judge({
    candidate: candidate("li", changed),
    kind: "civilService",
    requirements,
    day: day("2020-03-11")
  })

const years = (
  ...ratings: ReadonlyArray<"excellent" | "competent" | "basicallyCompetent" | "notCompetent" | undefined>
) => ratings.map((rating, i) => ({ period: period(String(2010 + i)), ...(rating === undefined ? {} : { rating }) }))

describe("who may register", () => {
  test.each<[string, Parameters<typeof candidate>[1], ReadonlyArray<string>]>([
    ["everything met", {}, []],
    ["three years to the day", { posts: [{ kind: "secretary", days: { from: day("2017-03-11") } }] }, []],
    ["a day short of three years", { posts: [{ kind: "secretary", days: { from: day("2017-03-12") } }] }, ["Service"]],
    [
      "left the post before",
      { posts: [{ kind: "secretary", days: { from: day("2010-01-01"), to: day("2020-03-11") } }] },
      ["InPost"]
    ],
    [
      "in another post now, secretary for years before",
      {
        posts: [
          { kind: "secretary", days: { from: day("2010-01-01"), to: day("2019-01-01") } },
          { kind: "deputySecretary", days: { from: day("2019-01-01") } }
        ]
      },
      ["InPost"]
    ],
    [
      "two spells that make three years",
      {
        posts: [
          { kind: "secretary", days: { from: day("2013-01-01"), to: day("2015-01-01") } },
          { kind: "secretary", days: { from: day("2019-03-11") } }
        ]
      },
      []
    ],
    ["forty on the day", { birth: day("1980-03-11") }, []],
    ["forty-one on the birthday itself", { birth: day("1979-03-11") }, ["Age"]],
    ["part-time college", { education: { level: "bachelor", fullTime: false } }, ["Education"]],
    ["no rating at all", { history: [] }, ["Ratings"]],
    ["a year without a rating is passed over", { history: years("competent", undefined, "excellent") }, []],
    ["a failure among the last three", { history: years("competent", "competent", "notCompetent") }, ["NoneBelow"]],
    ["a failure long ago", { history: years("notCompetent", "competent", "basicallyCompetent", "excellent") }, []],
    ["one competent in three", { history: years("basicallyCompetent", "basicallyCompetent", "excellent") }, ["Ratings"]]
  ])("%s", (_, changed, unmet) => {
    const { eligible, findings } = judge(changed)
    expect(findings.filter(({ met }) => !met).map(({ rule }) => rule)).toEqual(unmet)
    expect(eligible).toBe(unmet.length === 0)
  })

  test("everybody judged: who may register stands first", () => {
    const candidates = ["zhao", "wang", "li"].map((who) => candidate(who, who === "li" ? { history: [] } : {}))
    const judged = CareerEligibility.all(candidates, { kind: "civilService", requirements, day: day("2020-03-11") })
    expect(judged.map((one) => `${one.candidate.person} ${one.eligible}`)).toEqual([
      "wang true",
      "zhao true",
      "li false"
    ])
  })

  test("each rule says what it asks and what was shown", () => {
    const { explanation } = judge({ history: years("basicallyCompetent"), posts: [] })
    expect(Explanation.toText(explanation, "zh")).toMatchSnapshot()
    expect(Explanation.toText(explanation, "en")).toMatchSnapshot()
  })
})
