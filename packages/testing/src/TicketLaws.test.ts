/** Laws of tickets over long random lives, judged by the plain model. */
import { WorkCalendar } from "@wangge/core/calendar"
import { Instant } from "@wangge/core/kernel"
import {
  Holding,
  Ticket,
  TicketCommand,
  TicketDecider,
  TicketEvent,
  TicketInvariant,
  TicketRefusal
} from "@wangge/core/ticket"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { lives } from "./TicketLives.ts"
import * as TicketModel from "./TicketModel.ts"
import { honestStep } from "./TicketPath.ts"
import { adoption, contextOf, MONDAY, people, ticketIn } from "./TicketSample.ts"

const strict = { errors: "all", onExcessProperty: "error" } as const
const readEvent = Schema.decodeUnknownSync(TicketEvent.TicketEvent)
const readCommand = Schema.decodeUnknownSync(TicketCommand.TicketCommand)
const readTicket = Schema.decodeUnknownSync(Ticket.Ticket)
const readRefusal = Schema.decodeUnknownSync(TicketRefusal.TicketRefusal)
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const gate = new Set(
  TicketRefusal.precedence
    .filter(({ group }) => ["unknown", "role", "scope", "state", "condition"].includes(group))
    .flatMap(({ tags }) => tags)
)

test("the plain model and the decider agree on who may do what when, and on what comes of it", () => {
  lives(250, 60, () => ({ command, actor, model, answer, next }) => {
    const allowed = TicketModel.allows(model, command._tag, actor)
    if (Result.isFailure(answer)) expect(gate.has(answer.failure._tag), answer.failure._tag).toBe(!allowed)
    else {
      expect(allowed, command._tag).toBe(true)
      expect(TicketModel.seen(next)).toEqual(TicketModel.said(TicketModel.after(model, command, actor)))
    }
  })
})

test("no command in any order leaves an impossible ticket", () => {
  lives(250, 60, () => ({ next }) => {
    expect(TicketInvariant.broken(next)).toEqual([])
  })
})

test("commands, events, states and refusals are plain JSON that their schemas read back unchanged", () => {
  lives(60, 40, () => ({ command, answer, next }) => {
    expect(readCommand(json(command), strict)).toEqual(command)
    if (Result.isFailure(answer)) expect(readRefusal(json(answer.failure), strict)).toEqual(answer.failure)
    else for (const event of answer.success) expect(readEvent(json(event), strict)).toEqual(event)
    expect(readTicket(json(next), strict)).toEqual(next)
  })
})

test("a decision changes nothing but by its events, and the same question has the same answer", () => {
  lives(60, 40, () => ({ ticket, command, actor, at, answer }) => {
    const before = json(ticket)
    if (command._tag !== "MergeTicket")
      expect(TicketDecider.decide(ticket, command, contextOf({ at, actor }))).toEqual(answer)
    expect(json(ticket)).toEqual(before)
  })
})

test("any event on any ticket gives a ticket: evolve never throws", () => {
  const events: Array<TicketEvent.TicketEvent> = []
  lives(40, 60, () => ({ answer }) => {
    if (Result.isSuccess(answer)) events.push(...answer.success)
  })
  const kinds = new Map(events.map((event) => [event._tag, event]))
  for (const status of Ticket.Status.literals) {
    const { ticket } = ticketIn(status)
    for (const event of kinds.values()) readTicket(json(TicketDecider.decider.evolve(ticket, event)), strict)
  }
  expect(kinds.size).toBeGreaterThan(25)
})

/** Open time that the repair clock of the current round has counted, in milliseconds. */
const countedMs = ({ file }: Ticket.Known, at: Instant.Instant): number | undefined => {
  const clock = Holding.measureOf(file.clocks, file.round)
  if (clock === undefined) return undefined
  const calendar = contextOf({ at }).calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) throw new Error(calendar.failure._tag)
  const { state } = clock
  const end = state._tag === "Stopped" || state._tag === "Cancelled" ? state.at : at
  const pauses = clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? end }))
  return WorkCalendar.elapsedOutside(calendar.success, clock.startedAt, end, pauses)
}

