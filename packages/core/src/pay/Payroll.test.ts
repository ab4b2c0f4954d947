import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import { end, move } from "../workforce/WorkforceDistrict.ts"
import { adjust, base, begin, carryIn, countYear, day, deduct, leave, rate } from "./PayDistrict.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import * as Payroll from "./Payroll.ts"
import { hire, inputOf, monthsOf, runOf, type Scene, slipOf, three } from "./PayrollMonth.ts"
import { policy } from "./SamplePay.ts"

const li = hire("li", "secretary")
const wang = hire("wang", "centreStaff")

const figures = (payroll: Payroll.Payroll, who: string) => {
  const { gross, earnings } = slipOf(payroll, who)
  return { gross, earnings: earnings.map(({ kind, amount, for: month }) => [kind, amount, ...(month ? [month] : [])]) }
}

describe("a month", () => {
  test("pays the secretary of a community, of a village, and a member of the staff", () => {
    const payroll = runOf("2020-03", three)
    expect(payroll.payslips.map(({ person, gross }) => [person, gross])).toEqual([
      ["li", 370_000],
      ["wang", 300_000],
      ["zhao", 360_000]
    ])
    expect(payroll.totals).toMatchObject({ people: 3, gross: 1_030_000, arrears: 0 })
    expect(figures(payroll, "zhao").earnings).toEqual([
      ["base", 288_000],
      ["performance", 72_000]
    ])
  })

  test.each<[string, Scene, number, string]>([
    [
      "a joiner by paid days",
      { staff: hire("li", "secretary", { from: day("2020-03-16") }) },
      12,
      "11 of 22 and one more"
    ],
    [
      "a leaver by paid days",
      { staff: [...li, end("li", "secretary", "2020-03-16", "2019-02-01")] },
      10,
      "the first two weeks"
    ],
    ["unpaid leave not", { staff: li, pay: [leave("li", "2020-03-02", "2020-03-05")] }, 19, "three days off"],
    [
      "leave over a weekend by its working days",
      { staff: li, pay: [leave("li", "2020-03-06", "2020-03-10")] },
      20,
      "two"
    ]
  ])("pays %s", (_, scene, paid) => {
    const { segments, gross, earnings } = slipOf(runOf("2020-03", scene), "li")
    expect(segments.reduce((sum, one) => sum + one.paidDays, 0)).toBe(paid)
    expect(earnings.map(({ amount }) => amount)).toEqual([
      Math.round((296_000 * paid) / 22),
      Math.round((74_000 * paid) / 22)
    ])
    expect(gross).toBe(earnings.reduce((sum, { amount }) => sum + amount, 0))
  })

  test("pays each part of it in the post, grade and coefficient of its days", () => {
    const moved = [
      ...wang,
      end("wang", "centreStaff", "2020-03-16", "2019-02-01"),
      move("wang", "deputySecretary", { from: day("2020-03-16") })
    ]
    const pay = [
      adjust("wang", 1, { from: day("2020-03-09") }),
      rate("wang", { coefficient: { percent: 50, from: day("2020-03-23"), to: day("2020-04-01") } })
    ]
    const { segments } = slipOf(runOf("2020-03", { staff: moved, pay }), "wang")
    expect(
      segments.map(({ from, post, grade, coefficient, paidDays }) => [from, post, grade, coefficient, paidDays])
    ).toEqual([
      ["2020-03-01", "centreStaff", 1, 100, 5],
      ["2020-03-09", "centreStaff", 2, 100, 5],
      ["2020-03-16", "deputySecretary", 5, 100, 5],
      ["2020-03-23", "deputySecretary", 5, 50, 7]
    ])
  })

  test("pays a pair of posts once, by the higher, and goes on through what changes nothing", () => {
    const pair = [
      ...li,
      move("li", "director", { from: day("2020-03-10"), term: { from: day("2020-01-01"), to: day("2024-01-01") } })
    ]
    const { segments } = slipOf(runOf("2020-03", { staff: pair }), "li")
    expect(segments).toMatchObject([{ from: "2020-03-01", to: "2020-04-01", post: "secretary", paidDays: 22 }])
  })

  test("counts service without the years that do not count", () => {
    const staff = hire("li", "centreStaff", {}).map((one) =>
      one._tag === "RegisterPerson" ? { ...one, servedSince: day("2014-03-01"), from: day("2014-03-01") } : one
    )
    const gradeOf = (...pay: ReadonlyArray<PayRecordCommand>) =>
      slipOf(runOf("2020-03", { staff, pay }), "li").segments[0].grade
    expect(gradeOf()).toBe(3)
    expect(gradeOf(countYear("li", 2018, false))).toBe(2)
  })

  test("takes contributions on the declared base, deductions off the income, and tax from what was carried in", () => {
    const scene: Scene = {
      staff: li,
      pay: [begin("2020-04"), base("li", 20_000), deduct("li", [["elderly", 1_000]]), carryIn("li")]
    }
    const slip = slipOf(runOf("2020-04", scene), "li")
    expect(slip.contributions.find(({ kind }) => kind === "pension")?.base).toBe(1_500_000)
    expect(slip).toMatchObject({ averageMonthly: 2_000_000, specialDeductions: 100_000 })
    expect(slip.taxToDate).toMatchObject({ year: 2020, months: 4, income: 3_370_000 })
  })

  test("carries the sums of tax from month to month and leaves them behind at the year's end", () => {
    const months = monthsOf("2020-11", three, three, three)
    expect(months.map((month) => slipOf(month, "li").taxToDate)).toMatchObject([
      { year: 2020, months: 1, income: 370_000 },
      { year: 2020, months: 2, income: 740_000 },
      { year: 2021, months: 1, income: 370_000 }
    ])
  })

  test("a whole year of low pay gives the next one its allowance at once, where the policy says so", () => {
    const [entry] = policy.incomeTax.values
    const values = [{ ...entry, value: { ...entry.value, wholeYearUpTo: Money.yuan(60_000) } }] as const
    const scene: Scene = { staff: li, policy: { ...policy, incomeTax: { ...policy.incomeTax, values } } }
    const months = monthsOf("2020-01", ...Array.from({ length: 14 }, () => scene))
    expect(months.slice(-3).map((month) => slipOf(month, "li").taxToDate)).toMatchObject([
      { year: 2020, months: 12, income: 4_440_000 },
      { year: 2021, months: 1, allowanceMonths: 12 },
      { year: 2021, months: 2, allowanceMonths: 12 }
    ])
  })
})

