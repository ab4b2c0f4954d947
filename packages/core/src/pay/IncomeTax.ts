/**
 * Individual income tax 个人所得税 on wages by cumulative withholding 累计预扣法: the tax on all income of the year to date, less
 * what was withheld before. A month never gives back; what was withheld too much is set off in later months, and what is left
 * of it in the yearly return.
 */
import * as Schema from "effect/Schema"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as Rounding from "./Rounding.ts"
import type { TaxTable } from "./TaxTable.ts"

/** Sums of one calendar year to date, in fen, over so many months of employment. */
export const TaxToDate = Schema.Struct({
  year: Schema.Int,
  months: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 })),
  /** Months of allowance, where a rule counts more of them than those of employment. */
  allowanceMonths: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))),
  income: Money.Fen,
  /** The employee's contributions 专项扣除. */
  contributions: Money.Fen,
  /** Special additional deductions 专项附加扣除. */
  specialDeductions: Money.Fen,
  withheld: Money.Fen
}).annotate({ identifier: "TaxToDate" })
export type TaxToDate = typeof TaxToDate.Type

/** What one month adds, in fen. */
export interface TaxMonth {
  readonly year: number
  /** 1 is January; left out where nothing but a correction is paid: no month of employment, so none of allowance. */
  readonly calendarMonth?: number
  /** Whether this is the first month that the person works at all. */
  readonly newToWork?: boolean
  readonly income: Money.Fen
  readonly contributions: Money.Fen
  readonly specialDeductions: Money.Fen
}

export interface Withholding {
  /** Withheld this month, never below zero. */
  readonly tax: Money.Fen
  readonly toDate: TaxToDate
}

type Rules = Pick<PayRules, "incomeTax" | "rounding">

/** Before the first month of a year. */
export const none = (year: number): TaxToDate => ({
  year,
  months: 0,
  income: Money.zero,
  contributions: Money.zero,
  specialDeductions: Money.zero,
  withheld: Money.zero
})

/** The allowance to date 累计减除费用, in fen. */
const allowanceOf = ({ months, allowanceMonths = months }: TaxToDate, { monthlyAllowance }: TaxTable): number =>
  allowanceMonths * monthlyAllowance

/** What deductions leave of the income, below zero where they exceed it. */
const leftOf = (toDate: TaxToDate, table: TaxTable): number =>
  toDate.income - allowanceOf(toDate, table) - toDate.contributions - toDate.specialDeductions

/** The cumulative taxable income 累计预扣预缴应纳税所得额, never below zero. */
export const taxable = (toDate: TaxToDate, table: TaxTable): Money.Fen => Money.fen(Math.max(0, leftOf(toDate, table)))

/** The last bracket that a taxable income reaches into, with its quick deduction 速算扣除数 in fen. */
export const bracketOf = (
  taxableIncome: Money.Fen,
  { brackets }: TaxTable
): { readonly percent: number; readonly quickDeduction: Money.Fen } => {
  let [percent, hundredths] = [0, 0]
  for (const bracket of brackets) {
    if (bracket.over > 0 && taxableIncome <= bracket.over) break
    hundredths += bracket.over * (bracket.percent - percent)
    percent = bracket.percent
  }
  return { percent, quickDeduction: Rounding.round(hundredths, 100, FEN) }
}

const FEN: Rounding.Rounding = { mode: "halfUp", unit: "fen" }

/**
 * The tax on a taxable income of a year, in fen.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Money } = await import("@wangge/core/kernel")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { IncomeTax } = await import("@wangge/core/pay")
 * const { incomeTax, rounding } = Panjin2020.pack.pay
 * const rules = { incomeTax: incomeTax.values[0].value, rounding: rounding.values[0].value }
 * expect(IncomeTax.on(Money.yuan(100_000), rules)).toBe(Money.yuan(7_480)) // 10 % less 2,520
 * ```
 */
export const on = (taxableIncome: Money.Fen, { incomeTax, rounding }: Rules): Money.Fen => {
  let [hundredths, place] = [0, 0]
  for (const { over, percent } of incomeTax.brackets) {
    place += 1
    const next = incomeTax.brackets[place]?.over ?? Number.POSITIVE_INFINITY
    if (taxableIncome > over) hundredths += (Math.min(taxableIncome, next) - over) * percent
  }
  return Rounding.round(hundredths, 100, rounding.tax)
}

/**
 * Months of allowance beyond those of employment: the whole year after a year of low pay, or those since January for who is new
 * to work; once they count so in a year, they go on to.
 */
