/**
 * How the file of a ticket grows: what comes in is added, and only what passes by nature is taken out.
 *
 * @internal
 */
import type { Evidence } from "../kernel/Evidence.ts"
import type { UnitId } from "../kernel/Id.ts"
import { replace } from "../sla/CaseClocks.ts"
import type { AttachedEvidence, EvidenceUse } from "./Report.ts"
import type { ReturnVisit } from "./ReturnVisit.ts"
import type { Counts, Ticket, TicketFile, Work } from "./Ticket.ts"
import type { Of, TicketEvent } from "./TicketEvent.ts"

const noCounts: Counts = {
  dispatches: 0,
  bounces: 0,
  transfers: 0,
  reworks: 0,
  reopened: 0,
  extensions: 0,
  suspensions: 0,
  urged: 0,
  escalation: 0
}

export const reported = (event: Of<"TicketReported">): Ticket => {
  const { id, channel, category, urgency, place, areas, description, at, by, openedOn, evidence, reporter } = event
  const file: TicketFile = {
    id,
    channel,
    category,
    urgency,
    place,
    areas,
    description,
    reportedAt: at,
    lastAt: at,
    openedOn,
    round: 1,
    moments: { reported: at },
    reports: [{ ticket: id, channel, at, by, ...(reporter === undefined ? {} : { reporter }) }],
    adopted: [],
    evidence: [],
    clocks: event.clocks,
    holdings: [],
    dues: [],
    visits: [],
    counts: noCounts
  }
  return { _tag: "Reported", file: attach(file, evidence, "report", event) }
}

export const attach = (
  file: TicketFile,
  evidence: ReadonlyArray<Evidence>,
  use: EvidenceUse,
  { at, by, unit }: Pick<AttachedEvidence, "at" | "by"> & { readonly unit?: UnitId }
): TicketFile => {
  if (evidence.length === 0) return file
  const given = { ticket: file.id, use, round: file.round, at, by, ...(unit === undefined ? {} : { unit }) }
  return { ...file, evidence: [...file.evidence, ...evidence.map((piece) => ({ ...piece, ...given }))] }
}

export const counted = (file: TicketFile, name: keyof Counts): TicketFile => ({
  ...file,
  counts: { ...file.counts, [name]: file.counts[name] + 1 }
})

export const reached = (
  file: TicketFile,
  moment: keyof TicketFile["moments"],
  at: Of<"TicketFiled">["at"]
): TicketFile => ({
  ...file,
  moments: { [moment]: at, ...file.moments }
})

export const withoutExtension = ({ extension: _, ...file }: TicketFile): TicketFile => file

/** What every event may bring along: when it came, clocks, holdings. */
export const filed = (file: TicketFile, event: TicketEvent): TicketFile => ({
  ...file,
  lastAt: event.at,
  ...("clocks" in event ? { clocks: replace(file.clocks, event.clocks) } : {}),
  ...("holdings" in event ? { holdings: event.holdings } : {})
})

export const visited = (
  file: TicketFile,
  { reporter, at, by }: Of<"ReturnVisitRecorded"> | Of<"ReporterUnreachable">,
  answer: Pick<ReturnVisit, "state"> & Partial<Pick<ReturnVisit, "solved" | "satisfaction">>
): TicketFile => ({
  ...file,
  visits: file.visits.map((visit) =>
    visit.reporter === reporter && visit.round === file.round
      ? { ...visit, ...answer, attempts: visit.attempts + 1, at, by }
      : visit
  )
})

export const dispatched = (event: Of<"TicketDispatched">): Work => ({
  unit: event.unit,
  joint: event.joint.map((unit) => ({ unit })),
  dispatchedAt: event.at,
  designated: event.designated,
  proofAfter: event.at
})

export const corrected = (file: TicketFile, event: Of<"TicketCorrected">): TicketFile => {
  const { category, place, areas, description, urgency } = event
  return {
    ...file,
    ...(category === undefined ? {} : { category }),
    ...(place === undefined ? {} : { place }),
    ...(areas === undefined ? {} : { areas }),
    ...(description === undefined ? {} : { description }),
    ...(urgency === undefined ? {} : { urgency })
  }
}
