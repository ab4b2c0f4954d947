/**
 * Who is rated in a period: not who is no longer there at its end, who was absent for too much of it, or who came too late.
 * When several hold, the first of these decides.
 */
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { DayPeriod, joinedBefore } from "../kernel/Period.ts"
import * as Share from "../kernel/Share.ts"
import type { Source } from "../kernel/Source.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"

export const ParticipationRules = Schema.Struct({
  /** Full months of unbroken service at the end of the period, or a newcomer takes part without a rating 不定等次. */
  monthsMin: Schema.Natural,
  /** Absent for more than this share of the period's days, and the person is not appraised 不参加考核. */
  absentMax: Share.Share
}).annotate({ identifier: "ParticipationRules" })
export type ParticipationRules = typeof ParticipationRules.Type

/** `rated` 定等次 · `newcomer` takes part, no rating · `absent` too long, not appraised · `left` not there at the end. */
export const Standing = Schema.Literals(["rated", "newcomer", "absent", "left"]).annotate({
  identifier: "AppraisalStanding"
})
export type Standing = typeof Standing.Type

export const standingLabels: { readonly [S in Standing]: Label.Label } = {
  rated: Label.of("参加考核，确定等次", "appraised and rated"),
  newcomer: Label.of("参加考核，不定等次", "appraised, not rated"),
  absent: Label.of("缺勤过长，不参加考核", "absent too long, not appraised"),
  left: Label.of("期末不在岗，不参加考核", "not in service at the end, not appraised")
}

/** When somebody was in service, and when absent from it (sick, personal or other leave that the city counts). */
export const Presence = Schema.Struct({
  service: Schema.Array(DayPeriod),
  absences: Schema.Array(DayPeriod)
}).annotate({ identifier: "AppraisalPresence" })
export type Presence = typeof Presence.Type

export interface Participation {
  readonly standing: Standing
  readonly explanation: Explanation.Explanation
}

/**
 * Whether and how a person takes part. Spans may overlap and stand in any order; those without an end last.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AppraisalPeriod, Participation } = await import("@wangge/core/appraisal")
 * const rules = { monthsMin: 6, absentMax: { num: 1, den: 2 } }
 * const of = (from) => Participation.of(AppraisalPeriod.of("2020"), { service: [{ from }], absences: [] }, rules).standing
 * expect([of("2020-07-01"), of("2020-07-02")]).toEqual(["rated", "newcomer"])
 * ```
 */
export const of = (
  period: AppraisalPeriod.AppraisalPeriod,
  presence: Presence,
  rules: ParticipationRules,
  source?: Source
): Participation => {
  const { from, to } = AppraisalPeriod.daysOf(period)
  const since = unbroken(presence.service, to)
  const months = since === undefined ? 0 : fullMonths(since, to)
  const whole = Day.daysBetween(from, to)
  const absent = daysWithin(presence.absences, later(since ?? from, from), to)
  const isAbsent = Share.compare(Share.of(absent, whole), rules.absentMax) > 0
  const standing = since === undefined ? "left" : isAbsent ? "absent" : months < rules.monthsMin ? "newcomer" : "rated"
  const cite = source === undefined ? {} : { source }
  return {
    standing,
    explanation: Explanation.step(Label.of("参加考核情况", "participation"), {
      quantity: Explanation.words(standingLabels[standing]),
      ...cite,
      steps:
        since === undefined
          ? []
          : [
              Explanation.step(Label.of("期末连续在岗", "unbroken service at the end of the period"), {
                quantity: Explanation.count(months, Label.of("个整月", months === 1 ? "full month" : "full months")),
                note: Label.of(
                  `自${since}起，至少应满${rules.monthsMin}个月`,
                  `since ${since}, at least ${rules.monthsMin} asked`
                )
              }),
              Explanation.step(Label.of("期内缺勤", "absent in the period"), {
                quantity: Explanation.count(absent, Label.of("天", absent === 1 ? "day" : "days")),
                note: Label.of(
                  `全期${whole}天，至多${Share.format(rules.absentMax, 0)}`,
                  `of ${whole} days, at most ${Share.format(rules.absentMax, 0)}`
                )
              })
            ]
    })
  }
}

/** The first day of the unbroken service that the last day before `to` lies in. */
const unbroken = (service: ReadonlyArray<DayPeriod>, to: Day.Day): Day.Day | undefined =>
  joinedBefore(service, to).find((span) => span.to === to)?.from

const later = (a: Day.Day, b: Day.Day): Day.Day => (a < b ? b : a)

const daysWithin = (spans: ReadonlyArray<DayPeriod>, from: Day.Day, to: Day.Day): number =>
  joinedBefore(spans, to).reduce((sum, span) => sum + Math.max(0, Day.daysBetween(later(span.from, from), span.to)), 0)

/** Calendar months that have passed in full from a day to another. */
const fullMonths = (from: Day.Day, to: Day.Day): number => {
  const months = (Day.yearOf(to) - Day.yearOf(from)) * 12 + Day.monthOf(to) - Day.monthOf(from)
  return Day.dayOfMonth(to) < Day.dayOfMonth(from) ? months - 1 : months
}
