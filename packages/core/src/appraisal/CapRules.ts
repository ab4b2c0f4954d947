/** The parameters of the cap on excellent, and the units that it counts by. */
import * as Schema from "effect/Schema"
import { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"

/** The village or community, its street or town, its district; lowest first. */
export const Level = Schema.Literals(["place", "street", "district"]).annotate({ identifier: "CapLevel" })
export type Level = typeof Level.Type

export const levelLabels: { readonly [L in Level]: Label.Label } = {
  place: Label.of("村（社区）", "village or community"),
  street: Label.of("街道（镇）", "street or town"),
  district: Label.of("区县", "district")
}

/** Where somebody works. */
export const Unit = Schema.Struct({
  place: AreaCode,
  /** Left out where the place lies directly below its district. */
  street: Schema.optionalKey(AreaCode),
  district: AreaCode
}).annotate({ identifier: "AppraisalUnit" })
export type Unit = typeof Unit.Type

/** The unit at a level; a place without a street counts with its district. */
export const codeAt = ({ place, street, district }: Unit, level: Level): AreaCode => {
  switch (level) {
    case "place":
      return place
    case "street":
      return street ?? district
    case "district":
      return district
  }
}

/** What share of its people a unit may rate excellent. */
export const ExcellentShare = Schema.Struct({
  /** Of every unit. */
  usual: Share.Share,
  /** Of a unit that was itself commended. */
  commended: Share.Share
})
  .check(
    Schema.makeFilter(({ usual, commended }: { readonly usual: Share.Share; readonly commended: Share.Share }) =>
      Share.compare(usual, commended) <= 0
        ? undefined
        : { path: ["commended"], issue: "a commended unit gets no smaller share than any other" }
    )
  )
  .annotate({ identifier: "ExcellentShare" })
export type ExcellentShare = typeof ExcellentShare.Type

export const CapUnits = Schema.Struct({
  /** The unit within which the share counts. */
  level: Level,
  /** Units with fewer people than this are pooled with the small ones of the level above; 0 pools none. */
  pooledBelow: Schema.Natural,
  /** Of whom the share is taken: of those who are rated, or of newcomers too. */
  base: Schema.Literals(["rated", "appraised"])
}).annotate({ identifier: "ExcellentCapUnits" })
export type CapUnits = typeof CapUnits.Type

export interface CapRules extends ExcellentShare, CapUnits {}

export const baseLabels: { readonly [B in CapRules["base"]]: Label.Label } = {
  rated: Label.of("确定等次人数", "people rated"),
  appraised: Label.of("参加考核人数", "people appraised")
}
