/**
 * What may be asked about the posts and people of one district. `from` is the first day on which the new state shall hold and
 * may lie in the past or the future; `on` is the day on which something was done, which is not after today.
 */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId, RecruitmentId, SubjectId } from "../kernel/Id.ts"
import { Leaving, reference } from "./Appointment.ts"
import { DiversionRoute } from "./DiversionRoute.ts"
import { RuleName } from "./Eligibility.ts"
import { DirectEntry } from "./Entry.ts"
import { Qualification } from "./Person.ts"
import { PostKind, Posts } from "./Post.ts"
import { Score } from "./Ranking.ts"
import { Term } from "./Term.ts"

const documents = Schema.Array(EvidenceHash)
const candidate = { recruitment: RecruitmentId, person: PersonId, on: Day }

export const WorkforceCommand = Schema.TaggedUnion({
  /**
   * `tasks` are ids of the policy. Without `number` the formula decides; with it, another number inside the bounds, with
   * the reason. Without `posts` they are set up in the order of the policy.
   */
  DetermineEstablishment: {
    place: AreaCode,
    from: Day,
    tasks: Schema.Array(Schema.String),
    number: Schema.optionalKey(Schema.Int),
    reason: Schema.optionalKey(Schema.NonEmptyString),
    posts: Schema.optionalKey(Posts),
    documents
  },
  /** The day of birth as the identity number gives it; the number itself goes to the vault, not into a command. */
  RegisterPerson: {
    person: PersonId,
    subject: SubjectId,
    birth: Day,
    servedSince: Schema.optionalKey(Day),
    returned: Schema.Boolean,
    qualification: Qualification,
    from: Day,
    documents
  },
  RecordQualification: { person: PersonId, qualification: Qualification, from: Day, documents },
  GrantException: {
    person: PersonId,
    place: AreaCode,
    kind: PostKind,
    rules: Schema.NonEmptyArray(RuleName),
    reason: Schema.NonEmptyString,
    organisation: Schema.NonEmptyString,
    on: Day,
    documents
  },
  /** `entry` for those who come into the establishment, `term` for dedicated posts, which end with it. */
  Appoint: {
    person: PersonId,
    place: AreaCode,
    kind: PostKind,
    from: Day,
    to: Schema.optionalKey(Day),
    entry: Schema.optionalKey(DirectEntry),
    term: Schema.optionalKey(Term),
    documents
  },
  /** `from` is the first day of the appointment meant; `to` equal to it takes the appointment back. */
  EndAppointment: { ...reference, to: Day, leaving: Leaving },
  AnnounceRecruitment: {
    recruitment: RecruitmentId,
    place: AreaCode,
    kind: PostKind,
    posts: Schema.Int,
    on: Day,
    registration: Schema.Struct({ from: Day, to: Day }),
    /** The day on which age counts, where the announcement states another than the policy. */
    ageOn: Schema.optionalKey(Day),
    documents
  },
  RegisterApplicant: candidate,
  WithdrawApplicant: candidate,
  /** One row for each applicant; a row without points says that the person was absent. */
  ScoreWritten: { recruitment: RecruitmentId, on: Day, scores: Schema.Array(Score) },
  ScoreInterview: { recruitment: RecruitmentId, on: Day, scores: Schema.Array(Score) },
  RecordHealthCheck: { ...candidate, fit: Schema.Boolean, documents },
  /** For all who are in line and passed the health check. */
  PublishNotice: { recruitment: RecruitmentId, on: Day },
  UpholdObjection: { ...candidate, reason: Schema.NonEmptyString },
  AppointRecruit: {
    recruitment: RecruitmentId,
    person: PersonId,
    from: Day,
    to: Schema.optionalKey(Day),
    term: Schema.optionalKey(Term),
    documents
  },
  CloseRecruitment: { recruitment: RecruitmentId, on: Day, reason: Schema.NonEmptyString },
  /** `planned` is the day on which the person shall leave the post. */
  PlanDiversion: { ...reference, route: DiversionRoute, on: Day, planned: Day, documents },
  WithdrawDiversion: { ...reference, on: Day, reason: Schema.NonEmptyString },
  CarryOutDiversion: { ...reference, on: Day }
}).annotate({ identifier: "WorkforceCommand" })
export type WorkforceCommand = typeof WorkforceCommand.Type
export type Of<Tag extends WorkforceCommand["_tag"]> = Extract<WorkforceCommand, { readonly _tag: Tag }>

/**
 * Who may ask any of it, within the areas of the actor's scope: the organisation and personnel office of the district, and that
 * of a street for its own villages and communities.
 */
export const whoMay: ReadonlyArray<Role> = ["personnelOfficer", "administrator", "system"]
