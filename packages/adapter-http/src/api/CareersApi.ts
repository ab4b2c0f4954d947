/** Recruitments reserved for good village and community staff (PJ-D1): who may register and why not, who did, who passed. */
import { Career, CareerEligibility, CareerEvent, CareerRules } from "@wangge/core/appraisal"
import { Day, Explanation, Id, Label } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { params } from "./CareerCommands.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { day, name, reading } from "./WorkforceApi.ts"

export const Stage = Schema.Literals(["None", "Registering", "Examined", "Closed"]).annotate({
  identifier: "CareerStage"
})

export const CareerItem = Schema.Struct({
  career: Id.RecruitmentId,
  kind: CareerRules.CareerKind,
  kindLabel: Label.Label,
  areas: Schema.Array(Id.AreaCode),
  posts: Schema.Natural,
  announcedOn: Day.Day,
  registration: CareerEvent.announcement.registration,
  countsOn: Day.Day,
  stage: Stage,
  stageLabel: Label.Label,
  registered: Schema.Natural,
  passed: Schema.Natural
}).annotate({ identifier: "CareerItem" })

export const CareerDetail = Schema.Struct({
  career: Id.RecruitmentId,
  stage: Stage,
  stageLabel: Label.Label,
  ...CareerEvent.announcement,
  kindLabel: Label.Label,
  entrants: Schema.Array(Schema.Struct({ ...Career.Entrant.fields, name }).annotate({ identifier: "CareerEntrantOn" })),
  streets: Schema.Array(
    Schema.Struct({
      street: Schema.optionalKey(Id.AreaCode),
      registered: Schema.Natural,
      passed: Schema.Natural
    }).annotate({ identifier: "CareerStreet" })
  ).annotateKey({ description: "registered and passed by street, in all" }),
  explanation: Explanation.Explanation
}).annotate({ identifier: "CareerDetail" })

export const CareerCandidate = Schema.Struct({
  person: Id.PersonId,
  name,
  eligible: Schema.Boolean,
  findings: Schema.Array(CareerEligibility.Finding),
  explanation: Explanation.Explanation
}).annotate({ identifier: "CareerCandidateOn" })

export class CareersApi extends HttpApiGroup.make("careers")
  .add(
    HttpApiEndpoint.get("list", "/careers", {
      query: Paging.query,
      success: Paging.page("CareerPage", CareerItem),
      ...reading
    }).annotate(OpenApi.Summary, "Recruitments reserved for good staff, the last first 定向招录"),
    HttpApiEndpoint.get("get", "/careers/:career", { params, success: CareerDetail, ...reading }).annotate(
      OpenApi.Summary,
      "One reserved recruitment: its terms, who registered, who passed"
    ),
    HttpApiEndpoint.get("candidates", "/career-candidates", {
      query: {
        kind: CareerRules.CareerKind,
        career: Schema.optionalKey(Id.RecruitmentId).annotateKey({
          description: "by the terms of this announcement; by the policy of the day unless told"
        }),
        day,
        district: Schema.optionalKey(Id.AreaCode),
        eligible: Schema.optionalKey(Schema.Literals(["true", "false"])),
        ...Paging.query
      },
      success: Paging.page("CareerCandidatePage", CareerCandidate),
      ...reading
    }).annotate(OpenApi.Summary, "Who may register for a reserved post, and why or why not")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
