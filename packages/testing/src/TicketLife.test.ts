/** What happens to a ticket on its way, rule by rule. */
import { type Actor, type Evidence, type Id, Instant } from "@wangge/core/kernel"
import { SlaClock } from "@wangge/core/sla"
import { Holding, Ticket, type TicketCommand, TicketDecider, type TicketEvent } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import {
  adoption,
  type Brought,
  COVER,
  contextOf,
  DRAINS,
  eastOf,
  type Given,
  inUnit,
  LIGHTING,
  MONDAY,
  PIPE,
  PLACE,
  people,
  photo,
  primaryFor,
  ROADS,
  reportLamp,
  ticketIn
} from "./TicketSample.ts"

const { MINUTE_MS, HOUR_MS, DAY_MS } = Instant
const { acceptor, dispatcher, handler, unitLead, supervisor, shiftLead, system, resident } = people
const at = (ms: number): Instant.Instant => Instant.plus(MONDAY, ms)
let photos = 1_000
const shot = (when: Instant.Instant, place = PLACE): Evidence.Evidence => photo(++photos, when, place)

interface Sent extends Omit<Given, "at" | "actor"> {
  readonly afterMs?: number
}

/** A ticket on its way: each command must be accepted, and gives the ticket after it. */
class Way {
  readonly ticket: Ticket.Known
  readonly at: Instant.Instant
  readonly events: ReadonlyArray<TicketEvent.TicketEvent>
  constructor({ ticket, at }: Brought, events: ReadonlyArray<TicketEvent.TicketEvent> = []) {
    if (ticket._tag === "None") throw new Error("no ticket yet")
    this.ticket = ticket
    this.at = at
    this.events = events
  }
  ask(actor: Actor.Actor, command: TicketCommand.TicketCommand, { afterMs = MINUTE_MS, ...given }: Sent = {}) {
    return TicketDecider.decide(
      this.ticket,
      command,
      contextOf({ ...given, at: Instant.plus(this.at, afterMs), actor })
    )
  }
  next(actor: Actor.Actor, command: TicketCommand.TicketCommand, sent: Sent = {}): Way {
    const answer = this.ask(actor, command, sent)
    if (Result.isFailure(answer)) throw new Error(JSON.stringify(answer.failure))
    const ticket = answer.success.reduce(TicketDecider.decider.evolve, this.ticket as Ticket.Ticket)
    return new Way({ ticket, at: Instant.plus(this.at, sent.afterMs ?? MINUTE_MS) }, answer.success)
  }
  refusal(actor: Actor.Actor, command: TicketCommand.TicketCommand, sent: Sent = {}) {
    const answer = this.ask(actor, command, sent)
    return Result.isFailure(answer) ? answer.failure : answer.success
  }
  clock(key: string): SlaClock.SlaClock {
    const clock = this.ticket.file.clocks.find(({ target }) => target.key === key)
    if (clock === undefined) throw new Error(`no clock ${key}`)
    return clock
  }
}

const way = (status: Ticket.Status): Way => new Way(ticketIn(status))
const dispatch = (unit: Id.UnitId, joint?: ReadonlyArray<Id.UnitId>): TicketCommand.TicketCommand =>
  joint === undefined ? { _tag: "DispatchTicket", unit } : { _tag: "DispatchTicket", unit, joint }
const giveBack: TicketCommand.TicketCommand = { _tag: "ReturnTicket", reason: "notOurDuty", note: "a private lamp" }
const accept: TicketCommand.TicketCommand = { _tag: "AcceptTicket" }
const arrive: TicketCommand.TicketCommand = { _tag: "ArriveOnSite" }
const repair = (...evidence: ReadonlyArray<Evidence.Evidence>): TicketCommand.TicketCommand => ({
  _tag: "RepairTicket",
  evidence
})
const of = (unit: Id.UnitId, role: "handler" | "unitLead" = "handler") => inUnit(people[role], unit)

