/** The definitions of a host, looked up by the kind of a stream, with their types set aside. */
import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Invariant from "../kernel/Invariant.ts"
import * as Refusal from "../kernel/Refusal.ts"
import type * as Process from "../process/Process.ts"
import type { AnyEvent, Recorded } from "./EventStore.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { CursorInvalid, ViewUnknown } from "./ViewStore.ts"

export type ContextFault = Streams.ReadFault | ViewUnknown | CursorInvalid

/** A definition ready to be called with what its own schema has read. */
export interface Entry {
  readonly kind: string
  readonly initial: unknown
  readonly decide: (
    state: unknown,
    command: unknown,
    context: unknown
  ) => Result.Result<ReadonlyArray<AnyEvent>, { readonly _tag: string }>
  readonly evolve: (state: unknown, event: unknown) => unknown
  readonly context: (asked: Streams.Asked<unknown>, ask: Streams.Ask) => Effect.Effect<unknown, ContextFault>
  readonly describe: (refusal: { readonly _tag: string }) => Refusal.Described
  /** The state after more events of the store. */
  readonly fold: (state: unknown, events: ReadonlyArray<Recorded>) => Result.Result<unknown, Streams.EventUnreadable>
  readonly decode: (
    events: ReadonlyArray<Recorded>
  ) => Result.Result<ReadonlyArray<Recorded<unknown>>, Streams.EventUnreadable>
  readonly processes: ReadonlyArray<React>
}

type React = (event: AnyEvent, meta: Process.Meta) => ReadonlyArray<Process.Issued>

/** A process whose types are not known to the compiler. */
export interface AnyProcess {
  readonly name: string
  readonly streams: ReadonlyArray<string>
  readonly react: (event: never, meta: Process.Meta) => ReadonlyArray<Process.Issued>
}

const decodeEvent = (stream: Streams.AnyStream) => {
  const decode = Streams.decoder(stream.eventSchema)
  return (recorded: Recorded): Result.Result<AnyEvent, Streams.EventUnreadable> => {
    const event = decode(recorded.event)
    if (Result.isSuccess(event)) return Result.succeed(event.success)
    const why = event.failure.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
    return Result.fail(new Streams.EventUnreadable({ stream: recorded.stream, version: recorded.version, why }))
  }
}

const entryOf = (stream: Streams.AnyStream, processes: ReadonlyArray<AnyProcess>): Entry => {
  const read = decodeEvent(stream)
  const evolve = stream.decider.evolve as Entry["evolve"]
  return {
    kind: stream.kind,
    initial: stream.decider.initial,
    decide: stream.decider.decide as Entry["decide"],
    evolve,
    context: stream.context as Entry["context"],
    describe: (refusal) => Refusal.describe(stream.refusals as Refusal.Catalogue<{ readonly _tag: string }>, refusal),
    fold: (state, events) => {
      let folded = state
      for (const recorded of events) {
        const event = read(recorded)
        if (Result.isFailure(event)) return Result.fail(event.failure)
        folded = evolve(folded, event.success)
      }
      return Result.succeed(folded)
    },
    decode: (events) => {
      const decoded: Array<Recorded<unknown>> = []
      for (const recorded of events) {
        const event = read(recorded)
        if (Result.isFailure(event)) return Result.fail(event.failure)
        decoded.push({ ...recorded, event: event.success })
      }
      return Result.succeed(decoded)
    },
    processes: processes
      .filter((process) => process.streams.includes(stream.kind))
      .map((process) => process.react as React)
  }
}

export type Registry = (stream: string) => Result.Result<Entry, Streams.StreamUnknown>

/** @throws InvariantBroken when two definitions answer for one kind, or a process looks at a kind that none has */
export const make = (streams: ReadonlyArray<Streams.AnyStream>, processes: ReadonlyArray<AnyProcess>): Registry => {
  const entries = new Map<string, Entry>()
  for (const stream of streams) {
    Invariant.holds(StreamName.isValid(`${stream.kind}/1`), `"${stream.kind}" is not a kind of stream`)
    Invariant.holds(!entries.has(stream.kind), `two definitions answer for the kind ${stream.kind}`)
    entries.set(stream.kind, entryOf(stream, processes))
  }
  for (const process of processes) {
    for (const kind of process.streams) {
      Invariant.holds(entries.has(kind), `the process ${process.name} looks at ${kind}, which nothing answers for`)
    }
  }
  return (stream) => {
    const entry = StreamName.isValid(stream) ? entries.get(StreamName.kindOf(stream)) : undefined
    return entry === undefined ? Result.fail(new Streams.StreamUnknown({ stream })) : Result.succeed(entry)
  }
}
