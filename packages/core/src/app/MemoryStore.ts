/**
 * All ports in memory: for tests, for a browser, for a program that keeps nothing. It gives the same answers and the
 * same hashes as a store on disk, and nothing survives it.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { CommandId } from "../kernel/Id.ts"
import * as Canonical from "./Canonical.ts"
import * as EventStore from "./EventStore.ts"
import * as HashChain from "./HashChain.ts"
import * as MemoryBlobs from "./MemoryBlobs.ts"
import * as MemoryOutbox from "./MemoryOutbox.ts"
import * as MemoryVault from "./MemoryVault.ts"
import { Outbox } from "./Outbox.ts"
import { CommandIdReused, StaleVersion } from "./StoreFault.ts"
import * as ViewRows from "./ViewRows.ts"
import { type AnyView, ViewStore } from "./ViewStore.ts"

interface Kept {
  readonly receipt: EventStore.Receipt
  readonly content: string
  readonly fingerprint: string | undefined
}

const contentOf = (appends: ReadonlyArray<EventStore.Append>): string =>
  Canonical.encode(appends.filter(({ events }) => events.length > 0).map(({ stream, events }) => [stream, events]))

const isSame = (kept: Kept, commit: EventStore.Commit): boolean =>
  kept.fingerprint === undefined || commit.fingerprint === undefined
    ? kept.content === contentOf(commit.appends)
    : kept.fingerprint === commit.fingerprint

const linkOf = (recorded: EventStore.Recorded): HashChain.Link => ({
  position: recorded.position,
  stream: recorded.stream,
  version: recorded.version,
  type: recorded.event._tag,
  at: recorded.at,
  actor: Canonical.encode(recorded.actor),
  commandId: recorded.commandId,
  payload: Canonical.encode(recorded.event)
})

/** An event store and the rows of its views, both empty. */
export const make = (views: ReadonlyArray<AnyView>) => {
  const record: Array<EventStore.Recorded> = []
  const streams = new Map<string, Array<EventStore.Recorded>>()
  const commands = new Map<CommandId, Kept>()
  const rows = ViewRows.make(views, () => record)

  const versionOf = (stream: string): number => streams.get(stream)?.length ?? 0
  const head = (): EventStore.Anchor => record.at(-1) ?? HashChain.genesis

  const recordedOf = (commit: EventStore.Commit): ReadonlyArray<EventStore.Recorded> => {
    let { position, hash } = head()
    return commit.appends.flatMap(({ stream, expectedVersion, events }) =>
      events.map((event, i) => {
        position++
        const { at, actor, commandId } = commit
        const copy: EventStore.AnyEvent = JSON.parse(Canonical.encode(event))
        const recorded = { position, stream, version: expectedVersion + i + 1, at, actor, commandId, event: copy, hash }
        hash = HashChain.sha256Text(HashChain.text(hash, linkOf(recorded)))
        return { ...recorded, hash }
      })
    )
  }

  const commit = (commit: EventStore.Commit) =>
    Effect.suspend((): Effect.Effect<EventStore.Committed, StaleVersion | CommandIdReused> => {
      EventStore.check(commit)
      const { commandId, at } = commit
      const kept = commands.get(commandId)
      if (kept !== undefined) {
        return isSame(kept, commit)
          ? Effect.succeed({ receipt: kept.receipt, repeated: true })
          : Effect.fail(new CommandIdReused({ commandId }))
      }
      for (const { stream, expectedVersion: expected } of commit.appends) {
        const actual = versionOf(stream)
        if (actual !== expected) return Effect.fail(new StaleVersion({ stream, expected, actual }))
      }
      const added = recordedOf(commit)
      rows.prepare(added)()
      for (const recorded of added) {
        record.push(recorded)
        const stream = streams.get(recorded.stream)
        if (stream === undefined) streams.set(recorded.stream, [recorded])
        else stream.push(recorded)
      }
      const written = commit.appends.filter(({ events }) => events.length > 0)
      const receipt: EventStore.Receipt = {
        commandId,
        at,
        position: head().position,
        streams: written.map(({ stream }) => ({ stream, version: versionOf(stream) }))
      }
      commands.set(commandId, { receipt, content: contentOf(written), fingerprint: commit.fingerprint })
      return Effect.succeed({ receipt, repeated: false })
    })

  const events: EventStore.Shape = {
    commit,
    read: (stream, { from = 1 } = {}) => Effect.sync(() => streams.get(stream)?.slice(Math.max(0, from - 1)) ?? []),
    receipt: (commandId) => Effect.sync(() => commands.get(commandId)?.receipt),
    follow: (afterPosition, limit) => Effect.sync(() => record.slice(afterPosition, afterPosition + limit)),
    head: Effect.sync(() => ({ position: head().position, hash: head().hash })),
    verify: (anchor) =>
      Effect.suspend(() => {
        const links = record.map((recorded) => ({ ...linkOf(recorded), hash: recorded.hash }))
        const walked = HashChain.walk(HashChain.genesis, links, HashChain.sha256Text, anchor)
        return Effect.fromResult(Result.flatMap(walked, (head) => HashChain.reaching(head, anchor?.position ?? 0)))
      })
  }
  return { events, views: rows }
}

/** Events, views and the positions of outbox readers. */
export const layer = (views: ReadonlyArray<AnyView>): Layer.Layer<EventStore.EventStore | ViewStore | Outbox> =>
  Layer.effectContext(
    Effect.sync(() => {
      const store = make(views)
      return Context.make(EventStore.EventStore, store.events).pipe(
        Context.add(ViewStore, store.views),
        Context.add(Outbox, MemoryOutbox.make())
      )
    })
  )

export const layerBlobs = MemoryBlobs.layer
export const layerVault = MemoryVault.layer
