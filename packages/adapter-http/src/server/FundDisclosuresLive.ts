import { Governance } from "@wangge/core/app"
import { BudgetExecution, DisclosureSheet, FundView, type Journal, SpendingRequest } from "@wangge/core/fund"
import { type Day, type Id, Label, type View } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as Download from "./Download.ts"
import * as FundAnswers from "./FundAnswers.ts"
import * as FundFigures from "./FundFigures.ts"
import { Funds } from "./Funds.ts"
import * as Listing from "./Listing.ts"
import { respond } from "./Respond.ts"

const title = Label.of("经费收支公开表", "disclosure of a fund")

interface Days {
  readonly year?: Journal.Year
  readonly from?: Day.Day
  readonly through?: Day.Day
}

export const layer = HttpApiBuilder.group(
  Api,
  "fundDisclosures",
  Effect.fnUntraced(function* (handlers) {
    const funds = yield* Funds
    const { views } = yield* Governance.Governance

    const rowsOf = <Event, R extends View.Row & { readonly fund: string }>(
      view: View.View<Event, R>,
      fund: Id.FundId
    ) => Listing.all(views, view, [{ column: "fund", op: "eq", value: fund }])

    /** The sheet of one fund, and what it is called. */
    const sheetOf = Effect.fnUntraced(function* (fund: Id.FundId, query: Days) {
      const opened = yield* funds.open("fundDisclosures", fund)
      const days = FundFigures.daysOf(opened, query)
      const sheet = DisclosureSheet.make(fund, opened.purpose, days, {
        lines: yield* rowsOf(FundView.lines, fund),
        journals: yield* rowsOf(FundView.journals, fund),
        requests: yield* rowsOf(FundView.requests, fund)
      })
      return { about: FundAnswers.about(opened, FundAnswers.rowOf(opened)), sheet }
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { area, purpose, year: wanted, ...paging } = asked.query
            const asking = yield* funds.asking("fundDisclosures", area)
            const year = wanted ?? asking.thisYear
            return yield* Listing.page(views, FundView.funds, {
              ...paging,
              query: purpose === undefined ? {} : { where: [{ column: "purpose", op: "eq", value: purpose }] },
              show: Effect.fnUntraced(function* (rows) {
                const seen = rows.filter(({ holder }) => asking.sees(holder))
                const lines = yield* FundFigures.linesOf(views, seen, year)
                return seen.map((row) => ({
                  ...FundAnswers.about(asking, row),
                  year,
                  total: BudgetExecution.total(lines.filter(({ fund }) => fund === row.fund))
                }))
              })
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.map(sheetOf(asked.params.fund, asked.query), ({ about, sheet: { decisions, purpose, ...sheet } }) =>
            FundFigures.json({
              ...about,
              ...sheet,
              decisions: decisions.map((one) => ({ ...one, stateLabel: SpendingRequest.stateLabels[one.state] }))
            })
          )
        ),
      file: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { format, ...days } = asked.query
            const { sheet } = yield* sheetOf(asked.params.fund, days)
            const file = `fund-${sheet.fund}-${sheet.from}-${sheet.through}`
            return yield* Download.answer(
              asked,
              (language) => Download.tableOf({ file, title, language }, DisclosureSheet.columns, sheet.payments),
              format
            )
          })
        )
    })
  })
)
