/**
 * The posts of a district and who holds them, on any day: numbers with their reasons, roster, vacancies, people above the
 * number, recruitments, and who could take a post.
 */
import { Area } from "@wangge/core/grid"
import { Actor, Day, Explanation, Id, Instant, Label } from "@wangge/core/kernel"
import {
  Appointment,
  Eligibility,
  PlaceKind,
  Post,
  Recruitment,
  Workforce,
  WorkforceEvent,
  WorkforcePolicy
} from "@wangge/core/workforce"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { params } from "./WorkforceCommands.ts"

export const day = Schema.optionalKey(Day.Day).annotateKey({ description: "as of this day; today unless told" })
const placeOnly = Schema.optionalKey(Id.AreaCode).annotateKey({
  description: "only this village or community, or those below this area"
})
const posts = Schema.Natural.annotate({ description: "posts" })
/** Of a person, where the caller may read names. */
export const name = Schema.optionalKey(Schema.String).annotateKey({
  description: "out of the vault; absent where the caller may not read names"
})

const totals = {
  number: posts,
  filled: Schema.Natural.annotateKey({ description: "posts held, those above the number among them" }),
  vacancies: Schema.Natural,
  overfill: Schema.Natural.annotateKey({ description: "holders beyond the number" }),
  people: Schema.Natural.annotateKey({ description: "each counted once, whatever the posts" })
} as const

export const DistrictWorkforce = Schema.Struct({
  district: Id.AreaCode,
  name: Label.Label,
  places: Schema.Natural.annotateKey({ description: "villages and communities with a number or with holders" }),
  ...totals
}).annotate({ identifier: "DistrictWorkforce" })

export const Overview = Schema.Struct({ day: Day.Day, rows: Schema.Array(DistrictWorkforce) }).annotate({
  identifier: "WorkforceOverview"
})

/** An appointment with what a list shows of it. */
export const Held = Schema.Struct({ ...Appointment.Appointment.fields, rank: Post.PostRank, name }).annotate({
  identifier: "HeldPost"
})

export const KindRoster = Schema.Struct({
  kind: Post.PostKind,
  label: Label.Label,
  number: posts,
  filled: Schema.Natural,
  reserved: Schema.Natural.annotateKey({ description: "held free by an open recruitment" }),
  vacancies: Schema.Natural.annotateKey({ description: "without a holder, those reserved among them" }),
  overfill: Schema.Natural
}).annotate({ identifier: "KindRoster" })

export const PlaceRoster = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  placeKind: Schema.optionalKey(PlaceKind.PlaceKind).annotateKey({ description: "absent without a decided number" }),
  number: Schema.optionalKey(posts),
  kinds: Schema.Array(KindRoster),
  holders: Schema.Array(Held),
  vacancies: Schema.Natural,
  overfill: Schema.Natural,
  explanation: Explanation.Explanation
}).annotate({ identifier: "PlaceRoster" })

export const Roster = Schema.Struct({
  district: Id.AreaCode,
  day: Day.Day,
  totals: Schema.Struct(totals),
  ...Paging.page("RosterPage", PlaceRoster).fields
}).annotate({ identifier: "WorkforceRoster" })

/** A village or community with its figures, and the decision that holds if there is one. */
export const EstablishmentOn = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  placeKind: PlaceKind.PlaceKind,
  ...Area.Figures.fields,
  decision: Schema.optionalKey(WorkforceEvent.Decision)
}).annotate({ identifier: "EstablishmentOn" })

export const Establishment = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  decisions: Schema.Array(
    Schema.Struct({ ...WorkforceEvent.Decision.fields, explanation: Explanation.Explanation }).annotate({
      identifier: "ExplainedDecision"
    })
  ).annotateKey({ description: "in the order of their days" })
}).annotate({ identifier: "Establishment" })

export const EstablishmentPreview = Schema.Struct({
  place: Id.AreaCode,
  placeKind: PlaceKind.PlaceKind,
  from: Day.Day,
  population: Schema.Natural,
  areaM2: Schema.Finite,
  tasks: Schema.Array(Schema.String),
  number: posts,
  bounds: WorkforcePolicy.Bounds,
  posts: Post.Posts.annotateKey({ description: "set up in the order of the policy" }),
  explanation: Explanation.Explanation
}).annotate({ identifier: "EstablishmentPreview" })

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

export const DiversionOn = Schema.Struct({ ...Workforce.Diversion.fields, name }).annotate({
  identifier: "DiversionOn"
})

export const Surplus = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  above: Schema.Array(Held),
  explanation: Explanation.Explanation
}).annotate({ identifier: "Surplus" })

export const Candidate = Schema.Struct({
  person: Id.PersonId,
  name,
  possible: Schema.Boolean.annotateKey({ description: "eligible, and not kept by another post" }),
  eligible: Schema.Boolean,
  findings: Schema.Array(Eligibility.Finding),
  holds: Schema.Array(Held).annotateKey({ description: "posts held on the day" }),
  explanation: Explanation.Explanation
}).annotate({ identifier: "PostCandidate" })

export const Candidates = Schema.Struct({
  place: Id.AreaCode,
  kind: Post.PostKind,
  day: Day.Day,
  vacancies: Schema.Natural.annotateKey({ description: "posts of the kind that are free on the day" }),
  ...Paging.page("CandidatePage", Candidate).fields
}).annotate({ identifier: "PostCandidates" })

