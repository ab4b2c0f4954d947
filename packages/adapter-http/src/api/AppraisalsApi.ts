/** Appraisals of a district's staff: where each stands, ratings with their reasons, appeals, what a final rating leads to. */
import {
  Appeal,
  Appraisal,
  AppraisalEvent,
  AppraisalPeriod,
  AppraisalRefusal,
  AppraisalTerms,
  Collected,
  Consequence,
  ExcellentCap,
  Figure,
  PersonRating,
  StaffMember
} from "@wangge/core/appraisal"
import { Actor, Day, Explanation, Id, Instant, Label, Rating } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { params } from "./AppraisalCommands.ts"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Headers from "./Headers.ts"
import * as Paging from "./Paging.ts"
import { params as district } from "./PayCommands.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { Receipt } from "./Receipt.ts"
import { name, reading, several } from "./WorkforceApi.ts"

const standing = {
  period: AppraisalPeriod.AppraisalPeriod,
  label: Label.Label,
  stage: AppraisalRefusal.Stage,
  stageLabel: Label.Label,
  openedOn: Schema.optionalKey(Day.Day),
  draft: Schema.optionalKey(Schema.Int).annotateKey({ description: "number of the draft; it goes into publicise" }),
  draftedBy: Schema.optionalKey(Id.PersonId),
  notice: Schema.optionalKey(Appraisal.Notice),
  finalisedOn: Schema.optionalKey(Day.Day),
  complaintTo: Schema.optionalKey(Day.Day).annotateKey({
    description: "the first day on which a complaint comes too late"
  })
} as const

export const AppraisalItem = Schema.Struct(standing).annotate({ identifier: "AppraisalItem" })

export const AppraisalDetail = Schema.Struct({
  ...standing,
  terms: Schema.optionalKey(AppraisalTerms.AppraisalTerms),
  termsOf: Schema.optionalKey(Day.Day).annotateKey({ description: "the day on which the terms were frozen" }),
  commended: Schema.Array(Id.AreaCode),
  counts: Schema.Record(Schema.String, Schema.Natural).annotateKey({
    description: "people by rating, `unrated` among them, of those within reach"
  }),
  pools: Schema.Array(ExcellentCap.Pool).annotateKey({ description: "the places for excellent" }),
  pendingAppeals: Schema.Natural,
  explanation: Schema.optionalKey(Explanation.Explanation).annotateKey({ description: "of the draft as a whole" }),
  allowed: Schema.Array(Schema.String).annotateKey({
    description: "commands that the caller may give now; what a command says may still be refused"
  })
}).annotate({ identifier: "AppraisalDetail" })

export const RatedPerson = Schema.Struct({
  ...PersonRating.PersonRating.fields,
  name,
  ratingLabel: Schema.optionalKey(Label.Label),
  appealed: Schema.Boolean.annotateKey({ description: "whether an appeal waits for a decision" }),
  consequence: Schema.optionalKey(Consequence.Consequence)
}).annotate({ identifier: "RatedPerson" })

/** One person in an appraisal: what was recorded, the rating as it stands, and why. */
export const AppraisedPerson = Schema.Struct({
  person: Id.PersonId,
  name,
  member: Schema.optionalKey(StaffMember.StaffMember).annotateKey({ description: "as the draft saw the person" }),
  collected: Collected.Collected,
  rating: Schema.optionalKey(PersonRating.PersonRating),
  appeals: Schema.Array(Appeal.Appeal),
  consequence: Schema.optionalKey(Consequence.Consequence),
  explanation: Schema.optionalKey(Explanation.Explanation),
  text: Schema.optionalKey(Label.Label).annotateKey({ description: "the explanation as text" })
}).annotate({ identifier: "AppraisedPerson" })

export const AppealOn = Schema.Struct({
  ...Appeal.Appeal.fields,
  name,
  instanceLabel: Label.Label,
  groundsLabel: Label.Label
}).annotate({ identifier: "AppealOn" })

