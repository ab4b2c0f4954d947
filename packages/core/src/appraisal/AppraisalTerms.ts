/** The terms on which an appraisal is held 考核方案与规则: the policy of its period, frozen when it opens. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { NotInForce } from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { Source } from "../kernel/Source.ts"
import { type AppraisalPeriod, lastDay } from "./AppraisalPeriod.ts"
import * as AppraisalPolicy from "./AppraisalPolicy.ts"
import { CapUnits, ExcellentShare } from "./CapRules.ts"
import { CareerRules } from "./CareerRules.ts"
import { ConsequenceRules } from "./ConsequenceRules.ts"
import { ParticipationRules } from "./Participation.ts"
import { Scheme } from "./Scheme.ts"
import { Thresholds } from "./Thresholds.ts"
import { TieCriterion } from "./TieOrder.ts"

const byCycle = <S extends Schema.Top>(value: S) => Schema.Struct({ quarter: value, year: value })

const rules = {
  schemes: Schema.Array(Scheme),
  thresholds: Thresholds,
  excellentShare: byCycle(ExcellentShare),
  excellentUnits: CapUnits,
  tieOrder: Schema.Array(TieCriterion),
  participation: byCycle(ParticipationRules),
  procedure: AppraisalPolicy.Procedure,
  consequences: byCycle(ConsequenceRules),
  careers: CareerRules
}

const from = Schema.optionalKey(Source)

/** Where each rule comes from, under its name. */
const sources = {
  schemes: from,
  thresholds: from,
  excellentShare: from,
  excellentUnits: from,
  tieOrder: from,
  participation: from,
  procedure: from,
  consequences: from,
  careers: from
} satisfies { readonly [K in keyof typeof rules]: typeof from }

export const AppraisalTerms = Schema.Struct({ ...rules, sources: Schema.Struct(sources) }).annotate({
  identifier: "AppraisalTerms"
})
export type AppraisalTerms = typeof AppraisalTerms.Type

/** The terms of a period: as in force on its last day, as far as was known on `knownOn`. */
export const of = (
  policy: AppraisalPolicy.AppraisalPolicy,
  period: AppraisalPeriod,
  knownOn: Day
): Result.Result<AppraisalTerms, NotInForce> => {
  const day = lastDay(period)
  return Result.map(AppraisalPolicy.on(policy, day, knownOn), (held) => ({
    ...held,
    sources: AppraisalPolicy.sourcesOn(policy, day, knownOn)
  }))
}
