/** What each event makes of the state: total, never failing, reading nothing but the event. */
import type { Day } from "../kernel/Day.ts"
import type { PersonId, RecruitmentId } from "../kernel/Id.ts"
import { type Appointment, isMeant, type Leaving, type Reference } from "./Appointment.ts"
import { leavingBy } from "./DiversionRoute.ts"
import * as Post from "./Post.ts"
import type { Applicant, Recruitment } from "./Recruitment.ts"
import {
  appointmentsIn,
  type DiversionState,
  decisionsOf,
  diversionsOf,
  exceptionsOf,
  type Workforce
} from "./Workforce.ts"
import type { Of, WorkforceEvent } from "./WorkforceEvent.ts"

export const evolve = (state: Workforce, event: WorkforceEvent): Workforce => {
  switch (event._tag) {
    case "EstablishmentDetermined": {
      const { _tag, ...decision } = event
      const others = decisionsOf(state, event.place).filter(({ from }) => from !== event.from)
      const decisions = [...others, decision].sort((a, b) => (a.from < b.from ? -1 : 1))
      return { ...state, decisions: { ...state.decisions, [event.place]: decisions } }
    }
    case "PersonRegistered": {
      const { person, subject, birth, servedSince, returned, qualification, from, documents } = event
      const registered = {
        person,
        subject,
        birth,
        ...(servedSince === undefined ? {} : { servedSince }),
        returned,
        qualifications: [{ from, value: qualification, documents }] as const
      }
      return { ...state, people: { ...state.people, [person]: registered } }
    }
    case "QualificationRecorded":
      return qualified(state, event)
    case "ExceptionGranted": {
      const { person, place, kind, rules, reason, organisation, on } = event
      const granted = [...exceptionsOf(state, person), { place, kind, rules, reason, organisation, on }]
      return { ...state, exceptions: { ...state.exceptions, [person]: granted } }
    }
    case "Appointed":
      return appointed(state, event)
    case "AppointmentEnded": {
      const { recruitment, person, to, leaving } = event
      const after = ended(settled(state, event, "lapsed"), event, to, leaving)
      return recruitment === undefined ? after : changed(after, recruitment, (one) => backInLine(one, person))
    }
    case "RecruitmentAnnounced": {
      const { _tag, documents, ...announcement } = event
      return putRecruitment(state, { ...announcement, stage: "registration", applicants: [] })
    }
    case "ApplicantRegistered":
      return changed(state, event.recruitment, (one) => ({
        ...one,
        applicants: [...one.applicants, { person: event.person, registeredOn: event.on }].sort(byPerson)
      }))
    case "ApplicantWithdrew":
      return applicant(state, event, { struck: "withdrew" })
    case "WrittenScored":
      return changed(state, event.recruitment, (one) => ({
        ...eachApplicant(one, (who) => {
          const points = event.scores.find(({ person }) => person === who.person)?.points
          return {
            ...(points === undefined ? {} : { written: points }),
            shortlisted: event.shortlist.includes(who.person)
          }
        }),
        stage: "written"
      }))
    case "InterviewScored":
      return changed(state, event.recruitment, (one) => ({
        ...eachApplicant(one, (who) => {
          const points = event.scores.find(({ person }) => person === who.person)?.points
          const ranked = event.ranking.find(({ person }) => person === who.person)
          return {
            ...(points === undefined ? {} : { interview: points }),
            ...(ranked === undefined ? {} : { rank: ranked.rank, total: ranked.total })
          }
        }),
        stage: "ranked"
      }))
    case "HealthChecked":
      return applicant(state, event, event.fit ? { fit: true } : { fit: false, struck: "unfit" })
    case "NoticePublished": {
      const { from, to, persons, recruitment } = event
      return persons.reduce(
        (before, person) => applicant(before, { recruitment, person }, { notice: { from, to } }),
        state
      )
    }
    case "ObjectionUpheld":
      return applicant(state, event, { struck: "objection" })
    case "RecruitmentClosed":
      return changed(state, event.recruitment, (one) => ({ ...one, stage: "closed" }))
    case "DiversionPlanned": {
      const { person, place, kind, from, route, decidedOn, planned } = event
      const plan = { person, place, kind, from, route, decidedOn, planned, state: "planned" } as const
      return { ...state, diversions: { ...state.diversions, [person]: [...diversionsOf(state, person), plan] } }
    }
    case "DiversionWithdrawn":
      return settled(state, event, "withdrawn")
    case "DiversionCarriedOut":
      return ended(settled(state, event, "carriedOut"), event, event.on, leavingBy[event.route._tag])
  }
}

