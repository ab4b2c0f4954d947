/** Open recruitment up to the ranking: announced, applied, written paper, interview. */
import * as Result from "effect/Result"
import { daysBetween, plusDays } from "../../kernel/Day.ts"
import type { PersonId } from "../../kernel/Id.ts"
import * as Ranking from "../Ranking.ts"
import * as Recruitment from "../Recruitment.ts"
import * as Workforce from "../Workforce.ts"
import type { Of } from "../WorkforceCommand.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { judged } from "./Appointing.ts"
import * as Desk from "./Desk.ts"
import * as Vacancy from "./Vacancy.ts"

export const announce = (desk: Desk.Desk, command: Of<"AnnounceRecruitment">): Desk.Decision => {
  const { recruitment, place, kind, posts, on, registration, documents } = command
  if (Workforce.recruitmentOf(desk.state, recruitment) !== undefined) {
    return Desk.refuse({ _tag: "RecruitmentExists", recruitment })
  }
  const lies = Desk.place(desk, place, on)
  if (Result.isFailure(lies)) return Result.fail(lies.failure)
  const { rules } = desk
  const fault =
    Desk.done(desk, on) ??
    windowFault(command, rules.recruitment.registrationDaysMin) ??
    Desk.documented(command) ??
    Vacancy.roomFault(desk, { place, kind, days: { from: on } }, posts)
  if (fault !== undefined) return Result.fail(fault)
  const { registrationDaysMin, ...terms } = rules.recruitment
  const ages = {
    announced: on,
    registrationOpens: registration.from,
    registrationCloses: plusDays(registration.to, -1)
  }
  return Desk.decided({
    _tag: "RecruitmentAnnounced",
    recruitment,
    place,
    kind,
    posts,
    on,
    registration,
    ageOn: command.ageOn ?? ages[rules.ageReference.recruitment],
    requirements: rules.requirements.filter((one) => one.posts.includes(kind)),
    ...terms,
    documents
  })
}

const windowFault = (
  { posts, on, registration: { from, to } }: Of<"AnnounceRecruitment">,
  min: number
): WorkforceRefusal | undefined => {
  if (posts < 1) return { _tag: "PostsNotPositive", posts }
  if (to <= from) return { _tag: "PeriodFaulty", from, to }
  if (from < on) return { _tag: "RegistrationBeforeNotice", on, from }
  const days = daysBetween(from, to)
  return days < min ? { _tag: "RegistrationTooShort", days, min } : undefined
}

/** The recruitment, where it stands at one of these stages. */
export const atStage = (
  desk: Desk.Desk,
  id: Recruitment.Recruitment["recruitment"],
  ...stages: ReadonlyArray<Recruitment.Stage>
): Desk.Checked<Recruitment.Recruitment> => {
  const found = Desk.recruitment(desk, id)
  if (Result.isFailure(found) || stages.includes(found.success.stage)) return found
  return Desk.refuse({ _tag: "WrongStage", recruitment: id, stage: found.success.stage, stages })
}

export const registerApplicant = (desk: Desk.Desk, command: Of<"RegisterApplicant">): Desk.Decision => {
  const { recruitment, person, on } = command
  const [found, known] = [Desk.recruitment(desk, recruitment), Desk.person(desk, person)]
  if (Result.isFailure(found)) return Result.fail(found.failure)
  if (Result.isFailure(known)) return Result.fail(known.failure)
  const staged = atStage(desk, recruitment, "registration")
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const { place, kind, registration, requirements, ageOn } = staged.success
  const { from, to } = registration
  const late = Desk.done(desk, on)
  if (late !== undefined) return Result.fail(late)
  if (on < from || on >= to) return Desk.refuse({ _tag: "RegistrationNotOpen", recruitment, on, from, to })
  if (Recruitment.applicantOf(staged.success, person) !== undefined) {
    return Desk.refuse({ _tag: "AlreadyApplied", recruitment, person })
  }
  const findings = judged(desk, { person: known.success, place, kind, day: ageOn, requirements })
  if (Result.isFailure(findings)) return Result.fail(findings.failure)
  return Desk.decided({ _tag: "ApplicantRegistered", recruitment, person, on, findings: findings.success })
}

export const scoreWritten = (desk: Desk.Desk, { recruitment, on, scores }: Of<"ScoreWritten">): Desk.Decision => {
  const staged = atStage(desk, recruitment, "registration")
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const { applicants, registration, writtenPass, candidatesPerPost, posts } = staged.success
  if (on < registration.to) {
    return Desk.refuse({ _tag: "RegistrationStillOpen", recruitment, on, to: registration.to })
  }
  const expected = applicants.filter(({ struck }) => struck === undefined)
  const fault = Desk.done(desk, on) ?? scoresFault(recruitment, scores, expected)
  if (fault !== undefined) return Result.fail(fault)
  const shortlist = Ranking.shortlist(scores, { pass: writtenPass, places: candidatesPerPost * posts })
  return Desk.decided({ _tag: "WrittenScored", recruitment, on, scores: byPerson(scores), shortlist })
}

export const scoreInterview = (desk: Desk.Desk, { recruitment, on, scores }: Of<"ScoreInterview">): Desk.Decision => {
  const staged = atStage(desk, recruitment, "written")
  if (Result.isFailure(staged)) return Result.fail(staged.failure)
  const invited = staged.success.applicants.filter(
    ({ shortlisted, struck }) => shortlisted === true && struck === undefined
  )
  const fault = Desk.done(desk, on) ?? scoresFault(recruitment, scores, invited)
  if (fault !== undefined) return Result.fail(fault)
  const candidates = invited.map(({ person, registeredOn, written = 0 }) => {
    const interview = scores.find((one) => one.person === person)?.points
    return { person, registeredOn, written, ...(interview === undefined ? {} : { interview }) }
  })
  const ranking = Ranking.of(candidates, staged.success)
  return Desk.decided({ _tag: "InterviewScored", recruitment, on, scores: byPerson(scores), ranking })
}

const byPerson = (scores: ReadonlyArray<Ranking.Score>): ReadonlyArray<Ranking.Score> =>
  [...scores].sort((a, b) => (a.person < b.person ? -1 : 1))

/** Every expected person has one row, and nobody else has. */
const scoresFault = (
  recruitment: Recruitment.Recruitment["recruitment"],
  scores: ReadonlyArray<Ranking.Score>,
  expected: ReadonlyArray<{ readonly person: PersonId }>
): WorkforceRefusal | undefined => {
  const scored = scores.map(({ person }) => person)
  const twice = scored.filter((person, i) => scored.indexOf(person) < i)
  if (twice.length > 0) return { _tag: "ScoredTwice", recruitment, people: twice }
  const people = expected.map(({ person }) => person)
  const others = scored.filter((person) => !people.includes(person))
  if (others.length > 0) return { _tag: "ScoredWithoutPlace", recruitment, people: others }
  const missing = people.filter((person) => !scored.includes(person))
  return missing.length > 0 ? { _tag: "ScoresMissing", recruitment, people: missing } : undefined
}
