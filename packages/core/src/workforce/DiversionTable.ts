/**
 * The table of diversions: planned, carried out, withdrawn, lapsed.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"

/** `done_on` is the day of leaving or of the withdrawal, null while the plan waits. */
export type DiversionRow = {
  readonly person: string
  readonly place: string
  readonly kind: string
  readonly from_day: string
  readonly decided_on: string
  readonly route: string
  readonly destination: string | null
  readonly planned: string
  readonly state: string
  readonly done_on: string | null
}

export const diversions: View<WorkforceEvent, DiversionRow> = {
  name: "workforce_diversion",
  columns: {
    person: "text",
    place: "text",
    kind: "text",
    from_day: "text",
    decided_on: "text",
    route: "text",
    destination: "text?",
    planned: "text",
    state: "text",
    done_on: "text?"
  },
  key: ["person", "place", "kind", "from_day"],
  indexes: [["state", "planned"]],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }, get) => {
    switch (event._tag) {
      case "DiversionPlanned": {
        const { person, place, kind, from, route, decidedOn, planned } = event
        const destination = route._tag === "Transfer" ? route.to : null
        const plan = { decided_on: decidedOn, route: route._tag, destination, planned, state: "planned", done_on: null }
        return [{ _tag: "Put", row: { person, place, kind, from_day: from, ...plan } }]
      }
      case "DiversionWithdrawn":
      case "DiversionCarriedOut":
      case "AppointmentEnded": {
        const row = get(event.person, event.place, event.kind, event.from)
        if (row === undefined || row.state !== "planned") return []
        const [state, day] =
          event._tag === "AppointmentEnded"
            ? (["lapsed", event.to] as const)
            : ([event._tag === "DiversionWithdrawn" ? "withdrawn" : "carriedOut", event.on] as const)
        return [{ _tag: "Put", row: { ...row, state, done_on: day } }]
      }
      default:
        return []
    }
  }
}
