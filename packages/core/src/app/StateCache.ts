/**
 * The states folded last, at most so many; the one not used for longest goes first.
 *
 * @internal
 */

import type { Versioned } from "./Streams.ts"

export interface StateCache {
  readonly get: (stream: string) => Versioned | undefined
  readonly set: (stream: string, versioned: Versioned) => void
  readonly delete: (stream: string) => void
}

export const make = (capacity: number): StateCache => {
  const states = new Map<string, Versioned>()
  return {
    get: (stream) => {
      const found = states.get(stream)
      if (found !== undefined) {
        states.delete(stream)
        states.set(stream, found)
      }
      return found
    },
    set: (stream, versioned) => {
      states.delete(stream)
      states.set(stream, versioned)
      if (states.size <= capacity) return
      for (const oldest of states.keys()) {
        states.delete(oldest)
        return
      }
    },
    delete: (stream) => void states.delete(stream)
  }
}
