import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, EvidenceHash, LineId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import { appoint, register } from "../workforce/WorkforceDistrict.ts"
import * as FundDraw from "./FundDraw.ts"
import * as Month from "./Month.ts"
import { day } from "./PayDistrict.ts"
import * as PayrollJournal from "./PayrollJournal.ts"
import { monthsOf, type Scene } from "./PayrollMonth.ts"
import type { Payslip } from "./Payslip.ts"
import { rules } from "./SamplePay.ts"

const occasion: FundDraw.Occasion = {
  city: AreaCode.make("211100"),
  district: AreaCode.make("211103"),
  month: Month.of("2020-01"),
  register: EvidenceHash.make("a".repeat(64))
}
const drawsOf = (payslips: ReadonlyArray<Payslip>) => FundDraw.of(payslips, rules.payFunds, occasion)
const sumOf = (draw: FundDraw.FundDraw | undefined) => (draw?.items ?? []).reduce((sum, { amount }) => sum + amount, 0)
const lines = (draw: FundDraw.FundDraw | undefined) => draw?.items.map(({ line, amount }) => [line, amount])

const hired = (who: string, kind: Parameters<typeof appoint>[1]) => [
  register(who, { servedSince: "2019-01-01" }),
  appoint(who, kind, { from: day("2019-02-01") })
]
const scene: Scene = { staff: [...hired("li", "secretary"), ...hired("wang", "centreStaff")] }
const [january] = monthsOf("2020-01", scene)
const payslips = january?.payslips ?? []
const [slip] = payslips

/** A payslip with other figures, of which a draw reads no more. */
const figures = (
  [base, performance, insurance, housing]: readonly [number, number, number, number],
  city: number
): Payslip => {
  if (slip === undefined) throw new Error("the sample has a payslip")
  const cost = base + performance + insurance + housing
  return {
    ...slip,
    earnings: [
      { kind: "base", amount: Money.fen(base) },
      { kind: "performance", amount: Money.fen(performance) }
    ],
    contributions: [
      { kind: "pension", base: Money.zero, employee: Money.zero, employer: Money.fen(insurance) },
      { kind: "housingFund", base: Money.zero, employee: Money.zero, employer: Money.fen(housing) }
    ],
    cost: Money.fen(cost),
    city: Money.fen(city),
    district: Money.fen(cost - city)
  }
}

