/**
 * How many posts a village or community has (PJ-A3): a base, one more for each full step of residents, square metres and
 * points of management tasks, held within the bounds. Figure and reason come together.
 */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { labels, type PlaceKind } from "./PlaceKind.ts"
import * as Post from "./Post.ts"
import type { Decision } from "./WorkforceEvent.ts"
import type { Scale, WorkforcePolicy } from "./WorkforcePolicy.ts"

/** What the number rests on. `population` in residents, `areaM2` in square metres, `tasks` by their ids in the policy. */
export interface Question {
  readonly placeKind: PlaceKind
  readonly population: number
  readonly areaM2: number
  readonly tasks: ReadonlyArray<string>
  readonly day: Day
  /** As far as the policy was known on this day; the day itself when left out. */
  readonly knownOn?: Day
}

export interface Establishment {
  readonly number: number
  readonly explanation: Explanation.Explanation
}

const posts = (n: number): Explanation.Quantity => Explanation.count(n, Label.of("个岗位", n === 1 ? "post" : "posts"))
const residents = Label.of("人", "residents")
const squareKilometres = Label.of("平方公里", "km²")
const points = Label.of("分", "points")

/** Posts beyond the base for a figure: one for each full step. */
export const extra = (figure: number, { over, each }: Scale): number => Math.max(0, Math.floor((figure - over) / each))

/**
 * The number of posts by the formula in force on a day. A task that the policy does not know counts nothing.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Establishment } = await import("@wangge/core/workforce")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { Day } = await import("@wangge/core/kernel")
 * const village = { placeKind: "village", population: 2_100, areaM2: 8_000_000, tasks: [], day: Day.of("2020-01-20") }
 * expect(Establishment.compute(Panjin2020.pack.workforce, village)).toMatchObject({ success: { number: 7 } })
 * ```
 */
export const compute = (
  policy: Pick<WorkforcePolicy, "bounds" | "formula" | "tasks">,
  question: Question
): Result.Result<Establishment, Dated.NotInForce> => {
  const { placeKind, day, knownOn = day, population, areaM2 } = question
  const inForce = Result.all({
    bounds: Dated.on(policy.bounds, day, knownOn),
    formula: Dated.on(policy.formula, day, knownOn),
    tasks: Dated.on(policy.tasks, day, knownOn)
  })
  if (Result.isFailure(inForce)) return Result.fail(inForce.failure)
  const { bounds, formula, tasks } = inForce.success
  const scales = formula.value[placeKind]
  const { min, max } = bounds.value[placeKind]
  const named = tasks.value.filter(({ id }) => question.tasks.includes(id))
  const taskPoints = named.reduce((sum, task) => sum + task.points, 0)

  const parts = [
    part(Label.of("常住人口", "residents"), population, scales.population, residents, 1),
    part(Label.of("服务面积", "service area"), areaM2, scales.areaM2, squareKilometres, 1_000_000),
    {
      ...part(Label.of("管理任务", "management tasks"), taskPoints, scales.taskPoints, points, 1),
      steps: named.map((task) =>
        Explanation.step(task.label, { quantity: Explanation.count(task.points, points), source: tasks.source })
      )
    }
  ]
  const counts = [
    extra(population, scales.population),
    extra(areaM2, scales.areaM2),
    extra(taskPoints, scales.taskPoints)
  ]
  const needed = counts.reduce((sum, count) => sum + count, scales.base)
  const number = Math.min(max, Math.max(min, needed))
  return Result.succeed({
    number,
    explanation: Explanation.step(
      Label.of(`${labels[placeKind].zh}编制岗位数`, `posts of the ${labels[placeKind].en}`),
      {
        quantity: posts(number),
        steps: [
          Explanation.step(Label.of("按公式", "by the formula"), {
            quantity: posts(needed),
            source: formula.source,
            steps: [Explanation.step(Label.of("基数", "base"), { quantity: posts(scales.base) }), ...parts]
          }),
          Explanation.step(Label.of("上下限", "bounds"), {
            quantity: Explanation.words(Label.of(`${min}至${max}个`, `${min} to ${max}`)),
            source: bounds.source
          })
        ]
      }
    )
  })
}

/**
 * Why a decision says what it says: the number, the reason where it departs from the formula, and the formula over the
 * figures that were recorded with it, in the parameters of its day.
 */
export const explainDecision = (
  policy: Pick<WorkforcePolicy, "bounds" | "formula" | "tasks">,
  decision: Decision
): Result.Result<Explanation.Explanation, Dated.NotInForce> => {
  const { place, from, number, reason } = decision
  const computed = compute(policy, { ...decision, day: from })
  if (Result.isFailure(computed)) return Result.fail(computed.failure)
  return Result.succeed(
    Explanation.step(Label.of(`${place}自${from}起的编制`, `posts of ${place} from ${from} on`), {
      quantity: posts(number),
      ...(reason === undefined ? {} : { note: Label.of(`决定理由：${reason}`, `decided because: ${reason}`) }),
      steps: [
        computed.success.explanation,
        Explanation.step(Label.of("岗位分配", "posts by kind"), {
          steps: Post.kinds.flatMap((kind) => {
            const count = decision.posts[kind] ?? 0
            return count === 0 ? [] : [Explanation.step(Post.labels[kind], { quantity: posts(count) })]
          })
        })
      ]
    })
  )
}

/** One line: `unit` is the figure's, `per` how many of it make one shown unit. */
const part = (
  title: Label.Label,
  figure: number,
  scale: Scale,
  unit: Label.Label,
  per: number
): Explanation.Explanation => {
  const show = (value: number) => String(Number((value / per).toFixed(3)))
  return Explanation.step(title, {
    quantity: posts(extra(figure, scale)),
    note: Label.of(
      `${show(figure)}${unit.zh}，超过${show(scale.over)}的部分每满${show(scale.each)}增加1个`,
      `${show(figure)} ${unit.en}; one for each full ${show(scale.each)} beyond ${show(scale.over)}`
    )
  })
}

/** The posts of a number in the order in which they are set up; the last kind is repeated. */
export const setUp = (order: readonly [Post.PostKind, ...ReadonlyArray<Post.PostKind>], number: number): Post.Posts => {
  const counts: { -readonly [K in Post.PostKind]?: number } = {}
  for (let i = 0; i < number; i++) {
    const kind = order[Math.min(i, order.length - 1)] ?? order[0]
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return Post.inOrder(counts)
}
