/** What each event makes of the pay records: total, never failing, reading nothing but the event. */
import type { PersonId } from "../kernel/Id.ts"
import * as PayRecord from "./PayRecord.ts"
import type { PayRecordEvent } from "./PayRecordEvent.ts"

export const evolve = (state: PayRecord.PayRecord, event: PayRecordEvent): PayRecord.PayRecord => {
  switch (event._tag) {
    case "PayrollBegun":
      return { ...state, begun: event.month }
    case "BaseDeclared": {
      const { year, averageMonthly } = event
      return changed(state, event, ({ bases }) => ({ bases: put(bases, { year, averageMonthly }, "year") }))
    }
    case "DeductionsDeclared": {
      const { from, deductions } = event
      return changed(state, event, (one) => ({ deductions: put(one.deductions, { from, deductions }, "from") }))
    }
    case "TaxCarriedIn":
      return changed(state, event, () => ({ carriedIn: event.figures }))
    case "UnpaidLeaveRecorded": {
      const { kind, from, to } = event
      return changed(state, event, ({ leaves }) => ({ leaves: put(leaves, { kind, from, to }, "from") }))
    }
    case "UnpaidLeaveCancelled":
      return changed(state, event, ({ leaves }) => ({ leaves: leaves.filter(({ from }) => from !== event.from) }))
    case "RatingApplied": {
      const { _tag, person, documents, ...rating } = event
      return changed(state, event, ({ ratings }) => ({ ratings: put(ratings, rating, "appraisal") }))
    }
    case "GradeAdjusted": {
      const { from, steps, reason } = event
      return changed(state, event, ({ adjustments }) => ({
        adjustments:
          steps === 0
            ? adjustments.filter((one) => one.from !== from)
            : put(adjustments, { from, steps, reason }, "from")
      }))
    }
    case "RepaymentRecorded": {
      const { month, on, amount } = event
      return changed(state, event, ({ repayments }) => {
        const others = repayments.filter((one) => one.month !== month || one.on !== on)
        const all = amount === 0 ? others : [...others, { month, on, amount }]
        return { repayments: all.sort((a, b) => (a.on < b.on || (a.on === b.on && a.month < b.month) ? -1 : 1)) }
      })
    }
    case "YearCounted": {
      const { year, counts, reason } = event
      return changed(state, event, ({ years }) => ({ years: put(years, { year, counts, reason }, "year") }))
    }
  }
}

const changed = (
  state: PayRecord.PayRecord,
  { person }: { readonly person: PersonId },
  change: (standing: PayRecord.Standing) => Partial<PayRecord.Standing>
): PayRecord.PayRecord => {
  const before = PayRecord.of(state, person)
  return { ...state, people: { ...state.people, [person]: { ...before, ...change(before) } } }
}

/** The entry in its place by key, in place of one with the same key. */
const put = <A, K extends keyof A>(entries: ReadonlyArray<A>, entry: A, key: K): ReadonlyArray<A> =>
  [...entries.filter((one) => one[key] !== entry[key]), entry].sort((a, b) => (a[key] < b[key] ? -1 : 1))
