import { Governance } from "@wangge/core/app"
import { Ageing, BudgetExecution, Drill, TrialBalance } from "@wangge/core/fund"
import { Label, Money } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import type { By, Table } from "../api/FundStatementsApi.ts"
import * as Download from "./Download.ts"
import * as FundAnswers from "./FundAnswers.ts"
import * as FundFigures from "./FundFigures.ts"
import { Funds, type Selection } from "./Funds.ts"
import { respond } from "./Respond.ts"

const titles: { readonly [T in typeof Table.Type]: Label.Label } = {
  execution: Label.of("预算执行表", "budget execution"),
  "trial-balance": Label.of("科目余额表", "trial balance"),
  ageing: Label.of("占用账龄表", "ageing of reservations"),
  journals: Label.of("凭证目录", "journals"),
  entries: Label.of("序时账", "entries")
}

/** The books are read by fewer than the budget. */
const resourceOf: { readonly [T in typeof Table.Type]: "funds" | "fundBooks" } = {
  execution: "funds",
  ageing: "funds",
  "trial-balance": "fundBooks",
  journals: "fundBooks",
  entries: "fundBooks"
}

interface Narrowed extends Selection {
  readonly year?: number
  readonly line?: string
  readonly by?: typeof By.Type
}

export const layer = HttpApiBuilder.group(
  Api,
  "fundStatements",
  Effect.fnUntraced(function* (handlers) {
    const funds = yield* Funds
    const { views } = yield* Governance.Governance

    const executionOf = Effect.fnUntraced(function* (query: Narrowed) {
      const selected = yield* funds.select("funds", query)
      const year = query.year ?? selected.thisYear
      const all = yield* FundFigures.linesOf(views, selected.funds, year)
      const lines = query.line === undefined ? all : all.filter(({ line }) => line === query.line)
      const by = query.by ?? "line"
      const rows = BudgetExecution.sum(lines, FundFigures.groupingOf(selected, selected.funds, by))
      return { by, year, funds: selected.funds.length, rows, total: BudgetExecution.total(lines) }
    })

    const agedOf = Effect.fnUntraced(function* (query: Narrowed) {
      const selected = yield* funds.select("funds", query)
      const open = yield* FundFigures.openOf(views, selected.funds)
      const rows = query.line === undefined ? open : open.filter(({ line }) => line === query.line)
      return { today: selected.today, aged: Ageing.list(rows, selected.today) }
    })

    return handlers.handleAll({
      execution: (asked) =>
        respond(
          asked,
          Effect.map(executionOf(asked.query), ({ rows, total, ...rest }) =>
            FundFigures.json({ ...rest, rows: rows.map(FundAnswers.executed), total: FundAnswers.executed(total) })
          )
        ),
      ageing: (asked) =>
        respond(
          asked,
          Effect.map(agedOf(asked.query), ({ aged, today }) => {
            const outstanding = Money.sum(aged.map((one) => one.outstanding))
            return FundFigures.json({
              day: today,
              buckets: Ageing.buckets(aged),
              outstanding,
              over: aged.filter(({ isOver }) => isOver).length
            })
          })
        ),
      file: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { table } = asked.params
            const selected = yield* funds.select(resourceOf[table], asked.query)
            const days = FundFigures.daysOf(selected, asked.query)
            const about = (language: Label.Language) => ({
              file: `funds-${asked.query.fund ?? asked.query.area ?? "all"}-${days.year}-${table}`,
              title: titles[table],
              language
            })
            const tableOf = yield* Effect.gen(function* () {
              switch (table) {
                case "execution": {
                  const { rows, total } = yield* executionOf(asked.query)
                  return (language: Label.Language) =>
                    Download.tableOf(about(language), BudgetExecution.columns, [...rows, total])
                }
                case "ageing": {
                  const { aged } = yield* agedOf(asked.query)
                  return (language: Label.Language) => Download.tableOf(about(language), Ageing.columns, aged)
                }
                case "trial-balance": {
                  const entries = yield* FundFigures.entriesOf(views, selected.funds, days)
                  const { rows } = TrialBalance.of(entries, selected.rules.chart, days)
                  return (language: Label.Language) => Download.tableOf(about(language), TrialBalance.columns, rows)
                }
                case "journals": {
                  const rows = yield* FundFigures.journalsOf(views, selected.funds, days)
                  const parts = rows.map(FundAnswers.journal)
                  return (language: Label.Language) => Download.tableOf(about(language), Drill.columns, parts)
                }
                case "entries": {
                  const { line } = asked.query
                  const all = yield* FundFigures.entriesOf(views, selected.funds, days)
                  const rows = all.filter((one) => one.on_day >= days.from && (line ?? one.line) === one.line)
                  return (language: Label.Language) =>
                    Download.tableOf(about(language), Drill.entryColumns(selected.rules.chart), rows)
                }
              }
            })
            return yield* Download.answer(asked, tableOf, asked.query.format)
          })
        )
    })
  })
)