describe("a month's draws", () => {
  test("are one payment a level, named by district and month, with the payslips as their paper", () => {
    const draws = drawsOf(payslips)
    expect(draws.map(({ fund, journal, papers }) => [fund, journal, papers])).toEqual(
      ["211100-pay", "211103-pay"].map((fund) => [
        fund,
        "payroll-211103-2020-01",
        [{ kind: "payroll", hash: occasion.register }]
      ])
    )
    expect(draws[0]?.items.map(({ line, use }) => [line, use])).toEqual(
      ["base", "performance", "insurance", "housing"].map((line) => [line, "payroll"])
    )
  })

  test("are what the journal gives each level", () => {
    const [city, district] = drawsOf(payslips)
    const journal = january?.journal ?? []
    expect(sumOf(city)).toBe(PayrollJournal.expenseOf(journal, "city"))
    expect(sumOf(district)).toBe(PayrollJournal.expenseOf(journal, "district"))
  })

  test.each<[string, Parameters<typeof figures>, ReadonlyArray<unknown>, ReadonlyArray<unknown>]>([
    [
      "in the proportions of the cost",
      [[600, 200, 150, 50], 500],
      [
        ["base", 300],
        ["performance", 100],
        ["insurance", 75],
        ["housing", 25]
      ],
      [
        ["base", 300],
        ["performance", 100],
        ["insurance", 75],
        ["housing", 25]
      ]
    ],
    [
      "an odd fen goes to the largest remainder",
      [[3, 0, 0, 2], 2],
      [
        ["base", 1],
        ["housing", 1]
      ],
      [
        ["base", 2],
        ["housing", 1]
      ]
    ],
    [
      "a line that gets more back than it pays is set off against the first that can bear it",
      [[1_000, -300, 100, 0], 400],
      [
        ["base", 350],
        ["insurance", 50]
      ],
      [
        ["base", 350],
        ["insurance", 50]
      ]
    ]
  ])("%s", (_, given, city, district) => {
    const draws = drawsOf([figures(...given)])
    expect(draws.map(lines)).toEqual([city, district])
  })

  test.each<[string, Parameters<typeof figures>, ReadonlyArray<string>]>([
    ["a level that bears nothing draws nothing", [[600, 200, 150, 50], 0], ["211103-pay"]],
    ["nor does the other", [[600, 200, 150, 50], 1_000], ["211100-pay"]],
    ["a month without cost draws nothing", [[100, -100, 0, 0], 0], []],
    ["nor one that gets money back", [[100, -200, 0, 0], -50], []]
  ])("%s", (_, given, funds) => {
    expect(drawsOf([figures(...given)]).map(({ fund }) => fund)).toEqual(funds)
  })

  test("are explained from the cost of each line down to what each fund pays", () => {
    const slips = [figures([1_000, -300, 100, 0], 400)]
    const told = FundDraw.explain(slips, rules.payFunds, drawsOf(slips))
    expect(["zh", "en"].map((one) => Explanation.toText(told, one as "zh" | "en")).join("\n\n")).toMatchInlineSnapshot(`
      "工资发放所支付的人员经费：8.00元
        各项目的用工成本
          base：10.00元
          performance：-3.00元，与其他项目相抵
          insurance：1.00元
          housing：0.00元
        资金211100-pay：4.00元，按各项目成本的比例（PJ-B5）
          base：3.50元
          insurance：0.50元
        资金211103-pay：4.00元，按各项目成本的比例（PJ-B5）
          base：3.50元
          insurance：0.50元

      paid out of the pay funds: CNY 8.00
        cost by line
          base: CNY 10.00
          performance: CNY -3.00, set off against the other lines
          insurance: CNY 1.00
          housing: CNY 0.00
        fund 211100-pay: CNY 4.00, in the proportions of the cost (PJ-B5)
          base: CNY 3.50
          insurance: CNY 0.50
        fund 211103-pay: CNY 4.00, in the proportions of the cost (PJ-B5)
          base: CNY 3.50
          insurance: CNY 0.50"
    `)
  })

  test("parts of one line are one amount", () => {
    const line = LineId.make("pay")
    const rule = { ...rules.payFunds, lines: { base: line, performance: line, insurance: line, housingFund: line } }
    const [city] = FundDraw.of([figures([600, 200, 150, 50], 500)], rule, occasion)
    expect(city?.items).toEqual([{ line, use: "payroll", amount: 500 }])
  })

  test("the levels draw what they bear, and no amount is zero or below, whatever people earn and give back", () => {
    const amount = fc.integer({ min: -50_000, max: 900_000 })
    const payslip = fc
      .tuple(amount, amount, fc.nat(200_000), fc.nat(90_000), fc.nat(100))
      .map(([base, performance, insurance, housing, percent]) => {
        const cost = base + performance + insurance + housing
        return figures([base, performance, insurance, housing], Math.trunc((Math.max(cost, 0) * percent) / 100))
      })
      .filter(({ cost }) => cost >= 0)
    fc.assert(
      fc.property(fc.array(payslip, { minLength: 1, maxLength: 20 }), (slips) => {
        const draws = drawsOf(slips)
        const of = (holder: string) => sumOf(draws.find(({ fund }) => fund.startsWith(holder)))
        expect(of("211100-")).toBe(slips.reduce((sum, { city }) => sum + city, 0))
        expect(of("211103-")).toBe(slips.reduce((sum, { district }) => sum + district, 0))
        for (const { items } of draws) for (const { amount: one } of items) expect(one).toBeGreaterThan(0)
      })
    )
  })
})
