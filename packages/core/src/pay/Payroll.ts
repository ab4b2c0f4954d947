/**
 * One month's pay of a whole district: everyone's payslip, the arrears of closed months, totals that prove, the journal for the
 * two budgets, and what changed since the month before. A pure function of what is known: run again, it gives the same.
 */
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import type * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import type { Workforce } from "../workforce/Workforce.ts"
import * as Arrears from "./Arrears.ts"
import * as ArrearsSlip from "./ArrearsSlip.ts"
import * as Differences from "./Differences.ts"
import type { TaxToDate } from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import * as MonthStaff from "./MonthStaff.ts"
import type { PaidDays } from "./PaidDays.ts"
import * as PayPolicy from "./PayPolicy.ts"
import * as PayRecord from "./PayRecord.ts"
import * as PayrollJournal from "./PayrollJournal.ts"
import type { PayrollFault } from "./PayrollPeriodRefusal.ts"
import * as PayrollProof from "./PayrollProof.ts"
import * as PayrollTotals from "./PayrollTotals.ts"
import * as PaySpans from "./PaySpans.ts"
import * as Payslip from "./Payslip.ts"

/** A month that is closed, as it was paid. */
export interface ClosedMonth {
  readonly month: Month.Month
  readonly payslips: ReadonlyArray<Payslip.Payslip>
}

export interface Input {
  readonly month: Month.Month
  /** Everything is read as it is known on this day. */
  readonly today: Day
  readonly workforce: Workforce
  readonly records: PayRecord.PayRecord
  readonly policy: PayPolicy.PayPolicy
  readonly paidDaysOf: (month: Month.Month) => Result.Result<PaidDays, PayrollFault>
  /** The closed months before, in order, back to January and as far as arrears reach ({@link closedFrom}). */
  readonly closed: ReadonlyArray<ClosedMonth>
}

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

type Checked<A> = Result.Result<A, PayrollFault>

/** The rules of a month: those of its last day, as known on a day. */
export const rulesOf = (policy: PayPolicy.PayPolicy, month: Month.Month, today: Day): Checked<PayPolicy.PayRules> => {
  const lastDay = Month.lastDay(month)
  const rules = PayPolicy.on(policy, lastDay, today)
  if (Result.isSuccess(rules)) return Result.succeed(rules.success)
  const { label, firstFrom } = rules.failure
  return Result.fail({ _tag: "NoRuleYet", parameter: label, day: lastDay, firstFrom })
}

/**
 * The first month whose payslips a run reads: the one before, January for tax, or as far back as arrears reach, whichever is
 * the earliest; never before the payroll began.
 */
export const closedFrom = (
  month: Month.Month,
  begun: Month.Month,
  { arrearsMonthsMax }: Pick<PayPolicy.PayRules, "arrearsMonthsMax">
): Month.Month => {
  const january = Month.of(`${month.slice(0, 4)}-01`)
  const [first = january] = [Month.plus(month, -1), january, Month.plus(month, -arrearsMonthsMax)].sort()
  return first < begun ? begun : first
}

/** What each payslip of a month rests on but for arrears and tax, by person. */
interface MonthFacts {
  readonly rules: PayPolicy.PayRules
  readonly paidDays: PaidDays
  readonly inputs: ReadonlyMap<PersonId, Payslip.Input>
}

const factsOf = (month: Month.Month, input: Input): Checked<MonthFacts> => {
  const { workforce, records, policy, today } = input
  const rules = rulesOf(policy, month, today)
  if (Result.isFailure(rules)) return Result.fail(rules.failure)
  const days = input.paidDaysOf(month)
  if (Result.isFailure(days)) return Result.fail(days.failure)
  const paidDays = days.success
  if (!paidDays.isPublished) return Result.fail({ _tag: "HolidaysUnpublished", month })
  const world = { workforce, records, rules: rules.success, paidDays }
  const inputs = new Map<PersonId, Payslip.Input>()
  for (const member of MonthStaff.of(workforce, month)) {
    const spans = PaySpans.of(member, world)
    if (Result.isFailure(spans)) return Result.fail(spans.failure)
    const [first, ...others] = spans.success
    if (first === undefined) continue
    const standing = PayRecord.of(records, member.person)
    const averageMonthly = PayRecord.baseOf(standing, Month.yearOf(month))
    inputs.set(member.person, {
      person: member.person,
      month,
      monthPaidDays: paidDays.days.length,
      spans: [first, ...others],
      arrears: [],
      contributionArrears: [],
      ...(averageMonthly === undefined ? {} : { averageMonthly }),
      newToWork: Month.ofDay(member.servedSince) === month,
      specialDeductions: Money.sum(PayRecord.deductionsIn(standing, month).map(({ monthly }) => monthly))
    })
  }
  return Result.succeed({ rules: rules.success, paidDays, inputs })
}

