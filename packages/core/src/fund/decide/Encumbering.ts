/** Money is reserved and given back. */
import * as Result from "effect/Result"
import * as Day from "../../kernel/Day.ts"
import type { EncumbranceId } from "../../kernel/Id.ts"
import * as Money from "../../kernel/Money.ts"
import * as Encumbrance from "../Encumbrance.ts"
import * as Fund from "../Fund.ts"
import { type Of, trades } from "../FundCommand.ts"
import type { FundEvent, ReleaseCause } from "../FundEvent.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import * as SpendingRequest from "../SpendingRequest.ts"
import * as Desk from "./Desk.ts"

export const encumber = (desk: Desk.Desk, command: Of<"Encumber">): Desk.Decision => {
  const { encumbrance: id, line, use, amount, on, request, subject } = command
  const known = Fund.encumbranceOf(desk.state, id)
  if (known !== undefined) {
    return isSame(known, command) ? Desk.done : Desk.refuse({ _tag: "EncumbranceExists", encumbrance: id })
  }
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const rule = Desk.lineRule(desk, line)
  if (Result.isFailure(rule)) return Result.fail(rule.failure)
  const standing = subjectFault(desk, command)
  if (standing !== undefined) return Result.fail(standing)
  const days = untilOf(desk, command)
  if (Result.isFailure(days)) return Result.fail(days.failure)
  const year = Desk.yearOf(on)
  const state = Desk.lineState(desk, year, line)
  const fault =
    Desk.amountFault(amount) ??
    Desk.useFault(desk, rule.success, use) ??
    requestFault(desk, command, rule.success.withoutRequestMax) ??
    Desk.itemFault(rule.success, amount) ??
    (request === undefined ? Desk.unaskedFault(rule.success, state, amount) : undefined) ??
    Desk.yearFault(rule.success, state, amount) ??
    Desk.availableFault(state, amount)
  if (fault !== undefined) return Result.fail(fault)
  return Desk.decided({
    _tag: "Encumbered",
    reservation: {
      id,
      year,
      line,
      use,
      reserved: amount,
      on,
      until: days.success,
      ...(request === undefined ? {} : { request }),
      ...(subject === undefined ? {} : { subject })
    },
    change: Desk.change(year, line, { encumbered: amount, ...(request === undefined ? { unasked: amount } : {}) })
  })
}

/** Money is reserved for what is known and still open; whoever keeps no books reserves it for that alone. */
const subjectFault = (
  { context: { actor, subject: standing } }: Desk.Desk,
  { subject }: Of<"Encumber">
): FundRefusal | undefined => {
  if (subject === undefined) {
    return trades.includes(actor.role) ? { _tag: "SubjectNeeded", role: actor.role } : undefined
  }
  switch (standing) {
    case "unknown":
      return { _tag: "SubjectUnknown", subject }
    case "settled":
      return { _tag: "SubjectSettled", subject }
    default:
      return undefined
  }
}

const isSame = (
  known: Encumbrance.Encumbrance,
  { line, use, amount, on, until, request, subject }: Of<"Encumber">
): boolean =>
  known.line === line &&
  known.use === use &&
  known.reserved === amount &&
  known.on === on &&
  (until === undefined || known.until === until) &&
  known.request === request &&
  (subject === undefined ? known.subject === undefined : Encumbrance.isFor(known, subject))

/** The last day: as asked, within what the policy allows and within the year. */
const untilOf = ({ rules }: Desk.Desk, { on, until }: Of<"Encumber">): Desk.Checked<Day.Day> => {
  const lastOfYear = Day.of(`${on.slice(0, 4)}-12-31`)
  const longest = Day.plusDays(on, rules.encumbrance.daysMax)
  const latest = Day.daysBetween(longest, lastOfYear) > 0 ? longest : lastOfYear
  if (until === undefined) return Result.succeed(latest)
  return until < on || until > latest
    ? Desk.refuse({ _tag: "UntilFaulty", until, earliest: on, latest })
    : Result.succeed(until)
}

