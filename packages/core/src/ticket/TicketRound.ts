/**
 * The rounds of a ticket: 1, and one more with each reopening. The clocks of a later round run under keys of their own, so
 * that what the first round came to is kept: `repair.limit`, then `repair.limit.2`.
 *
 * @internal
 */
const ROUND = /\.(?:limit|promise)\.(\d+)$/

/** The round that a clock's key belongs to. */
export const roundOf = (key: string): number => Number(ROUND.exec(key)?.[1] ?? 1)

/** The key without its round. */
export const baseKey = (key: string): string => key.replace(/^(.*\.(?:limit|promise))\.\d+$/, "$1")
