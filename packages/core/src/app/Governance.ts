/**
 * The whole way of a command: read the state, build the context, decide, let processes ask further, write everything in
 * one commit, answer. And the way back: states, histories and views.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Actor } from "../kernel/Actor.ts"
import type { CommandId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Described } from "../kernel/Refusal.ts"
import type { Recorded } from "../kernel/View.ts"
import type { Receipt } from "./EventStore.ts"
import type { CommandIdReused, StaleVersion } from "./StoreFault.ts"
import type * as StreamName from "./StreamName.ts"
import type { ReadFault } from "./Streams.ts"
import type * as ViewStore from "./ViewStore.ts"

export interface Request<State, Command, Event, Refusal> {
  readonly commandId: CommandId
  /** From {@link Streams.at}; a plain {@link StreamName} when the kind is not known to the compiler. */
  readonly stream: StreamName.Of<State, Command, Event, Refusal>
  /** Decoded at the edge with the definition's `commandSchema`. */
  readonly command: NoInfer<Command>
  readonly actor: Actor
  readonly at: Instant
  /** The version that the sender looked at (`If-Match`): when the stream stands elsewhere, `StaleVersion`. */
  readonly expectedVersion?: number
}

export interface Handled<State, Event> {
  readonly receipt: Receipt
  /** The new events of this stream; what processes added to other streams is in `receipt.streams`. */
  readonly events: ReadonlyArray<Recorded<Event>>
  /** The state after them, and its version. */
  readonly state: State
  readonly version: number
  /** True when this command had been carried out before: then this is the first answer, not a new one. */
  readonly repeated: boolean
}

/** The rules said no. Nothing was written. */
export interface Refused<Refusal> {
  readonly _tag: "Refused"
  /** The stream whose decider refused: another than the one asked when a process had asked on. */
  readonly stream: string
  readonly refusal: Refusal
  readonly described: Described
}

export interface Versioned<State> {
  readonly state: State
  /** 0 for a stream without events. */
  readonly version: number
}

export interface Shape {
  readonly handle: <S, C, E, R>(
    request: Request<S, C, E, R>
  ) => Effect.Effect<
    Handled<S, E>,
    Refused<R> | StaleVersion | CommandIdReused | ReadFault | ViewStore.ViewUnknown | ViewStore.CursorInvalid
  >
  /** The state of a stream as last written, by whichever process. */
  readonly state: <S, C, E, R>(stream: StreamName.Of<S, C, E, R>) => Effect.Effect<Versioned<S>, ReadFault>
  /** The events of a stream in order, from a version on (1 is the first, and the default). */
  readonly history: <S, C, E, R>(
    stream: StreamName.Of<S, C, E, R>,
    options?: { readonly from?: number }
  ) => Effect.Effect<ReadonlyArray<Recorded<E>>, ReadFault>
  readonly views: ViewStore.Shape
}

export class Governance extends Context.Service<Governance, Shape>()("wangge/app/Governance") {}
