/**
 * Money that follows what happens elsewhere, on a store: a month's payroll is paid by the funds of both budgets in the commit that
 * closes it, and a ticket that ends gives back what was reserved for it. Either all of it is written or nothing is.
 */
import { type EventStore, Governance, type ViewStore } from "@wangge/core/app"
import { BudgetLine, Encumbrance, Fund, FundView } from "@wangge/core/fund"
import { Day, Id, Instant, Money } from "@wangge/core/kernel"
import type { PayFunds } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as BudgetSample from "./BudgetSample.ts"
import type { Runner } from "./Runner.ts"
import * as StaffSample from "./StaffSample.ts"
import { MONDAY, people } from "./TicketSample.ts"

export type Open = (
  views: ReadonlyArray<ViewStore.AnyView>
) => Layer.Layer<EventStore.EventStore | ViewStore.ViewStore, unknown>

const { cityPay, communityWork, districtPay, streetWork } = BudgetSample
const TIMEOUT_MS = 60_000
const plenty = {
  base: Money.yuan(100_000),
  performance: Money.yuan(100_000),
  insurance: Money.yuan(100_000),
  housing: Money.yuan(100_000)
}

/** Appropriated, reserved and paid on all lines of a year. */
const sums = (fund: Fund.Fund, year = 2020) => {
  const lines = fund._tag === "None" ? [] : Fund.linesOf(fund, year)
  const of = (amount: (line: BudgetLine.BudgetLine) => Money.Fen) => Money.sum(lines.map(amount))
  return {
    available: of(BudgetLine.available),
    encumbered: of(({ encumbered }) => encumbered),
    spent: of(({ spent }) => spent)
  }
}
const heldFor = (fund: Fund.Fund, ticket: string): number =>
  fund._tag === "None"
    ? 0
    : Fund.openEncumbrances(fund)
        .filter((one) => Encumbrance.isFor(one, { kind: "ticket", id: ticket }))
        .reduce((sum, one) => sum + Encumbrance.outstanding(one), 0)

const isRefused = (fault: object): fault is Governance.Refused<{ readonly _tag: string }> =>
  "refusal" in fault && "described" in fault

