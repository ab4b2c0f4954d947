/** Who holds a fund: an area of any level, in whose budget the money stands. */
import * as Schema from "effect/Schema"
import { AreaCode, type FundId } from "../kernel/Id.ts"

export const HolderKind = Schema.Literals([
  "city",
  "district",
  "zone",
  "street",
  "township",
  "specialArea",
  "community",
  "village"
]).annotate({ identifier: "FundHolderKind" })
export type HolderKind = typeof HolderKind.Type

export const Holder = Schema.Struct({ code: AreaCode, kind: HolderKind }).annotate({ identifier: "FundHolder" })
export type Holder = typeof Holder.Type

/** Holder and purpose as a fund's id names them. */
export const parts = (fund: FundId): { readonly holder: AreaCode; readonly purpose: string } => {
  const dash = fund.indexOf("-")
  return { holder: fund.slice(0, dash) as AreaCode, purpose: fund.slice(dash + 1) }
}

/** The id of the fund of a holder for a purpose. */
export const fundOf = (holder: AreaCode, purpose: string): FundId => `${holder}-${purpose}` as FundId
