import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Money from "../kernel/Money.ts"
import * as IncomeTax from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as Payslip from "./Payslip.ts"
import { input, rules, span } from "./SamplePay.ts"

const compute = (rest: Partial<Payslip.Input> = {}, by: PayRules = rules): Payslip.Payslip => {
  const computed = Payslip.compute(input(rest), by)
  if (Result.isFailure(computed)) throw new Error(computed.failure.reference)
  return computed.success
}
const december = Month.of("2019-12")

describe("a payslip", () => {
  test("of a full month", () => {
    expect(compute({ averageMonthly: Money.yuan(3_500) })).toEqual({
      person: "li",
      month: "2020-01",
      monthPaidDays: 22,
      segments: [{ ...span(), monthly: 360_000, base: 288_000, performance: 72_000 }],
      earnings: [
        { kind: "base", amount: 288_000 },
        { kind: "performance", amount: 72_000 }
      ],
      averageMonthly: 350_000,
      newToWork: false,
      contributions: [
        { kind: "pension", base: 350_000, employee: 28_000, employer: 56_000 },
        { kind: "medical", base: 350_000, employee: 7_000, employer: 28_000 },
        { kind: "unemployment", base: 350_000, employee: 1_750, employer: 1_750 },
        { kind: "workInjury", base: 350_000, employee: 0, employer: 700 },
        { kind: "housingFund", base: 360_000, employee: 18_000, employer: 18_000 }
      ],
      specialDeductions: 0,
      tax: 0,
      taxToDate: { ...IncomeTax.none(2020), months: 1, income: 360_000, contributions: 54_750 },
      gross: 360_000,
      deductions: 54_750,
      net: 305_250,
      employer: 104_450,
      cost: 464_450,
      city: 232_225,
      district: 232_225
    })
  })

  test("of a high income is taxed on what the year has brought", () => {
    const before = { ...IncomeTax.none(2020), months: 1, income: Money.yuan(40_000), withheld: Money.yuan(1_050) }
    const { tax, taxToDate } = compute({ taxToDate: before, specialDeductions: Money.yuan(1_000) })
    expect(taxToDate.income).toBe(Money.yuan(43_600))
    expect(taxToDate).toMatchObject({ months: 2, specialDeductions: 100_000, withheld: 105_000 })
    expect(tax).toBe(0)
  })

  test("pays arrears of earlier months with the month, and taxes them in it", () => {
    const { earnings, gross, contributions, taxToDate } = compute({
      arrears: [
        { kind: "base", amount: Money.yuan(160), for: december },
        { kind: "performance", amount: Money.yuan(-40), for: december }
      ],
      contributionArrears: [
        {
          kind: "pension",
          base: Money.yuan(3_600),
          employee: Money.fen(800),
          employer: Money.fen(1_600),
          for: december
        }
      ]
    })
    expect(earnings.filter((one) => one.for === december).map(({ amount }) => amount)).toEqual([16_000, -4_000])
    expect(gross).toBe(372_000)
    expect(contributions.at(-1)).toMatchObject({ kind: "pension", employee: 800, for: "2019-12" })
    expect(taxToDate.income).toBe(372_000)
  })

  test("of a month of unpaid leave is owed by the person, since insurance goes on", () => {
    const { gross, net, deductions } = compute({ spans: [span({ paidDays: 0, leaveDays: 22 })] })
    expect([gross, net]).toEqual([0, -deductions])
  })

  test("rests contributions without a declared average on the pay of the first span", () => {
    const spans = [span({ paidDays: 10 }), span({ grade: 9, paidDays: 12 })] as const
    expect(compute({ spans }).contributions[0]?.base).toBe(360_000)
  })

  test("is refused without a reference wage", () => {
    const referenceWages = { socialInsurance: "notGiven", housingFund: Money.yuan(5_000) } as const
    expect(Payslip.compute(input(), { ...rules, referenceWages })).toMatchObject({
      failure: { _tag: "ReferenceWageNotGiven", reference: "socialInsurance" }
    })
  })

  test("is plain data", () => {
    const decode = Schema.decodeUnknownResult(Payslip.Payslip, { errors: "all", onExcessProperty: "error" })
    const payslip = compute({ arrears: [{ kind: "base", amount: Money.yuan(1), for: december }] })
    expect(decode(JSON.parse(JSON.stringify(payslip)))).toEqual(Result.succeed(payslip))
  })

  test("is explained to the last figure", () => {
    const payslip = compute({
      averageMonthly: Money.yuan(2_900),
      spans: [
        span({ paidDays: 9, leaveDays: 1, to: Day.of("2020-01-15") }),
        span({ from: Day.of("2020-01-15"), paidDays: 12, grade: 8, coefficient: 80 })
      ],
      arrears: [
        { kind: "base", amount: Money.yuan(160), for: december },
        { kind: "performance", amount: Money.yuan(-40), for: december }
      ],
      contributionArrears: [
        {
          kind: "pension",
          base: Money.yuan(3_600),
          employee: Money.fen(800),
          employer: Money.fen(1_600),
          for: december
        }
      ]
    })
    const explanation = Payslip.explain(payslip, rules)
    expect(Explanation.toText(explanation, "en")).toMatchSnapshot()
    expect(Explanation.toText(explanation, "zh")).toMatchSnapshot()
  })
})

