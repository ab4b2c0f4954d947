/** What each event makes of a reserved recruitment: total, never failing, reading nothing but the event. */
import type * as Career from "./Career.ts"
import type { CareerEvent } from "./CareerEvent.ts"

export const evolve = (state: Career.Career, event: CareerEvent): Career.Career => {
  if (event._tag === "CareerAnnounced") {
    const { documents, ...announced } = event
    return { ...announced, _tag: "Registering", entrants: [] }
  }
  if (state._tag === "None") return state
  switch (event._tag) {
    case "CandidateRegistered": {
      const { _tag, on: registeredOn, findings, ...who } = event
      const others = state.entrants.filter(({ person }) => person !== event.person)
      return { ...state, entrants: [...others, { ...who, registeredOn }].sort(byPerson) }
    }
    case "CandidateWithdrew":
      return changed(state, event.person, () => ({ withdrawnOn: event.on }))
    case "ResultsRecorded": {
      const after = event.results.reduce(
        (before, { person, ...result }) => changed(before, person, () => result),
        state as Career.Known
      )
      const { kind, areas, posts, on, registration, countsOn, requirements, entrants } = after
      const announced = { kind, areas, posts, on, registration, countsOn, requirements, entrants }
      return { ...announced, _tag: "Examined", examinedOn: event.on }
    }
    case "CareerClosed":
      return { ...state, _tag: "Closed", closedOn: event.on, reason: event.reason }
  }
}

const byPerson = (a: Career.Entrant, b: Career.Entrant): number => (a.person < b.person ? -1 : 1)

const changed = (
  state: Career.Known,
  person: Career.Entrant["person"],
  change: (one: Career.Entrant) => Partial<Career.Entrant>
): Career.Known => ({
  ...state,
  entrants: state.entrants.map((one) => (one.person === person ? { ...one, ...change(one) } : one))
})
