import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import { next, previous } from "./PeriodOrder.ts"

test.each([
  ["2020", "2021"],
  ["2020-Q1", "2020-Q2"],
  ["2020-Q4", "2021-Q1"],
  ["0999-Q4", "1000-Q1"]
])("after %s comes %s", (one, other) => {
  expect(next(AppraisalPeriod.of(one))).toBe(other)
  expect(previous(AppraisalPeriod.of(other))).toBe(one)
})

test("a period ends where the next one begins", () => {
  const periods = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom("", "-Q1", "-Q2", "-Q3", "-Q4"))
    .map(([year, quarter]) => AppraisalPeriod.of(`${year}${quarter}`))
  fc.assert(
    fc.property(periods, (one) => {
      expect(AppraisalPeriod.daysOf(next(one)).from).toBe(AppraisalPeriod.daysOf(one).to)
      expect(previous(next(one))).toBe(one)
    })
  )
})
