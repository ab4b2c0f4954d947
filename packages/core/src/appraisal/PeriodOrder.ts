/** The periods of one kind in their order: which one comes next, and which came before. */
import { type AppraisalPeriod, cycleOf, of, yearOf } from "./AppraisalPeriod.ts"

const year = (n: number): string => String(n).padStart(4, "0")

/** @throws InvariantBroken beyond the years that periods are written in */
export const next = (period: AppraisalPeriod): AppraisalPeriod => moved(period, 1)

/** @throws InvariantBroken beyond the years that periods are written in */
export const previous = (period: AppraisalPeriod): AppraisalPeriod => moved(period, -1)

const moved = (period: AppraisalPeriod, by: number): AppraisalPeriod => {
  if (cycleOf(period) === "year") return of(year(yearOf(period) + by))
  const quarters = yearOf(period) * 4 + Number(period.slice(6)) - 1 + by
  return of(`${year(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`)
}
