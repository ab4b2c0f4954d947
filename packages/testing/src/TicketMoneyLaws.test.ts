import { Governance, MemoryStore } from "@wangge/core/app"
import { Encumbrance, Fund } from "@wangge/core/fund"
import { Day, Id, Instant, Money } from "@wangge/core/kernel"
import { Ticket } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import * as BudgetSample from "./BudgetSample.ts"
import { MONDAY, people } from "./TicketSample.ts"

const TIMEOUT_MS = 120_000
const TICKETS = 4
const funds = [BudgetSample.communityWork, BudgetSample.streetWork]
const ON = "2020-01-06"

/** What happens next: to which ticket, out of which fund, and how much. */
const step = fc.record({
  kind: fc.constantFrom("reserve", "reserve", "pay", "release", "reverse", "withdraw", "repair", "merge", "reopen"),
  ticket: fc.nat(TICKETS - 1),
  fund: fc.constantFrom(...funds),
  yuan: fc.integer({ min: 1, max: 200 })
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const city = BudgetSample.cityWith("never")
const runtime = ManagedRuntime.make(Governance.layer(city).pipe(Layer.provideMerge(MemoryStore.layer(city.views))))
afterAll(() => runtime.dispose())

const settled = Effect.gen(function* () {
  const desk = BudgetSample.deskOf(yield* Governance.Governance, city, "law")
  yield* desk.settle()
  for (const fund of funds) yield* desk.open(fund, { facilities: Money.yuan(150_000) })
  return desk
})

/** The reservations of a fund that still hold money for a ticket. */
const heldIn = (fund: Fund.Fund, ticket: string): ReadonlyArray<Encumbrance.Encumbrance> =>
  fund._tag === "None"
    ? []
    : Fund.openEncumbrances(fund).filter((one) => Encumbrance.isFor(one, { kind: "ticket", id: ticket }))

let photos = 0
let ids = 0
/** Payments of all runs, so that some are reversed long after their ticket has ended. */
const payments: Array<readonly [fund: Id.FundId, journal: Id.JournalId]> = []

/** One step, which may be refused; each comes two minutes after the one before. */
const take = (desk: BudgetSample.Desk, { kind, ticket: place, fund, yuan }: Step, run: number, at: Instant.Instant) =>
  Effect.gen(function* () {
    const [ticket, other] = [`T-${run}-${place}`, `T-${run}-${(place + 1) % TICKETS}`]
    switch (kind) {
      case "reserve":
        yield* desk.reserve(fund, `E-${++ids}`, ticket, Money.yuan(yuan), ON)
        break
      case "pay":
      case "release": {
        const [first] = heldIn(yield* desk.fund(fund), ticket)
        if (first === undefined) break
        const [on, encumbrance] = [Day.of(ON), first.id]
        if (kind === "release") {
          yield* desk.ask(fund, { _tag: "ReleaseEncumbrance", encumbrance, on, reason: "not needed" }, ON)
          break
        }
        const [id, amount] = [Id.JournalId.make(`P-${++ids}`), Money.yuan(Math.min(yuan, first.reserved / 100))]
        const posting = { id, on, papers: BudgetSample.papers }
        yield* desk.ask(fund, { _tag: "PayEncumbrance", ...posting, encumbrance, amount, last: yuan % 3 === 0 }, ON)
        payments.push([fund, id])
        break
      }
      case "reverse": {
        const [paidBy, reverses] = payments[yuan % Math.max(payments.length, 1)] ?? []
        if (paidBy === undefined || reverses === undefined) break
        const posting = { id: Id.JournalId.make(`V-${++ids}`), on: Day.of(ON), papers: [] }
        yield* desk.ask(paidBy, { _tag: "ReverseJournal", ...posting, reverses, reason: "sent back by the bank" }, ON)
        break
      }
      case "withdraw":
        yield* desk.withdraw(ticket, at)
        break
      case "repair":
        yield* desk.repair(ticket, ++photos, at)
        break
      case "merge": {
        const merge = { _tag: "MergeTicket", into: Id.TicketId.make(other), reason: "the same lamp" } as const
        yield* desk.ticket(ticket, merge, people.acceptor, at)
        break
      }
      case "reopen":
        yield* desk.ticket(ticket, { _tag: "ReopenTicket", reason: "out again" }, people.shiftLead, at)
        break
    }
  })

test(
  "money stands reserved for open tickets alone, which know where, whatever happens in whatever order",
  async () => {
    const desk = await runtime.runPromise(settled)
    let run = 0
    const outcomes = { granted: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const own = ++run
        const play = Effect.gen(function* () {
          for (let i = 0; i < TICKETS; i++) yield* desk.report(`T-${own}-${i}`, ++photos, MONDAY)
          for (const [i, one] of steps.entries()) {
            const at = Instant.plus(MONDAY, (i + 1) * Instant.HOUR_MS)
            const done = yield* Effect.result(take(desk, one, own, at))
            outcomes[done._tag === "Success" ? "granted" : "refused"]++
            for (const fund of funds) {
              const state = yield* desk.fund(fund)
              if (state._tag === "None") throw new Error(fund)
              let reserved = 0
              for (const one of Fund.openEncumbrances(state)) reserved += Encumbrance.outstanding(one)
              expect(Money.sum(Fund.linesOf(state, 2020).map(({ encumbered }) => encumbered))).toBe(reserved)
              for (const { subject } of Fund.openEncumbrances(state)) {
                const ticket = subject?.id ?? ""
                expect(Ticket.openStatuses, ticket).toContain(yield* desk.stage(ticket))
                expect((yield* desk.funding(ticket)).funds, ticket).toContain(fund)
              }
            }
          }
        })
        await runtime.runPromise(play)
      }),
      { numRuns: 40 }
    )
    expect(outcomes.granted).toBeGreaterThan(100)
    expect(outcomes.refused).toBeGreaterThan(20)
  },
  TIMEOUT_MS
)
