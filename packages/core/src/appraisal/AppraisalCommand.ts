/**
 * What may be asked in one appraisal. Recorded again for the same key, the new record replaces the old one; a record after
 * a draft sends the appraisal back to its figures.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import { Rating } from "../kernel/Rating.ts"
import { Points } from "../workforce/Ranking.ts"
import { Grounds } from "./Appeal.ts"
import { Offence, VoteKind } from "./Collected.ts"
import { EvaluationFigures, Vote } from "./Figure.ts"

const documents = Schema.Array(EvidenceHash)
const reason = Schema.NonEmptyString

export const AppraisalCommand = Schema.TaggedUnion({
  /** Freezes the policy of the period, as known today. */
  OpenAppraisal: {},
  /** Takes the policy as known today in place of what was frozen; what was recorded stays. */
  RenewTerms: { reason, documents },
  /** What tickets and return visits give by themselves. */
  RecordFigures: { people: Schema.NonEmptyArray(Schema.Struct({ person: PersonId, figures: EvaluationFigures })) },
  /** A superior's mark; `rater` is whose it is, one a rater. */
  RecordScore: { person: PersonId, rater: PersonId, points: Points, documents },
  RecordVote: { person: PersonId, kind: VoteKind, vote: Vote, documents },
  RecordOffence: { person: PersonId, ...Offence.fields, documents },
  CancelOffence: { person: PersonId, kind: Schema.NonEmptyString, on: Day, reason },
  /** Leave that no other record knows of, such as paid sick leave; `to` is the first day back. */
  RecordAbsence: { person: PersonId, from: Day, to: Day, documents },
  CancelAbsence: { person: PersonId, from: Day, reason },
  /** Units commended themselves, at the level of the cap; replaces those named before. */
  CommendUnits: { units: Schema.Array(AreaCode), documents },
  /** Rates everybody on what is recorded; may be repeated until a draft is published. */
  DraftRatings: {},
  /** Publishes the latest draft by its number 公示; the working days of notice and appeal run from today. */
  PubliciseDraft: { draft: Schema.Int },
  WithdrawNotice: { reason },
  /** `on` is the day on which the letter came in. */
  LodgeAppeal: { person: PersonId, grounds: Grounds, on: Day, documents },
  WithdrawAppeal: { person: PersonId },
  /** With `rating` it is granted, without it dismissed. */
  DecideAppeal: { person: PersonId, rating: Schema.optionalKey(Rating), reason, documents },
  Finalise: {}
}).annotate({ identifier: "AppraisalCommand" })
export type AppraisalCommand = typeof AppraisalCommand.Type
export type Of<Tag extends AppraisalCommand["_tag"]> = Extract<AppraisalCommand, { readonly _tag: Tag }>

const OFFICE: ReadonlyArray<Role> = ["personnelOfficer", "administrator"]
const OFFICE_OR_SYSTEM: ReadonlyArray<Role> = [...OFFICE, "system"]
/** Everybody may speak for themselves; for others the personnel office does. */
const ANYONE: ReadonlyArray<Role> = Role.literals.filter((role) => role !== "system")

/** Who may ask what. Whoever lodges or withdraws an appeal without being of the {@link office} does so for themselves. */
export const whoMay: { readonly [Tag in AppraisalCommand["_tag"]]: ReadonlyArray<Role> } = {
  OpenAppraisal: OFFICE_OR_SYSTEM,
  RenewTerms: OFFICE,
  RecordFigures: ["system"],
  RecordScore: [...OFFICE, "secretary"],
  RecordVote: OFFICE,
  RecordOffence: OFFICE,
  CancelOffence: OFFICE,
  RecordAbsence: OFFICE_OR_SYSTEM,
  CancelAbsence: OFFICE_OR_SYSTEM,
  CommendUnits: OFFICE,
  DraftRatings: OFFICE,
  PubliciseDraft: OFFICE,
  WithdrawNotice: OFFICE,
  LodgeAppeal: ANYONE,
  WithdrawAppeal: ANYONE,
  DecideAppeal: OFFICE,
  Finalise: OFFICE_OR_SYSTEM
}

/** Who may lodge and withdraw appeals for others, as letters come in on paper. */
export const office: ReadonlyArray<Role> = OFFICE
