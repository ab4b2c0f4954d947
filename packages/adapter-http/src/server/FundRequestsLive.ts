import { Governance, type ViewStore } from "@wangge/core/app"
import { Fund, FundView } from "@wangge/core/fund"
import { type Id, Label, type View } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import * as Faults from "./Faults.ts"
import * as FundRequestAnswers from "./FundRequestAnswers.ts"
import { Funds, type Opened } from "./Funds.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"

const requestLabel = Label.of("支出申请", "request to spend")

type Row = typeof FundView.requests extends View.View<infer _, infer R> ? R : never

export const layer = HttpApiBuilder.group(
  Api,
  "fundRequests",
  Effect.fnUntraced(function* (handlers) {
    const funds = yield* Funds
    const governance = yield* Governance.Governance

    /** A request of the table with its whole state, and what it waits for. */
    const told = Effect.fnUntraced(function* (opened: Opened, { reason, request }: Row) {
      const found = Fund.requestOf(opened.state, request as Id.SpendingId)
      if (found === undefined) return undefined
      return { found, rest: { reason, next: yield* FundRequestAnswers.next(funds, opened, found) } }
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { cursor, fund, limit, line, mine, state, waiting } = asked.query
            const { funds: selected, reader } = yield* funds.select("fundRequests", asked.query)
            const ids = new Set(selected.map((one) => one.fund))
            const where: Array<ViewStore.Condition<keyof Row & string>> = []
            if (fund !== undefined) where.push({ column: "fund", op: "eq", value: fund })
            if (line !== undefined) where.push({ column: "line", op: "eq", value: line })
            if (state !== undefined) where.push({ column: "state", op: "in", value: state })
            if (mine === "true" || reader.ownOnly) where.push({ column: "by_person", op: "eq", value: reader.person })
            return yield* Listing.page(governance.views, FundView.requests, {
              cursor,
              limit,
              query: { where, orderBy: [{ column: "on_day", direction: "desc" }] },
              show: (rows) =>
                Effect.gen(function* () {
                  const shown = []
                  for (const row of rows) {
                    if (!ids.has(row.fund)) continue
                    const opened = yield* funds.open("fundRequests", row.fund as Id.FundId)
                    const one = yield* told(opened, row)
                    if (one === undefined || (waiting === "me" && one.rest.next?.mayTake !== true)) continue
                    shown.push(FundRequestAnswers.item(opened, one.found, one.rest))
                  }
                  return shown
                })
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { fund, request } = asked.params
            const missing = Faults.notFound(requestLabel, request)
            const opened = yield* funds.open("fundRequests", fund)
            const { ownOnly, person } = opened.reader
            const row = yield* governance.views.get(FundView.requests, [fund, request])
            const one =
              row === undefined || (ownOnly && row.by_person !== person) ? undefined : yield* told(opened, row)
            return one === undefined
              ? yield* Effect.fail(missing)
              : tagged(opened.version, FundRequestAnswers.detail(opened, one.found, one.rest))
          })
        )
    })
  })
)
