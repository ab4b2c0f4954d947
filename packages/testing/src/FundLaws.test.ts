import {
  BudgetLine,
  Encumbrance,
  Fund,
  FundDecider,
  FundEvent,
  FundRefusal,
  FundRefusalCatalogue,
  FundView
} from "@wangge/core/fund"
import { Decider, Id, Refusal, View } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import * as FundArbitrary from "./FundArbitrary.ts"
import { fund, play } from "./FundPlay.ts"

const told = (value: unknown): string => JSON.stringify(value)

const RUNS = 500
const COMMANDS = 400
const sequences = (length: number) =>
  fc.array(FundArbitrary.draw, { minLength: length, maxLength: length, size: "max" })

const countIn = (map: Map<string, number>, tag: string) => map.set(tag, (map.get(tag) ?? 0) + 1)

test("200,000 random commands of many people: never overdrawn, always balanced, as three counters say", () => {
  const granted = new Map<string, number>()
  const refused = new Map<string, number>()
  let commands = 0
  fc.assert(
    fc.property(sequences(COMMANDS), (draws) => {
      const played = play(draws)
      commands += draws.length
      for (const tag of played.granted) countIn(granted, tag)
      for (const { _tag } of played.refusals) countIn(refused, _tag)
    }),
    { numRuns: RUNS }
  )
  expect(commands).toBe(RUNS * COMMANDS)
  const often = (map: ReadonlyMap<string, number>, tags: ReadonlyArray<string>) =>
    tags.filter((tag) => (map.get(tag) ?? 0) < 50)
  expect(often(granted, ["Appropriate", "TransferBudget", "WithdrawBudget", "Encumber", "ReleaseEncumbrance"])).toEqual(
    []
  )
  expect(often(granted, ["PayEncumbrance", "Pay", "ReverseJournal", "CloseYear", "ClosePeriod"])).toEqual([])
  expect(often(refused, ["NotAvailable", "OverReserved", "ReversedAlready", "PeriodClosed", "RoleMayNot"])).toEqual([])
}, 120_000)

/** A table after a history. */
const tableOf = <R extends View.Row>(
  view: View.View<FundEvent.FundEvent, R>,
  events: ReadonlyArray<FundEvent.FundEvent>
): ReadonlyArray<R> => View.rowsOf(view, View.recordedIn(`fund/${fund}`, FundArbitrary.accountants[0], events))

test("tables are what the state says, and a replay gives the same state", () => {
  fc.assert(
    fc.property(sequences(150), (draws) => {
      const { state, events } = play(draws)
      expect(Decider.fold(FundDecider.decider, events)).toEqual(state)
      for (const row of tableOf(FundView.lines, events)) {
        const line = Fund.lineOf(state, row.year, Id.LineId.make(row.line))
        if (row.closed === 1) expect([row.available, row.encumbered, line]).toEqual([0, 0, undefined])
        else if (line === undefined) expect.fail(`${told(row)}: the state has no such line`)
        else {
          const { appropriated, encumbered, spent, granted, movedOut } = line
          expect(row).toMatchObject({ appropriated, encumbered, spent, granted, moved_out: movedOut })
          expect(row.available).toBe(BudgetLine.available(line))
          expect(row.carried).toBe(BudgetLine.carriedTotal(line))
        }
      }
      for (const row of tableOf(FundView.encumbrances, events)) {
        const one = Fund.encumbranceOf(state, Id.EncumbranceId.make(row.encumbrance))
        if (one === undefined) expect.fail(`${told(row)}: the state has no such reservation`)
        const { paid, drawn, released, isOpen } = one
        expect(row).toMatchObject({ paid, drawn, released, outstanding: Encumbrance.outstanding(one) })
        expect(row.open).toBe(isOpen ? 1 : 0)
      }
      const journals = tableOf(FundView.journals, events)
      expect(journals.length).toBe(events.filter((event) => "journal" in event).length)
      for (const row of journals) {
        const kept = Fund.journalOf(state, Id.JournalId.make(row.journal))
        if (kept?._tag === "Kept") expect(row.reversed_by).toBe(kept.reversedBy ?? null)
      }
      const sums = new Map<string, number>()
      for (const { year, number, book, side, amount } of tableOf(FundView.entries, events)) {
        const key = `${year}/${number}/${book}`
        sums.set(key, (sums.get(key) ?? 0) + (side === "debit" ? amount : -amount))
      }
      expect([...sums].filter(([, sum]) => sum !== 0)).toEqual([])
    }),
    { numRuns: 40 }
  )
}, 60_000)

test("what is decided and refused survives its schema, and each refusal has its sentences", () => {
  const isEvent = Schema.is(FundEvent.FundEvent)
  const isRefusal = Schema.is(FundRefusal.FundRefusal)
  const isState = Schema.is(Fund.Fund)
  fc.assert(
    fc.property(sequences(150), (draws) => {
      const { events, refusals, state } = play(draws)
      for (const event of JSON.parse(JSON.stringify(events))) if (!isEvent(event)) expect.fail(told(event))
      for (const refusal of refusals) {
        if (!isRefusal(refusal)) expect.fail(told(refusal))
        const { sentence } = Refusal.describe(FundRefusalCatalogue.catalogue, refusal)
        expect(`${sentence.zh} ${sentence.en}`).not.toMatch(/undefined|NaN|\[object/)
      }
      expect(isState(JSON.parse(JSON.stringify(state)))).toBe(true)
    }),
    { numRuns: 20 }
  )
}, 60_000)
