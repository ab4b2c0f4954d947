/** Amounts of money where the unit stands in the head of the table: `3,600.00`. */
import { Money } from "@wangge/core/kernel"

export const amount = (fen: Money.Fen): string => Money.format(fen, "zh").replace("元", "")

/** With its sign, for what changed. */
export const change = (fen: Money.Fen): string => (fen > 0 ? `+${amount(fen)}` : amount(fen))
