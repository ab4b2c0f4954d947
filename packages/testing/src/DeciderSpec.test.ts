import type { Decider } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as DeciderSpec from "./DeciderSpec.ts"

type Event = { readonly _tag: "Lit" | "Doused" }
type Command = "light" | "douse" | "look"

type Refusal = { readonly _tag: "Full"; readonly most: number } | { readonly _tag: "Dark" }

const lamps: Decider.Decider<number, Command, Event, Refusal, { readonly most: number }> = {
  initial: 0,
  decide: (burning, command, { most }) => {
    if (command === "look") return Result.succeed([])
    if (command === "light")
      return burning < most ? Result.succeed([{ _tag: "Lit" }]) : Result.fail({ _tag: "Full", most })
    return burning > 0 ? Result.succeed([{ _tag: "Doused" }]) : Result.fail({ _tag: "Dark" })
  },
  evolve: (burning, event) => burning + (event._tag === "Lit" ? 1 : -1)
}
const spec = DeciderSpec.of(lamps)
const two = { most: 2 }

test("what is so passes", () => {
  spec.given().when("light", two).thenEvents({ _tag: "Lit" })
  spec.given().when("look", two).thenNothing()
  spec.given({ _tag: "Lit" }, { _tag: "Lit" }).when("light", two).thenRefusal({ _tag: "Full", most: 2 })
  spec
    .given({ _tag: "Lit" })
    .when("light", two)
    .thenState((burning) => expect(burning).toBe(2))
})

test.each<[what: string, claim: () => void]>([
  ["events of another kind", () => spec.given().when("light", two).thenEvents({ _tag: "Doused" })],
  ["too few events", () => spec.given().when("light", two).thenEvents()],
  ["events where there are none", () => spec.given().when("look", two).thenEvents({ _tag: "Lit" })],
  ["nothing where there is an event", () => spec.given().when("light", two).thenNothing()],
  ["events where it is refused", () => spec.given().when("douse", two).thenEvents({ _tag: "Doused" })],
  ["a refusal where it is accepted", () => spec.given().when("light", two).thenRefusal({ _tag: "Dark" })],
  ["another refusal", () => spec.given().when("douse", two).thenRefusal({ _tag: "Full", most: 2 })],
  [
    "a state where it is refused",
    () =>
      spec
        .given()
        .when("douse", two)
        .thenState(() => {})
  ]
])("%s: the claim fails", (_what, claim) => expect(claim).toThrow(DeciderSpec.SpecFailed))

test("a failure carries both sides for the runner to compare", () => {
  try {
    spec.given().when("light", two).thenNothing()
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ name: "SpecFailed", expected: [], actual: [{ _tag: "Lit" }] })
  }
})
