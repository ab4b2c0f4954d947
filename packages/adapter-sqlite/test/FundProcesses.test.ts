/** Money on one file under the worst: programs killed in the middle of a commit, and two that want the same last fen. */
import { EventStore, Governance, ViewStore } from "@wangge/core/app"
import { BudgetLine, Fund, FundView } from "@wangge/core/fund"
import { Id, Money } from "@wangge/core/kernel"
import { BudgetSample, TicketSample } from "@wangge/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as Programs from "./Programs.ts"
import * as TempFolder from "./TempFolder.ts"

/** Starting a program takes its time on a busy machine. */
const PATIENCE_MS = 240_000

const { cityPay, communityWork, districtPay, streetWork } = BudgetSample
const city = BudgetSample.cityWith()
const plenty = {
  base: Money.yuan(100_000),
  performance: Money.yuan(100_000),
  insurance: Money.yuan(100_000),
  housing: Money.yuan(100_000)
}

type World = Governance.Governance | EventStore.EventStore | ViewStore.ViewStore

const onFile = <A, E>(path: string, body: (desk: BudgetSample.Desk) => Effect.Effect<A, E, World>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      return yield* body(BudgetSample.deskOf(yield* Governance.Governance, city, "parent"))
    }).pipe(
      Effect.provide(Governance.layer(city).pipe(Layer.provideMerge(SqliteStore.layer({ path, views: city.views }))))
    )
  )

const inFolder = async (body: (path: string) => Promise<void>) => {
  const folder = TempFolder.make()
  try {
    await body(`${folder}/store.db`)
  } finally {
    TempFolder.remove(folder)
  }
}

/** Everything that the file holds, and that it is sound: the chain of hashes, and the tables as they come out anew. */
const soundHead = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  const views = yield* ViewStore.ViewStore
  const { position } = yield* store.verify()
  const before = yield* views.query(FundView.lines, { limit: 1_000 })
  yield* views.rebuild
  expect(yield* views.query(FundView.lines, { limit: 1_000 })).toEqual(before)
  return position
})

const sums = (fund: Fund.Fund) => {
  const lines = fund._tag === "None" ? [] : Fund.linesOf(fund, 2020)
  return {
    available: Money.sum(lines.map(BudgetLine.available)),
    encumbered: Money.sum(lines.map(({ encumbered }) => encumbered)),
    spent: Money.sum(lines.map(({ spent }) => spent))
  }
}

