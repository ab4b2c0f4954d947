/** A request to spend is asked, taken step by step, turned down or taken back. */
import * as Result from "effect/Result"
import type { SpendingId } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import * as Fund from "../Fund.ts"
import type { Of } from "../FundCommand.ts"
import type { FundEvent } from "../FundEvent.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import * as NoticePeriod from "../NoticePeriod.ts"
import type { Step } from "../Procedure.ts"
import * as Route from "../Route.ts"
import * as SpendingRequest from "../SpendingRequest.ts"
import * as Desk from "./Desk.ts"

export const ask = (desk: Desk.Desk, command: Of<"RequestSpending">): Desk.Decision => {
  const { request: id, line, use, amount, item, on, papers } = command
  const { state, context, rules, purpose } = desk
  const known = Fund.requestOf(state, id)
  if (known !== undefined) {
    const isSame = known.line === line && known.use === use && known.amount === amount && known.on === on
    return isSame && known.item === item ? Desk.done : Desk.refuse({ _tag: "RequestExists", request: id })
  }
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const rule = Desk.lineRule(desk, line)
  if (Result.isFailure(rule)) return Result.fail(rule.failure)
  const year = Desk.yearOf(on)
  const lineState = Desk.lineState(desk, year, line)
  const fault =
    Desk.amountFault(amount) ??
    Desk.useFault(desk, rule.success, use) ??
    Desk.itemFault(rule.success, amount) ??
    Desk.yearFault(rule.success, lineState, amount) ??
    Desk.availableFault(lineState, amount)
  if (fault !== undefined) return Result.fail(fault)
  const weighed = Route.weigh({ line, use, amount, on }, Fund.requests(state), rules.splitDays)
  return Desk.decided({
    _tag: "SpendingRequested",
    id,
    year,
    line,
    use,
    amount,
    item,
    by: context.actor.person,
    on,
    weighed: weighed.amount,
    weighedWith: weighed.others.map((other) => other.id),
    steps: Route.routeFor(purpose, weighed.amount)?.steps ?? [],
    papers
  })
}

type StepCommand = Of<"SignRequest"> | Of<"RecordMeeting"> | Of<"RecordVote"> | Of<"PublishRequest">

const kinds: { readonly [Tag in StepCommand["_tag"]]: Step["_tag"] } = {
  SignRequest: "Signature",
  RecordMeeting: "Meeting",
  RecordVote: "Vote",
  PublishRequest: "Notice"
}

/** The next step of a request, by one who may take it. */
export const take = (desk: Desk.Desk, command: StepCommand): Desk.Decision => {
  const { request: id, on, papers } = command
  const found = pending(desk, id, on)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const request = found.success
  const early = Desk.orderFault(on, SpendingRequest.lastDay(request))
  if (early !== undefined) return Result.fail(early)
  const { role, person } = desk.context.actor
  const next = SpendingRequest.nextStep(request)
  if (next === undefined || next.id !== command.step || next._tag !== kinds[command._tag]) {
    const label = next === undefined ? {} : { next: next.label }
    return Desk.refuse({ _tag: "StepNotNext", request: id, step: command.step, ...label })
  }
  if (!next.roles.includes(role)) return Desk.refuse({ _tag: "StepRole", step: next.label, role, roles: next.roles })
  if (request.by === person) return Desk.refuse({ _tag: "AskerDecides", request: id, person })
  const fault = stepFault(request, next, command, person)
  if (fault !== undefined) return Result.fail(fault)
  const notices = SpendingRequest.noticeEnd(request)
  if (notices !== undefined && on <= notices)
    return Desk.refuse({ _tag: "RequestNotReady", request: id, after: notices })
  return Desk.decided({
    _tag: "StepTaken",
    request: id,
    step: next.id,
    by: person,
    on,
    ...(command._tag === "RecordVote" ? { ballot: command.ballot } : {}),
    ...(next._tag === "Notice" ? { until: NoticePeriod.lastDay(desk.context.calendar, on, next.workingDays) } : {}),
    papers
  })
}

const stepFault = (
  { id, steps, taken }: SpendingRequest.SpendingRequest,
  step: Step,
  command: StepCommand,
  person: SpendingRequest.SpendingRequest["by"]
): FundRefusal | undefined => {
  if (step._tag === "Signature") {
    const isSigned = taken.some(({ by }, place) => by === person && steps[place]?._tag === "Signature")
    return isSigned ? { _tag: "SignedAlready", request: id, person } : undefined
  }
  if (command.papers.length === 0) return { _tag: "StepPapersMissing", step: step.label }
  if (step._tag !== "Vote" || command._tag !== "RecordVote") return undefined
  const { ballot } = command
  const { presentMin, favourMin } = Route.needed(step, ballot)
  return ballot.present < presentMin || ballot.favour < favourMin
    ? { _tag: "VoteFailed", request: id, ...ballot, presentMin, favourMin }
    : undefined
}

const known = (desk: Desk.Desk, id: SpendingId): Desk.Checked<SpendingRequest.SpendingRequest> => {
  const found = Fund.requestOf(desk.state, id)
  return found === undefined ? Desk.refuse({ _tag: "RequestUnknown", request: id }) : Result.succeed(found)
}

const pending = (
  desk: Desk.Desk,
  id: SpendingId,
  on: Of<"SignRequest">["on"]
): Desk.Checked<SpendingRequest.SpendingRequest> => {
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const found = known(desk, id)
  if (Result.isFailure(found)) return found
  const { state } = found.success
  return state === "pending" ? found : Desk.refuse({ _tag: "RequestSettled", request: id, state })
}

export const reject = (desk: Desk.Desk, { request, on, reason }: Of<"RejectRequest">): Desk.Decision => {
  const found = pending(desk, request, on)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { person } = desk.context.actor
  if (found.success.by === person) return Desk.refuse({ _tag: "AskerDecides", request, person })
  return Desk.decided({ _tag: "RequestRejected", request, by: person, on, reason })
}

export const withdraw = (desk: Desk.Desk, { request, on, reason }: Of<"WithdrawRequest">): Desk.Decision => {
  const found = pending(desk, request, on)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { by } = found.success
  if (by !== desk.context.actor.person) return Desk.refuse({ _tag: "NotAsker", request, by })
  return Desk.decided({ _tag: "RequestWithdrawn", request, on, reason })
}

const outcome = Label.of("实施结果公开", "the outcome shown to the public")

/** The second disclosure 实施结果公开: once its money is paid and nothing stays reserved. */
export const publishOutcome = (desk: Desk.Desk, { request: id, on, papers }: Of<"PublishOutcome">): Desk.Decision => {
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const found = known(desk, id)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { state, encumbrance, outcomeOn } = found.success
  if (outcomeOn !== undefined) return Desk.done
  const reserved = encumbrance === undefined ? undefined : Fund.encumbranceOf(desk.state, encumbrance)
  if (state !== "encumbered" || reserved === undefined || reserved.isOpen) {
    return Desk.refuse({ _tag: "OutcomeTooEarly", request: id })
  }
  if (papers.length === 0) return Desk.refuse({ _tag: "StepPapersMissing", step: outcome })
  const event: FundEvent = { _tag: "OutcomePublished", request: id, on, papers }
  return Desk.decided(event)
}
