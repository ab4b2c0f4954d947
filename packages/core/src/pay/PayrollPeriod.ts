/** The state of one month's payroll of a district: open, drawn up, or closed for good. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { PersonId } from "../kernel/Id.ts"
import { Outstanding } from "./Arrears.ts"
import { Difference } from "./Differences.ts"
import { FundDraw } from "./FundDraw.ts"
import { Month } from "./Month.ts"
import { JournalLine } from "./PayrollJournal.ts"
import { PayrollTotals } from "./PayrollTotals.ts"
import { Payslip } from "./Payslip.ts"

const drawn = {
  month: Month,
  draft: Schema.Int,
  draftedBy: PersonId,
  draftedOn: Day,
  totals: PayrollTotals,
  journal: Schema.Array(JournalLine),
  differences: Schema.Array(Difference),
  outstanding: Schema.Array(Outstanding),
  /** By person. */
  payslips: Schema.Array(Payslip)
}

export const PayrollPeriod = Schema.TaggedUnion({
  Open: {},
  Drafted: drawn,
  /** `draws` are what it took from the pay funds. */
  Closed: {
    ...drawn,
    closedBy: PersonId,
    closedOn: Day,
    draws: Schema.optionalKey(Schema.NonEmptyArray(FundDraw))
  }
}).annotate({ identifier: "PayrollPeriod" })
export type PayrollPeriod = typeof PayrollPeriod.Type
export type Drawn = Exclude<PayrollPeriod, { readonly _tag: "Open" }>
export type Closed = Extract<PayrollPeriod, { readonly _tag: "Closed" }>

export const initial: PayrollPeriod = { _tag: "Open" }

export const payslipOf = (period: PayrollPeriod, person: PersonId): Payslip | undefined =>
  period._tag === "Open" ? undefined : period.payslips.find((one) => one.person === person)