export const WorkforceEntry = Schema.Struct({
  version: Schema.Int,
  position: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: WorkforceEvent.WorkforceEvent
}).annotate({ identifier: "WorkforceHistoryEntry" })

const reading = { error: [Problem.Forbidden, Problem.NotFound, Problem.Unprocessable] } as const
const several = <S extends Schema.Top>(schema: S) => Schema.optionalKey(Schema.Array(schema))
const wholeNumber = Schema.FiniteFromString.pipe(Schema.decodeTo(Schema.Natural))

export class WorkforceApi extends HttpApiGroup.make("workforce")
  .add(
    HttpApiEndpoint.get("overview", "/workforce", {
      query: { day },
      success: Overview,
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Posts, holders, vacancies of each district within the token's areas"),
    HttpApiEndpoint.get("roster", "/workforce/:district/roster", {
      params,
      query: { day, place: placeOnly, ...Paging.query },
      success: Roster,
      ...reading
    }).annotate(
      OpenApi.Summary,
      "Who holds which post, what is vacant or overfilled, each place explained 在编人员名册"
    ),
    HttpApiEndpoint.get("establishments", "/workforce/:district/establishments", {
      params,
      query: { day, place: placeOnly, ...Paging.query },
      success: Paging.page("EstablishmentPage", EstablishmentOn),
      ...reading
    }).annotate(OpenApi.Summary, "Every village and community with its number of posts, if one was decided"),
    HttpApiEndpoint.get("establishment", "/workforce/:district/establishments/:place", {
      params: { ...params, place: Id.AreaCode },
      success: Establishment,
      ...reading
    }).annotate(OpenApi.Summary, "All decisions on the posts of a place, each explained"),
    HttpApiEndpoint.get("preview", "/workforce/:district/establishments/:place/preview", {
      params: { ...params, place: Id.AreaCode },
      query: {
        from: day,
        task: several(Schema.String).annotateKey({ description: "management tasks of the policy; one key each" }),
        population: Schema.optionalKey(wholeNumber).annotateKey({ description: "in place of the recorded figure" }),
        areaM2: Schema.optionalKey(Schema.FiniteFromString).annotateKey({
          description: "square metres, in place of the recorded figure"
        })
      },
      success: EstablishmentPreview,
      ...reading
    }).annotate(OpenApi.Summary, "What the formula would give a place, explained; nothing is decided"),
    HttpApiEndpoint.get("appointments", "/workforce/:district/appointments", {
      params,
      query: {
        day: Schema.optionalKey(Day.Day).annotateKey({ description: "only those that hold on this day" }),
        place: placeOnly,
        person: Schema.optionalKey(Id.PersonId),
        kind: several(Post.PostKind),
        ...Paging.query
      },
      success: Paging.page("AppointmentPage", Held),
      ...reading
    }).annotate(OpenApi.Summary, "Who held, holds and will hold which post"),
    HttpApiEndpoint.get("recruitments", "/workforce/:district/recruitments", {
      params,
      query: { place: placeOnly, stage: several(Recruitment.Stage), ...Paging.query },
      success: Paging.page("RecruitmentPage", RecruitmentItem),
      ...reading
    }).annotate(OpenApi.Summary, "Open recruitments with their stages 公开招聘"),
    HttpApiEndpoint.get("recruitment", "/workforce/:district/recruitments/:recruitment", {
      params: { ...params, recruitment: Id.RecruitmentId },
      success: RecruitmentDetail,
      ...reading
    }).annotate(OpenApi.Summary, "One recruitment with its applicants, their scores and ranking, explained"),
    HttpApiEndpoint.get("diversions", "/workforce/:district/diversions", {
      params,
      query: { place: placeOnly, state: several(Workforce.DiversionState), ...Paging.query },
      success: Paging.page("DiversionPage", DiversionOn),
      ...reading
    }).annotate(OpenApi.Summary, "Plans by which people above the number leave 分流计划"),
    HttpApiEndpoint.get("surplus", "/workforce/:district/surplus", {
      params,
      query: { day, place: placeOnly, ...Paging.query },
      success: Paging.page("SurplusPage", Surplus),
      ...reading
    }).annotate(OpenApi.Summary, "Who is above the number in each place, by the written order, explained 超编人员"),
    HttpApiEndpoint.get("candidates", "/workforce/:district/candidates", {
      params,
      query: {
        place: Id.AreaCode,
        kind: Post.PostKind,
        day,
        possible: Schema.optionalKey(Schema.Literals(["true", "false"])),
        ...Paging.query
      },
      success: Candidates,
      ...reading
    }).annotate(OpenApi.Summary, "Who could take a post on a day, and why or why not"),
    HttpApiEndpoint.get("history", "/workforce/:district/history", {
      params,
      query: { person: Schema.optionalKey(Id.PersonId), place: Schema.optionalKey(Id.AreaCode), ...Paging.query },
      success: Paging.page("WorkforceHistory", WorkforceEntry),
      ...reading
    }).annotate(OpenApi.Summary, "All that was recorded, in order; of one person or place alone where asked")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
