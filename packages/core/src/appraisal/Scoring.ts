/**
 * How a figure becomes points: linear, stepped, by deduction, or as a veto that takes no part in the points and holds the
 * rating down. Better figures never get fewer points.
 */
import * as Schema from "effect/Schema"
import { Rating } from "../kernel/Rating.ts"
import { Share } from "../kernel/Share.ts"
import { Points } from "../workforce/Ranking.ts"

/** When a veto bites: the share is worse than one, or there are so many faults (of certain kinds of offences, if named). */
export const Trigger = Schema.TaggedUnion({
  Worse: { than: Share },
  Faults: {
    min: Schema.Int.check(Schema.isGreaterThan(0)),
    kinds: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString))
  }
}).annotate({ identifier: "VetoTrigger" })
export type Trigger = typeof Trigger.Type

export const Scoring = Schema.TaggedUnion({
  /** No points at `zero` and beyond, all at `full` and beyond, in proportion between them. */
  Linear: { zero: Share, full: Share },
  /** The points of the first step that the share reaches, best first; `otherwise` below all of them. */
  Stepped: { steps: Schema.NonEmptyArray(Schema.Struct({ from: Share, points: Points })), otherwise: Points },
  /** From 100 down by `each` for every fault, not below `floor`. */
  Deduction: { each: Points, floor: Points },
  /** One thing outweighs all others 一票否决: the rating is `atMost` this one. */
  Veto: { trigger: Trigger, atMost: Rating }
}).annotate({ identifier: "Scoring" })
export type Scoring = typeof Scoring.Type