test("a payslip says which insurance holds another, and which is not due yet", () => {
  const text = Explanation.toText(Payslip.explain(compute({ newToWork: true }), rules), "zh")
  expect(text).toContain("医疗保险，含生育保险（假设：for a test）")
  expect(text).toContain("住房公积金，初次工作的次月起缴存（假设：for a test）")
})

describe("laws of a payslip", () => {
  const anyInput: fc.Arbitrary<Partial<Payslip.Input>> = fc.record({
    spans: fc
      .tuple(fc.integer({ min: 7, max: 16 }), fc.nat({ max: 150 }), fc.nat({ max: 11 }), fc.nat({ max: 11 }))
      .map(
        ([grade, coefficient, first, second]) =>
          [span({ grade, coefficient, paidDays: first }), span({ grade: 7, paidDays: second })] as const
      ),
    arrears: fc.array(
      fc.record({
        kind: fc.constantFrom("base" as const, "performance" as const),
        amount: fc.integer({ min: -100_000, max: 9_000_000 }).map(Money.fen),
        for: fc.constant(december)
      }),
      { maxLength: 3 }
    ),
    averageMonthly: fc.nat({ max: 3_000_000 }).map(Money.fen),
    newToWork: fc.boolean(),
    specialDeductions: fc.nat({ max: 500_000 }).map(Money.fen)
  })
  const anyShares = fc.nat({ max: 997 }).map((city) => ({
    city: { num: city, den: 997 },
    district: { num: 997 - city, den: 997 }
  }))

  test("gross is net and deductions, cost is gross and the employer's part, and the two budgets bear all of it", () => {
    fc.assert(
      fc.property(anyInput, anyShares, (one, budgetShares) => {
        const { gross, net, deductions, cost, employer, city, district, contributions, earnings, tax } = compute(one, {
          ...rules,
          budgetShares
        })
        expect(Money.add(net, deductions)).toBe(gross)
        expect(Money.add(gross, employer)).toBe(cost)
        expect(Money.add(city, district)).toBe(cost)
        expect(Money.sum(earnings.map(({ amount }) => amount))).toBe(gross)
        expect(Money.sum([...contributions.map(({ employee }) => employee), tax])).toBe(deductions)
        expect(Money.sum(contributions.map((each) => each.employer))).toBe(employer)
      })
    )
  })

  test("every amount that is explained by others is their sum", () => {
    const sums = ["gross pay", "base pay", "performance pay", "cost", "taxable income of the year to date"]
    const check = (step: Explanation.Explanation): void => {
      step.steps.forEach(check)
      if (!sums.includes(step.title.en) || step.quantity?._tag !== "Amount") return
      const parts = step.steps.flatMap(({ quantity }) => (quantity?._tag === "Amount" ? [quantity.fen] : []))
      if (parts.length > 0 && step.quantity.fen > 0) expect(Money.sum(parts), step.title.en).toBe(step.quantity.fen)
    }
    fc.assert(
      fc.property(anyInput, (one) => {
        const payslip = compute(one)
        const tree = Payslip.explain(payslip, rules)
        expect(tree.quantity).toEqual(Explanation.amount(payslip.net))
        check(tree)
      })
    )
  })

  test("gross and net are monotone in grade and coefficient", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 15 }),
        fc.nat({ max: 150 }),
        fc.nat({ max: 22 }),
        fc.nat({ max: 3_000_000 }).map(Money.fen),
        (grade, coefficient, paidDays, averageMonthly) => {
          const paid = (rest: object) =>
            compute({ spans: [span({ grade, coefficient, paidDays, ...rest })], averageMonthly })
          const payslip = paid({})
          for (const better of [paid({ grade: grade + 1 }), paid({ coefficient: coefficient + 1 })]) {
            expect(better.gross).toBeGreaterThanOrEqual(payslip.gross)
            expect(better.net).toBeGreaterThanOrEqual(payslip.net)
          }
        }
      )
    )
  })

  test("the taxes of twelve payslips are the tax on the year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8_000_000 }).map(Money.fen),
        fc.nat({ max: 500_000 }).map(Money.fen),
        (extra, specialDeductions) => {
          let before: IncomeTax.TaxToDate | undefined
          const taxes: Array<Money.Fen> = []
          for (let month = Month.of("2020-01"); month < "2021-01"; month = Month.plus(month, 1)) {
            const { tax, taxToDate } = compute({
              month,
              specialDeductions,
              arrears: [{ kind: "base", amount: extra, for: december }],
              ...(before === undefined ? {} : { taxToDate: before })
            })
            taxes.push(tax)
            before = taxToDate
          }
          const year = before ?? IncomeTax.none(2020)
          expect(year.months).toBe(12)
          expect(Money.sum(taxes)).toBe(IncomeTax.on(IncomeTax.taxable(year, rules.incomeTax), rules))
        }
      )
    )
  })

  test("computed again, it is the same, key by key", () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        const again: Partial<Payslip.Input> = JSON.parse(JSON.stringify(one))
        expect(JSON.stringify(compute(again))).toBe(JSON.stringify(compute(one)))
      })
    )
  })
})
