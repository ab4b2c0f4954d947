/**
 * The port of the store of events: one append-only list of what happened, cut into streams. A commit is atomic over
 * several streams; views change with it or not at all.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Actor } from "../kernel/Actor.ts"
import type { CommandId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Invariant from "../kernel/Invariant.ts"
import type * as View from "../kernel/View.ts"
import type { ChainBroken, CommandIdReused, StaleVersion, StoreUnavailable } from "./StoreFault.ts"
import * as StreamName from "./StreamName.ts"

/** An event as a store sees it: plain JSON with a tag. */
export interface AnyEvent {
  readonly _tag: string
}

/** An event as it stands in the store; `hash` covers it and, through the hash before it, all that came earlier. */
export interface Recorded<Event = AnyEvent> extends View.Recorded<Event> {
  readonly hash: string
}

export interface Append {
  readonly stream: string
  /** The version of the stream that these events follow: 0 for a stream that does not exist yet. */
  readonly expectedVersion: number
  /** May be empty: then the append only states that the stream still stands at this version. */
  readonly events: ReadonlyArray<AnyEvent>
}

/** What one command writes: all of it or nothing. */
export interface Commit {
  readonly commandId: CommandId
  readonly actor: Actor
  readonly at: Instant
  readonly appends: ReadonlyArray<Append>
  /**
   * A digest of what the sender asked. The same `commandId` with the same fingerprint is the same command come again;
   * with another it is {@link CommandIdReused}. Where one of the two has none, streams and events are compared.
   */
  readonly fingerprint?: string
}

/** What was written, for the sender to keep. */
export interface Receipt {
  readonly commandId: CommandId
  readonly at: Instant
  /** Position of the last event written; the head of the store when nothing was. */
  readonly position: number
  /** The streams that got events, each with its new version, in the order of the commit. */
  readonly streams: ReadonlyArray<{ readonly stream: string; readonly version: number }>
}

export interface Committed {
  readonly receipt: Receipt
  /** True when the command had been carried out before: the receipt is the first one and nothing was written now. */
  readonly repeated: boolean
}

/** A place in the record that an auditor noted: what came up to here must still be there. */
export interface Anchor {
  readonly position: number
  readonly hash: string
}

export interface Shape {
  /** The events of a stream in order, from a version on (1 is the first, and the default). */
  readonly read: (
    stream: string,
    options?: { readonly from?: number }
  ) => Effect.Effect<ReadonlyArray<Recorded>, StoreUnavailable>
  /** Writes atomically, and answers only when what it wrote is as durable as the store promises. */
  readonly commit: (commit: Commit) => Effect.Effect<Committed, StaleVersion | CommandIdReused | StoreUnavailable>
  /** The receipt of a command, `undefined` when it was never carried out. */
  readonly receipt: (commandId: CommandId) => Effect.Effect<Receipt | undefined, StoreUnavailable>
  /** All events after a position, in order, at most `limit` of them. */
  readonly follow: (afterPosition: number, limit: number) => Effect.Effect<ReadonlyArray<Recorded>, StoreUnavailable>
  /** The last position and its hash; position 0 for an empty store. */
  readonly head: Effect.Effect<Anchor, StoreUnavailable>
  /**
   * Walks the whole chain and answers with its head. Any event changed, moved, added or taken out is found and named by
   * its position. Only an anchor noted outside the store can prove that nothing was cut off at the end.
   */
  readonly verify: (anchor?: Anchor) => Effect.Effect<Anchor, ChainBroken | StoreUnavailable>
}

export class EventStore extends Context.Service<EventStore, Shape>()("wangge/app/EventStore") {}

const COMMAND_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * States what must hold of a commit before a store looks at it.
 *
 * @throws InvariantBroken when a stream or command id is none, a stream stands twice, or an event has no tag
 */
export const check = (commit: Commit): void => {
  Invariant.holds(COMMAND_ID.test(commit.commandId), `"${commit.commandId}" is not a command id`)
  Invariant.holds(Number.isSafeInteger(commit.at), `${commit.at} is not an instant`)
  const streams = new Set<string>()
  for (const { stream, expectedVersion, events } of commit.appends) {
    Invariant.holds(StreamName.isValid(stream), `"${stream}" is not a stream: a name is kind/id`)
    Invariant.holds(!streams.has(stream), `${stream} stands twice in one commit`)
    streams.add(stream)
    Invariant.holds(Number.isSafeInteger(expectedVersion) && expectedVersion >= 0, `${expectedVersion} is no version`)
    for (const event of events) Invariant.holds(typeof event._tag === "string", `an event of ${stream} has no tag`)
  }
}
