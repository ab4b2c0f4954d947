import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"

const { of } = AppraisalPeriod

describe("a period of appraisal", () => {
  test.each(["2020", "2020-Q1", "2020-Q4", "0001", "9998-Q4"])("%s is one", (text) => {
    expect(AppraisalPeriod.parse(text)).toMatchObject({ success: text })
  })

  test.each(["", "20", "2020-Q0", "2020-Q5", "2020-q1", "2020-01", "0000", "9999", "2020 ", "2020-Q1-"])(
    '"%s" is none',
    (text) => {
      expect(AppraisalPeriod.parse(text)).toMatchObject({
        failure: `"${text}" is neither a year, such as 2020, nor a quarter, such as 2020-Q3`
      })
    }
  )

  test("is said in words", () => {
    expect(["2020", "2020-Q3"].map((text) => AppraisalPeriod.label(of(text)))).toEqual([
      { zh: "2020年度", en: "the year 2020" },
      { zh: "2020年第三季度", en: "the third quarter of 2020" }
    ])
  })

  test("its last day says by which parameters it is judged", () => {
    expect(["2020", "2020-Q1", "2019-Q2"].map((text) => AppraisalPeriod.lastDay(of(text)))).toEqual([
      "2020-12-31",
      "2020-03-31",
      "2019-06-30"
    ])
  })
})

test("the quarters of a year follow one another and make the year", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9998 }), (n) => {
      const year = of(String(n).padStart(4, "0"))
      const quarters = AppraisalPeriod.quartersOf(year).map(AppraisalPeriod.daysOf)
      const { from, to } = AppraisalPeriod.daysOf(year)
      expect([quarters[0]?.from, quarters[3]?.to]).toEqual([from, to])
      for (const [i, quarter] of quarters.slice(1).entries()) expect(quarter.from).toBe(quarters[i]?.to)
      expect(Day.daysBetween(from, to)).toBe(Day.isLeapYear(n) ? 366 : 365)
    })
  )
})
