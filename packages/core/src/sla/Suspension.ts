/** How long a case may be suspended 挂账: to a day that is chosen, at most so many days away, after which it resumes (R1-36). */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import type { SlaPolicy } from "./SlaPolicy.ts"
import type { SlaRefusal } from "./SlaRefusal.ts"

/** Whether a case may be suspended at `at` until `until`. Days are natural days of 24 hours. */
export const check = (
  policy: Pick<SlaPolicy, "suspensionMaxDays">,
  asked: { readonly at: Instant.Instant; readonly until: Instant.Instant },
  days: { readonly opened: Day; readonly today: Day }
): Result.Result<void, SlaRefusal> => {
  const entry = Dated.forCase(policy.suspensionMaxDays, days)
  if (Result.isFailure(entry)) {
    const { label, day, firstFrom } = entry.failure
    return Result.fail({ _tag: "ParameterNotInForce", parameter: label, day, firstFrom })
  }
  const { at, until } = asked
  if (until <= at) return Result.fail({ _tag: "SuspensionEnded", until, at })
  const maxDays = entry.success.value
  const latest = Instant.plus(at, maxDays * Instant.DAY_MS)
  return until > latest ? Result.fail({ _tag: "SuspensionTooLong", until, latest, maxDays }) : Result.succeed(undefined)
}