describe("the street lamp of PJ-E2", () => {
  test("keeps both promises when the crew is there after 20 minutes and done after 30", () => {
    const sent = way("Filed").next(dispatcher, dispatch(LIGHTING))
    const there = sent.next(handler, accept, { afterMs: 0 }).next(handler, arrive, { afterMs: 20 * MINUTE_MS })
    const done = there.next(handler, repair(shot(there.at)), { afterMs: 10 * MINUTE_MS })
    expect(done.clock("arrival.promise").state).toMatchObject({ _tag: "Stopped", lateMs: 0 })
    expect(done.clock("repair.promise").state).toMatchObject({ _tag: "Stopped", lateMs: 0 })
    expect(SlaClock.statusAt(done.clock("repair.limit"), done.at)).toBe("met")
  })
})

describe("returns and transfers", () => {
  test("after three dispatches that came back, the fourth designates the unit, which can not return it", () => {
    let ticket = way("Filed")
    for (const unit of [LIGHTING, ROADS, DRAINS]) {
      ticket = ticket.next(dispatcher, dispatch(unit)).next(of(unit), giveBack)
    }
    const designated = ticket.next(dispatcher, dispatch(LIGHTING))
    expect(designated.refusal(handler, giveBack)).toEqual({ _tag: "Designated", dispatches: 4, unit: LIGHTING })
    expect(designated.ticket.file.counts).toMatchObject({ bounces: 3, dispatches: 4 })
    expect(designated.next(dispatcher, { _tag: "TransferTicket", unit: ROADS, reason: "their pole" }).ticket._tag).toBe(
      "Dispatched"
    )
  })

  test("working time is charged to whoever held the ticket, and the repair clock runs on", () => {
    const ticket = way("Filed")
      .next(dispatcher, dispatch(ROADS))
      .next(of(ROADS), giveBack, { afterMs: HOUR_MS })
      .next(dispatcher, dispatch(LIGHTING), { afterMs: 30 * MINUTE_MS })
      .next(handler, accept)
      .next(dispatcher, { _tag: "TransferTicket", unit: DRAINS, reason: "their duty" }, { afterMs: 2 * HOUR_MS })
    const [roads, centre, lighting, drains] = ticket.ticket.file.holdings
    expect(roads).toMatchObject({ unit: ROADS, chargedMs: HOUR_MS })
    expect(centre).toMatchObject({ chargedMs: 30 * MINUTE_MS })
    expect(centre).not.toHaveProperty("unit")
    // from 10:32 to 12:33, of which the break from 12:00 on does not count
    expect(lighting).toMatchObject({ unit: LIGHTING, chargedMs: (11 * 60 + 60 - (10 * 60 + 33)) * MINUTE_MS })
    expect(drains).toMatchObject({ unit: DRAINS })
    expect(ticket.clock("repair.limit").startedAt).toBe(roads?.from)
  })
})

describe("joint handling", () => {
  const joint = way("Filed").next(dispatcher, dispatch(LIGHTING, [ROADS]))

  test("the lead can not finish before every part is in", () => {
    const there = joint.next(handler, accept).next(handler, arrive)
    expect(there.refusal(handler, repair(shot(there.at)))).toEqual({ _tag: "JointWorkMissing", units: [ROADS] })
    const part = there.next(of(ROADS), { _tag: "ReportJointWork", evidence: [] })
    expect(part.refusal(of(ROADS), { _tag: "ReportJointWork", evidence: [] })).toEqual({
      _tag: "JointPartDone",
      unit: ROADS
    })
    expect(part.next(handler, repair(shot(there.at))).ticket._tag).toBe("Repaired")
  })

  test("the lead and every joint unit are named once and known", () => {
    const filed = way("Filed")
    expect(filed.refusal(dispatcher, dispatch(LIGHTING, [LIGHTING]))).toEqual({
      _tag: "UnitNamedTwice",
      unit: LIGHTING
    })
    expect(filed.refusal(dispatcher, dispatch("lamps" as Id.UnitId))).toEqual({ _tag: "UnitUnknown", unit: "lamps" })
  })
})

