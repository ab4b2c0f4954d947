/**
 * Arrears 补发补扣: what a closed month would be under what is known today, less what has been paid for it, in its own payslip
 * and in arrears since. A closed month itself is never touched.
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import { type Earning, EarningKind } from "./Earning.ts"
import * as InsuranceRules from "./InsuranceRules.ts"
import { Month } from "./Month.ts"
import type { Contribution } from "./SocialInsurance.ts"

/** `overpaid`: more was paid than was due · `deductions`: pay did not reach to contributions and tax. */
export const OutstandingCause = Schema.Literals(["overpaid", "deductions"]).annotate({
  identifier: "PayOutstandingCause"
})
export type OutstandingCause = typeof OutstandingCause.Type

export const causeLabels: { readonly [C in OutstandingCause]: Label.Label } = {
  overpaid: Label.of("多发待扣回", "overpaid, to be taken back"),
  deductions: Label.of("工资不足以扣缴，待本人补交", "deductions that pay did not reach to, to be paid in")
}

/** What a person still owes for a month. `amount` is above zero. */
export const Outstanding = Schema.Struct({
  person: PersonId,
  month: Month,
  cause: OutstandingCause,
  amount: Money.Fen
}).annotate({ identifier: "PayOutstanding" })
export type Outstanding = typeof Outstanding.Type

/** What a payslip says for its own month and for earlier ones. */
export interface Lines {
  readonly month: Month
  readonly earnings: ReadonlyArray<Earning>
  readonly contributions: ReadonlyArray<Contribution>
}

/** What is owed for one month: earnings and contributions, above zero to pay, below zero to take back. */
export interface Owed {
  readonly earnings: ReadonlyArray<Earning>
  readonly contributions: ReadonlyArray<Contribution>
}

const isFor = (month: Month, lines: Lines) => (line: { readonly for?: Month }) => (line.for ?? lines.month) === month

const amountOf = (kind: EarningKind, earnings: ReadonlyArray<Earning>): Money.Fen =>
  Money.sum(earnings.flatMap((one) => (one.kind === kind ? [one.amount] : [])))

const sideOf = (
  kind: InsuranceRules.InsuranceKind,
  contributions: ReadonlyArray<Contribution>,
  side: "employee" | "employer"
): Money.Fen => Money.sum(contributions.flatMap((one) => (one.kind === kind ? [one[side]] : [])))

/**
 * What is owed for a month: `due` under what is known today (nothing where the person should not have been paid), against all
 * payslips from that month on.
 */
export const owedFor = (month: Month, due: Owed | undefined, paid: ReadonlyArray<Lines>): Owed => {
  const dueEarnings = due?.earnings ?? []
  const dueContributions = due?.contributions ?? []
  const paidEarnings = paid.flatMap((lines) => lines.earnings.filter(isFor(month, lines)))
  const paidContributions = paid.flatMap((lines) => lines.contributions.filter(isFor(month, lines)))
  const earnings = EarningKind.literals.flatMap((kind): ReadonlyArray<Earning> => {
    const amount = Money.subtract(amountOf(kind, dueEarnings), amountOf(kind, paidEarnings))
    return amount === 0 ? [] : [{ kind, amount, for: month }]
  })
  const contributions = InsuranceRules.kinds.flatMap((kind): ReadonlyArray<Contribution> => {
    const change = (side: "employee" | "employer") =>
      Money.subtract(sideOf(kind, dueContributions, side), sideOf(kind, paidContributions, side))
    const [employee, employer] = [change("employee"), change("employer")]
    if (employee === 0 && employer === 0) return []
    const base = [...dueContributions, ...paidContributions].find((one) => one.kind === kind)?.base ?? Money.zero
    return [{ kind, base, employee, employer, for: month }]
  })
  return { earnings, contributions }
}

/** What a payslip below zero leaves the person owing for its month, less what was paid back of it in cash. */
export const debtOf = ({ net }: { readonly net: Money.Fen }, repaid: Money.Fen): Money.Fen =>
  Money.fen(Math.max(0, -net - repaid))

/** The same less what was paid back in cash; what was paid back beyond the overpayment is owed to the person. */
export const lessRepaid = (
  earnings: ReadonlyArray<Earning>,
  month: Month,
  repaid: Money.Fen
): ReadonlyArray<Earning> => {
  if (repaid === 0) return earnings
  let left = repaid
  const rest = earnings.flatMap((one): ReadonlyArray<Earning> => {
    const taken = Math.min(left, Math.max(0, -one.amount))
    left = Money.fen(left - taken)
    const amount = Money.fen(one.amount + taken)
    return amount === 0 ? [] : [{ ...one, amount }]
  })
  return left === 0 ? rest : [...rest, { kind: "base", amount: left, for: month }]
}

export interface Settlement {
  /** What goes onto the payslip. */
  readonly earnings: ReadonlyArray<Earning>
  /** What is left of overpayments, by month. */
  readonly left: ReadonlyArray<Pick<Outstanding, "month" | "amount">>
}

/**
 * What of the earnings owed a payslip takes up: everything to be paid, and as much to be taken back, oldest month first, as
 * that and the `room` of the month's own pay allow. The rest stays owed and comes up again a month later.
 */
export const settle = (owed: ReadonlyArray<Earning>, room: Money.Fen): Settlement => {
  let available = Money.sum([room, ...owed.flatMap(({ amount }) => (amount > 0 ? [amount] : []))])
  const earnings: Array<Earning> = []
  const left = new Map<Month, Money.Fen>()
  for (const one of owed) {
    const amount = one.amount > 0 ? one.amount : Money.fen(-Math.min(-one.amount, Math.max(0, available)))
    if (amount !== 0) earnings.push({ ...one, amount })
    if (one.amount < 0) available = Money.add(available, amount)
    const rest = Money.subtract(amount, one.amount)
    if (rest > 0 && one.for !== undefined) left.set(one.for, Money.add(left.get(one.for) ?? Money.zero, rest))
  }
  return { earnings, left: [...left].map(([month, amount]) => ({ month, amount })) }
}