/** What hangs on the notice board: who is rated what, without points. */
export const NoticeBoard = Schema.Struct({
  period: AppraisalPeriod.AppraisalPeriod,
  notice: Appraisal.Notice,
  ...Paging.page(
    "NoticePage",
    Schema.Struct({
      person: Id.PersonId,
      name,
      place: Id.AreaCode,
      rating: Schema.optionalKey(Rating.Rating)
    }).annotate({
      identifier: "NoticeEntry"
    })
  ).fields
}).annotate({ identifier: "NoticeBoard" })

/** What tickets say of a person by themselves, not recorded yet. */
export const TicketFigures = Schema.Struct({
  person: Id.PersonId,
  name,
  figures: Figure.EvaluationFigures,
  explanation: Explanation.Explanation
}).annotate({ identifier: "TicketFigures" })

export const AppraisalEntry = Schema.Struct({
  version: Schema.Int,
  position: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: AppraisalEvent.AppraisalEvent
}).annotate({ identifier: "AppraisalHistoryEntry" })

export class AppraisalsApi extends HttpApiGroup.make("appraisals")
  .add(
    HttpApiEndpoint.get("list", "/appraisals/:district", {
      params: district,
      query: Paging.query,
      success: Paging.page("AppraisalPage", AppraisalItem),
      ...reading
    }).annotate(OpenApi.Summary, "The appraisals of a district, the last period first, and where each stands"),
    HttpApiEndpoint.get("get", "/appraisals/:district/:period", {
      params,
      success: AppraisalDetail,
      ...reading
    }).annotate(OpenApi.Summary, "One appraisal with its terms, the places for excellent, and what may be done now"),
    HttpApiEndpoint.get("ratings", "/appraisals/:district/:period/ratings", {
      params,
      query: {
        rating: several(Rating.Rating),
        leadsTo: several(Schema.Literals(["warning", "exit"])).annotateKey({
          description: "of final ratings: those that lead to a warning, or to an exit that is due"
        }),
        place: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "people of this area or those below it" }),
        ...Paging.query
      },
      success: Paging.page("RatedPersonPage", RatedPerson),
      ...reading
    }).annotate(OpenApi.Summary, "The ratings within reach, as they stand; one's own once they are published 考核等次"),
    HttpApiEndpoint.get("person", "/appraisals/:district/:period/people/:person", {
      params: { ...params, person: Id.PersonId },
      success: AppraisedPerson,
      ...reading
    }).annotate(OpenApi.Summary, "One person: what was recorded, the rating, appeals, what it leads to, and why"),
    HttpApiEndpoint.get("appeals", "/appraisals/:district/:period/appeals", {
      params,
      query: Paging.query,
      success: Paging.page("AppealPage", AppealOn),
      ...reading
    }).annotate(OpenApi.Summary, "Reviews and complaints within reach 复核、申诉"),
    HttpApiEndpoint.get("notice", "/appraisals/:district/:period/notice", {
      params,
      query: Paging.query,
      success: NoticeBoard,
      ...reading
    }).annotate(OpenApi.Summary, "The notice board while ratings are published, for all who serve 公示"),
    HttpApiEndpoint.get("figures", "/appraisals/:district/:period/figures", {
      params,
      query: Paging.query,
      success: Paging.page("TicketFiguresPage", TicketFigures),
      ...reading
    }).annotate(
      OpenApi.Summary,
      "What the tickets of the period say of each person now, explained; nothing is recorded"
    ),
    HttpApiEndpoint.post("collect", "/appraisals/:district/:period/collect-figures", {
      params,
      headers: Headers.post,
      success: Receipt,
      error: Problem.ofCommand
    }).annotate(OpenApi.Summary, "Record what the tickets of the period say of each person 采集案卷数据"),
    HttpApiEndpoint.get("history", "/appraisals/:district/:period/history", {
      params,
      query: { person: Schema.optionalKey(Id.PersonId), ...Paging.query },
      success: Paging.page("AppraisalHistory", AppraisalEntry),
      ...reading
    }).annotate(OpenApi.Summary, "All that was recorded in an appraisal, in order; of one person alone where asked")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
