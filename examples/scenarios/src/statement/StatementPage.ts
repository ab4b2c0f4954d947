/** A fund's year as a page: execution with its chart, the trial balance of both books, the sheet for residents, and the reasons. */
import {
  BudgetExecution,
  DisclosureSheet,
  FundPolicy,
  FundView,
  Holder,
  type TrialBalance as Trial,
  TrialBalance
} from "@wangge/core/fund"
import { type Csv, Day, Explanation, Id, View } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import type { Inquiry } from "../figures/Inquiry.ts"
import * as ExecutionChart from "./ExecutionChart.ts"

export interface Statement {
  readonly page: string
  readonly chart: string
}

const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 })

const cell = <Row>(column: Csv.Column<Row>, row: Row): string => {
  if (column.kind === "text") return (column.of(row) ?? "").replaceAll("|", "\\|")
  const value = column.of(row)
  return value === undefined ? "" : column.kind === "amount" ? money.format(value / 100) : String(value)
}

const table = <Row>(columns: ReadonlyArray<Csv.Column<Row>>, rows: ReadonlyArray<Row>): string =>
  [
    `| ${columns.map(({ header }) => `${header.zh} ${header.en}`).join(" | ")} |`,
    `| ${columns.map(({ kind }) => (kind === "text" ? "---" : "---:")).join(" | ")} |`,
    ...rows.map((row) => `| ${columns.map((column) => cell(column, row)).join(" | ")} |`)
  ].join("\n")

const turnover = ({ closing, credit, debit }: Trial.TrialBalance["totals"]["financial"]): string =>
  `debits ${money.format(debit / 100)}, credits ${money.format(credit / 100)}, balance ${money.format(closing / 100)}`

/** The statement of one year; `picture` is the address of the chart as the page names it. */
export const make = async (
  { history, policy }: Pick<Inquiry, "history" | "policy">,
  { fund, picture, year }: { readonly fund: Id.FundId; readonly year: number; readonly picture: string }
): Promise<Statement> => {
  const recorded = (await history("fund", fund)).map((entry, i) => ({
    ...entry,
    stream: `fund/${fund}`,
    version: i + 1,
    commandId: Id.CommandId.make(`statement-${i}`)
  }))
  const [from, through] = [Day.of(`${year}-01-01`), Day.of(`${year}-12-31`)]
  const rules = Result.getOrThrow(FundPolicy.on(policy.fund, through))
  const { holder, purpose: id } = Holder.parts(fund)
  const purpose = rules.purposes.find((one) => one.id === id)
  if (purpose === undefined) throw new Error(`the policy has no purpose ${id}`)
  const lines = View.rowsOf(FundView.lines, recorded)
  const sheet = DisclosureSheet.make(
    fund,
    purpose,
    { year, from, through },
    { lines, journals: View.rowsOf(FundView.journals, recorded), requests: View.rowsOf(FundView.requests, recorded) }
  )
  const trial = TrialBalance.of(View.rowsOf(FundView.entries, recorded), rules.chart, { from, through })
  const title = `${holder} ${purpose.label.zh} ${purpose.label.en}, ${year}`
  const rows = [...sheet.lines, sheet.total]
  const page = [
    `# ${title}`,
    `![${title}](${picture})`,
    "## Execution of the budget 预算执行",
    table(BudgetExecution.columns, rows),
    "## Trial balance 科目余额表",
    table(TrialBalance.columns, trial.rows),
    `Financial book: ${turnover(trial.totals.financial)}. Budgetary book: ${turnover(trial.totals.budgetary)}.`,
    "## Shown to residents 公开表",
    sheet.payments.length === 0 ? "No payments." : table(DisclosureSheet.columns, sheet.payments),
    "## Why so much is available",
    `\`\`\`text\n${rows.map((row) => Explanation.toText(BudgetExecution.explain(row), "en")).join("\n")}\n\`\`\``
  ]
  return { page: `${page.join("\n\n")}\n`, chart: ExecutionChart.draw(title, sheet.lines) }
}
