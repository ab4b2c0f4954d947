/** All that a decision on an appraisal looks at besides the state, looked up before. */
import type { WorkCalendar } from "../calendar/WorkCalendar.ts"
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Subject } from "./AppraisalId.ts"
import type { AppraisalPeriod } from "./AppraisalPeriod.ts"
import type { AppraisalPolicy } from "./AppraisalPolicy.ts"
import type { StaffMember } from "./StaffMember.ts"

export interface AppraisalContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  readonly policy: AppraisalPolicy
  /** The id of the stream, and what it names, if anything. */
  readonly id: string
  readonly subject?: Subject
  /** Whether the register of areas has the district today. */
  readonly districtStands: boolean
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
  /** Working days of the city. */
  readonly calendar: WorkCalendar
  /** Appraisals of the district that this one rests on and that are opened but not final, for a draft. */
  readonly openBefore: ReadonlyArray<AppraisalPeriod>
  /** Everybody who is appraised here, by person: who last held a post in this district within the period. */
  readonly staff: () => ReadonlyArray<StaffMember>
  readonly memberOf: (person: PersonId) => StaffMember | undefined
}