test("what units and the centre are charged adds up to what the repair clock counted", () => {
  let compared = 0
  lives(250, 60, () => ({ next, at }) => {
    if (next._tag === "None" || next._tag === "Merged") return
    const holdings = next.file.holdings.filter(({ round }) => round === next.file.round)
    const counted = countedMs(next, at)
    if (holdings.length === 0 || counted === undefined || holdings.some(({ to }) => to === undefined)) return
    compared++
    expect(holdings.reduce((sum, { chargedMs = 0 }) => sum + chargedMs, 0)).toBe(counted)
  })
  expect(compared).toBeGreaterThan(50)
})

test("a merge keeps the earliest clock, every reporter and every piece of evidence", () => {
  const stages = ["Reported", "Filed", "Dispatched", "Accepted", "OnSite"] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...stages),
      fc.nat({ max: 4 }),
      fc.integer({ min: -5_000, max: 5_000 }),
      (status, behind, minutes) => {
        const { ticket, at: last } = ticketIn(status)
        const reportedAt = Instant.plus(MONDAY, minutes * Instant.MINUTE_MS)
        const at = Instant.plus(Instant.latest(last, reportedAt), Instant.DAY_MS)
        const theirs = stages[Math.min(behind, stages.indexOf(status))] ?? "Reported"
        const command = adoption(reportedAt, at, theirs)
        const answer = TicketDecider.decide(ticket, command, contextOf({ at, actor: people.system }))
        if (Result.isFailure(answer) || ticket._tag === "None") throw new Error(JSON.stringify(answer))
        const merged = answer.success.reduce(TicketDecider.decider.evolve, ticket)
        if (merged._tag === "None") throw new Error("gone")
        for (const own of ticket.file.clocks) {
          const other = command.clocks.find(({ target }) => target.key === own.target.key)
          const kept = merged.file.clocks.find(({ target }) => target.key === own.target.key)
          expect(kept?.startedAt).toBe(Math.min(own.startedAt, other?.startedAt ?? own.startedAt))
          expect(kept?.state._tag).toBe(own.state._tag)
          if (own.state._tag === "Running" && kept?.state._tag === "Running") {
            expect(kept.state.deadline).toBeLessThanOrEqual(own.state.deadline)
          }
        }
        expect(merged.file.reports.map(({ reporter }) => reporter)).toEqual(["S-1", "S-2"])
        expect(merged.file.evidence.length).toBe(ticket.file.evidence.length + command.evidence.length)
        expect(TicketInvariant.broken(merged)).toEqual([])
      }
    ),
    { numRuns: 200 }
  )
})

/** Where the honest path leads; an answer that refuses ends it. */
const honestEnd = (ticket: Ticket.Known, at: Instant.Instant): unknown => {
  let [now, steps]: [Ticket.Ticket, number] = [ticket, 0]
  while (now._tag !== "None" && Ticket.isOpen(now) && steps++ < 30) {
    const { actor, command } = honestStep(now, Instant.plus(at, steps * Instant.MINUTE_MS))
    const answer = TicketDecider.decide(
      now,
      command,
      contextOf({ at: Instant.plus(at, steps * Instant.MINUTE_MS), actor })
    )
    if (Result.isFailure(answer)) return { command, ...answer }
    now = answer.success.reduce(TicketDecider.decider.evolve, now)
  }
  return now._tag
}

test("every open ticket can still be closed by people who do what is asked, whatever came before", () => {
  let merged = 0
  lives(120, 40, () => ({ next, at, answer }) => {
    if (Result.isFailure(answer) || next._tag === "None" || !Ticket.isOpen(next)) return
    expect(honestEnd(next, at)).toBe("Closed")
    if (!("work" in next) || next._tag === "Dispatched" || next.file.adopted.length > 0) return
    const later = Instant.plus(at, Instant.HOUR_MS)
    const adopt = adoption(Instant.plus(at, -Instant.HOUR_MS), later, "Reworked")
    const adopted = TicketDecider.decide(next, adopt, contextOf({ at: later }))
    if (Result.isFailure(adopted)) throw new Error(JSON.stringify(adopted.failure))
    const both = adopted.success.reduce(TicketDecider.decider.evolve, next as Ticket.Ticket)
    if (both._tag !== "None") expect(honestEnd(both, later)).toBe("Closed")
    merged++
  })
  expect(merged).toBeGreaterThan(20)
})
