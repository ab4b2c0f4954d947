/** Requests to spend: what was asked, the steps it goes through and why these, what comes next and who may take it. */
import { Encumbrance, Journal, Procedure, SpendingRequest } from "@wangge/core/fund"
import { Actor, Day, Explanation, Id, Label, Money } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { params } from "./FundCommands.ts"
import { line, selection, text } from "./FundQuery.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { reading, several } from "./WorkforceApi.ts"

/** What a request waits for. */
export const Awaited = Schema.Struct({
  command: Schema.String.annotateKey({ description: "path segment of the command that takes it on" }),
  label: Label.Label,
  step: Schema.optionalKey(Schema.String).annotateKey({ description: "goes into the command" }),
  roles: Schema.Array(Actor.Role).annotateKey({ description: "who may take it" }),
  rolesLabel: Label.Label,
  from: Schema.optionalKey(Day.Day).annotateKey({
    description: "not before this day: a public notice stands until then"
  }),
  mayTake: Schema.Boolean.annotateKey({ description: "whether the caller may take it now" }),
  whyNot: Schema.optionalKey(Label.Label).annotateKey({ description: "what would refuse the caller now" })
}).annotate({ identifier: "RequestAwaits" })

const Step = Schema.Struct({ step: Procedure.Step, taken: Schema.optionalKey(Procedure.Taken) }).annotate({
  identifier: "RequestStep"
})

const shown = {
  fund: Id.FundId,
  request: Id.SpendingId,
  year: Journal.Year,
  line: Id.LineId,
  lineLabel: Label.Label,
  use: Schema.String,
  useLabel: Label.Label,
  amount: Money.Fen,
  item: Schema.String.annotateKey({ description: "what it is for, without names of persons" }),
  by: Id.PersonId,
  on: Day.Day,
  state: SpendingRequest.RequestState,
  stateLabel: Label.Label,
  steps: Schema.Array(Step),
  reason: Schema.optionalKey(Schema.String).annotateKey({ description: "why it was turned down or taken back" }),
  encumbrance: Schema.optionalKey(Id.EncumbranceId),
  outcomeOn: Schema.optionalKey(Day.Day),
  next: Schema.optionalKey(Awaited).annotateKey({ description: "absent when nothing is left to do" })
} as const

export const RequestItem = Schema.Struct(shown).annotate({ identifier: "SpendingRequestItem" })

export const RequestDetail = Schema.Struct({
  ...shown,
  weighed: Money.Fen.annotateKey({ description: "with other requests for the same use close to it" }),
  weighedWith: Schema.Array(Id.SpendingId),
  papers: Schema.Array(Id.EvidenceHash),
  reserved: Schema.optionalKey(Encumbrance.Encumbrance).annotateKey({ description: "the money reserved on it" }),
  explanation: Explanation.Explanation,
  text
}).annotate({ identifier: "SpendingRequestDetail" })

export class FundRequestsApi extends HttpApiGroup.make("fundRequests")
  .add(
    HttpApiEndpoint.get("list", "/fund-requests", {
      query: {
        ...selection,
        line,
        state: several(SpendingRequest.RequestState),
        mine: Schema.optionalKey(Schema.Literal("true")).annotateKey({
          description: "only those that the caller asked"
        }),
        waiting: Schema.optionalKey(Schema.Literal("me")).annotateKey({
          description: "only those whose next step the caller may take now"
        }),
        ...Paging.query
      },
      success: Paging.page("SpendingRequestPage", RequestItem),
      ...reading
    }).annotate(OpenApi.Summary, "Requests to spend, the last first, with what each waits for 支出申请"),
    HttpApiEndpoint.get("get", "/funds/:fund/requests/:request", {
      params: { ...params, request: Id.SpendingId },
      success: RequestDetail,
      ...reading
    }).annotate(OpenApi.Summary, "One request: its steps and why these, what comes next and who may take it")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
