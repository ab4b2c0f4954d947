/** What each event makes of an appraisal: total, never failing, reading nothing but the event. */
import type { PersonId } from "../kernel/Id.ts"
import { type Appeal, Instance, type Outcome } from "./Appeal.ts"
import * as Appraisal from "./Appraisal.ts"
import type { AppraisalEvent, Of } from "./AppraisalEvent.ts"
import type { Collected } from "./Collected.ts"
import type { Consequence } from "./Consequence.ts"

export const evolve = (state: Appraisal.Appraisal, event: AppraisalEvent): Appraisal.Appraisal => {
  if (event._tag === "AppraisalOpened") {
    const { district, period, on: openedOn, terms } = event
    const file = { district, period, openedOn, terms, termsOf: openedOn, collected: {}, commended: [], drafts: 0 }
    return { _tag: "Collecting", file }
  }
  if (state._tag === "None") return state
  switch (event._tag) {
    case "TermsRenewed": {
      const { on: termsOf, terms } = event
      return { _tag: "Collecting", file: { ...state.file, terms, termsOf } }
    }
    case "FiguresRecorded":
      return event.people.reduce<Appraisal.Known>(
        (before, { person, figures }) => collected(before, person, () => ({ automatic: figures })),
        state
      )
    case "ScoreRecorded": {
      const { person, rater, points } = event
      return collected(state, person, ({ marks }) => ({
        marks: put(marks, { rater, points }, (one) => one.rater)
      }))
    }
    case "VoteRecorded":
      return collected(state, event.person, () => ({ [event.kind]: event.vote }))
    case "OffenceRecorded": {
      const { person, kind, on, times } = event
      return collected(state, person, ({ offences }) => ({ offences: put(offences, { kind, on, times }, offenceKey) }))
    }
    case "OffenceCancelled":
      return collected(state, event.person, ({ offences }) => ({
        offences: offences.filter((one) => offenceKey(one) !== offenceKey(event))
      }))
    case "AbsenceRecorded": {
      const { person, from, to } = event
      return collected(state, person, ({ absences }) => ({ absences: put(absences, { from, to }, (one) => one.from) }))
    }
    case "AbsenceCancelled":
      return collected(state, event.person, ({ absences }) => ({
        absences: absences.filter(({ from }) => from !== event.from)
      }))
    case "UnitsCommended":
      return { _tag: "Collecting", file: { ...state.file, commended: event.units } }
    case "RatingsDrafted": {
      const { _tag, ...draft } = event
      return { _tag: "Drafted", file: { ...state.file, drafts: draft.draft }, draft }
    }
    case "DraftPublicised": {
      const { on, noticeTo, appealTo, provisional } = event
      if (!("draft" in state)) return state
      const { file, draft } = state
      const notice = { on, noticeTo, appealTo, provisional }
      return { _tag: "Publicised", file, draft, notice, ratings: draft.ratings, appeals: [] }
    }
    case "NoticeWithdrawn":
      return { _tag: "Collecting", file: state.file }
    case "AppealLodged":
      return lodged(state, event)
    case "AppealWithdrawn":
      return settled(state, event.person, { _tag: "Withdrawn", on: event.on })
    case "AppealDecided":
      return decided(state, event)
    case "AppraisalFinalised": {
      if (state._tag !== "Publicised") return state
      const { on: finalisedOn, complaintTo, consequences } = event
      return { ...state, _tag: "Final", finalisedOn, complaintTo, consequences }
    }
  }
}

const offenceKey = ({ kind, on }: { readonly kind: string; readonly on: string }): string => `${on} ${kind}`

/** Something new about a person: a draft no longer holds. */
const collected = (
  { file }: Appraisal.Known,
  person: PersonId,
  change: (before: Collected) => Partial<Collected>
): Appraisal.Of<"Collecting"> => {
  const before = Appraisal.collectedOf(file, person)
  return {
    _tag: "Collecting",
    file: { ...file, collected: { ...file.collected, [person]: { ...before, ...change(before) } } }
  }
}

/** The entry in its place by key, in place of one with the same key. */
const put = <A>(entries: ReadonlyArray<A>, entry: A, keyOf: (one: A) => string): ReadonlyArray<A> =>
  [...entries.filter((one) => keyOf(one) !== keyOf(entry)), entry].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const lodged = (state: Appraisal.Known, event: Of<"AppealLodged">): Appraisal.Known => {
  if (!("appeals" in state)) return state
  const { person, instance, grounds, on: lodgedOn, decideBefore, documents } = event
  const appeal: Appeal = {
    person,
    instance,
    grounds,
    lodgedOn,
    decideBefore,
    documents,
    outcome: { _tag: "Pending" }
  }
  const others = state.appeals.filter((one) => one.person !== person || one.instance !== instance)
  return { ...state, appeals: [...others, appeal].sort(byPerson) }
}

const byPerson = (a: Appeal, b: Appeal): number =>
  a.person === b.person
    ? Instance.literals.indexOf(a.instance) - Instance.literals.indexOf(b.instance)
    : a.person < b.person
      ? -1
      : 1

/** The appeal of a person that waits comes to its end. */
const settled = (state: Appraisal.Known, person: PersonId, outcome: Outcome): Appraisal.Known => {
  if (!("appeals" in state)) return state
  return {
    ...state,
    appeals: state.appeals.map((one) =>
      one.person === person && one.outcome._tag === "Pending" ? { ...one, outcome } : one
    )
  }
}

const decided = (state: Appraisal.Known, event: Of<"AppealDecided">): Appraisal.Known => {
  const { person, rating, before, on, by, reason, consequence } = event
  if (rating === undefined) return settled(state, person, { _tag: "Dismissed", on, by, reason })
  const outcome = { _tag: "Granted", on, by, rating, reason, ...(before === undefined ? {} : { before }) } as const
  const after = settled(state, person, outcome)
  if (!("appeals" in after)) return after
  const ratings = after.ratings.map((one) => (one.person === person ? { ...one, rating } : one))
  if (after._tag === "Publicised" || consequence === undefined) return { ...after, ratings }
  const consequences = put(after.consequences, consequence, (one: Consequence) => one.person)
  return { ...after, ratings, consequences }
}
