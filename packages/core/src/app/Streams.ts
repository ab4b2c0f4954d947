/**
 * Which decider answers for which kind of stream, and what each decider gets to know of the world. A host defines its
 * streams once, policy and calendars built in, and hands them to {@link Governance}.
 */
import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Actor } from "../kernel/Actor.ts"
import type { Decider } from "../kernel/Decider.ts"
import type { CommandId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Invariant from "../kernel/Invariant.ts"
import type * as Refusal from "../kernel/Refusal.ts"
import type { AnyEvent } from "./EventStore.ts"
import type { StoreUnavailable } from "./StoreFault.ts"
import * as StreamName from "./StreamName.ts"
import type * as ViewStore from "./ViewStore.ts"

/** An event in the store that its kind's schema does not know: written by newer code, or the schema lost a case. */
export class EventUnreadable extends Schema.TaggedError<EventUnreadable>()("EventUnreadable", {
  stream: Schema.String,
  version: Schema.Int,
  why: Schema.String
}) {
  override get message(): string {
    return `Event ${this.version} of ${this.stream} can not be read: ${this.why}. Keep every event ever written in the event schema.`
  }
}

/** No definition answers for this kind of stream, or the name is none. */
export class StreamUnknown extends Schema.TaggedError<StreamUnknown>()("StreamUnknown", { stream: Schema.String }) {
  override get message(): string {
    return `Nothing answers for the stream "${this.stream}": a name is kind/id, and the kind one of those defined.`
  }
}

export type ReadFault = StoreUnavailable | EventUnreadable | StreamUnknown

export interface Versioned<State = unknown> {
  readonly state: State
  /** 0 for a stream without events. */
  readonly version: number
}

/** The rules said no. Nothing was written. */
export interface Refused<Refusal> {
  readonly _tag: "Refused"
  /** The stream whose decider refused: another than the one asked when a process had asked on. */
  readonly stream: string
  readonly refusal: Refusal
  readonly described: Refusal.Described
}

/** What a decider's context is built from. */
export interface Asked<Command> {
  readonly commandId: CommandId
  readonly stream: StreamName.StreamName
  readonly command: Command
  readonly actor: Actor
  readonly at: Instant
}

/** How a context looks up facts outside its own stream. */
export interface Ask {
  /**
   * The state of another stream, with what this very commit has changed already. If it changes before the commit is
   * written, the command is decided again.
   */
  readonly state: <S, C, E, R>(stream: StreamName.Of<S, C, E, R>) => Effect.Effect<S, ReadFault>
  /** Rows as they stood before this commit. */
  readonly views: Pick<ViewStore.Shape, "get" | "query" | "count">
}

export interface StreamDefinition<
  State,
  Command,
  Event extends AnyEvent,
  R extends { readonly _tag: string },
  Context
> {
  /** Begins every name of this kind of stream: lower-case letter, then letters and digits. */
  readonly kind: string
  readonly decider: Decider<State, Command, Event, R, Context>
  readonly commandSchema: Schema.Decoder<Command>
  /** Reads every event ever written: what is added later gets a decoding default. */
  readonly eventSchema: Schema.Decoder<Event>
  readonly refusals: Refusal.Catalogue<R>
  readonly context: (
    asked: Asked<Command>,
    ask: Ask
  ) => Effect.Effect<Context, ReadFault | ViewStore.ViewUnknown | ViewStore.CursorInvalid>
}

/** A definition whose types are not known to the compiler: what a list of different kinds holds. */
export interface AnyStream {
  readonly kind: string
  readonly decider: {
    readonly initial: unknown
    readonly decide: (
      state: never,
      command: never,
      context: never
    ) => Result.Result<ReadonlyArray<AnyEvent>, { readonly _tag: string }>
    readonly evolve: (state: never, event: never) => unknown
  }
  readonly commandSchema: Schema.Decoder<unknown>
  readonly eventSchema: Schema.Decoder<AnyEvent>
  readonly refusals: { readonly [tag: string]: Refusal.Rule<never> }
  readonly context: (
    asked: Asked<never>,
    ask: Ask
  ) => Effect.Effect<unknown, ReadFault | ViewStore.ViewUnknown | ViewStore.CursorInvalid>
}

/**
 * The stream of this kind with this id, typed by its definition.
 *
 * @throws InvariantBroken when the id is none (decode ids at the edge)
 */
export const at = <State, Command, Event extends AnyEvent, R extends { readonly _tag: string }, Context>(
  definition: StreamDefinition<State, Command, Event, R, Context>,
  id: string
): StreamName.Of<State, Command, Event, R> => {
  const name = `${definition.kind}/${id}`
  Invariant.holds(StreamName.isValid(name), `${name} is not the name of a stream`)
  return name
}

const formatIssue = SchemaIssue.makeFormatterStandardSchemaV1()
export const strict = { errors: "all", onExcessProperty: "error" } as const

/** A fault of an input with the path to it. */
export interface Fault {
  readonly path: ReadonlyArray<string | number>
  readonly message: string
}

/** A decoder from unknown input that names every fault at once. Build it once for a schema. */
export const decoder = <T>(schema: Schema.Decoder<T>): ((input: unknown) => Result.Result<T, ReadonlyArray<Fault>>) => {
  const decode = Schema.decodeUnknownResult(schema)
  return (input) => {
    const decoded = decode(input, strict)
    if (Result.isSuccess(decoded)) return Result.succeed(decoded.success)
    return Result.fail(
      formatIssue(decoded.failure.issue).issues.map((issue) => ({
        message: issue.message,
        path: (issue.path ?? []).map((step) => {
          const key = typeof step === "object" ? step.key : step
          return typeof key === "number" ? key : String(key)
        })
      }))
    )
  }
}
