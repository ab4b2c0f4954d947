/**
 * The parameters of time limits: what a unit of time is, the limits of each stage by urgency, of each category by
 * standard, the promises, the warnings, and what may be extended or suspended. Limits are a table of the city (R1-46).
 */
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import { Label } from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import { Allowance, UnitTable } from "./Allowance.ts"
import { Anchor, StageKey } from "./Stage.ts"

/** How much time there is for a stage or milestone, and from which moment it counts. */
export const StageLimit = Schema.Struct({
  from: Anchor,
  time: Allowance,
  /** Given when an urgent case has another time. */
  urgent: Schema.optionalKey(Allowance),
  /** What the milestone is called; a stage has its own name. */
  label: Schema.optionalKey(Label),
  /** How the source was read, where it leaves something open. */
  note: Schema.optionalKey(Label)
}).annotate({ identifier: "StageLimit" })
export type StageLimit = typeof StageLimit.Type

/** The limits of one standard 立案处置标准 of a category, by stage or milestone. */
export const Handling = Schema.Record(StageKey, StageLimit)
  .check(
    Schema.makeFilter((rows: { readonly [key: string]: unknown }) =>
      rows.repair === undefined ? { path: [], issue: "a standard has a limit for the repair" } : undefined
    )
  )
  .annotate({ identifier: "Handling" })
export type Handling = typeof Handling.Type

/** The shares of a limit after which its clock turns yellow and red. */
export const Warning = Schema.Struct({ yellow: Share.Share, red: Share.Share })
  .check(
    Schema.makeFilter((warning: { readonly yellow: Share.Share; readonly red: Share.Share }) =>
      Share.compare(warning.yellow, warning.red) <= 0
        ? undefined
        : { path: ["yellow"], issue: "the yellow warning does not come after the red one" }
    )
  )
  .annotate({ identifier: "Warning" })
export type Warning = typeof Warning.Type

/** How often a limit may be extended, and by how many original limits each time. */
export const ExtensionRule = Schema.Struct({
  max: Schema.Natural,
  originalLimits: Schema.Int.check(
    Schema.isBetween({ minimum: 1, maximum: 10 }, { message: "an extension adds 1 to 10 original limits" })
  )
}).annotate({ identifier: "ExtensionRule" })
export type ExtensionRule = typeof ExtensionRule.Type

/**
 * What becomes of the time between handing in work and a check that fails 返工: it `counts` against the limit as if the
 * work had never been handed in, or the clock `pauses` over it.
 */
export const ReworkRule = Schema.Literals(["counts", "pauses"]).annotate({ identifier: "ReworkRule" })
export type ReworkRule = typeof ReworkRule.Type

/** Category and standard ids: kebab-case. */
export const RuleKey = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    message: "an id is written in lower-case words joined by dashes, such as street-lamp"
  })
).annotate({ identifier: "RuleKey" })

const stageLimits = Schema.Record(StageKey, Dated.schema(StageLimit))

export const SlaPolicy = Schema.Struct({
  units: Dated.schema(UnitTable),
  /** The limits that hold where a category has none of its own. */
  stages: Schema.Struct({ normal: stageLimits, urgent: stageLimits }),
  /** By category and standard. */
  handling: Schema.Record(RuleKey, Schema.Record(RuleKey, Dated.schema(Handling))),
  /** By category: what is promised beside the limit and reported apart from it. */
  promises: Schema.Record(RuleKey, stageLimits),
  warning: Dated.schema(Warning),
  extension: Dated.schema(ExtensionRule),
  /** How often one case may be suspended. */
  suspensionsMax: Dated.schema(
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }, { message: "a case is suspended 0 to 100 times" }))
  ),
  /** Natural days that one suspension lasts at most. */
  suspensionMaxDays: Dated.schema(
    Schema.Int.check(
      Schema.isBetween({ minimum: 1, maximum: 3650 }, { message: "a suspension lasts 1 to 3650 days at most" })
    )
  ),
  rework: Dated.schema(ReworkRule)
}).annotate({ identifier: "SlaPolicy" })
export type SlaPolicy = typeof SlaPolicy.Type
