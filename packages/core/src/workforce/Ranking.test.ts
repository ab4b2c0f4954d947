import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Share from "../kernel/Share.ts"
import * as Ranking from "./Ranking.ts"
import { day, person } from "./WorkforceDistrict.ts"

const rules = { writtenShare: Share.percent(60), interviewPass: 6_000 }
const candidate = (who: string, written: number, interview?: number, on = "2020-03-05"): Ranking.Candidate => ({
  person: person(who),
  registeredOn: day(on),
  written,
  ...(interview === undefined ? {} : { interview })
})
const order = (...candidates: ReadonlyArray<Ranking.Candidate>) =>
  Ranking.of(candidates, rules).map((one) => one.person)

describe("the ranking", () => {
  test("weighs the written paper and the interview", () => {
    expect(Ranking.of([candidate("a", 8_000, 7_000), candidate("b", 7_000, 9_000)], rules)).toEqual([
      { person: "b", rank: 1, written: 7_000, interview: 9_000, total: 7_800 },
      { person: "a", rank: 2, written: 8_000, interview: 7_000, total: 7_600 }
    ])
  })

  test("leaves out who was absent or failed", () => {
    expect(order(candidate("a", 9_000), candidate("b", 9_000, 5_999), candidate("c", 6_000, 6_000))).toEqual(["c"])
  })

  test("compares exactly what rounding would make equal", () => {
    const thirds = { ...rules, writtenShare: Share.of(1, 3) }
    const ranked = Ranking.of([candidate("a", 6_000, 9_000), candidate("b", 6_001, 9_000)], thirds)
    expect(ranked.map((one) => [one.person, one.total])).toEqual([
      ["b", 8_000],
      ["a", 8_000]
    ])
  })

  test("ties go to the higher written score, the earlier registration, the id", () => {
    expect(order(candidate("a", 7_000, 8_000), candidate("b", 7_200, 7_700))).toEqual(["b", "a"])
    expect(order(candidate("a", 8_000, 8_000), candidate("b", 8_000, 8_000, "2020-03-04"))).toEqual(["b", "a"])
    expect(order(candidate("b", 8_000, 8_000), candidate("a", 8_000, 8_000))).toEqual(["a", "b"])
  })

  test("is the same whatever order the scores come in", () => {
    const points = fc.integer({ min: 5_000, max: 10_000 })
    const candidates = fc
      .array(fc.tuple(points, fc.option(points, { nil: undefined })), { maxLength: 12 })
      .map((rows) => rows.map(([written, interview], i) => candidate(`p${i}`, written, interview)))
    fc.assert(
      fc.property(candidates, (list) => {
        const ranked = Ranking.of(list, rules)
        expect(Ranking.of([...list].reverse(), rules)).toEqual(ranked)
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1))
        for (const [i, one] of ranked.entries()) {
          expect(one.total).toBeLessThanOrEqual(ranked[i - 1]?.total ?? 10_000)
          expect(one.total).toBeGreaterThanOrEqual(Math.min(one.written, one.interview))
        }
      })
    )
  })

  test("is explained", () => {
    const [first] = Ranking.of([candidate("a", 8_655, 7_000)], rules)
    const told = first === undefined ? "" : Explanation.toText(Ranking.explain(first, rules.writtenShare), "en")
    expect(told).toBe(
      "place 1: 79.93 points\n  written paper: 86.55 points, counts 60%\n  interview: 70 points, counts 40%"
    )
    expect(Ranking.format(8_650)).toBe("86.50")
  })
})

test("the shortlist has so many places, with those who tie with the last, and no one below the pass mark", () => {
  const scores = [9_000, 8_000, 8_000, 5_000].map((points, i) => ({ person: person(`p${i}`), points }))
  const shortlist = (places: number) => Ranking.shortlist(scores, { pass: 6_000, places })
  expect(shortlist(1)).toEqual(["p0"])
  expect(shortlist(2)).toEqual(["p0", "p1", "p2"])
  expect(shortlist(9)).toEqual(["p0", "p1", "p2"])
})
