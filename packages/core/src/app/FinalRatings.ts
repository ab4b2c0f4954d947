/**
 * Final ratings of all districts of a city, period by period: what a new appraisal and a reserved recruitment look back on.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import type { Appraisal } from "../appraisal/Appraisal.ts"
import { ratingsOf } from "../appraisal/Appraisal.ts"
import * as AppraisalId from "../appraisal/AppraisalId.ts"
import { type AppraisalPeriod, cycleOf, quartersOf } from "../appraisal/AppraisalPeriod.ts"
import { previous } from "../appraisal/PeriodOrder.ts"
import type { PersonRating } from "../appraisal/PersonRating.ts"
import type { RatedPeriod } from "../appraisal/RatedPeriod.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Points } from "../workforce/Ranking.ts"
import type { ReadFault } from "./Streams.ts"

/** The state of an appraisal by its id. */
export type StateOf = (id: string) => Effect.Effect<Appraisal, ReadFault>

/** Of one period; nothing when no district has finished it. */
const finalIn = Effect.fnUntraced(function* (
  stateOf: StateOf,
  districts: ReadonlyArray<AreaCode>,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyArray<PersonRating> | undefined, ReadFault> {
  const found: Array<PersonRating> = []
  let isHeld = false
  for (const district of districts) {
    const state = yield* stateOf(AppraisalId.of({ district, period }))
    if (state._tag !== "Final") continue
    isHeld = true
    found.push(...ratingsOf(state))
  }
  return isHeld ? found : undefined
})

/** Of a district: what an appraisal rests on that was opened and is not final, the period before and the quarters of a year. */
export const openBefore = Effect.fnUntraced(function* (
  stateOf: StateOf,
  { district, period }: AppraisalId.Subject
): Effect.fn.Return<ReadonlyArray<AppraisalPeriod>, ReadFault> {
  const open: Array<AppraisalPeriod> = []
  for (const one of [previous(period), ...(cycleOf(period) === "year" ? quartersOf(period) : [])]) {
    const { _tag } = yield* stateOf(AppraisalId.of({ district, period: one }))
    if (_tag !== "None" && _tag !== "Final") open.push(one)
  }
  return open
})

/** Years that are known by their final ratings, last year's among them or not: it may still be under way. */
export const untilNow = Effect.fnUntraced(function* (
  stateOf: StateOf,
  districts: ReadonlyArray<AreaCode>,
  thisYear: AppraisalPeriod
): Effect.fn.Return<ReadonlyMap<PersonId, ReadonlyArray<RatedPeriod>>, ReadFault> {
  const known = yield* before(stateOf, districts, thisYear)
  return known.size > 0 ? known : yield* before(stateOf, districts, previous(thisYear))
})

/** Ratings before a period by person, oldest first, back to the first period that no district finished. */
export const before = Effect.fnUntraced(function* (
  stateOf: StateOf,
  districts: ReadonlyArray<AreaCode>,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyMap<PersonId, ReadonlyArray<RatedPeriod>>, ReadFault> {
  const history = new Map<PersonId, ReadonlyArray<RatedPeriod>>()
  for (let one = previous(period); ; one = previous(one)) {
    const ratings = yield* finalIn(stateOf, districts, one)
    if (ratings === undefined) return history
    for (const { person, rating } of ratings) {
      const rated = { period: one, ...(rating === undefined ? {} : { rating }) }
      history.set(person, [rated, ...(history.get(person) ?? [])])
    }
  }
})

/** Points of the final quarters of a year by person; of a quarter none. */
export const quarterPoints = Effect.fnUntraced(function* (
  stateOf: StateOf,
  districts: ReadonlyArray<AreaCode>,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyMap<PersonId, ReadonlyArray<Points>>, ReadFault> {
  const points = new Map<PersonId, ReadonlyArray<Points>>()
  if (cycleOf(period) === "quarter") return points
  for (const quarter of quartersOf(period)) {
    for (const { person, score } of (yield* finalIn(stateOf, districts, quarter)) ?? []) {
      if (score !== undefined) points.set(person, [...(points.get(person) ?? []), score.points])
    }
  }
  return points
})