describe("a program killed while it writes a commit to several streams", { timeout: PATIENCE_MS }, () => {
  test("leaves a payroll that neither is closed nor paid, wherever in the commit it dies; the next one does both", () =>
    inFolder(async (path) => {
      const start = await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          yield* desk.settle()
          yield* desk.open(cityPay, plenty)
          yield* desk.open(districtPay, plenty)
          yield* desk.month("2020-01", { _tag: "DraftPayroll" }, "2020-01-20")
          return yield* soundHead
        })
      )
      for (const event of [1, 2, 3]) {
        const program = Programs.start("Dying", path, "payroll", String(event))
        expect(await program.ended).toEqual([null, "SIGKILL"])
        await onFile(
          path,
          Effect.fnUntraced(function* (desk) {
            expect((yield* desk.period("2020-01"))._tag).toBe("Drafted")
            for (const fund of [cityPay, districtPay]) expect(sums(yield* desk.fund(fund)).spent).toBe(0)
            expect(yield* soundHead).toBe(start)
          })
        )
      }
      expect(await Programs.next(Programs.start("Dying", path, "payroll", "0"))).toBe("3 streams")
      await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          const period = yield* desk.period("2020-01")
          if (period._tag !== "Closed") throw new Error(period._tag)
          expect(sums(yield* desk.fund(cityPay)).spent).toBe(period.totals.city)
          expect(sums(yield* desk.fund(districtPay)).spent).toBe(period.totals.district)
          expect(yield* soundHead).toBe(start + 3)
        })
      )
    }))

  test("leaves a ticket open with its money reserved; the next one ends it and gives all of it back", () =>
    inFolder(async (path) => {
      const start = await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          yield* desk.settle()
          yield* desk.report("T-1", 1, TicketSample.MONDAY)
          for (const fund of [communityWork, streetWork]) {
            yield* desk.open(fund, { facilities: Money.yuan(1_000) })
            yield* desk.reserve(fund, "E-1", "T-1", Money.yuan(100), "2020-01-06")
          }
          return yield* soundHead
        })
      )
      for (const event of [1, 2, 3, 4]) {
        expect(await Programs.start("Dying", path, "ticket", String(event)).ended).toEqual([null, "SIGKILL"])
        await onFile(
          path,
          Effect.fnUntraced(function* (desk) {
            expect(yield* desk.stage("T-1")).toBe("Reported")
            expect(yield* desk.funding("T-1")).toEqual({ funds: [communityWork, streetWork] })
            for (const fund of [communityWork, streetWork]) {
              expect(sums(yield* desk.fund(fund)).encumbered).toBe(Money.yuan(100))
            }
            expect(yield* soundHead).toBe(start)
          })
        )
      }
      expect(await Programs.next(Programs.start("Dying", path, "ticket", "0"))).toBe("4 streams")
      await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          expect(yield* desk.stage("T-1")).toBe("Withdrawn")
          for (const fund of [communityWork, streetWork]) expect(sums(yield* desk.fund(fund)).encumbered).toBe(0)
          expect(yield* soundHead).toBe(start + 4)
        })
      )
    }))

  test("whenever that is: every ticket that ended has its money back, every other one has it reserved", () =>
    inFolder(async (path) => {
      await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          yield* desk.settle()
          yield* desk.open(communityWork, { facilities: Money.yuan(10_000) })
        })
      )
      for (const [round, steps] of [3, 10, 24, 41].entries()) {
        const program = Programs.start("RepairLoop", path, String(round + 1))
        const done: Array<string> = []
        for (let i = 0; i < steps; i++) done.push(await Programs.next(program))
        program.child.kill("SIGKILL")
        for await (const line of program.lines) done.push(line)
        await program.ended
        await onFile(
          path,
          Effect.fnUntraced(function* (desk) {
            const fund = yield* desk.fund(communityWork)
            if (fund._tag === "None") throw new Error(fund._tag)
            const held = new Set(Fund.openEncumbrances(fund).map(({ subject }) => subject?.id))
            for (const line of done) {
              const [word, ticket = ""] = line.split(" ")
              if (word === "withdrawn") expect(yield* desk.stage(ticket), line).toBe("Withdrawn")
            }
            const tickets = new Set(done.map((line) => line.split(" ")[1] ?? ""))
            for (const ticket of tickets) {
              const isReserved = held.has(ticket)
              expect(yield* desk.stage(ticket), ticket).toBe(isReserved ? "Reported" : "Withdrawn")
              expect(yield* desk.funding(ticket)).toEqual({ funds: [communityWork] })
            }
            expect(sums(fund)).toEqual({
              available: Money.yuan(10_000 - held.size),
              encumbered: Money.yuan(held.size),
              spent: 0
            })
            yield* soundHead
          })
        )
      }
    }))
})

describe("two programs on one file", { timeout: PATIENCE_MS }, () => {
  test("want the last fen at once: exactly one gets it, every time", () =>
    inFolder(async (path) => {
      const rounds = Array.from({ length: 25 }, (_, i) => `P${i}`)
      await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          yield* desk.settle()
          yield* desk.open(communityWork, { facilities: Money.fen(1) })
          const racers = ["a", "b"].map((name) => Programs.start("Spender", path, name))
          for (const racer of racers) expect(yield* Effect.promise(() => Programs.next(racer))).toBe("ready")
          for (const [place, round] of rounds.entries()) {
            if (place > 0) yield* desk.add(communityWork, "facilities", Money.fen(1), "2020-01-06")
            for (const racer of racers) racer.say(round)
            const outcomes = yield* Effect.promise(() => Promise.all(racers.map(Programs.next)))
            expect(outcomes.sort(), round).toEqual(["NotAvailable", "paid"])
          }
          for (const racer of racers) racer.child.stdin.end()
          yield* Effect.promise(() => Promise.all(racers.map(({ ended }) => ended)))
        })
      )
      await onFile(
        path,
        Effect.fnUntraced(function* (desk) {
          const fund = yield* desk.fund(communityWork)
          expect(sums(fund)).toEqual({ available: 0, encumbered: 0, spent: rounds.length })
          if (fund._tag === "None") throw new Error(fund._tag)
          const paid = rounds.map((round) =>
            ["a", "b"].filter((name) => Fund.journalOf(fund, Id.JournalId.make(`${name}-${round}`)) !== undefined)
          )
          expect(paid.map(({ length }) => length)).toEqual(rounds.map(() => 1))
          yield* soundHead
        })
      )
    }))
})