/** What is owed to each person for closed months, oldest first; people with nothing owed are left out. */
const owedOf = (input: Input, { rules }: MonthFacts): Checked<ReadonlyMap<PersonId, Arrears.Owed>> => {
  const owed = new Map<PersonId, Arrears.Owed>()
  const reach = Month.plus(input.month, -rules.arrearsMonthsMax)
  for (const [i, { month }] of input.closed.entries()) {
    if (month < reach) continue
    const facts = factsOf(month, input)
    if (Result.isFailure(facts)) return Result.fail(facts.failure)
    const paid = paidSince(input.closed.slice(i))
    for (const person of new Set([...facts.success.inputs.keys(), ...paid.keys()])) {
      const due = dueOf(facts.success, person)
      if (Result.isFailure(due)) return Result.fail(due.failure)
      const { earnings: unpaid, contributions } = Arrears.owedFor(month, due.success, paid.get(person) ?? [])
      const repaid = PayRecord.repaidFor(PayRecord.of(input.records, person), month)
      const earnings = Arrears.lessRepaid(unpaid, month, repaid)
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

const paidSince = (months: ReadonlyArray<ClosedMonth>): ReadonlyMap<PersonId, ReadonlyArray<Payslip.Payslip>> => {
  const paid = new Map<PersonId, Array<Payslip.Payslip>>()
  for (const payslip of months.flatMap(({ payslips }) => payslips)) {
    const known = paid.get(payslip.person)
    if (known === undefined) paid.set(payslip.person, [payslip])
    else known.push(payslip)
  }
  return paid
}

const dueOf = ({ inputs, rules }: MonthFacts, person: PersonId): Checked<Payslip.Payslip | undefined> => {
  const input = inputs.get(person)
  return input === undefined ? Result.succeed(undefined) : Payslip.compute(input, rules)
}

/**
 * The sums of tax before the month: those of the year by the last closed payslip, or carried in from where it was paid before;
 * in the first month of a year those of the year before, by which its allowance is counted.
 */
const taxBefore = ({ month, closed, records }: Input): ((person: PersonId) => TaxToDate | undefined) => {
  const year = Month.yearOf(month)
  const sums = new Map<PersonId, TaxToDate>()
  for (const { payslips } of closed) {
    for (const { person, taxToDate } of payslips) if (taxToDate.year >= year - 1) sums.set(person, taxToDate)
  }
  return (person) => {
    const known = sums.get(person)
    if (known?.year === year) return known
    const carriedIn = PayRecord.of(records, person).carriedIn
    if (carriedIn?.year !== year) return known
    const { through, ...toDate } = carriedIn
    return toDate
  }
}

/** The payslip of one person, with as much of the arrears as it bears. */
const settled = (
  base: Payslip.Input,
  owed: Arrears.Owed | undefined,
  rules: PayPolicy.PayRules
): Checked<{ readonly payslip: Payslip.Payslip; readonly left: Arrears.Settlement["left"] }> => {
  const plain = Payslip.compute({ ...base, contributionArrears: owed?.contributions ?? [] }, rules)
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
export const run = (input: Input): Checked<Payroll> => {
  const { month, closed } = input
  const facts = factsOf(month, input)
  if (Result.isFailure(facts)) return Result.fail(facts.failure)
  const owed = owedOf(input, facts.success)
  if (Result.isFailure(owed)) return Result.fail(owed.failure)
  const { rules, inputs } = facts.success
  const before = taxBefore(input)
  const payslips: Array<Payslip.Payslip> = []
  const outstanding: Array<Arrears.Outstanding> = []
  for (const [person, base] of inputs) {
    const taxToDate = before(person)
    const made = settled(
      { ...base, ...(taxToDate === undefined ? {} : { taxToDate }) },
      owed.success.get(person),
      rules
    )
    if (Result.isFailure(made)) return Result.fail(made.failure)
    payslips.push(made.success.payslip)
    for (const rest of made.success.left) outstanding.push({ person, ...rest })
  }
  for (const [person, arrears] of owed.success) {
    if (inputs.has(person)) continue
    const taxToDate = before(person)
    const gone = settledForGone(person, arrears, input, facts.success, taxToDate)
    payslips.push(...gone.payslips)
    for (const rest of gone.left) outstanding.push({ person, ...rest })
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
  { month, closed }: Input,
  { rules, paidDays }: MonthFacts,
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
  previous: ClosedMonth | undefined
): Checked<Payroll> => {
  const totals = PayrollTotals.of(payslips)
  const journal = PayrollJournal.of(payslips)
  const proof = PayrollProof.of(payslips, { totals, journal })
  if (Result.isFailure(proof)) return Result.fail(proof.failure)
  const differences = previous?.month === Month.plus(month, -1) ? Differences.between(previous.payslips, payslips) : []
  return Result.succeed({ month, payslips, totals, journal, differences, outstanding, proof: proof.success })
}
