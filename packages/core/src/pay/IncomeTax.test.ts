import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Money from "../kernel/Money.ts"
import * as IncomeTax from "./IncomeTax.ts"
import { rules } from "./SamplePay.ts"

const { yuan } = Money
const month = (income: number, contributions = 0, specialDeductions = 0, year = 2020): IncomeTax.TaxMonth => ({
  year,
  calendarMonth: 1,
  income: yuan(income),
  contributions: yuan(contributions),
  specialDeductions: yuan(specialDeductions)
})
const run = (months: ReadonlyArray<IncomeTax.TaxMonth>, before?: IncomeTax.TaxToDate) => {
  const taxes: Array<Money.Fen> = []
  let toDate = before
  for (const one of months) {
    const withheld = IncomeTax.withhold(toDate, one, rules)
    taxes.push(withheld.tax)
    toDate = withheld.toDate
  }
  return { taxes, toDate: toDate ?? IncomeTax.none(2020) }
}

describe("tax on a year's taxable income", () => {
  test.each([
    [0, 3, 0, 0],
    [36_000, 3, 0, 1_080],
    [36_001, 10, 2_520, 1_080.1],
    [144_000, 10, 2_520, 11_880],
    [300_000, 20, 16_920, 43_080],
    [420_000, 25, 31_920, 73_080],
    [660_000, 30, 52_920, 145_080],
    [960_000, 35, 85_920, 250_080],
    [1_000_000, 45, 181_920, 268_080]
  ])(
    "of %i yuan is in the bracket of %i %% with the published quick deduction of %i",
    (income, percent, quick, tax) => {
      expect(IncomeTax.bracketOf(yuan(income), rules.incomeTax)).toEqual({ percent, quickDeduction: yuan(quick) })
      expect(IncomeTax.on(yuan(income), rules)).toBe(Math.round(tax * 100))
    }
  )

  test("by slices is the same as by rate and quick deduction", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000_000 }), (amount) => {
        const income = Money.fen(amount)
        const { percent, quickDeduction } = IncomeTax.bracketOf(income, rules.incomeTax)
        expect(IncomeTax.on(income, rules)).toBe(Math.floor((income * percent + 50) / 100) - quickDeduction)
      })
    )
  })
})