const allowanceMonthsOf = (before: TaxToDate | undefined, month: TaxMonth, table: TaxTable): number | undefined => {
  const { year, calendarMonth, newToWork = false } = month
  if (before?.year === year) {
    const { allowanceMonths } = before
    return allowanceMonths === undefined ? undefined : Math.max(allowanceMonths, calendarMonth ?? 0)
  }
  const { wholeYearUpTo } = table
  const wasPaidAllYear = before?.year === year - 1 && before.months === 12
  if (wholeYearUpTo !== undefined && wasPaidAllYear && before.income <= wholeYearUpTo) return 12
  return newToWork && table.newToWork === "january" ? calendarMonth : undefined
}

/**
 * What is withheld in a month. Sums of an earlier year are left behind, but for whether its pay was low; `before` left out: the
 * first month that is paid.
 */
export const withhold = (before: TaxToDate | undefined, month: TaxMonth, rules: Rules): Withholding => {
  const earlier = before?.year === month.year ? before : none(month.year)
  const allowanceMonths = allowanceMonthsOf(before, month, rules.incomeTax)
  const toDate: TaxToDate = {
    year: month.year,
    months: Math.min(12, earlier.months + (month.calendarMonth === undefined ? 0 : 1)),
    ...(allowanceMonths === undefined ? {} : { allowanceMonths }),
    income: Money.add(earlier.income, month.income),
    contributions: Money.add(earlier.contributions, month.contributions),
    specialDeductions: Money.add(earlier.specialDeductions, month.specialDeductions),
    withheld: earlier.withheld
  }
  const due = on(taxable(toDate, rules.incomeTax), rules)
  const tax = Money.fen(Math.max(0, due - earlier.withheld))
  return { tax, toDate: { ...toDate, withheld: Money.add(earlier.withheld, tax) } }
}

const allowanceNote = ({ months, allowanceMonths }: TaxToDate, { monthlyAllowance }: TaxTable): Label.Label => {
  const n = allowanceMonths ?? months
  const zh = `${n}个月，每月${Money.format(monthlyAllowance, "zh")}`
  const en = `${n} ${n === 1 ? "month" : "months"} of ${Money.format(monthlyAllowance, "en")}`
  if (allowanceMonths === undefined) return Label.of(zh, en)
  return allowanceMonths === 12 && months < 12
    ? Label.of(`${zh}，按全年计`, `${en}, those of the whole year`)
    : Label.of(`${zh}，自1月起计`, `${en}, counted from January`)
}

/** Why a month's tax is what it is, from the sums after it. */
export const explain = (
  { tax, toDate }: Withholding,
  rules: Pick<PayRules, "incomeTax" | "rounding" | "sources">
): Explanation.Explanation => {
  const { incomeTax, rounding, sources } = rules
  const base = taxable(toDate, incomeTax)
  const { percent, quickDeduction } = bracketOf(base, incomeTax)
  const due = on(base, rules)
  const before = Money.subtract(toDate.withheld, tax)
  const amount = (zh: string, en: string, fen: Money.Fen) =>
    Explanation.step(Label.of(zh, en), { quantity: Explanation.amount(fen) })
  return Explanation.step(Label.of("本月预扣个人所得税", "income tax withheld this month"), {
    quantity: Explanation.amount(tax),
    source: sources.incomeTax,
    ...(before > due
      ? { note: Label.of("此前已多扣，当月不退", "more was withheld before than is due; a month gives nothing back") }
      : {}),
    steps: [
      Explanation.step(Label.of("累计应预扣税额", "tax due on the year to date"), {
        quantity: Explanation.amount(due),
        note: Rounding.label(rounding.tax),
        steps: [
          Explanation.step(Label.of("累计应纳税所得额", "taxable income of the year to date"), {
            quantity: Explanation.amount(base),
            ...(leftOf(toDate, incomeTax) < 0
              ? { note: Label.of("扣除大于收入，按零计", "deductions exceed income, so it counts as zero") }
              : {}),
            steps: [
              amount("累计收入", "income", toDate.income),
              Explanation.step(Label.of("累计减除费用", "allowance"), {
                quantity: Explanation.amount(Money.fen(-allowanceOf(toDate, incomeTax))),
                note: allowanceNote(toDate, incomeTax)
              }),
              amount("累计专项扣除（个人缴费）", "contributions of the employee", Money.negate(toDate.contributions)),
              amount("累计专项附加扣除", "special additional deductions", Money.negate(toDate.specialDeductions))
            ]
          }),
          Explanation.step(Label.of("预扣率", "rate"), { quantity: Explanation.rate(Share.percent(percent)) }),
          amount("速算扣除数", "quick deduction", quickDeduction)
        ]
      }),
      amount("此前已预扣税额", "withheld before", before)
    ]
  })
}
