/** What the pay of a district's people rests on besides post and qualification. Every access is logged. */
import { Actor, Day, Explanation, Id, Instant, Label, Money } from "@wangge/core/kernel"
import { Coefficient, Month, PayRecord, PayRecordEvent, PayTable, SpecialDeduction } from "@wangge/core/pay"
import { Post } from "@wangge/core/workforce"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import { params } from "./PayCommands.ts"
import { Problems } from "./Problems.ts"
import { day, name, reading } from "./WorkforceApi.ts"

/** All that was recorded of a person, and what of it holds on the day. */
export const PayStanding = Schema.Struct({
  person: Id.PersonId,
  name,
  ...PayRecord.Standing.fields,
  now: Schema.Struct({
    coefficient: Coefficient.Coefficient.annotateKey({ description: "percent of performance pay" }),
    coefficientBy: Schema.optionalKey(PayRecord.AppliedRating),
    steps: Schema.Int.annotateKey({ description: "grades up or down by ratings and decisions" }),
    yearsNotCounted: Schema.Array(PayRecordEvent.Year),
    base: Schema.optionalKey(Schema.Int).annotateKey({ description: "fen a month, as declared for the year" }),
    deductions: Schema.Array(SpecialDeduction.SpecialDeduction),
    leave: Schema.optionalKey(PayRecord.UnpaidLeave)
  })
}).annotate({ identifier: "PayStandingOn" })

/** The grade of a person on a day, and why. */
export const Placement = Schema.Struct({
  person: Id.PersonId,
  name,
  day: Day.Day,
  grade: PayTable.Grade,
  post: Post.PostKind.annotateKey({ description: "the post that places the person" }),
  monthly: Money.Fen.annotateKey({ description: "fen of a full month at coefficient 100" }),
  explanation: Explanation.Explanation,
  text: Label.Label.annotateKey({ description: "the explanation as text" })
}).annotate({ identifier: "PayPlacement" })

export const PayStandings = Schema.Struct({
  begun: Schema.optionalKey(Month.Month).annotateKey({ description: "the first month that is paid here" }),
  ...Paging.page("PayStandingPage", PayStanding).fields
}).annotate({ identifier: "PayStandings" })

export const PayEntry = Schema.Struct({
  version: Schema.Int,
  position: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: PayRecordEvent.PayRecordEvent
}).annotate({ identifier: "PayHistoryEntry" })

export class PayApi extends HttpApiGroup.make("pay")
  .add(
    HttpApiEndpoint.get("list", "/pay/:district/people", {
      params,
      query: { day, ...Paging.query },
      success: PayStandings,
      ...reading
    }).annotate(OpenApi.Summary, "What the pay of each person rests on 工资档案"),
    HttpApiEndpoint.get("get", "/pay/:district/people/:person", {
      params: { ...params, person: Id.PersonId },
      query: { day },
      success: PayStanding,
      ...reading
    }).annotate(OpenApi.Summary, "What the pay of one person rests on"),
    HttpApiEndpoint.get("placement", "/pay/:district/people/:person/placement", {
      params: { ...params, person: Id.PersonId },
      query: { day },
      success: Placement,
      ...reading
    }).annotate(OpenApi.Summary, "The grade of one person by post, service, certificate and steps, explained 薪级"),
    HttpApiEndpoint.get("history", "/pay/:district/history", {
      params,
      query: { person: Schema.optionalKey(Id.PersonId), ...Paging.query },
      success: Paging.page("PayHistory", PayEntry),
      ...reading
    }).annotate(OpenApi.Summary, "All that was recorded about pay, in order; of one person alone where asked")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
