/**
 * Sample tickets for tests: a small city under Panjin's policy, people in each role, and a ticket brought to any stage by
 * the decider itself.
 */
import { Calendars, Zone } from "@wangge/core/calendar"
import { type Actor, type Evidence, type Id, Instant, Point } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import { Ticket, type TicketCommand, type TicketContext, TicketDecider, TicketPolicy } from "@wangge/core/ticket"
import * as Result from "effect/Result"

const must = <A, E>(result: Result.Result<A, E>): A => {
  if (Result.isFailure(result)) throw new Error(JSON.stringify(result.failure))
  return result.success
}

/** Monday, 2020-01-06 09:00 in Panjin. */
export const MONDAY = must(Instant.parse("2020-01-06T09:00:00+08:00"))

export const LAMP = "street-lamp" as Id.CategoryId
export const COVER = "sewage-cover" as Id.CategoryId
export const PIPE = "water-burst" as Id.CategoryId
export const LIGHTING = "lighting-xlt" as Id.UnitId
export const ROADS = "municipal-works-xlt" as Id.UnitId
export const DRAINS = "drainage-xlt" as Id.UnitId
export const units: ReadonlyArray<Id.UnitId> = [LIGHTING, ROADS, DRAINS]

/** Where the sample trouble is, and a place some metres east of it. */
export const PLACE: Point.Point = { lon: 122.07, lat: 41.12 }
export const eastOf = (place: Point.Point, metres: number): Point.Point => ({
  lon: place.lon + metres / 83_800,
  lat: place.lat
})

const GRID = "211103001001001" as Id.AreaCode
const areas: Ticket.Areas = {
  grid: GRID,
  community: "211103001001" as Id.AreaCode,
  street: "211103001" as Id.AreaCode,
  district: "211103" as Id.AreaCode
}

const actor = (role: Actor.Role, unit?: Id.UnitId): Actor.Actor => ({
  person: `${role}-1` as Id.PersonId,
  role,
  scope: [],
  ...(unit === undefined ? {} : { unit })
})

/** One person in each role; the two of the handling unit belong to the lighting crew. */
export const people: { readonly [R in Actor.Role]: Actor.Actor } = {
  resident: actor("resident"),
  gridMember: actor("gridMember"),
  gridAdministrator: actor("gridAdministrator"),
  acceptor: actor("acceptor"),
  dispatcher: actor("dispatcher"),
  shiftLead: actor("shiftLead"),
  handler: actor("handler", LIGHTING),
  unitLead: actor("unitLead", LIGHTING),
  supervisor: actor("supervisor"),
  personnelOfficer: actor("personnelOfficer"),
  accountant: actor("accountant"),
  secretary: actor("secretary"),
  auditor: actor("auditor"),
  administrator: actor("administrator"),
  system: actor("system")
}

export const roles = Object.keys(people) as ReadonlyArray<Actor.Role>

/** The same person as a member of another unit. */
export const inUnit = (person: Actor.Actor, unit: Id.UnitId): Actor.Actor => ({ ...person, unit })

export const rules: TicketPolicy.TicketRules = must(
  TicketPolicy.forCase(Panjin2020.pack.ticket, {
    opened: Zone.dayOf("Asia/Shanghai", MONDAY),
    today: Zone.dayOf("Asia/Shanghai", MONDAY)
  })
)

export interface Given {
  readonly at?: Instant.Instant
  readonly actor?: Actor.Actor
  readonly id?: Id.TicketId
  /** Evidence used elsewhere. */
  readonly claims?: ReadonlyMap<Id.EvidenceHash, Id.TicketId>
  readonly primary?: Ticket.Ticket
  readonly rules?: Partial<TicketPolicy.TicketRules>
}

export const ID = "T-1" as Id.TicketId

