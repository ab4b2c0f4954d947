/** What is recorded about people before their ratings are drafted: figures, marks, votes, offences, absences. */
import { overlap } from "../../kernel/Period.ts"
import { collectedOf, type File } from "../Appraisal.ts"
import type { Of } from "../AppraisalCommand.ts"
import type { AppraisalContext } from "../AppraisalContext.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import { codeAt } from "../CapRules.ts"
import { schemeFor } from "../Drafting.ts"
import * as Desk from "./Desk.ts"

export const figures = ({ period }: File, command: Of<"RecordFigures">, context: AppraisalContext): Desk.Decision => {
  const people = command.people.map(({ person }) => person)
  const twice = people.filter((person, i) => people.indexOf(person) < i)
  const fault =
    Desk.appraised(people, period, context) ??
    (twice.length > 0 ? ({ _tag: "PersonTwice", people: twice } satisfies AppraisalRefusal) : undefined)
  return Desk.decidedUnless(fault, () => ({ ...command, _tag: "FiguresRecorded" }))
}

/** Nobody marks their own work; a secretary gives no other mark than the own. */
export const score = ({ period }: File, command: Of<"RecordScore">, context: AppraisalContext): Desk.Decision => {
  const { person, rater } = command
  const { actor } = context
  const hand: AppraisalRefusal | undefined =
    actor.role === "secretary" && rater !== actor.person
      ? { _tag: "OthersScore", rater }
      : rater === person
        ? { _tag: "OwnScore", person }
        : undefined
  const fault =
    Desk.appraised([person], period, context) ??
    hand ??
    Desk.ownCause(person, context) ??
    Desk.documented(command, context)
  return Desk.decidedUnless(fault, () => ({ ...command, _tag: "ScoreRecorded" }))
}

export const vote = ({ period }: File, command: Of<"RecordVote">, context: AppraisalContext): Desk.Decision => {
  const { person, vote } = command
  const { excellent, competent, basicallyCompetent, notCompetent } = vote.ballots
  const ballots = excellent + competent + basicallyCompetent + notCompetent
  const ordinary = vote.ordinary ?? 0
  const counted: AppraisalRefusal | undefined =
    ballots === 0
      ? { _tag: "VoteEmpty", person }
      : ordinary > ballots
        ? { _tag: "OrdinaryTooMany", ordinary, ballots }
        : undefined
  const fault =
    Desk.appraised([person], period, context) ??
    Desk.ownCause(person, context) ??
    counted ??
    Desk.documented(command, context)
  return Desk.decidedUnless(fault, () => ({ ...command, _tag: "VoteRecorded" }))
}

export const offence = (file: File, command: Of<"RecordOffence">, context: AppraisalContext): Desk.Decision => {
  const { person, kind, on } = command
  const member = context.memberOf(person)
  const kinds = (member === undefined ? [] : (schemeFor(file, member.post)?.offences ?? [])).map(({ id }) => id)
  const unknown: AppraisalRefusal | undefined = kinds.includes(kind)
    ? undefined
    : { _tag: "OffenceUnknown", kind, kinds }
  const fault =
    Desk.appraised([person], file.period, context) ??
    Desk.ownCause(person, context) ??
    unknown ??
    Desk.within(on, file.period) ??
    Desk.done(on, context) ??
    Desk.documented(command, context)
  return Desk.decidedUnless(fault, () => ({ ...command, _tag: "OffenceRecorded" }))
}

export const cancelOffence = (file: File, command: Of<"CancelOffence">, context: AppraisalContext): Desk.Decision => {
  const { person, kind, on } = command
  const isKnown = collectedOf(file, person).offences.some((one) => one.kind === kind && one.on === on)
  const fault: AppraisalRefusal | undefined = isKnown ? undefined : { _tag: "OffenceNotRecorded", person, kind, on }
  return Desk.decidedUnless(Desk.ownCause(person, context) ?? fault, () => ({ ...command, _tag: "OffenceCancelled" }))
}

export const absence = (file: File, command: Of<"RecordAbsence">, context: AppraisalContext): Desk.Decision => {
  const { person, from, to } = command
  const backwards: AppraisalRefusal | undefined = to <= from ? { _tag: "PeriodFaulty", from, to } : undefined
  const other = collectedOf(file, person).absences.find((one) => overlap(one, { from, to }))
  const fault =
    Desk.appraised([person], file.period, context) ??
    Desk.ownCause(person, context) ??
    backwards ??
    Desk.documented(command, context) ??
    (other === undefined ? undefined : ({ _tag: "AbsenceOverlaps", person, ...other } satisfies AppraisalRefusal))
  return Desk.decidedUnless(fault, () => ({ ...command, _tag: "AbsenceRecorded" }))
}

export const cancelAbsence = (file: File, command: Of<"CancelAbsence">, context: AppraisalContext): Desk.Decision => {
  const { person, from } = command
  const isKnown = collectedOf(file, person).absences.some((one) => one.from === from)
  const fault: AppraisalRefusal | undefined = isKnown ? undefined : { _tag: "AbsenceUnknown", person, from }
  return Desk.decidedUnless(Desk.ownCause(person, context) ?? fault, () => ({ ...command, _tag: "AbsenceCancelled" }))
}

/** Units are named as the cap counts them; one without appraised people would raise nobody's share. */
export const commend = (file: File, command: Of<"CommendUnits">, context: AppraisalContext): Desk.Decision => {
  const { level } = file.terms.excellentUnits
  const known = new Set(context.staff().map(({ unit }) => codeAt(unit, level)))
  const unit = command.units.find((one) => !known.has(one))
  const fault =
    (unit === undefined ? undefined : ({ _tag: "UnitOutside", unit, level } satisfies AppraisalRefusal)) ??
    Desk.documented(command, context)
  const units = [...new Set(command.units)].sort()
  return Desk.decidedUnless(fault, () => ({ _tag: "UnitsCommended", units, documents: command.documents }))
}
