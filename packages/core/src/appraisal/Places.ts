/**
 * The places for excellent once ratings are published. An appeal changes one rating and never takes a place from somebody who
 * has it, so it gives an excellent only as long as one is free: ratings stay within the cap 优秀比例 for good.
 */
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Published } from "./Appraisal.ts"
import { codeAt } from "./CapRules.ts"

export interface Places {
  readonly area: AreaCode
  readonly quota: number
  /** Excellents that stand. */
  readonly taken: number
}

/** The places of the pool that a person belongs to. */
export const of = ({ draft, file, ratings }: Published, person: PersonId): Places | undefined => {
  const { level } = file.terms.excellentUnits
  const own = ratings.find((one) => one.person === person)
  if (own === undefined) return undefined
  const pool = draft.pools.find(({ units }) => units.includes(codeAt(own.unit, level)))
  if (pool === undefined) return undefined
  const taken = ratings.filter(({ rating, unit }) => rating === "excellent" && pool.units.includes(codeAt(unit, level)))
  return { area: pool.area, quota: pool.quota, taken: taken.length }
}