/** A context under Panjin's policy. Its one grid is the square of a tenth of a degree around {@link PLACE}. */
export const contextOf = (given: Given = {}): TicketContext.TicketContext => {
  const { at = MONDAY, actor = people.system, id = ID, claims = new Map(), primary } = given
  const today = Zone.dayOf("Asia/Shanghai", at)
  const calendars = Calendars.asKnownOn(today)
  return {
    id,
    at,
    actor,
    today,
    rules: Result.succeed({ ...rules, ...given.rules }),
    sla: Panjin2020.pack.sla,
    calendarOf: (calendar) => Calendars.calendarOf(calendar, calendars),
    locate: (place) =>
      Math.abs(place.lon - PLACE.lon) < 0.05 && Math.abs(place.lat - PLACE.lat) < 0.05
        ? { _tag: "Inside", code: GRID }
        : { _tag: "Outside", nearest: GRID, distanceM: Math.round(Point.distanceM(place, PLACE)) },
    areasOf: () => areas,
    areaCovers: (scope, grid) => scope.length === 0 || scope.some((code) => grid.startsWith(code)),
    claimOf: (hash) => claims.get(hash),
    ...(primary === undefined ? {} : { primary })
  }
}

/** The hash of the n-th sample photo. */
export const hashOf = (n: number): Id.EvidenceHash => n.toString(16).padStart(64, "0") as Id.EvidenceHash

export const photo = (
  n: number,
  takenAt: Instant.Instant,
  place: Point.Point | undefined = PLACE
): Evidence.Evidence => ({
  hash: hashOf(n),
  kind: "photo",
  takenAt,
  ...(place === undefined ? {} : { place })
})

/** One command with who sends it, and so many milliseconds after the one before. */
export interface Step {
  readonly command: TicketCommand.TicketCommand
  readonly actor: Actor.Actor
  readonly afterMs: number
}

const MINUTE = Instant.MINUTE_MS
const step = (actor: Actor.Actor, command: TicketCommand.TicketCommand, afterMs = MINUTE): Step => ({
  command,
  actor,
  afterMs
})

const { acceptor, dispatcher, gridMember, handler, supervisor } = people

export const reportLamp = (
  given: Partial<TicketCommand.Of<"ReportTicket">> = {}
): TicketCommand.Of<"ReportTicket"> => ({
  _tag: "ReportTicket",
  id: ID,
  channel: "gridMember",
  category: LAMP,
  place: PLACE,
  description: "the lamp before number 12 is out",
  evidence: [photo(1, MONDAY)],
  reporter: "S-1" as Id.SubjectId,
  ...given
})

const path: ReadonlyArray<readonly [Ticket.Status, Step]> = [
  ["Reported", step(gridMember, reportLamp())],
  ["Filed", step(acceptor, { _tag: "FileTicket", standard: "single-out" })],
  ["Dispatched", step(dispatcher, { _tag: "DispatchTicket", unit: LIGHTING })],
  ["Accepted", step(handler, { _tag: "AcceptTicket" })],
  ["OnSite", step(handler, { _tag: "ArriveOnSite" }, 20 * MINUTE)],
  [
    "Repaired",
    step(handler, { _tag: "RepairTicket", evidence: [photo(2, Instant.plus(MONDAY, 30 * MINUTE))] }, 10 * MINUTE)
  ],
  ["Checked", step(supervisor, { _tag: "CheckRepair", passed: true })],
  ["Closed", step(acceptor, { _tag: "CloseTicket" })]
]

const aside: { readonly [S in Ticket.Status]?: readonly [after: Ticket.Status, step: Step] } = {
  Declined: ["Reported", step(acceptor, { _tag: "DeclineTicket", reason: "notFound", note: "no lamp there" })],
  Withdrawn: ["Filed", step(people.shiftLead, { _tag: "WithdrawTicket", reason: "reported by mistake" })],
  Suspended: [
    "Accepted",
    step(dispatcher, {
      _tag: "SuspendTicket",
      reason: "a part is on order",
      until: Instant.plus(MONDAY, 3 * Instant.DAY_MS)
    })
  ],
  Merged: ["Filed", step(acceptor, { _tag: "MergeTicket", into: "T-2" as Id.TicketId, reason: "the same lamp" })]
}

