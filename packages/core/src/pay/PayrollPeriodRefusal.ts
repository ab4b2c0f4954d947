/**
 * Every "no" of a month's payroll. The order in which rules refuse is fixed: district and month, the role, the scope, the
 * months before, the month itself, the four eyes, what the figures rest on, the proof.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { ReferenceKind } from "./InsuranceRules.ts"
import { Month } from "./Month.ts"

const faults = {
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  /** The policy has no calendar of working days in force. */
  CalendarMissing: { month: Month },
  HolidaysUnpublished: { month: Month },
  PlaceUndetermined: { person: PersonId, place: AreaCode, day: Day },
  PersonUnregistered: { person: PersonId },
  ReferenceWageNotGiven: { reference: ReferenceKind },
  /** `law` names what must be equal; a defect of the figures, never a matter of input. */
  ProofFails: { law: Label, left: Fen, right: Fen, person: Schema.optionalKey(PersonId) }
}

/** What a computation of a month may lack; {@link Payroll.run} answers with one of these. */
export const PayrollFault = Schema.TaggedUnion(faults).annotate({ identifier: "PayrollFault" })
export type PayrollFault = typeof PayrollFault.Type

export const PayrollPeriodRefusal = Schema.TaggedUnion({
  DistrictUnknown: { district: AreaCode },
  MonthFaulty: { id: Schema.String },
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  PayrollNotBegun: { district: AreaCode },
  BeforeBeginning: { month: Month, begun: Month },
  MonthAhead: { month: Month, today: Day },
  PreviousOpen: { month: Month, previous: Month },
  AlreadyClosed: { month: Month, on: Day },
  NotDrafted: { month: Month },
  DraftReplaced: { draft: Schema.Int, latest: Schema.Int },
  SameHand: { person: PersonId },
  DraftOutdated: { draft: Schema.Int, people: Schema.Array(PersonId) },
  ...faults
}).annotate({ identifier: "PayrollPeriodRefusal" })
export type PayrollPeriodRefusal = typeof PayrollPeriodRefusal.Type
