import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Decider } from "./Decider.ts"
import * as Deciders from "./Decider.ts"

type Command = { readonly _tag: "Add"; readonly n: number }

const counter: Decider<number, Command, number, "TooMuch", { readonly most: number }> = {
  initial: 0,
  decide: (state, command, { most }) =>
    state + command.n > most ? Result.fail("TooMuch") : Result.succeed(Array.from({ length: command.n }, () => 1)),
  evolve: (state, event) => state + event
}
const commands = fc.array(fc.nat(5).map((n): Command => ({ _tag: "Add", n })))

test("the state that handle gives is the fold of all events so far, and a refusal gives none", () => {
  fc.assert(
    fc.property(commands, fc.nat(30), (list, most) => {
      let state = counter.initial
      const history: Array<number> = []
      for (const command of list) {
        const handled = Deciders.handle(counter, state, command, { most })
        if (Result.isFailure(handled)) {
          expect(state + command.n).toBeGreaterThan(most)
          continue
        }
        history.push(...handled.success.events)
        state = handled.success.state
        expect(state).toBe(Deciders.fold(counter, history))
      }
      expect(state).toBeLessThanOrEqual(most)
    })
  )
})

test("evolve gets a state and an event, and nothing of the loop around it", () => {
  const seen: Array<number> = []
  const watched = {
    ...counter,
    evolve: (...args: [number, number]) => {
      seen.push(args.length)
      return args[0] + args[1]
    }
  }
  Deciders.handle(watched, 0, { _tag: "Add", n: 2 }, { most: 9 })
  expect(seen).toEqual([2, 2])
})
