import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Share from "../kernel/Share.ts"
import type { Figures } from "./Figure.ts"
import * as Gap from "./Gap.ts"
import { indicator, marks, offences, perCent, rate, scheme, vote } from "./SampleScheme.ts"
import type { Scheme } from "./Scheme.ts"
import type { WhenMissing } from "./SchemeIndicator.ts"
import * as Score from "./Score.ts"

const scored = (of: Scheme, figures: Figures): Score.Scored => {
  const found = Score.of(of, figures)
  if (Result.isFailure(found)) throw new Error(found.failure.missing.map((one) => one.indicator.id).join(", "))
  return found.success
}
const pointsOf = (of: Scheme, figures: Figures) => scored(of, figures).score.points

const everything = scheme(
  indicator("on-time", "ticketsOnTime", 25, {
    scoring: { _tag: "Linear", zero: Share.percent(60), full: Share.percent(90) }
  }),
  indicator("rework", "rework", 15, {
    scoring: {
      _tag: "Stepped",
      steps: [
        { from: Share.percent(0), points: 10_000 },
        { from: Share.percent(5), points: 7_000 }
      ],
      otherwise: 0
    }
  }),
  indicator("vote", "residentsVote", 30, { countedMin: 50, whenMissing: "required" }),
  indicator("superior", "superiorScore", 20, { whenMissing: "required" }),
  indicator("discipline", "discipline", 10, {
    scoring: { _tag: "Deduction", each: 1_000, floor: 0 },
    whenMissing: "full"
  }),
  indicator("criticised", "discipline", 0, {
    scoring: { _tag: "Veto", trigger: { _tag: "Faults", min: 1, kinds: ["criticism"] }, atMost: "competent" },
    whenMissing: "full"
  }),
  indicator("unhappy", "satisfaction", 0, {
    scoring: { _tag: "Veto", trigger: { _tag: "Worse", than: Share.percent(50) }, atMost: "notCompetent" },
    countedMin: 10,
    whenMissing: "full"
  })
)

const year: Figures = {
  ticketsOnTime: rate(16, 20),
  rework: rate(1, 20),
  residentsVote: vote([30, 20, 5, 5], 48),
  superiorScore: marks(8_800, 9_001),
  discipline: offences(["criticism", 1], ["reminder", 1])
}

describe("a score", () => {
  test("is the weighted sum that one works out by hand", () => {
    const { score } = scored(everything, year)
    expect(score).toEqual({
      points: 7_547,
      parts: [
        { indicator: "on-time", points: 6_667 },
        { indicator: "rework", points: 7_000 },
        { indicator: "vote", points: 8_167 },
        { indicator: "superior", points: 8_901 },
        { indicator: "discipline", points: 6_000 }
      ],
      vetoes: ["criticised"],
      atMost: "competent"
    })
    const byHand = 0.25 * 66.67 + 0.15 * 70 + 0.3 * 81.67 + 0.2 * 89.01 + 0.1 * 60
    expect(score.points / 100).toBeCloseTo(byHand, 2)
  })

  test("of two vetoes the stricter one holds", () => {
    const { score } = scored(everything, { ...year, satisfaction: rate(4, 10) })
    expect(score).toMatchObject({ vetoes: ["criticised", "unhappy"], atMost: "notCompetent" })
    expect(scored(everything, { ...year, satisfaction: rate(4, 9) }).score.vetoes).toEqual(["criticised"])
  })

  test("says why, with every figure as it was counted", () => {
    const { ticketsOnTime: _, ...rest } = year
    const { explanation } = scored(everything, { ...rest, satisfaction: rate(4, 10) })
    expect(`${Explanation.toText(explanation, "zh")}\n\n${Explanation.toText(explanation, "en")}`).toMatchSnapshot()
  })
})

