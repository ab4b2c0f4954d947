/** All that a decision on pay records looks at besides the state, looked up before. */
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"

export interface PayRecordContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  /** The district whose stream this is. */
  readonly district: AreaCode
  /** Whether the register of areas has that district today. */
  readonly districtStands: boolean
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
  /** Whether the district's workforce knows a person. */
  readonly isRegistered: (person: PersonId) => boolean
  /** Whether the first month that is paid here has been closed. */
  readonly isUnderWay: boolean
}
