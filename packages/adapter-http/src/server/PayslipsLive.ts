import { Governance } from "@wangge/core/app"
import { Explanation, Label, Money } from "@wangge/core/kernel"
import { Month, PayPolicy, PayrollPeriodView, Payslip } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import * as Listing from "./Listing.ts"
import { Payrolls } from "./Payrolls.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import { withName } from "./WorkforceAnswers.ts"

const payslipLabel = Label.of("工资条", "payslip")
const personLabel = Label.of("人员", "person")

export const layer = HttpApiBuilder.group(
  Api,
  "payslips",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const districts = yield* Districts
    const payrolls = yield* Payrolls
    const { views } = yield* Governance.Governance
    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district, payslips, version } = yield* payrolls.open("pay", asked.params)
            const page = Listing.ofMemory(payslips, ({ person }) => person, asked.query)
            const people = page.rows.map(({ person }) => person)
            const names = yield* cards.names(district.state, people)
            return tagged(version, { ...page, rows: page.rows.map((one) => withName(names, one)) })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { month, person } = asked.params
            const { district, payslips, state, version } = yield* payrolls.open("pay", asked.params)
            const payslip = payslips.find((one) => one.person === person)
            if (payslip === undefined || state._tag === "Open") {
              return yield* Effect.fail(Faults.notFound(payslipLabel, `${person} ${month}`))
            }
            const rules = yield* inForce(PayPolicy.on(city.policy.pay, Month.lastDay(month), state.draftedOn))
            const explanation = Payslip.explain(payslip, rules)
            const names = yield* cards.names(district.state, [person])
            return tagged(version, {
              stage: state._tag,
              payslip: withName(names, payslip),
              explanation,
              text: Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))
            })
          })
        ),
      ofPerson: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district: code, person } = asked.params
            const { seesPerson } = yield* districts.open("pay", code)
            if (!seesPerson(person)) return yield* Effect.fail(Faults.notFound(personLabel, person))
            const closed = yield* Listing.all(views, PayrollPeriodView.periods, [
              { column: "district", op: "eq", value: code },
              { column: "closed_on", op: "isNull", value: false }
            ])
            const months = new Set(closed.map(({ month }) => month))
            return yield* Listing.page(views, PayrollPeriodView.payslips, {
              ...asked.query,
              query: {
                where: [
                  { column: "district", op: "eq", value: code },
                  { column: "person", op: "eq", value: person }
                ],
                orderBy: [{ column: "month", direction: "desc" }]
              },
              show: (rows) =>
                Effect.succeed(
                  rows
                    .filter(({ month }) => months.has(month))
                    .map((row) => ({
                      month: row.month as Month.Month,
                      gross: Money.fen(row.gross_fen),
                      deductions: Money.fen(row.employee_fen + row.tax_fen),
                      net: Money.fen(row.net_fen)
                    }))
                )
            })
          })
        )
    })
  })
)
