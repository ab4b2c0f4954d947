/**
 * How many may be rated excellent 优秀比例 (R4-01, R4-02): a share of those appraised, rounded down (R4-08), by unit, small
 * units pooled. Where more have earned it, the higher points win, and among equals a written order.
 */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import type { Points } from "../workforce/Ranking.ts"
import { Measure } from "./Measure.ts"

export const Level = Schema.Literals(["place", "street", "district"]).annotate({ identifier: "CapLevel" })
export type Level = typeof Level.Type

export const CapRules = Schema.Struct({
  /** Of every unit, and of one that was itself commended. */
  usual: Share,
  commended: Share,
  /** The unit within which the share counts. */
  level: Level,
  /** Units with fewer people than this are pooled with the small ones of the level above; 0 pools none. */
  pooledBelow: Schema.Natural,
  /** Of whom the share is taken: of those who are rated, or of newcomers too. */
  base: Schema.Literals(["rated", "appraised"])
}).annotate({ identifier: "ExcellentCapRules" })
export type CapRules = typeof CapRules.Type

/** By what equals are put in order: points of one measure, who was not excellent the last time, the longer service. */
export const TieCriterion = Schema.Union([Measure, Schema.Literals(["notExcellentBefore", "longerService"])]).annotate({
  identifier: "TieCriterion"
})
export type TieCriterion = typeof TieCriterion.Type

/** Where somebody works: the village or community, its street or town, its district. */
export const Unit = Schema.Struct({
  place: AreaCode,
  street: Schema.optionalKey(AreaCode),
  district: AreaCode
}).annotate({ identifier: "AppraisalUnit" })
export type Unit = typeof Unit.Type

/** Who has earned an excellent, with what puts equals in order. */
export interface Contender {
  readonly points: Points
  readonly byMeasure: { readonly [M in Measure]?: Points }
  readonly excellentBefore: boolean
  readonly servedSince?: Day
}

export interface Member {
  readonly person: PersonId
  readonly unit: Unit
  /** Whether the person counts in the base. */
  readonly counts: boolean
  /** Left out when the points do not make an excellent, or a veto forbids it. */
  readonly contender?: Contender
}

/** People whose excellents are counted together: one unit, or several small ones. */
export const Pool = Schema.Struct({
  level: Level,
  /** The unit, or the area above in which small units are pooled. */
  area: AreaCode,
  /** The units in it. */
  units: Schema.NonEmptyArray(AreaCode),
  base: Schema.Natural,
  quota: Schema.Natural,
  /** Best first. */
  excellent: Schema.Array(PersonId),
  /** Who earned it and lost out, best first. */
  lost: Schema.Array(PersonId)
}).annotate({ identifier: "ExcellentPool" })
export type Pool = typeof Pool.Type

export interface Question {
  readonly members: ReadonlyArray<Member>
  readonly rules: CapRules
  readonly order: ReadonlyArray<TieCriterion>
  /** Codes of the units that were commended themselves. */
  readonly commended: ReadonlyArray<AreaCode>
}

export interface Cap {
  readonly pools: ReadonlyArray<Pool>
  readonly explanation: Explanation.Explanation
  /** Why one person did or did not keep an excellent; nothing for who had not earned one. */
  readonly explain: (person: PersonId) => Explanation.Explanation | undefined
}

/** Applies the cap. The order of the members does not matter. */
export const apply = (_question: Question): Cap => ({
  pools: [],
  explanation: Explanation.step(Label.of("优秀名额", "places for excellent")),
  explain: () => undefined
})
