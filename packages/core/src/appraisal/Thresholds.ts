/** From points to a rating 等次: the first rating whose threshold the points reach; below all of them, not competent. */
import * as Schema from "effect/Schema"
import type { Rating } from "../kernel/Rating.ts"
import { Points } from "../workforce/Ranking.ts"

/** The least points of each rating, each lower than the one above it. */
export const Thresholds = Schema.Struct({ excellent: Points, competent: Points, basicallyCompetent: Points })
  .check(
    Schema.makeFilter(
      ({
        excellent,
        competent,
        basicallyCompetent
      }: Readonly<Record<"excellent" | "competent" | "basicallyCompetent", number>>) =>
        excellent > competent && competent > basicallyCompetent
          ? undefined
          : "the thresholds of the ratings descend from excellent to basically competent"
    )
  )
  .annotate({ identifier: "RatingThresholds" })
export type Thresholds = typeof Thresholds.Type

/** The rating that points earn by themselves, before any veto and the cap on excellent. */
export const ratingOf = (points: Points, thresholds: Thresholds): Rating => {
  if (points >= thresholds.excellent) return "excellent"
  if (points >= thresholds.competent) return "competent"
  return points >= thresholds.basicallyCompetent ? "basicallyCompetent" : "notCompetent"
}

/** The least points of a rating; nothing for the lowest. */
export const thresholdOf = (rating: Rating, thresholds: Thresholds): Points | undefined =>
  rating === "notCompetent" ? undefined : thresholds[rating]
