/** Decides what is asked about one month's payroll: months in order, drawn up by one and closed by another. */
import * as Result from "effect/Result"
import type { Decider } from "../kernel/Decider.ts"
import * as Closing from "./decide/Closing.ts"
import * as Month from "./Month.ts"
import * as PayrollPeriod from "./PayrollPeriod.ts"
import { type PayrollPeriodCommand, whoMay } from "./PayrollPeriodCommand.ts"
import type { PayrollPeriodContext } from "./PayrollPeriodContext.ts"
import type { PayrollPeriodEvent } from "./PayrollPeriodEvent.ts"
import { evolve } from "./PayrollPeriodEvolution.ts"
import type { PayrollPeriodRefusal } from "./PayrollPeriodRefusal.ts"

/** Answers a command with its events or with the first refusal, in the order that {@link PayrollPeriodRefusal} states. */
export const decide = (
  state: PayrollPeriod.PayrollPeriod,
  command: PayrollPeriodCommand,
  context: PayrollPeriodContext
): Result.Result<ReadonlyArray<PayrollPeriodEvent>, PayrollPeriodRefusal> => {
  const { id, month } = context
  if (month === undefined) return Result.fail({ _tag: "MonthFaulty", id })
  const refusal = accessRefusal(command, context) ?? monthRefusal(month, context)
  if (refusal !== undefined) return Result.fail(refusal)
  if (state._tag === "Closed") return Result.fail({ _tag: "AlreadyClosed", month, on: state.closedOn })
  switch (command._tag) {
    case "DraftPayroll":
      return Closing.draft(state, month, context)
    case "ClosePayroll":
      return Closing.close(state, command, month, context)
  }
}

const accessRefusal = (
  command: PayrollPeriodCommand,
  { actor, district, districtStands, covers }: PayrollPeriodContext
): PayrollPeriodRefusal | undefined => {
  if (!districtStands) return { _tag: "DistrictUnknown", district }
  const roles = whoMay[command._tag]
  if (!roles.includes(actor.role)) return { _tag: "RoleMayNot", role: actor.role, command: command._tag, roles }
  return covers(actor.scope, district) ? undefined : { _tag: "OutOfScope", area: district, scope: actor.scope }
}

const monthRefusal = (
  month: Month.Month,
  { district, begun, today, isPreviousClosed }: PayrollPeriodContext
): PayrollPeriodRefusal | undefined => {
  if (begun === undefined) return { _tag: "PayrollNotBegun", district }
  if (month < begun) return { _tag: "BeforeBeginning", month, begun }
  if (month > Month.ofDay(today)) return { _tag: "MonthAhead", month, today }
  return month === begun || isPreviousClosed
    ? undefined
    : { _tag: "PreviousOpen", month, previous: Month.plus(month, -1) }
}

export const decider: Decider<
  PayrollPeriod.PayrollPeriod,
  PayrollPeriodCommand,
  PayrollPeriodEvent,
  PayrollPeriodRefusal,
  PayrollPeriodContext
> = { initial: PayrollPeriod.initial, decide, evolve }
