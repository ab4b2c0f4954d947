/** What a village or community is entitled to in a year 工作经费 (PJ-C1), explained. */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import type { Fen } from "../kernel/Money.ts"
import type { Source } from "../kernel/Source.ts"
import type { Purpose } from "./FundPolicy.ts"
import type { HolderKind } from "./Holder.ts"

export interface Entitlement {
  readonly amount: Fen
  readonly source: Source
}

/** Nothing where the purpose names no yearly amount for such a holder: then the budget alone decides. */
export const entitlement = ({ yearly }: Pick<Purpose, "yearly">, kind: HolderKind): Entitlement | undefined =>
  yearly === undefined || (kind !== "village" && kind !== "community")
    ? undefined
    : { amount: yearly[kind], source: yearly.source }

const kinds: { readonly [K in "village" | "community"]: Label.Label } = {
  village: Label.of("每村每年工作经费", "work fund of a village, a year"),
  community: Label.of("每社区每年工作经费", "work fund of a community, a year")
}

export const explain = (purpose: Pick<Purpose, "yearly">, kind: "village" | "community"): Explanation.Explanation => {
  const entitled = entitlement(purpose, kind)
  return Explanation.step(kinds[kind], {
    quantity: entitled === undefined ? Explanation.none : Explanation.amount(entitled.amount),
    ...(entitled === undefined ? {} : { source: entitled.source })
  })
}
