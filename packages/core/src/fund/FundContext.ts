/** All that a decision on a fund looks at besides the state, looked up before. */
import type * as Result from "effect/Result"
import type { WorkCalendar } from "../calendar/WorkCalendar.ts"
import type { Actor } from "../kernel/Actor.ts"
import type { NotInForce } from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, FundId } from "../kernel/Id.ts"
import type { SubjectState } from "./Encumbrance.ts"
import type { FundRules } from "./FundPolicy.ts"
import type { Holder } from "./Holder.ts"

export interface FundContext {
  readonly fund: FundId
  /** The calendar date of the decision, in the city's zone. */
  readonly today: Day
  readonly actor: Actor
  /** The rules of a day as known today: {@link FundPolicy.byDay}, which remembers them. */
  readonly rulesOn: (day: Day) => Result.Result<FundRules, NotInForce>
  /** The area that holds the fund, where the register of areas has it today. */
  readonly holder?: Holder
  /** Whether a scope reaches an area today; an empty one reaches everything. */
  readonly covers: (scope: ReadonlyArray<AreaCode>, area: AreaCode) => boolean
  /**
   * Where the subject stands that a reservation names, or that the payment to be reversed was for; left out where there is none,
   * or where subjects of its kind are not known here.
   */
  readonly subject?: SubjectState
  /** Counts the working days of public notices. */
  readonly calendar: WorkCalendar
}
