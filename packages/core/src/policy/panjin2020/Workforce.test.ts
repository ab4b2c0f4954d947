import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Eligibility from "../../workforce/Eligibility.ts"
import * as Establishment from "../../workforce/Establishment.ts"
import * as Post from "../../workforce/Post.ts"
import { workforce } from "./Workforce.ts"

const day = Day.of("2020-01-20")
const inForce = <A>(parameter: Dated.Dated<A>, on = day): A => {
  const entry = Dated.on(parameter, on)
  if (Result.isFailure(entry)) throw new Error(parameter.label.en)
  return entry.success.value
}
const numberOf = (
  placeKind: "village" | "community",
  population: number,
  km2: number,
  ...tasks: ReadonlyArray<string>
) => {
  const computed = Establishment.compute(workforce, { placeKind, population, areaM2: km2 * 1_000_000, tasks, day })
  return Result.isSuccess(computed) ? computed.success.number : undefined
}

describe("the number of posts in Panjin", () => {
  test.each([
    ["a small village", numberOf("village", 900, 4), 6],
    ["a village of usual size", numberOf("village", 2_100, 8), 7],
    ["a wide village with floods and let land", numberOf("village", 2_400, 16, "flood-control", "collective-land"), 9],
    ["a village with an oil field", numberOf("village", 2_100, 8, "oil-field", "flood-control"), 8],
    ["a small community", numberOf("community", 2_900, 0.4), 6],
    ["a community of usual size", numberOf("community", 7_200, 0.8), 8],
    ["a large community", numberOf("community", 15_000, 1.5, "old-estate", "migrants"), 10]
  ])("%s", (_, number, expected) => {
    expect(number).toBe(expected)
  })

  test("lies within 6 to 9 and 6 to 10, and every number in them comes about (PJ-A3)", () => {
    const people = Array.from({ length: 40 }, (_, i) => i * 500)
    const reached = (kind: "village" | "community") =>
      [...new Set(people.map((n) => numberOf(kind, n, 0.5)))].toSorted()
    expect(reached("village")).toEqual([6, 7, 8, 9])
    expect(reached("community").toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([6, 7, 8, 9, 10])
  })

  test("sets up every kind of post of PJ-A2 by the upper bound, none above its own limit", () => {
    const order = inForce(workforce.setUpOrder)
    expect(Post.kinds.filter((kind) => !order.includes(kind))).toEqual([])
    for (let number = 6; number <= 10; number++) {
      const posts = Establishment.setUp(order, number)
      for (const kind of Post.kinds) {
        expect(posts[kind] ?? 0).toBeLessThanOrEqual(inForce(workforce.postsMax)[kind] ?? number)
      }
    }
    expect(Establishment.setUp(order, 6)).toMatchObject({ secretary: 1, director: 1, gridAdministrator: 2 })
  })
})

test("a deputy secretary's conditions hold in principle, a grid administrator's without exception (PJ-A5, PJ-A6)", () => {
  const told = (kind: Post.PostKind) =>
    Eligibility.requirementsOf(inForce(workforce.requirements), kind).map(
      (one) => `${Eligibility.rules[one._tag].name.en} ${one.force} ${one.source._tag === "Fact" ? one.source.id : ""}`
    )
  expect(told("deputySecretary")).toEqual(["education inPrinciple PJ-A5", "age inPrinciple PJ-A5"])
  expect(told("gridAdministrator")).toEqual(["education strict PJ-A6", "age strict PJ-A6"])
  expect(told("secretary")).toEqual([])
})

test("an elected term is three years long, and five from the law of 29 December 2018 on", () => {
  expect(inForce(workforce.termYearsMax, Day.of("2018-12-28"))).toBe(3)
  expect(inForce(workforce.termYearsMax, Day.of("2018-12-29"))).toBe(5)
})

test("nothing can be exempt from the number but the rule for incumbents (PJ-A7)", () => {
  const open = inForce(workforce.transferRules).filter((one) => one.beyondNumber || one.waivesRequirements)
  expect(open.map(({ id }) => id)).toEqual(["incumbent"])
})
