/**
 * The table of appointments: who held, holds and will hold which post.
 *
 * @internal
 */
import type { RowChange, View } from "../kernel/View.ts"
import type { Leaving, Reference } from "./Appointment.ts"
import { leavingBy } from "./DiversionRoute.ts"
import { rank } from "./Post.ts"
import type { Of, WorkforceEvent } from "./WorkforceEvent.ts"

/**
 * `to_day` is exclusive and null until further notice. `route` is null for a move inside the establishment; `excepted` says
 * how many requirements were met by an exception alone.
 */
export type AppointmentRow = {
  readonly person: string
  readonly place: string
  readonly kind: string
  readonly from_day: string
  readonly rank: string
  readonly seat: number
  readonly to_day: string | null
  readonly route: string | null
  readonly term_from: string | null
  readonly term_to: string | null
  readonly leaving: string | null
  readonly excepted: number
}

const appointed = (event: Of<"Appointed">): AppointmentRow => ({
  person: event.person,
  place: event.place,
  kind: event.kind,
  from_day: event.from,
  rank: rank[event.kind],
  seat: event.seat,
  to_day: event.to ?? null,
  route: event.entry?._tag ?? null,
  term_from: event.term?.from ?? null,
  term_to: event.term?.to ?? null,
  leaving: null,
  excepted: event.findings.filter(({ outcome }) => outcome === "excepted").length
})

const ended = (
  { person, place, kind, from }: Reference,
  to: string,
  leaving: Leaving,
  get: (...key: ReadonlyArray<string>) => AppointmentRow | undefined
): ReadonlyArray<RowChange<AppointmentRow>> => {
  const key = [person, place, kind, from]
  if (to <= from) return [{ _tag: "Delete", key }]
  const row = get(...key)
  return row === undefined ? [] : [{ _tag: "Put", row: { ...row, to_day: to, leaving } }]
}

export const appointments: View<WorkforceEvent, AppointmentRow> = {
  name: "workforce_appointment",
  columns: {
    person: "text",
    place: "text",
    kind: "text",
    from_day: "text",
    rank: "text",
    seat: "integer",
    to_day: "text?",
    route: "text?",
    term_from: "text?",
    term_to: "text?",
    leaving: "text?",
    excepted: "integer"
  },
  key: ["person", "place", "kind", "from_day"],
  indexes: [["place", "kind", "seat"], ["term_to"]],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }, get) => {
    switch (event._tag) {
      case "Appointed":
        return [{ _tag: "Put", row: appointed(event) }]
      case "AppointmentEnded":
        return ended(event, event.to, event.leaving, get)
      case "DiversionCarriedOut":
        return ended(event, event.on, leavingBy[event.route._tag], get)
      default:
        return []
    }
  }
}
