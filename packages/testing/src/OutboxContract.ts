/** What every outbox promises, as tests. See {@link EventStoreContract} for how to run it. */
import { EventStore, Outbox } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type { Runner } from "./Runner.ts"
import { append, commit, lit } from "./StoreSample.ts"

export type Open = () => Layer.Layer<EventStore.EventStore | Outbox.Outbox, unknown>

const once = { retry: Schedule.recurs(0) }

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(effect: Effect.Effect<A, E, EventStore.EventStore | Outbox.Outbox>): Promise<A> =>
    Effect.runPromise(Effect.provide(effect, open()))

  const fill = Effect.fnUntraced(function* (from: number, to: number) {
    const store = yield* EventStore.EventStore
    for (let i = from; i <= to; i++) yield* store.commit(commit(`c${i}`, [append(`lamp/L${i}`, 0, lit(`L${i}`))]))
    return yield* Outbox.Outbox
  })

  /** Notes the positions that it is handed, and fails at some of them. */
  const reader = (fails: (position: number, times: number) => boolean = () => false) => {
    const seen: Array<number> = []
    const handler = ({ position }: EventStore.Recorded) =>
      Effect.suspend(() => {
        seen.push(position)
        const times = seen.filter((other) => other === position).length
        return fails(position, times) ? Effect.fail(`no answer for ${position}`) : Effect.void
      })
    return { seen, handler }
  }

  describe(`outbox contract: ${name}`, () => {
    test("each reader gets every event in order, batch by batch, and goes on where it stopped", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 5)
          const { seen, handler } = reader()
          expect(yield* Outbox.deliver("mail", handler, { batch: 3 })).toBe(3)
          expect(yield* outbox.position("mail")).toBe(3)
          expect(yield* Outbox.deliver("mail", handler, { batch: 3 })).toBe(2)
          expect(yield* Outbox.deliver("mail", handler, { batch: 3 })).toBe(0)
          yield* fill(6, 6)
          expect(yield* Outbox.deliver("mail", handler)).toBe(1)
          expect(seen).toEqual([1, 2, 3, 4, 5, 6])
          expect(yield* outbox.position("map")).toBe(0)
        })
      ))

    test("what fails is tried again before the next event is handed on", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 3)
          const { seen, handler } = reader((position, times) => position === 2 && times < 3)
          yield* Outbox.deliver("mail", handler, { retry: Schedule.recurs(3) })
          expect(seen).toEqual([1, 2, 2, 2, 3])
          expect(yield* outbox.deadLetters("mail")).toEqual([])
        })
      ))

    test("what fails for good becomes a dead letter and stops nothing", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 4)
          const { seen, handler } = reader((position) => position % 2 === 0)
          expect(yield* Outbox.deliver("mail", handler, once)).toBe(4)
          expect(seen).toEqual([1, 2, 3, 4])
          const letters = yield* outbox.deadLetters("mail")
          expect(letters.map(({ reader, position }) => [reader, position])).toEqual([
            ["mail", 2],
            ["mail", 4]
          ])
          expect(letters[0]?.error).toContain("no answer for 2")
          expect(yield* outbox.deadLetters("map")).toEqual([])
          expect(yield* outbox.position("mail")).toBe(4)
        })
      ))

    test("a handler that breaks is a dead letter too", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 2)
          yield* Outbox.deliver("mail", ({ position }) => (position === 1 ? Effect.die("broken") : Effect.void), once)
          expect((yield* outbox.deadLetters("mail")).map(({ position }) => position)).toEqual([1])
        })
      ))

    test("dead letters that go through later leave the list", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 3)
          yield* Outbox.deliver("mail", () => Effect.fail("down"), once)
          const { seen, handler } = reader((position) => position === 2)
          expect(yield* Outbox.retryDeadLetters("mail", handler)).toBe(2)
          expect(seen).toEqual([1, 2, 3])
          expect((yield* outbox.deadLetters("mail")).map(({ position }) => position)).toEqual([2])
          yield* outbox.release("mail", 2)
          expect(yield* outbox.deadLetters("mail")).toEqual([])
        })
      ))

    test("interrupted in the middle, it keeps what was done and hands out the rest again", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* fill(1, 4)
          const seen: Array<number> = []
          const handler = ({ position }: EventStore.Recorded) =>
            Effect.suspend(() => {
              seen.push(position)
              return position === 3 ? Effect.never : Effect.void
            })
          const fiber = yield* Effect.forkChild(Outbox.deliver("mail", handler), { startImmediately: true })
          while (!seen.includes(3)) yield* Effect.yieldNow
          yield* Fiber.interrupt(fiber)
          expect(yield* outbox.position("mail")).toBe(2)
          expect(yield* outbox.deadLetters("mail")).toEqual([])
          const rest = reader()
          yield* Outbox.deliver("mail", rest.handler)
          expect(rest.seen).toEqual([3, 4])
        })
      ))

    test("it runs until it is stopped, and takes up what comes later", () =>
      run(
        Effect.gen(function* () {
          yield* fill(1, 2)
          const { seen, handler } = reader()
          const fiber = yield* Effect.forkChild(Outbox.run("mail", handler, { interval: "1 millis" }))
          while (seen.length < 2) yield* Effect.sleep("1 millis")
          yield* fill(3, 3)
          while (seen.length < 3) yield* Effect.sleep("1 millis")
          yield* Fiber.interrupt(fiber)
          expect(seen).toEqual([1, 2, 3])
        })
      ))

    test("a reader never goes back", () =>
      run(
        Effect.gen(function* () {
          const outbox = yield* Outbox.Outbox
          yield* outbox.advance("mail", 7)
          yield* outbox.advance("mail", 3)
          expect(yield* outbox.position("mail")).toBe(7)
          yield* outbox.bury({ reader: "mail", position: 5, error: "late" })
          expect(yield* outbox.position("mail")).toBe(7)
        })
      ))
  })
}
