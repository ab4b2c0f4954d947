/** What the programs write: beats of a stream, counted in a view. Small, so that a program starts fast. */
import type { EventStore } from "@wangge/core/app"
import type { Actor, Id, Instant, View } from "@wangge/core/kernel"

const actor: Actor.Actor = { person: "P-1" as Id.PersonId, role: "system", scope: [] }

export const beat = (id: string, stream: string, expectedVersion: number): EventStore.Commit => ({
  commandId: id as Id.CommandId,
  actor,
  at: 1_578_268_800_000 as Instant.Instant,
  appends: [{ stream: `beat/${stream}`, expectedVersion, events: [{ _tag: "Beat" }] }]
})

export type BeatRow = { readonly stream: string; readonly beats: number }

export const beats: View.View<EventStore.AnyEvent, BeatRow> = {
  name: "beats",
  columns: { stream: "text", beats: "integer" },
  key: ["stream"],
  indexes: [["beats"]],
  revision: 1,
  streams: ["beat"],
  project: ({ stream }, get) => [{ _tag: "Put", row: { stream, beats: (get(stream)?.beats ?? 0) + 1 } }]
}
