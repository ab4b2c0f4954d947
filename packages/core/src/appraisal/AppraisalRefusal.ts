/**
 * Every "no" of an appraisal. The order in which rules refuse is fixed: the name of the appraisal, the district, the role, the
 * scope, the stage, the rules in force, the person, whose hand it is, the input, the documents, the procedure.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { Rating } from "../kernel/Rating.ts"
import { PostKind } from "../workforce/Post.ts"
import { Instance } from "./Appeal.ts"
import { AppraisalPeriod } from "./AppraisalPeriod.ts"
import { Level } from "./CapRules.ts"

export const Stage = Schema.Literals(["None", "Collecting", "Drafted", "Publicised", "Final"]).annotate({
  identifier: "AppraisalStage"
})
export type Stage = typeof Stage.Type

const people = Schema.Array(PersonId)

export const AppraisalRefusal = Schema.TaggedUnion({
  NotAnAppraisal: { id: Schema.String },
  DistrictUnknown: { district: AreaCode },
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  WrongStage: { stage: Stage, stages: Schema.Array(Stage), command: Schema.String },
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  NotAppraised: { people, period: AppraisalPeriod },
  OthersAppeal: { person: PersonId },
  OthersScore: { rater: PersonId },
  OwnScore: { person: PersonId },
  OwnCause: { person: PersonId },
  SameHand: { person: PersonId, did: Schema.Literals(["drafted", "decidedReview"]) },
  PersonTwice: { people },
  VoteEmpty: { person: PersonId },
  OrdinaryTooMany: { ordinary: Schema.Int, ballots: Schema.Int },
  OffenceUnknown: { kind: Schema.String, kinds: Schema.Array(Schema.String) },
  OutsidePeriod: { on: Day, from: Day, to: Day },
  NotYet: { on: Day, today: Day },
  PeriodFaulty: { from: Day, to: Day },
  UnitOutside: { unit: AreaCode, level: Level },
  DocumentMissing: { command: Schema.String },
  OffenceNotRecorded: { person: PersonId, kind: Schema.String, on: Day },
  AbsenceOverlaps: { person: PersonId, from: Day, to: Schema.optionalKey(Day) },
  AbsenceUnknown: { person: PersonId, from: Day },
  PeriodRuns: { period: AppraisalPeriod, until: Day, today: Day },
  TermsUnchanged: { since: Day },
  EarlierOpen: { periods: Schema.Array(AppraisalPeriod) },
  NobodyToRate: { period: AppraisalPeriod },
  SchemeMissing: { posts: Schema.Array(PostKind), people },
  Unscored: { people: Schema.Array(Schema.Struct({ person: PersonId, indicators: Schema.Array(Label) })) },
  DraftReplaced: { draft: Schema.Int, latest: Schema.Int },
  AppealTooLate: { instance: Instance, on: Day, from: Day, to: Day },
  AppealedAlready: { person: PersonId, instance: Instance },
  AppealUnknown: { person: PersonId },
  RatingNotBetter: { person: PersonId, before: Rating, rating: Rating },
  NoExcellentPlace: { person: PersonId, area: AreaCode, quota: Schema.Int, taken: Schema.Int, isFinal: Schema.Boolean },
  NoticeRuns: { to: Day, today: Day },
  AppealsPending: { people }
}).annotate({ identifier: "AppraisalRefusal" })
export type AppraisalRefusal = typeof AppraisalRefusal.Type
