/**
 * The state of one district's pay records: what pay rests on besides post and qualification. {@link PayRecordEvolution} says
 * what each event makes of it. Every list stands in the order of its keys, whatever order it was recorded in.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import { Fen } from "../kernel/Money.ts"
import * as Period from "../kernel/Period.ts"
import { Rating } from "../kernel/Rating.ts"
import * as Coefficient from "./Coefficient.ts"
import { Month } from "./Month.ts"
import { CoefficientSpan, GradeStep, LeaveKind, TaxCarriedIn, Year } from "./PayRecordEvent.ts"
import { SpecialDeduction } from "./SpecialDeduction.ts"

export const UnpaidLeave = Schema.Struct({ kind: LeaveKind, from: Day, to: Day }).annotate({
  identifier: "UnpaidLeave"
})
export type UnpaidLeave = typeof UnpaidLeave.Type

/** What one round of appraisal means for pay. */
export const AppliedRating = Schema.Struct({
  appraisal: Schema.String,
  rating: Rating,
  coefficient: Schema.optionalKey(CoefficientSpan),
  step: Schema.optionalKey(GradeStep),
  yearNotCounted: Schema.optionalKey(Year)
}).annotate({ identifier: "AppliedRating" })
export type AppliedRating = typeof AppliedRating.Type

/** The standing facts of one person's pay. */
export const Standing = Schema.Struct({
  /** By year. */
  bases: Schema.Array(Schema.Struct({ year: Year, averageMonthly: Fen })),
  /** By month from which they hold. */
  deductions: Schema.Array(Schema.Struct({ from: Month, deductions: Schema.Array(SpecialDeduction) })),
  carriedIn: Schema.optionalKey(TaxCarriedIn),
  /** By first day; none overlaps another. */
  leaves: Schema.Array(UnpaidLeave),
  /** By round. */
  ratings: Schema.Array(AppliedRating),
  /** By first day. */
  adjustments: Schema.Array(Schema.Struct({ ...GradeStep.fields, reason: Schema.String })),
  /** By year. */
  years: Schema.Array(Schema.Struct({ year: Year, counts: Schema.Boolean, reason: Schema.String })),
  /** What was paid back in cash for a month, by day. */
  repayments: Schema.Array(Schema.Struct({ month: Month, on: Day, amount: Fen }))
}).annotate({ identifier: "PayStanding" })
export type Standing = typeof Standing.Type

export const PayRecord = Schema.Struct({
  /** The first month that is paid here. */
  begun: Schema.optionalKey(Month),
  /** By person. */
  people: Schema.Record(Schema.String, Standing)
}).annotate({ identifier: "PayRecord" })
export type PayRecord = typeof PayRecord.Type

export const initial: PayRecord = { people: {} }

/** The standing of a person of whom nothing was recorded. */
export const blank: Standing = {
  bases: [],
  deductions: [],
  leaves: [],
  ratings: [],
  adjustments: [],
  years: [],
  repayments: []
}

export const of = (state: PayRecord, person: PersonId): Standing =>
  Object.hasOwn(state.people, person) ? (state.people[person] ?? blank) : blank

/** The average monthly wage declared for a year. */
export const baseOf = ({ bases }: Standing, year: Year): Fen | undefined =>
  bases.find((one) => one.year === year)?.averageMonthly

export const deductionsIn = ({ deductions }: Standing, month: Month): ReadonlyArray<SpecialDeduction> =>
  deductions.findLast(({ from }) => from <= month)?.deductions ?? []

export const leaveOn = ({ leaves }: Standing, day: Day): UnpaidLeave | undefined =>
  leaves.find((one) => Period.containsDay(one, day))

/** A coefficient with the rating that gave it. */
export interface Rated {
  readonly percent: Coefficient.Coefficient
  readonly by?: AppliedRating
}

/** The coefficient of a day: of the rating whose span began last; performance pay is paid in full before any rating. */
export const coefficientOn = ({ ratings }: Standing, day: Day): Rated => {
  let found: Rated & { readonly from?: Day } = { percent: Coefficient.full }
  for (const by of ratings) {
    const { coefficient } = by
    if (coefficient === undefined || !Period.containsDay(coefficient, day)) continue
    if (found.from === undefined || found.from <= coefficient.from) {
      found = { percent: coefficient.percent, by, from: coefficient.from }
    }
  }
  return found
}

/** Grades up (or down, below zero) that ratings and decisions gave until a day. */
export const stepsOn = ({ ratings, adjustments }: Standing, day: Day): number => {
  let steps = 0
  for (const { step } of ratings) if (step !== undefined && step.from <= day) steps += step.steps
  for (const one of adjustments) if (one.from <= day) steps += one.steps
  return steps
}

/** Years that do not count towards service, in order: what a decision says stands above what a rating says. */
export const yearsNotCounted = ({ ratings, years }: Standing): ReadonlyArray<Year> => {
  if (ratings.length === 0 && years.length === 0) return []
  const rated = ratings.flatMap(({ yearNotCounted }) => (yearNotCounted === undefined ? [] : [yearNotCounted]))
  const lost = new Set(rated)
  for (const { year, counts } of years) {
    if (counts) lost.delete(year)
    else lost.add(year)
  }
  return [...lost].sort((a, b) => a - b)
}

/** What was paid back in cash for a month. */
export const repaidFor = ({ repayments }: Standing, month: Month): Fen =>
  Money.sum(repayments.flatMap((one) => (one.month === month ? [one.amount] : [])))

/** The days within `(from, to)` on which something of a standing changes that pay rests on. */
export const changesWithin = (standing: Standing, from: Day, to: Day): ReadonlyArray<Day> => {
  const { leaves, ratings, adjustments } = standing
  if (leaves.length === 0 && ratings.length === 0 && adjustments.length === 0) return []
  const days = [
    ...ratings.flatMap(({ coefficient, step }) => [coefficient?.from, coefficient?.to, step?.from]),
    ...adjustments.map((one) => one.from)
  ]
  return days.filter((day) => day !== undefined && from < day && day < to) as ReadonlyArray<Day>
}
