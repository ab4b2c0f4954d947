import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import * as Share from "../kernel/Share.ts"
import { indicator, scheme } from "./SampleScheme.ts"
import * as Scheme from "./Scheme.ts"
import * as SchemeExplanation from "./SchemeExplanation.ts"
import type { SchemeIndicator } from "./SchemeIndicator.ts"
import type { Scoring } from "./Scoring.ts"

const decode = Schema.decodeUnknownResult(Scheme.Scheme, { errors: "all", onExcessProperty: "error" })
const messageOf = (one: Scheme.Scheme) => {
  const decoded = decode(one)
  return Result.isFailure(decoded) ? decoded.failure.message : "sound"
}

const whole = indicator("superior", "superiorScore", 100)
const veto = (
  scoring: Partial<Extract<Scoring, { readonly _tag: "Veto" }>> = {},
  rest: Partial<SchemeIndicator> = {}
) =>
  indicator("veto", "discipline", 0, {
    scoring: { _tag: "Veto", trigger: { _tag: "Faults", min: 1 }, atMost: "notCompetent", ...scoring },
    ...rest
  })
const one = (rest: Partial<SchemeIndicator>) => scheme({ ...whole, ...rest })
const stepped = (...steps: ReadonlyArray<readonly [percent: number, points: number]>): Scoring => {
  const [first = { from: Share.percent(0), points: 0 }, ...others] = steps.map(([from, points]) => ({
    from: Share.percent(from),
    points
  }))
  return { _tag: "Stepped", steps: [first, ...others], otherwise: 1_000 }
}

describe("a scheme", () => {
  test.each([
    ["of one indicator", scheme(whole)],
    ["with a veto beside it", scheme(whole, veto())],
    ["with less as the better", one({ measure: "rework", scoring: stepped([0, 9_000], [10, 5_000]) })],
    ["with more as the better", one({ measure: "satisfaction", scoring: stepped([90, 9_000], [60, 5_000]) })]
  ])("%s is sound", (_, sound) => {
    expect(messageOf(sound)).toBe("sound")
  })

  test.each([
    ["weighs too little", scheme(indicator("a", "superiorScore", 95)), "the weights add up to 95.00%, not to 100%"],
    [
      "weighs too much by a hair",
      scheme({ ...whole, weight: Share.of(2, 3) }, { ...whole, id: "b", weight: Share.of(3_334, 10_000) }),
      "the weights add up to 100.01%, not to 100%"
    ],
    [
      "has a veto that weighs",
      scheme(indicator("a", "rework", 90), veto({}, { weight: Share.percent(10) })),
      "a veto has no weight"
    ],
    ["has an indicator that does not", scheme(whole, indicator("b", "rework", 0)), "weighs more than 0"],
    [
      "has all points at the worse end",
      one({ scoring: { _tag: "Linear", zero: Share.percent(90), full: Share.percent(60) } }),
      "all points go to a better share"
    ],
    [
      "has all points where none are",
      one({ scoring: { _tag: "Linear", zero: Share.percent(60), full: Share.of(6, 10) } }),
      "all points go to a better share"
    ],
    ["rewards rework", one({ measure: "rework" }), "all points go to a better share"],
    [
      "has steps in the wrong order",
      one({ measure: "rework", scoring: stepped([10, 9_000], [0, 5_000]) }),
      "steps stand in order"
    ],
    ["has the same step twice", one({ scoring: stepped([90, 9_000], [90, 5_000]) }), "steps stand in order"],
    ["gives more for less", one({ scoring: stepped([90, 5_000], [60, 9_000]) }), "a worse step gets fewer points"],
    ["gives more for nothing", one({ scoring: stepped([90, 5_000], [60, 500]) }), "a worse step gets fewer points"],
    [
      "deducts from marks",
      one({ scoring: { _tag: "Deduction", each: 100, floor: 0 } }),
      "marks have no faults to count"
    ],
    ["counts faults of marks", scheme(whole, veto({}, { measure: "superiorScore" })), "marks have no faults to count"],
    [
      "deducts nothing",
      one({ measure: "discipline", scoring: { _tag: "Deduction", each: 0, floor: 0 } }),
      "a deduction takes off more than 0"
    ],
    [
      "has offences of tickets",
      scheme(whole, veto({ trigger: { _tag: "Faults", min: 1, kinds: ["late"] } }, { measure: "rework" })),
      "only discipline has kinds of offences"
    ],
    [
      "rests a quarter on quarters",
      { ...one({ measure: "quarters" }), cycle: "quarter" } as const,
      "a quarter has no quarters"
    ],
    ["has a name with capitals", { ...scheme(whole), id: "Grid" }, "lower-case words joined by dashes"]
  ])("that %s is refused", (_, faulty, message) => {
    expect(messageOf(faulty)).toContain(message)
  })

  test("is sound exactly when its weights make one", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 20, max: 200 }), fc.boolean(), (parts, drawn, exact) => {
        const sum = parts.reduce((a, b) => a + b, 0)
        const den = exact ? sum : Math.max(drawn, ...parts)
        const [first, ...rest] = parts.map((num, i) => ({ ...whole, id: `i-${i}`, weight: Share.of(num, den) }))
        if (first === undefined) throw new Error("there is a weight")
        expect(messageOf(scheme(first, ...rest)) === "sound").toBe(sum === den)
      })
    )
  })

  test("is found by cycle and post", () => {
    const schemes = [
      { ...scheme(whole), id: "grid", posts: ["gridAdministrator"] },
      { ...scheme(whole), id: "lead", posts: ["secretary", "director"] },
      { ...scheme(whole), id: "quarter", cycle: "quarter", posts: ["secretary"] }
    ] as const
    expect(Scheme.forPost(schemes, "year", "director")?.id).toBe("lead")
    expect(Scheme.forPost(schemes, "quarter", "secretary")?.id).toBe("quarter")
    expect(Scheme.forPost(schemes, "quarter", "director")).toBeUndefined()
  })
})

test("a scheme is made known in words", () => {
  const told = SchemeExplanation.explain(
    scheme(
      indicator("on-time", "ticketsOnTime", 60, {
        scoring: { _tag: "Linear", zero: Share.percent(60), full: Share.of(975, 1_000) },
        countedMin: 3
      }),
      indicator("vote", "residentsVote", 40, { countedMin: 50, whenMissing: "required" }),
      veto({ trigger: { _tag: "Faults", min: 1, kinds: ["criticism"] }, atMost: "competent" })
    )
  )
  expect((["zh", "en"] as const).map((one) => Explanation.toText(told, one)).join("\n\n")).toMatchSnapshot()
})
