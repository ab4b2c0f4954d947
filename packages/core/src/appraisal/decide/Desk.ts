/** The checks that many commands of an appraisal share. */
import * as Result from "effect/Result"
import * as WorkingDays from "../../calendar/WorkingDays.ts"
import * as Day from "../../kernel/Day.ts"
import type { PersonId } from "../../kernel/Id.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import type { AppraisalEvent } from "../AppraisalEvent.ts"
import { type AppraisalPeriod, daysOf } from "../AppraisalPeriod.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"

export type Decision = Result.Result<ReadonlyArray<AppraisalEvent>, AppraisalRefusal>

export const refuse = (refusal: AppraisalRefusal): Result.Result<never, AppraisalRefusal> => Result.fail(refusal)
export const decided = (event: AppraisalEvent): Decision => Result.succeed([event])

export const decidedUnless = (fault: AppraisalRefusal | undefined, event: () => AppraisalEvent): Decision =>
  fault === undefined ? decided(event()) : Result.fail(fault)

/** What a person records or decides is shown by a document. */
export const documented = (
  command: { readonly _tag: string; readonly documents: ReadonlyArray<unknown> },
  { actor }: AppraisalContext
): AppraisalRefusal | undefined =>
  command.documents.length === 0 && actor.role !== "system"
    ? { _tag: "DocumentMissing", command: command._tag }
    : undefined

/** Something done lies not after today. */
export const done = (on: Day.Day, { today }: AppraisalContext): AppraisalRefusal | undefined =>
  on > today ? { _tag: "NotYet", on, today } : undefined

export const within = (on: Day.Day, period: AppraisalPeriod): AppraisalRefusal | undefined => {
  const { from, to } = daysOf(period)
  return on < from || on >= to ? { _tag: "OutsidePeriod", on, from, to } : undefined
}

export const appraised = (
  people: ReadonlyArray<PersonId>,
  period: AppraisalPeriod,
  { memberOf }: AppraisalContext
): AppraisalRefusal | undefined => {
  const unknown = people.filter((person) => memberOf(person) === undefined)
  return unknown.length === 0 ? undefined : { _tag: "NotAppraised", people: unknown, period }
}

/** Nobody acts in the own cause; what the system does it does for everybody alike. */
export const ownCause = (person: PersonId, { actor }: AppraisalContext): AppraisalRefusal | undefined =>
  actor.person === person && actor.role !== "system" ? { _tag: "OwnCause", person } : undefined

export interface Window {
  /** The first day after it. */
  readonly to: Day.Day
  readonly provisional: boolean
}

/** So many working days after a day, which is not counted itself. */
export const window = ({ calendar }: AppraisalContext, from: Day.Day, workingDays: number): Window => {
  const { day, provisional } = WorkingDays.after(calendar, from, workingDays)
  return { to: Day.plusDays(day, 1), provisional }
}
