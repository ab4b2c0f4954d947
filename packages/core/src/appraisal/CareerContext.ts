/** All that a decision on a reserved recruitment looks at besides the state, looked up before. */
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { AppraisalPolicy } from "./AppraisalPolicy.ts"
import type { CareerCandidate } from "./CareerCandidate.ts"

export interface CareerContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  readonly policy: AppraisalPolicy
  /** The code of the city, which stands for all its areas. */
  readonly city: AreaCode
  /** Whether the register of areas has an area today. */
  readonly stands: (area: AreaCode) => boolean
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
  /** A registered person of any district, as on a day. */
  readonly candidateOf: (person: PersonId, day: Day) => CareerCandidate | undefined
}