describe("proof of work", () => {
  const there = way("OnSite")
  const now = Instant.plus(there.at, MINUTE_MS)
  const dispatched = ticketIn("Dispatched").at

  test.each([
    ["nothing", [], { _tag: "EvidenceMissing", use: "repair", kinds: ["photo"], needed: 1, given: 0 }],
    [
      "another kind of thing",
      [{ ...photo(90, now), kind: "document" as const }],
      { _tag: "EvidenceMissing", given: 0 }
    ],
    ["a photo from before the dispatch", [photo(90, Instant.plus(dispatched, -1))], { _tag: "EvidenceBeforeDispatch" }],
    [
      "a photo from elsewhere",
      [photo(90, now, eastOf(PLACE, 60))],
      { _tag: "EvidenceTooFar", distanceM: 60, withinM: 50 }
    ],
    [
      "a photo without a place",
      [{ hash: photo(90, now).hash, kind: "photo" as const, takenAt: now }],
      { _tag: "EvidenceWithoutPlace" }
    ],
    ["the photo of the report", [photo(1, now)], { _tag: "EvidenceUsed", ticket: "T-1" }],
    ["one photo twice", [photo(90, now), photo(90, now)], { _tag: "EvidenceGivenTwice" }],
    ["a photo from tomorrow", [photo(90, Instant.plus(now, DAY_MS))], { _tag: "EvidenceFromFuture" }]
  ])("%s is refused", (_name, evidence, refusal) => {
    expect(there.refusal(handler, repair(...evidence))).toMatchObject(refusal)
  })

  test("a photo used in another ticket is refused, and the ticket is named", () => {
    const claims = new Map([[photo(90, now).hash, "T-7" as Id.TicketId]])
    expect(there.refusal(handler, repair(photo(90, now)), { claims })).toMatchObject({
      _tag: "EvidenceUsed",
      ticket: "T-7"
    })
  })

  test("a photo at the very edge, in metres and in time, is taken", () => {
    expect(there.next(handler, repair(photo(90, dispatched, eastOf(PLACE, 49)))).ticket._tag).toBe("Repaired")
  })

  test("after rework the old photo proves nothing; a new one does", () => {
    const again = way("Repaired").next(supervisor, { _tag: "CheckRepair", passed: false }).next(handler, arrive)
    expect(again.refusal(handler, repair(photo(91, Instant.plus(again.at, -5 * MINUTE_MS))))).toMatchObject({
      _tag: "EvidenceBeforeDispatch"
    })
    expect(again.next(handler, repair(shot(again.at))).ticket._tag).toBe("Repaired")
  })
})

describe("rework", () => {
  test("the repair clock goes on as if the work had not been handed in; the time of the check lies with the centre", () => {
    const done = way("Repaired")
    const failed = done.next(supervisor, { _tag: "CheckRepair", passed: false }, { afterMs: 40 * MINUTE_MS })
    expect(failed.ticket._tag).toBe("Accepted")
    const [before, after] = [way("OnSite").clock("repair.limit"), failed.clock("repair.limit")]
    expect(after.state).toEqual(before.state)
    expect(failed.ticket.file.holdings.slice(1)).toMatchObject([{ chargedMs: 40 * MINUTE_MS }, { unit: LIGHTING }])
    expect(failed.ticket.file.counts.reworks).toBe(1)
  })

  test("the check is made by another person, whatever the role", () => {
    const same = { ...supervisor, person: handler.person }
    expect(way("Repaired").refusal(same, { _tag: "CheckRepair", passed: true })).toEqual({
      _tag: "CheckedByRepairer",
      person: handler.person
    })
  })
})

