/** Decides what is asked about a district's pay records: the role first, then the scope, the person, the rule. */
import * as Result from "effect/Result"
import type { Decider } from "../kernel/Decider.ts"
import * as Beginning from "./decide/Beginning.ts"
import * as Recording from "./decide/Recording.ts"
import * as PayRecord from "./PayRecord.ts"
import { type PayRecordCommand, whoMay } from "./PayRecordCommand.ts"
import type { PayRecordContext } from "./PayRecordContext.ts"
import type { PayRecordEvent } from "./PayRecordEvent.ts"
import { evolve } from "./PayRecordEvolution.ts"
import type { PayRecordRefusal } from "./PayRecordRefusal.ts"

/** Answers a command with its event or with the first refusal, in the order that {@link PayRecordRefusal} states. */
export const decide = (
  state: PayRecord.PayRecord,
  command: PayRecordCommand,
  context: PayRecordContext
): Result.Result<ReadonlyArray<PayRecordEvent>, PayRecordRefusal> => {
  const refusal = accessRefusal(command, context)
  if (refusal !== undefined) return Result.fail(refusal)
  switch (command._tag) {
    case "BeginPayroll":
      return Beginning.begin(state, command, context)
    case "CarryInTax":
      return Beginning.carryIn(state, command, context)
    case "DeclareBase":
      return Recording.declareBase(command, context)
    case "DeclareDeductions":
      return Recording.declareDeductions(command, context)
    case "RecordUnpaidLeave":
      return Recording.recordLeave(state, command, context)
    case "CancelUnpaidLeave":
      return Recording.cancelLeave(state, command)
    case "ApplyRating":
      return Recording.applyRating(command, context)
    case "AdjustGrade":
      return Recording.adjustGrade(state, command, context)
    case "RecordRepayment":
      return Beginning.repay(state, command, context)
    case "CountYear":
      return Recording.countYear(command, context)
  }
}

const accessRefusal = (command: PayRecordCommand, context: PayRecordContext): PayRecordRefusal | undefined => {
  const { actor, district, districtStands, covers, isRegistered } = context
  if (!districtStands) return { _tag: "DistrictUnknown", district }
  const roles = whoMay[command._tag]
  if (!roles.includes(actor.role)) return { _tag: "RoleMayNot", role: actor.role, command: command._tag, roles }
  if (!covers(actor.scope, district)) return { _tag: "OutOfScope", area: district, scope: actor.scope }
  return "person" in command && !isRegistered(command.person)
    ? { _tag: "PersonUnknown", person: command.person }
    : undefined
}

export const decider: Decider<
  PayRecord.PayRecord,
  PayRecordCommand,
  PayRecordEvent,
  PayRecordRefusal,
  PayRecordContext
> = { initial: PayRecord.initial, decide, evolve }
