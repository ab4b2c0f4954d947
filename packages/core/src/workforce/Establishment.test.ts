import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Establishment from "./Establishment.ts"
import * as Post from "./Post.ts"
import { COMMUNITY, determine, eventsOf, policy } from "./WorkforceDistrict.ts"

const day = Day.of("2020-01-20")
const question = { placeKind: "village", population: 1_200, areaM2: 900_000, tasks: [], day } as const
const compute = (rest: Partial<Establishment.Question> = {}) => {
  const computed = Establishment.compute(policy, { ...question, ...rest })
  if (Result.isFailure(computed)) throw new Error(computed.failure.label.en)
  return computed.success
}

describe("the number of posts", () => {
  test.each([
    ["nothing beyond the base", {}, 6],
    ["a step of residents is not full yet", { population: 1_999 }, 6],
    ["a step of residents is full", { population: 2_000 }, 7],
    ["square metres", { areaM2: 3_999_999 }, 8],
    ["tasks add their points up", { tasks: ["flood-control", "old-estate"] }, 7],
    ["one task alone has too few points", { tasks: ["flood-control"] }, 6],
    ["the upper bound of a village", { population: 90_000 }, 9],
    ["the upper bound of a community", { placeKind: "community", population: 90_000 }, 10],
    ["the lower bound", { population: 0, areaM2: 1 }, 6]
  ] as const)("%s", (_, rest, number) => {
    expect(compute(rest).number).toBe(number)
  })

  test("is explained", () => {
    const { explanation } = compute({ population: 3_100, areaM2: 2_500_000, tasks: ["old-estate", "flood-control"] })
    expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
      "posts of the village: 9 posts
        by the formula: 10 posts (assumption: for a test)
          base: 6 posts
          residents: 2 posts, 3100 residents; one for each full 1000 beyond 1000
          service area: 1 post, 2.5 km²; one for each full 1 beyond 1
          management tasks: 1 post, 4 points; one for each full 3 beyond 0
            flood control: 2 points (assumption: for a test)
            old estate: 2 points (assumption: for a test)
        bounds: 6 to 9 (assumption: for a test)"
    `)
    expect(Explanation.toText(explanation, "zh")).toMatchInlineSnapshot(`
      "村编制岗位数：9个岗位
        按公式：10个岗位（假设：for a test）
          基数：6个岗位
          常住人口：2个岗位，3100人，超过1000的部分每满1000增加1个
          服务面积：1个岗位，2.5平方公里，超过1的部分每满1增加1个
          管理任务：1个岗位，4分，超过0的部分每满3增加1个
            防汛：2分（假设：for a test）
            老旧小区：2分（假设：for a test）
        上下限：6至9个（假设：for a test）"
    `)
  })

  test("has no answer before the first day of the formula", () => {
    const early = Establishment.compute(policy, { ...question, day: Day.of("2018-12-31") })
    expect(early).toMatchObject({ failure: { _tag: "NotInForce", firstFrom: "2019-01-01" } })
  })

  const places = fc.record({
    placeKind: fc.constantFrom("village", "community"),
    population: fc.nat(30_000),
    areaM2: fc.nat(30_000_000),
    tasks: fc.subarray(["flood-control", "old-estate"])
  })

  test("never leaves the bounds, and never falls when a place grows", () => {
    fc.assert(
      fc.property(places, fc.nat(5_000), fc.nat(5_000_000), (place, people, area) => {
        const { number } = compute(place)
        const { min, max } = policy.bounds.values[0].value[place.placeKind]
        expect(number).toBeGreaterThanOrEqual(min)
        expect(number).toBeLessThanOrEqual(max)
        const grown = { ...place, population: place.population + people, areaM2: place.areaM2 + area }
        expect(compute(grown).number).toBeGreaterThanOrEqual(number)
        expect(compute({ ...place, tasks: ["flood-control", "old-estate"] }).number).toBeGreaterThanOrEqual(number)
      })
    )
  })
})

describe("a decision", () => {
  const decision = eventsOf(determine(COMMUNITY, { number: 8, reason: "a new estate" }))[0]
  const told = (policyOf = policy) =>
    decision?._tag === "EstablishmentDetermined" ? Establishment.explainDecision(policyOf, decision) : undefined

  test("is explained by the formula, and by its reason where it departs from it", () => {
    const explained = told()
    expect(explained?._tag === "Success" && Explanation.toText(explained.success, "en")).toMatchInlineSnapshot(`
      "posts of 211103001001 from 2019-01-01 on: 8 posts, decided because: a new estate
        posts of the community: 7 posts
          by the formula: 7 posts (assumption: for a test)
            base: 6 posts
            residents: 1 post, 2500 residents; one for each full 1000 beyond 1000
            service area: 0 posts, 0.9 km²; one for each full 1 beyond 1
            management tasks: 0 posts, 0 points; one for each full 3 beyond 0
          bounds: 6 to 10 (assumption: for a test)
        posts by kind
          Party secretary: 1 post
          director: 1 post
          deputy secretary: 1 post
          member of the Party-building (grid management and service) centre: 3 posts
          grid administrator: 2 posts"
    `)
  })

  test("can not be explained by a formula that was not in force", () => {
    const later = { ...policy.formula.values[0], from: Day.of("2021-01-01") }
    expect(told({ ...policy, formula: { ...policy.formula, values: [later] } })).toMatchObject({ _tag: "Failure" })
  })
})

describe("the posts of a number", () => {
  test("are set up in order, and the last kind is repeated", () => {
    expect(Establishment.setUp(["secretary", "director", "centreStaff"], 5)).toEqual({
      secretary: 1,
      director: 1,
      centreStaff: 3
    })
    expect(Establishment.setUp(["secretary"], 0)).toEqual({})
  })

  test("add up to it", () => {
    const order = policy.setUpOrder.values[0].value
    fc.assert(
      fc.property(fc.nat(30), (number) => {
        expect(Post.totalOf(Establishment.setUp(order, number))).toBe(number)
      })
    )
  })
})
