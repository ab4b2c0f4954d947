import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Actor } from "../kernel/Actor.ts"
import type { CommandId, PersonId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import type { View } from "../kernel/View.ts"
import type { Process } from "../process/Process.ts"
import * as Governance from "./Governance.ts"
import * as MemoryStore from "./MemoryStore.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"

const source = Source.assumption("a fund made up for this test")
const rule = (zh: string, en: string) => ({ name: Label.of(zh, en), kind: "state", source }) as const

const FundEvent = Schema.TaggedUnion({ Paid: { amount: Schema.Int }, Drawn: { amount: Schema.Int } })
const FundCommand = Schema.TaggedUnion({ Pay: { amount: Schema.Int }, Draw: { amount: Schema.Int } })
type FundEvent = typeof FundEvent.Type
type FundCommand = typeof FundCommand.Type
type FundRefusal =
  | { readonly _tag: "Overdrawn"; readonly balance: number; readonly amount: number }
  | { readonly _tag: "NotForResidents" }

const fundRefusals: Catalogue<FundRefusal> = {
  Overdrawn: {
    ...rule("不得透支", "never overdrawn"),
    field: "amount",
    sentence: ({ balance, amount }) => Label.of(`余额 ${balance}`, `The fund has ${balance}: draw less than ${amount}.`)
  },
  NotForResidents: {
    ...rule("居民不得支取", "not for residents"),
    kind: "role",
    sentence: () => Label.of("请找管理员", "Ask an administrator.")
  }
}

const fund: Streams.StreamDefinition<number, FundCommand, FundEvent, FundRefusal, Actor> = {
  kind: "fund",
  decider: {
    initial: 0,
    decide: (balance, command, actor) => {
      if (actor.role === "resident") return Result.fail({ _tag: "NotForResidents" })
      if (command._tag === "Pay") {
        return Result.succeed(command.amount === 0 ? [] : [{ _tag: "Paid", amount: command.amount }])
      }
      return command.amount > balance
        ? Result.fail({ _tag: "Overdrawn", balance, amount: command.amount })
        : Result.succeed([{ _tag: "Drawn", amount: command.amount }])
    },
    evolve: (balance, event) => (event._tag === "Paid" ? balance + event.amount : balance - event.amount)
  },
  commandSchema: FundCommand,
  eventSchema: FundEvent,
  refusals: fundRefusals,
  context: ({ actor }) => Effect.succeed(actor)
}

const ReliefEvent = Schema.TaggedUnion({ Granted: { amount: Schema.Int, fund: Schema.String } })
const ReliefCommand = Schema.TaggedUnion({ Grant: { amount: Schema.Int, fund: Schema.String } })
type ReliefEvent = typeof ReliefEvent.Type
type ReliefRefusal = { readonly _tag: "FundTooSmall"; readonly balance: number }

/** A relief looks at the fund before it is granted: not more than half of it, counted before anything is drawn. */
const relief: Streams.StreamDefinition<number, typeof ReliefCommand.Type, ReliefEvent, ReliefRefusal, number> = {
  kind: "relief",
  decider: {
    initial: 0,
    decide: (_, { amount, fund: name }, balance) =>
      amount * 2 > balance
        ? Result.fail({ _tag: "FundTooSmall", balance })
        : Result.succeed([{ _tag: "Granted", amount, fund: name }]),
    evolve: (granted, event) => granted + event.amount
  },
  commandSchema: ReliefCommand,
  eventSchema: ReliefEvent,
  refusals: {
    FundTooSmall: { ...rule("不超过一半", "not more than half"), sentence: () => Label.of("请减少", "Ask for less.") }
  },
  context: ({ command }, ask) => ask.state(Streams.at(fund, command.fund))
}

/** What is granted is drawn, and a tenth of it besides. */
const drawing: Process<ReliefEvent, FundCommand> = {
  name: "a relief draws on its fund",
  streams: ["relief"],
  react: ({ amount, fund: name }) => [
    { stream: `fund/${name}`, command: { _tag: "Draw", amount } },
    { stream: `fund/${name}`, command: { _tag: "Draw", amount: Math.floor(amount / 10) } }
  ]
}

const clerk: Actor = { person: "P-1" as PersonId, role: "administrator", scope: [] }
const at = Instant.of(1_578_268_800_000)
const A = Streams.at(fund, "A")
const R = Streams.at(relief, "R")
const id = (text: string) => text as CommandId
const pay = (commandId: string, amount: number) => ({
  commandId: id(commandId),
  stream: A,
  command: { _tag: "Pay", amount } as const,
  actor: clerk,
  at
})
const draw = (commandId: string, amount: number) => ({
  ...pay(commandId, 0),
  command: { _tag: "Draw", amount } as const
})
const grant = (commandId: string, amount: number) => ({
  ...pay(commandId, 0),
  stream: R,
  command: { _tag: "Grant", amount, fund: "A" } as const
})

const options: Governance.Options = { streams: [fund, relief], processes: [drawing] }
const world = (given: Partial<Governance.Options> = {}) => {
  const store = MemoryStore.make([])
  const make = () => Governance.make(store.events, store.views, { ...options, ...given })
  return { store: store.events, here: make(), elsewhere: make() }
}
const run = Effect.runPromise

describe("a command", () => {
  test("that is accepted answers with its events, its receipt and the state after them", async () => {
    const { here } = world()
    await run(here.handle(pay("c1", 100)))
    const handled = await run(here.handle(draw("c2", 30)))
    expect(handled).toEqual({
      receipt: { commandId: "c2", at, position: 2, streams: [{ stream: "fund/A", version: 2 }] },
      events: [
        {
          position: 2,
          stream: "fund/A",
          version: 2,
          at,
          actor: clerk,
          commandId: "c2",
          event: { _tag: "Drawn", amount: 30 }
        }
      ],
      state: 70,
      version: 2,
      repeated: false
    })
    expect(await run(here.state(A))).toEqual({ state: 70, version: 2 })
    expect((await run(here.history(A, { from: 2 }))).map(({ event }) => event)).toEqual([{ _tag: "Drawn", amount: 30 }])
  })

  test("that is refused carries the refusal, bare and described, and writes nothing", async () => {
    const { here, store } = world()
    const refused = await run(Effect.flip(here.handle(draw("c1", 5))))
    expect(refused).toEqual({
      _tag: "Refused",
      stream: "fund/A",
      refusal: { _tag: "Overdrawn", balance: 0, amount: 5 },
      described: {
        tag: "Overdrawn",
        kind: "state",
        rule: { zh: "不得透支", en: "never overdrawn" },
        source,
        field: "amount",
        sentence: { zh: "余额 0", en: "The fund has 0: draw less than 5." },
        detail: { balance: 0, amount: 5 }
      }
    })
    expect((await run(store.head)).position).toBe(0)
    expect(await run(here.state(A))).toEqual({ state: 0, version: 0 })
  })

  test("that changes nothing is a success with a receipt", async () => {
    const { here } = world()
    const handled = await run(here.handle(pay("c1", 0)))
    expect(handled).toMatchObject({ events: [], state: 0, version: 0, receipt: { streams: [], position: 0 } })
    expect(await run(here.handle(pay("c1", 0)))).toMatchObject({ repeated: true, events: [], version: 0 })
  })

  test("for a stream that nothing answers for is unknown", async () => {
    const { here } = world()
    for (const stream of ["visit/1", "fund", "fund/", "constructor/1"]) {
      const request = { ...pay("c1", 1), stream: stream as typeof A }
      expect(await run(Effect.flip(here.handle(request)))).toMatchObject({ _tag: "StreamUnknown", stream })
    }
  })
})

describe("a command that comes again", () => {
  test("gets its first answer, even where it would be refused by now", async () => {
    const { here, elsewhere } = world()
    await run(here.handle(pay("c1", 10)))
    const first = await run(here.handle(draw("c2", 10)))
    await run(here.handle(pay("c3", 3)))
    for (const governance of [here, elsewhere]) {
      expect(await run(governance.handle(draw("c2", 10)))).toEqual({ ...first, repeated: true })
    }
    expect(await run(here.state(A))).toEqual({ state: 3, version: 3 })
  })

  test("gets its first answer whatever version its sender looked at", async () => {
    const { here } = world()
    const first = await run(here.handle({ ...pay("c1", 10), expectedVersion: 0 }))
    await run(here.handle(pay("c2", 1)))
    const again = await run(here.handle({ ...pay("c1", 10), expectedVersion: 0 }))
    expect(again).toMatchObject({ receipt: first.receipt, state: 10, version: 1, repeated: true })
  })

  test("with other content, for another stream or by another person is refused", async () => {
    const { here } = world()
    await run(here.handle(pay("c1", 10)))
    const other: Actor = { ...clerk, person: "P-2" as PersonId }
    for (const request of [
      pay("c1", 11),
      draw("c1", 500),
      { ...pay("c1", 10), stream: Streams.at(fund, "B") },
      { ...pay("c1", 10), actor: other }
    ]) {
      expect(await run(Effect.flip(here.handle(request)))).toMatchObject({ _tag: "CommandIdReused", commandId: "c1" })
    }
    expect(await run(here.state(A))).toEqual({ state: 10, version: 1 })
  })

  test("after a refusal is decided anew", async () => {
    const { here } = world()
    expect((await run(Effect.flip(here.handle(draw("c1", 5)))))._tag).toBe("Refused")
    await run(here.handle(pay("c2", 5)))
    expect((await run(here.handle(draw("c1", 5)))).repeated).toBe(false)
  })
})

describe("a version that the sender looked at", () => {
  test("must be the version of the stream", async () => {
    const { here, elsewhere } = world()
    await run(here.handle(pay("c1", 10)))
    await run(elsewhere.handle(pay("c2", 10)))
    const stale = await run(Effect.flip(here.handle({ ...draw("c3", 5), expectedVersion: 1 })))
    expect(stale).toMatchObject({ _tag: "StaleVersion", stream: "fund/A", expected: 1, actual: 2 })
    expect(await run(here.handle({ ...draw("c3", 15), expectedVersion: 2 }))).toMatchObject({ state: 5, version: 3 })
  })
})

describe("two programs on one store", () => {
  test("decide again on what the other wrote, for better", async () => {
    const { here, elsewhere } = world()
    await run(here.handle(pay("c1", 10)))
    await run(elsewhere.handle(pay("c2", 90)))
    expect(await run(here.handle(draw("c3", 100)))).toMatchObject({ state: 0, version: 3 })
  })

  test("and for worse", async () => {
    const { here, elsewhere } = world()
    await run(here.handle(pay("c1", 10)))
    await run(elsewhere.handle(draw("c2", 10)))
    const refused = await run(Effect.flip(here.handle(draw("c3", 10))))
    expect(refused).toMatchObject({ _tag: "Refused", refusal: { _tag: "Overdrawn", balance: 0 } })
  })

  test("decide again when a stream that was only looked at has changed", async () => {
    const { here, elsewhere } = world({ processes: [] })
    await run(here.handle(pay("c1", 100)))
    await run(here.handle(grant("c2", 10)))
    await run(elsewhere.handle(draw("c3", 90)))
    const refused = await run(Effect.flip(here.handle(grant("c4", 10))))
    expect(refused).toMatchObject({ _tag: "Refused", refusal: { _tag: "FundTooSmall", balance: 10 } })
  })

  test("sum up whatever they are asked, in any order", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ isHere: fc.boolean(), isPay: fc.boolean(), amount: fc.nat(20) }), { maxLength: 30 }),
        async (steps) => {
          const { here, elsewhere, store } = world({ cacheSize: 1 })
          let balance = 0
          for (const [i, { isHere, isPay, amount }] of steps.entries()) {
            const request = isPay ? pay(`c${i}`, amount) : draw(`c${i}`, amount)
            const exit = await Effect.runPromiseExit(
              (isHere ? here : elsewhere).handle<number, FundCommand, FundEvent, FundRefusal>(request)
            )
            expect(Exit.isSuccess(exit)).toBe(isPay || amount <= balance)
            if (Exit.isSuccess(exit)) balance += isPay ? amount : -amount
          }
          expect((await run(here.state(A))).state).toBe(balance)
          await run(store.verify())
        }
      ),
      { numRuns: 50 }
    ))
})

