/** How those who earned an excellent are put in order 同分排序: by points, among equals by the criteria of the policy, last by id. */
import * as Schema from "effect/Schema"
import type { Day } from "../kernel/Day.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { format, type Points } from "../workforce/Ranking.ts"
import { labels, Measure } from "./Measure.ts"

/**
 * Points of one measure, the higher first · `notExcellentBefore`: who was not excellent the last time · `longerService`: who
 * has served longer.
 */
export const TieCriterion = Schema.Union([Measure, Schema.Literals(["notExcellentBefore", "longerService"])]).annotate({
  identifier: "TieCriterion"
})
export type TieCriterion = typeof TieCriterion.Type

export const criterionLabels: { readonly [C in TieCriterion]: Label.Label } = {
  ...labels,
  notExcellentBefore: Label.of("上次未评优秀", "not excellent the last time"),
  longerService: Label.of("工龄较长", "longer service")
}

/** Who has earned an excellent, with what puts equals in order. */
export interface Contender {
  readonly person: PersonId
  readonly points: Points
  /** Points by measure; where several indicators look at one measure, the first counts. */
  readonly byMeasure: { readonly [M in Measure]?: Points }
  readonly excellentBefore: boolean
  readonly servedSince?: Day
}

const byId = (a: Contender, b: Contender): number => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0)

/** Negative when `a` stands before `b` by one criterion. What is not known stands last. */
const byCriterion = (criterion: TieCriterion, a: Contender, b: Contender): number => {
  switch (criterion) {
    case "notExcellentBefore":
      return Number(a.excellentBefore) - Number(b.excellentBefore)
    case "longerService": {
      const [mine, theirs] = [a.servedSince ?? "9999-12-31", b.servedSince ?? "9999-12-31"]
      return mine < theirs ? -1 : mine > theirs ? 1 : 0
    }
    default:
      return (b.byMeasure[criterion] ?? -1) - (a.byMeasure[criterion] ?? -1)
  }
}

/** Negative when `a` stands before `b`; 0 only for one and the same person. */
export const compare = (order: ReadonlyArray<TieCriterion>, a: Contender, b: Contender): number => {
  if (a.points !== b.points) return b.points - a.points
  for (const criterion of order) {
    const difference = byCriterion(criterion, a, b)
    if (difference !== 0) return difference
  }
  return byId(a, b)
}

/** Why `before` stands before `after`, in words. */
export const reason = (order: ReadonlyArray<TieCriterion>, before: Contender, after: Contender): Label.Label => {
  if (before.points !== after.points) {
    const [more, less] = [format(before.points), format(after.points)]
    return Label.of(`${more}分高于${less}分`, `${more} points against ${less}`)
  }
  const points = format(before.points)
  const criterion = order.find((one) => byCriterion(one, before, after) !== 0)
  if (criterion === undefined) {
    return Label.of(
      `同为${points}分，各项依据均相同，按人员编号`,
      `equal at ${points} points and by every criterion, so by the person's id`
    )
  }
  const { zh, en } = criterionLabels[criterion]
  const [had, lacked] = [standing(criterion, before), standing(criterion, after)]
  return Label.of(
    `同为${points}分，按${zh}：${had.zh}先于${lacked.zh}`,
    `equal at ${points} points; by ${en}, ${had.en} before ${lacked.en}`
  )
}

const unknown = Label.of("无数据", "no figure")

const standing = (criterion: TieCriterion, one: Contender): Label.Label => {
  switch (criterion) {
    case "notExcellentBefore":
      return one.excellentBefore ? Label.of("上次优秀", "excellent") : Label.of("上次非优秀", "not excellent")
    case "longerService":
      return one.servedSince === undefined
        ? unknown
        : Label.of(`${one.servedSince}起工作`, `in service since ${one.servedSince}`)
    default: {
      const points = one.byMeasure[criterion]
      return points === undefined ? unknown : Label.of(`${format(points)}分`, `${format(points)} points`)
    }
  }
}
