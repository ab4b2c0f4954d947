/**
 * One open recruitment 公开招聘 of one kind of post in one place, through its stages: announced and open for registration,
 * written paper, interview with ranking, health check, public notice, appointment. The terms of its announcement hold to
 * the end.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId, RecruitmentId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import { Requirement } from "./Eligibility.ts"
import { PostKind } from "./Post.ts"
import { Points } from "./Ranking.ts"

/** What the announcement says. */
export const announcement = {
  recruitment: RecruitmentId,
  place: AreaCode,
  kind: PostKind,
  posts: Schema.Natural,
  on: Day,
  /** Days on which applicants register, `to` exclusive. */
  registration: Schema.Struct({ from: Day, to: Day }),
  /** The day on which age and education count. */
  ageOn: Day,
  requirements: Schema.Array(Requirement),
  writtenShare: Share,
  writtenPass: Points,
  interviewPass: Points,
  candidatesPerPost: Schema.Natural,
  noticeDays: Schema.Natural
}

/** Why a candidate is out. */
export const Struck = Schema.Literals(["withdrew", "unfit", "objection"]).annotate({ identifier: "RecruitmentStruck" })
export type Struck = typeof Struck.Type

export const Applicant = Schema.Struct({
  person: PersonId,
  registeredOn: Day,
  written: Schema.optionalKey(Points),
  shortlisted: Schema.optionalKey(Schema.Boolean),
  interview: Schema.optionalKey(Points),
  rank: Schema.optionalKey(Schema.Int),
  total: Schema.optionalKey(Points),
  fit: Schema.optionalKey(Schema.Boolean),
  /** Days of the public notice, `to` exclusive. */
  notice: Schema.optionalKey(Schema.Struct({ from: Day, to: Day })),
  struck: Schema.optionalKey(Struck),
  appointedFrom: Schema.optionalKey(Day)
}).annotate({ identifier: "Applicant" })
export type Applicant = typeof Applicant.Type

export const Stage = Schema.Literals(["registration", "written", "ranked", "closed"]).annotate({
  identifier: "RecruitmentStage"
})
export type Stage = typeof Stage.Type

export const stageLabels: { readonly [S in Stage]: Label.Label } = {
  registration: Label.of("报名", "registration"),
  written: Label.of("笔试已出成绩", "written paper scored"),
  ranked: Label.of("已排名", "ranked"),
  closed: Label.of("已结束", "closed")
}

export const Recruitment = Schema.Struct({
  ...announcement,
  stage: Stage,
  /** By person. */
  applicants: Schema.Array(Applicant)
}).annotate({ identifier: "Recruitment" })
export type Recruitment = typeof Recruitment.Type

export const applicantOf = (recruitment: Recruitment, person: PersonId): Applicant | undefined =>
  recruitment.applicants.find((one) => one.person === person)

const appointed = ({ applicants }: Recruitment): number =>
  applicants.filter(({ appointedFrom }) => appointedFrom !== undefined).length

/** Posts that the announcement still holds free. */
export const reserved = (recruitment: Recruitment): number =>
  recruitment.stage === "closed" ? 0 : Math.max(0, recruitment.posts - appointed(recruitment))

/** Who is next for the posts that are left, by rank; a struck candidate makes room for the next one 递补. */
export const inLine = (recruitment: Recruitment): ReadonlyArray<Applicant> =>
  recruitment.applicants
    .filter(
      ({ rank, struck, appointedFrom }) => rank !== undefined && struck === undefined && appointedFrom === undefined
    )
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, reserved(recruitment))