test("commands at once on one stream wait for each other and all are decided on the latest state", async () => {
  const { here } = world()
  await run(here.handle(pay("start", 50)))
  const exits = await run(
    Effect.forEach(
      Array.from({ length: 80 }, (_, i) => i),
      (i) => Effect.exit(here.handle(draw(`c${i}`, 1))),
      { concurrency: "unbounded" }
    )
  )
  expect(exits.map(Exit.isSuccess)).toEqual(exits.map((_, i) => i < 50))
  expect(await run(here.state(A))).toEqual({ state: 0, version: 51 })
})

describe("a process", () => {
  test("has its commands decided and written with the event that caused them", async () => {
    const { here, store } = world()
    await run(here.handle(pay("c1", 100)))
    const handled = await run(here.handle(grant("c2", 50)))
    expect(handled).toMatchObject({ state: 50, version: 1, events: [{ position: 2, event: { _tag: "Granted" } }] })
    expect(handled.receipt.streams).toEqual([
      { stream: "relief/R", version: 1 },
      { stream: "fund/A", version: 3 }
    ])
    expect(
      (await run(store.follow(1, 10))).map(({ event, commandId, actor }) => [event._tag, commandId, actor])
    ).toEqual([
      ["Granted", "c2", clerk],
      ["Drawn", "c2", clerk],
      ["Drawn", "c2", clerk]
    ])
    expect((await run(here.state(A))).state).toBe(45)
  })

  test("acts for the system, so that a right which its causer has not does not stop it", async () => {
    const { here } = world()
    await run(here.handle(pay("c1", 100)))
    const resident: Actor = { ...clerk, role: "resident" }
    expect(await run(here.handle({ ...grant("c2", 10), actor: resident }))).toMatchObject({ version: 1 })
    expect((await run(Effect.flip(here.handle({ ...draw("c3", 1), actor: resident }))))._tag).toBe("Refused")
  })

  test("whose command is refused has the whole command refused: nothing is changed anywhere", async () => {
    const greedy: Process<ReliefEvent, FundCommand> = {
      ...drawing,
      react: (event) => [
        { stream: "fund/A", command: { _tag: "Draw", amount: event.amount } },
        { stream: "fund/A", command: { _tag: "Draw", amount: 1_000 } }
      ]
    }
    const { here, store } = world({ processes: [greedy] })
    await run(here.handle(pay("c1", 100)))
    const refused = await run(Effect.flip(here.handle(grant("c2", 50))))
    expect(refused).toMatchObject({ _tag: "Refused", stream: "fund/A", refusal: { _tag: "Overdrawn", balance: 50 } })
    expect((await run(store.head)).position).toBe(1)
    expect(await run(here.state(A))).toEqual({ state: 100, version: 1 })
    expect(await run(here.state(R))).toEqual({ state: 0, version: 0 })
  })

  test("that calls itself for ever is a defect", async () => {
    const echo: Process<FundEvent, FundCommand> = {
      name: "echo",
      streams: ["fund"],
      react: () => [{ stream: "fund/A", command: { _tag: "Pay", amount: 1 } }]
    }
    const { here, store } = world({ processes: [echo] })
    const exit = await Effect.runPromiseExit(here.handle(pay("c1", 1)))
    expect(Exit.hasDies(exit)).toBe(true)
    expect((await run(store.head)).position).toBe(0)
  })
})

