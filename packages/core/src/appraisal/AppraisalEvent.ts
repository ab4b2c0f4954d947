/** What happened in one appraisal of one district's village and community staff. One stream a district and period. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import { Rating } from "../kernel/Rating.ts"
import { Points } from "../workforce/Ranking.ts"
import { Grounds, Instance } from "./Appeal.ts"
import { AppraisalPeriod } from "./AppraisalPeriod.ts"
import { AppraisalTerms } from "./AppraisalTerms.ts"
import { Offence, VoteKind } from "./Collected.ts"
import { Consequence } from "./Consequence.ts"
import { Pool } from "./ExcellentCap.ts"
import { EvaluationFigures, Vote } from "./Figure.ts"
import { PersonRating } from "./PersonRating.ts"
import { StaffMember } from "./StaffMember.ts"

const documents = Schema.Array(EvidenceHash)
const reason = Schema.NonEmptyString

export const AppraisalEvent = Schema.TaggedUnion({
  AppraisalOpened: { district: AreaCode, period: AppraisalPeriod, on: Day, by: PersonId, terms: AppraisalTerms },
  TermsRenewed: { on: Day, by: PersonId, reason, terms: AppraisalTerms, documents },
  FiguresRecorded: { people: Schema.Array(Schema.Struct({ person: PersonId, figures: EvaluationFigures })) },
  ScoreRecorded: { person: PersonId, rater: PersonId, points: Points, documents },
  VoteRecorded: { person: PersonId, kind: VoteKind, vote: Vote, documents },
  OffenceRecorded: { person: PersonId, ...Offence.fields, documents },
  OffenceCancelled: { person: PersonId, kind: Schema.NonEmptyString, on: Day, reason },
  /** `to` is the first day back. */
  AbsenceRecorded: { person: PersonId, from: Day, to: Day, documents },
  AbsenceCancelled: { person: PersonId, from: Day, reason },
  /** Units that were commended themselves, in place of those named before. */
  UnitsCommended: { units: Schema.Array(AreaCode), documents },
  /** Everybody appraised, with all that the ratings rest on besides what was recorded here. */
  RatingsDrafted: {
    draft: Schema.Int,
    on: Day,
    by: PersonId,
    members: Schema.Array(StaffMember),
    ratings: Schema.Array(PersonRating),
    pools: Schema.Array(Pool)
  },
  /** `noticeTo` and `appealTo` are the first days after; `provisional` when holidays until then were not published. */
  DraftPublicised: {
    draft: Schema.Int,
    on: Day,
    by: PersonId,
    noticeTo: Day,
    appealTo: Day,
    provisional: Schema.Boolean
  },
  /** Back to the figures: the appeals of these people fall away with the draft. */
  NoticeWithdrawn: { on: Day, by: PersonId, reason, lapsed: Schema.Array(PersonId) },
  AppealLodged: {
    person: PersonId,
    instance: Instance,
    grounds: Grounds,
    on: Day,
    by: PersonId,
    decideBefore: Day,
    documents
  },
  AppealWithdrawn: { person: PersonId, instance: Instance, on: Day },
  /** Without `rating` the appeal was dismissed. `consequence` where a final rating changed. */
  AppealDecided: {
    person: PersonId,
    instance: Instance,
    before: Schema.optionalKey(Rating),
    rating: Schema.optionalKey(Rating),
    reason,
    on: Day,
    by: PersonId,
    consequence: Schema.optionalKey(Consequence),
    documents
  },
  /** `complaintTo` is the first day on which a complaint comes too late. */
  AppraisalFinalised: {
    on: Day,
    by: PersonId,
    complaintTo: Day,
    /** Of everybody who was rated, by person. */
    consequences: Schema.Array(Consequence)
  }
}).annotate({ identifier: "AppraisalEvent" })
export type AppraisalEvent = typeof AppraisalEvent.Type
export type Of<Tag extends AppraisalEvent["_tag"]> = Extract<AppraisalEvent, { readonly _tag: Tag }>
