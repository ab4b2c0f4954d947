/**
 * One try at a command: decides it, and what processes ask in its wake, on states that stand still; writes nothing.
 * What comes out is the appends of one commit, each with the version that the decision was taken on.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { CommandId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Invariant from "../kernel/Invariant.ts"
import type * as Process from "../process/Process.ts"
import type { AnyEvent, Append } from "./EventStore.ts"
import type { ContextFault, Entry, Registry } from "./Registry.ts"
import type { StreamName } from "./StreamName.ts"
import type { Ask, ReadFault, Refused, Versioned } from "./Streams.ts"

/**
 * More than any honest chain of processes, such as a final appraisal that moves the pay of a whole district: beyond it two of
 * them call each other for ever.
 */
const MAX_COMMANDS = 20_000

export interface Sent {
  readonly commandId: CommandId
  readonly stream: string
  readonly command: unknown
  readonly actor: Actor
  readonly at: Instant
}

/** A stream as it was read, and what has been decided on it since. */
interface Touched {
  readonly entry: Entry
  /** The version that was read. */
  readonly base: number
  state: unknown
  readonly events: Array<AnyEvent>
}

export interface Attempt {
  /** The streams that were read or changed, the one that was asked first. */
  readonly touched: ReadonlyMap<string, Touched>
  readonly appends: ReadonlyArray<Append>
}

export interface World {
  readonly registry: Registry
  readonly load: (entry: Entry, stream: string) => Effect.Effect<Versioned, ReadFault>
  readonly views: Ask["views"]
}

const SYSTEM_SCOPE: Actor["scope"] = []
const bySystem = (actor: Actor): Actor => ({ person: actor.person, role: "system", scope: SYSTEM_SCOPE })

/** @param touched is filled as the attempt goes on, so that a refusal too tells what it was decided on */
export const run = Effect.fnUntraced(function* (
  world: World,
  sent: Sent,
  touched: Map<string, Touched>
): Effect.fn.Return<Attempt, Refused<unknown> | ContextFault> {
  const touch = (stream: string): Effect.Effect<Touched, ReadFault> => {
    const known = touched.get(stream)
    if (known !== undefined) return Effect.succeed(known)
    const found = world.registry(stream)
    if (Result.isFailure(found)) return Effect.fail(found.failure)
    const entry = found.success
    return Effect.map(world.load(entry, stream), ({ state, version }) => {
      const fresh: Touched = { entry, base: version, state, events: [] }
      touched.set(stream, fresh)
      return fresh
    })
  }
  const ask: Ask = {
    state: <S>(stream: string) => Effect.map(touch(stream), (found) => found.state as S),
    views: world.views
  }

  const queue: Array<Process.Issued & { readonly actor: Actor }> = [sent]
  for (let i = 0; i < queue.length; i++) {
    Invariant.holds(i < MAX_COMMANDS, `processes issue commands without end, the last to ${queue.at(-1)?.stream}`)
    const { stream, command, actor } = queue[i] ?? sent
    const target = yield* touch(stream)
    const { entry } = target
    const { commandId, at } = sent
    const context = yield* entry.context({ commandId, stream: stream as StreamName, command, actor, at }, ask)
    const decided = entry.decide(target.state, command, context)
    if (Result.isFailure(decided)) {
      const refusal = decided.failure
      return yield* Effect.fail<Refused<unknown>>({
        _tag: "Refused",
        stream,
        refusal,
        described: entry.describe(refusal)
      })
    }
    for (const event of decided.success) {
      target.state = entry.evolve(target.state, event)
      target.events.push(event)
      if (entry.processes.length === 0) continue
      const meta = { stream, version: target.base + target.events.length, at, actor: sent.actor, commandId }
      for (const react of entry.processes) {
        for (const issued of react(event, meta)) queue.push({ ...issued, actor: bySystem(sent.actor) })
      }
    }
  }
  const appends: Array<Append> = []
  for (const [stream, { base, events }] of touched) appends.push({ stream, expectedVersion: base, events })
  return { touched, appends }
})
