/** Working time by holder 承办工作时长: what units, and the centre, were charged through returns and transfers. */
import * as Explanation from "../kernel/Explanation.ts"
import type { UnitId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { HoldingRow } from "./TicketRow.ts"

/** Working time charged to a unit, or to the centre, and how many spans it came in. */
export interface Charge {
  /** Absent for the centre. */
  readonly unit?: UnitId
  readonly chargedMs: number
  readonly spans: number
  readonly explanation: Explanation.Explanation
}

/** Working time by holder, for spans that ended in the period; the longest first. */
export const byHolder = (
  holdings: ReadonlyArray<HoldingRow>,
  period: { readonly from: Instant; readonly to: Instant }
): ReadonlyArray<Charge> => {
  const byUnit = new Map<UnitId | null, { chargedMs: number; spans: number }>()
  for (const { unit, to_at, charged_ms } of holdings) {
    if (to_at === null || to_at < period.from || to_at >= period.to) continue
    const sum = byUnit.get(unit) ?? { chargedMs: 0, spans: 0 }
    byUnit.set(unit, { chargedMs: sum.chargedMs + (charged_ms ?? 0), spans: sum.spans + 1 })
  }
  return [...byUnit]
    .map(([unit, { chargedMs, spans }]) => ({
      ...(unit === null ? {} : { unit }),
      chargedMs,
      spans,
      explanation: Explanation.step(Label.of("承办工作时长", "working time held"), {
        quantity: Explanation.span(chargedMs),
        note: Label.of(`共 ${spans} 段`, `in ${spans} spans`),
        source: Source.rule("R1-37")
      })
    }))
    .sort((a, b) => b.chargedMs - a.chargedMs)
}
