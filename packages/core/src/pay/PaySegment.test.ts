import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Money from "../kernel/Money.ts"
import * as Post from "../workforce/Post.ts"
import * as PaySegment from "./PaySegment.ts"
import { rules, span } from "./SamplePay.ts"

type Spans = readonly [PaySegment.Span, ...ReadonlyArray<PaySegment.Span>]

const pay = (spans: Spans, days = 22) => {
  const { base, performance } = PaySegment.of(spans, days, rules)
  return [base, performance]
}

describe("pay by paid days", () => {
  test.each<readonly [string, Spans, ReadonlyArray<number>]>([
    ["a full month", [span()], [288_000, 72_000]],
    ["half a month", [span({ paidDays: 11 })], [144_000, 36_000]],
    ["a day, rounded to the fen", [span({ paidDays: 1 })], [13_091, 3_273]],
    ["a full month of unpaid leave", [span({ paidDays: 0, leaveDays: 22 })], [0, 0]],
    ["three days of unpaid leave", [span({ paidDays: 19, leaveDays: 3 })], [248_727, 62_182]],
    ["half the performance pay", [span({ coefficient: 50 })], [288_000, 36_000]],
    ["none of it (R3-04)", [span({ coefficient: 0 })], [288_000, 0]],
    ["more than all of it", [span({ coefficient: 120 })], [288_000, 86_400]],
    [
      "a new grade from the twelfth paid day on",
      [span({ paidDays: 11 }), span({ grade: 8, paidDays: 11 })],
      [292_000, 73_000]
    ],
    [
      "a new post in mid-month",
      [span({ post: "gridAdministrator", grade: 1, paidDays: 8 }), span({ paidDays: 14 })],
      [270_545, 67_636]
    ],
    [
      "a new coefficient in mid-month",
      [span({ paidDays: 11 }), span({ coefficient: 0, paidDays: 11 })],
      [288_000, 36_000]
    ]
  ])("%s", (_, spans, expected) => {
    expect(pay(spans)).toEqual(expected)
  })

  test("no more days than the month has", () => {
    expect(() => pay([span({ paidDays: 20 }), span({ leaveDays: 3, paidDays: 0 })])).toThrow(
      "23 paid days do not fit into a month of 22"
    )
  })

  test("no pay in a grade that the rank does not hold", () => {
    expect(() => pay([span({ grade: 3 })])).toThrow("the pay table has no pay for principal in grade 3")
  })
})

describe("laws of pay by days", () => {
  const grade = (post: Post.PostKind) => {
    const { lowest, highest } = rules.bands[Post.rank[post]]
    return fc.integer({ min: lowest, max: highest })
  }
  const anySpan = (days: number) =>
    fc
      .constantFrom(...Post.kinds)
      .chain((post) => fc.tuple(fc.constant(post), grade(post), fc.nat({ max: 150 }), fc.nat({ max: days })))
      .map(([post, of, coefficient, paidDays]) => span({ post, grade: of, coefficient, paidDays }))
  const month = fc.integer({ min: 15, max: 24 })
  const several = month.chain((days) =>
    fc
      .array(anySpan(Math.floor(days / 4)), { minLength: 1, maxLength: 4 })
      .map(([first = span(), ...others]) => ({ days, spans: [first, ...others] as const }))
  )

  test("the parts of the segments add up to the parts of the month, and none is below zero", () => {
    fc.assert(
      fc.property(several, ({ days, spans }) => {
        const { segments, base, performance } = PaySegment.of(spans, days, rules)
        expect(Money.sum(segments.map((one) => one.base))).toBe(base)
        expect(Money.sum(segments.map((one) => one.performance))).toBe(performance)
        expect(segments.every((one) => one.base >= 0 && one.performance >= 0)).toBe(true)
      })
    )
  })

  test("base and performance in full add up to the monthly total, four to one to the fen (PJ-B2)", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000 }).map(Money.fen), (monthly) => {
        const { base, performance } = PaySegment.partsOf(monthly, rules)
        expect(Money.add(base, performance)).toBe(monthly)
        expect(Math.abs(base - 4 * performance)).toBeLessThanOrEqual(4)
      })
    )
  })

  test("cutting a span in two changes nothing in the month", () => {
    fc.assert(
      fc.property(several, fc.nat(), ({ days, spans }, at) => {
        const [first, ...others] = spans
        const cut = at % (first.paidDays + 1)
        const parts = [{ ...first, paidDays: cut }, { ...first, paidDays: first.paidDays - cut }, ...others] as const
        expect(pay(parts, days)).toEqual(pay(spans, days))
      })
    )
  })

  test("a full month in one grade pays its monthly total, whatever the month", () => {
    fc.assert(
      fc.property(month, grade("secretary"), (days, of) => {
        const { segments, base, performance } = PaySegment.of([span({ grade: of, paidDays: days })], days, rules)
        expect(Money.add(base, performance)).toBe(segments[0].monthly)
      })
    )
  })

  test("is monotone in grade, coefficient and paid days", () => {
    fc.assert(
      fc.property(several, fc.nat({ max: 100 }), ({ days, spans }, more) => {
        const [first, ...others] = spans
        const { highest } = rules.bands[Post.rank[first.post]]
        const [base = 0, performance = 0] = pay(spans, days)
        const risen: ReadonlyArray<PaySegment.Span> = [
          { ...first, grade: Math.min(highest, first.grade + 1) },
          { ...first, coefficient: first.coefficient + more },
          {
            ...first,
            paidDays: Math.min(days - others.reduce((sum, one) => sum + one.paidDays, 0), first.paidDays + 1)
          }
        ]
        for (const one of risen) {
          const [higherBase, higherPerformance] = pay([one, ...others], days)
          expect(higherBase).toBeGreaterThanOrEqual(base)
          expect(higherPerformance).toBeGreaterThanOrEqual(performance)
        }
      })
    )
  })

  test("a higher grade strictly pays more for a full month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 15 }), fc.integer({ min: 1, max: 150 }), (of, coefficient) => {
        const [lower, higher] = [of, of + 1].map((one) => pay([span({ grade: one, coefficient })]))
        expect(higher?.[0]).toBeGreaterThan(lower?.[0] ?? 0)
        expect(higher?.[1]).toBeGreaterThan(lower?.[1] ?? 0)
      })
    )
  })
})
