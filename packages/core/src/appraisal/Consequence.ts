/**
 * What a final rating leads to 考核结果运用: the coefficient of performance pay and the grade in the period that follows, whether
 * the year counts, a warning, an exit that is due. Computed from the whole history of ratings, so that no rating moves a
 * grade twice.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import * as SourceOf from "../kernel/Source.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import * as CareerEligibility from "./CareerEligibility.ts"
import { CareerKind, type CareerRules, kindLabels } from "./CareerRules.ts"
import type { ConsequenceRules, StepRule } from "./ConsequenceRules.ts"
import { next } from "./PeriodOrder.ts"
import type { RatedPeriod } from "./RatedPeriod.ts"

export const Consequence = Schema.Struct({
  person: PersonId,
  period: AppraisalPeriod.AppraisalPeriod,
  rating: Rating.Rating,
  /** Coefficient of performance pay in whole percent, from `from` until `to`. */
  percent: Schema.optionalKey(Schema.Natural),
  /** The days of the period that follows, `to` exclusive. */
  from: Day,
  to: Day,
  /** Grades up, or down below zero, from `from` on. */
  steps: Schema.Int,
  yearNotCounted: Schema.optionalKey(Schema.Int),
  warning: Schema.Boolean,
  /** Failures in a row, this period the last. */
  failures: Schema.Natural,
  exitDue: Schema.Boolean,
  /** Reserved posts for which the yearly ratings suffice (PJ-D1); the other requirements are judged at registration. */
  careers: Schema.Array(CareerKind)
}).annotate({ identifier: "RatingConsequence" })
export type Consequence = typeof Consequence.Type

export interface Question {
  readonly person: PersonId
  /** Oldest first, the period in question last, all of one kind. */
  readonly history: readonly [...ReadonlyArray<RatedPeriod>, RatedPeriod & { readonly rating: Rating.Rating }]
  readonly rules: ConsequenceRules
  /** What reserved posts ask for, where it is looked at. */
  readonly careers?: CareerRules
  readonly source?: SourceOf.Source
}

export interface Found {
  readonly consequence: Consequence
  readonly explanation: Explanation.Explanation
}

/**
 * What the last rating of a history leads to. A period without a rating neither counts nor breaks a row.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AppraisalPeriod, Consequence } = await import("@wangge/core/appraisal")
 * const { Source } = await import("@wangge/core/kernel")
 * const rules = { steps: [{ ratings: ["excellent"], times: 2, steps: 1, source: Source.rule("R3-09") }] }
 * const rated = (year) => ({ period: AppraisalPeriod.of(year), rating: "excellent" })
 * const of = (...years) => Consequence.of({ person: "P-1", history: years.map(rated), rules }).consequence
 * expect(of("2018", "2019").steps).toBe(1)
 * expect(of("2018", "2019", "2020").steps).toBe(0) // those of 2018 and 2019 are used up
 * ```
 */
export const of = (question: Question): Found => {
  const { person, history, rules } = question
  const { period, rating } = history[history.length - 1] as RatedPeriod & { readonly rating: Rating.Rating }
  const rows = rowsOf(history)
  const step = lastStep(rows, rules.steps)
  const failures = rules.exit === undefined ? 0 : runOf(rows, rules.exit.ratings)
  const following = next(period)
  const percent = rules.coefficients?.percent[rating]
  const isUncounted =
    AppraisalPeriod.cycleOf(period) === "year" && rules.yearNotCounted?.ratings.includes(rating) === true
  const consequence: Consequence = {
    person,
    period,
    rating,
    ...(percent === undefined ? {} : { percent }),
    ...AppraisalPeriod.daysOf(following),
    steps: step?.steps ?? 0,
    ...(isUncounted ? { yearNotCounted: AppraisalPeriod.yearOf(period) } : {}),
    warning: rules.warning?.ratings.includes(rating) ?? false,
    failures,
    exitDue: rules.exit !== undefined && failures >= rules.exit.times,
    careers: careersOf(question, period)
  }
  return { consequence, explanation: explained(consequence, question, step) }
}

const careersOf = ({ history, careers }: Question, period: AppraisalPeriod.AppraisalPeriod): Consequence["careers"] =>
  careers === undefined || AppraisalPeriod.cycleOf(period) === "quarter"
    ? []
    : CareerKind.literals.filter((kind) => CareerEligibility.ratingsSuffice(careers[kind], history))

const rowsOf = (history: ReadonlyArray<RatedPeriod>): ReadonlyArray<Rating.Rating> =>
  history.flatMap(({ rating }) => (rating === undefined ? [] : [rating]))

/** How many of the last ratings in a row are among these. */
const runOf = (rows: ReadonlyArray<Rating.Rating>, ratings: ReadonlyArray<Rating.Rating>): number =>
  rows.length - 1 - rows.findLastIndex((one) => !ratings.includes(one))

