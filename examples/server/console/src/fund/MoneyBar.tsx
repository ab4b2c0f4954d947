import type { Executed } from "../api/FundModel.ts"
import { amount } from "../shell/Amount.ts"
import { useWords } from "../shell/Language.tsx"
import { words } from "./FundWords.ts"

export type Sums = Pick<Executed, "appropriated" | "encumbered" | "spent" | "available" | "carriedOut" | "returned">

/** The parts of what was appropriated, in the order in which money goes. */
export const parts = ["spent", "encumbered", "available", "carriedOut", "returned"] as const

/** What was appropriated as a bar: paid, reserved, available; after the year's end carried on or returned. */
export const MoneyBar = ({ of }: { readonly of: Sums }) => {
  const w = useWords(words)
  if (of.appropriated <= 0) return null
  return (
    <span
      className="money-bar"
      role="img"
      aria-label={w.barText(amount(of.spent), amount(of.encumbered), amount(of.available))}
    >
      {parts
        .filter((part) => of[part] > 0)
        .map((part) => (
          <span key={part} className={`money-${part}`} style={{ width: `${(of[part] / of.appropriated) * 100}%` }} />
        ))}
    </span>
  )
}

/** What the colours of the bars mean. */
export const MoneyKey = ({ isClosed = false }: { readonly isClosed?: boolean }) => {
  const w = useWords(words)
  const names = {
    spent: w.paid,
    encumbered: w.reserved,
    available: w.available,
    carriedOut: w.carriedOut,
    returned: w.returned
  }
  return (
    <p className="key">
      {parts
        .filter((part) => isClosed || (part !== "carriedOut" && part !== "returned"))
        .map((part) => (
          <span key={part}>
            <span className={`split-dot money-${part}`} aria-hidden="true" />
            {names[part]}
          </span>
        ))}
    </p>
  )
}

/** Paid out of what was appropriated. */
export const percent = ({ rate }: Pick<Executed, "rate">): string =>
  rate === undefined ? "–" : `${((rate.num / rate.den) * 100).toFixed(1)}%`
