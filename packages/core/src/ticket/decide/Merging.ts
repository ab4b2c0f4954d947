/**
 * Duplicates 重复案件合并: one goes into another and hands over every duty. The earliest clock survives, every reporter gets
 * a return visit, reports and evidence move, and time that was charged is charged once, in the ticket that stays.
 */
import * as Result from "effect/Result"
import type { TicketId } from "../../kernel/Id.ts"
import * as Instant from "../../kernel/Instant.ts"
import * as CaseClocks from "../../sla/CaseClocks.ts"
import { inRound } from "../../sla/SlaTarget.ts"
import * as Holding from "../Holding.ts"
import { reportersOf } from "../Report.ts"
import { type In, isOpen, type OpenStatus } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"
import { baseKey, roundOf } from "../TicketRound.ts"

type Mergeable = In<"Reported" | "Filed" | "Dispatched" | "Accepted" | "OnSite">

export const merge = (ticket: Mergeable, { into, reason }: Of<"MergeTicket">, ground: Ground): Decision => {
  const { file } = ticket
  const fault = mergeFault(ticket, into, ground)
  if (fault !== undefined) return refuse(fault)
  const holdings = TicketClocks.charge(Holding.ended(file.holdings, ground.at), file.clocks, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  const clocks = TicketClocks.cancel(ground.at)(file.clocks)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketMerged",
    ...stamp(ground),
    into,
    reason,
    reportedAt: file.reportedAt,
    urgency: file.urgency,
    reports: file.reports,
    handedOver: {
      evidence: file.evidence,
      clocks: file.clocks.filter(({ target }) => roundOf(target.key) === file.round),
      holdings: holdings.success.filter(({ round }) => round === file.round)
    },
    ...TicketClocks.told(clocks.success, file.areas.grid),
    holdings: file.holdings.filter(({ round }) => round !== file.round)
  })
}

/** A ticket beyond the scope of who asks is to them as if there were none. */
const mergeFault = (
  ticket: Mergeable,
  into: TicketId,
  { primary, actor, areaCovers }: Ground
): TicketRefusal | undefined => {
  const { id, adopted } = ticket.file
  if (into === id) return { _tag: "MergeIntoItself", id }
  if (primary === undefined || primary._tag === "None" || !areaCovers(actor.scope, primary.file.areas.grid)) {
    return { _tag: "MergeTargetUnknown", into }
  }
  if (!isOpen(primary)) {
    const goOnTo = primary._tag === "Merged" ? { goOnTo: primary.into } : {}
    return { _tag: "MergeTargetNotOpen", into, status: primary._tag, ...goOnTo }
  }
  if (adopted.length > 0) return { _tag: "MergeChain", id, adopted }
  return stageOf(primary) < stageOf(ticket)
    ? { _tag: "MergeTargetBehind", into, status: ticket._tag, intoStatus: primary._tag }
    : undefined
}

const order: { readonly [S in Exclude<OpenStatus, "Suspended">]: number } = {
  Reported: 0,
  Filed: 1,
  Dispatched: 2,
  Accepted: 3,
  OnSite: 4,
  Repaired: 5,
  Checked: 6
}

const stageOf = (ticket: In<OpenStatus>): number => order[ticket._tag === "Suspended" ? ticket.back : ticket._tag]

export const adopt = (ticket: In<OpenStatus>, command: Of<"AdoptDuplicate">, ground: Ground): Decision => {
  const { file } = ticket
  const { round } = file
  if (file.adopted.includes(command.from)) return refuse({ _tag: "AdoptedAlready", from: command.from })
  const urgency = command.urgency === "urgent" ? "urgent" : file.urgency
  const theirs = command.clocks.map((clock) => ({
    ...clock,
    target: inRound({ ...clock.target, key: baseKey(clock.target.key) }, round)
  }))
  const about = { ...file, urgency, ...("filing" in ticket ? { standard: ticket.filing.standard } : {}) }
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.adopt(theirs, file.moments, ground),
    TicketClocks.retarget(about, file.moments, ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const all = CaseClocks.replace(file.clocks, clocks.success)
  const holdings = TicketClocks.charge(joined(ticket, command, all, ground), all, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "DuplicateAdopted",
    ...stamp(ground),
    from: command.from,
    reason: command.reason,
    reportedAt: Instant.earliest(file.reportedAt, command.reportedAt),
    urgency,
    reports: command.reports,
    evidence: command.evidence,
    reporters: reportersOf([...file.reports, ...command.reports]).length,
    ...TicketClocks.toldOf(ticket, clocks.success),
    holdings: holdings.success
  })
}

/** Where the repair clock now starts earlier, the time before lay with those who held the duplicate. */
const joined = (
  { file, _tag }: In<OpenStatus>,
  { holdings: theirs }: Of<"AdoptDuplicate">,
  clocks: TicketClocks.Clocks,
  { at }: Ground
): ReadonlyArray<Holding.Holding> => {
  const { round } = file
  const earlier = file.holdings.filter((holding) => holding.round !== round)
  const own = file.holdings.filter((holding) => holding.round === round)
  const start = Holding.measureOf(clocks, round)?.startedAt
  if (start === undefined) return file.holdings
  const end = own[0]?.from ?? at
  const front = theirs.flatMap(({ from, to = at, ...rest }) => {
    const [begin, until] = [Instant.latest(from, start), Instant.earliest(to, end)]
    return begin < until ? [{ ...rest, round, from: begin, to: until }] : []
  })
  const waits = own.length === 0 && front.length > 0 && (_tag === "Filed" || _tag === "Reported")
  return [...earlier, ...front, ...own, ...(waits ? [{ round, from: at }] : [])]
}
