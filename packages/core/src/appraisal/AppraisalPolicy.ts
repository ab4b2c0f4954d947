/** The parameters of appraisal: schemes, thresholds, the cap on excellent, who is rated, and the days of the procedure. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import type { Source } from "../kernel/Source.ts"
import { CapUnits, ExcellentShare } from "./CapRules.ts"
import { CareerRules } from "./CareerRules.ts"
import { ConsequenceRules } from "./ConsequenceRules.ts"
import { ParticipationRules } from "./Participation.ts"
import { Scheme } from "./Scheme.ts"
import { Thresholds } from "./Thresholds.ts"
import { TieCriterion } from "./TieOrder.ts"

const byCycle = <S extends Schema.Top>(value: S) => Schema.Struct({ quarter: value, year: value })

const WorkingDays = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }))

/** Working days that each step of the procedure stays open. */
export const Procedure = Schema.Struct({
  /** The public notice 公示 of the draft. */
  noticeWorkingDays: WorkingDays,
  /** For an appeal 复核, from the publication of the draft on. */
  appealWorkingDays: WorkingDays,
  /** For the decision on an appeal, from its lodging on. */
  decisionWorkingDays: WorkingDays
}).annotate({ identifier: "AppraisalProcedure" })
export type Procedure = typeof Procedure.Type

export const AppraisalPolicy = Schema.Struct({
  schemes: Dated.schema(Schema.Array(Scheme)),
  thresholds: Dated.schema(Thresholds),
  /** At most so many may be rated excellent, rounded down (R4-01, R4-08). */
  excellentShare: Dated.schema(byCycle(ExcellentShare)),
  /** Within which units the share counts, and which are pooled. */
  excellentUnits: Dated.schema(CapUnits),
  /** How equals are put in order under the cap; the person's id decides last. */
  tieOrder: Dated.schema(Schema.Array(TieCriterion)),
  participation: Dated.schema(byCycle(ParticipationRules)),
  procedure: Dated.schema(Procedure),
  /** What a final rating leads to. */
  consequences: Dated.schema(byCycle(ConsequenceRules)),
  /** Who may register for the posts that are reserved for good staff (PJ-D1). */
  careers: Dated.schema(CareerRules)
}).annotate({ identifier: "AppraisalPolicy" })
export type AppraisalPolicy = typeof AppraisalPolicy.Type

type ValueOf<P> = P extends Dated.Dated<infer A> ? A : never

/** The parameters as they hold on one day: that of a period is its last ({@link AppraisalPeriod.lastDay}). */
export type AppraisalRules = { readonly [K in keyof AppraisalPolicy]: ValueOf<AppraisalPolicy[K]> }

/** The parameters in force on a day, as far as was known on `knownOn`. */
export const on = (
  policy: AppraisalPolicy,
  day: Day,
  knownOn: Day = day
): Result.Result<AppraisalRules, Dated.NotInForce> => {
  const rules: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(policy)) {
    const entry = Dated.on<unknown>(parameter, day, knownOn)
    if (Result.isFailure(entry)) return Result.fail(entry.failure)
    rules[name] = entry.success.value
  }
  return Result.succeed(rules as AppraisalRules)
}

/** Where each parameter in force comes from. */
export type AppraisalSources = { readonly [K in keyof AppraisalPolicy]: Source }

/** The sources of the parameters in force on a day; a parameter without a value then is left out. */
export const sourcesOn = (policy: AppraisalPolicy, day: Day, knownOn: Day = day): Partial<AppraisalSources> => {
  const sources: { -readonly [K in keyof AppraisalPolicy]?: Source } = {}
  for (const name of Object.keys(policy) as ReadonlyArray<keyof AppraisalPolicy>) {
    const entry = Dated.on<unknown>(policy[name], day, knownOn)
    if (Result.isSuccess(entry)) sources[name] = entry.success.source
  }
  return sources
}
