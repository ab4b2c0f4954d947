/**
 * An appeal against a rating 复核、申诉. A review comes before the ratings are final, a complaint after; each person has one
 * of each. Nobody fares worse for having appealed, and a decision changes the rating of that person alone.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { EvidenceHash, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Rating } from "../kernel/Rating.ts"

/** `review` 复核 of the published draft · `complaint` 申诉 against a final rating. */
export const Instance = Schema.Literals(["review", "complaint"]).annotate({ identifier: "AppealInstance" })
export type Instance = typeof Instance.Type

export const instanceLabels: { readonly [I in Instance]: Label.Label } = {
  review: Label.of("复核", "review"),
  complaint: Label.of("申诉", "complaint")
}

/** What is said to be wrong. The letter itself is a document, so that no personal data stand here. */
export const Grounds = Schema.Literals(["figureWrong", "figureMissing", "scoring", "standing", "procedure"]).annotate({
  identifier: "AppealGrounds"
})
export type Grounds = typeof Grounds.Type

export const groundsLabels: { readonly [G in Grounds]: Label.Label } = {
  figureWrong: Label.of("数据有误", "a figure is wrong"),
  figureMissing: Label.of("数据遗漏", "a figure is missing"),
  scoring: Label.of("计分有误", "the scoring is wrong"),
  standing: Label.of("参加考核情况有误", "the participation is wrong"),
  procedure: Label.of("程序有误", "the procedure was not kept")
}

export const Outcome = Schema.TaggedUnion({
  Pending: {},
  Withdrawn: { on: Day },
  /** The rating stays. */
  Dismissed: { on: Day, by: PersonId, reason: Schema.String },
  /** `before` is left out for who had no rating. */
  Granted: { on: Day, by: PersonId, before: Schema.optionalKey(Rating), rating: Rating, reason: Schema.String }
}).annotate({ identifier: "AppealOutcome" })
export type Outcome = typeof Outcome.Type

export const Appeal = Schema.Struct({
  person: PersonId,
  instance: Instance,
  grounds: Grounds,
  lodgedOn: Day,
  /** The first day on which the decision is late. */
  decideBefore: Day,
  documents: Schema.Array(EvidenceHash),
  outcome: Outcome
}).annotate({ identifier: "Appeal" })
export type Appeal = typeof Appeal.Type

export const isPending = ({ outcome }: Appeal): boolean => outcome._tag === "Pending"

/** Who decided it, once somebody has. */
export const deciderOf = ({ outcome }: Appeal): PersonId | undefined =>
  outcome._tag === "Granted" || outcome._tag === "Dismissed" ? outcome.by : undefined