/** The rule by which the last rating moves the grade: a move uses up the ratings before it. */
const lastStep = (rows: ReadonlyArray<Rating.Rating>, rules: ReadonlyArray<StepRule>): StepRule | undefined => {
  let used = 0
  let found: StepRule | undefined
  rows.forEach((_, i) => {
    const open = rows.slice(used, i + 1)
    found = rules.find(({ ratings, times }) => runOf(open, ratings) >= times)
    if (found !== undefined) used = i + 1
  })
  return found
}

const explained = (
  consequence: Consequence,
  { history, rules, careers, source }: Question,
  step: StepRule | undefined
): Explanation.Explanation => {
  const { person, period, rating, from, to } = consequence
  const { zh, en } = AppraisalPeriod.label(period)
  const steps = [
    Explanation.step(Label.of("历次等次", "ratings so far"), {
      quantity: Explanation.count(history.length, Label.of("次", history.length === 1 ? "rating" : "ratings")),
      steps: history.map((one) =>
        Explanation.step(AppraisalPeriod.label(one.period), {
          quantity: Explanation.words(one.rating === undefined ? unrated : Rating.labels[one.rating])
        })
      )
    }),
    percentStep(consequence, rules),
    gradeStep(consequence, step),
    uncountedStep(consequence, rules),
    warningStep(consequence, rules),
    exitStep(consequence, rules),
    careersStep(consequence, careers)
  ]
  return Explanation.step(Label.of(`${person}的考核结果运用`, `what the rating of ${person} leads to`), {
    quantity: Explanation.words(Rating.labels[rating]),
    note: Label.of(`${zh}，自${from}至${to}（不含）`, `${en}, from ${from} until ${to}`),
    ...cite(source),
    steps: steps.filter((one) => one !== undefined)
  })
}

const unrated = Label.of("未定等次，不计", "not rated, left out")
const unchanged = Label.of("不变", "unchanged")

const cite = (source: SourceOf.Source | undefined): { readonly source?: SourceOf.Source } =>
  source === undefined ? {} : { source }

const named = (ratings: ReadonlyArray<Rating.Rating>): Label.Label =>
  Label.listed(ratings.map((one) => Rating.labels[one]))

const percentStep = ({ percent }: Consequence, { coefficients }: ConsequenceRules): Explanation.Explanation =>
  Explanation.step(Label.of("绩效系数", "coefficient of performance pay"), {
    quantity: Explanation.words(percent === undefined ? unchanged : Label.same(`${percent}%`)),
    ...cite(coefficients?.source)
  })

const gradeStep = ({ steps }: Consequence, rule: StepRule | undefined): Explanation.Explanation => {
  const title = Label.of("岗位等级升降", "steps of the grade")
  if (rule === undefined) return Explanation.step(title, { quantity: Explanation.words(unchanged) })
  const { zh, en } = named(rule.ratings)
  return Explanation.step(title, {
    quantity: Explanation.words(Label.same(steps > 0 ? `+${steps}` : String(steps))),
    note: Label.of(`连续${rule.times}次${zh}`, `${rule.times} in a row of ${en}`),
    source: rule.source
  })
}

const uncountedStep = ({ yearNotCounted }: Consequence, { yearNotCounted: rule }: ConsequenceRules) =>
  yearNotCounted === undefined
    ? undefined
    : Explanation.step(Label.of("不计算工龄的年度", "year that does not count towards service"), {
        quantity: Explanation.words(Label.same(String(yearNotCounted))),
        ...cite(rule?.source)
      })

const warningStep = ({ warning }: Consequence, { warning: rule }: ConsequenceRules) =>
  warning
    ? Explanation.step(Label.of("提醒诫勉", "warning"), {
        quantity: Explanation.words(Label.of("需要", "is due")),
        ...cite(rule?.source)
      })
    : undefined

const exitStep = ({ exitDue, failures }: Consequence, { exit }: ConsequenceRules) => {
  if (exit === undefined || failures === 0) return undefined
  const { zh, en } = named(exit.ratings)
  return Explanation.step(Label.of("退出", "exit"), {
    quantity: Explanation.words(
      exitDue ? Label.of("应提出，由组织决定", "is due, for a person to decide") : Label.of("未达到", "not due")
    ),
    note: Label.of(
      `连续${failures}次${zh}，满${exit.times}次退出`,
      `${failures} in a row of ${en}, due from ${exit.times} on`
    ),
    source: exit.source
  })
}

const careersStep = ({ careers, period }: Consequence, rules: CareerRules | undefined) =>
  rules === undefined || AppraisalPeriod.cycleOf(period) === "quarter"
    ? undefined
    : Explanation.step(Label.of("定向招录的考核条件", "ratings for reserved posts"), {
        source: SourceOf.fact("PJ-D1"),
        steps: CareerKind.literals.map((kind) =>
          Explanation.step(kindLabels[kind], {
            quantity: Explanation.words(
              careers.includes(kind) ? Label.of("符合", "suffice") : Label.of("不符合", "do not suffice")
            )
          })
        )
      })
