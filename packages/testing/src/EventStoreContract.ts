/**
 * What every event store promises, as tests. Run it against a store of your own:
 *
 *     import { describe, expect, test } from "vitest"
 *     EventStoreContract.suite({ describe, test, expect }, "my store", (views) => MyStore.layer({ views }))
 *
 * Each test takes a fresh layer, which must open an empty store that maintains the given views.
 */
import { Canonical, EventStore, HashChain, ViewStore } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import fc from "fast-check"
import type { Runner } from "./Runner.ts"
import { append, type CountRow, clerk, commandId, commit, counts, dimmed, lamps, lit, removed } from "./StoreSample.ts"

/** A layer that opens a fresh, empty store with these views. */
export type Open = (
  views: ReadonlyArray<ViewStore.AnyView>
) => Layer.Layer<EventStore.EventStore | ViewStore.ViewStore, unknown>

const A = "lamp/A"
const B = "lamp/B"

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(effect: Effect.Effect<A, E, EventStore.EventStore | ViewStore.ViewStore>): Promise<A> =>
    Effect.runPromise(Effect.provide(effect, open([lamps, counts])))

  describe(`event store contract: ${name}`, () => {
    const it = <E>(
      title: string,
      body: (store: EventStore.Shape, views: ViewStore.Shape) => Effect.Effect<void, E>
    ): void => {
      test(title, () =>
        run(
          Effect.gen(function* () {
            yield* body(yield* EventStore.EventStore, yield* ViewStore.ViewStore)
          })
        )
      )
    }

    it(
      "an empty store answers with nothing",
      Effect.fnUntraced(function* (store) {
        expect(yield* store.head).toEqual(HashChain.genesis)
        expect(yield* store.read(A)).toEqual([])
        expect(yield* store.follow(0, 10)).toEqual([])
        expect(yield* store.receipt(commandId("none"))).toBeUndefined()
        expect(yield* store.verify()).toEqual(HashChain.genesis)
      })
    )

    it(
      "what was committed is read back, numbered in its stream and in the store",
      Effect.fnUntraced(function* (store) {
        const events = [lit("A", "211102", '路灯 💡 "quoted" \\ \n'), dimmed("A", 3)]
        const { receipt, repeated } = yield* store.commit(
          commit("c1", [append(A, 0, ...events), append(B, 0, lit("B"))])
        )
        expect(repeated).toBe(false)
        expect(receipt).toEqual({
          commandId: "c1",
          at: 1_578_268_800_000,
          position: 3,
          streams: [
            { stream: A, version: 2 },
            { stream: B, version: 1 }
          ]
        })
        const read = yield* store.read(A)
        expect(read.map(({ hash: _, ...recorded }) => recorded)).toEqual(
          events.map((event, i) => ({
            position: i + 1,
            stream: A,
            version: i + 1,
            at: 1_578_268_800_000,
            actor: clerk,
            commandId: "c1",
            event
          }))
        )
        expect((yield* store.read(A, { from: 2 })).map(({ version }) => version)).toEqual([2])
        expect(yield* store.read(A, { from: 3 })).toEqual([])
        expect(yield* store.receipt(commandId("c1"))).toEqual(receipt)
      })
    )

    it(
      "a stale version is refused and names both versions",
      Effect.fnUntraced(function* (store) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"))]))
        for (const expected of [0, 2]) {
          const fault = yield* Effect.flip(store.commit(commit(`c-${expected}`, [append(A, expected, dimmed("A"))])))
          expect(fault).toMatchObject({ _tag: "StaleVersion", stream: A, expected, actual: 1 })
        }
        expect((yield* store.head).position).toBe(1)
      })
    )

    it(
      "a commit over several streams is written whole or not at all",
      Effect.fnUntraced(function* (store, views) {
        yield* store.commit(commit("c1", [append(B, 0, lit("B"))]))
        const before = yield* store.head
        const fault = yield* Effect.flip(
          store.commit(commit("c2", [append(A, 0, lit("A")), append(B, 0, dimmed("B"))]))
        )
        expect(fault._tag).toBe("StaleVersion")
        expect(yield* store.read(A)).toEqual([])
        expect(yield* views.get(lamps, ["A"])).toBeUndefined()
        expect(yield* store.receipt(commandId("c2"))).toBeUndefined()
        expect(yield* store.head).toEqual(before)
      })
    )

    it(
      "an append without events only states a version",
      Effect.fnUntraced(function* (store) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"))]))
        const { receipt } = yield* store.commit(commit("c2", [append(B, 0, lit("B")), append(A, 1)]))
        expect(receipt.streams).toEqual([{ stream: B, version: 1 }])
        const fault = yield* Effect.flip(store.commit(commit("c3", [append(B, 1, dimmed("B")), append(A, 0)])))
        expect(fault).toMatchObject({ _tag: "StaleVersion", stream: A, expected: 0, actual: 1 })
        const nothing = yield* store.commit(commit("c4", []))
        expect(nothing.receipt).toMatchObject({ position: 2, streams: [] })
      })
    )

    it(
      "a command that comes again gets its first receipt and writes nothing",
      Effect.fnUntraced(function* (store) {
        const command = commit("c1", [append(A, 0, lit("A"))])
        const first = yield* store.commit(command)
        yield* store.commit(commit("c2", [append(A, 1, dimmed("A"))]))
        const second = yield* store.commit(command)
        expect(second).toEqual({ receipt: first.receipt, repeated: true })
        expect((yield* store.head).position).toBe(2)
      })
    )

    it(
      "a command id with other content is refused",
      Effect.fnUntraced(function* (store) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"))]))
        for (const appends of [
          [append(A, 0, lit("A", "211103"))],
          [append(B, 0, lit("A"))],
          [append(A, 0, lit("A")), append(B, 0, lit("B"))]
        ]) {
          const fault = yield* Effect.flip(store.commit(commit("c1", appends)))
          expect(fault).toMatchObject({ _tag: "CommandIdReused", commandId: "c1" })
        }
        expect((yield* store.head).position).toBe(1)
      })
    )

    it(
      "fingerprints decide whether a command is the same, where both have one",
      Effect.fnUntraced(function* (store) {
        const first = yield* store.commit(commit("c1", [append(A, 0, lit("A"))], { fingerprint: "f1" }))
        const same = yield* store.commit(commit("c1", [], { fingerprint: "f1" }))
        expect(same).toEqual({ receipt: first.receipt, repeated: true })
        const other = yield* Effect.flip(store.commit(commit("c1", [append(A, 0, lit("A"))], { fingerprint: "f2" })))
        expect(other._tag).toBe("CommandIdReused")
        const without = yield* store.commit(commit("c1", [append(A, 0, lit("A"))]))
        expect(without.repeated).toBe(true)
      })
    )

    it(
      "followers get every event once, in order, in pages",
      Effect.fnUntraced(function* (store) {
        for (let i = 0; i < 7; i++) yield* store.commit(commit(`c${i}`, [append(`lamp/L${i}`, 0, lit(`L${i}`))]))
        const seen: Array<number> = []
        for (let after = 0; ; ) {
          const page = yield* store.follow(after, 3)
          const last = page.at(-1)
          if (last === undefined) break
          seen.push(...page.map(({ position }) => position))
          after = last.position
        }
        expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
      })
    )

    it(
      "each hash covers the one before it, by the written formula",
      Effect.fnUntraced(function* (store) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"), dimmed("A"))]))
        yield* store.commit(commit("c2", [append(B, 0, lit("B", "211103", "ü"))]))
        let hash = HashChain.genesis.hash
        for (const recorded of yield* store.follow(0, 10)) {
          const { position, stream, version, at, commandId } = recorded
          const link = { position, stream, version, at, commandId, type: recorded.event._tag }
          const texts = { actor: Canonical.encode(recorded.actor), payload: Canonical.encode(recorded.event) }
          hash = HashChain.sha256Text(HashChain.text(hash, { ...link, ...texts }))
          expect(recorded.hash).toBe(hash)
        }
        expect(hash).toMatch(/^[0-9a-f]{64}$/)
        expect(yield* store.head).toEqual({ position: 3, hash })
      })
    )

    it(
      "verify accepts an honest record and an honest anchor, and refuses a foreign one",
      Effect.fnUntraced(function* (store) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"))]))
        const anchor = yield* store.head
        yield* store.commit(commit("c2", [append(A, 1, dimmed("A"))]))
        const head = yield* store.head
        expect(yield* store.verify()).toEqual(head)
        expect(yield* store.verify(anchor)).toEqual(head)
        const foreign = yield* Effect.flip(store.verify({ position: 1, hash: head.hash }))
        expect(foreign).toMatchObject({ _tag: "ChainBroken", position: 1 })
        const beyond = yield* Effect.flip(store.verify({ position: 3, hash: head.hash }))
        expect(beyond).toMatchObject({ _tag: "ChainBroken", position: 3 })
      })
    )

    it(
      "of commits at once on one stream exactly one wins",
      Effect.fnUntraced(function* (store) {
        const exits = yield* Effect.forEach(
          Array.from({ length: 20 }, (_, i) => i),
          (i) => Effect.exit(store.commit(commit(`c${i}`, [append(A, 0, lit("A"))]))),
          { concurrency: "unbounded" }
        )
        expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
        expect(yield* store.read(A)).toHaveLength(1)
      })
    )

    it(
      "commits at once on different streams all stand, and a stale one among them leaves them alone",
      Effect.fnUntraced(function* (store, views) {
        const exits = yield* Effect.forEach(
          Array.from({ length: 30 }, (_, i) => i),
          (i) => Effect.exit(store.commit(commit(`c${i}`, [append(`lamp/L${i}`, i % 10 === 5 ? 9 : 0, lit(`L${i}`))]))),
          { concurrency: "unbounded" }
        )
        expect(exits.map(Exit.isSuccess)).toEqual(exits.map((_, i) => i % 10 !== 5))
        const positions = (yield* store.follow(0, 100)).map(({ position }) => position)
        expect(positions).toEqual(Array.from({ length: 27 }, (_, i) => i + 1))
        expect(yield* views.count(lamps)).toBe(27)
        expect((yield* store.verify()).position).toBe(27)
      })
    )

    it(
      "the same command sent many times at once is carried out once",
      Effect.fnUntraced(function* (store) {
        const command = commit("c1", [append(A, 0, lit("A"))])
        const answers = yield* Effect.forEach([1, 2, 3, 4, 5], () => store.commit(command), {
          concurrency: "unbounded"
        })
        expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
        expect(new Set(answers.map(({ receipt }) => receipt.position))).toEqual(new Set([1]))
      })
    )

    it(
      "a projection that breaks takes its own commit with it and no other",
      Effect.fnUntraced(function* (store, views) {
        const exits = yield* Effect.forEach(
          ["211102", "broken", "211102"],
          (area, i) => Effect.exit(store.commit(commit(`c${i}`, [append(`lamp/L${i}`, 0, lit(`L${i}`, area))]))),
          { concurrency: "unbounded" }
        )
        expect(exits.map(Exit.isSuccess)).toEqual([true, false, true])
        expect(yield* store.read("lamp/L1")).toEqual([])
        expect(yield* views.get(lamps, ["L1"])).toBeUndefined()
        expect(yield* views.get(counts, ["211102"])).toEqual({ area: "211102", lit: 2 } satisfies CountRow)
        expect((yield* store.verify()).position).toBe(2)
      })
    )

    it(
      "what is no commit at all is a defect, not an answer",
      Effect.fnUntraced(function* (store) {
        for (const faulty of [
          commit("c1", [append("no kind", 0, lit("A"))]),
          commit("c1", [append(A, 0, lit("A")), append(A, 1, lit("A"))]),
          commit("c1", [append(A, -1, lit("A"))]),
          commit('c"1', [append(A, 0, lit("A"))])
        ]) {
          const exit = yield* Effect.exit(store.commit(faulty))
          expect(Exit.hasDies(exit)).toBe(true)
        }
        expect((yield* store.head).position).toBe(0)
      })
    )

    test("any sequence of commits gives what a plain list gives", () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          await run(
            Effect.gen(function* () {
              const store = yield* EventStore.EventStore
              const model: Array<{ readonly stream: string; readonly event: unknown }> = []
              for (const [i, { stream, offset, notes }] of steps.entries()) {
                const version = model.filter((entry) => entry.stream === stream).length
                const events = notes.map((note) => lit("A", "211102", note))
                const exit = yield* Effect.exit(
                  store.commit(commit(`c${i}`, [append(stream, version + offset, ...events)]))
                )
                expect(Exit.isSuccess(exit)).toBe(offset === 0)
                if (offset === 0) model.push(...events.map((event) => ({ stream, event })))
              }
              const all = yield* store.follow(0, 1_000)
              expect(all.map(({ stream, event }) => ({ stream, event }))).toEqual(model)
              for (const stream of ["lamp/A", "lamp/B", "other/C"]) {
                const events = model.filter((entry) => entry.stream === stream).map(({ event }) => event)
                expect((yield* store.read(stream)).map(({ event }) => event)).toEqual(events)
              }
              expect((yield* store.verify()).position).toBe(model.length)
            })
          )
        }),
        { numRuns: 30 }
      ))

    it(
      "a view forgets what was removed",
      Effect.fnUntraced(function* (store, views) {
        yield* store.commit(commit("c1", [append(A, 0, lit("A"), dimmed("A", 3), removed("A"), dimmed("A"))]))
        expect(yield* views.get(lamps, ["A"])).toBeUndefined()
      })
    )
  })
}

const step = fc.record({
  stream: fc.constantFrom("lamp/A", "lamp/B", "other/C"),
  /** 0 is the right version, anything else a stale one. */
  offset: fc.constantFrom(0, 0, 0, 1),
  notes: fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { minLength: 1, maxLength: 4 })
})
