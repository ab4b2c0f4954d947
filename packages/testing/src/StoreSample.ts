/** Small events, actors and a view that the store contracts work on: lamps that are lit and put out. */
import type { EventStore } from "@wangge/core/app"
import type { Actor, Id, Instant, View } from "@wangge/core/kernel"

export type LampEvent =
  | { readonly _tag: "Lit"; readonly lamp: string; readonly area: string; readonly note?: string }
  | { readonly _tag: "Dimmed"; readonly lamp: string; readonly by: number }
  | { readonly _tag: "Removed"; readonly lamp: string }

export const clerk: Actor.Actor = {
  person: "P-1" as Id.PersonId,
  role: "acceptor",
  scope: ["211102" as Id.AreaCode]
}
export const commandId = (text: string): Id.CommandId => text as Id.CommandId
export const instant = (epochMs: number): Instant.Instant => epochMs as Instant.Instant

const MORNING_MS = 1_578_268_800_000

/** A commit of the clerk, at a fixed instant. */
export const commit = (
  id: string,
  appends: ReadonlyArray<EventStore.Append>,
  extra: { readonly fingerprint?: string } = {}
): EventStore.Commit => ({ commandId: commandId(id), actor: clerk, at: instant(MORNING_MS), appends, ...extra })

export const append = (
  stream: string,
  expectedVersion: number,
  ...events: ReadonlyArray<LampEvent>
): EventStore.Append => ({ stream, expectedVersion, events })

export const lit = (lamp: string, area = "211102", note?: string): LampEvent =>
  note === undefined ? { _tag: "Lit", lamp, area } : { _tag: "Lit", lamp, area, note }
export const dimmed = (lamp: string, by = 1): LampEvent => ({ _tag: "Dimmed", lamp, by })
export const removed = (lamp: string): LampEvent => ({ _tag: "Removed", lamp })

export type LampRow = {
  readonly area: string
  readonly lamp: string
  readonly dimmed: number
  readonly note: string | null
  readonly share: number | null
}

/** A row a lamp, which later events change and a removal deletes. */
export const lamps: View.View<LampEvent, LampRow> = {
  name: "lamps",
  columns: { area: "text", lamp: "text", dimmed: "integer", note: "text?", share: "real?" },
  key: ["lamp"],
  indexes: [["area", "dimmed"], ["note"]],
  revision: 1,
  streams: ["lamp"],
  project: ({ event }, get) => {
    switch (event._tag) {
      case "Lit": {
        const { lamp, area, note = null } = event
        return [{ _tag: "Put", row: { area, lamp, dimmed: 0, note, share: null } }]
      }
      case "Dimmed": {
        const row = get(event.lamp)
        if (row === undefined) return []
        const by = row.dimmed + event.by
        return [{ _tag: "Put", row: { ...row, dimmed: by, share: by / 8 } }]
      }
      case "Removed":
        return [{ _tag: "Delete", key: [event.lamp] }]
    }
  }
}

export type CountRow = { readonly area: string; readonly lit: number }

/** How many lamps were ever lit in an area; breaks on the area `broken`, as a faulty projection would. */
export const counts: View.View<LampEvent, CountRow> = {
  name: "lamp_counts",
  columns: { area: "text", lit: "integer" },
  key: ["area"],
  indexes: [],
  revision: 1,
  streams: ["lamp"],
  project: ({ event }, get) => {
    if (event._tag !== "Lit") return []
    if (event.area === "broken") throw new Error("a faulty projection")
    return [{ _tag: "Put", row: { area: event.area, lit: (get(event.area)?.lit ?? 0) + 1 } }]
  }
}
