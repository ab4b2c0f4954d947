/** Which fields each command on what pay rests on asks for. */
import type { PayCommands } from "@wangge/adapter-http/api"
import type { Day, Label } from "@wangge/core/kernel"
import { Month, PayRecordEvent, SpecialDeduction } from "@wangge/core/pay"
import type { Field, Pick } from "../command/Field.ts"
import type { Option } from "../shell/Options.tsx"
import { words } from "./PayWords.ts"

/** A final rating is applied by the appraisal itself. */
export type Tag = Exclude<PayCommands.Named, "ApplyRating">

export interface Given {
  readonly language: Label.Language
  readonly today: Day.Day
  /** Unpaid leaves that may be cancelled. */
  readonly leaves: ReadonlyArray<Pick>
}

const fieldsBy = ({ language, today, leaves }: Given) => {
  const w = words[language].fields
  const options = <K extends string>(
    keys: ReadonlyArray<K>,
    labels: { readonly [key in K]: Label.Label }
  ): ReadonlyArray<Option> => keys.map((key) => [key, labels[key][language]])
  const month = Month.ofDay(today)
  const year = today.slice(0, 4)
  return {
    month: { name: "month", label: w.beginMonth, kind: "month", initial: month },
    year: { name: "year", label: w.year, kind: "number", initial: year },
    averageMonthly: { name: "averageMonthly", label: w.averageMonthly, kind: "amount" },
    fromMonth: { name: "from", label: w.fromMonth, kind: "month", initial: month },
    deductions: {
      name: "deductions",
      label: w.deductions,
      kind: "deductions",
      hint: w.deductionsHint,
      rows: options(SpecialDeduction.SpecialDeductionKind.literals, SpecialDeduction.labels)
    },
    taxYear: { name: "figures.year", label: w.taxYear, kind: "number", initial: year },
    through: { name: "figures.through", label: w.through, kind: "month" },
    months: { name: "figures.months", label: w.months, kind: "number" },
    income: { name: "figures.income", label: w.income, kind: "amount" },
    contributions: { name: "figures.contributions", label: w.contributions, kind: "amount" },
    special: { name: "figures.specialDeductions", label: w.special, kind: "amount" },
    withheld: { name: "figures.withheld", label: w.withheld, kind: "amount" },
    leaveKind: {
      name: "kind",
      label: w.leaveKind,
      kind: "choice",
      options: options(PayRecordEvent.LeaveKind.literals, PayRecordEvent.leaveLabels)
    },
    from: { name: "from", label: w.from, kind: "day", initial: today },
    to: { name: "to", label: w.to, kind: "day" },
    leave: { name: "leave", label: w.leave, kind: "pick", options: leaves },
    paidMonth: { name: "month", label: w.paidMonth, kind: "month", initial: month },
    amount: { name: "amount", label: w.amount, kind: "amount" },
    on: { name: "on", label: w.on, kind: "day", initial: today },
    steps: { name: "steps", label: w.steps, kind: "number", hint: w.stepsHint },
    counts: { name: "counts", label: w.counts, kind: "flag" },
    reason: { name: "reason", label: w.reason, kind: "text" },
    documents: { name: "documents", label: w.documents, kind: "documents" }
  } as const satisfies Readonly<Record<string, Field>>
}

type Name = keyof ReturnType<typeof fieldsBy>

/** In the order in which a form shows them; the person is settled by where one stands. */
export const asks: { readonly [T in Tag]: ReadonlyArray<Name> } = {
  BeginPayroll: ["month"],
  DeclareBase: ["year", "averageMonthly", "documents"],
  DeclareDeductions: ["fromMonth", "deductions", "documents"],
  CarryInTax: ["taxYear", "through", "months", "income", "contributions", "special", "withheld", "documents"],
  RecordUnpaidLeave: ["leaveKind", "from", "to", "documents"],
  CancelUnpaidLeave: ["leave", "reason"],
  AdjustGrade: ["from", "steps", "reason", "documents"],
  CountYear: ["year", "counts", "reason", "documents"],
  RecordRepayment: ["paidMonth", "amount", "on", "documents"]
}

export const fieldsOf = (tag: Tag, given: Given): ReadonlyArray<Field> => {
  const all = fieldsBy(given)
  return asks[tag].map((name) => all[name])
}
