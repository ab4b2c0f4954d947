/** The tables of a month's payroll that can be had as files. */
import { Csv, type Id, Label } from "@wangge/core/kernel"
import { type Differences, PayrollCsv, PayrollRegister } from "@wangge/core/pay"
import type * as PayrollsApi from "../api/PayrollsApi.ts"
import * as Download from "./Download.ts"
import * as PayrollAnswers from "./PayrollAnswers.ts"
import type { MonthPayroll } from "./Payrolls.ts"

const titles: { readonly [T in typeof PayrollsApi.Table.Type]: Label.Label } = {
  register: Label.of("工资表", "register"),
  differences: Label.of("与上月差异", "differences"),
  journal: Label.of("记账凭证", "journal")
}

/** Names stand in the files of callers who may read them. */
export const of =
  (table: typeof PayrollsApi.Table.Type, open: MonthPayroll, names: ReadonlyMap<Id.PersonId, string>) =>
  (language: Label.Language): Download.Table => {
    const about = { file: `payroll-${open.district.code}-${open.month}-${table}`, title: titles[table], language }
    const nameOf = names.size === 0 ? undefined : (person: Id.PersonId) => names.get(person)
    switch (table) {
      case "register":
        return Download.tableOf(about, PayrollRegister.columns(language, nameOf), open.payslips)
      case "differences":
        return Download.tableOf(
          about,
          withNames(PayrollCsv.differenceColumns(language), nameOf),
          PayrollAnswers.differences(open)
        )
      case "journal":
        return Download.tableOf(about, PayrollCsv.journalColumns(language), open.journal)
    }
  }

const withNames = (
  [person, ...rest]: ReadonlyArray<Csv.Column<Differences.Difference>>,
  nameOf: ((person: Id.PersonId) => string | undefined) | undefined
): ReadonlyArray<Csv.Column<Differences.Difference>> => {
  if (person === undefined || nameOf === undefined) return person === undefined ? rest : [person, ...rest]
  return [person, Csv.text(Label.of("姓名", "name"), (one) => nameOf(one.person)), ...rest]
}
