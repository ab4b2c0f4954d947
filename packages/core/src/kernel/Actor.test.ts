import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Actor from "./Actor.ts"

test("each role has a name of its own in both languages", () => {
  const labels = Actor.Role.literals.map((role) => Actor.roleLabels[role])
  expect(new Set(labels.map(({ zh }) => zh)).size).toBe(Actor.Role.literals.length)
  expect(new Set(labels.map(({ en }) => en)).size).toBe(Actor.Role.literals.length)
})

test("an actor is a person in a role, everywhere or in named areas", () => {
  const is = Schema.is(Actor.Actor)
  expect(is({ person: "p1", role: "handler", scope: [] })).toBe(true)
  expect(is({ person: "p1", role: "handler", unit: "u1", scope: ["211102"] })).toBe(true)
  expect(is({ person: "p1", role: "mayor", scope: [] })).toBe(false)
  expect(is({ person: "p1", role: "handler", scope: ["Shuangtaizi"] })).toBe(false)
})
