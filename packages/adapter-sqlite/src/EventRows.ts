/** Events and receipts as rows, and back. */
import { Canonical, type EventStore, type HashChain } from "@wangge/core/app"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import type { CommandTable, EventTable } from "./Tables.ts"

export const linkOf = (row: EventTable): HashChain.Link & { readonly hash: string } => ({
  position: row.position,
  stream: row.stream,
  version: row.version,
  type: row.type,
  at: row.at,
  actor: row.actor,
  commandId: row.command_id,
  payload: row.payload,
  hash: row.hash
})

export const recordedOf = (row: EventTable): EventStore.Recorded => ({
  position: row.position,
  stream: row.stream,
  version: row.version,
  at: row.at as Instant.Instant,
  actor: JSON.parse(row.actor) as Actor.Actor,
  commandId: row.command_id as Id.CommandId,
  event: JSON.parse(row.payload) as EventStore.AnyEvent,
  hash: row.hash
})

export const receiptOf = (row: CommandTable): EventStore.Receipt => ({
  commandId: row.command_id as Id.CommandId,
  at: row.at as Instant.Instant,
  position: row.position,
  streams: JSON.parse(row.streams) as EventStore.Receipt["streams"]
})

/** The events of a commit as texts, to tell whether two commits ask the same. */
export const contentOf = (commit: EventStore.Commit): ReadonlyArray<string> =>
  commit.appends.flatMap(({ stream, events }) => events.map((event) => `${stream} ${Canonical.encode(event)}`))
