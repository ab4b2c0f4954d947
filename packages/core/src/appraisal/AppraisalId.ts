/** The name of one appraisal: the district and the period, `211103-2020` or `211103-2020-Q3`. One stream an appraisal. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AreaCode } from "../kernel/Id.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"

export interface Subject {
  readonly district: AreaCode
  readonly period: AppraisalPeriod.AppraisalPeriod
}

export const of = ({ district, period }: Subject): string => `${district}-${period}`

/** The stream of an appraisal: `appraisal/211103-2020`. */
export const streamOf = (subject: Subject): string => `appraisal/${of(subject)}`

const isCode = Schema.is(AreaCode)

/** What an id names; nothing when it names no appraisal. */
export const parse = (id: string): Subject | undefined => {
  const dash = id.indexOf("-")
  const district = id.slice(0, dash)
  const period = AppraisalPeriod.parse(id.slice(dash + 1))
  return isCode(district) && Result.isSuccess(period) ? { district, period: period.success } : undefined
}
