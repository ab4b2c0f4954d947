/**
 * Why a rating leads to what it does.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import type { Source } from "../kernel/Source.ts"
import { label } from "./AppraisalPeriod.ts"
import type { Consequence, Question } from "./Consequence.ts"
import type { StepRule } from "./ConsequenceRules.ts"

const { of } = Label

const times = (n: number): Explanation.Quantity => Explanation.count(n, of("次", n === 1 ? "rating" : "ratings"))
const ratings = (list: ReadonlyArray<Rating.Rating>): Label.Label => Label.listed(list.map((one) => Rating.labels[one]))

export const explained = (
  consequence: Consequence,
  { history, rules, source }: Question,
  step: StepRule | undefined
): Explanation.Explanation => {
  const { person, period, rating, from, to } = consequence
  const named = label(period)
  return Explanation.step(of(`${person}的考核结果运用`, `what the rating of ${person} leads to`), {
    quantity: Explanation.words(Rating.labels[rating]),
    note: of(`${named.zh}，自${from}至${to}（不含）`, `${named.en}, from ${from} until ${to}`),
    ...(source === undefined ? {} : { source }),
    steps: [
      Explanation.step(of("历次等次", "ratings so far"), {
        quantity: times(history.length),
        steps: history.map((one) =>
          Explanation.step(label(one.period), {
            quantity:
              one.rating === undefined
                ? Explanation.words(of("未定等次，不计", "not rated, left out"))
                : Explanation.words(Rating.labels[one.rating])
          })
        )
      }),
      percentStep(consequence, rules.coefficients?.source),
      gradeStep(consequence, step),
      ...(consequence.yearNotCounted === undefined
        ? []
        : [
            Explanation.step(of("不计算工龄的年度", "year that does not count towards service"), {
              quantity: Explanation.words(Label.same(String(consequence.yearNotCounted))),
              ...cite(rules.yearNotCounted?.source)
            })
          ]),
      ...(consequence.warning
        ? [
            Explanation.step(of("提醒诫勉", "warning"), {
              quantity: Explanation.words(of("需要", "is due")),
              ...cite(rules.warning?.source)
            })
          ]
        : []),
      ...(rules.exit === undefined || consequence.failures === 0
        ? []
        : [
            Explanation.step(of("退出", "exit"), {
              quantity: Explanation.words(
                consequence.exitDue
                  ? of("应提出，由组织决定", "is due, for a person to decide")
                  : of("未达到", "not due")
              ),
              note: of(
                `连续${consequence.failures}次${ratings(rules.exit.ratings).zh}，满${rules.exit.times}次退出`,
                `${consequence.failures} in a row of ${ratings(rules.exit.ratings).en}, due from ${rules.exit.times} on`
              ),
              ...cite(rules.exit.source)
            })
          ])
    ]
  })
}

const cite = (source: Source | undefined): { readonly source?: Source } => (source === undefined ? {} : { source })

const percentStep = ({ percent }: Consequence, source: Source | undefined): Explanation.Explanation =>
  Explanation.step(of("绩效系数", "coefficient of performance pay"), {
    quantity:
      percent === undefined ? Explanation.words(of("不变", "unchanged")) : Explanation.words(Label.same(`${percent}%`)),
    ...cite(source)
  })

const gradeStep = ({ steps }: Consequence, rule: StepRule | undefined): Explanation.Explanation =>
  Explanation.step(of("岗位等级升降", "steps of the grade"), {
    quantity: Explanation.words(
      steps === 0 ? of("不变", "unchanged") : Label.same(steps > 0 ? `+${steps}` : String(steps))
    ),
    ...(rule === undefined
      ? {}
      : {
          note: of(
            `连续${rule.times}次${ratings(rule.ratings).zh}`,
            `${rule.times} in a row of ${ratings(rule.ratings).en}`
          ),
          source: rule.source
        })
  })
