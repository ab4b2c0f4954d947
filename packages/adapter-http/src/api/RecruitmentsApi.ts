/** Open recruitments 公开招聘 with their applicants, scores and ranking. */
import { Explanation, Id, Label } from "@wangge/core/kernel"
import { Recruitment } from "@wangge/core/workforce"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { name, placeOnly, reading, several } from "./WorkforceApi.ts"
import { params } from "./WorkforceCommands.ts"

const { applicants: _, ...announced } = Recruitment.Recruitment.fields
const counts = {
  applicants: Schema.Natural,
  appointed: Schema.Natural,
  reserved: Schema.Natural.annotateKey({ description: "posts that are still held free" })
} as const
export const RecruitmentItem = Schema.Struct({
  ...announced,
  stageLabel: Label.Label,
  counts: Schema.Struct(counts)
}).annotate({
  identifier: "RecruitmentItem"
})

export const RankedApplicant = Schema.Struct({
  ...Recruitment.Applicant.fields,
  name,
  inLine: Schema.Boolean.annotateKey({ description: "next for a post that is left" }),
  eligibility: Schema.optionalKey(Explanation.Explanation).annotateKey({
    description: "the requirements of the announcement"
  }),
  ranking: Schema.optionalKey(Explanation.Explanation).annotateKey({ description: "how the total came about" })
}).annotate({ identifier: "RankedApplicant" })

export const RecruitmentDetail = Schema.Struct({
  ...RecruitmentItem.fields,
  applicants: Schema.Array(RankedApplicant).annotateKey({ description: "by rank, then by person" })
}).annotate({ identifier: "RecruitmentDetail" })

export class RecruitmentsApi extends HttpApiGroup.make("recruitments")
  .add(
    HttpApiEndpoint.get("list", "/workforce/:district/recruitments", {
      params,
      query: { place: placeOnly, stage: several(Recruitment.Stage), ...Paging.query },
      success: Paging.page("RecruitmentPage", RecruitmentItem),
      ...reading
    }).annotate(OpenApi.Summary, "Open recruitments with their stages 公开招聘"),
    HttpApiEndpoint.get("get", "/workforce/:district/recruitments/:recruitment", {
      params: { ...params, recruitment: Id.RecruitmentId },
      success: RecruitmentDetail,
      ...reading
    }).annotate(OpenApi.Summary, "One recruitment with its applicants, their scores and ranking, explained")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
