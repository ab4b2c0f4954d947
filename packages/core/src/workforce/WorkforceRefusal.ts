/**
 * Every "no" of the workforce. The order in which rules refuse is fixed: the district, the role, the scope, the rules in force, the
 * existence of what is named, days that can not be, the stage, the input, the documents, the person's fitness, the post.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId, RecruitmentId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { reference } from "./Appointment.ts"
import { RuleName } from "./Eligibility.ts"
import { PostKind } from "./Post.ts"
import { Stage } from "./Recruitment.ts"

const post = { place: AreaCode, kind: PostKind }
const span = { from: Day, to: Schema.optionalKey(Day) }
const people = Schema.Array(PersonId)
const named = Schema.Array(Schema.String)
const candidate = { recruitment: RecruitmentId, person: PersonId }

export const WorkforceRefusal = Schema.TaggedUnion({
  DistrictUnknown: { district: AreaCode },
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  PlaceUnknown: { place: AreaCode, day: Day },
  PersonUnknown: { person: PersonId },
  AppointmentUnknown: reference,
  RecruitmentUnknown: { recruitment: RecruitmentId },
  PlanUnknown: reference,
  PersonExists: { person: PersonId },
  RecruitmentExists: { recruitment: RecruitmentId },
  PeriodFaulty: { from: Day, to: Day },
  NotYet: { on: Day, today: Day },
  BornLater: { birth: Day, day: Day },
  DocumentMissing: { command: Schema.String },
  TaskUnknown: { task: Schema.String, tasks: named },
  FiguresMissing: { place: AreaCode, day: Day, missing: Schema.Array(Schema.Literals(["population", "areaM2"])) },
  NumberOutOfBounds: { place: AreaCode, number: Schema.Int, min: Schema.Int, max: Schema.Int },
  ReasonMissing: { number: Schema.Int, computed: Schema.Int },
  PostsDoNotAddUp: { posts: Schema.Int, number: Schema.Int },
  TooManyOfKind: { kind: PostKind, count: Schema.Int, max: Schema.Int },
  OrganisationUnknown: { organisation: Schema.String, organisations: named },
  ExceptionNotPossible: { kind: PostKind, rule: RuleName, strict: Schema.Boolean },
  TransferRuleUnknown: { rule: Schema.String, rules: named },
  EntryMissing: { person: PersonId, from: Day },
  AlreadyInside: { person: PersonId, ...post, ...span },
  TermMissing: { kind: PostKind },
  TermNotForPost: { kind: PostKind, kinds: Schema.Array(PostKind) },
  TermTooLong: { from: Day, to: Day, years: Schema.Int },
  OutsideTerm: { day: Day, termFrom: Day, termTo: Day },
  NotEligible: {
    person: PersonId,
    kind: PostKind,
    day: Day,
    rules: Schema.Array(RuleName),
    exceptionPossible: Schema.Boolean
  },
  NotDetermined: { place: AreaCode, day: Day },
  AlreadyAppointed: { person: PersonId, ...post, ...span },
  TwoPosts: { person: PersonId, kind: PostKind, heldPlace: AreaCode, heldKind: PostKind, ...span },
  NoVacancy: { ...post, day: Day, number: Schema.Int, filled: Schema.Int, reserved: Schema.Int },
  PostNotFreeThroughout: { ...post, ...span },
  AppointmentEndsSooner: { person: PersonId, to: Day },
  PostsNotPositive: { posts: Schema.Int },
  RegistrationTooShort: { days: Schema.Int, min: Schema.Int },
  RegistrationBeforeNotice: { on: Day, from: Day },
  WrongStage: { recruitment: RecruitmentId, stage: Stage, stages: Schema.Array(Stage) },
  RegistrationNotOpen: { recruitment: RecruitmentId, on: Day, from: Day, to: Day },
  RegistrationStillOpen: { recruitment: RecruitmentId, on: Day, to: Day },
  AlreadyApplied: candidate,
  NotAnApplicant: candidate,
  CandidateIsOut: candidate,
  ScoresMissing: { recruitment: RecruitmentId, people },
  ScoredWithoutPlace: { recruitment: RecruitmentId, people },
  ScoredTwice: { recruitment: RecruitmentId, people },
  NotInLine: { ...candidate, inLine: people },
  HealthCheckMissing: { recruitment: RecruitmentId, people },
  HealthCheckedAlready: candidate,
  NobodyToPublish: { recruitment: RecruitmentId },
  NotPublished: candidate,
  NoticeRuns: { ...candidate, from: Day, to: Day },
  NoticeOver: { ...candidate, on: Day, from: Day, to: Day },
  NotAbove: { ...reference, day: Day, above: people },
  AlreadyPlanned: { ...reference, planned: Day },
  TooYoungToRetire: { person: PersonId, day: Day, min: Schema.Int },
  NoticeTooShort: { on: Day, planned: Day, min: Schema.Int },
  DiversionTooEarly: { person: PersonId, on: Day, planned: Day }
}).annotate({ identifier: "WorkforceRefusal" })
export type WorkforceRefusal = typeof WorkforceRefusal.Type
