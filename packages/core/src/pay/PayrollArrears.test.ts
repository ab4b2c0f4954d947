import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import { end } from "../workforce/WorkforceDistrict.ts"
import { adjust, base, begin, day, leave, month as monthOf, person, rate, repay } from "./PayDistrict.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import * as Payroll from "./Payroll.ts"
import { hire, inputOf, monthsOf, runOf, type Scene, slipOf, three } from "./PayrollMonth.ts"
import * as PayrollTotals from "./PayrollTotals.ts"
import { policy } from "./SamplePay.ts"

const figures = (payroll: Payroll.Payroll, who: string) => {
  const { gross, earnings } = slipOf(payroll, who)
  return { gross, earnings: earnings.map(({ kind, amount, for: month }) => [kind, amount, ...(month ? [month] : [])]) }
}

describe("what is known late", () => {
  const changed = (...pay: ReadonlyArray<PayRecordCommand>): Scene => ({ ...three, pay })
  const arrearsAfter = (later: Scene, who = "li") =>
    slipOf(monthsOf("2020-02", three, later)[1] as Payroll.Payroll, who).earnings.filter(
      ({ for: month }) => month !== undefined
    )

  test("nothing: no arrears, and no difference but what the month brings", () => {
    const [, march] = monthsOf("2020-02", three, three)
    expect(march?.totals.arrears).toBe(0)
    expect(march?.differences).toEqual([])
  })

  test("a grade: paid in the month after, once", () => {
    const later = changed(adjust("li", 1, { from: day("2020-02-01") }))
    const [february, march, april] = monthsOf("2020-02", three, later, later)
    expect(slipOf(february as Payroll.Payroll, "li").gross).toBe(370_000)
    expect(figures(march as Payroll.Payroll, "li")).toEqual({
      gross: 390_000,
      earnings: [
        ["base", 304_000],
        ["performance", 76_000],
        ["base", 8_000, "2020-02"],
        ["performance", 2_000, "2020-02"]
      ]
    })
    expect(figures(april as Payroll.Payroll, "li").gross).toBe(380_000)
  })

  test("says why, down to what the month would pay today", () => {
    const late = { ...three, pay: [adjust("li", 1, { from: day("2020-02-01") }), base("li", 4_000)] }
    const february = monthsOf("2020-02", three)
    const [why, ...others] = Result.getOrThrow(Payroll.explainArrears(inputOf("2020-03", late, february), person("li")))
    if (why === undefined) throw new Error("something is owed")
    expect(others).toEqual([])
    const lines = (["zh", "en"] as const).map((language) => Explanation.toText(why, language).split("\n").slice(0, 12))
    expect(lines).toMatchSnapshot()
    expect(Explanation.toText(why, "en")).toContain("grade 9")
    expect(Result.getOrThrow(Payroll.explainArrears(inputOf("2020-03", late, february), person("zhao")))).toEqual([])
  })

  test("is told among the totals of the month", () => {
    const [, march] = monthsOf("2020-02", three, { ...three, pay: [adjust("li", 1, { from: day("2020-02-01") })] })
    if (march === undefined) throw new Error("there are two months")
    const tree = PayrollTotals.explain(march.totals)
    expect((["zh", "en"] as const).map((language) => Explanation.toText(tree, language).split("\n"))).toMatchSnapshot()
  })

  test("a rating: performance pay alone is taken back", () => {
    const failed = rate("li", { rating: "notCompetent", coefficient: { percent: 0, from: day("2020-02-01") } })
    expect(arrearsAfter(changed(failed))).toEqual([{ kind: "performance", amount: -74_000, for: "2020-02" }])
  })

  test("a leave: the days are taken back", () => {
    expect(arrearsAfter(changed(leave("wang", "2020-02-03", "2020-02-07")), "wang")).toEqual([
      { kind: "base", amount: -48_000, for: "2020-02" },
      { kind: "performance", amount: -12_000, for: "2020-02" }
    ])
  })

  test("a base: both sides' contributions are made up", () => {
    const [, march] = monthsOf("2020-02", three, changed(base("li", 5_000)))
    const late = slipOf(march as Payroll.Payroll, "li").contributions.filter(({ for: month }) => month === "2020-02")
    expect(late[0]).toEqual({ kind: "pension", base: 500_000, employee: 10_400, employer: 20_800, for: "2020-02" })
    expect(late.map(({ kind }) => kind)).toEqual(["pension", "medical", "unemployment", "workInjury", "housingFund"])
  })

  test("an appointment: the month before it was known is paid as arrears, and contributions with it", () => {
    const sun = hire("sun", "centreStaff", { from: day("2020-02-01") })
    const [, march] = monthsOf("2020-02", three, { staff: [...three.staff, ...sun] })
    expect(figures(march as Payroll.Payroll, "sun").gross).toBe(600_000)
    expect(slipOf(march as Payroll.Payroll, "sun").contributions).toHaveLength(10)
  })

  test("a pay table that reaches back: everybody's difference, and the cause is told", () => {
    const row = policy.payTable.values[0]
    const raised = row.value.map((one) => ({
      ...one,
      ...(one.staff === undefined ? {} : { staff: Money.fen(one.staff + 10_000) })
    }))
    const notice = {
      from: day("2020-02-01"),
      known: day("2020-03-20"),
      value: raised,
      source: Source.assumption("late")
    }
    const late = { ...policy, payTable: { ...policy.payTable, values: [row, notice] as typeof policy.payTable.values } }
    const [, march] = monthsOf("2020-02", three, { ...three, policy: late })
    expect(march?.differences.map(({ person, causes }) => [person, causes.map(({ _tag }) => _tag)])).toEqual([
      ["wang", ["Rates", "Arrears", "Contributions"]]
    ])
    expect(figures(march as Payroll.Payroll, "wang").gross).toBe(320_000)
  })

  test("is taken back as far as the month's pay reaches; the rest comes up again, oldest month first", () => {
    const never = { staff: [...three.staff, end("wang", "centreStaff", "2020-05-01", "2019-02-01")] }
    const back: Scene = { ...three, pay: [leave("wang", "2020-01-01", "2020-04-01")] }
    const months = monthsOf("2020-01", three, three, three, back, {
      ...never,
      ...(back.pay === undefined ? {} : { pay: back.pay })
    })
    const april = months[3] as Payroll.Payroll
    expect(slipOf(april, "wang").net).toBe(0)
    expect(april.outstanding.map(({ month }) => month)).toEqual(
      ["2020-01", "2020-02", "2020-03"].slice(-april.outstanding.length)
    )
    const owed = april.outstanding.reduce((sum, { amount }) => sum + amount, 0)
    expect(owed + 300_000 - PayrollTotals.employeeOf(slipOf(april, "wang"))).toBe(900_000)
  })

  test("somebody who has left is paid what was due, without a contribution or a month of allowance more", () => {
    const left = [...three.staff, end("li", "secretary", "2020-03-01", "2019-02-01")]
    const [february, march] = monthsOf(
      "2020-02",
      { staff: left },
      { staff: left, pay: [adjust("li", 1, { from: day("2020-02-01") }), base("li", 3_700)] }
    )
    expect(slipOf(march as Payroll.Payroll, "li")).toMatchObject({
      gross: 10_000,
      contributions: [],
      segments: [{ from: "2020-03-01", to: "2020-03-01", post: "secretary", paidDays: 0 }],
      taxToDate: { months: 1, income: 380_000 }
    })
    expect(february?.payslips).toHaveLength(3)
    expect(march?.differences).toMatchObject([{ person: "li", causes: [{ _tag: "Left" }, { _tag: "Arrears" }] }])
  })

  test("who left with the old year has no month of allowance in the new one", () => {
    const left = [...three.staff, end("li", "secretary", "2020-01-01", "2019-02-01")]
    const [, january] = monthsOf(
      "2019-12",
      { staff: left },
      { staff: left, pay: [adjust("li", 1, { from: day("2019-12-01") })] }
    )
    expect(slipOf(january as Payroll.Payroll, "li")).toMatchObject({
      gross: 10_000,
      tax: 254, // 3 % of 100 yuan less the 15.50 of contributions that they bring
      taxToDate: { year: 2020, months: 0, income: 10_000 }
    })
  })

  test("somebody who has left and was paid too much owes it outside the payroll", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-03", "2019-02-01")]
    const [, march] = monthsOf("2020-02", three, { staff: left })
    expect(march?.outstanding).toEqual([{ person: "li", month: "2020-02", cause: "overpaid", amount: 370_000 }])
    expect(march?.payslips.map(({ person }) => person)).toEqual(["wang", "zhao"])
  })

  test("what is paid back in cash is no longer outstanding; what was paid back too much is returned", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-03", "2019-02-01")]
    const after = (yuan: number) => {
      const known: Scene = { staff: left, pay: [begin("2020-02"), repay("li", yuan, { month: monthOf("2020-02") })] }
      return monthsOf("2020-02", three, { staff: left }, known, known)
    }
    expect(after(3_000)[2]?.outstanding).toEqual([
      { person: "li", month: "2020-02", cause: "overpaid", amount: 70_000 }
    ])
    expect(after(3_700)[2]?.outstanding).toEqual([])
    const [, , april, may] = after(3_800)
    expect(slipOf(april as Payroll.Payroll, "li").gross).toBe(10_000)
    expect(may?.payslips.map(({ person }) => person)).toEqual(["wang", "zhao"])
  })

  test("what pay did not reach to is owed until it is paid back in cash, which then is no overpayment", () => {
    const away: Scene = { ...three, pay: [begin("2020-02"), leave("wang", "2020-02-01", "2020-03-01")] }
    const back = (yuan: number): Scene => ({
      ...away,
      pay: [...(away.pay ?? []), repay("wang", yuan, { month: monthOf("2020-02") })]
    })
    const owing = (...scenes: ReadonlyArray<Scene>) =>
      monthsOf("2020-02", away, ...scenes).map(({ outstanding }) => outstanding)
    const debt = { person: "wang", month: "2020-02", cause: "deductions" }
    expect(owing(away)).toEqual([[{ ...debt, amount: 49_500 }], [{ ...debt, amount: 49_500 }]])
    expect(owing(back(400))[1]).toEqual([{ ...debt, amount: 9_500 }])
    const [, march] = monthsOf("2020-02", away, back(495))
    expect(march?.outstanding).toEqual([])
    expect(march?.totals.arrears).toBe(0)
    expect(monthsOf("2020-02", away, back(500))[1]?.totals.arrears).toBe(500)
  })

  test("what both sides contributed for somebody who had left comes back, and goes against what he was paid too much", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-01", "2019-02-01")]
    const [, march, april] = monthsOf("2020-02", three, { staff: left }, { staff: left })
    expect(slipOf(march as Payroll.Payroll, "li")).toMatchObject({ gross: -57_350, deductions: -57_350, net: 0 })
    expect(slipOf(march as Payroll.Payroll, "li").cost).toBeLessThan(-57_350)
    for (const month of [march, april]) {
      expect(month?.outstanding).toEqual([
        { person: "li", month: "2020-02", cause: "overpaid", amount: 370_000 - 57_350 }
      ])
    }
    expect(april?.payslips.map(({ person }) => person)).toEqual(["wang", "zhao"])
  })

  test("does not reach back farther than the policy", () => {
    const near = {
      ...policy,
      arrearsMonthsMax: Dated.constant({
        ...policy.arrearsMonthsMax,
        from: day("2019-01-01"),
        value: 1,
        source: Source.assumption("near")
      })
    }
    const first: Scene = { ...three, policy: near }
    const later: Scene = { ...first, pay: [adjust("li", 1, { from: day("2020-01-01") })] }
    const march = monthsOf("2020-01", first, first, later)[2] as Payroll.Payroll
    expect(new Set(slipOf(march, "li").earnings.map(({ for: month }) => month))).toEqual(
      new Set([undefined, "2020-02"])
    )
  })

  test("closed months before the payroll began, or before January and the reach, are not read", () => {
    const from = (month: string, begun: string, arrearsMonthsMax: number) =>
      Payroll.closedFrom(runOf(month, three).month, runOf(begun, three).month, { arrearsMonthsMax })
    expect(from("2020-05", "2019-01", 2)).toBe("2020-01")
    expect(from("2020-01", "2019-01", 0)).toBe("2019-12")
    expect(from("2020-05", "2019-01", 12)).toBe("2019-05")
    expect(from("2020-05", "2020-03", 12)).toBe("2020-03")
    expect(from("2020-03", "2020-03", 12)).toBe("2020-03")
  })
})