describe("definitions", () => {
  test("two for one kind, a kind that is none, a process for a kind without one: a defect when they are put together", () => {
    for (const faulty of [
      { streams: [fund, fund] },
      { streams: [{ ...fund, kind: "Fund!" }] },
      { streams: [fund], processes: [drawing] }
    ]) {
      expect(() => world(faulty)).toThrow()
    }
  })

  test("an id that is none makes no stream", () => {
    for (const bad of ["", "a/b", "a b", "../x", "-a"]) expect(() => Streams.at(fund, bad)).toThrow("is not the name")
    expect(Streams.at(fund, "T-1.a_b")).toBe("fund/T-1.a_b")
    expect(Result.isFailure(StreamName.parse("Fund/1"))).toBe(true)
  })

  test("an event that the schema does not know is named, not guessed", async () => {
    const { here, store } = world()
    const append = { stream: "fund/A", expectedVersion: 0, events: [{ _tag: "Paid", amount: 1.5 }] }
    await run(store.commit({ commandId: id("x"), actor: clerk, at, appends: [append] }))
    const fault = await run(Effect.flip(here.state(A)))
    expect(fault).toMatchObject({ _tag: "EventUnreadable", stream: "fund/A", version: 1 })
    expect(fault.message).toContain("amount")
    expect((await run(Effect.flip(here.handle(pay("c1", 1)))))._tag).toBe("EventUnreadable")
  })

  test("a decoder names every fault with its path", () => {
    const decode = Streams.decoder(FundCommand)
    expect(decode({ _tag: "Pay", amount: 1 })).toEqual(Result.succeed({ _tag: "Pay", amount: 1 }))
    const faults = Result.getOrThrow(Result.flip(decode({ _tag: "Pay", amount: "1", note: "x" })))
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining([["amount"], ["note"]]))
  })
})

test("a context sees views as they stood before the commit", async () => {
  const counts: View<FundEvent, { readonly fund: string; readonly events: number }> = {
    name: "fund_counts",
    columns: { fund: "text", events: "integer" },
    key: ["fund"],
    indexes: [],
    revision: 1,
    streams: ["fund"],
    project: ({ stream }, get) => [{ _tag: "Put", row: { fund: stream, events: (get(stream)?.events ?? 0) + 1 } }]
  }
  const seen: Array<number> = []
  const store = MemoryStore.make([counts])
  const watched: typeof fund = {
    ...fund,
    context: ({ actor, stream }, { views }) =>
      Effect.map(views.get(counts, [stream]), (row) => {
        seen.push(row?.events ?? 0)
        return actor
      })
  }
  const governance = Governance.make(store.events, store.views, { streams: [watched] })
  for (const n of [1, 2, 3]) await run(governance.handle(pay(`c${n}`, n)))
  expect(seen).toEqual([0, 1, 2])
  expect(await run(governance.views.get(counts, ["fund/A"]))).toEqual({ fund: "fund/A", events: 3 })
})
