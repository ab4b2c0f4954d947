/** An appraisal opens on the terms of its period, which hold until they are renewed for a reason. */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { File } from "../Appraisal.ts"
import type { Of } from "../AppraisalCommand.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import type { Subject } from "../AppraisalId.ts"
import { type AppraisalPeriod, lastDay } from "../AppraisalPeriod.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import * as AppraisalTerms from "../AppraisalTerms.ts"
import * as Desk from "./Desk.ts"

export const open = ({ district, period }: Subject, context: AppraisalContext): Desk.Decision => {
  const { today: on, actor } = context
  return Result.flatMap(termsOf(period, context), (terms) =>
    Desk.decided({ _tag: "AppraisalOpened", district, period, on, by: actor.person, terms })
  )
}

export const renew = (
  { period, terms: before, termsOf: since }: File,
  command: Of<"RenewTerms">,
  context: AppraisalContext
): Desk.Decision => {
  const { reason, documents } = command
  const { today: on, actor } = context
  const fault = Desk.documented(command, context)
  if (fault !== undefined) return Result.fail(fault)
  return Result.flatMap(termsOf(period, context), (terms) =>
    Equal.equals(terms, before)
      ? Desk.refuse({ _tag: "TermsUnchanged", since })
      : Desk.decided({ _tag: "TermsRenewed", on, by: actor.person, reason, terms, documents })
  )
}

const termsOf = (
  period: AppraisalPeriod,
  { policy, today }: AppraisalContext
): Result.Result<AppraisalTerms.AppraisalTerms, AppraisalRefusal> =>
  Result.mapError(AppraisalTerms.of(policy, period, today), ({ label, firstFrom }) => ({
    _tag: "NoRuleYet",
    parameter: label,
    day: lastDay(period),
    firstFrom
  }))
