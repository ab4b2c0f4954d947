/** The name that was probably meant: for a slip in a path, a key or a choice. */

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
export const distance = (a: string, b: string): number => {
  let [before, row]: [ReadonlyArray<number>, ReadonlyArray<number>] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j)
  ]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      )
    }
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}

/**
 * The nearest of the names, unless all are too far off to have been meant. Letters are compared without regard to case,
 * and of equally near names the first stands.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { NearestName } = await import("@wangge/core/policy")
 * expect(NearestName.nearest("steet-lamp", ["street-lamp", "street-tree"])).toBe("street-lamp")
 * expect(NearestName.nearest("weather", ["street-lamp", "street-tree"])).toBeUndefined()
 * ```
 */
export const nearest = (name: string, names: ReadonlyArray<string>): string | undefined => {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 2)) + 1
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}
