import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { FundId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as BudgetLine from "./BudgetLine.ts"
import type { SubjectState } from "./Encumbrance.ts"
import * as Fund from "./Fund.ts"
import { appropriate, encumber, open, pay, payOn, reverse } from "./FundActs.ts"
import type { FundCommand } from "./FundCommand.ts"
import { decider, type Funding, type FundingCommand, type FundingEvent } from "./Funding.ts"
import { ask, fund, line, someone } from "./FundVillage.ts"

const ticket = { kind: "ticket", id: "T-1" }
const other = { kind: "ticket", id: "T-2" }
const filled = [open, appropriate("A1", "care", 1_000)]
const releaseAll: FundCommand = { _tag: "ReleaseSubject", subject: ticket, reason: "ticket T-1 closed" }
const leftOf = (state: Fund.Open) =>
  BudgetLine.available(Fund.lineOf(state, 2020, line("care")) ?? BudgetLine.blank(2020, line("care")))

describe("a reservation for a ticket", () => {
  const asks = (subject: SubjectState | undefined, role: "handler" | "accountant", command = encumber("E1", 1)) =>
    ask(fund(...filled), command, { actor: someone("chen", role), ...(subject === undefined ? {} : { subject }) })
  const named = encumber("E1", 1, { subject: ticket })

  test.each([
    ["handler", "open", named, "Encumbered"],
    ["handler", "settled", named, "SubjectSettled"],
    ["handler", "unknown", named, "SubjectUnknown"],
    ["handler", undefined, encumber("E1", 1), "SubjectNeeded"],
    ["accountant", "open", named, "Encumbered"],
    ["accountant", "settled", named, "SubjectSettled"],
    ["accountant", "unknown", named, "SubjectUnknown"],
    ["accountant", undefined, encumber("E1", 1), "Encumbered"],
    ["accountant", undefined, encumber("E1", 1, { subject: { kind: "order", id: "O 1" } }), "Encumbered"]
  ] as const)("by a %s for one that is %s", (role, state, command, expected) => {
    const decided = asks(state, role, command)
    expect(Result.isSuccess(decided) ? decided.success[0]?._tag : decided.failure._tag).toBe(expected)
  })

  test("sent twice changes nothing, also after the ticket is closed; under its id nobody else's ticket", () => {
    const held = fund(...filled, named)
    expect(ask(held, named, { subject: "settled" })).toEqual(Result.succeed([]))
    for (const command of [encumber("E1", 1), encumber("E1", 1, { subject: other })]) {
      expect(ask(held, command, { subject: "open" })).toMatchObject({ failure: { _tag: "EncumbranceExists" } })
    }
  })

  test("is paid in part, and the ticket gives the rest back: its own alone, once, and as many as there are", () => {
    const held = fund(
      ...filled,
      encumber("E1", 400, { subject: ticket }),
      encumber("E2", 100, { subject: ticket }),
      encumber("E3", 50, { subject: other }),
      encumber("E4", 50),
      payOn("P1", "E1", 150),
      pay("P2", 50)
    )
    expect(leftOf(held)).toBe(Money.yuan(350))
    const decided = ask(held, releaseAll)
    expect(decided).toMatchObject({
      success: [
        { encumbrance: "E1", amount: Money.yuan(250), cause: "released", on: "2020-06-30" },
        { encumbrance: "E2", amount: Money.yuan(100) }
      ]
    })
    const after = fund(
      ...filled,
      encumber("E1", 400, { subject: ticket }),
      encumber("E3", 50, { subject: other }),
      payOn("P1", "E1", 150),
      releaseAll
    )
    expect(leftOf(after)).toBe(Money.yuan(800))
    expect(ask(after, releaseAll)).toEqual(Result.succeed([]))
    expect(Fund.openEncumbrances(after).map(({ id }) => id)).toEqual(["E3"])
  })

  test.each([
    ["open", 40_000],
    ["settled", 0]
  ] as const)("takes a payment back that was sent back while the ticket is %s", (subject, encumbered) => {
    const paid = fund(...filled, encumber("E1", 400, { subject: ticket }), payOn("P1", "E1", 400))
    expect(ask(paid, reverse("V1", "P1"), { subject })).toMatchObject({
      success: [{ _tag: "Reversed", changes: [{ encumbered, spent: -40_000 }] }]
    })
  })

  test("is given back in the year that follows, from the year that it was reserved in", () => {
    const held = fund(...filled, encumber("E1", 400, { subject: ticket }))
    expect(ask(held, releaseAll, { today: Day.of("2021-01-05") })).toMatchObject({
      success: [{ on: "2021-01-05", change: { year: 2020, encumbered: -40_000 } }]
    })
  })
})

describe("the funding of a ticket", () => {
  const [work, pool] = [FundId.make("211103001001-work"), FundId.make("211103-pool")]
  const note = (one: FundId): FundingCommand => ({ _tag: "NoteFunding", fund: one })
  const settle: FundingCommand = { _tag: "SettleFunding", reason: "ticket T-1 closed" }
  const noted = (one: FundId): FundingEvent => ({ _tag: "FundingNoted", fund: one })
  const system = { actor: someone("chen", "system") }

  test.each<[string, Funding, FundingCommand, ReadonlyArray<FundingEvent>]>([
    ["the first fund", { funds: [] }, note(work), [noted(work)]],
    ["a fund a second time", { funds: [work] }, note(work), []],
    ["another fund", { funds: [work] }, note(pool), [noted(pool)]],
    ["settled without money", { funds: [] }, settle, []],
    [
      "settled",
      { funds: [work, pool] },
      settle,
      [{ _tag: "FundingSettled", funds: [work, pool], reason: "ticket T-1 closed" }]
    ]
  ])("%s", (_, state, command, events) => {
    expect(decider.decide(state, command, system)).toEqual(Result.succeed(events))
  })

  test("is remembered when it is settled, for payments that are sent back, and is nobody's to write by hand", () => {
    const events: ReadonlyArray<FundingEvent> = [
      noted(work),
      { _tag: "FundingSettled", funds: [work], reason: "closed" },
      noted(pool)
    ]
    expect(events.reduce(decider.evolve, decider.initial)).toEqual({ funds: [work, pool] })
    expect(decider.decide(decider.initial, note(work), { actor: someone("zhao") })).toEqual(
      Result.fail({ _tag: "OnlyTheSystem" })
    )
  })
})
