import { expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import {
  appeal,
  appraisal,
  by,
  decide,
  draft,
  drafted,
  final,
  offence,
  on,
  open,
  person,
  publicise,
  published,
  type Step,
  withdrawAppeal
} from "./AppraisalDistrict.ts"
import * as AppraisalExplanation from "./AppraisalExplanation.ts"

const january8 = on("2021-01-08")
const appealed: ReadonlyArray<Step> = [...published, [appeal("li"), january8]]

const textOf = (who: string, ...steps: ReadonlyArray<Step>) => {
  const found = AppraisalExplanation.ofPerson(appraisal(...steps), person(who))
  return found === undefined ? undefined : Explanation.toText(found, "en")
}

test("there is nothing to explain before a draft, nor about somebody who is not in it", () => {
  expect([textOf("li"), textOf("li", open), textOf("li", ...drafted, offence("li"))]).toEqual([
    undefined,
    undefined,
    undefined
  ])
  expect(textOf("nobody", ...drafted)).toBeUndefined()
  expect(AppraisalExplanation.overall(appraisal(open))).toBeUndefined()
})

test("who earned an excellent and lost out reads the order, and what became of the appeal", () => {
  expect(textOf("li", ...drafted)).toContain("number 3 of 3 for 2; 93.60 points against 92.80")
  expect(textOf("li", ...appealed)).toMatch(/review: waits for a decision, lodged on 2021-01-08: a figure is wrong/)
  expect(textOf("li", ...appealed, withdrawAppeal("li"))).toContain("review: withdrawn on 2021-01-06")
  expect(textOf("li", ...appealed, [decide("li"), { ...by("judge"), ...january8 }])).toMatch(
    /review: dismissed on 2021-01-08, the rating stays[\s\S]*reason: the record of the visit shows it/
  )
})

test("a final rating reads what it leads to, by the ratings before it", () => {
  expect(textOf("wang", ...final)).toMatch(
    /coefficient of performance pay: 120%[\s\S]*steps of the grade: \+1, 2 in a row/
  )
  expect(textOf("zhao", ...final)).toMatch(/exit: is due, for a person to decide/)
  expect(textOf("he", ...final)).toMatch(/^rating of he: appraised, not rated/)
})

test("all of a draft: how many got which rating, and how the cap came out", () => {
  const overall = AppraisalExplanation.overall(appraisal(open, ...drafted.slice(1), draft))
  expect(overall === undefined ? undefined : Explanation.toText(overall, "zh")).toMatchSnapshot()
})

test("the days of notice, appeal and complaint, each with its working days", () => {
  expect(AppraisalExplanation.ofNotice(appraisal(...drafted))).toBeUndefined()
  const found = AppraisalExplanation.ofNotice(appraisal(...final))
  expect(found === undefined ? undefined : Explanation.toText(found, "zh")).toMatchSnapshot()
  expect(found === undefined ? undefined : Explanation.toText(found, "en")).toMatchSnapshot()
  const provisional = AppraisalExplanation.ofNotice(appraisal(...drafted, [publicise(), on("2035-01-08")]))
  expect(provisional?.note?.en).toBe("holidays are not published, so plain weeks were counted")
})
