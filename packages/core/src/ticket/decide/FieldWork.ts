/** The unit's work: on site, milestones, joint parts, repair with proof, suspension 到场、处置、挂账. */
import * as Result from "effect/Result"
import * as Instant from "../../kernel/Instant.ts"
import { holds } from "../../kernel/Invariant.ts"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import * as CaseClocks from "../../sla/CaseClocks.ts"
import { isLive } from "../../sla/SlaClock.ts"
import * as Suspension from "../../sla/Suspension.ts"
import * as Category from "../Category.ts"
import * as Holding from "../Holding.ts"
import type { Filing, In, TicketFile, Work } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"
import { roundOf } from "../TicketRound.ts"
import { categoryOf, standardUnknown } from "./Intake.ts"
import * as Proof from "./Proof.ts"

const noted = (note: string | undefined) => (note === undefined ? {} : { note })

export const arrive = (
  ticket: In<"Accepted">,
  { place, evidence = [] }: Of<"ArriveOnSite">,
  ground: Ground
): Decision => {
  const { file, filing, work } = ticket
  const fault = Proof.freshness(file, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("arrival", ground),
    TicketClocks.begin({ ...file, standard: filing.standard }, "arrived", ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketArrived",
    ...stamp(ground),
    unit: work.unit,
    ...(place === undefined ? {} : { place }),
    evidence,
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

export const reachMilestone = (
  ticket: In<"OnSite">,
  { milestone, evidence }: Of<"ReachMilestone">,
  ground: Ground
): Decision => {
  const { file, work } = ticket
  const clocks = milestonesOf(file).filter(({ target }) => target.milestone === milestone)
  const [first] = clocks
  if (first === undefined) {
    const known = [...new Set(milestonesOf(file).flatMap(({ target }) => target.milestone ?? []))]
    return refuse({ _tag: "MilestoneUnknown", milestone, known })
  }
  const fault = Proof.freshness(file, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  if (!clocks.some(isLive)) return refuse({ _tag: "MilestoneReachedAlready", milestone })
  const changed = TicketClocks.end(first.target.stage, ground, milestone)(file.clocks)
  if (Result.isFailure(changed)) return refuse(changed.failure)
  return decided({
    _tag: "MilestoneReached",
    ...stamp(ground),
    unit: work.unit,
    milestone,
    evidence,
    ...TicketClocks.toldOf(ticket, changed.success)
  })
}

const milestonesOf = ({ clocks, round }: TicketFile): TicketClocks.Clocks =>
  clocks.filter(({ target }) => target.milestone !== undefined && roundOf(target.key) === round)

export const reportJointWork = (
  { file, work }: In<"Dispatched" | "Accepted" | "OnSite">,
  { evidence, note }: Of<"ReportJointWork">,
  ground: Ground
): Decision => {
  const part = work.joint.find(({ unit }) => unit === ground.actor.unit)
  holds(part !== undefined, "the permissions let only a joint unit report a part")
  const fault = Proof.freshness(file, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  if (part.doneAt !== undefined) return refuse({ _tag: "JointPartDone", unit: part.unit })
  return decided({ _tag: "JointWorkReported", ...stamp(ground), unit: part.unit, evidence, ...noted(note) })
}

export const repair = (ticket: In<"OnSite">, { evidence, note }: Of<"RepairTicket">, ground: Ground): Decision => {
  const { file, filing, work } = ticket
  const fault = Proof.freshness(file, evidence, ground) ?? proofFault(file, filing, work, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  const missing = work.joint.flatMap(({ unit, doneAt }) => (doneAt === undefined ? [unit] : []))
  if (missing.length > 0) return refuse({ _tag: "JointWorkMissing", units: missing })
  const milestones = milestonesOf(file)
    .filter((clock) => isLive(clock) && clock.target.kind === "limit")
    .flatMap(({ target }) => target.milestone ?? [])
  if (milestones.length > 0) return refuse({ _tag: "MilestonesMissing", milestones })
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("repair", ground),
    TicketClocks.begin({ ...file, standard: filing.standard }, "repaired", ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const holdings = TicketClocks.charge(
    Holding.ended(file.holdings, ground.at),
    CaseClocks.replace(file.clocks, clocks.success),
    ground
  )
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "TicketRepaired",
    ...stamp(ground),
    unit: work.unit,
    evidence,
    ...noted(note),
    ...TicketClocks.toldOf(ticket, clocks.success),
    holdings: holdings.success
  })
}

/** What the ticket's category, under the standard that it was filed by, still wants as proof of the work. */
export const proofFault = (
  { category: id, place }: TicketFile,
  filing: Filing,
  { proofAfter }: Work,
  evidence: Of<"RepairTicket">["evidence"],
  ground: Ground
): TicketRefusal | undefined => {
  const category = categoryOf(id, ground)
  if (Result.isFailure(category)) return category.failure
  const standard = Category.standardOf(category.success, filing.standard)
  if (standard === undefined) return standardUnknown(category.success, filing.standard)
  return Proof.demanded(Category.proofOf(category.success, standard), evidence, {
    place,
    use: "repair",
    after: proofAfter
  })
}

export const suspend = (
  ticket: In<"Dispatched" | "Accepted" | "OnSite">,
  { reason, until }: Of<"SuspendTicket">,
  ground: Ground
): Decision => {
  const { file } = ticket
  const { at, sla, today } = ground
  const allowed = Suspension.check(
    sla,
    { at, until, before: file.counts.suspensions },
    { opened: file.openedOn, today }
  )
  if (Result.isFailure(allowed)) {
    const { failure } = allowed
    return refuse(failure._tag === "ParameterNotInForce" ? failure : { _tag: "ClockRefused", reason: failure })
  }
  const id = `suspension-${file.counts.suspensions + 1}`
  const cause = Label.of("挂账", "suspension")
  const source = Source.rule("R1-36")
  const clocks = TicketClocks.pause(file.clocks, { id, from: at, until, cause, source }, ground)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketSuspended",
    ...stamp(ground),
    id,
    reason,
    until,
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

/** By itself at its end, or by hand before. A sweep that comes late changes nothing: the pause ends when it was to end. */
export const resume = (ticket: In<"Suspended">, _: Of<"ResumeTicket">, ground: Ground): Decision => {
  const { file, suspension } = ticket
  const { at, actor } = ground
  const { id, until } = suspension
  const early = at < until
  if (early && actor.role === "system") return refuse({ _tag: "StillSuspended", until })
  const clocks = TicketClocks.resume(file.clocks, { id, at: Instant.earliest(at, until) }, ground)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({ _tag: "TicketResumed", ...stamp(ground), early, ...TicketClocks.toldOf(ticket, clocks.success) })
}
