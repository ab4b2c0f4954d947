/**
 * Given a history, when a command comes, then these events or this refusal. Knows no test runner: a failed expectation
 * throws {@link SpecFailed}, whose `expected` and `actual` every runner shows as a difference.
 */
import { Decider } from "@wangge/core/kernel"
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"

export class SpecFailed extends Error {
  override readonly name = "SpecFailed"
  readonly expected: unknown
  readonly actual: unknown
  constructor(what: string, expected: unknown, actual: unknown) {
    super(`${what}\nexpected: ${show(expected)}\nactual:   ${show(actual)}`)
    this.expected = expected
    this.actual = actual
  }
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value)

/** What may be expected of a command. Each method throws {@link SpecFailed} when it is otherwise. */
export interface Outcome<State, Event, Refusal> {
  /** Exactly these events, in this order. */
  readonly thenEvents: (...events: ReadonlyArray<Event>) => void
  /** The command is accepted and changes nothing. */
  readonly thenNothing: () => void
  /** Exactly this refusal. */
  readonly thenRefusal: (refusal: Refusal) => void
  /** The state after the new events passes this function (which throws by its own assertions otherwise). */
  readonly thenState: (check: (state: State) => void) => void
  /** The bare answer, for expectations of one's own. */
  readonly answer: Result.Result<ReadonlyArray<Event>, Refusal>
}

/** A history, waiting for a command. */
export interface Given<State, Command, Event, Refusal, Context> {
  readonly when: (command: Command, context: Context) => Outcome<State, Event, Refusal>
}

/**
 * Specifications of one decider.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { DeciderSpec } = await import("@wangge/testing")
 * const Result = await import("effect/Result")
 * const spec = DeciderSpec.of({
 *   initial: 0,
 *   decide: (lit: number, command: "light" | "douse") =>
 *     command === "douse" && lit === 0 ? Result.fail("dark already") : Result.succeed([command]),
 *   evolve: (lit: number, event: string) => (event === "light" ? lit + 1 : lit - 1)
 * })
 * spec.given("light").when("douse", {}).thenEvents("douse")
 * spec.given().when("douse", {}).thenRefusal("dark already")
 * expect(() => spec.given().when("light", {}).thenNothing()).toThrow("expected: []")
 * ```
 */
export const of = <State, Command, Event, Refusal, Context>(
  decider: Decider.Decider<State, Command, Event, Refusal, Context>
): { readonly given: (...history: ReadonlyArray<Event>) => Given<State, Command, Event, Refusal, Context> } => ({
  given: (...history) => {
    const before = Decider.fold(decider, history)
    return { when: (command, context) => outcome(decider, before, decider.decide(before, command, context)) }
  }
})

const outcome = <State, Command, Event, Refusal, Context>(
  decider: Decider.Decider<State, Command, Event, Refusal, Context>,
  before: State,
  answer: Result.Result<ReadonlyArray<Event>, Refusal>
): Outcome<State, Event, Refusal> => {
  const accepted = (expected: unknown): ReadonlyArray<Event> => {
    if (Result.isFailure(answer)) throw new SpecFailed("The command was refused.", expected, answer.failure)
    return answer.success
  }
  const thenEvents = (...events: ReadonlyArray<Event>) => {
    const actual = accepted(events)
    if (!Equal.equals(actual, events)) throw new SpecFailed("The events differ.", events, actual)
  }
  return {
    answer,
    thenEvents,
    thenNothing: () => thenEvents(),
    thenRefusal: (refusal) => {
      if (Result.isSuccess(answer)) throw new SpecFailed("The command was accepted.", refusal, answer.success)
      if (!Equal.equals(answer.failure, refusal)) {
        throw new SpecFailed("The refusal differs.", refusal, answer.failure)
      }
    },
    thenState: (check) => check(Decider.fold({ initial: before, evolve: decider.evolve }, accepted("events")))
  }
}
