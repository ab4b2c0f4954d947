/**
 * All parameters of a city in one piece: each context's slice, every value with the day from which it holds, the day from
 * which it was known, its source, and what a change means for cases under way.
 *
 * A pack is plain JSON. {@link load} reads it whole or says everything that is wrong with it.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AppraisalPolicy } from "../appraisal/AppraisalPolicy.ts"
import { CalendarPolicy } from "../calendar/CalendarPolicy.ts"
import { FundPolicy } from "../fund/FundPolicy.ts"
import { GridPolicy } from "../grid/GridPolicy.ts"
import { Label } from "../kernel/Label.ts"
import { PayPolicy } from "../pay/PayPolicy.ts"
import { SlaPolicy } from "../sla/SlaPolicy.ts"
import { TicketPolicy } from "../ticket/TicketPolicy.ts"
import { WorkforcePolicy } from "../workforce/WorkforcePolicy.ts"
import { contradictions } from "./PolicyConsistency.ts"
import type { PolicyFault } from "./PolicyFault.ts"
import { faultsOf } from "./PolicyIssue.ts"

export const PolicyPack = Schema.Struct({
  /** Short name, such as `panjin2020`. */
  name: Schema.String.check(
    Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      message: "an id is written in lower-case words joined by dashes, such as street-lamp"
    })
  ),
  label: Label,
  calendar: CalendarPolicy,
  grid: GridPolicy,
  sla: SlaPolicy,
  ticket: TicketPolicy,
  workforce: WorkforcePolicy,
  fund: FundPolicy,
  pay: PayPolicy,
  appraisal: AppraisalPolicy
}).annotate({ identifier: "PolicyPack" })
export type PolicyPack = typeof PolicyPack.Type

/** Every mistake of a pack, at least one. */
export type Faults = readonly [PolicyFault, ...ReadonlyArray<PolicyFault>]

const decode = Schema.decodeUnknownResult(PolicyPack, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true
})

/**
 * A pack from data of unknown shape. Refused with all faults at once, those within a slice and those between slices, each
 * with its path and the name that was probably meant.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Panjin2020, PolicyFault, PolicyPack } = await import("@wangge/core/policy")
 * const { Refusal } = await import("@wangge/core/kernel")
 * const { sla, ...rest } = Panjin2020.pack
 * const refused = PolicyPack.load({ ...rest, slaa: sla })
 * const sentences = refused.failure.map((fault) => Refusal.describe(PolicyFault.catalogue, fault).sentence.en)
 * expect(sentences[0]).toContain('there is no "slaa" here. Did you mean "sla"?')
 * ```
 */
export const load = (json: unknown): Result.Result<PolicyPack, Faults> => {
  const decoded = decode(json)
  const within = Result.isFailure(decoded) ? faultsOf(decoded.failure.issue, []) : []
  const [first, ...others] = [...within, ...contradictions(json)]
  if (first !== undefined) return Result.fail([first, ...others])
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : Result.fail([{ _tag: "EmptyList", path: [] }])
}

/** A pack from JSON text, as a file holds it. */
export const parse = (text: string): Result.Result<PolicyPack, Faults> => {
  try {
    return load(JSON.parse(text))
  } catch (error) {
    return Result.fail([{ _tag: "NotJson", path: [], why: error instanceof Error ? error.message : String(error) }])
  }
}
