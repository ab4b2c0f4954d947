/** One person as an appraisal sees them 参加考核人员: where and how long in service, as the district's workforce has it. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { PersonId } from "../kernel/Id.ts"
import { DayPeriod } from "../kernel/Period.ts"
import { PostKind } from "../workforce/Post.ts"
import { Points } from "../workforce/Ranking.ts"
import { Unit } from "./CapRules.ts"
import { RatedPeriod } from "./RatedPeriod.ts"

export const StaffMember = Schema.Struct({
  person: PersonId,
  /** Held on the last day of the period, or last before it; of a combined pair the higher. */
  post: PostKind,
  unit: Unit,
  service: Schema.Array(DayPeriod),
  /** Leave that other records know of. */
  absences: Schema.Array(DayPeriod),
  servedSince: Schema.optionalKey(Day),
  /** Final ratings of the same kind, oldest first, back to the first period without an appraisal. */
  history: Schema.Array(RatedPeriod),
  /** Points of the final quarterly appraisals of the year, for a yearly one. */
  quarters: Schema.Array(Points)
}).annotate({ identifier: "StaffMember" })
export type StaffMember = typeof StaffMember.Type
