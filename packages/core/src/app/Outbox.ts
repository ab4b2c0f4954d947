/**
 * Handing events on to the world outside: each reader has a stored position, gets every event after it at least once
 * and in order, and what it can not handle goes to a list of dead letters instead of stopping the rest. One reader is
 * run by one process at a time.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schedule from "effect/Schedule"
import { EventStore, type Recorded } from "./EventStore.ts"
import type { StoreUnavailable } from "./StoreFault.ts"

/** An event that a reader could not handle, for people to look at. */
export interface DeadLetter {
  readonly reader: string
  readonly position: number
  /** What the last attempt said. */
  readonly error: string
}

export interface Shape {
  /** The last position that the reader has done with: 0 for a new one. */
  readonly position: (reader: string) => Effect.Effect<number, StoreUnavailable>
  /** Moves the reader on, never back. */
  readonly advance: (reader: string, position: number) => Effect.Effect<void, StoreUnavailable>
  /** Keeps a dead letter and moves the reader past it, both or neither. */
  readonly bury: (letter: DeadLetter) => Effect.Effect<void, StoreUnavailable>
  /** In order of position. */
  readonly deadLetters: (reader: string) => Effect.Effect<ReadonlyArray<DeadLetter>, StoreUnavailable>
  /** Takes a dead letter off the list. */
  readonly release: (reader: string, position: number) => Effect.Effect<void, StoreUnavailable>
}

export class Outbox extends Context.Service<Outbox, Shape>()("wangge/app/Outbox") {}

/** What a reader does with an event. It may see an event again after a crash, so it must bear that. */
export type Handler<E, R> = (recorded: Recorded) => Effect.Effect<void, E, R>

export interface Options {
  /** Events in one go: 100 unless told. */
  readonly batch?: number
  /** When to try a failing event again before it is buried: 3 times unless told, after 0.1, 0.2 and 0.4 seconds. */
  readonly retry?: Schedule.Schedule<unknown>
}

const defaultRetry = Schedule.upTo(Schedule.exponential("100 millis"), { times: 3 })

/** Hands the reader its next events; answers with how many it has got behind it, dead letters among them. */
export const deliver = Effect.fnUntraced(function* <E, R>(
  reader: string,
  handler: Handler<E, R>,
  { batch = 100, retry = defaultRetry }: Options = {}
) {
  const store = yield* EventStore
  const outbox = yield* Outbox
  let done = yield* outbox.position(reader)
  const events = yield* store.follow(done, batch)
  const each = Effect.fnUntraced(function* (recorded: Recorded) {
    const exit = yield* Effect.exit(Effect.retry(handler(recorded), retry))
    if (Exit.isFailure(exit)) {
      if (Cause.hasInterrupts(exit.cause)) return yield* Effect.interrupt
      yield* outbox.bury({ reader, position: recorded.position, error: Cause.pretty(exit.cause) })
    }
    done = recorded.position
  })
  yield* Effect.onExit(Effect.forEach(events, each, { discard: true }), () =>
    events.length === 0 ? Effect.void : Effect.orDie(outbox.advance(reader, done))
  )
  return events.length
})

/** Delivers for ever, looking for new events at an interval once there are none left. Interrupt it to stop. */
export const run = <E, R>(
  reader: string,
  handler: Handler<E, R>,
  options: Options & { readonly interval?: Duration.Input } = {}
): Effect.Effect<never, StoreUnavailable, R | EventStore | Outbox> =>
  deliver(reader, handler, options).pipe(
    Effect.flatMap((count) => (count === 0 ? Effect.sleep(options.interval ?? "1 second") : Effect.void)),
    Effect.forever
  )

/** Tries every dead letter of the reader once more; those that now go through leave the list. Answers with how many did. */
export const retryDeadLetters = Effect.fnUntraced(function* <E, R>(reader: string, handler: Handler<E, R>) {
  const store = yield* EventStore
  const outbox = yield* Outbox
  let released = 0
  for (const letter of yield* outbox.deadLetters(reader)) {
    const [recorded] = yield* store.follow(letter.position - 1, 1)
    if (recorded === undefined) continue
    const exit = yield* Effect.exit(handler(recorded))
    if (Exit.isFailure(exit)) {
      if (Cause.hasInterrupts(exit.cause)) return yield* Effect.interrupt
      continue
    }
    yield* outbox.release(reader, letter.position)
    released++
  }
  return released
})
