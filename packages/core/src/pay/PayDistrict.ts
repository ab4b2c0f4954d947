/**
 * A small district for the tests of pay records: built by commands, so that every history in it is one that can happen.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { Role } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Month from "./Month.ts"
import type { PayRecord } from "./PayRecord.ts"
import type { Of, PayRecordCommand } from "./PayRecordCommand.ts"
import type { PayRecordContext } from "./PayRecordContext.ts"
import { decider } from "./PayRecordDecider.ts"
import type { PayRecordEvent } from "./PayRecordEvent.ts"

export const DISTRICT = "211103"
export const code = (text: string): AreaCode => AreaCode.make(text)
export const person = (text: string): PersonId => PersonId.make(text)
export const day = Day.of
export const month = Month.of
export const document = EvidenceHash.make("a".repeat(64))
const documents = [document]

const KNOWN = ["li", "wang", "zhao", "qian", "sun"]

export const context: PayRecordContext = {
  today: day("2020-06-01"),
  actor: { person: person("officer"), role: "personnelOfficer", scope: [] },
  district: code(DISTRICT),
  districtStands: true,
  covers: (scope, area) => scope.length === 0 || scope.some((above) => area.startsWith(above)),
  isRegistered: (who) => KNOWN.includes(who),
  isUnderWay: false
}

export const as = (role: Role, ...scope: ReadonlyArray<string>): Partial<PayRecordContext> => ({
  actor: { person: person("someone"), role, scope: scope.map(code) }
})

export const eventsOf = (...commands: ReadonlyArray<PayRecordCommand>): ReadonlyArray<PayRecordEvent> => {
  const events: Array<PayRecordEvent> = []
  let state = decider.initial
  for (const command of commands) {
    const decided = decider.decide(state, command, context)
    if (Result.isFailure(decided)) throw new Error(`${command._tag} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
    state = decided.success.reduce(decider.evolve, state)
  }
  return events
}

/** The state after commands, each of which must be accepted. */
export const records = (...commands: ReadonlyArray<PayRecordCommand>): PayRecord =>
  eventsOf(...commands).reduce(decider.evolve, decider.initial)

type Rest<Tag extends PayRecordCommand["_tag"]> = Partial<Omit<Of<Tag>, "_tag" | "person">>

export const begin = (from: string): PayRecordCommand => ({ _tag: "BeginPayroll", month: month(from) })

export const base = (who: string, yuan: number, rest: Rest<"DeclareBase"> = {}): Of<"DeclareBase"> => ({
  _tag: "DeclareBase",
  person: person(who),
  year: 2020,
  averageMonthly: Money.yuan(yuan),
  documents,
  ...rest
})

export const deduct = (
  who: string,
  amounts: ReadonlyArray<readonly [Of<"DeclareDeductions">["deductions"][number]["kind"], number]>,
  rest: Rest<"DeclareDeductions"> = {}
): Of<"DeclareDeductions"> => ({
  _tag: "DeclareDeductions",
  person: person(who),
  from: month("2020-01"),
  deductions: amounts.map(([kind, yuan]) => ({ kind, monthly: Money.yuan(yuan) })),
  documents,
  ...rest
})

export const carryIn = (who: string, rest: Partial<Of<"CarryInTax">["figures"]> = {}): Of<"CarryInTax"> => ({
  _tag: "CarryInTax",
  person: person(who),
  figures: {
    year: 2020,
    through: month("2020-03"),
    months: 3,
    income: Money.yuan(30_000),
    contributions: Money.yuan(3_000),
    specialDeductions: Money.zero,
    withheld: Money.yuan(360),
    ...rest
  },
  documents
})

export const leave = (
  who: string,
  from: string,
  to: string,
  rest: Rest<"RecordUnpaidLeave"> = {}
): Of<"RecordUnpaidLeave"> => ({
  _tag: "RecordUnpaidLeave",
  person: person(who),
  kind: "privateAffairs",
  from: day(from),
  to: day(to),
  documents,
  ...rest
})

export const cancelLeave = (who: string, from: string): Of<"CancelUnpaidLeave"> => ({
  _tag: "CancelUnpaidLeave",
  person: person(who),
  from: day(from),
  reason: "came back to work"
})

export const rate = (who: string, rest: Rest<"ApplyRating"> = {}): Of<"ApplyRating"> => ({
  _tag: "ApplyRating",
  person: person(who),
  appraisal: "2019",
  rating: "competent",
  documents,
  ...rest
})

export const adjust = (who: string, steps: number, rest: Rest<"AdjustGrade"> = {}): Of<"AdjustGrade"> => ({
  _tag: "AdjustGrade",
  person: person(who),
  from: day("2020-03-01"),
  steps,
  reason: "a decision of the street",
  documents,
  ...rest
})

export const repay = (who: string, yuan: number, rest: Rest<"RecordRepayment"> = {}): Of<"RecordRepayment"> => ({
  _tag: "RecordRepayment",
  person: person(who),
  month: month("2020-03"),
  amount: Money.yuan(yuan),
  on: day("2020-05-20"),
  documents,
  ...rest
})

export const countYear = (who: string, year: number, counts: boolean): Of<"CountYear"> => ({
  _tag: "CountYear",
  person: person(who),
  year,
  counts,
  reason: "a decision of the district",
  documents
})
