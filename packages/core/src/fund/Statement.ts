/**
 * Statements of funds 报表, each computed from the rows of {@link FundView} and writable as CSV or a workbook by its `columns`:
 * {@link TrialBalance}, {@link BudgetExecution}, {@link Ageing}, {@link DisclosureSheet}; {@link Drill} leads from a figure to
 * its journals, {@link Available} says why so much is left.
 */
import * as Csv from "../kernel/Csv.ts"
import type { Language } from "../kernel/Label.ts"
import * as Ageing from "./Ageing.ts"
import * as BudgetExecution from "./BudgetExecution.ts"
import * as DisclosureSheet from "./DisclosureSheet.ts"
import * as Drill from "./Drill.ts"
import * as TrialBalance from "./TrialBalance.ts"

export const trialBalanceCsv = ({ rows }: TrialBalance.TrialBalance, language: Language): string =>
  Csv.write(TrialBalance.columns, rows, language)

export const executionCsv = (rows: ReadonlyArray<BudgetExecution.Executed>, language: Language): string =>
  Csv.write(BudgetExecution.columns, rows, language)

export const ageingCsv = (rows: ReadonlyArray<Ageing.Aged>, language: Language): string =>
  Csv.write(Ageing.columns, rows, language)

export const disclosureCsv = ({ payments }: DisclosureSheet.DisclosureSheet, language: Language): string =>
  Csv.write(DisclosureSheet.columns, payments, language)

export const journalsCsv = (rows: ReadonlyArray<Drill.Part>, language: Language): string =>
  Csv.write(Drill.columns, rows, language)
