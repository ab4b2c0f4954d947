/**
 * What time is set for a stage of a case: a `limit` 时限 that binds, or a `promise` 承诺 that stands beside it and is reported
 * apart. Targets come from the policy by category, standard and urgency.
 */
import * as Schema from "effect/Schema"
import { CalendarId } from "../calendar/Calendars.ts"
import { Label } from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { Allowance } from "./Allowance.ts"
import { Anchor, MilestoneId, Stage } from "./Stage.ts"

export const Kind = Schema.Literals(["limit", "promise"]).annotate({ identifier: "SlaKind" })
export type Kind = typeof Kind.Type

/** The name of a target in its case: `repair.limit`, `arrival.promise`, `repair/fence-off.limit`. */
export const SlaKey = Schema.NonEmptyString.annotate({ identifier: "SlaKey" })
export type SlaKey = typeof SlaKey.Type

export const SlaTarget = Schema.Struct({
  key: SlaKey,
  stage: Stage,
  milestone: Schema.optionalKey(MilestoneId),
  kind: Kind,
  label: Label,
  /** The moment from which it counts. */
  from: Anchor,
  calendar: CalendarId,
  allowance: Allowance,
  /** The allowance in open milliseconds of the calendar. */
  allowanceMs: Schema.Int.check(Schema.isGreaterThan(0)),
  /** Shares of the allowance after which the clock turns yellow and red. */
  yellow: Share,
  red: Share,
  source: Source
}).annotate({ identifier: "SlaTarget" })
export type SlaTarget = typeof SlaTarget.Type
