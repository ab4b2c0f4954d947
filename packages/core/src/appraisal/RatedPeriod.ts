/** A period with the final rating of one person; without one for who was not rated in it. */
import * as Schema from "effect/Schema"
import { Rating } from "../kernel/Rating.ts"
import { AppraisalPeriod } from "./AppraisalPeriod.ts"

export const RatedPeriod = Schema.Struct({ period: AppraisalPeriod, rating: Schema.optionalKey(Rating) }).annotate({
  identifier: "RatedPeriod"
})
export type RatedPeriod = typeof RatedPeriod.Type

/** Whether the last rating was excellent; periods without one are passed over. */
export const wasExcellent = (history: ReadonlyArray<RatedPeriod>): boolean =>
  history.findLast(({ rating }) => rating !== undefined)?.rating === "excellent"
