import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import { plusDays } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import { appoint, code, end, move, register, VILLAGE } from "../workforce/WorkforceDistrict.ts"
import {
  adjust,
  base,
  begin,
  carryIn,
  countYear,
  day,
  deduct,
  leave,
  month as monthOf,
  rate,
  repay
} from "./PayDistrict.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import * as Payroll from "./Payroll.ts"
import { inputOf, monthsOf, runOf, type Scene, slipOf } from "./PayrollMonth.ts"
import * as PayrollTotals from "./PayrollTotals.ts"
import { policy } from "./SamplePay.ts"

/** Nobody of the sample has served before 2019, so that grades are those of the posts. */
const hire = (who: string, kind: Parameters<typeof appoint>[1], rest: Parameters<typeof appoint>[2] = {}) => [
  register(who, { level: "college", servedSince: "2019-01-01" }),
  appoint(who, kind, { from: day("2019-02-01"), ...rest })
]
const li = hire("li", "secretary")
const wang = hire("wang", "centreStaff")
const zhao = hire("zhao", "secretary", { place: code(VILLAGE) })
const three: Scene = { staff: [...li, ...wang, ...zhao] }

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

  test("somebody who has left and was paid too much owes it outside the payroll", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-03", "2019-02-01")]
    const [, march] = monthsOf("2020-02", three, { staff: left })
    expect(march?.outstanding).toEqual([{ person: "li", month: "2020-02", amount: 370_000 }])
    expect(march?.payslips.map(({ person }) => person)).toEqual(["wang", "zhao"])
  })

  test("what is paid back in cash is no longer outstanding; what was paid back too much is returned", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-03", "2019-02-01")]
    const after = (yuan: number) => {
      const known: Scene = { staff: left, pay: [begin("2020-02"), repay("li", yuan, { month: monthOf("2020-02") })] }
      return monthsOf("2020-02", three, { staff: left }, known, known)
    }
    expect(after(3_000)[2]?.outstanding).toEqual([{ person: "li", month: "2020-02", amount: 70_000 }])
    expect(after(3_700)[2]?.outstanding).toEqual([])
    const [, , april, may] = after(3_800)
    expect(slipOf(april as Payroll.Payroll, "li").gross).toBe(10_000)
    expect(may?.payslips.map(({ person }) => person)).toEqual(["wang", "zhao"])
  })

  test("what both sides contributed for somebody who had left comes back, and goes against what he was paid too much", () => {
    const left = [...three.staff, end("li", "secretary", "2020-02-01", "2019-02-01")]
    const [, march, april] = monthsOf("2020-02", three, { staff: left }, { staff: left })
    expect(slipOf(march as Payroll.Payroll, "li")).toMatchObject({ gross: -57_350, deductions: -57_350, net: 0 })
    expect(slipOf(march as Payroll.Payroll, "li").cost).toBeLessThan(-57_350)
    for (const month of [march, april]) {
      expect(month?.outstanding).toEqual([{ person: "li", month: "2020-02", amount: 370_000 - 57_350 }])
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

const people = ["li", "wang", "zhao", "qian", "sun"]
const posts = ["secretary", "centreStaff", "deputySecretary", "gridAdministrator", "centreStaff"] as const
const staff = people.flatMap((who, i) => hire(who, posts[i] ?? "centreStaff"))

/** Facts of one person about the first three months of 2020, none of which can be refused. */
const factsOf = (who: string): fc.Arbitrary<ReadonlyArray<PayRecordCommand>> => {
  const aDay = fc.integer({ min: 0, max: 80 }).map((n) => plusDays(day("2020-01-01"), n))
  const fact: fc.Arbitrary<PayRecordCommand> = fc.oneof(
    fc.tuple(aDay, fc.integer({ min: -2, max: 3 })).map(([from, steps]) => adjust(who, steps || 1, { from })),
    fc
      .tuple(aDay, fc.integer({ min: 0, max: 150 }))
      .map(([from, percent]) => rate(who, { coefficient: { percent, from } })),
    fc.integer({ min: 2_000, max: 20_000 }).map((yuan) => base(who, yuan)),
    fc.integer({ min: 1, max: 5_000 }).map((yuan) => deduct(who, [["elderly", yuan]]))
  )
  const absent = fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 18 }))
    .map(([first, length]) =>
      leave(who, `2020-02-${String(first).padStart(2, "0")}`, `2020-02-${String(first + length).padStart(2, "0")}`)
    )
  return fc
    .tuple(fc.array(fact, { maxLength: 4 }), fc.option(absent, { nil: undefined }))
    .map(([facts, away]) => [...facts, ...(away === undefined ? [] : [away])])
}
const anyFacts = fc.tuple(...people.map(factsOf)).map((each) => each.flat())