/** What a refused command tells: whose refusal, which, and its English sentence. */
const refusedBy = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (fault) =>
    isRefused(fault) ? [fault.stream, fault.refusal._tag, fault.described.sentence.en] : [fault._tag]
  )

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const withDesk = <A, E>(
    binding: PayFunds.Binding,
    body: (desk: BudgetSample.Desk, governance: Governance.Shape) => Effect.Effect<A, E, EventStore.EventStore>
  ) => {
    const city = BudgetSample.cityWith(binding)
    const act = Effect.fnUntraced(function* () {
      const governance = yield* Governance.Governance
      const desk = BudgetSample.deskOf(governance, city, "desk")
      yield* desk.settle()
      return yield* body(desk, governance)
    })
    return Effect.runPromise(Effect.provide(act(), Governance.layer(city).pipe(Layer.provideMerge(open(city.views)))))
  }
  const drafted = (desk: BudgetSample.Desk, month = "2020-01", on = "2020-01-20") =>
    desk.month(month, { _tag: "DraftPayroll" }, on)

  describe(`payrolls bound to pay funds: ${name}`, () => {
    test(
      "a month that is closed is paid by both funds in one commit, to the fen, and every figure finds its journal",
      () =>
        withDesk(
          "whereOpen",
          Effect.fnUntraced(function* (desk, { views }) {
            yield* desk.open(cityPay, plenty)
            yield* desk.open(districtPay, plenty)
            yield* drafted(desk)
            const { receipt, state } = yield* desk.close("2020-01", "2020-01-21")
            expect(receipt.streams.map(({ stream }) => stream).toSorted()).toEqual([
              `fund/${cityPay}`,
              `fund/${districtPay}`,
              "payroll/211103-2020-01"
            ])
            if (state._tag !== "Closed") throw new Error(state._tag)
            const { totals, draws = [] } = state
            expect(sums(yield* desk.fund(cityPay)).spent).toBe(totals.city)
            expect(sums(yield* desk.fund(districtPay)).spent).toBe(totals.district)
            expect(draws.map(({ fund }) => fund)).toEqual([cityPay, districtPay])

            const journals = yield* views.query(FundView.journals, {
              where: [{ column: "journal", op: "eq", value: "payroll-211103-2020-01" }],
              orderBy: [{ column: "fund", direction: "asc" }]
            })
            expect(journals.rows.map(({ fund, kind, on_day }) => [fund, kind, on_day])).toEqual([
              [cityPay, "payment", "2020-01-21"],
              [districtPay, "payment", "2020-01-21"]
            ])
            yield* drafted(desk, "2020-02", "2020-02-20")
            yield* desk.close("2020-02", "2020-02-21")
            const february = yield* desk.period("2020-02")
            const cost = february._tag === "Closed" ? february.totals.city : 0
            expect(sums(yield* desk.fund(cityPay)).spent).toBe(totals.city + cost)
          })
        ),
      TIMEOUT_MS
    )

    test.each(["city", "district"] as const)(
      "when the fund of the %s has a fen too little, nothing is closed and nothing paid; with it, all is",
      (level) =>
        withDesk(
          "always",
          Effect.fnUntraced(function* (desk) {
            const [short, other] = level === "city" ? [cityPay, districtPay] : [districtPay, cityPay]
            yield* drafted(desk)
            const draft = yield* desk.period("2020-01")
            if (draft._tag !== "Drafted") throw new Error(draft._tag)
            yield* desk.open(other, plenty)
            yield* desk.open(short, { ...plenty, base: Money.fen(1) })

            const before = [yield* desk.fund(short), yield* desk.fund(other)]
            expect(yield* refusedBy(desk.close("2020-01", "2020-01-21"))).toEqual([
              `fund/${short}`,
              "NotAvailable",
              expect.stringContaining("base")
            ])
            expect(yield* desk.period("2020-01")).toEqual(draft)
            expect([yield* desk.fund(short), yield* desk.fund(other)]).toEqual(before)

            const fault = yield* Effect.flip(desk.close("2020-01", "2020-01-21"))
            const refusal = isRefused(fault) ? fault.described.detail : {}
            const missing = Number(refusal.amount) - Number(refusal.available)
            yield* desk.add(short, "base", Money.fen(missing - 1), "2020-01-21")
            expect((yield* refusedBy(desk.close("2020-01", "2020-01-21")))[1]).toBe("NotAvailable")
            yield* desk.add(short, "base", Money.fen(1), "2020-01-21")
            yield* desk.close("2020-01", "2020-01-21")
            const left = sums(yield* desk.fund(short)).available
            expect(left).toBeGreaterThan(0)
            expect((yield* desk.period("2020-01"))._tag).toBe("Closed")
          })
        ),
      TIMEOUT_MS
    )

    test(
      "a closed period of one fund holds the month up, in the fund's own words",
      () =>
        withDesk(
          "whereOpen",
          Effect.fnUntraced(function* (desk) {
            yield* desk.open(cityPay, plenty)
            yield* desk.open(districtPay, plenty)
            yield* drafted(desk, "2020-01", "2020-01-30")
            yield* desk.ask(cityPay, { _tag: "ClosePeriod", through: Day.of("2020-01-31") }, "2020-02-01")
            expect(yield* refusedBy(desk.close("2020-01", "2020-01-31"))).toEqual([
              `fund/${cityPay}`,
              "PeriodClosed",
              "The period of 2020-01-31 is closed, or lies before the fund. Post it on 2020-02-01 or later."
            ])
            expect(sums(yield* desk.fund(districtPay)).spent).toBe(0)
            yield* drafted(desk, "2020-01", "2020-02-01")
            yield* desk.month("2020-01", { _tag: "ClosePayroll", draft: 2 }, "2020-02-01", StaffSample.secondAccountant)
            expect(sums(yield* desk.fund(districtPay)).spent).toBeGreaterThan(0)
          })
        ),
      TIMEOUT_MS
    )

    test.each<[PayFunds.Binding, ReadonlyArray<Id.FundId>, Id.FundId | "unpaid" | "paid"]>([
      ["whereOpen", [], "unpaid"],
      ["whereOpen", [cityPay], "unpaid"],
      ["whereOpen", [districtPay], cityPay],
      ["whereOpen", [cityPay, districtPay], "paid"],
      ["always", [], cityPay],
      ["always", [cityPay], districtPay],
      ["always", [cityPay, districtPay], "paid"],
      ["never", [], "unpaid"],
      ["never", [cityPay, districtPay], "unpaid"]
    ])(
      "bound %s, with the funds %j open: %s",
      (binding, funds, expected) =>
        withDesk(
          binding,
          Effect.fnUntraced(function* (desk) {
            for (const fund of funds) yield* desk.open(fund, plenty)
            yield* drafted(desk)
            if (expected === "paid" || expected === "unpaid") {
              const { state } = yield* desk.close("2020-01", "2020-01-21")
              expect(state._tag === "Closed" && state.draws !== undefined).toBe(expected === "paid")
            } else {
              expect(yield* refusedBy(desk.close("2020-01", "2020-01-21"))).toEqual([
                `fund/${expected}`,
                "FundNotOpen",
                `Fund ${expected} is not open. Open it first.`
              ])
              expect((yield* desk.period("2020-01"))._tag).toBe("Drafted")
            }
          })
        ),
      TIMEOUT_MS
    )
  })

  describe(`money for tickets: ${name}`, () => {
    const opened = Effect.fnUntraced(function* (desk: BudgetSample.Desk) {
      yield* desk.open(communityWork, { facilities: Money.yuan(1_000) })
      yield* desk.open(streetWork, { facilities: Money.yuan(1_000) })
    })
    const minute = (n: number): Instant.Instant => Instant.plus(MONDAY, n * Instant.MINUTE_MS)

    test(
      "a repair reserves, pays a part, and the closed ticket gives the rest back in its own commit",
      () =>
        withDesk(
          "never",
          Effect.fnUntraced(function* (desk, { views }) {
            yield* opened(desk)
            yield* desk.report("T-1", 1, MONDAY)
            const noted = yield* desk.reserve(communityWork, "E-1", "T-1", Money.yuan(150), "2020-01-06")
            expect(noted.receipt.streams.map(({ stream }) => stream)).toEqual([
              `fund/${communityWork}`,
              "ticketFunding/T-1"
            ])
            yield* desk.reserve(streetWork, "E-1", "T-1", Money.yuan(100), "2020-01-06")
            expect(yield* desk.funding("T-1")).toEqual({ funds: [communityWork, streetWork] })
            yield* desk.ask(
              communityWork,
              {
                _tag: "PayEncumbrance",
                id: Id.JournalId.make("P-1"),
                on: Day.of("2020-01-06"),
                encumbrance: Id.EncumbranceId.make("E-1"),
                amount: Money.yuan(60),
                last: false,
                papers: BudgetSample.papers
              },
              "2020-01-06"
            )
            expect(sums(yield* desk.fund(communityWork))).toEqual({
              available: Money.yuan(850),
              encumbered: Money.yuan(90),
              spent: Money.yuan(60)
            })

            const { receipt } = yield* desk.repair("T-1", 2, MONDAY)
            expect(receipt.streams.map(({ stream }) => stream).toSorted()).toEqual([
              `fund/${streetWork}`,
              `fund/${communityWork}`,
              "ticket/T-1",
              "ticketFunding/T-1"
            ])
            expect(sums(yield* desk.fund(communityWork))).toEqual({
              available: Money.yuan(940),
              encumbered: 0,
              spent: Money.yuan(60)
            })
            expect(sums(yield* desk.fund(streetWork)).available).toBe(Money.yuan(1_000))
            const { rows } = yield* views.query(FundView.encumbrances, {
              orderBy: [{ column: "fund", direction: "asc" }]
            })
            expect(rows.map((row) => [row.fund, row.subject_id, row.outstanding])).toEqual([
              [streetWork, "T-1", 0],
              [communityWork, "T-1", 0]
            ])
          })
        ),
      TIMEOUT_MS
    )

    test(
      "no money for a ticket that is unknown or has ended; again once it is reopened",
      () =>
        withDesk(
          "never",
          Effect.fnUntraced(function* (desk) {
            yield* opened(desk)
            const reserve = (id: string, ticket: string) =>
              desk.reserve(communityWork, id, ticket, Money.yuan(100), "2020-01-06")
            expect(yield* refusedBy(reserve("E-1", "T-1"))).toEqual([
              `fund/${communityWork}`,
              "SubjectUnknown",
              "There is no ticket T-1. Check its id, or report it first."
            ])
            expect((yield* refusedBy(reserve("E-1", "no ticket at all")))[1]).toBe("SubjectUnknown")
            yield* desk.report("T-1", 1, MONDAY)
            yield* reserve("E-1", "T-1")
            yield* desk.repair("T-1", 2, MONDAY)
            expect((yield* refusedBy(reserve("E-2", "T-1")))[1]).toBe("SubjectSettled")
            const reopen = { _tag: "ReopenTicket", reason: "the lamp is out again" } as const
            yield* desk.ticket("T-1", reopen, people.shiftLead, minute(90))
            yield* reserve("E-2", "T-1")
            expect(heldFor(yield* desk.fund(communityWork), "T-1")).toBe(Money.yuan(100))
          })
        ),
      TIMEOUT_MS
    )

    test(
      "a payment that is sent back is reserved again for an open ticket, free for one that has ended, and given back at the next end",
      () =>
        withDesk(
          "never",
          Effect.fnUntraced(function* (desk) {
            yield* opened(desk)
            const on = Day.of("2020-01-06")
            const back = (id: string, reverses: string) =>
              desk.ask(
                communityWork,
                {
                  _tag: "ReverseJournal",
                  id: Id.JournalId.make(id),
                  on,
                  reverses: Id.JournalId.make(reverses),
                  reason: "sent back by the bank",
                  papers: []
                },
                "2020-01-06"
              )
            const held = Effect.map(desk.fund(communityWork), (fund) => heldFor(fund, "T-1"))
            yield* desk.report("T-1", 1, MONDAY)
            yield* desk.reserve(communityWork, "E-1", "T-1", Money.yuan(100), "2020-01-06")
            for (const id of ["P-1", "P-2"]) {
              const posting = { id: Id.JournalId.make(id), on, papers: BudgetSample.papers }
              const encumbrance = Id.EncumbranceId.make("E-1")
              const payment = { encumbrance, amount: Money.yuan(40), last: false }
              yield* desk.ask(communityWork, { _tag: "PayEncumbrance", ...posting, ...payment }, "2020-01-06")
            }
            yield* desk.repair("T-1", 2, MONDAY)
            yield* back("V-1", "P-1")
            expect(yield* held).toBe(0)
            const reopen = { _tag: "ReopenTicket", reason: "the lamp is out again" } as const
            yield* desk.ticket("T-1", reopen, people.shiftLead, minute(90))
            yield* back("V-2", "P-2")
            expect(yield* held).toBe(Money.yuan(40))
            yield* desk.withdraw("T-1", minute(100))
            expect(yield* held).toBe(0)
            expect(sums(yield* desk.fund(communityWork))).toEqual({
              available: Money.yuan(1_000),
              encumbered: 0,
              spent: 0
            })
          })
        ),
      TIMEOUT_MS
    )

    test(
      "a ticket without money ends as before; what is reserved for others stays",
      () =>
        withDesk(
          "never",
          Effect.fnUntraced(function* (desk) {
            yield* opened(desk)
            yield* desk.report("T-1", 1, MONDAY)
            yield* desk.report("T-2", 2, minute(1))
            yield* desk.reserve(communityWork, "E-2", "T-2", Money.yuan(100), "2020-01-06")
            const { receipt } = yield* desk.withdraw("T-1", minute(2))
            expect(receipt.streams.map(({ stream }) => stream)).toEqual(["ticket/T-1"])
            expect(heldFor(yield* desk.fund(communityWork), "T-2")).toBe(Money.yuan(100))
            const merge = { _tag: "MergeTicket", into: Id.TicketId.make("T-3"), reason: "the same lamp" } as const
            yield* desk.report("T-3", 3, minute(3))
            yield* desk.ticket("T-2", merge, people.acceptor, minute(4))
            expect(heldFor(yield* desk.fund(communityWork), "T-2")).toBe(0)
          })
        ),
      TIMEOUT_MS
    )
  })
}
