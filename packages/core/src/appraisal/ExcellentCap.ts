/**
 * How many may be rated excellent 优秀比例 (R4-01, R4-02): a share of those appraised, rounded down (R4-08), by unit, small
 * units pooled. Where more have earned it, the higher points win, and among equals a written order.
 */
import * as Schema from "effect/Schema"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { type Basis, cited, type Places, placeStep, quotaStep, type Sources } from "./CapExplanation.ts"
import { baseOf, groupsOf, quotaOf } from "./CapGroup.ts"
import { type CapRules, Level, type Unit } from "./CapRules.ts"
import * as TieOrder from "./TieOrder.ts"

export interface Member {
  readonly person: PersonId
  readonly unit: Unit
  /** Whether the person counts in the base. */
  readonly counts: boolean
  /** Left out when the points do not make an excellent, or a veto forbids it. */
  readonly contender?: Omit<TieOrder.Contender, "person">
}

/** People whose excellents are counted together: one unit, or several small ones. */
export const Pool = Schema.Struct({
  level: Level,
  /** The unit, or the area above in which small units are pooled. */
  area: AreaCode,
  /** The units in it, by code. */
  units: Schema.Array(AreaCode),
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
  readonly order: ReadonlyArray<TieOrder.TieCriterion>
  /** Codes of the units, at the level of the rules, that were commended themselves. */
  readonly commended: ReadonlyArray<AreaCode>
  /** Where share, units and order come from, for the explanations. */
  readonly sources?: Sources
}

export interface Cap {
  /** By code of their area, lower levels first. */
  readonly pools: ReadonlyArray<Pool>
  readonly explanation: Explanation.Explanation
  /** Why one person did or did not keep an excellent; nothing for who had not earned one. */
  readonly explain: (person: PersonId) => Explanation.Explanation | undefined
}

/**
 * Applies the cap. The order of the members does not matter.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { ExcellentCap } = await import("@wangge/core/appraisal")
 * const rules = { usual: { num: 15, den: 100 }, commended: { num: 20, den: 100 }, level: "place", pooledBelow: 0, base: "rated" }
 * const unit = { place: "211103001001", street: "211103001", district: "211103" }
 * const members = Array.from({ length: 8 }, (_, i) => ({
 *   person: `P-${i}`, unit, counts: true, contender: { points: 9_000 + i, byMeasure: {}, excellentBefore: false }
 * }))
 * const { pools } = ExcellentCap.apply({ members, rules, order: [], commended: [] })
 * expect(pools[0]).toMatchObject({ base: 8, quota: 1, excellent: ["P-7"] })
 * ```
 */
export const apply = ({ members, rules, order, commended, sources = {} }: Question): Cap => {
  const basis: Basis = { rules, order, sources }
  const found = groupsOf(members, rules, commended).map((group): Places => {
    const contenders = group.members.flatMap(({ person, contender }) =>
      contender === undefined ? [] : [{ ...contender, person }]
    )
    return { group, contenders: contenders.sort((a, b) => TieOrder.compare(order, a, b)) }
  })
  const rankOf = new Map(
    found.flatMap((places) => places.contenders.map(({ person }, rank) => [person, { places, rank }] as const))
  )
  return {
    pools: found.map(poolOf),
    explanation: overall(found, basis),
    explain: (person) => {
      const own = rankOf.get(person)
      const step = own === undefined ? undefined : placeStep(own.places, basis, own.rank)
      return own === undefined || step === undefined
        ? undefined
        : { ...step, steps: [...step.steps, quotaStep(own.places, basis, [])] }
    }
  }
}

const poolOf = ({ group, contenders }: Places): Pool => {
  const quota = quotaOf(group)
  const people = contenders.map(({ person }) => person)
  return {
    level: group.level,
    area: group.area,
    units: group.parts.map(({ unit }) => unit),
    base: baseOf(group),
    quota,
    excellent: people.slice(0, quota),
    lost: people.slice(quota)
  }
}

const overall = (found: ReadonlyArray<Places>, basis: Basis): Explanation.Explanation => {
  const kept = found.reduce((sum, { group, contenders }) => sum + Math.min(quotaOf(group), contenders.length), 0)
  const order = basis.order.map((criterion) => TieOrder.criterionLabels[criterion])
  return Explanation.step(Label.of("优秀等次人数", "people rated excellent"), {
    quantity: Explanation.count(kept, Label.of("人", kept === 1 ? "person" : "people")),
    steps: [
      Explanation.step(Label.of("同分依次按", "among equals in turn by"), {
        quantity: Explanation.words(Label.listed([...order, Label.of("人员编号", "the person's id")])),
        ...cited(basis.sources.order)
      }),
      ...found.map((places) =>
        quotaStep(
          places,
          basis,
          places.contenders.flatMap((_, rank) => placeStep(places, basis, rank) ?? [])
        )
      )
    ]
  })
}
