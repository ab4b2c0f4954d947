/**
 * One at a time for each key, in the order of asking; different keys do not wait for each other.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

export interface KeyedLock {
  readonly withLock: <A, E, R>(key: string, effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

export const make = (): KeyedLock => {
  const held = new Map<string, { readonly semaphore: Semaphore.Semaphore; users: number }>()
  return {
    withLock: (key, effect) =>
      Effect.suspend(() => {
        const entry = held.get(key) ?? { semaphore: Semaphore.makeUnsafe(1), users: 0 }
        held.set(key, entry)
        entry.users++
        const leave = Effect.sync(() => {
          entry.users--
          if (entry.users === 0) held.delete(key)
        })
        return Effect.ensuring(entry.semaphore.withPermits(1)(effect), leave)
      })
  }
}
