/** Open recruitment from the ranking to the post: health check, public notice, objection, appointment, the end. */
import * as Result from "effect/Result"
import { plusDays } from "../../kernel/Day.ts"
import type { PersonId, RecruitmentId } from "../../kernel/Id.ts"
import * as Recruitment from "../Recruitment.ts"
import type { Of } from "../WorkforceCommand.ts"
import { daysInPost, judged } from "./Appointing.ts"
import * as Desk from "./Desk.ts"
import { atStage } from "./Recruiting.ts"
import * as Vacancy from "./Vacancy.ts"

interface Candidacy {
  readonly recruitment: Recruitment.Recruitment
  readonly applicant: Recruitment.Applicant
}

/** A person who is still a candidate, at one of these stages. */
const candidacy = (
  desk: Desk.Desk,
  { recruitment: id, person }: { readonly recruitment: RecruitmentId; readonly person: PersonId },
  ...stages: ReadonlyArray<Recruitment.Stage>
): Desk.Checked<Candidacy> => {
  const staged = atStage(desk, id, ...stages)
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const applicant = Recruitment.applicantOf(staged.success, person)
  if (applicant === undefined) return Desk.refuse({ _tag: "NotAnApplicant", recruitment: id, person })
  return applicant.struck === undefined && applicant.appointedFrom === undefined
    ? Result.succeed({ recruitment: staged.success, applicant })
    : Desk.refuse({ _tag: "CandidateIsOut", recruitment: id, person })
}

export const withdraw = (desk: Desk.Desk, command: Of<"WithdrawApplicant">): Desk.Decision => {
  const found = candidacy(desk, command, "registration", "written", "ranked")
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const fault = Desk.done(desk, command.on)
  return fault === undefined ? Desk.decided({ ...command, _tag: "ApplicantWithdrew" }) : Result.fail(fault)
}

export const checkHealth = (desk: Desk.Desk, command: Of<"RecordHealthCheck">): Desk.Decision => {
  const { recruitment, person, on } = command
  const found = candidacy(desk, command, "ranked")
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const fault = Desk.done(desk, on) ?? Desk.documented(command)
  if (fault !== undefined) return Result.fail(fault)
  const inLine = Recruitment.inLine(found.success.recruitment).map((one) => one.person)
  if (!inLine.includes(person)) return Desk.refuse({ _tag: "NotInLine", recruitment, person, inLine })
  if (found.success.applicant.fit !== undefined) {
    return Desk.refuse({ _tag: "HealthCheckedAlready", recruitment, person })
  }
  return Desk.decided({ ...command, _tag: "HealthChecked" })
}

export const publish = (desk: Desk.Desk, { recruitment, on }: Of<"PublishNotice">): Desk.Decision => {
  const staged = atStage(desk, recruitment, "ranked")
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const fault = Desk.done(desk, on)
  if (fault !== undefined) return Result.fail(fault)
  const next = Recruitment.inLine(staged.success).filter(({ notice }) => notice === undefined)
  const unchecked = next.filter(({ fit }) => fit === undefined).map(({ person }) => person)
  if (unchecked.length > 0) return Desk.refuse({ _tag: "HealthCheckMissing", recruitment, people: unchecked })
  if (next.length === 0) return Desk.refuse({ _tag: "NobodyToPublish", recruitment })
  const persons = next.map(({ person }) => person)
  const to = plusDays(on, staged.success.noticeDays)
  return Desk.decided({ _tag: "NoticePublished", recruitment, persons, from: on, to })
}

export const upholdObjection = (desk: Desk.Desk, command: Of<"UpholdObjection">): Desk.Decision => {
  const { recruitment, person, on } = command
  const found = candidacy(desk, command, "ranked")
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const fault = Desk.done(desk, on)
  if (fault !== undefined) return Result.fail(fault)
  const { notice } = found.success.applicant
  if (notice === undefined) return Desk.refuse({ _tag: "NotPublished", recruitment, person })
  if (on < notice.from || on >= notice.to) {
    return Desk.refuse({ _tag: "NoticeOver", recruitment, person, on, ...notice })
  }
  return Desk.decided({ ...command, _tag: "ObjectionUpheld" })
}

/** The terms of the announcement are judged once more: what a person can show may have been corrected since. */
export const appointRecruit = (desk: Desk.Desk, command: Of<"AppointRecruit">): Desk.Decision => {
  const { recruitment: id, person, from, term, documents } = command
  const found = candidacy(desk, command, "ranked")
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const known = Desk.person(desk, person)
  if (Result.isFailure(known)) return Result.fail(known.failure)
  const { applicant, recruitment } = found.success
  const { place, kind, requirements, ageOn } = recruitment
  const { notice, rank = 0 } = applicant
  if (notice === undefined) return Desk.refuse({ _tag: "NotPublished", recruitment: id, person })
  if (from < notice.to || desk.context.today < notice.to) {
    return Desk.refuse({ _tag: "NoticeRuns", recruitment: id, person, ...notice })
  }
  const days = daysInPost(desk, { ...command, kind })
  if (Result.isFailure(days)) return Result.fail(days.failure)
  const wanted = { place, kind, days: days.success, own: id }
  const fault = Desk.documented(command) ?? Vacancy.personFault(desk, person, wanted)
  if (fault !== undefined) return Result.fail(fault)
  const findings = judged(desk, { person: known.success, place, kind, day: ageOn, requirements })
  if (Result.isFailure(findings)) return Result.fail(findings.failure)
  const seat = Vacancy.freeSeat(desk, wanted)
  if (Result.isFailure(seat)) return Result.fail(seat.failure)
  return Desk.decided({
    _tag: "Appointed",
    person,
    place,
    kind,
    seat: seat.success,
    ...days.success,
    entry: { _tag: "Recruitment", recruitment: id, rank },
    ...(term === undefined ? {} : { term }),
    judgedOn: ageOn,
    findings: findings.success,
    documents
  })
}

export const close = (desk: Desk.Desk, command: Of<"CloseRecruitment">): Desk.Decision => {
  const staged = atStage(desk, command.recruitment, "registration", "written", "ranked")
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const fault = Desk.done(desk, command.on)
  return fault === undefined ? Desk.decided({ ...command, _tag: "RecruitmentClosed" }) : Result.fail(fault)
}
