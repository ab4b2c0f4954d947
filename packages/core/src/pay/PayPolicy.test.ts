import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import * as PayPolicy from "./PayPolicy.ts"
import { policy } from "./SamplePay.ts"

const [first] = policy.referenceWages.values
const later = {
  from: Day.of("2020-01-01"),
  known: Day.of("2020-07-01"),
  value: { socialInsurance: Money.yuan(5_600), housingFund: Money.yuan(6_000) },
  source: Source.rule("R5-07")
}
const changed = { ...policy, referenceWages: { ...policy.referenceWages, values: [first, later] as const } }
const wageOn = (day: string, knownOn?: string) =>
  Result.map(
    PayPolicy.on(changed, Day.of(day), knownOn === undefined ? undefined : Day.of(knownOn)),
    ({ referenceWages, sources }) => [referenceWages.socialInsurance, sources.referenceWages._tag]
  )

test.each([
  ["before it was known", "2020-03-31", undefined, [500_000, "Assumption"]],
  ["looking back with what is known later", "2020-03-31", "2020-07-01", [560_000, "Rule"]],
  ["looking back before it held", "2019-12-31", "2020-07-01", [500_000, "Assumption"]],
  ["once it is known", "2020-07-31", undefined, [560_000, "Rule"]]
] as const)("a reference wage that comes late and reaches back: %s", (_, day, knownOn, expected) => {
  expect(wageOn(day, knownOn)).toEqual(Result.succeed(expected))
})

test("no rules before they begin, and the first that lacks is named", () => {
  expect(PayPolicy.on(policy, Day.of("2018-12-31"))).toMatchObject({
    failure: { _tag: "NotInForce", label: { en: "pay table" }, firstFrom: "2019-01-01" }
  })
  const [pension] = policy.insurance.pension.values
  const insurance = {
    ...policy.insurance,
    pension: { ...policy.insurance.pension, values: [{ ...pension, from: Day.of("2020-05-01") }] as const }
  }
  expect(PayPolicy.on({ ...policy, insurance }, Day.of("2020-01-31"))).toMatchObject({
    failure: { _tag: "NotInForce", label: { en: "insurance" }, firstFrom: "2020-05-01" }
  })
})
