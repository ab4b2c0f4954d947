/**
 * The table of decisions on the number of posts: one row for each place and day.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import { inOrder } from "./Post.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"

/** `posts` is JSON by kind, `tasks` a JSON list, `area_m2` square metres; `reason` is null where the formula decided. */
export type EstablishmentRow = {
  readonly place: string
  readonly from_day: string
  readonly place_kind: string
  readonly number: number
  readonly computed: number
  readonly reason: string | null
  readonly posts: string
  readonly population: number
  readonly area_m2: number
  readonly tasks: string
}

export const establishments: View<WorkforceEvent, EstablishmentRow> = {
  name: "workforce_establishment",
  columns: {
    place: "text",
    from_day: "text",
    place_kind: "text",
    number: "integer",
    computed: "integer",
    reason: "text?",
    posts: "text",
    population: "integer",
    area_m2: "real",
    tasks: "text"
  },
  key: ["place", "from_day"],
  indexes: [["from_day"]],
  revision: 1,
  streams: ["workforce"],
  project: ({ event }) => {
    if (event._tag !== "EstablishmentDetermined") return []
    const { place, placeKind, from, number, computed, reason, posts, population, areaM2, tasks } = event
    const row = {
      place,
      from_day: from,
      place_kind: placeKind,
      number,
      computed,
      reason: reason ?? null,
      posts: JSON.stringify(inOrder(posts)),
      population,
      area_m2: areaM2,
      tasks: JSON.stringify(tasks)
    }
    return [{ _tag: "Put", row }]
  }
}
