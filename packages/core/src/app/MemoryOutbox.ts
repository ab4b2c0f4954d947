/**
 * Positions and dead letters of outbox readers in memory.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import type * as Outbox from "./Outbox.ts"

export const make = (): Outbox.Shape => {
  const positions = new Map<string, number>()
  const letters = new Map<string, Outbox.DeadLetter>()
  const keyOf = (reader: string, position: number) => `${position} ${reader}`
  const advance = (reader: string, position: number) => {
    positions.set(reader, Math.max(positions.get(reader) ?? 0, position))
  }
  return {
    position: (reader) => Effect.sync(() => positions.get(reader) ?? 0),
    advance: (reader, position) => Effect.sync(() => advance(reader, position)),
    bury: (letter) =>
      Effect.sync(() => {
        letters.set(keyOf(letter.reader, letter.position), letter)
        advance(letter.reader, letter.position)
      }),
    deadLetters: (reader) =>
      Effect.sync(() =>
        [...letters.values()].filter((letter) => letter.reader === reader).sort((a, b) => a.position - b.position)
      ),
    release: (reader, position) => Effect.sync(() => void letters.delete(keyOf(reader, position)))
  }
}
