import { Governance, type ViewStore } from "@wangge/core/app"
import { Fund, FundView, type Journal, LineHistory } from "@wangge/core/fund"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { City } from "./City.ts"
import * as FundAnswers from "./FundAnswers.ts"
import * as FundFigures from "./FundFigures.ts"
import { Funds, type Opened } from "./Funds.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "funds",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const funds = yield* Funds
    const governance = yield* Governance.Governance

    /** The lines of a year: an open one as the state has it, of one version with the entity tag; a closed one as it ended. */
    const linesOf = Effect.fnUntraced(function* (opened: Opened, year: Journal.Year) {
      const { fund, state } = opened
      if (Fund.bookOf(state, year) !== undefined) {
        return Fund.linesOf(state, year).map((line) => FundAnswers.openRow(opened, line))
      }
      return yield* Listing.all(governance.views, FundView.lines, [
        { column: "fund", op: "eq", value: fund },
        { column: "year", op: "eq", value: year }
      ])
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { area, purpose, year: wanted, ...paging } = asked.query
            const asking = yield* funds.asking("funds", area)
            const year = wanted ?? asking.thisYear
            return yield* Listing.page(governance.views, FundView.funds, {
              ...paging,
              query: purpose === undefined ? {} : { where: [{ column: "purpose", op: "eq", value: purpose }] },
              show: Effect.fnUntraced(function* (rows) {
                const seen = rows.filter(({ holder }) => asking.sees(holder))
                const lines = yield* FundFigures.linesOf(governance.views, seen, year)
                return seen.map((row) =>
                  FundAnswers.item(
                    asking,
                    row,
                    year,
                    lines.filter(({ fund }) => fund === row.fund)
                  )
                )
              })
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const opened = yield* funds.open("funds", asked.params.fund)
            const year = asked.query.year ?? opened.thisYear
            const all = yield* Listing.all(governance.views, FundView.lines, [
              { column: "fund", op: "eq", value: opened.fund }
            ])
            const years = [...new Set([...all.map((row) => row.year), ...Fund.openYears(opened.state)])].sort()
            return tagged(
              opened.version,
              FundAnswers.detail(opened, year, { years, lines: yield* linesOf(opened, year) })
            )
          })
        ),
      lines: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const opened = yield* funds.open("funds", asked.params.fund)
            const year = asked.query.year ?? opened.thisYear
            return tagged(opened.version, FundAnswers.lines(opened, year, yield* linesOf(opened, year)))
          })
        ),
      changes: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { fund, line } = asked.params
            const { year, ...paging } = asked.query
            const opened = yield* funds.open("fundBooks", fund)
            const recorded = yield* governance.history(city.fund(fund))
            const changes = LineHistory.of(recorded, year ?? opened.thisYear, line)
            const page = Listing.ofMemory(changes, ({ version }) => String(version).padStart(12, "0"), paging)
            return tagged(opened.version, { ...page, rows: page.rows.map(FundAnswers.change) })
          })
        ),
      encumbrances: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { cursor, fund, limit, line, open, over, request, subject, subjectKind, year } = asked.query
            const selected = yield* funds.select("funds", asked.query)
            const ids = new Set(selected.funds.map((one) => one.fund))
            const where: Array<ViewStore.Condition<keyof FundAnswers.EncumbranceRow & string>> = []
            if (fund !== undefined) where.push({ column: "fund", op: "eq", value: fund })
            if (open !== undefined) where.push({ column: "open", op: "eq", value: open === "true" ? 1 : 0 })
            if (line !== undefined) where.push({ column: "line", op: "eq", value: line })
            if (request !== undefined) where.push({ column: "request", op: "eq", value: request })
            if (subject !== undefined) where.push({ column: "subject_id", op: "eq", value: subject })
            if (subjectKind !== undefined) where.push({ column: "subject_kind", op: "eq", value: subjectKind })
            if (year !== undefined) where.push({ column: "year", op: "eq", value: year })
            return yield* Listing.page(governance.views, FundView.encumbrances, {
              cursor,
              limit,
              query: { where, orderBy: [{ column: "on_day", direction: "asc" }] },
              show: (rows) =>
                Effect.succeed(
                  rows
                    .filter((row) => ids.has(row.fund))
                    .map((row) => FundAnswers.encumbrance(selected, row))
                    .filter(({ isOver }) => over === undefined || (over === "true") === isOver)
                )
            })
          })
        )
    })
  })
)
