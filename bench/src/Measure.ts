/**
 * Measures two ways of doing the same work in turn, A B A B …, so that a drift of the machine's speed falls on both. The
 * figure is work items a second, the median over the rounds; the ratio is the median of the ratios of neighbours.
 */
export interface Row {
  readonly name: string
  /** Work items a second, ours. */
  readonly ours: number
  /** Work items a second, the peer's; null when there is no peer. */
  readonly peer: number | null
  /** `ours / peer`; null when there is no peer. */
  readonly ratio: number | null
  /** The ratio that we want to reach, or null where the figure itself is the point. */
  readonly goal: number | null
  readonly note?: string
}

/** One round of work; answers how many items it did. */
export type Round = () => number | Promise<number>

export interface Pair {
  readonly name: string
  readonly ours: Round
  readonly peer?: Round
  readonly goal?: number
  readonly rounds?: number
  /** False for work that can only be done once. */
  readonly warmUp?: boolean
  readonly note?: string
}

const perSecond = async (round: Round): Promise<number> => {
  const start = performance.now()
  const items = await round()
  return (items * 1000) / (performance.now() - start)
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The value that a share `q` of all values does not exceed (nearest rank). */
export const quantile = (values: ReadonlyArray<number>, q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

export const compare = async (pair: Pair): Promise<Row> => {
  const rounds = pair.rounds ?? 7
  if (pair.warmUp !== false) {
    await pair.ours()
    await pair.peer?.()
  }
  const ours: Array<number> = []
  const peer: Array<number> = []
  for (let i = 0; i < rounds; i++) {
    ours.push(await perSecond(pair.ours))
    if (pair.peer !== undefined) peer.push(await perSecond(pair.peer))
  }
  const hasPeer = peer.length > 0
  return {
    name: pair.name,
    ours: median(ours),
    peer: hasPeer ? median(peer) : null,
    ratio: hasPeer ? median(ours.map((value, i) => value / (peer[i] ?? Number.NaN))) : null,
    goal: pair.goal ?? null,
    ...(pair.note === undefined ? {} : { note: pair.note })
  }
}

/** Repeats a synchronous call `times` times as one round. The sum keeps an optimiser from dropping the call. */
export const repeat =
  (times: number, call: (i: number) => number): Round =>
  () => {
    let sum = 0
    for (let i = 0; i < times; i++) sum += call(i)
    if (Number.isNaN(sum)) throw new Error("a measured call gave no number")
    return times
  }