const byPerson = (a: { readonly person: PersonId }, b: { readonly person: PersonId }): number =>
  a.person < b.person ? -1 : 1

const qualified = (state: Workforce, event: Of<"QualificationRecorded">): Workforce => {
  const known = state.people[event.person]
  if (known === undefined) return state
  const record = { from: event.from, value: event.qualification, documents: event.documents }
  const [first = record, ...rest] = [...known.qualifications.filter(({ from }) => from !== event.from), record].sort(
    (a, b) => (a.from < b.from ? -1 : 1)
  )
  return { ...state, people: { ...state.people, [event.person]: { ...known, qualifications: [first, ...rest] } } }
}

const bySeat = (a: Appointment, b: Appointment): number =>
  Post.kinds.indexOf(a.kind) - Post.kinds.indexOf(b.kind) || a.seat - b.seat || (a.from < b.from ? -1 : 1)

const appointed = (state: Workforce, event: Of<"Appointed">): Workforce => {
  const { _tag, judgedOn, findings, documents, ...appointment } = event
  const list = [...appointmentsIn(state, event.place), appointment].sort(bySeat)
  const after = { ...state, appointments: { ...state.appointments, [event.place]: list } }
  const { entry, person, from } = event
  return entry?._tag === "Recruitment"
    ? applicant(after, { recruitment: entry.recruitment, person }, { appointedFrom: from })
    : after
}

/** An appointment ends earlier; one that ends on its first day was never there. */
const ended = (state: Workforce, meant: Reference, to: Day, leaving: Leaving): Workforce => {
  const list = appointmentsIn(state, meant.place).flatMap((one) =>
    !isMeant(one, meant) ? [one] : to <= one.from ? [] : [{ ...one, to, leaving }]
  )
  return { ...state, appointments: { ...state.appointments, [meant.place]: list } }
}

const backInLine = (recruitment: Recruitment, person: PersonId): Recruitment => ({
  ...recruitment,
  applicants: recruitment.applicants.map((who) => {
    if (who.person !== person) return who
    const { appointedFrom, ...candidate } = who
    return candidate
  })
})

/** The plan for an appointment, if one waits, comes to its end. */
const settled = (state: Workforce, meant: Reference, outcome: DiversionState): Workforce => {
  const plans = diversionsOf(state, meant.person)
  const isOpen = (one: (typeof plans)[number]) =>
    one.state === "planned" && one.place === meant.place && one.kind === meant.kind && one.from === meant.from
  if (!plans.some(isOpen)) return state
  const after = plans.map((one) => (isOpen(one) ? { ...one, state: outcome } : one))
  return { ...state, diversions: { ...state.diversions, [meant.person]: after } }
}

const putRecruitment = (state: Workforce, one: Recruitment): Workforce => ({
  ...state,
  recruitments: { ...state.recruitments, [one.recruitment]: one }
})

const changed = (state: Workforce, id: RecruitmentId, change: (one: Recruitment) => Recruitment): Workforce => {
  const known = state.recruitments[id]
  return known === undefined ? state : putRecruitment(state, change(known))
}

const eachApplicant = (one: Recruitment, change: (who: Applicant) => Partial<Applicant>): Recruitment => ({
  ...one,
  applicants: one.applicants.map((who) => ({ ...who, ...change(who) }))
})

const applicant = (
  state: Workforce,
  { recruitment, person }: { readonly recruitment: RecruitmentId; readonly person: PersonId },
  change: Partial<Applicant>
): Workforce => changed(state, recruitment, (one) => eachApplicant(one, (who) => (who.person === person ? change : {})))