/** Beyond a small amount, money is reserved on a request that went through all its steps, for what it asked. */
const requestFault = (
  { state }: Desk.Desk,
  { request: id, line, use, amount, on }: Of<"Encumber">,
  max: Money.Fen | undefined
): FundRefusal | undefined => {
  if (id === undefined) {
    return max !== undefined && amount > max ? { _tag: "RequestNeeded", line, amount, max } : undefined
  }
  const request = Fund.requestOf(state, id)
  if (request === undefined) return { _tag: "RequestUnknown", request: id }
  if (request.state !== "pending") return { _tag: "RequestSettled", request: id, state: request.state }
  if (request.year !== Desk.yearOf(on)) return { _tag: "OtherYear", on, year: request.year }
  const early = Desk.orderFault(on, SpendingRequest.lastDay(request))
  if (early !== undefined) return early
  if (request.line !== line || request.use !== use || amount > request.amount) {
    return { _tag: "RequestDiffers", request: id, line: request.line, use: request.use, amount: request.amount }
  }
  const next = SpendingRequest.nextStep(request)
  if (next !== undefined) return { _tag: "RequestNotReady", request: id, step: next.label }
  const after = SpendingRequest.noticeEnd(request)
  return after !== undefined && on <= after ? { _tag: "RequestNotReady", request: id, after } : undefined
}

export const openEncumbrance = ({ state }: Desk.Desk, id: EncumbranceId): Desk.Checked<Encumbrance.Encumbrance> => {
  const found = Fund.encumbranceOf(state, id)
  if (found === undefined) return Desk.refuse({ _tag: "EncumbranceUnknown", encumbrance: id })
  const { isOpen, paid, released } = found
  return isOpen ? Result.succeed(found) : Desk.refuse({ _tag: "EncumbranceClosed", encumbrance: id, paid, released })
}

export const release = (desk: Desk.Desk, command: Of<"ReleaseEncumbrance">): Desk.Decision => {
  const { encumbrance: id, on, reason } = command
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const found = openEncumbrance(desk, id)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const early = Desk.orderFault(on, found.success.on)
  if (early !== undefined) return Result.fail(early)
  const outstanding = Encumbrance.outstanding(found.success)
  const amount = command.amount ?? outstanding
  const fault = Desk.amountFault(amount)
  if (fault !== undefined) return Result.fail(fault)
  if (amount > outstanding) return Desk.refuse({ _tag: "OverOutstanding", encumbrance: id, amount, outstanding })
  return Result.succeed([released(found.success, amount, "released", on, reason)])
}

const released = (
  { id, year, line }: Encumbrance.Encumbrance,
  amount: Money.Fen,
  cause: ReleaseCause,
  on: Day.Day,
  reason?: string
): FundEvent => ({
  _tag: "EncumbranceReleased",
  encumbrance: id,
  amount,
  cause,
  on,
  ...(reason === undefined ? {} : { reason }),
  change: Desk.change(year, line, { encumbered: Money.negate(amount) })
})

/** What was reserved for a subject is free again once that is settled; what was paid stays paid. */
export const releaseSubject = (desk: Desk.Desk, { subject, reason }: Of<"ReleaseSubject">): Desk.Decision => {
  const { today } = desk.context
  return Result.succeed(
    Fund.openEncumbrances(desk.state)
      .filter((one) => Encumbrance.isFor(one, subject))
      .map((one) => released(one, Encumbrance.outstanding(one), "released", today, reason))
  )
}

export const expire = (desk: Desk.Desk, { on }: Of<"ExpireEncumbrances">): Desk.Decision => {
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  return Result.succeed(
    Fund.openEncumbrances(desk.state)
      .filter(({ until }) => until < on)
      .map((one) => released(one, Encumbrance.outstanding(one), "expired", on))
  )
}
