import { Governance } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import { Differences, PayrollPeriodView } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Districts } from "./Districts.ts"
import * as Download from "./Download.ts"
import * as Listing from "./Listing.ts"
import * as PayrollAnswers from "./PayrollAnswers.ts"
import { type MonthPayroll, Payrolls } from "./Payrolls.ts"
import * as PayrollTables from "./PayrollTables.ts"
import { respond, tagged } from "./Respond.ts"
import { withName } from "./WorkforceAnswers.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "payrolls",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const districts = yield* Districts
    const governance = yield* Governance.Governance
    const payrolls = yield* Payrolls

    const namesOf = ({ district }: MonthPayroll, rows: ReadonlyArray<{ readonly person: Id.PersonId }>) =>
      cards.names(
        district.state,
        rows.map(({ person }) => person)
      )

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { code, sees } = yield* districts.open("payrolls", asked.params.district)
            const { state } = yield* governance.state(city.pay(code))
            const page = yield* Listing.page(governance.views, PayrollPeriodView.periods, {
              ...asked.query,
              query: {
                where: [{ column: "district", op: "eq", value: code }],
                orderBy: [{ column: "month", direction: "desc" }]
              },
              show: (rows) => Effect.succeed(rows.map((row) => PayrollAnswers.month(row, sees(code))))
            })
            return { ...(state.begun === undefined ? {} : { begun: state.begun }), ...page }
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const open = yield* payrolls.open("payrolls", asked.params)
            return tagged(open.version, PayrollAnswers.payroll(open))
          })
        ),
      differences: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const open = yield* payrolls.open("payrolls", asked.params)
            const page = Listing.ofMemory(PayrollAnswers.differences(open), ({ person }) => person, asked.query)
            const names = yield* namesOf(open, page.rows)
            const rows = page.rows.map((one) => ({
              ...withName(names, one),
              phrases: one.causes.map(Differences.phrase)
            }))
            return tagged(open.version, { ...page, rows })
          })
        ),
      journal: (asked) =>
        respond(
          asked,
          Effect.map(payrolls.open("payrolls", asked.params), ({ journal, month, version }) =>
            tagged(version, { month, lines: journal.map(PayrollAnswers.journalLine) })
          )
        ),
      file: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { table } = asked.params
            const open = yield* payrolls.open("payrolls", asked.params)
            const names = yield* namesOf(open, [...open.payslips, ...PayrollAnswers.differences(open)])
            return yield* Download.answer(asked, PayrollTables.of(table, open, names), asked.query.format)
          })
        )
    })
  })
)
