/**
 * Tables of pay records: what was recorded of each person, one row an entry.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { PayRecordEvent } from "./PayRecordEvent.ts"

/** `to_day` is exclusive; null until further notice. */
export type LeaveRow = {
  readonly person: string
  readonly from_day: string
  readonly to_day: string
  readonly kind: string
}

export const leaves: View<PayRecordEvent, LeaveRow> = {
  name: "pay_leave",
  columns: { person: "text", from_day: "text", to_day: "text", kind: "text" },
  key: ["person", "from_day"],
  indexes: [["from_day"]],
  revision: 1,
  streams: ["pay"],
  project: ({ event }) => {
    switch (event._tag) {
      case "UnpaidLeaveRecorded": {
        const { person, from, to, kind } = event
        return [{ _tag: "Put", row: { person, from_day: from, to_day: to, kind } }]
      }
      case "UnpaidLeaveCancelled":
        return [{ _tag: "Delete", key: [event.person, event.from] }]
      default:
        return []
    }
  }
}

/** What each round of appraisal means for pay; `steps` and `percent` are null where it moves nothing. */
export type RatingRow = {
  readonly person: string
  readonly appraisal: string
  readonly rating: string
  readonly percent: number | null
  readonly percent_from: string | null
  readonly percent_to: string | null
  readonly steps: number | null
  readonly steps_from: string | null
  readonly year_not_counted: number | null
}

export const ratings: View<PayRecordEvent, RatingRow> = {
  name: "pay_rating",
  columns: {
    person: "text",
    appraisal: "text",
    rating: "text",
    percent: "integer?",
    percent_from: "text?",
    percent_to: "text?",
    steps: "integer?",
    steps_from: "text?",
    year_not_counted: "integer?"
  },
  key: ["person", "appraisal"],
  indexes: [["appraisal", "rating"]],
  revision: 1,
  streams: ["pay"],
  project: ({ event }) => {
    if (event._tag !== "RatingApplied") return []
    const { person, appraisal, rating, coefficient, step, yearNotCounted } = event
    const row = {
      person,
      appraisal,
      rating,
      percent: coefficient?.percent ?? null,
      percent_from: coefficient?.from ?? null,
      percent_to: coefficient?.to ?? null,
      steps: step?.steps ?? null,
      steps_from: step?.from ?? null,
      year_not_counted: yearNotCounted ?? null
    }
    return [{ _tag: "Put", row }]
  }
}

/** Decisions on grades other than ratings. */
export type AdjustmentRow = {
  readonly person: string
  readonly from_day: string
  readonly steps: number
  readonly reason: string
}

export const adjustments: View<PayRecordEvent, AdjustmentRow> = {
  name: "pay_adjustment",
  columns: { person: "text", from_day: "text", steps: "integer", reason: "text" },
  key: ["person", "from_day"],
  indexes: [],
  revision: 1,
  streams: ["pay"],
  project: ({ event }) => {
    if (event._tag !== "GradeAdjusted") return []
    const { person, from, steps, reason } = event
    return steps === 0
      ? [{ _tag: "Delete", key: [person, from] }]
      : [{ _tag: "Put", row: { person, from_day: from, steps, reason } }]
  }
}

/** The contribution base declared for a year, in fen. */
export type BaseRow = { readonly person: string; readonly year: number; readonly average_monthly_fen: number }

export const bases: View<PayRecordEvent, BaseRow> = {
  name: "pay_base",
  columns: { person: "text", year: "integer", average_monthly_fen: "integer" },
  key: ["person", "year"],
  indexes: [],
  revision: 1,
  streams: ["pay"],
  project: ({ event }) =>
    event._tag === "BaseDeclared"
      ? [{ _tag: "Put", row: { person: event.person, year: event.year, average_monthly_fen: event.averageMonthly } }]
      : []
}

/** What was paid back in cash for a month, in fen. */
export type RepaymentRow = {
  readonly person: string
  readonly month: string
  readonly on_day: string
  readonly amount_fen: number
}

export const repayments: View<PayRecordEvent, RepaymentRow> = {
  name: "pay_repayment",
  columns: { person: "text", month: "text", on_day: "text", amount_fen: "integer" },
  key: ["person", "month", "on_day"],
  indexes: [["on_day"]],
  revision: 1,
  streams: ["pay"],
  project: ({ event }) => {
    if (event._tag !== "RepaymentRecorded") return []
    const { person, month, on, amount } = event
    return amount === 0
      ? [{ _tag: "Delete", key: [person, month, on] }]
      : [{ _tag: "Put", row: { person, month, on_day: on, amount_fen: amount } }]
  }
}
