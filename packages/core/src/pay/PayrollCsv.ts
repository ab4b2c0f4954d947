/**
 * A month's payroll as comma-separated text 工资导出: the register, the journal, the differences to the month before. See
 * {@link Csv} for what a spreadsheet makes of it.
 */
import * as Csv from "../kernel/Csv.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Differences from "./Differences.ts"
import * as PayrollJournal from "./PayrollJournal.ts"
import * as PayrollRegister from "./PayrollRegister.ts"
import type { Payslip } from "./Payslip.ts"

const { of } = Label

/** One row a person; `nameOf` for readers who may see names. */
export const register = (
  payslips: ReadonlyArray<Payslip>,
  language: Label.Language,
  nameOf?: (person: PersonId) => string | undefined
): string => Csv.write(PayrollRegister.columns(language, nameOf), payslips, language)

/** The columns of the journal in one language. */
export const journalColumns = (language: Label.Language): ReadonlyArray<Csv.Column<PayrollJournal.JournalLine>> => [
  Csv.text(of("预算级次", "budget"), ({ level }) => PayrollJournal.levelLabels[level][language]),
  Csv.text(of("科目", "account"), ({ account }) => PayrollJournal.accountLabels[account][language]),
  Csv.amount(of("借方", "debit"), ({ side, amount }) => (side === "debit" ? amount : undefined)),
  Csv.amount(of("贷方", "credit"), ({ side, amount }) => (side === "credit" ? amount : undefined))
]

export const journal = (lines: ReadonlyArray<PayrollJournal.JournalLine>, language: Label.Language): string =>
  Csv.write(journalColumns(language), lines, language)

/** The columns of the differences in one language. */
export const differenceColumns = (language: Label.Language): ReadonlyArray<Csv.Column<Differences.Difference>> => [
  Csv.text(of("人员编号", "person"), ({ person }) => person),
  Csv.amount(of("上月实发", "net before"), ({ before }) => before),
  Csv.amount(of("本月实发", "net now"), ({ after }) => after),
  Csv.amount(of("工资变动", "change of earnings"), ({ earnings }) => earnings),
  Csv.amount(of("补发补扣变动", "change of arrears"), ({ arrears }) => arrears),
  Csv.amount(of("个人缴费变动", "change of contributions"), ({ contributions }) => contributions),
  Csv.amount(of("个税变动", "change of tax"), ({ tax }) => tax),
  Csv.text(of("原因", "causes"), ({ causes }) =>
    causes.map((cause) => Differences.phrase(cause)[language]).join(language === "zh" ? "；" : "; ")
  )
]

export const differences = (list: ReadonlyArray<Differences.Difference>, language: Label.Language): string =>
  Csv.write(differenceColumns(language), list, language)
