/** Rows of tickets for the tests of what is counted in them: one lamp that is out, dispatched two hours after the report. @internal */
import type { AreaCode, CategoryId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import type { ClockRow, ReturnVisitRow, TicketRow } from "./TicketRow.ts"

/** Hours after the morning of 6 January 2020, nine o'clock in Panjin. */
export const at = (hours: number): Instant.Instant => Instant.of(1_578_272_400_000 + hours * Instant.HOUR_MS)
export const id = (n: number): TicketId => `T-${n}` as TicketId
export const LIGHTING = "lighting-xlt" as UnitId

export const ticket = (n: number, given: Partial<TicketRow> = {}): TicketRow => ({
  id: id(n),
  status: "Dispatched",
  category: "street-lamp" as CategoryId,
  standard: "single-out",
  urgency: "normal",
  channel: "gridMember",
  grid: "211103001001001" as AreaCode,
  community: "211103001001" as AreaCode,
  street: "211103001" as AreaCode,
  district: "211103" as AreaCode,
  lon: 122,
  lat: 41,
  description: "a lamp is out",
  unit: LIGHTING,
  joint: "[]",
  reported_at: at(0),
  filed_at: at(1),
  dispatched_at: at(2),
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
  reporters: 1,
  photos: 1,
  round: 1,
  dispatches: 1,
  bounces: 0,
  transfers: 0,
  reworks: 0,
  reopened: 0,
  extensions: 0,
  suspensions: 0,
  urged: 0,
  escalation: 0,
  satisfaction: null,
  solved: null,
  clock_status: "green",
  next_due_at: null,
  next_due: null,
  clocks: "[]",
  updated_at: at(2),
  version: 3,
  ...given
})

export const clock = (n: number, given: Partial<ClockRow> = {}): ClockRow => ({
  ticket: id(n),
  target: "repair.limit",
  stage: "repair",
  milestone: null,
  kind: "limit",
  state: "Running",
  started_at: at(2),
  deadline: at(20),
  yellow_at: at(10),
  red_at: at(15),
  provisional: 0,
  remaining_ms: null,
  stopped_at: null,
  late_ms: null,
  next_due_at: null,
  next_due: null,
  unit: LIGHTING,
  grid: "211103001001001" as AreaCode,
  told: "[]",
  ...given
})

export const visit = (n: number, given: Partial<ReturnVisitRow> = {}): ReturnVisitRow => ({
  ticket: id(n),
  reporter: "S-1" as SubjectId,
  round: 1,
  state: "done",
  opened_at: at(20),
  attempts: 1,
  done_at: at(21),
  solved: 1,
  satisfaction: "satisfied",
  grid: "211103001001001" as AreaCode,
  ...given
})
