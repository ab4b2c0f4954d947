/**
 * Postings a second of a fund: every payment is decided (role, day, use, papers, limits, what is available), booked in both books
 * and its journal kept for a reversal. A posting is one entry of a journal; a payment makes four.
 */
import { Calendars } from "@wangge/core/calendar"
import { Fund, type FundCommand, type FundContext, FundDecider, FundPolicy, Holder } from "@wangge/core/fund"
import { Day, Id, Invariant, Money } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import * as Result from "effect/Result"
import { fundStore } from "./FundStoreBench.ts"
import { compare, type Row } from "./Measure.ts"

const POSTINGS = 1_000_000
const POSTINGS_A_PAYMENT = 4
const FUNDS = 100
const holder = Id.AreaCode.make("211103101200")
const on = Day.of("2020-03-02")
const line = Id.LineId.make("facilities")
const papers = [{ kind: "invoice", hash: Id.EvidenceHash.make("a".repeat(64)) }]

const context: FundContext.FundContext = {
  fund: Holder.fundOf(holder, "work"),
  today: on,
  actor: { person: Id.PersonId.make("zhao"), role: "accountant", scope: [] },
  rulesOn: FundPolicy.byDay(Panjin2020.pack.fund),
  holder: { code: holder, kind: "village" },
  covers: () => true,
  calendar: Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
}

const after = (state: Fund.Fund, command: FundCommand.FundCommand): Fund.Fund => {
  let next = state
  for (const event of Result.getOrThrow(FundDecider.decide(state, command, context))) {
    next = FundDecider.decider.evolve(next, event)
  }
  return next
}

const funded = (): Fund.Fund =>
  after(after(Fund.initial, { _tag: "OpenFund", on }), {
    _tag: "Appropriate",
    id: Id.JournalId.make("A"),
    on,
    line,
    amount: Money.yuan(450_000),
    kind: "original",
    papers: []
  })

const payments = (count: number): ReadonlyArray<FundCommand.FundCommand> =>
  Array.from({ length: count }, (_, i) => ({
    _tag: "Pay",
    id: Id.JournalId.make(`P${i}`),
    items: [{ line, use: "lamps", amount: Money.fen(1) }],
    on,
    papers
  }))

const round = (funds: number) => {
  const commands = payments(POSTINGS / POSTINGS_A_PAYMENT / funds)
  return () => {
    for (let i = 0; i < funds; i++) {
      let state = funded()
      for (const command of commands) state = after(state, command)
      Invariant.holds(state._tag === "Open" && state.years[0]?.number === commands.length + 1, "all are posted")
    }
    return funds * commands.length * POSTINGS_A_PAYMENT
  }
}

export const fund = async function* (): AsyncGenerator<Row> {
  yield await compare({ name: `postings of ${FUNDS} funds in memory`, ours: round(FUNDS), rounds: 5 })
  yield await compare({ name: "postings of one fund of 250,000 payments in memory", ours: round(1), rounds: 5 })
  yield* fundStore()
}
