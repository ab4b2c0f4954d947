/** All that a decision on the workforce looks at besides the state, looked up before. */
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Appointment } from "./Appointment.ts"
import type { PlaceKind } from "./PlaceKind.ts"
import type { WorkforcePolicy } from "./WorkforcePolicy.ts"

/** A village or community as the register of areas has it on a day. `areaM2` in square metres. */
export interface Place {
  readonly code: AreaCode
  readonly kind: PlaceKind
  readonly population?: number
  readonly areaM2?: number
}

export interface WorkforceContext {
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  readonly policy: WorkforcePolicy
  /** The district whose stream this is. */
  readonly district: AreaCode
  /** Whether the register of areas has that district today. */
  readonly districtStands: boolean
  /** A village or community of the district on a day. */
  readonly placeOn: (place: AreaCode, day: Day) => Place | undefined
  /** The posts that a person holds in other districts of the city; asked only where somebody is appointed. */
  readonly heldElsewhere: (person: PersonId) => ReadonlyArray<Appointment>
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
}