describe("suspension", () => {
  const until = at(3 * DAY_MS)

  test("stops every clock and ends at its time, even where the sweep comes late", () => {
    const held = way("Suspended")
    expect(held.ticket.file.clocks.filter(SlaClock.isLive).every(({ state }) => state._tag === "Paused")).toBe(true)
    expect(held.refusal(system, { _tag: "ResumeTicket" })).toEqual({ _tag: "StillSuspended", until })
    const late = held.next(system, { _tag: "ResumeTicket" }, { afterMs: until - held.at + HOUR_MS })
    expect(late.ticket._tag).toBe("Accepted")
    expect(late.clock("repair.limit").pauses).toMatchObject([{ from: held.at, to: until }])
  })

  test("ends earlier by hand, and lasts a year at most", () => {
    expect(way("Suspended").next(dispatcher, { _tag: "ResumeTicket" }).events).toMatchObject([{ early: true }])
    const long = { _tag: "SuspendTicket", reason: "a part", until: at(400 * DAY_MS) } as const
    expect(way("Accepted").refusal(dispatcher, long)).toMatchObject({
      _tag: "ClockRefused",
      reason: { _tag: "SuspensionTooLong", maxDays: 365 }
    })
  })

  test("is granted once, so that none in a row holds a ticket for ever (R1-36)", () => {
    const back = way("Suspended").next(dispatcher, { _tag: "ResumeTicket" })
    const again = { _tag: "SuspendTicket", reason: "a part", until: Instant.plus(back.at, 3 * DAY_MS) } as const
    expect(back.refusal(dispatcher, again)).toEqual({
      _tag: "ClockRefused",
      reason: { _tag: "SuspensionsUsedUp", max: 1 }
    })
  })
})

describe("extension", () => {
  const asked = (actor: Actor.Actor, from = way("Accepted")) =>
    from.next(actor, { _tag: "RequestExtension", reason: "a part" })
  const grant = { _tag: "DecideExtension", granted: true } as const
  const reject = { _tag: "DecideExtension", granted: false } as const

  test("asked by a handler it goes to the unit's lead, then to the centre, and adds one original limit", () => {
    const waiting = asked(handler)
    expect(waiting.refusal(dispatcher, grant)).toEqual({ _tag: "ExtensionAtOtherLevel", level: "unit" })
    const endorsed = waiting.next(unitLead, grant)
    expect(endorsed.refusal(unitLead, grant)).toEqual({ _tag: "ExtensionAtOtherLevel", level: "centre" })
    const granted = endorsed.next(dispatcher, grant)
    expect(SlaClock.totalMs(granted.clock("repair.limit"))).toBe(2 * granted.clock("repair.limit").target.allowanceMs)
    expect(granted.clock("repair.promise").extensions).toEqual([])
  })

  test("at most twice; a rejection does not count", () => {
    let ticket = asked(unitLead).next(dispatcher, reject)
    for (let i = 0; i < 2; i++) ticket = asked(unitLead, ticket).next(dispatcher, grant)
    expect(ticket.ticket.file.counts.extensions).toBe(2)
    expect(ticket.refusal(unitLead, { _tag: "RequestExtension", reason: "again" })).toMatchObject({
      _tag: "ClockRefused",
      reason: { _tag: "ExtensionsUsedUp", max: 2 }
    })
  })

  test("only before the limit, as it was asked: an answer may come after it", () => {
    const late = { _tag: "RequestExtension", reason: "late" } as const
    expect(way("Accepted").refusal(handler, late, { afterMs: 3 * DAY_MS })).toMatchObject({
      reason: { _tag: "LimitPassed" }
    })
    expect(asked(unitLead).next(dispatcher, grant, { afterMs: 3 * DAY_MS }).ticket.file.counts.extensions).toBe(1)
  })
})

describe("milestones (R1-47)", () => {
  const pipe = way("Reported")
    .next(acceptor, { _tag: "FileTicket", category: PIPE, standard: "burst" })
    .next(dispatcher, dispatch(LIGHTING))
    .next(handler, accept)
    .next(handler, arrive)
  const milestones = pipe.ticket.file.clocks.flatMap(({ target }) => target.milestone ?? [])

  test("each has its clock, is reached once, and is wanted before the repair is handed in", () => {
    expect(milestones.length).toBeGreaterThan(0)
    const two = () => [shot(pipe.at), shot(pipe.at)]
    expect(pipe.refusal(handler, repair(...two()))).toEqual({ _tag: "MilestonesMissing", milestones })
    let ticket = pipe
    for (const milestone of milestones) {
      ticket = ticket.next(handler, { _tag: "ReachMilestone", milestone, evidence: [] })
      expect(ticket.refusal(handler, { _tag: "ReachMilestone", milestone, evidence: [] })).toMatchObject({
        _tag: "MilestoneReachedAlready"
      })
    }
    expect(ticket.refusal(handler, repair(shot(pipe.at)))).toMatchObject({ _tag: "EvidenceMissing", needed: 2 })
    expect(ticket.next(handler, repair(...two())).ticket._tag).toBe("Repaired")
  })
})

