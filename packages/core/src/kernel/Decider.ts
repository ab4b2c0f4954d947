/**
 * The shape of every context that changes over time: a command is decided against a state and gives events or a refusal;
 * an event evolves the state. `decide` may look at its context (instant, actor, policy, calendar, facts looked up before)
 * and at nothing else; `evolve` looks at the event alone, so a replay gives yesterday's answer.
 */
import * as Result from "effect/Result"

export interface Decider<State, Command, Event, Refusal, Context> {
  readonly initial: State
  readonly decide: (state: State, command: Command, context: Context) => Result.Result<ReadonlyArray<Event>, Refusal>
  readonly evolve: (state: State, event: Event) => State
}

/** The state after a history. */
export const fold = <State, Event>(
  decider: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  events: Iterable<Event>
): State => {
  let state = decider.initial
  for (const event of events) state = decider.evolve(state, event)
  return state
}

/** Decides a command on a state and gives the new events with the state after them. */
export const handle = <State, Command, Event, Refusal, Context>(
  decider: Decider<State, Command, Event, Refusal, Context>,
  state: State,
  command: Command,
  context: Context
): Result.Result<{ readonly events: ReadonlyArray<Event>; readonly state: State }, Refusal> => {
  const decided = decider.decide(state, command, context)
  if (Result.isFailure(decided)) return Result.fail(decided.failure)
  const after = fold({ initial: state, evolve: decider.evolve }, decided.success)
  return Result.succeed({ events: decided.success, state: after })
}
