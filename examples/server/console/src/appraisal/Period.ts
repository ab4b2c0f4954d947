/** Which appraisal is asked for: the one in the address, else the last one that was opened, else last year's. */
import { AppraisalPeriod } from "@wangge/core/appraisal"
import { Day } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import type { AppraisalItem } from "../api/PeopleModel.ts"

type Period = AppraisalPeriod.AppraisalPeriod

/** Periods that may be opened: this year and the last, each with its quarters. */
export const near = (day: Day.Day): ReadonlyArray<Period> =>
  [Day.yearOf(day), Day.yearOf(day) - 1].flatMap((year) => {
    const whole = AppraisalPeriod.of(String(year))
    return [whole, ...[...AppraisalPeriod.quartersOf(whole)].reverse()]
  })

export const asked = (text: string | undefined, rounds: ReadonlyArray<AppraisalItem>, day: Day.Day): Period => {
  const read = AppraisalPeriod.parse(text ?? "")
  return Result.isSuccess(read) ? read.success : (rounds[0]?.period ?? AppraisalPeriod.of(String(Day.yearOf(day) - 1)))
}

/** All that can be chosen, the last first. */
export const choices = (rounds: ReadonlyArray<AppraisalItem>, day: Day.Day): ReadonlyArray<Period> =>
  [...new Set([...rounds.map(({ period }) => period), ...near(day)])].sort((a, b) => {
    const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)]
    if (yearA !== yearB) return yearA < yearB ? 1 : -1
    return a.length === 4 ? -1 : b.length === 4 ? 1 : a < b ? 1 : -1
  })