describe("correction", () => {
  test("never restarts a clock: another category brings its own limit from the same start", () => {
    const before = way("Accepted")
    const command = { _tag: "CorrectTicket", category: COVER, standard: "danger" } as const
    const after = before.next(acceptor, command, { afterMs: 30 * MINUTE_MS })
    const [old, now] = [before.clock("repair.limit"), after.clock("repair.limit")]
    expect(now.startedAt).toBe(old.startedAt)
    expect(now.target.allowanceMs).toBeLessThan(old.target.allowanceMs)
    expect(after.clock("repair.promise").state._tag).toBe("Cancelled")
  })

  test("names only what changed, and changes something", () => {
    const filed = way("Filed")
    const same = { _tag: "CorrectTicket", description: "the lamp before number 12 is out" } as const
    expect(filed.refusal(acceptor, same)).toEqual({ _tag: "NothingCorrected" })
    const moved = filed.next(acceptor, { ...same, place: eastOf(PLACE, 30) })
    expect(moved.events[0]).not.toHaveProperty("description")
    expect(moved.events[0]).toMatchObject({ place: eastOf(PLACE, 30) })
  })

  test("a filed ticket keeps a standard of its category", () => {
    expect(way("Filed").refusal(acceptor, { _tag: "CorrectTicket", category: COVER })).toMatchObject({
      _tag: "StandardNeeded"
    })
    expect(way("Reported").refusal(acceptor, { _tag: "CorrectTicket", standard: "danger" })).toEqual({
      _tag: "StandardAtFiling"
    })
  })
})

describe("area scope", () => {
  const within = (actor: Actor.Actor, scope: string) => ({ ...actor, scope: [scope as Id.AreaCode] })
  const moved = { _tag: "CorrectTicket", place: eastOf(PLACE, 30) } as const
  const next = "211102001001001" as Id.AreaCode

  test("a correction keeps the ticket within the scope of who makes it", () => {
    const { ticket, at: last } = way("Filed")
    const correct = (scope: string) => {
      const context = contextOf({ at: Instant.plus(last, MINUTE_MS), actor: within(acceptor, scope) })
      return TicketDecider.decide(ticket, moved, { ...context, areasOf: () => ({ grid: next }) })
    }
    expect(correct("211103")).toMatchObject({ failure: { _tag: "PlaceOutsideScope", grid: next, scope: ["211103"] } })
    expect(correct("2111")).toMatchObject({ success: [{ _tag: "TicketCorrected", areas: { grid: next } }] })
  })

  test("a report may come from anywhere, also from beyond the reporter's own area", () => {
    const context = contextOf({ actor: within(people.gridMember, "211102") })
    expect(TicketDecider.decide(Ticket.initial, reportLamp(), context)).toMatchObject({
      success: [{ _tag: "TicketReported" }]
    })
  })
})

