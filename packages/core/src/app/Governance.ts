/**
 * The whole way of a command: read the state, build the context, decide, let processes ask further, write everything in
 * one commit, answer. And the way back: states, histories and views.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { CommandId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import type { Recorded } from "../kernel/View.ts"
import * as Attempt from "./Attempt.ts"
import * as Canonical from "./Canonical.ts"
import * as EventStore from "./EventStore.ts"
import * as HashChain from "./HashChain.ts"
import * as KeyedLock from "./KeyedLock.ts"
import * as Registry from "./Registry.ts"
import * as StateCache from "./StateCache.ts"
import { type CommandIdReused, StaleVersion } from "./StoreFault.ts"
import type * as StreamName from "./StreamName.ts"
import type { AnyStream, ReadFault, Refused, Versioned } from "./Streams.ts"
import * as ViewStore from "./ViewStore.ts"

export type { Refused, Versioned }

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
  readonly receipt: EventStore.Receipt
  /** The new events of this stream; what processes added to other streams is in `receipt.streams`. */
  readonly events: ReadonlyArray<Recorded<Event>>
  /** The state after them, and its version. */
  readonly state: State
  readonly version: number
  /** True when this command had been carried out before: then this is the first answer, not a new one. */
  readonly repeated: boolean
}

export interface Shape {
  readonly handle: <S, C, E, R>(
    request: Request<S, C, E, R>
  ) => Effect.Effect<Handled<S, E>, Refused<R> | StaleVersion | CommandIdReused | Registry.ContextFault>
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

export interface Options {
  readonly streams: ReadonlyArray<AnyStream>
  readonly processes?: ReadonlyArray<Registry.AnyProcess>
  /** Folded states kept in memory: 10,000 unless told. */
  readonly cacheSize?: number
}

/** Times that a command is decided before a stream that others keep changing is given up. */
const MAX_ATTEMPTS = 10

export const make = (store: EventStore.Shape, views: ViewStore.Shape, options: Options): Shape => {
  const registry = Registry.make(options.streams, options.processes ?? [])
  const cache = StateCache.make(options.cacheSize ?? 10_000)
  const lock = KeyedLock.make()

  /** The state as last written: what is kept, brought up to date by the events after it. */
  const refresh = Effect.fnUntraced(function* (entry: Registry.Entry, stream: string) {
    const kept = cache.get(stream) ?? { state: entry.initial, version: 0 }
    const events = yield* store.read(stream, { from: kept.version + 1 })
    if (events.length === 0) return kept
    const state = yield* Effect.fromResult(entry.fold(kept.state, events))
    const fresh: Versioned = { state, version: kept.version + events.length }
    cache.set(stream, fresh)
    return fresh
  })

  /** The state as this process knows it: the commit will tell when somebody else has moved on. */
  const load = (entry: Registry.Entry, stream: string) => {
    const kept = cache.get(stream)
    return kept === undefined ? refresh(entry, stream) : Effect.succeed(kept)
  }

  const world: Attempt.World = { registry, load, views }

  /** True when what was decided on is still what the store holds. */
  const isCurrent = Effect.fnUntraced(function* (touched: Attempt.Attempt["touched"]) {
    for (const [stream, { entry, base }] of touched) {
      const { version } = yield* refresh(entry, stream)
      if (version !== base) return false
    }
    return true
  })

  /** The answer to a command that was carried out before. */
  const again = Effect.fnUntraced(function* (entry: Registry.Entry, stream: string, receipt: EventStore.Receipt) {
    const last = receipt.streams.find((written) => written.stream === stream)?.version
    const recorded = yield* Effect.fromResult(entry.decode(yield* store.read(stream)))
    const until = recorded.filter(({ version, position }) =>
      last === undefined ? position <= receipt.position : version <= last
    )
    return {
      receipt,
      events: until
        .filter(({ commandId }) => commandId === receipt.commandId)
        .map(({ hash: _, ...recorded }): Recorded<unknown> => recorded),
      state: until.reduce((state, { event }) => entry.evolve(state, event), entry.initial),
      version: until.length,
      repeated: true
    }
  })

  /** The first answer to this command, if it was ever carried out: asked only where a new one is about to fail. */
  const before = Effect.fnUntraced(function* (entry: Registry.Entry, commit: EventStore.Commit, stream: string) {
    if ((yield* store.receipt(commit.commandId)) === undefined) return undefined
    const { receipt } = yield* store.commit({ ...commit, appends: [] })
    return yield* again(entry, stream, receipt)
  })

  const handleLocked = Effect.fnUntraced(function* (
    request: Attempt.Sent & { readonly expectedVersion?: number }
  ): Effect.fn.Return<
    Handled<unknown, unknown>,
    Refused<unknown> | StaleVersion | CommandIdReused | Registry.ContextFault
  > {
    const { commandId, stream, command, actor, at, expectedVersion } = request
    const found = registry(stream)
    if (Result.isFailure(found)) return yield* found.failure
    const entry = found.success
    const fingerprint = HashChain.sha256Text(Canonical.encode([actor.person, stream, command]))
    const commit: EventStore.Commit = { commandId, actor, at, appends: [], fingerprint }

    for (let attempt = 1; ; attempt++) {
      if (expectedVersion !== undefined) {
        const { version } = yield* refresh(entry, stream)
        if (version !== expectedVersion) {
          const first = yield* before(entry, commit, stream)
          return first ?? (yield* new StaleVersion({ stream, expected: expectedVersion, actual: version }))
        }
      }
      const touched: Parameters<typeof Attempt.run>[2] = new Map()
      const decided = yield* Effect.result(Attempt.run(world, request, touched))
      if (Result.isFailure(decided)) {
        const fault = decided.failure
        if (fault._tag !== "Refused") return yield* Effect.fail(fault)
        if (attempt < MAX_ATTEMPTS && !(yield* isCurrent(touched))) continue
        const first = yield* before(entry, commit, stream)
        return first ?? (yield* Effect.fail(fault))
      }
      const written = yield* Effect.result(store.commit({ ...commit, appends: decided.success.appends }))
      if (Result.isFailure(written)) {
        const fault = written.failure
        if (fault._tag !== "StaleVersion") return yield* Effect.fail(fault)
        if (attempt >= MAX_ATTEMPTS) return yield* fault
        const stale = touched.get(fault.stream)
        if (stale !== undefined) yield* refresh(stale.entry, fault.stream)
        continue
      }
      const { receipt, repeated } = written.success
      return repeated ? yield* again(entry, stream, receipt) : accept(request, decided.success, receipt)
    }
  })

  const accept = (
    { stream, commandId, actor, at }: Attempt.Sent,
    { touched }: Attempt.Attempt,
    receipt: EventStore.Receipt
  ): Handled<unknown, unknown> => {
    let total = 0
    for (const [name, { base, state, events }] of touched) {
      total += events.length
      if (events.length > 0) cache.set(name, { state, version: base + events.length })
    }
    const asked = touched.get(stream)
    const base = asked?.base ?? 0
    const first = receipt.position - total + 1
    const events = (asked?.events ?? []).map((event, i) => ({
      position: first + i,
      stream,
      version: base + i + 1,
      at,
      actor,
      commandId,
      event
    }))
    return { receipt, events, state: asked?.state, version: base + events.length, repeated: false }
  }

  const entryOf = (stream: string) => Effect.fromResult(registry(stream))
  return {
    handle: <S, C, E, R>(request: Request<S, C, E, R>) =>
      lock.withLock(request.stream, handleLocked(request)) as Effect.Effect<
        Handled<S, E>,
        Refused<R> | StaleVersion | CommandIdReused | Registry.ContextFault
      >,
    state: <S>(stream: string) =>
      Effect.flatMap(entryOf(stream), (entry) => refresh(entry, stream)) as Effect.Effect<Versioned<S>, ReadFault>,
    history: <E>(stream: string, { from = 1 }: { readonly from?: number } = {}) =>
      Effect.flatMap(entryOf(stream), (entry) =>
        Effect.flatMap(store.read(stream, { from }), (events) => Effect.fromResult(entry.decode(events)))
      ) as Effect.Effect<ReadonlyArray<Recorded<E>>, ReadFault>,
    views
  }
}

export const layer = (options: Options): Layer.Layer<Governance, never, EventStore.EventStore | ViewStore.ViewStore> =>
  Layer.effect(
    Governance,
    Effect.gen(function* () {
      return make(yield* EventStore.EventStore, yield* ViewStore.ViewStore, options)
    })
  )
