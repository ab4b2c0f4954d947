/** Into a post and out of it. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { PersonId } from "../../kernel/Id.ts"
import type * as Period from "../../kernel/Period.ts"
import * as Eligibility from "../Eligibility.ts"
import type { DirectEntry } from "../Entry.ts"
import type { Person } from "../Person.ts"
import type { PostKind } from "../Post.ts"
import * as Term from "../Term.ts"
import * as Workforce from "../Workforce.ts"
import type { Of } from "../WorkforceCommand.ts"
import type { TransferRule } from "../WorkforcePolicy.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import * as Desk from "./Desk.ts"
import * as Vacancy from "./Vacancy.ts"

export const appoint = (desk: Desk.Desk, command: Of<"Appoint">): Desk.Decision => {
  const { person, place, kind, from, entry, term, documents } = command
  const known = Desk.person(desk, person)
  if (Result.isFailure(known)) return Result.fail(known.failure)
  const lies = Desk.place(desk, place, from)
  if (Result.isFailure(lies)) return Result.fail(lies.failure)
  const days = daysInPost(desk, command)
  if (Result.isFailure(days)) return Result.fail(days.failure)
  const rule = entry?._tag === "Transfer" ? desk.rules.transferRules.find(({ id }) => id === entry.rule) : undefined
  const wanted = { place, kind, days: days.success }
  const fault =
    entryFault(desk, person, from, entry, rule) ?? Desk.documented(command) ?? Vacancy.personFault(desk, person, wanted)
  if (fault !== undefined) return Result.fail(fault)
  const judgedOn = desk.rules.ageReference.otherRoutes === "firstDay" ? from : desk.context.today
  const { requirements } = desk.rules
  const waived = rule?.waivesRequirements ?? false
  const findings = judged(desk, { person: known.success, place, kind, day: judgedOn, requirements, waived })
  if (Result.isFailure(findings)) return Result.fail(findings.failure)
  const seat =
    rule?.beyondNumber === true ? Result.succeed(Vacancy.anySeat(desk, wanted)) : Vacancy.freeSeat(desk, wanted)
  if (Result.isFailure(seat)) return Result.fail(seat.failure)
  return Desk.decided({
    _tag: "Appointed",
    person,
    place,
    kind,
    seat: seat.success,
    ...days.success,
    ...(entry === undefined ? {} : { entry }),
    ...(term === undefined ? {} : { term }),
    judgedOn,
    findings: findings.success,
    documents
  })
}

interface Span {
  readonly kind: PostKind
  readonly from: Day
  readonly to?: Day
  readonly term?: Term.Term
}

/** The days that an appointment spans: an elected term ends it, and only dedicated posts have one (PJ-A4). */
export const daysInPost = ({ rules }: Desk.Desk, { kind, from, to, term }: Span): Desk.Checked<Period.DayPeriod> => {
  if (to !== undefined && to <= from) return Desk.refuse({ _tag: "PeriodFaulty", from, to })
  const { dedicated: kinds, termYearsMax: years } = rules
  if (term === undefined) {
    if (kinds.includes(kind)) return Desk.refuse({ _tag: "TermMissing", kind })
    return Result.succeed(Vacancy.daysOf(to === undefined ? { from } : { from, to }))
  }
  if (!kinds.includes(kind)) return Desk.refuse({ _tag: "TermNotForPost", kind, kinds })
  if (term.to <= term.from) return Desk.refuse({ _tag: "PeriodFaulty", from: term.from, to: term.to })
  if (term.to > Term.endAfter(term.from, years)) {
    return Desk.refuse({ _tag: "TermTooLong", from: term.from, to: term.to, years })
  }
  const outside = from < term.from || from >= term.to ? from : to !== undefined && to > term.to ? to : undefined
  if (outside !== undefined) {
    return Desk.refuse({ _tag: "OutsideTerm", day: outside, termFrom: term.from, termTo: term.to })
  }
  return Result.succeed({ from, to: to ?? term.to })
}

/** Whoever comes in shows the route; whoever was inside until that day at least has none to show (PJ-A1). */
const entryFault = (
  desk: Desk.Desk,
  person: PersonId,
  from: Day,
  entry: DirectEntry | undefined,
  rule: TransferRule | undefined
): WorkforceRefusal | undefined => {
  const inside = Workforce.appointmentsOf(desk.state, person).find(
    (one) => one.from <= from && (one.to === undefined || from <= one.to)
  )
  if (entry === undefined) return inside === undefined ? { _tag: "EntryMissing", person, from } : undefined
  if (inside !== undefined) {
    const { place, kind } = inside
    return { _tag: "AlreadyInside", person, place, kind, ...Vacancy.daysOf(inside) }
  }
  if (entry.documents.length === 0) return { _tag: "DocumentMissing", command: entry._tag }
  if (entry._tag === "Assignment") return Desk.organisation(desk, entry.organisation)
  const rules = desk.rules.transferRules.map(({ id }) => id)
  return rule === undefined ? { _tag: "TransferRuleUnknown", rule: entry.rule, rules } : undefined
}

interface Asked {
  readonly person: Person
  readonly place: Of<"Appoint">["place"]
  readonly kind: PostKind
  readonly day: Day
  readonly requirements: ReadonlyArray<Eligibility.Requirement>
  readonly waived?: boolean
}

/** How each requirement came out, or the refusal when one is left unmet. */
export const judged = ({ state }: Desk.Desk, asked: Asked): Desk.Checked<ReadonlyArray<Eligibility.Finding>> => {
  const { person, place, kind, day } = asked
  const excepted = Workforce.exceptionsOf(state, person.person)
    .filter((one) => one.place === place && one.kind === kind)
    .flatMap(({ rules }) => rules)
  const { eligible, findings } = Eligibility.judge({ ...asked, excepted })
  if (eligible) return Result.succeed(findings)
  const unmet = findings.filter(({ outcome }) => outcome === "notMet")
  return Desk.refuse({
    _tag: "NotEligible",
    person: person.person,
    kind,
    day,
    rules: unmet.map(({ rule }) => rule),
    exceptionPossible: unmet.every(({ force }) => force === "inPrinciple")
  })
}

export const end = (desk: Desk.Desk, command: Of<"EndAppointment">): Desk.Decision => {
  const { from, to } = command
  if (to < from) return Desk.refuse({ _tag: "PeriodFaulty", from, to })
  const found = Desk.appointment(desk, command)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { to: last, person, entry } = found.success
  if (last !== undefined && last <= to) return Desk.refuse({ _tag: "AppointmentEndsSooner", person, to: last })
  const isTakenBack = to === from && entry?._tag === "Recruitment"
  return Desk.decided({
    ...command,
    ...(isTakenBack ? { recruitment: entry.recruitment } : {}),
    _tag: "AppointmentEnded"
  })
}