describe("warnings and breaches", () => {
  test("are recorded once for each moment, and not before", () => {
    const open = way("Accepted")
    const { state } = open.clock("repair.limit")
    if (state._tag !== "Running") throw new Error("it runs")
    const red = { _tag: "RecordDue", target: "repair.limit", due: "red" } as const
    expect(open.refusal(system, red)).toMatchObject({ _tag: "NotDueYet", moment: state.redAt })
    const told = open.next(system, red, { afterMs: state.redAt - open.at })
    expect(told.events).toMatchObject([{ _tag: "DueRecorded", kind: "limit", moment: state.redAt }])
    expect(told.next(system, red).events).toEqual([])
  })

  test("a ticket is raised as far as there are levels; beyond them a person is told and the system goes on", () => {
    let ticket = way("Accepted")
    for (let i = 0; i < 3; i++) ticket = ticket.next(system, { _tag: "EscalateTicket", reason: "late" })
    expect(ticket.ticket.file.counts.escalation).toBe(3)
    expect(ticket.next(system, { _tag: "EscalateTicket", reason: "late" }).events).toEqual([])
    expect(ticket.refusal(shiftLead, { _tag: "EscalateTicket", reason: "late" })).toEqual({
      _tag: "EscalatedToTop",
      levels: 3
    })
  })
})

describe("return visits and reopening", () => {
  const closed = way("Closed")
  const answer = { _tag: "RecordReturnVisit", reached: true, solved: true, satisfaction: "satisfied" } as const

  test("a reporter who is not satisfied reopens the ticket, and the first round's clocks are kept", () => {
    const again = closed.next(acceptor, { ...answer, solved: false, satisfaction: "dissatisfied" })
    expect(again.events.map(({ _tag }) => _tag)).toEqual(["ReturnVisitRecorded", "TicketReopened"])
    expect(again.ticket).toMatchObject({ _tag: "Filed", file: { round: 2 } })
    expect(again.clock("dispatch.limit").state._tag).toBe("Stopped")
    expect(again.clock("dispatch.limit.2").state._tag).toBe("Running")
    const second = again.next(dispatcher, dispatch(LIGHTING))
    expect(second.clock("repair.limit.2").startedAt).toBe(second.at)
    expect(Holding.measureOf(second.ticket.file.clocks, 2)?.target.key).toBe("repair.limit.2")
  })

  test("where the city does not say so, it stays closed and may be reopened by hand within the window", () => {
    const rules = { dissatisfiedReopens: false }
    const told = closed.next(acceptor, { ...answer, satisfaction: "dissatisfied" }, { rules, afterMs: 5 * DAY_MS })
    expect(told.ticket._tag).toBe("Closed")
    const reopen = { _tag: "ReopenTicket", reason: "out again" } as const
    expect(told.next(acceptor, reopen, { afterMs: 7 * DAY_MS }).ticket._tag).toBe("Filed")
    expect(told.refusal(acceptor, reopen, { afterMs: 7 * DAY_MS + 1 })).toMatchObject({
      _tag: "ReopenTooLate",
      days: 7
    })
    expect(closed.refusal(acceptor, reopen, { afterMs: 7 * DAY_MS + 1 })).toMatchObject({ _tag: "ReopenTooLate" })
  })

  test("somebody who can not be reached is tried three times", () => {
    const nobody = { _tag: "RecordReturnVisit", reached: false } as const
    const twice = closed.next(acceptor, nobody).next(acceptor, nobody)
    expect(twice.ticket.file.visits).toMatchObject([{ state: "open", attempts: 2 }])
    const thrice = twice.next(acceptor, nobody)
    expect(thrice.ticket.file.visits).toMatchObject([{ state: "unreachable", attempts: 3 }])
    expect(thrice.refusal(acceptor, nobody)).toMatchObject({ _tag: "VisitDone" })
  })

  test.each([
    ["no answer though reached", { _tag: "RecordReturnVisit", reached: true } as const, "AnswerMissing"],
    ["an answer from nobody", { ...answer, reached: false }, "AnswerWithoutContact"],
    ["a stranger's answer", { ...answer, reporter: "S-9" as Id.SubjectId }, "ReporterUnknown"]
  ])("%s is refused", (_name, command, tag) => {
    expect(closed.refusal(acceptor, command)).toMatchObject({ _tag: tag })
  })
})

