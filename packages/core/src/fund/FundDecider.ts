/** Decides what is asked of a fund: the role first, then the scope, then the rules. Nothing that it decides overdraws a line. */
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import type { Decider } from "../kernel/Decider.ts"
import * as Budgeting from "./decide/Budgeting.ts"
import * as Closing from "./decide/Closing.ts"
import type * as Desk from "./decide/Desk.ts"
import { rulesFor } from "./decide/Desk.ts"
import * as Encumbering from "./decide/Encumbering.ts"
import * as Opening from "./decide/Opening.ts"
import * as Paying from "./decide/Paying.ts"
import * as Posting from "./decide/Posting.ts"
import * as Requesting from "./decide/Requesting.ts"
import * as Fund from "./Fund.ts"
import { type FundCommand, whoMay } from "./FundCommand.ts"
import type { FundContext } from "./FundContext.ts"
import type { FundEvent } from "./FundEvent.ts"
import { evolve } from "./FundEvolution.ts"
import type { FundRefusal } from "./FundRefusal.ts"
import * as Holder from "./Holder.ts"

/** Answers a command with its events or with the first refusal, in the order that {@link FundRefusal} states. */
export const decide = (state: Fund.Fund, command: FundCommand, context: FundContext): Desk.Decision => {
  if (state._tag === "None" && command._tag !== "OpenFund") {
    return Result.fail({ _tag: "FundNotOpen", fund: context.fund })
  }
  const refusal = accessRefusal(command, context)
  if (refusal !== undefined) return Result.fail(refusal)
  if (command._tag === "OpenFund") {
    return state._tag === "None"
      ? Opening.open(context, command)
      : Result.fail({ _tag: "FundOpenAlready", fund: context.fund, openedOn: state.openedOn })
  }
  if (state._tag === "None") return Result.fail({ _tag: "FundNotOpen", fund: context.fund })
  const laid = rulesFor(context, state.purpose, rulingDay(command, context))
  if (Result.isFailure(laid)) return Result.fail(laid.failure)
  return onDesk({ state, context, ...laid.success }, command)
}

const onDesk = (desk: Desk.Desk, command: Exclude<FundCommand, { readonly _tag: "OpenFund" }>): Desk.Decision => {
  switch (command._tag) {
    case "ImportOpening":
      return Opening.importOpening(desk, command)
    case "Appropriate":
      return Budgeting.appropriate(desk, command)
    case "TransferBudget":
      return Budgeting.transfer(desk, command)
    case "WithdrawBudget":
      return Budgeting.withdraw(desk, command)
    case "Encumber":
      return Encumbering.encumber(desk, command)
    case "ReleaseEncumbrance":
      return Encumbering.release(desk, command)
    case "ReleaseSubject":
      return Encumbering.releaseSubject(desk, command)
    case "ExpireEncumbrances":
      return Encumbering.expire(desk, command)
    case "PayEncumbrance":
      return Paying.payEncumbrance(desk, command)
    case "Pay":
      return Paying.pay(desk, command)
    case "PostJournal":
      return Posting.post(desk, command)
    case "ReverseJournal":
      return Posting.reverse(desk, command)
    case "ClosePeriod":
      return Closing.closePeriod(desk, command)
    case "CloseYear":
      return Closing.closeYear(desk, command)
    case "RequestSpending":
      return Requesting.ask(desk, command)
    case "SignRequest":
    case "RecordMeeting":
    case "RecordVote":
    case "PublishRequest":
      return Requesting.take(desk, command)
    case "RejectRequest":
      return Requesting.reject(desk, command)
    case "WithdrawRequest":
      return Requesting.withdraw(desk, command)
    case "PublishOutcome":
      return Requesting.publishOutcome(desk, command)
  }
}

const accessRefusal = (
  command: FundCommand,
  { fund, actor: { role, scope }, covers }: FundContext
): FundRefusal | undefined => {
  const roles = whoMay[command._tag]
  if (!roles.includes(role)) return { _tag: "RoleMayNot", role, command: command._tag, roles }
  const { holder } = Holder.parts(fund)
  return covers(scope, holder) ? undefined : { _tag: "OutOfScope", area: holder, scope }
}

/** The day whose rules count. */
const rulingDay = (command: Exclude<FundCommand, { readonly _tag: "OpenFund" }>, { today }: FundContext): Day.Day => {
  switch (command._tag) {
    case "ReleaseSubject":
      return today
    case "ClosePeriod":
      return command.through
    case "CloseYear":
      return Day.of(`${command.year}-12-31`)
    default:
      return command.on
  }
}

export const decider: Decider<Fund.Fund, FundCommand, FundEvent, FundRefusal, FundContext> = {
  initial: Fund.initial,
  decide,
  evolve
}