describe("what a month can not be computed without", () => {
  const refusal = (input: Payroll.Input) => {
    const run = Payroll.run(input)
    return Result.isFailure(run) ? run.failure : undefined
  }

  test.each<[string, Payroll.Input, object]>([
    ["rules in force", inputOf("2018-12", three), { _tag: "NoRuleYet", day: "2018-12-31", firstFrom: "2019-01-01" }],
    ["published holidays", inputOf("2027-01", three), { _tag: "HolidaysUnpublished", month: "2027-01" }],
    [
      "the calendar",
      { ...inputOf("2020-03", three), paidDaysOf: (month) => Result.fail({ _tag: "CalendarMissing", month }) },
      { _tag: "CalendarMissing" }
    ],
    [
      "a registered person",
      { ...inputOf("2020-03", three), workforce: { ...inputOf("2020-03", three).workforce, people: {} } },
      { _tag: "PersonUnregistered", person: "li" }
    ],
    [
      "the kind of the place",
      { ...inputOf("2020-03", three), workforce: { ...inputOf("2020-03", three).workforce, decisions: {} } },
      { _tag: "PlaceUndetermined", person: "li", day: "2020-03-01" }
    ],
    [
      "a reference wage",
      inputOf("2020-03", {
        ...three,
        policy: {
          ...policy,
          referenceWages: Dated.constant({
            label: Label.same("reference"),
            unit: "fen",
            transition: "apply",
            from: day("2019-01-01"),
            value: { socialInsurance: "notGiven", housingFund: Money.yuan(5_000) },
            source: Source.assumption("not found")
          })
        }
      }),
      { _tag: "ReferenceWageNotGiven", reference: "socialInsurance" }
    ]
  ])("%s", (_, input, expected) => {
    expect(refusal(input)).toMatchObject(expected)
  })
})
