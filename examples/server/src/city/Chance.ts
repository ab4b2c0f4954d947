/** Numbers that look like chance and are the same on every machine (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  readonly next: () => number
  /** From `low` to below `high`. */
  readonly between: (low: number, high: number) => number
  readonly pick: <const A>(of: readonly [A, ...ReadonlyArray<A>]) => A
}

export const from = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (of) => of[Math.floor(next() * of.length)] ?? of[0]
  }
}