/** The steps that bring a ticket to a stage. */
export const stepsTo = (status: Ticket.Status): ReadonlyArray<Step> => {
  if (status === "None") return []
  const side = aside[status]
  if (side !== undefined) return [...stepsTo(side[0]), side[1]]
  return path.slice(0, path.findIndex(([name]) => name === status) + 1).map(([, one]) => one)
}

/** A ticket brought somewhere by the decider, and the instant of its last step. */
export interface Brought {
  readonly ticket: Ticket.Ticket
  readonly at: Instant.Instant
}

/** Carries steps out one after another. @throws Error when one is refused */
export const carry = (steps: ReadonlyArray<Step>, given: Omit<Given, "actor"> = {}): Brought => {
  let { ticket, at }: Brought = { ticket: Ticket.initial, at: given.at ?? MONDAY }
  for (const { command, actor, afterMs } of steps) {
    at = Instant.plus(at, afterMs)
    const events = must(TicketDecider.decide(ticket, command, contextOf({ ...given, at, actor })))
    ticket = events.reduce(TicketDecider.decider.evolve, ticket)
  }
  return { ticket, at }
}

/** A ticket in a stage. */
export const ticketIn = (status: Ticket.Status): Brought =>
  carry(stepsTo(status), status === "Merged" ? { primary: primaryFor() } : {})

/** Another ticket, filed, for duplicates to go into. */
export const primaryFor = (status: Ticket.Status = "Filed", at: Instant.Instant = MONDAY): Ticket.Ticket => {
  const id = "T-2" as Id.TicketId
  const steps = stepsTo(status).map((one) =>
    one.command._tag === "ReportTicket"
      ? { ...one, command: { ...one.command, id, evidence: [photo(3, at)], reporter: "S-2" as Id.SubjectId } }
      : one
  )
  return carry(steps, { id, at }).ticket
}

/** A duplicate some metres off whose repair, with its photo taken there, has failed the check. */
const reworked = (at: Instant.Instant): Ticket.Ticket => {
  const place = eastOf(PLACE, 90)
  const id = "T-2" as Id.TicketId
  const evidence = [photo(4, Instant.plus(at, 30 * MINUTE), place)]
  const steps = stepsTo("Repaired").map((one): Step => {
    const { command } = one
    if (command._tag === "RepairTicket") return { ...one, command: { ...command, evidence } }
    if (command._tag !== "ReportTicket") return one
    return { ...one, command: { ...command, id, place, evidence: [photo(3, at, place)] } }
  })
  return carry([...steps, step(supervisor, { _tag: "CheckRepair", passed: false })], { id, at }).ticket
}

/** What a duplicate that was reported at one instant and merged at another hands over. */
export const adoption = (
  reportedAt: Instant.Instant,
  at: Instant.Instant,
  status: "Reported" | "Filed" | "Dispatched" | "Accepted" | "OnSite" | "Reworked",
  reason = "the same trouble"
): TicketCommand.Of<"AdoptDuplicate"> => {
  const duplicate = status === "Reworked" ? reworked(reportedAt) : primaryFor(status, reportedAt)
  const into = ticketIn("OnSite").ticket
  const command = { _tag: "MergeTicket", into: ID, reason } as const
  const context = contextOf({ id: "T-2" as Id.TicketId, at, actor: people.acceptor, primary: into })
  const [event] = must(TicketDecider.decide(duplicate, command, context))
  if (event?._tag !== "TicketMerged") throw new Error("a merge is expected")
  const { urgency, reports, handedOver } = event
  return { _tag: "AdoptDuplicate", from: "T-2" as Id.TicketId, reason, reportedAt, urgency, reports, ...handedOver }
}
