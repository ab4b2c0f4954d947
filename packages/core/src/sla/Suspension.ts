/**
 * How often and how long a case may be suspended 挂账. R1-36 grants one approval, to a day that is chosen, at most 365 days
 * away, after which the case resumes by itself. The approvals count over the whole life of the case, reopened or not: else
 * suspensions in a row would hold its clocks still for ever.
 */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import type { SlaPolicy } from "./SlaPolicy.ts"
import { notInForce, type SlaRefusal } from "./SlaRefusal.ts"

/** `until` is when it is to end, `before` how often the case was suspended already. */
export interface Asked {
  readonly at: Instant.Instant
  readonly until: Instant.Instant
  readonly before: number
}

/** Whether a case may be suspended. Days are natural days of 24 hours. */
export const check = (
  policy: Pick<SlaPolicy, "suspensionsMax" | "suspensionMaxDays">,
  { at, until, before }: Asked,
  days: { readonly opened: Day; readonly today: Day }
): Result.Result<void, SlaRefusal> => {
  const times = Dated.forCase(policy.suspensionsMax, days)
  if (Result.isFailure(times)) return Result.fail(notInForce(times.failure))
  const length = Dated.forCase(policy.suspensionMaxDays, days)
  if (Result.isFailure(length)) return Result.fail(notInForce(length.failure))
  const [max, maxDays] = [times.success.value, length.success.value]
  if (before >= max) return Result.fail({ _tag: "SuspensionsUsedUp", max })
  if (until <= at) return Result.fail({ _tag: "SuspensionEnded", until, at })
  const latest = Instant.plus(at, maxDays * Instant.DAY_MS)
  return until > latest ? Result.fail({ _tag: "SuspensionTooLong", until, latest, maxDays }) : Result.succeed(undefined)
}
