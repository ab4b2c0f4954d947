import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Rating from "../kernel/Rating.ts"
import { period, person, policy } from "./AppraisalDistrict.ts"
import * as Consequence from "./Consequence.ts"
import { ConsequenceRules } from "./ConsequenceRules.ts"
import { next } from "./PeriodOrder.ts"

const rules = policy.consequences.values[0].value.year

const letters = { E: "excellent", C: "competent", B: "basicallyCompetent", N: "notCompetent" } as const

/** The yearly ratings up to 2020, one letter a year; a dash is a year without one. */
const after = (ratings: string) => {
  const history = [...ratings].map((letter, i) => {
    const year = period(String(2021 - ratings.length + i))
    const rating = letters[letter as keyof typeof letters] as Rating.Rating | undefined
    return rating === undefined ? { period: year } : { period: year, rating }
  })
  const last = { period: period("2020"), rating: letters[ratings.at(-1) as keyof typeof letters] }
  return Consequence.of({ person: person("li"), history: [...history.slice(0, -1), last], rules })
}

describe("steps of the grade", () => {
  test.each([
    ["E", 0],
    ["EE", 1],
    ["EEE", 0],
    ["EEEE", 1],
    ["CC", 0],
    ["CCC", 1],
    ["CEC", 1],
    ["EEC", 0],
    ["EECC", 0],
    ["EECCC", 1],
    ["CCNC", 0],
    ["CCBC", 0],
    ["CC-C", 1],
    ["E-E", 1],
    ["N", 0],
    ["NN", -1],
    ["NNN", 0],
    ["NNNN", -1],
    ["NCN", 0],
    ["CNN", -1],
    ["BB", 0]
  ])("%s moves it by %i", (ratings, steps) => {
    expect(after(ratings).consequence.steps).toBe(steps)
  })
})

describe("failures", () => {
  test.each([
    ["C", 0, false, false],
    ["B", 0, true, false],
    ["N", 1, true, false],
    ["NN", 2, true, true],
    ["N-N", 2, true, true],
    ["NBN", 1, true, false],
    ["NNN", 3, true, true],
    ["NNC", 0, false, false]
  ])("%s: %i in a row, warning %s, exit %s", (ratings, failures, warning, exitDue) => {
    expect(after(ratings).consequence).toMatchObject({ failures, warning, exitDue })
  })
})

test("performance pay and service, in the year that follows", () => {
  const of = (ratings: string) => {
    const { percent, yearNotCounted, from, to } = after(ratings).consequence
    return [percent, yearNotCounted, from, to]
  }
  expect(of("E")).toEqual([120, undefined, "2021-01-01", "2022-01-01"])
  expect(of("C")).toEqual([100, undefined, "2021-01-01", "2022-01-01"])
  expect(of("B")).toEqual([60, undefined, "2021-01-01", "2022-01-01"])
  expect(of("N")).toEqual([0, 2020, "2021-01-01", "2022-01-01"])
})

test("says why", () => {
  const { explanation } = after("C-NN")
  expect(Explanation.toText(explanation, "zh")).toMatchSnapshot()
  expect(Explanation.toText(explanation, "en")).toMatchSnapshot()
})

test.each([
  [{ excellent: 100, competent: 120, basicallyCompetent: 60, notCompetent: 0 }, false],
  [{ excellent: 100, competent: 100, basicallyCompetent: 60, notCompetent: 0 }, true]
])("a worse rating pays no more: %j %s", (percent, isRight) => {
  const { source } = rules.coefficients ?? {}
  expect(Schema.is(ConsequenceRules)({ steps: [], coefficients: { percent, source } })).toBe(isRight)
})

const anyHistory = fc
  .array(fc.constantFrom(...Rating.Rating.literals, undefined), { maxLength: 12 })
  .chain((before) => fc.constantFrom(...Rating.Rating.literals).map((last) => [...before, last] as const))

const playing = (ratings: ReadonlyArray<Rating.Rating | undefined>) => {
  let year = period("1999")
  const history: Array<{ period: typeof year; rating?: Rating.Rating }> = []
  return ratings.flatMap((rating) => {
    year = next(year)
    if (rating === undefined) {
      history.push({ period: year })
      return []
    }
    const { consequence } = Consequence.of({
      person: person("li"),
      history: [...history, { period: year, rating }],
      rules
    })
    history.push({ period: year, rating })
    return [consequence]
  })
}

test("no rating moves a grade twice, and years without a rating change nothing", () => {
  fc.assert(
    fc.property(anyHistory, (ratings) => {
      const found = playing(ratings)
      const rated = ratings.filter((one) => one !== undefined)
      expect(found.filter(({ steps }) => steps !== 0).length).toBeLessThanOrEqual(Math.floor(rated.length / 2))
      const bare = playing(rated).map(({ steps, failures, exitDue, percent }) => ({
        steps,
        failures,
        exitDue,
        percent
      }))
      expect(found.map(({ steps, failures, exitDue, percent }) => ({ steps, failures, exitDue, percent }))).toEqual(
        bare
      )
    })
  )
})

test("a better rating pays no less, moves no grade lower and asks no sooner for an exit", () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...Rating.Rating.literals), (ratings, other) => {
      const [a, b] = [playing(ratings).at(-1), playing([...ratings.slice(0, -1), other]).at(-1)]
      if (a === undefined || b === undefined) throw new Error("the last year is rated")
      const [better, worse] = Rating.compare(a.rating, b.rating) <= 0 ? [a, b] : [b, a]
      expect(better.percent ?? 0).toBeGreaterThanOrEqual(worse.percent ?? 0)
      expect(better.steps).toBeGreaterThanOrEqual(worse.steps)
      expect(better.failures).toBeLessThanOrEqual(worse.failures)
      expect(Number(better.exitDue)).toBeLessThanOrEqual(Number(worse.exitDue))
    })
  )
})
