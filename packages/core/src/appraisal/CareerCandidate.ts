/** What the rules of careers look at in one person: service, ratings, education and age, as the districts have them. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { DayPeriod } from "../kernel/Period.ts"
import { Education } from "../workforce/Education.ts"
import { PostKind } from "../workforce/Post.ts"
import { RatedPeriod } from "./RatedPeriod.ts"

export const CareerCandidate = Schema.Struct({
  person: PersonId,
  birth: Day,
  education: Education,
  /** Posts held, each for its days. */
  posts: Schema.Array(Schema.Struct({ kind: PostKind, days: DayPeriod })),
  /** Final yearly ratings, oldest first. */
  history: Schema.Array(RatedPeriod),
  /** Where the person works on the day of the question, if anywhere. */
  place: Schema.optionalKey(AreaCode),
  street: Schema.optionalKey(AreaCode),
  district: Schema.optionalKey(AreaCode)
}).annotate({ identifier: "CareerCandidate" })
export type CareerCandidate = typeof CareerCandidate.Type
