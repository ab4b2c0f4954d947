/** From hand-over to the reporter's answer: check, rework, closing, return visit, reopening 核查、结案、回访、重新立案. */
import * as Result from "effect/Result"
import * as Dated from "../../kernel/Dated.ts"
import type { Evidence } from "../../kernel/Evidence.ts"
import type { SubjectId } from "../../kernel/Id.ts"
import * as Instant from "../../kernel/Instant.ts"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import * as CaseClocks from "../../sla/CaseClocks.ts"
import { notInForce } from "../../sla/SlaRefusal.ts"
import { reportersOf } from "../Report.ts"
import type { ReturnVisit } from "../ReturnVisit.ts"
import { isSatisfied } from "../Satisfaction.ts"
import type { In, TicketFile } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import type { TicketEvent } from "../TicketEvent.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"
import { proofFault } from "./FieldWork.ts"
import * as Proof from "./Proof.ts"

const noted = (note: string | undefined) => (note === undefined ? {} : { note })

export const check = (ticket: In<"Repaired">, command: Of<"CheckRepair">, ground: Ground): Decision => {
  const { file, filing } = ticket
  const { passed, evidence = [], note } = command
  const fault = Proof.freshness(file, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  if (!passed) return rework(ticket, evidence, note, ground)
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("check", ground),
    TicketClocks.begin({ ...file, standard: filing.standard }, "checked", ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "RepairPassed",
    ...stamp(ground),
    evidence,
    ...noted(note),
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

/** The unit has it again; the time of the check lies with the centre (R1-37). */
const rework = (
  ticket: In<"Repaired">,
  evidence: ReadonlyArray<Evidence>,
  note: string | undefined,
  ground: Ground
): Decision => {
  const { file, repair } = ticket
  const { at, sla, today } = ground
  const rule = Dated.forCase(sla.rework, { opened: file.openedOn, today })
  if (Result.isFailure(rule)) return refuse(notInForce(rule.failure))
  const id = `check-${file.counts.reworks + 1}`
  const pause = { id, cause: Label.of("核查", "check of the repair"), source: Source.rule("R1-37") }
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("check", ground),
    TicketClocks.rework({ at, rule: rule.success.value, pause }, ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const { round } = file
  const spans = [...file.holdings, { round, from: repair.at, to: at }, { unit: repair.unit, round, from: at }]
  const holdings = TicketClocks.charge(spans, CaseClocks.replace(file.clocks, clocks.success), ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "RepairFailed",
    ...stamp(ground),
    unit: repair.unit,
    evidence,
    ...noted(note),
    ...TicketClocks.toldOf(ticket, clocks.success),
    holdings: holdings.success
  })
}

/** Asks once more for the proof that this repair was handed in with. */
export const close = (ticket: In<"Checked">, _: Of<"CloseTicket">, ground: Ground): Decision => {
  const { file, filing, work } = ticket
  const fault = proofFault(file, filing, work, Proof.ofRepair(ticket), ground)
  if (fault !== undefined) return refuse(fault)
  const clocks = TicketClocks.steps(file.clocks, TicketClocks.end("closing", ground), TicketClocks.cancel(ground.at))
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketClosed",
    ...stamp(ground),
    round: file.round,
    owed: reportersOf(file.reports),
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

/** One reporter's answer. Where the city says so, somebody who is not satisfied reopens the ticket (R2-25). */
export const recordVisit = (ticket: In<"Closed">, command: Of<"RecordReturnVisit">, ground: Ground): Decision => {
  const { reached, solved, satisfaction, note } = command
  const visit = visitOf(ticket.file, command.reporter, ground)
  if (Result.isFailure(visit)) return refuse(visit.failure)
  const { reporter, attempts, state } = visit.success
  if (!reached && (solved !== undefined || satisfaction !== undefined)) return refuse({ _tag: "AnswerWithoutContact" })
  if (reached && (solved === undefined || satisfaction === undefined)) return refuse({ _tag: "AnswerMissing" })
  if (state !== "open") return refuse({ _tag: "VisitDone", reporter })
  const said = { ...stamp(ground), reporter, round: ticket.file.round, ...noted(note) }
  if (solved === undefined || satisfaction === undefined) {
    const ended = attempts + 1 >= ground.rules.visitAttempts
    return decided({ _tag: "ReporterUnreachable", ...said, ended })
  }
  const recorded: TicketEvent = { _tag: "ReturnVisitRecorded", ...said, solved, satisfaction }
  if (isSatisfied(satisfaction) || !ground.rules.dissatisfiedReopens) return decided(recorded)
  const reopened = reopening(ticket, note ?? "the reporter is not satisfied 回访不满意", ground, reporter)
  return Result.isFailure(reopened) ? refuse(reopened.failure) : decided(recorded, reopened.success)
}

/** The visit meant; it may go unnamed where only one is owed. A resident answers for his or her own report. */
const visitOf = (
  file: TicketFile,
  named: SubjectId | undefined,
  { actor }: Ground
): Result.Result<ReturnVisit, TicketRefusal> => {
  const own = new Set(file.reports.flatMap(({ by, reporter }) => (by === actor.person ? [reporter] : [])))
  const visits = file.visits.filter(
    ({ round, reporter }) => round === file.round && (actor.role !== "resident" || own.has(reporter))
  )
  if (named !== undefined) {
    const visit = visits.find(({ reporter }) => reporter === named)
    return visit === undefined ? refuse({ _tag: "ReporterUnknown", reporter: named }) : Result.succeed(visit)
  }
  const open = visits.filter(({ state }) => state === "open")
  if (open.length > 1) return refuse({ _tag: "ReporterUnclear", waiting: open.length })
  const visit = open[0] ?? visits[0]
  return visit === undefined ? refuse({ _tag: "NobodyWaits" }) : Result.succeed(visit)
}

/** Within the window that opens with the closing, and once more with an answer that was not satisfied. */
export const reopen = (ticket: In<"Closed">, { reason }: Of<"ReopenTicket">, ground: Ground): Decision => {
  const { file, closing } = ticket
  const days = ground.rules.reopenDays
  const last = file.visits
    .filter(
      ({ round, satisfaction }) => round === file.round && satisfaction !== undefined && !isSatisfied(satisfaction)
    )
    .reduce((latest, { at = closing.at }) => Instant.latest(latest, at), closing.at)
  const until = Instant.plus(last, days * Instant.DAY_MS)
  if (ground.at > until) return refuse({ _tag: "ReopenTooLate", closedAt: closing.at, until, days })
  const reopened = reopening(ticket, reason, ground)
  return Result.isFailure(reopened) ? refuse(reopened.failure) : decided(reopened.success)
}

/** A new round: it is filed already, so its clocks begin with the dispatch. */
const reopening = (
  { file, filing }: In<"Closed">,
  reason: string,
  ground: Ground,
  answered?: SubjectId
): Result.Result<TicketEvent, TicketRefusal> => {
  const round = file.round + 1
  const about = { ...file, round, standard: filing.standard }
  const dropped = file.visits
    .filter(({ state, reporter }) => state === "open" && reporter !== answered)
    .map(({ reporter }) => reporter)
  const moments = { reported: ground.at, filed: ground.at }
  const clocks = TicketClocks.retarget(about, moments, ground)(file.clocks)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return Result.succeed({
    _tag: "TicketReopened",
    ...stamp(ground),
    round,
    reason,
    dropped,
    ...TicketClocks.told(clocks.success, file.areas.grid)
  })
}
