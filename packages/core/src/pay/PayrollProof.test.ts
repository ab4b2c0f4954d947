import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Money from "../kernel/Money.ts"
import * as PayrollJournal from "./PayrollJournal.ts"
import * as PayrollProof from "./PayrollProof.ts"
import * as PayrollTotals from "./PayrollTotals.ts"
import * as Payslip from "./Payslip.ts"
import { input, rules, span } from "./SamplePay.ts"

const slip = (rest: Parameters<typeof input>[0] = {}): Payslip.Payslip =>
  Result.getOrThrow(Payslip.compute(input(rest), rules))
const raised = (amount: Money.Fen): Money.Fen => Money.add(amount, Money.fen(1))

const proof = (
  payslips: ReadonlyArray<Payslip.Payslip>,
  totals = PayrollTotals.of(payslips),
  journal = PayrollJournal.of(payslips)
) => PayrollProof.of(payslips, { totals, journal })
const broken = (...figures: Parameters<typeof proof>) => {
  const proved = proof(...figures)
  return Result.isFailure(proved) && proved.failure._tag === "ProofFails" ? proved.failure : undefined
}

describe("figures that do not prove are refused", () => {
  const good = slip()
  const laws: ReadonlyArray<readonly [string, Payslip.Payslip]> = [
    ["gross = sum of earnings", { ...good, gross: raised(good.gross) }],
    ["deductions = employee's contributions + income tax", { ...good, deductions: raised(good.deductions) }],
    ["gross = net + deductions", { ...good, net: raised(good.net) }],
    ["employer's contributions = sum over kinds", { ...good, employer: raised(good.employer) }],
    ["cost = gross + employer's contributions", { ...good, cost: raised(good.cost) }],
    ["city + district = cost", { ...good, city: raised(good.city) }]
  ]

  test.each(laws)("a payslip without %s", (law, bad) => {
    expect(broken([good, bad])).toMatchObject({ law: { en: law }, person: "li" })
  })

  test.each(["gross", "arrears", "net", "employee", "tax", "employer", "cost", "city", "district"] as const)(
    "a total of another %s",
    (figure) => {
      const totals = PayrollTotals.of([good])
      expect(broken([good], { ...totals, [figure]: raised(totals[figure]) })).toMatchObject({
        law: { en: "totals = sums of payslips" },
        left: totals[figure] + 1,
        right: totals[figure]
      })
    }
  )

  test.each([
    ["city expense = city total", "city", "wages"],
    ["city debit = city credit", "city", "netPayable"],
    ["district expense = district total", "district", "employerContributions"],
    ["district debit = district credit", "district", "insurancePayable"]
  ])("a journal without %s", (law, level, account) => {
    const journal = PayrollJournal.of([good]).map((line) =>
      line.level === level && line.account === account ? { ...line, amount: raised(line.amount) } : line
    )
    expect(broken([good], PayrollTotals.of([good]), journal)?.law.en).toBe(law)
  })
})

test("every law has its own name, so that a report can list them", () => {
  const names = [...PayrollProof.ofPayslip, ...PayrollProof.ofMonth].map(({ name }) => name.en)
  expect(new Set(names).size).toBe(names.length)
})

test("what proves is told law by law", () => {
  const proved = Result.getOrThrow(proof([slip()]))
  expect(Explanation.toText(proved, "zh")).toMatchSnapshot()
  expect(Explanation.toText(proved, "en")).toMatchSnapshot()
})

test("the journal of any payslips balances in each level and bears their cost, leaves and refunds too", () => {
  const anySlip = fc
    .record({
      paidDays: fc.integer({ min: 0, max: 22 }),
      grade: fc.integer({ min: 7, max: 16 }),
      averageMonthly: fc.integer({ min: 0, max: 40_000_00 }).map(Money.fen),
      arrears: fc.integer({ min: -800_000, max: 800_000 }).map(Money.fen)
    })
    .map(({ paidDays, grade, averageMonthly, arrears }) =>
      slip({
        averageMonthly,
        spans: [span({ paidDays, leaveDays: 22 - paidDays, grade })],
        arrears: [{ kind: "base", amount: arrears, for: input().month }]
      })
    )
  fc.assert(
    fc.property(fc.array(anySlip, { maxLength: 6 }), (payslips) => {
      const journal = PayrollJournal.of(payslips)
      expect(Result.isSuccess(proof(payslips))).toBe(true)
      for (const { amount } of journal) expect(amount).toBeGreaterThan(0)
      for (const level of ["city", "district"] as const) {
        expect(PayrollJournal.expenseOf(journal, level)).toBe(payslips.reduce((sum, one) => sum + one[level], 0))
      }
    })
  )
})

test("a month in which somebody owes more than is paid still balances: what is owed stands on the other side", () => {
  const away = slip({ spans: [span({ paidDays: 0, leaveDays: 22 })] })
  expect(away.net).toBeLessThan(0)
  const journal = PayrollJournal.of([away])
  expect(journal.filter(({ account }) => account === "netPayable").map(({ side }) => side)).toEqual(["debit", "debit"])
  expect(Result.isSuccess(proof([away]))).toBe(true)
})

test("nobody, no journal", () => {
  expect(PayrollJournal.of([])).toEqual([])
  expect(Result.isSuccess(proof([]))).toBe(true)
})
