import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Money from "../kernel/Money.ts"
import * as InsuranceRules from "./InsuranceRules.ts"
import type { PayRules } from "./PayPolicy.ts"
import { rules } from "./SamplePay.ts"
import * as SocialInsurance from "./SocialInsurance.ts"

const basis = (yuan: number, rest: Partial<SocialInsurance.Basis> = {}): SocialInsurance.Basis => ({
  averageMonthly: Money.yuan(yuan),
  monthlyPay: Money.yuan(3_600),
  newToWork: false,
  ...rest
})
const compute = (one: SocialInsurance.Basis, by: PayRules = rules) => {
  const computed = SocialInsurance.compute(one, by)
  if (Result.isFailure(computed)) throw new Error(computed.failure.reference)
  return computed.success
}
const table = (contributions: ReadonlyArray<SocialInsurance.Contribution>) =>
  contributions.map(({ kind, base, employee, employer }) => `${kind} ${base}: ${employee} + ${employer}`)

describe("contributions of a month", () => {
  test("on the declared average, each kind on its own bounds", () => {
    expect(table(compute(basis(3_500)))).toEqual([
      "pension 350000: 28000 + 56000",
      "medical 350000: 7000 + 28000",
      "unemployment 350000: 1750 + 1750",
      "workInjury 350000: 0 + 700",
      "housingFund 360000: 18000 + 18000"
    ])
  })

  const baseOf = (kind: string, one: SocialInsurance.Basis) => compute(one).find((each) => each.kind === kind)?.base

  test.each([
    ["below the floor", basis(2_999), 300_000],
    ["at the floor", basis(3_000), 300_000],
    ["above it", basis(3_001), 300_100],
    ["at the ceiling", basis(15_000), 1_500_000],
    ["above the ceiling", basis(15_001), 1_500_000]
  ] as const)("the base of an average %s", (_, one, base) => {
    expect(baseOf("pension", one)).toBe(base)
  })

  test("without a declared average on the pay of a full month", () => {
    const { averageMonthly: _, ...undeclared } = basis(1)
    expect(baseOf("pension", undeclared)).toBe(360_000)
  })

  test("who is new to work pays to the housing fund from the second month on (R5-09)", () => {
    expect(baseOf("housingFund", basis(3_500, { newToWork: true }))).toBeUndefined()
    expect(baseOf("pension", basis(3_500, { newToWork: true }))).toBe(350_000)
  })

  test("to a merged insurance there are none (R5-06)", () => {
    expect(baseOf("maternity", basis(3_500))).toBeUndefined()
  })

  test("are rounded by themselves, half a fen up (R5-11)", () => {
    const [pension, , unemployment] = compute(basis(0, { averageMonthly: Money.fen(333_309) }))
    expect(pension).toMatchObject({ employee: 26_665, employer: 53_329 })
    expect(unemployment).toMatchObject({ employee: 1_667, employer: 1_667 })
  })

  test.each(["socialInsurance", "housingFund"] as const)(
    "are refused without the reference wage: %s (R5-08)",
    (kind) => {
      const lacking = { ...rules, referenceWages: { ...rules.referenceWages, [kind]: "notGiven" as const } }
      expect(SocialInsurance.compute(basis(3_500), lacking)).toMatchObject({
        failure: { _tag: "ReferenceWageNotGiven", reference: kind }
      })
    }
  )

  test("need no reference wage for an insurance that is not due", () => {
    const lacking = { ...rules, referenceWages: { ...rules.referenceWages, housingFund: "notGiven" as const } }
    expect(compute(basis(3_500, { newToWork: true }), lacking).map(({ kind }) => kind)).toEqual(
      InsuranceRules.kinds.slice(0, 4)
    )
  })

  test("are explained", () => {
    const low = basis(2_500)
    const [pension] = compute(low)
    if (pension === undefined) throw new Error("no pension")
    const explanation = SocialInsurance.explain(pension, low, rules)
    expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
      "pension insurance (assumption: for a test)
        base: CNY 3,000.00, raised to the floor
          own average monthly wage of the year before: CNY 2,500.00
          all-scope average monthly wage of urban employees: CNY 5,000.00, floor 60%: CNY 3,000.00, ceiling 300%: CNY 15,000.00 (assumption: for a test)
        employee pays: CNY 240.00, rounded half up to the fen
          rate: 8.00%
        employer pays: CNY 480.00, rounded half up to the fen
          rate: 16.00%"
    `)
    expect(Explanation.toText(explanation, "zh")).toMatchInlineSnapshot(`
      "养老保险（假设：for a test）
        缴费基数：3,000.00元，低于下限，按下限
          本人上年月平均工资：2,500.00元
          全口径城镇单位就业人员月平均工资：5,000.00元，下限60%为3,000.00元，上限300%为15,000.00元（假设：for a test）
        个人缴费：240.00元，四舍五入到分
          费率：8.00%
        单位缴费：480.00元，四舍五入到分
          费率：16.00%"
    `)
  })
})

describe("laws of contributions", () => {
  const averages = fc.nat({ max: 10_000_000 }).map(Money.fen)

  test("a base never lies outside floor and ceiling, and never away from the wage without need", () => {
    fc.assert(
      fc.property(averages, (averageMonthly) => {
        for (const { kind, base } of compute(basis(0, { averageMonthly }))) {
          const rule = rules.insurance[kind]
          const wage = Number(rules.referenceWages[rule.reference])
          const [floor, ceiling] = [(wage * rule.floorPercent) / 100, (wage * rule.ceilingPercent) / 100]
          expect(base).toBeGreaterThanOrEqual(floor)
          expect(base).toBeLessThanOrEqual(ceiling)
          if (base !== averageMonthly) expect(averageMonthly < floor ? base === floor : base === ceiling).toBe(true)
        }
      })
    )
  })

  test("a higher wage never gives lower contributions, on either side", () => {
    fc.assert(
      fc.property(averages, fc.nat({ max: 1_000_000 }), (averageMonthly, more) => {
        const lower = compute(basis(0, { averageMonthly }))
        const higher = compute(basis(0, { averageMonthly: Money.fen(averageMonthly + more) }))
        for (const [i, one] of lower.entries()) {
          expect(higher[i]?.employee).toBeGreaterThanOrEqual(one.employee)
          expect(higher[i]?.employer).toBeGreaterThanOrEqual(one.employer)
        }
      })
    )
  })

  test("nobody pays to work injury and maternity but the employer (R5-01)", () => {
    fc.assert(
      fc.property(averages, (averageMonthly) => {
        const alone = compute(basis(0, { averageMonthly })).filter(({ employee }) => employee === 0)
        expect(alone.map(({ kind }) => kind)).toEqual(["workInjury"])
      })
    )
  })
})