describe("withholding by the month", () => {
  test("is nothing on the pay of PJ-B3", () => {
    expect(run(Array.from({ length: 12 }, () => month(3_700, 500))).taxes).toEqual(Array(12).fill(0))
  })

  /* 30,000 a month with 4,500 of contributions and 2,000 of special deductions: the example of the tax authority. */
  test("rises through the year as the sums reach into higher brackets", () => {
    const { taxes } = run(Array.from({ length: 3 }, () => month(30_000, 4_500, 2_000)))
    expect(taxes).toEqual([yuan(555), yuan(625), yuan(1_850)])
  })

  test("gives nothing back in a month: too much is set off later", () => {
    const { taxes, toDate } = run([month(15_000), month(2_000), month(2_000), month(20_000)])
    expect(taxes).toEqual([yuan(300), 0, 0, yuan(270)])
    expect(toDate.withheld).toBe(yuan(570))
  })

  test("begins anew with the year", () => {
    const { toDate } = run([month(15_000), month(15_000, 0, 0, 2021)])
    expect(toDate).toEqual({ ...IncomeTax.none(2021), months: 1, income: yuan(15_000), withheld: yuan(300) })
  })

  test("goes on from sums that were carried in", () => {
    const carried = { ...IncomeTax.none(2020), months: 3, income: yuan(60_000), withheld: yuan(1_980) }
    expect(run([month(20_000)], carried).taxes).toEqual([yuan(1_500)])
  })

  test("takes pay taken back off the income of the year", () => {
    expect(run([month(15_000), month(-2_000), month(15_000)]).taxes).toEqual([yuan(300), 0, yuan(90)])
  })

  test("a correction alone adds no month of allowance, in the year of leaving nor in the next", () => {
    const correction = (year: number) => {
      const { calendarMonth, ...rest } = month(2_000, 0, 0, year)
      return rest
    }
    const left = run([month(6_000)]).toDate
    const [same, next] = [2020, 2021].map((year) => IncomeTax.withhold(left, correction(year), rules))
    expect(same).toMatchObject({ tax: yuan(60), toDate: { months: 1, income: yuan(8_000) } })
    expect(next).toMatchObject({ tax: yuan(60), toDate: { year: 2021, months: 0, income: yuan(2_000) } })
  })

  describe("with more months of allowance than those of employment", () => {
    const table = { ...rules.incomeTax, newToWork: "january" as const, wholeYearUpTo: yuan(60_000) }
    const by = { ...rules, incomeTax: table }
    const july = { ...month(10_000), calendarMonth: 7, newToWork: true }

    test("for who is new to work, those since January", () => {
      const first = IncomeTax.withhold(undefined, july, by)
      expect(first.toDate).toMatchObject({ months: 1, allowanceMonths: 7 })
      const second = IncomeTax.withhold(first.toDate, { ...month(40_000), calendarMonth: 8 }, by)
      expect(second.toDate).toMatchObject({ months: 2, allowanceMonths: 8 })
      expect([first.tax, second.tax]).toEqual([0, yuan(300)])
      expect(Explanation.toText(IncomeTax.explain(second, by), "en")).toContain(
        "allowance: CNY -40,000.00, 8 months of CNY 5,000.00, counted from January"
      )
    })

    test("not for who comes from other work, and not before the rule", () => {
      expect(IncomeTax.withhold(undefined, { ...july, newToWork: false }, by).tax).toBe(yuan(150))
      expect(IncomeTax.withhold(undefined, july, rules).tax).toBe(yuan(150))
    })

    const lastYear = { ...IncomeTax.none(2020), months: 12, income: yuan(43_200) }
    const january = { ...month(50_000, 0, 0, 2021), calendarMonth: 1 }

    test("after a year of low pay here, the whole year from January on", () => {
      const first = IncomeTax.withhold(lastYear, january, by)
      expect(first.toDate).toMatchObject({ year: 2021, months: 1, allowanceMonths: 12, income: yuan(50_000) })
      const second = IncomeTax.withhold(first.toDate, { ...month(11_000, 0, 0, 2021), calendarMonth: 2 }, by)
      expect([first.tax, second.tax]).toEqual([0, yuan(30)])
      expect(Explanation.toText(IncomeTax.explain(first, by), "zh")).toContain(
        "累计减除费用：-60,000.00元，12个月，每月5,000.00元，按全年计"
      )
    })

    test.each([
      ["a year of more pay", { ...lastYear, income: yuan(60_001) }],
      ["a year of eleven months", { ...lastYear, months: 11 }],
      ["a year further back", { ...lastYear, year: 2019 }]
    ])("not after %s", (_, before) => {
      expect(IncomeTax.withhold(before, january, by).toDate).toEqual({
        ...IncomeTax.none(2021),
        months: 1,
        income: yuan(50_000),
        withheld: yuan(1_980)
      })
    })
  })

  test("is explained", () => {
    const first = IncomeTax.withhold(undefined, month(30_000, 4_500, 2_000), rules)
    const second = IncomeTax.withhold(first.toDate, month(30_000, 4_500, 2_000), rules)
    const explanation = IncomeTax.explain(second, rules)
    expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
      "income tax withheld this month: CNY 625.00 (assumption: for a test)
        tax due on the year to date: CNY 1,180.00, rounded half up to the fen
          taxable income of the year to date: CNY 37,000.00
            income: CNY 60,000.00
            allowance: CNY -10,000.00, 2 months of CNY 5,000.00
            contributions of the employee: CNY -9,000.00
            special additional deductions: CNY -4,000.00
          rate: 10.00%
          quick deduction: CNY 2,520.00
        withheld before: CNY 555.00"
    `)
    expect(Explanation.toText(explanation, "zh")).toMatchInlineSnapshot(`
      "本月预扣个人所得税：625.00元（假设：for a test）
        累计应预扣税额：1,180.00元，四舍五入到分
          累计应纳税所得额：37,000.00元
            累计收入：60,000.00元
            累计减除费用：-10,000.00元，2个月，每月5,000.00元
            累计专项扣除（个人缴费）：-9,000.00元
            累计专项附加扣除：-4,000.00元
          预扣率：10.00%
          速算扣除数：2,520.00元
        此前已预扣税额：555.00元"
    `)
  })

  test("says why it is nothing", () => {
    const { toDate } = IncomeTax.withhold(undefined, month(15_000), rules)
    const explanation = IncomeTax.explain(IncomeTax.withhold(toDate, month(1_000), rules), rules)
    expect(Explanation.toText(explanation, "en")).toContain("more was withheld before than is due")
    const none = IncomeTax.explain(IncomeTax.withhold(undefined, month(1_000), rules), rules)
    expect(Explanation.toText(none, "zh")).toContain("扣除大于收入，按零计")
  })
})

describe("laws of withholding", () => {
  const amount = (max: number) => fc.nat({ max }).map(Money.fen)
  const anyMonth: fc.Arbitrary<IncomeTax.TaxMonth> = fc.record({
    year: fc.constant(2020),
    calendarMonth: fc.constant(1),
    income: amount(10_000_000),
    contributions: amount(300_000),
    specialDeductions: amount(400_000)
  })
  const months = fc.array(anyMonth, { minLength: 1, maxLength: 12 })
  const dueAfter = (list: ReadonlyArray<IncomeTax.TaxMonth>, n: number): Money.Fen => {
    const part = list.slice(0, n)
    const sum = (of: (one: IncomeTax.TaxMonth) => number) => part.reduce((total, one) => total + of(one), 0)
    const allowance = n * rules.incomeTax.monthlyAllowance
    const base = sum(({ income }) => income) - allowance - sum((one) => one.contributions + one.specialDeductions)
    return IncomeTax.on(Money.fen(Math.max(0, base)), rules)
  }

  test("the taxes of a year are the tax on its sums, or the most that was due in between", () => {
    fc.assert(
      fc.property(months, (list) => {
        const { taxes, toDate } = run(list)
        const due = list.map((_, i) => dueAfter(list, i + 1))
        expect(Money.sum(taxes)).toBe(Math.max(...due))
        expect(toDate.withheld).toBe(Money.sum(taxes))
      })
    )
  })

  test("the taxes of a year with equal months are exactly the annual tax", () => {
    fc.assert(
      fc.property(anyMonth, (one) => {
        const year = Array.from({ length: 12 }, () => one)
        expect(Money.sum(run(year).taxes)).toBe(dueAfter(year, 12))
      })
    )
  })

  test("no month is below zero, and one more fen of income never lowers the tax", () => {
    fc.assert(
      fc.property(months, anyMonth, (list, last) => {
        const before = run(list).toDate
        const { tax } = IncomeTax.withhold(before, last, rules)
        const more = IncomeTax.withhold(before, { ...last, income: Money.fen(last.income + 1) }, rules)
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(more.tax).toBeGreaterThanOrEqual(tax)
        expect(more.tax - tax).toBeLessThanOrEqual(1)
      })
    )
  })
})
