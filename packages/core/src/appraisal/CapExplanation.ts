/**
 * Why a group has so many excellents, and why one person is or is not among them.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as SourceOf from "../kernel/Source.ts"
import { baseOf, entitledOf, type Group, type Part, quotaOf } from "./CapGroup.ts"
import { baseLabels, type CapRules, levelLabels } from "./CapRules.ts"
import { quantity } from "./ScoreExplanation.ts"
import { percent } from "./Scoring.ts"
import * as TieOrder from "./TieOrder.ts"

/** A group with those who earned an excellent, best first: as many as the quota keep it. */
export interface Places {
  readonly group: Group<unknown>
  readonly contenders: ReadonlyArray<TieOrder.Contender>
}

/** What an explanation needs of the rules. */
export interface Basis {
  readonly rules: CapRules
  readonly order: ReadonlyArray<TieOrder.TieCriterion>
  readonly sources: Sources
}

/** Where the share of excellents, the units that it counts by, and the order among equals come from. */
export interface Sources {
  readonly share?: SourceOf.Source
  readonly units?: SourceOf.Source
  readonly order?: SourceOf.Source
}

export const cited = (source: SourceOf.Source | undefined): { readonly source?: SourceOf.Source } =>
  source === undefined ? {} : { source }

const people = (n: number): Explanation.Quantity => Explanation.count(n, Label.of("人", n === 1 ? "person" : "people"))
const places = (n: number): Explanation.Quantity => Explanation.count(n, Label.of("名", n === 1 ? "place" : "places"))

/** An exact fraction with two decimals, rounded down as the quota itself is. */
const decimal = ({ num, den }: { readonly num: bigint; readonly den: bigint }): string => {
  const hundredths = (num * 100n) / den
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`
}

const partStep = ({ unit, base, share }: Part, { base: of }: CapRules): Explanation.Explanation =>
  Explanation.step(Label.same(unit), {
    quantity: people(base),
    note: Label.of(`${baseLabels[of].zh}，比例${percent(share)}`, `${baseLabels[of].en}, share ${percent(share)}`)
  })

/** The places of one group. */
export const quotaStep = (
  { group, contenders }: Places,
  { rules, sources }: Basis,
  listed: ReadonlyArray<Explanation.Explanation>
): Explanation.Explanation => {
  const { zh, en } = levelLabels[group.level]
  const isPooled = group.parts.length > 1 || group.level !== rules.level
  const exact = decimal(entitledOf(group))
  return Explanation.step(
    isPooled
      ? Label.of(`${zh}${group.area}内小单位合并的优秀名额`, `places for excellent pooled in the ${en} ${group.area}`)
      : Label.of(`${zh}${group.area}的优秀名额`, `places for excellent in the ${en} ${group.area}`),
    {
      quantity: places(quotaOf(group)),
      note: Label.of(
        `${baseOf(group)}人按比例为${exact}，取整；${contenders.length}人达到优秀`,
        `${baseOf(group)} people make ${exact}, rounded down; ${contenders.length} earned it`
      ),
      ...cited(sources.share),
      steps: [
        ...(isPooled
          ? [
              Explanation.step(Label.of("合并的单位", "units pooled"), {
                quantity: Explanation.count(
                  group.parts.length,
                  Label.of("个", group.parts.length === 1 ? "unit" : "units")
                ),
                note: Label.of(`各不足${rules.pooledBelow}人`, `each below ${rules.pooledBelow} people`),
                ...cited(sources.units),
                steps: group.parts.map((part) => partStep(part, rules))
              })
            ]
          : group.parts.map((part) => partStep(part, rules))),
        Explanation.step(Label.of("取整", "rounding"), {
          quantity: Explanation.words(Label.of("向下取整", "down")),
          source: SourceOf.rule("R4-08")
        }),
        ...listed
      ]
    }
  )
}

const KEPT = Label.of("保留优秀", "keeps excellent")
const LOST = Label.of("未进入名额，评为称职", "not within the places, so competent")

/** Why the contender at a place in the order keeps an excellent or loses out. */
export const placeStep = (
  { group, contenders }: Places,
  { order }: Basis,
  rank: number
): Explanation.Explanation | undefined => {
  const own = contenders[rank]
  if (own === undefined) return undefined
  const quota = quotaOf(group)
  const [last, next] = [contenders[quota - 1], contenders[quota]]
  const edge =
    rank < quota
      ? next === undefined
        ? Label.of("名额够用", "there are places for all")
        : TieOrder.reason(order, own, next)
      : last === undefined
        ? Label.of("没有名额", "there is no place")
        : TieOrder.reason(order, last, own)
  return Explanation.step(Label.same(own.person), {
    quantity: Explanation.words(rank < quota ? KEPT : LOST),
    note: Label.of(
      `${contenders.length}人中第${rank + 1}名，名额${quota}名；${edge.zh}`,
      `number ${rank + 1} of ${contenders.length} for ${quota}; ${edge.en}`
    ),
    steps: [Explanation.step(Label.of("得分", "points"), { quantity: quantity(own.points) })]
  })
}
