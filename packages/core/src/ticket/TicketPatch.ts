/**
 * What each event changes in the row of its ticket.
 *
 * @internal
 */
import type { Recorded } from "../kernel/View.ts"
import * as ClockNote from "./ClockNote.ts"
import type { Status } from "./Ticket.ts"
import type { Of, TicketEvent } from "./TicketEvent.ts"
import type { TicketRow } from "./TicketRow.ts"

type Patch = Partial<TicketRow>

const areaCells = ({ grid, community, street, district }: Of<"TicketReported">["areas"]) => ({
  grid,
  community: community ?? null,
  street: street ?? null,
  district: district ?? null
})

const photosIn = (evidence: ReadonlyArray<{ readonly kind: string }>): number =>
  evidence.filter(({ kind }) => kind === "photo").length

export const opened = (event: Of<"TicketReported">): Omit<TicketRow, keyof ReturnType<typeof common>> => {
  const { id, category, urgency, channel, place, description, at, reporter } = event
  return {
    id,
    status: "Reported",
    category,
    standard: null,
    urgency,
    channel,
    ...areaCells(event.areas),
    lon: place.lon,
    lat: place.lat,
    description,
    unit: null,
    joint: "[]",
    reported_at: at,
    filed_at: null,
    dispatched_at: null,
    accepted_at: null,
    on_site_at: null,
    repaired_at: null,
    checked_at: null,
    closed_at: null,
    suspended_until: null,
    declined_reason: null,
    declined_note: null,
    merged_into: null,
    reports: 1,
    reporters: reporter === undefined ? 0 : 1,
    round: 1,
    dispatches: 0,
    bounces: 0,
    transfers: 0,
    reworks: 0,
    reopened: 0,
    extensions: 0,
    suspensions: 0,
    urged: 0,
    escalation: 0,
    satisfaction: null,
    solved: null
  }
}

/** What every event changes: clocks, photos, when, and which version. */
export const common = (row: { readonly clocks: string; readonly photos: number }, recorded: Recorded<TicketEvent>) => {
  const { event, version } = recorded
  const before = ClockNote.read(row.clocks)
  const given = "clocks" in event ? ClockNote.withClocks(before, event.clocks) : before
  const notes = event._tag === "DueRecorded" ? ClockNote.withDue(given, event) : given
  return {
    photos: row.photos + ("evidence" in event ? photosIn(event.evidence) : 0),
    clock_status: ClockNote.worst(notes, event.at),
    ...ClockNote.next(notes),
    clocks: ClockNote.write(notes),
    updated_at: event.at,
    version
  }
}

/** Work that a unit had begun, when the ticket goes elsewhere. */
const notBegun = { accepted_at: null, on_site_at: null } as const

export const patch = (row: TicketRow, event: TicketEvent): Patch => {
  const { at } = event
  switch (event._tag) {
    case "TicketFiled":
      return {
        status: "Filed",
        standard: event.standard,
        category: event.category,
        urgency: event.urgency,
        filed_at: at
      }
    case "TicketDeclined":
      return { status: "Declined", declined_reason: event.reason, declined_note: event.note }
    case "TicketDispatched":
      return {
        status: "Dispatched",
        unit: event.unit,
        joint: JSON.stringify(event.joint),
        dispatched_at: row.dispatched_at ?? at,
        dispatches: row.dispatches + 1
      }
    case "TicketAccepted":
      return { status: "Accepted", accepted_at: at }
    case "TicketReturned":
      return { status: "Filed", unit: null, joint: "[]", ...notBegun, bounces: row.bounces + 1 }
    case "TicketTransferred":
      return { status: "Dispatched", unit: event.unit, ...notBegun, transfers: row.transfers + 1 }
    case "TicketArrived":
      return { status: "OnSite", on_site_at: at }
    case "TicketRepaired":
      return { status: "Repaired", repaired_at: at }
    case "RepairPassed":
      return { status: "Checked", checked_at: at }
    case "RepairFailed":
      return { status: "Accepted", repaired_at: null, accepted_at: at, on_site_at: null, reworks: row.reworks + 1 }
    case "TicketClosed":
      return { status: "Closed", closed_at: at }
    case "ReturnVisitRecorded":
      return { satisfaction: event.satisfaction, solved: event.solved ? 1 : 0 }
    case "TicketMerged":
      return { status: "Merged", merged_into: event.into }
    case "DuplicateAdopted":
      return {
        reported_at: event.reportedAt,
        urgency: event.urgency,
        reports: row.reports + event.reports.length,
        reporters: event.reporters
      }
    case "TicketSuspended":
      return { status: "Suspended", suspended_until: event.until, suspensions: row.suspensions + 1 }
    case "TicketResumed":
      return { status: resumed(row), suspended_until: null }
    case "ExtensionGranted":
      return { extensions: row.extensions + 1 }
    case "TicketUrged":
      return { urged: row.urged + 1 }
    case "TicketEscalated":
      return { escalation: event.level }
    case "TicketReopened":
      return { ...reopened, round: event.round, reopened: row.reopened + 1 }
    case "TicketWithdrawn":
      return { status: "Withdrawn", suspended_until: null }
    case "TicketCorrected":
      return corrected(event)
    default:
      return {}
  }
}

/** Where a suspension found the ticket, told by what had been done. */
const resumed = ({ on_site_at, accepted_at }: TicketRow): Status =>
  on_site_at !== null ? "OnSite" : accepted_at !== null ? "Accepted" : "Dispatched"

const reopened = {
  status: "Filed",
  unit: null,
  joint: "[]",
  ...notBegun,
  repaired_at: null,
  checked_at: null,
  closed_at: null,
  dispatches: 0,
  extensions: 0,
  escalation: 0
} as const satisfies Patch

const corrected = ({ category, standard, place, areas, description, urgency }: Of<"TicketCorrected">): Patch => ({
  ...(category === undefined ? {} : { category }),
  ...(standard === undefined ? {} : { standard }),
  ...(place === undefined ? {} : { lon: place.lon, lat: place.lat }),
  ...(areas === undefined ? {} : areaCells(areas)),
  ...(description === undefined ? {} : { description }),
  ...(urgency === undefined ? {} : { urgency })
})