describe("duplicates", () => {
  const merge = (into: string) => ({ _tag: "MergeTicket", into: into as Id.TicketId, reason: "the same lamp" }) as const

  test("what is merged hands over its reports, evidence, clocks and holdings", () => {
    const merged = way("OnSite").next(dispatcher, merge("T-2"), { primary: primaryFor("OnSite") })
    expect(merged.ticket).toMatchObject({ _tag: "Merged", into: "T-2" })
    expect(merged.events).toMatchObject([
      { reports: [{ reporter: "S-1" }], handedOver: { holdings: [{ unit: LIGHTING }] }, holdings: [] }
    ])
  })

  test.each([
    ["into itself", merge("T-1"), undefined, "MergeIntoItself"],
    ["into nothing", merge("T-9"), undefined, "MergeTargetUnknown"],
    ["into a closed one", merge("T-2"), primaryFor("Closed"), "MergeTargetNotOpen"],
    ["into one that is behind", merge("T-2"), primaryFor("Filed"), "MergeTargetBehind"]
  ])("%s is refused", (_name, command, primary, tag) => {
    expect(way("OnSite").refusal(dispatcher, command, primary === undefined ? {} : { primary })).toMatchObject({
      _tag: tag
    })
  })

  test("into one outside the scope of who asks is refused as if there were none", () => {
    const primary = primaryFor("OnSite")
    if (primary._tag === "None") throw new Error("no ticket")
    const areas = { grid: "211102001001001" as Id.AreaCode }
    const elsewhere: Ticket.Ticket = { ...primary, file: { ...primary.file, areas } }
    const within = (scope: string) => ({ ...dispatcher, scope: [scope as Id.AreaCode] })
    const ask = (scope: string) => way("OnSite").refusal(within(scope), merge("T-2"), { primary: elsewhere })
    expect(ask("211103")).toEqual({ _tag: "MergeTargetUnknown", into: "T-2" })
    expect(ask("2111")).toMatchObject([{ _tag: "TicketMerged" }])
  })

  test("a chain is refused on both ends", () => {
    const merged = way("OnSite").next(dispatcher, merge("T-2"), { primary: primaryFor("OnSite") }).ticket
    expect(way("Filed").refusal(dispatcher, merge("T-1x"), { primary: merged })).toMatchObject({
      _tag: "MergeTargetNotOpen",
      goOnTo: "T-2"
    })
    const took = way("OnSite").next(system, adoption(MONDAY, at(2 * HOUR_MS), "Reported"), { afterMs: 2 * HOUR_MS })
    expect(took.refusal(dispatcher, merge("T-3"), { primary: primaryFor("OnSite") })).toMatchObject({
      _tag: "MergeChain",
      adopted: ["T-2"]
    })
  })

  test("a duplicate's failed proof from elsewhere keeps nobody from closing the ticket that took it in", () => {
    const checked = way("Checked")
    const older = adoption(at(-3 * HOUR_MS), Instant.plus(checked.at, MINUTE_MS), "Reworked")
    const took = checked.next(system, older)
    expect(took.ticket.file.evidence.filter(({ use }) => use === "repair")).toHaveLength(2)
    expect(took.next(acceptor, { _tag: "CloseTicket" }).ticket._tag).toBe("Closed")
  })

  test("the older duplicate's time comes along: its repair clock, and who held it", () => {
    const own = way("OnSite")
    const older = adoption(at(-3 * HOUR_MS), at(2 * HOUR_MS), "Dispatched")
    const took = own.next(system, older, { afterMs: 2 * HOUR_MS })
    const [front, rest] = took.ticket.file.holdings
    expect(took.clock("repair.limit").startedAt).toBe(front?.from)
    expect(front?.to).toBe(rest?.from)
    expect(took.ticket.file.reports.map(({ reporter }) => reporter)).toEqual(["S-1", "S-2"])
    expect(took.ticket.file.reportedAt).toBe(older.reportedAt)
  })
})