describe("a figure that is missing", () => {
  const of = (whenMissing: WhenMissing) =>
    scheme(indicator("a", "satisfaction", 60, { whenMissing, countedMin: 5 }), indicator("b", "superiorScore", 40))
  const figures = { superiorScore: marks(8_000) }

  test.each([
    ["spread", 8_000],
    ["full", 9_200],
    ["none", 3_200]
  ] as const)("%s", (whenMissing, points) => {
    expect(pointsOf(of(whenMissing), figures)).toBe(points)
    expect(pointsOf(of(whenMissing), { ...figures, satisfaction: rate(4, 4) })).toBe(points)
    expect(pointsOf(of(whenMissing), { ...figures, satisfaction: rate(5, 5) })).toBe(9_200)
  })

  test("is named where the scheme requires it, with what is wrong", () => {
    const asked = (given: Figures) => {
      const found = Score.of(everything, given)
      return Result.isFailure(found)
        ? found.failure.missing.map(
            (one) => `${one.indicator.id}: ${Gap.phrase(one.gap).zh}; ${Gap.phrase(one.gap).en}`
          )
        : []
    }
    const { residentsVote: _, superiorScore: __, ...rest } = year
    const voted = (ordinary: number, ...counts: readonly [number, number, number, number]): Figures => ({
      ...year,
      residentsVote: vote(counts, ordinary)
    })
    expect(asked(rest)).toEqual(["vote: 没有数据; no figure", "superior: 没有数据; no figure"])
    expect(asked(voted(40, 20, 20, 5, 4))).toEqual(["vote: 有效数量为49，至少应为50; 49 counted, at least 50 needed"])
    expect(asked(voted(34, 20, 20, 5, 5))).toEqual([
      "vote: 普通居民占68.00%，不足70.00%，测评无效; 68.00% ordinary residents, at least 70.00% needed, so the vote is void"
    ])
    expect(asked(voted(35, 20, 20, 5, 5))).toEqual([])
    expect(asked({ ...year, superiorScore: marks() })).toEqual([
      "superior: 有效数量为0，至少应为1; 0 counted, at least 1 needed"
    ])
  })

  test("leaves no score when it is the only one", () => {
    const lonely = scheme(
      indicator("a", "satisfaction", 100),
      indicator("b", "rework", 0, { scoring: everything.indicators[6]?.scoring ?? perCent })
    )
    expect(Score.of(lonely, {})).toMatchObject({
      failure: { missing: [{ indicator: { id: "a" }, gap: { _tag: "NotTaken" } }] }
    })
  })
})

const natural = fc.nat({ max: 60 })
const anyRate = fc.tuple(natural, natural).map(([a, b]) => rate(a, a + b))
const anyFigures: fc.Arbitrary<Figures> = fc.record(
  {
    ticketsOnTime: anyRate,
    rework: anyRate,
    satisfaction: anyRate,
    residentsVote: fc.tuple(natural, natural, natural, natural).map(([a, b, c, d]) => vote([a + 50, b, c, d])),
    superiorScore: fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 4 }).map((list) => marks(...list)),
    discipline: fc.nat({ max: 9 }).map((n) => (n === 0 ? offences() : offences(["reminder", n])))
  },
  { requiredKeys: ["residentsVote", "superiorScore"] }
)

/** The same figures, one of them better: what was counted stays as much. */
const better = (figures: Figures): ReadonlyArray<Figures> => {
  const { ticketsOnTime, rework, satisfaction, residentsVote, superiorScore, discipline } = figures
  const up = (one: Figures["rework"], by: number) =>
    one === undefined || one.num + by < 0 || one.num + by > one.den ? undefined : { ...one, num: one.num + by }
  const [onTime, less, happier] = [up(ticketsOnTime, 1), up(rework, -1), up(satisfaction, 1)]
  const ballots = residentsVote?.ballots
  return [
    ...(onTime === undefined ? [] : [{ ...figures, ticketsOnTime: onTime }]),
    ...(less === undefined ? [] : [{ ...figures, rework: less }]),
    ...(happier === undefined ? [] : [{ ...figures, satisfaction: happier }]),
    ...(ballots === undefined || ballots.notCompetent === 0
      ? []
      : [
          {
            ...figures,
            residentsVote: vote([
              ballots.excellent,
              ballots.competent + 1,
              ballots.basicallyCompetent,
              ballots.notCompetent - 1
            ])
          }
        ]),
    ...(superiorScore === undefined
      ? []
      : [{ ...figures, superiorScore: marks(...superiorScore.marks.map((mark) => Math.min(10_000, mark + 1))) }]),
    ...(discipline === undefined ? [] : [{ ...figures, discipline: offences() }])
  ]
}

test("a better figure never lowers the score", () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const before = pointsOf(everything, figures)
      for (const one of better(figures)) expect(pointsOf(everything, one)).toBeGreaterThanOrEqual(before)
    })
  )
})

test("the order of the indicators does not matter to the points", () => {
  fc.assert(
    fc.property(anyFigures, fc.shuffledSubarray([...everything.indicators], { minLength: 7 }), (figures, shuffled) => {
      const [first, ...rest] = shuffled
      if (first === undefined) throw new Error("all indicators stay")
      const [a, b] = [
        scored(everything, figures).score,
        scored({ ...everything, indicators: [first, ...rest] }, figures).score
      ]
      expect([b.points, b.atMost]).toEqual([a.points, a.atMost])
    })
  )
})

test("equal points everywhere make the same score, whatever the weights; a score lies between its best and worst part", () => {
  const weights = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)))
  fc.assert(
    fc.property(weights, fc.nat({ max: 10_000 }), (parts, points) => {
      const [first, ...rest] = parts.map((weight, i) => indicator(`i-${i}`, "superiorScore", weight))
      if (first === undefined) throw new Error("there is a weight")
      expect(pointsOf(scheme(first, ...rest), { superiorScore: marks(points) })).toBe(points)
    })
  )
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const { points, parts } = scored(everything, figures).score
      const given = parts.flatMap((part) => part.points ?? [])
      expect(points).toBeGreaterThanOrEqual(Math.min(...given))
      expect(points).toBeLessThanOrEqual(Math.max(...given))
    })
  )
})
