import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import { Measure } from "./Measure.ts"
import * as Scoring from "./Scoring.ts"

const share = (num: number, den = 100): Share.Share => Share.of(num, den)
const read = (num: number, den = 100, faults = 0) => ({ share: share(num, den), faults })

const linear = (zero: number, full: number): Scoring.Graded => ({
  _tag: "Linear",
  zero: share(zero),
  full: share(full)
})
const stepped: Scoring.Graded = {
  _tag: "Stepped",
  steps: [
    { from: share(95), points: 10_000 },
    { from: share(80), points: 8_000 }
  ],
  otherwise: 3_000
}
const fewer: Scoring.Graded = {
  _tag: "Stepped",
  steps: [
    { from: share(0), points: 10_000 },
    { from: share(5), points: 6_000 }
  ],
  otherwise: 0
}
const deduction: Scoring.Graded = { _tag: "Deduction", each: 1_500, floor: 2_000 }

describe("points of a figure", () => {
  test.each([
    ["linear at its zero", linear(60, 90), "satisfaction", read(60), 0],
    ["linear below its zero", linear(60, 90), "satisfaction", read(12), 0],
    ["linear half way", linear(60, 90), "satisfaction", read(75), 5_000],
    ["linear, two thirds rounded half up", linear(60, 90), "satisfaction", read(80), 6_667],
    ["linear at its full", linear(60, 90), "satisfaction", read(90), 10_000],
    ["linear beyond its full", linear(60, 90), "satisfaction", read(100), 10_000],
    ["linear where less is better, none", linear(20, 0), "rework", read(0), 10_000],
    ["linear where less is better, in between", linear(20, 0), "rework", read(5), 7_500],
    ["linear where less is better, too many", linear(20, 0), "rework", read(30), 0],
    ["the first step", stepped, "ticketsOnTime", read(19, 20), 10_000],
    ["just below it", stepped, "ticketsOnTime", read(949, 1_000), 8_000],
    ["below every step", stepped, "ticketsOnTime", read(79), 3_000],
    ["steps where less is better, none", fewer, "rework", read(0), 10_000],
    ["steps where less is better, at the step", fewer, "rework", read(1, 20), 6_000],
    ["steps where less is better, beyond", fewer, "rework", read(51, 1_000), 0],
    ["no fault", deduction, "discipline", read(0, 1, 0), 10_000],
    ["three faults", deduction, "discipline", read(1, 1, 3), 5_500],
    ["more faults than there are points for", deduction, "discipline", read(1, 1, 9), 2_000]
  ] as const)("%s", (_, scoring, measure, figure, expected) => {
    expect(Scoring.pointsOf(scoring, measure, figure)).toBe(expected)
  })
})

