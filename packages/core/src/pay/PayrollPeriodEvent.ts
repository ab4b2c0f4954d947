/** What happened to one month's payroll of a district. One stream a district and month. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { type AreaCode, PersonId } from "../kernel/Id.ts"
import { Outstanding } from "./Arrears.ts"
import { Difference } from "./Differences.ts"
import { FundDraw } from "./FundDraw.ts"
import { Month } from "./Month.ts"
import { JournalLine } from "./PayrollJournal.ts"
import { PayrollTotals } from "./PayrollTotals.ts"
import { Payslip } from "./Payslip.ts"

/** The stream of a district's month: `payroll/211103-2020-01`. */
export const streamOf = (district: AreaCode, month: Month): string => `payroll/${district}-${month}`

export const PayrollPeriodEvent = Schema.TaggedUnion({
  /** A draft replaces the one before it; its payslips follow, one event a person. */
  PayrollDrafted: {
    month: Month,
    /** Counted from 1. */
    draft: Schema.Int,
    by: PersonId,
    on: Day,
    totals: PayrollTotals,
    journal: Schema.Array(JournalLine),
    /** Against the month before, each with its cause. */
    differences: Schema.Array(Difference),
    /** What people still owe for this month and earlier ones. */
    outstanding: Schema.Array(Outstanding),
    /** Who had a payslip in the draft before and has none in this one. */
    dropped: Schema.Array(PersonId)
  },
  PayslipDrawn: { draft: Schema.Int, payslip: Payslip },
  /** `draws` are taken from the pay funds in the same commit, where payrolls are bound to them. */
  PayrollClosed: {
    draft: Schema.Int,
    by: PersonId,
    on: Day,
    draws: Schema.optionalKey(Schema.NonEmptyArray(FundDraw))
  }
}).annotate({ identifier: "PayrollPeriodEvent" })
export type PayrollPeriodEvent = typeof PayrollPeriodEvent.Type
export type Of<Tag extends PayrollPeriodEvent["_tag"]> = Extract<PayrollPeriodEvent, { readonly _tag: Tag }>
