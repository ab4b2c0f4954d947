/**
 * The arrears of a month's payroll: closed months within reach, computed anew on what is known today, against all that was paid
 * for them since.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Arrears from "./Arrears.ts"
import * as ArrearsExplanation from "./ArrearsExplanation.ts"
import * as Month from "./Month.ts"
import * as PayRecord from "./PayRecord.ts"
import * as PayrollFacts from "./PayrollFacts.ts"
import * as Payslip from "./Payslip.ts"

/** What is owed to each person for closed months, oldest first; people with nothing owed are left out. */
export const of = (
  input: PayrollFacts.Input,
  { rules }: PayrollFacts.MonthFacts
): PayrollFacts.Checked<ReadonlyMap<PersonId, Arrears.Owed>> => {
  const owed = new Map<PersonId, Arrears.Owed>()
  const reach = Month.plus(input.month, -rules.arrearsMonthsMax)
  for (const [i, { month }] of input.closed.entries()) {
    if (month < reach) continue
    const facts = PayrollFacts.of(month, input)
    if (Result.isFailure(facts)) return Result.fail(facts.failure)
    const paid = paidSince(input.closed.slice(i))
    for (const person of new Set([...facts.success.members.keys(), ...paid.keys()])) {
      const due = PayrollFacts.dueOf(facts.success, person)
      if (Result.isFailure(due)) return Result.fail(due.failure)
      const { earnings, contributions } = owedTo(person, month, due.success, paid.get(person) ?? [], input).owed
      if (earnings.length === 0 && contributions.length === 0) continue
      const before = owed.get(person)
      owed.set(person, {
        earnings: [...(before?.earnings ?? []), ...earnings],
        contributions: [...(before?.contributions ?? []), ...contributions]
      })
    }
  }
  return Result.succeed(owed)
}

const paidSince = (
  months: ReadonlyArray<PayrollFacts.ClosedMonth>
): ReadonlyMap<PersonId, ReadonlyArray<Payslip.Payslip>> => {
  const paid = new Map<PersonId, Array<Payslip.Payslip>>()
  for (const payslip of months.flatMap(({ payslips }) => payslips)) {
    const known = paid.get(payslip.person)
    if (known === undefined) paid.set(payslip.person, [payslip])
    else known.push(payslip)
  }
  return paid
}

/** What people owe for closed months within reach because pay did not cover contributions and tax, oldest month first. */
export const debtsOf = (
  { month, closed, records }: PayrollFacts.Input,
  { rules }: PayrollFacts.MonthFacts
): ReadonlyArray<Arrears.Outstanding> => {
  const reach = Month.plus(month, -rules.arrearsMonthsMax)
  return closed.flatMap((one) =>
    one.month < reach
      ? []
      : one.payslips.flatMap((payslip): ReadonlyArray<Arrears.Outstanding> => {
          if (payslip.net >= 0) return []
          const { person } = payslip
          const amount = Arrears.debtOf(payslip, PayRecord.repaidFor(PayRecord.of(records, person), one.month))
          return amount === 0 ? [] : [{ person, month: one.month, cause: "deductions", amount }]
        })
  )
}

/**
 * Why something is owed to (or by) one person for closed months, oldest first; empty when nothing is. Each tree goes down to what
 * the month would pay today.
 */
export const explain = (
  input: PayrollFacts.Input,
  person: PersonId
): PayrollFacts.Checked<ReadonlyArray<Explanation.Explanation>> => {
  const rules = PayrollFacts.rulesOf(input.policy, input.month, input.today)
  if (Result.isFailure(rules)) return Result.fail(rules.failure)
  const reach = Month.plus(input.month, -rules.success.arrearsMonthsMax)
  const trees: Array<Explanation.Explanation> = []
  for (const [i, { month }] of input.closed.entries()) {
    if (month < reach) continue
    const facts = PayrollFacts.of(month, input)
    if (Result.isFailure(facts)) return Result.fail(facts.failure)
    const due = PayrollFacts.dueOf(facts.success, person)
    if (Result.isFailure(due)) return Result.fail(due.failure)
    const paid = paidSince(input.closed.slice(i)).get(person) ?? []
    const { owed, repaid } = owedTo(person, month, due.success, paid, input)
    if (owed.earnings.length === 0 && owed.contributions.length === 0) continue
    const known =
      due.success === undefined ? {} : { due: due.success, why: Payslip.explain(due.success, facts.success.rules) }
    trees.push(ArrearsExplanation.explain({ month, owed, paid, repaid, ...known }))
  }
  return Result.succeed(trees)
}

const owedTo = (
  person: PersonId,
  month: Month.Month,
  due: Payslip.Payslip | undefined,
  paid: ReadonlyArray<Payslip.Payslip>,
  { records }: PayrollFacts.Input
) => {
  const { earnings, contributions } = Arrears.owedFor(month, due, paid)
  const paidBack = PayRecord.repaidFor(PayRecord.of(records, person), month)
  // What pay did not reach to is paid back first, and is no overpayment.
  const debt = Math.max(0, -(paid.find((one) => one.month === month)?.net ?? 0))
  const repaid = Money.fen(Math.max(0, paidBack - debt))
  return { owed: { earnings: Arrears.lessRepaid(earnings, month, repaid), contributions }, repaid }
}
