/**
 * One month's pay of a whole district: everyone's payslip, the arrears of closed months, totals that prove, the journal for the
 * two budgets, and what changed since the month before. A pure function of what is known: run again, it gives the same.
 */
import * as Result from "effect/Result"
import type * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Arrears from "./Arrears.ts"
import * as ArrearsSlip from "./ArrearsSlip.ts"
import * as Differences from "./Differences.ts"
import type { TaxToDate } from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as PayrollArrears from "./PayrollArrears.ts"
import * as PayrollFacts from "./PayrollFacts.ts"
import * as PayrollJournal from "./PayrollJournal.ts"
import * as PayrollProof from "./PayrollProof.ts"
import * as PayrollTotals from "./PayrollTotals.ts"
import * as Payslip from "./Payslip.ts"

export { explain as explainArrears } from "./PayrollArrears.ts"
export { type ClosedMonth, closedFrom, type Input, rulesOf } from "./PayrollFacts.ts"

type Checked<A> = PayrollFacts.Checked<A>

export interface Payroll {
  readonly month: Month.Month
  /** By person. */
  readonly payslips: ReadonlyArray<Payslip.Payslip>
  readonly totals: PayrollTotals.PayrollTotals
  readonly journal: ReadonlyArray<PayrollJournal.JournalLine>
  readonly differences: ReadonlyArray<Differences.Difference>
  readonly outstanding: ReadonlyArray<Arrears.Outstanding>
  readonly proof: Explanation.Explanation
}

/** The payslip of one person, with as much of the arrears as it bears. */
const settled = (
  base: Payslip.Input,
  owed: Arrears.Owed | undefined,
  rules: PayRules
): Checked<{ readonly payslip: Payslip.Payslip; readonly left: Arrears.Settlement["left"] }> => {
  const plain = Payslip.compute(owed === undefined ? base : { ...base, contributionArrears: owed.contributions }, rules)
  if (Result.isFailure(plain)) return Result.fail(plain.failure)
  if (owed === undefined || owed.earnings.length === 0) return Result.succeed({ payslip: plain.success, left: [] })
  const room = Money.subtract(plain.success.gross, PayrollTotals.employeeOf(plain.success))
  const { earnings, left } = Arrears.settle(owed.earnings, room)
  const payslip = Payslip.compute({ ...base, arrears: earnings, contributionArrears: owed.contributions }, rules)
  return Result.isFailure(payslip) ? Result.fail(payslip.failure) : Result.succeed({ payslip: payslip.success, left })
}

/**
 * The payroll of a month. Refused when a rule is not in force, the holidays are not published, somebody can not be placed, or
 * the figures do not prove.
 */
export const run = (input: PayrollFacts.Input): Checked<Payroll> => {
  const { month, closed } = input
  const facts = PayrollFacts.of(month, input)
  if (Result.isFailure(facts)) return Result.fail(facts.failure)
  const owed = PayrollArrears.of(input, facts.success)
  if (Result.isFailure(owed)) return Result.fail(owed.failure)
  const { rules, members, inputOf } = facts.success
  const before = PayrollFacts.taxBefore(input)
  const payslips: Array<Payslip.Payslip> = []
  const outstanding = [...PayrollArrears.debtsOf(input, facts.success)]
  for (const [person, member] of members) {
    const base = inputOf(member)
    if (Result.isFailure(base)) return Result.fail(base.failure)
    const taxToDate = before(person)
    const made = settled(
      taxToDate === undefined ? base.success : { ...base.success, taxToDate },
      owed.success.get(person),
      rules
    )
    if (Result.isFailure(made)) return Result.fail(made.failure)
    payslips.push(made.success.payslip)
    for (const rest of made.success.left) outstanding.push({ person, cause: "overpaid", ...rest })
    const debt = Arrears.debtOf(made.success.payslip, Money.zero)
    if (debt > 0) outstanding.push({ person, month, cause: "deductions", amount: debt })
  }
  for (const [person, arrears] of owed.success) {
    if (members.has(person)) continue
    const taxToDate = before(person)
    const gone = settledForGone(person, arrears, input, facts.success, taxToDate)
    payslips.push(...gone.payslips)
    for (const rest of gone.left) outstanding.push({ person, cause: "overpaid", ...rest })
  }
  return proved(month, payslips.sort(byPerson), outstanding.sort(byPerson), closed.at(-1))
}

const byPerson = (a: { readonly person: PersonId }, b: { readonly person: PersonId }): number =>
  a.person < b.person ? -1 : a.person > b.person ? 1 : 0

/**
 * Somebody without a post is paid what is owed. What was paid too much can be taken from a refund of contributions alone; the
 * rest stays outstanding.
 */
const settledForGone = (
  person: PersonId,
  { earnings: owed, contributions }: Arrears.Owed,
  { month, closed }: PayrollFacts.Input,
  { rules, paidDays }: PayrollFacts.MonthFacts,
  taxToDate: TaxToDate | undefined
): { readonly payslips: ReadonlyArray<Payslip.Payslip>; readonly left: Arrears.Settlement["left"] } => {
  const refunded = Money.negate(Money.sum(contributions.map(({ employee }) => employee)))
  const { earnings, left } = Arrears.settle(owed, refunded)
  const last = closed.flatMap(({ payslips }) => payslips.filter((one) => one.person === person)).at(-1)
  if (last === undefined || (earnings.length === 0 && contributions.length === 0)) return { payslips: [], left }
  const owing = {
    month,
    monthPaidDays: paidDays.days.length,
    last,
    arrears: earnings,
    contributionArrears: contributions,
    ...(taxToDate === undefined ? {} : { taxToDate })
  }
  return { payslips: [ArrearsSlip.of(owing, rules)], left }
}

const proved = (
  month: Month.Month,
  payslips: ReadonlyArray<Payslip.Payslip>,
  outstanding: ReadonlyArray<Arrears.Outstanding>,
  previous: PayrollFacts.ClosedMonth | undefined
): Checked<Payroll> => {
  const totals = PayrollTotals.of(payslips)
  const journal = PayrollJournal.of(payslips)
  const proof = PayrollProof.of(payslips, { totals, journal })
  if (Result.isFailure(proof)) return Result.fail(proof.failure)
  const differences = previous?.month === Month.plus(month, -1) ? Differences.between(previous.payslips, payslips) : []
  return Result.succeed({ month, payslips, totals, journal, differences, outstanding, proof: proof.success })
}