describe("a second round", () => {
  const answer = { _tag: "RecordReturnVisit", reached: true, solved: false, satisfaction: "dissatisfied" } as const
  const again = way("Closed").next(acceptor, answer)

  test("keeps the answer that led to it, and owes its reporter a new visit at the next closing", () => {
    expect(again.events[1]).toMatchObject({ _tag: "TicketReopened", dropped: [] })
    expect(again.ticket.file.visits).toMatchObject([{ round: 1, state: "done", satisfaction: "dissatisfied" }])
  })

  test("takes in a duplicate that was never filed without its filing clock: that stage is over", () => {
    const took = again.next(system, adoption(MONDAY, Instant.plus(again.at, MINUTE_MS), "Reported"))
    expect(took.ticket.file.clocks.some((clock) => clock.target.stage === "filing" && SlaClock.isLive(clock))).toBe(
      false
    )
  })
})

describe("channels", () => {
  const ask = (actor: Actor.Actor, given: Partial<TicketCommand.Of<"ReportTicket">>, rest: Given = {}) => {
    const answer = TicketDecider.decide(Ticket.initial, reportLamp(given), contextOf({ ...rest, actor }))
    return Result.isFailure(answer) ? answer.failure._tag : answer.success[0]?._tag
  }

  test("a grid member's report shows a photo; a telephone call and a sensor have none", () => {
    expect(ask(people.gridMember, { evidence: [] })).toBe("EvidenceMissing")
    expect(ask(acceptor, { evidence: [], channel: "hotline" })).toBe("TicketReported")
    expect(ask(resident, { evidence: [], channel: "resident" })).toBe("TicketReported")
    expect(ask(system, { evidence: [], channel: "sensor" })).toBe("TicketReported")
    expect(ask(unitLead, { evidence: [], channel: "department" })).toBe("TicketReported")
  })

  test("by a channel that is answered the reporter is named, or stays anonymous by his own word", () => {
    const { reporter: _, ...unnamed } = reportLamp({ evidence: [], channel: "hotline" })
    const decided = (command: TicketCommand.TicketCommand, actor = acceptor) =>
      TicketDecider.decide(Ticket.initial, command, contextOf({ actor }))
    const byResident = { ...unnamed, channel: "resident" } as const
    expect(decided(unnamed)).toMatchObject({ failure: { _tag: "ReporterMissing", channel: "hotline" } })
    expect(decided(byResident, resident)).toMatchObject({ failure: { _tag: "ReporterMissing", channel: "resident" } })
    expect(decided({ ...unnamed, anonymous: true })).toMatchObject({ success: [{ anonymous: true }] })
    expect(decided({ ...unnamed, anonymous: true, reporter: "S-1" as Id.SubjectId })).toMatchObject({
      failure: { _tag: "AnonymousButNamed", reporter: "S-1" }
    })
    expect(decided({ ...unnamed, channel: "department" }, unitLead)).toMatchObject({
      success: [{ _tag: "TicketReported" }]
    })
  })

  test("a place just outside counts to the nearest grid, one far off to none", () => {
    const outside = (distanceM: number) => {
      const context = contextOf({ actor: acceptor })
      const command = reportLamp({ evidence: [], channel: "hotline" })
      const nearest = "211103001001001" as Id.AreaCode
      const answer = TicketDecider.decide(Ticket.initial, command, {
        ...context,
        locate: () => ({ _tag: "Outside", nearest, distanceM })
      })
      return Result.isFailure(answer) ? answer.failure._tag : answer.success[0]?._tag
    }
    expect(outside(50)).toBe("TicketReported")
    expect(outside(51)).toBe("PlaceOutside")
  })

  test("where a city wants it, a resident's report is checked on site before it is filed", () => {
    const rules = { verifyBeforeFiling: ["gridMember"] } as const
    const file = { _tag: "FileTicket", standard: "single-out" } as const
    const open = way("Reported")
    expect(open.refusal(acceptor, file, { rules })).toMatchObject({ _tag: "VerificationMissing" })
    const absent = open.next(supervisor, { _tag: "VerifyReport", found: false, evidence: [] })
    expect(absent.refusal(acceptor, file, { rules })).toEqual({ _tag: "NotFoundOnSite" })
    const found = absent.next(supervisor, { _tag: "VerifyReport", found: true, evidence: [] })
    expect(found.next(acceptor, file, { rules }).ticket._tag).toBe("Filed")
  })
})