describe("laws", () => {
  test("whatever becomes known late, what was paid for a month and what is outstanding make what was due", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (early, late) => {
        const before: Scene = { staff, pay: early }
        const after: Scene = { staff, pay: [...early.filter(({ _tag }) => _tag !== "RecordUnpaidLeave"), ...late] }
        const months = monthsOf("2020-01", before, before, after)
        const march = months[2] as Payroll.Payroll
        for (const month of ["2020-01", "2020-02"]) {
          const due = runOf(month, after)
          for (const who of people) {
            const paid = months
              .flatMap(({ payslips }) => payslips.filter(({ person }) => person === who))
              .flatMap((slip) => slip.earnings.filter((one) => (one.for ?? slip.month) === month))
            const left = march.outstanding.filter((one) => one.person === who && one.month === month)
            const net = (list: ReadonlyArray<{ readonly amount: number }>) =>
              list.reduce((sum, { amount }) => sum + amount, 0)
            expect(net(paid) - net(left)).toBe(slipOf(due, who).gross)
          }
        }
      }),
      { numRuns: 50 }
    )
  })

  test("the figures of every month prove; differences are the sum of their parts", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (early, late) => {
        const apart = late.filter(({ _tag }) => _tag !== "RecordUnpaidLeave")
        const months = monthsOf("2020-01", { staff, pay: early }, { staff, pay: [...early, ...apart] })
        for (const { payslips, totals } of months) {
          expect(totals.gross).toBe(totals.net + totals.employee + totals.tax)
          expect(totals.city + totals.district).toBe(totals.cost)
          expect(totals).toEqual(PayrollTotals.of(payslips))
        }
        for (const { before, after, earnings, arrears, contributions, tax } of months[1]?.differences ?? []) {
          expect(after - before).toBe(earnings + arrears - contributions - tax)
        }
      }),
      { numRuns: 50 }
    )
  })

  test("the order of facts about different people, and of appointments, does not matter; the same again is the same", () => {
    const groups = people.map((who, i) => hire(who, posts[i] ?? "centreStaff"))
    fc.assert(
      fc.property(anyFacts, fc.shuffledSubarray([...people.keys()], { minLength: people.length }), (facts, order) => {
        const byPerson = (list: ReadonlyArray<PayRecordCommand>) =>
          order.flatMap((i) => list.filter((one) => "person" in one && one.person === people[i]))
        // Two of the same kind in one place take their seats in the order in which they come, which pay does not look at.
        const shuffled: ReadonlyArray<WorkforceCommand> = order.flatMap((i) => groups[i] ?? [])
        const expected = runOf("2020-02", { staff, pay: facts })
        expect(runOf("2020-02", { staff: shuffled, pay: byPerson(facts) })).toEqual(expected)
        expect(runOf("2020-02", { staff, pay: facts })).toEqual(expected)
      }),
      { numRuns: 50 }
    )
  })

  test("a plain copy of the closed months gives the same month", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const months = monthsOf("2020-01", { staff }, { staff, pay: facts })
        const copied = JSON.parse(JSON.stringify(months)) as typeof months
        expect(runOf("2020-03", { staff, pay: facts }, copied)).toEqual(runOf("2020-03", { staff, pay: facts }, months))
      }),
      { numRuns: 20 }
    )
  })

  test("a higher coefficient or grade never pays less", () => {
    const grossOf = (percent: number, steps: number) =>
      slipOf(
        runOf("2020-02", {
          staff,
          pay: [
            rate("li", { coefficient: { percent, from: day("2020-02-10") } }),
            adjust("li", steps, { from: day("2020-02-17") })
          ]
        }),
        "li"
      ).gross
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (percent, more, steps, up) => {
          expect(grossOf(percent + more, steps + up)).toBeGreaterThanOrEqual(grossOf(percent, steps))
        }
      ),
      { numRuns: 50 }
    )
  })
})
