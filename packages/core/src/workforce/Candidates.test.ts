import { expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Candidates from "./Candidates.ts"
import {
  appoint,
  COMMUNITY,
  code,
  day,
  determine,
  district,
  end,
  except,
  policy,
  register
} from "./WorkforceDistrict.ts"

const rules = {
  requirements: policy.requirements.values[0].value,
  combinations: policy.combinations.values[0].value
}
const asked = { place: code(COMMUNITY), kind: "deputySecretary", day: day("2020-05-01") } as const

const state = district(
  determine(COMMUNITY, {
    posts: { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 }
  }),
  ...["he", "jin", "li", "ma"].map((who) => register(who)),
  register("old", { birth: "1980-01-01" }),
  register("older", { birth: "1979-01-01" }),
  except("older", "deputySecretary"),
  appoint("he", "deputySecretary"),
  appoint("li", "centreStaff"),
  appoint("ma", "gridAdministrator"),
  { ...end("ma", "gridAdministrator", "2020-03-01"), leaving: "died" }
)

const standings = (kind: Candidates.Asked["kind"]) =>
  Candidates.of(state, rules, { ...asked, kind }).map(({ person, standing }) => `${person} ${standing}`)

test("everybody but the dead, those who can take the post first, each with what stands in the way", () => {
  expect(standings("deputySecretary")).toEqual([
    "jin ready",
    "older ready",
    "li afterLeaving",
    "old afterException",
    "he holder"
  ])
  expect(standings("gridAdministrator")).toEqual([
    "jin ready",
    "he afterLeaving",
    "li afterLeaving",
    "old not",
    "older not"
  ])
})

test("a pair of the policy may be held together in one place", () => {
  const paired = district(determine(COMMUNITY), register("li"), appoint("li", "secretary"))
  const standing = (place: string) =>
    Candidates.of(paired, rules, { ...asked, place: code(place), kind: "director" })[0]?.standing
  expect(standing(COMMUNITY)).toBe("ready")
  expect(standing("211103001002")).toBe("afterLeaving")
})

test("the answer says why", () => {
  const why = Candidates.of(state, rules, asked).map(({ explanation }) => Explanation.toText(explanation, "zh"))
  expect(why.join("\n")).toMatchSnapshot()
})
