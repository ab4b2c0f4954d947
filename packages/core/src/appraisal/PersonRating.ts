/** How one person came out of an appraisal, as it is published and kept. */
import * as Schema from "effect/Schema"
import { PersonId } from "../kernel/Id.ts"
import { Rating } from "../kernel/Rating.ts"
import { Unit } from "./CapRules.ts"
import { Standing } from "./Participation.ts"
import { Score } from "./Score.ts"

/** Who is not rated has no rating; a newcomer has a score where the figures make one. */
export const PersonRating = Schema.Struct({
  person: PersonId,
  unit: Unit,
  standing: Standing,
  score: Schema.optionalKey(Score),
  /** By points alone. */
  earned: Schema.optionalKey(Rating),
  /** After vetoes and the cap. */
  rating: Schema.optionalKey(Rating)
}).annotate({ identifier: "PersonRating" })
export type PersonRating = typeof PersonRating.Type