describe("a veto", () => {
  const worse = (than: number): Scoring.Veto => ({
    _tag: "Veto",
    trigger: { _tag: "Worse", than: share(than) },
    atMost: "competent"
  })
  const faults = (min: number, kind?: string): Scoring.Veto => ({
    _tag: "Veto",
    trigger: { _tag: "Faults", min, ...(kind === undefined ? {} : { kinds: [kind] }) },
    atMost: "notCompetent"
  })
  const offences = (kind: string, times: number) => ({ _tag: "Offences", offences: [{ kind, times }] }) as const

  test.each([
    ["a share worse than the line", Scoring.bites(worse(60), "satisfaction", read(59)), true],
    ["a share at the line", Scoring.bites(worse(60), "satisfaction", read(60)), false],
    ["more rework than the line", Scoring.bites(worse(10), "rework", read(11)), true],
    ["rework at the line", Scoring.bites(worse(10), "rework", read(10)), false],
    ["as many faults as it asks", Scoring.bites(faults(3), "rework", read(3, 10, 3)), true],
    ["fewer faults", Scoring.bites(faults(3), "rework", read(2, 10, 2)), false],
    [
      "the kind of offence",
      Scoring.bites(faults(2, "absence"), "discipline", read(1, 1, 2), offences("absence", 2)),
      true
    ],
    ["another kind", Scoring.bites(faults(1, "absence"), "discipline", read(1, 1, 9), offences("reminder", 9)), false],
    [
      "a grave offence counts by times, not by severity",
      Scoring.bites(faults(2, "absence"), "discipline", read(1, 1, 10), offences("absence", 1)),
      false
    ]
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

test("every scoring is said in words", () => {
  const veto: Scoring.Scoring = { _tag: "Veto", trigger: { _tag: "Worse", than: share(60) }, atMost: "competent" }
  const counted: Scoring.Scoring = {
    _tag: "Veto",
    trigger: { _tag: "Faults", min: 2, kinds: ["criticism"] },
    atMost: "notCompetent"
  }
  const said = [
    Scoring.phrase(linear(60, 98), "satisfaction"),
    Scoring.phrase(stepped, "ticketsOnTime"),
    Scoring.phrase(fewer, "rework"),
    Scoring.phrase(deduction, "discipline"),
    Scoring.phrase(veto, "satisfaction"),
    Scoring.phrase(veto, "rework"),
    Scoring.phrase(counted, "discipline", { criticism: Label.of("通报批评", "public criticism") })
  ]
  expect(said.map(({ zh, en }) => `${zh}\n${en}`).join("\n")).toMatchInlineSnapshot(`
    "60%得0分，98%得满分，其间按比例
    no points at 60%, all at 98%, in proportion between
    不低于95%得100分、不低于80%得80分，否则30分
    at least 95%: 100 points, at least 80%: 80 points, otherwise 30 points
    不高于0%得100分、不高于5%得60分，否则0分
    at most 0%: 100 points, at most 5%: 60 points, otherwise 0 points
    每次扣15分，不低于20分
    15 points off for each, not below 20 points
    低于60%的，最高称职
    below 60%: competent at best
    高于60%的，最高称职
    above 60%: competent at best
    通报批评达2次的，最高不称职
    public criticism, 2 times or more: not competent at best"
  `)
})

const anyShare = fc.integer({ min: 1, max: 10_000 }).chain((den) => fc.nat({ max: den }).map((num) => share(num, den)))
const measures = fc.constantFrom(...Measure.literals)

/** Scorings as a policy may have them: all points go to the better side. */
const anyGraded = (measure: Measure): fc.Arbitrary<Scoring.Graded> =>
  fc.oneof(
    fc
      .tuple(anyShare, anyShare)
      .filter(([a, b]) => Share.compare(a, b) !== 0)
      .map(([a, b]): Scoring.Graded => {
        const [worse, better] = Scoring.reaches(measure, a, b) ? [b, a] : [a, b]
        return { _tag: "Linear", zero: worse, full: better }
      }),
    fc
      .tuple(fc.array(anyShare, { minLength: 1, maxLength: 5 }), fc.nat({ max: 1_000 }))
      .map(([marks, otherwise]): Scoring.Graded => {
        const steps = marks
          .sort((a, b) => (Scoring.reaches(measure, a, b) ? -1 : 1))
          .map((from, i) => ({ from, points: 10_000 - i * 1_000 }))
        const [first = { from: share(1, 1), points: 10_000 }, ...rest] = steps
        return { _tag: "Stepped", steps: [first, ...rest], otherwise }
      }),
    fc.record({
      _tag: fc.constant("Deduction" as const),
      each: fc.integer({ min: 1, max: 10_000 }),
      floor: fc.nat({ max: 10_000 })
    })
  )

test("a better figure never gets fewer points, and points lie between 0 and 100", () => {
  fc.assert(
    fc.property(
      measures.chain((measure) => fc.tuple(fc.constant(measure), anyGraded(measure))),
      anyShare,
      anyShare,
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      ([measure, scoring], a, b, some, more) => {
        const [worse, better] = Scoring.reaches(measure, a, b) ? [b, a] : [a, b]
        const low = Scoring.pointsOf(scoring, measure, { share: worse, faults: some + more })
        const high = Scoring.pointsOf(scoring, measure, { share: better, faults: some })
        expect(high).toBeGreaterThanOrEqual(low)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(10_000)
        expect(Number.isSafeInteger(low)).toBe(true)
      }
    )
  )
})

test("linear points are the plain proportion to within half a hundredth", () => {
  fc.assert(
    fc.property(anyShare, anyShare, anyShare, (figure, zero, full) => {
      fc.pre(Share.compare(zero, full) !== 0)
      const value = ({ num, den }: Share.Share) => num / den
      const plain = ((value(figure) - value(zero)) / (value(full) - value(zero))) * 10_000
      const exact = Scoring.pointsOf({ _tag: "Linear", zero, full }, "satisfaction", { share: figure, faults: 0 })
      expect(Math.abs(exact - Math.min(10_000, Math.max(0, plain)))).toBeLessThanOrEqual(0.5 + 1e-4)
    })
  )
})
