/** What happened to the posts and people of one district's villages and communities. One stream a district. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId, RecruitmentId, SubjectId } from "../kernel/Id.ts"
import { Appointment, Leaving, reference } from "./Appointment.ts"
import { DiversionRoute } from "./DiversionRoute.ts"
import { Finding, RuleName } from "./Eligibility.ts"
import { Qualification } from "./Person.ts"
import { PlaceKind } from "./PlaceKind.ts"
import { PostKind, Posts } from "./Post.ts"
import { Ranked, Score } from "./Ranking.ts"
import * as Recruitment from "./Recruitment.ts"

/** The stream of a district: `workforce/211103`. */
export const streamOf = (district: AreaCode): string => `workforce/${district}`

const documents = Schema.Array(EvidenceHash)
const candidate = { recruitment: RecruitmentId, person: PersonId, on: Day }

/** The number of posts of a place from a day on, with all that it was computed from. `areaM2` in square metres. */
export const Decision = Schema.Struct({
  place: AreaCode,
  placeKind: PlaceKind,
  from: Day,
  population: Schema.Natural,
  areaM2: Schema.Finite,
  tasks: Schema.Array(Schema.String),
  /** What the formula gives within the bounds. */
  computed: Schema.Int,
  number: Schema.Int,
  /** Why the number is another than the computed one. */
  reason: Schema.optionalKey(Schema.NonEmptyString),
  posts: Posts,
  documents
}).annotate({ identifier: "EstablishmentDecision" })
export type Decision = typeof Decision.Type

export const WorkforceEvent = Schema.TaggedUnion({
  EstablishmentDetermined: Decision.fields,
  PersonRegistered: {
    person: PersonId,
    subject: SubjectId,
    birth: Day,
    servedSince: Schema.optionalKey(Day),
    returned: Schema.Boolean,
    qualification: Qualification,
    from: Day,
    documents
  },
  QualificationRecorded: { person: PersonId, qualification: Qualification, from: Day, documents },
  /** An exception from rules that hold in principle, for one person and one kind of post in one place. */
  ExceptionGranted: {
    person: PersonId,
    place: AreaCode,
    kind: PostKind,
    rules: Schema.NonEmptyArray(RuleName),
    reason: Schema.NonEmptyString,
    organisation: Schema.NonEmptyString,
    on: Day,
    documents
  },
  /** `findings` say how each requirement came out on `judgedOn`. */
  Appointed: { ...Appointment.fields, judgedOn: Day, findings: Schema.Array(Finding), documents },
  /**
   * `to` equal to `from` says that the appointment never took effect; then `recruitment` names the one that it came from,
   * whose candidate the person is again.
   */
  AppointmentEnded: { ...reference, to: Day, leaving: Leaving, recruitment: Schema.optionalKey(RecruitmentId) },
  RecruitmentAnnounced: { ...Recruitment.announcement, documents },
  ApplicantRegistered: { ...candidate, findings: Schema.Array(Finding) },
  ApplicantWithdrew: candidate,
  WrittenScored: {
    recruitment: RecruitmentId,
    on: Day,
    scores: Schema.Array(Score),
    shortlist: Schema.Array(PersonId)
  },
  InterviewScored: { recruitment: RecruitmentId, on: Day, scores: Schema.Array(Score), ranking: Schema.Array(Ranked) },
  HealthChecked: { ...candidate, fit: Schema.Boolean, documents },
  NoticePublished: { recruitment: RecruitmentId, persons: Schema.Array(PersonId), from: Day, to: Day },
  ObjectionUpheld: { ...candidate, reason: Schema.NonEmptyString },
  RecruitmentClosed: { recruitment: RecruitmentId, on: Day, reason: Schema.NonEmptyString },
  DiversionPlanned: { ...reference, route: DiversionRoute, decidedOn: Day, planned: Day, documents },
  DiversionWithdrawn: { ...reference, on: Day, reason: Schema.NonEmptyString },
  /** The person leaves the post on this day. */
  DiversionCarriedOut: { ...reference, route: DiversionRoute, on: Day }
}).annotate({ identifier: "WorkforceEvent" })
export type WorkforceEvent = typeof WorkforceEvent.Type
export type Of<Tag extends WorkforceEvent["_tag"]> = Extract<WorkforceEvent, { readonly _tag: Tag }>
