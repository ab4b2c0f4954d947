/** What residents see of the funds of the city 公开表: open to every token, without anything about a person. */
import { Journal, SpendingRequest } from "@wangge/core/fund"
import { Day, Id, Label, Money } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { params } from "./FundCommands.ts"
import { days, Executed, Format, selection, year } from "./FundQuery.ts"
import { bytes } from "./FundStatementsApi.ts"
import { about } from "./FundsApi.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { reading } from "./WorkforceApi.ts"

export const DisclosureItem = Schema.Struct({ ...about, year: Journal.Year, total: Executed }).annotate({
  identifier: "DisclosureItem"
})

export const Disclosure = Schema.Struct({
  ...about,
  year: Journal.Year,
  from: Day.Day,
  through: Day.Day,
  lines: Schema.Array(Executed).annotateKey({ description: "as they stand today" }),
  total: Executed,
  payments: Schema.Array(
    Schema.Struct({
      on: Day.Day,
      voucher: Schema.Int,
      line: Label.Label,
      use: Label.Label,
      item: Schema.optionalKey(Schema.String).annotateKey({ description: "what the request said it is for" }),
      amount: Money.Fen.annotateKey({ description: "negative where a payment was taken back" })
    }).annotate({ identifier: "DisclosedPayment" })
  ).annotateKey({ description: "those of the days, in the order of their vouchers" }),
  paid: Money.Fen,
  decisions: Schema.Array(
    Schema.Struct({
      request: Id.SpendingId,
      line: Label.Label,
      use: Label.Label,
      item: Schema.String,
      amount: Money.Fen,
      state: SpendingRequest.RequestState,
      stateLabel: Label.Label,
      votes: Schema.Array(
        Schema.Struct({ label: Label.Label, due: Schema.Int, present: Schema.Int, favour: Schema.Int }).annotate({
          identifier: "PublicVote"
        })
      ),
      shownOn: Day.Day,
      until: Day.Day.annotateKey({ description: "the last day of the notice" }),
      outcomeOn: Schema.optionalKey(Day.Day)
    }).annotate({ identifier: "PublicDecision" })
  ).annotateKey({ description: "what was decided with the public looking on, the latest first" }),
  outcomesDue: Schema.Array(Id.SpendingId).annotateKey({ description: "whose outcome is still to be shown" })
}).annotate({ identifier: "FundDisclosure" })

export class FundDisclosuresApi extends HttpApiGroup.make("fundDisclosures")
  .add(
    HttpApiEndpoint.get("list", "/fund-disclosures", {
      query: { area: selection.area, purpose: selection.purpose, year, ...Paging.query },
      success: Paging.page("DisclosurePage", DisclosureItem),
      ...reading
    }).annotate(OpenApi.Summary, "Every fund of the city with what it was given, has paid and has left 公开"),
    HttpApiEndpoint.get("get", "/fund-disclosures/:fund", {
      params,
      query: { year, ...days },
      success: Disclosure,
      ...reading
    }).annotate(OpenApi.Summary, "The sheet of one fund: its lines, and each payment with its use 公开表"),
    HttpApiEndpoint.get("file", "/fund-disclosures/:fund/file", {
      params,
      query: { year, ...days, format: Format },
      success: bytes,
      ...reading
    }).annotate(OpenApi.Summary, "The payments of the sheet as CSV or as a workbook")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
