/** The posts of a district and who holds them, on any day: roster, vacancies, people above the number, who could take a post. */
import { Actor, Day, Explanation, Id, Instant, Label, Share } from "@wangge/core/kernel"
import {
  Appointment,
  Candidates,
  Eligibility,
  PlaceKind,
  Post,
  Workforce,
  WorkforceEvent
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
export const placeOnly = Schema.optionalKey(Id.AreaCode).annotateKey({
  description: "only this village or community, or those below this area"
})
export const posts = Schema.Natural.annotate({ description: "posts" })
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

export const DiversionOn = Schema.Struct({ ...Workforce.Diversion.fields, name }).annotate({
  identifier: "DiversionOn"
})

export const Surplus = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  above: Schema.Array(Held),
  explanation: Explanation.Explanation
}).annotate({ identifier: "Surplus" })

export const PostCandidate = Schema.Struct({
  person: Id.PersonId,
  name,
  standing: Candidates.Standing,
  standingLabel: Label.Label,
  findings: Schema.Array(Eligibility.Finding),
  holds: Schema.Array(Held).annotateKey({ description: "posts held on the day" }),
  explanation: Explanation.Explanation
}).annotate({ identifier: "PostCandidate" })

export const PostCandidates = Schema.Struct({
  place: Id.AreaCode,
  kind: Post.PostKind,
  day: Day.Day,
  vacancies: Schema.Natural.annotateKey({ description: "posts of the kind that are free on the day" }),
  ...Paging.page("CandidatePage", PostCandidate).fields
}).annotate({ identifier: "PostCandidates" })

const hundredthsOfAYear = Schema.Int.annotate({ description: "hundredths of a year" })
const level = Schema.Natural
const OutcomeFigures = Schema.Struct({
  day: Day.Day,
  people: Schema.Natural.annotateKey({ description: "in a post on the day, each counted once" }),
  education: Schema.Struct({ belowCollege: level, college: level, bachelor: level, master: level, doctor: level }),
  bachelorOrAbove: Schema.Natural,
  bachelorShare: Schema.optionalKey(Share.Share),
  yearsTogether: Schema.Natural.annotateKey({ description: "full years of all together" }),
  meanAge: Schema.optionalKey(hundredthsOfAYear),
  returned: Schema.Natural.annotateKey({ description: "graduates who came back" }),
  unknown: Schema.Natural.annotateKey({ description: "in a post, but not registered: in no other figure" })
}).annotate({ identifier: "OutcomeFigures" })

export const WorkforceOutcome = Schema.Struct({
  districts: Schema.Array(Id.AreaCode),
  outcome: OutcomeFigures,
  change: Schema.optionalKey(
    Schema.Struct({
      from: OutcomeFigures,
      meanAge: Schema.optionalKey(hundredthsOfAYear),
      bachelorShare: Schema.optionalKey(Schema.Int).annotateKey({
        description: "hundredths of a percentage point"
      }),
      returned: Schema.Int
    }).annotate({ identifier: "OutcomeChange" })
  ).annotateKey({ description: "since the day asked about" }),
  explanation: Explanation.Explanation,
  text: Label.Label.annotateKey({ description: "the explanation as text" })
}).annotate({ identifier: "WorkforceOutcome" })

export const WorkforceEntry = Schema.Struct({
  version: Schema.Int,
  position: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: WorkforceEvent.WorkforceEvent
}).annotate({ identifier: "WorkforceHistoryEntry" })

export const reading = { error: [Problem.Forbidden, Problem.NotFound, Problem.Unprocessable] } as const
export const several = <S extends Schema.Top>(schema: S) => Schema.optionalKey(Schema.Array(schema))

export class WorkforceApi extends HttpApiGroup.make("workforce")
  .add(
    HttpApiEndpoint.get("overview", "/workforce", {
      query: { day },
      success: Overview,
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Posts, holders, vacancies of each district within the token's areas"),
    HttpApiEndpoint.get("outcome", "/workforce/outcome", {
      query: {
        day,
        since: Schema.optionalKey(Day.Day).annotateKey({ description: "tell how the figures moved since this day" }),
        district: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "this one alone; all unless told" })
      },
      success: WorkforceOutcome,
      ...reading
    }).annotate(OpenApi.Summary, "Education, mean age and returned graduates of those in post, explained 队伍结构"),
    HttpApiEndpoint.get("roster", "/workforce/:district/roster", {
      params,
      query: { day, place: placeOnly, ...Paging.query },
      success: Roster,
      ...reading
    }).annotate(
      OpenApi.Summary,
      "Who holds which post, what is vacant or overfilled, each place explained 在编人员名册"
    ),
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
        standing: several(Candidates.Standing),
        ...Paging.query
      },
      success: PostCandidates,
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
