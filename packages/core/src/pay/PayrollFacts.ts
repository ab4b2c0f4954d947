/**
 * What the payslips of a month rest on, read from everything that is known: rules, paid days, everyone's spans and standing.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import type { Workforce } from "../workforce/Workforce.ts"
import type { TaxToDate } from "./IncomeTax.ts"
import * as Month from "./Month.ts"
import * as MonthStaff from "./MonthStaff.ts"
import type { PaidDays } from "./PaidDays.ts"
import * as PayPolicy from "./PayPolicy.ts"
import * as PayRecord from "./PayRecord.ts"
import type { PayrollFault } from "./PayrollPeriodRefusal.ts"
import * as PaySpans from "./PaySpans.ts"
import * as Payslip from "./Payslip.ts"

export type Checked<A> = Result.Result<A, PayrollFault>

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

/** What the payslips of a month rest on but for arrears and tax. One person's facts are read when they are asked for. */
export interface MonthFacts {
  readonly rules: PayPolicy.PayRules
  readonly paidDays: PaidDays
  /** Everyone who holds a post on a day of the month, in order. */
  readonly members: ReadonlyMap<PersonId, MonthStaff.Member>
  readonly inputOf: (member: MonthStaff.Member) => Checked<Payslip.Input>
}

export const of = (month: Month.Month, input: Input): Checked<MonthFacts> => {
  const { workforce, records, policy, today } = input
  const rules = rulesOf(policy, month, today)
  if (Result.isFailure(rules)) return Result.fail(rules.failure)
  const days = input.paidDaysOf(month)
  if (Result.isFailure(days)) return Result.fail(days.failure)
  const paidDays = days.success
  if (!paidDays.isPublished) return Result.fail({ _tag: "HolidaysUnpublished", month })
  const world = { workforce, records, rules: rules.success, paidDays }
  return Result.succeed({
    rules: rules.success,
    paidDays,
    members: new Map(MonthStaff.of(workforce, month).map((member) => [member.person, member])),
    inputOf: (member) => inputOf(member, month, world)
  })
}

const inputOf = (member: MonthStaff.Member, month: Month.Month, world: PaySpans.World): Checked<Payslip.Input> => {
  const spans = PaySpans.of(member, world)
  if (Result.isFailure(spans)) return Result.fail(spans.failure)
  const standing = PayRecord.of(world.records, member.person)
  const averageMonthly = PayRecord.baseOf(standing, Month.yearOf(month))
  return Result.succeed({
    person: member.person,
    month,
    monthPaidDays: world.paidDays.days.length,
    spans: spans.success,
    arrears: [],
    contributionArrears: [],
    ...(averageMonthly === undefined ? {} : { averageMonthly }),
    newToWork: Month.ofDay(member.servedSince) === month,
    specialDeductions: Money.sum(PayRecord.deductionsIn(standing, month).map(({ monthly }) => monthly))
  })
}

/** The payslip that a person would have of the month but for arrears and tax; nothing where none is due. */
export const dueOf = (
  { members, inputOf: inputFor, rules }: MonthFacts,
  person: PersonId
): Checked<Payslip.Payslip | undefined> => {
  const member = members.get(person)
  if (member === undefined) return Result.succeed(undefined)
  const input = inputFor(member)
  return Result.isFailure(input) ? Result.fail(input.failure) : Payslip.compute(input.success, rules)
}

/**
 * The sums of tax before the month: those of the year by the last closed payslip, or carried in from where it was paid before;
 * in the first month of a year those of the year before, by which its allowance is counted.
 */
export const taxBefore = ({ month, closed, records }: Input): ((person: PersonId) => TaxToDate | undefined) => {
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
