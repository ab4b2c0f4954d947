import fc from "fast-check"
import { expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import type { CategoryId, TicketId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { Category } from "./Category.ts"
import * as Duplicates from "./Duplicates.ts"
import type { TicketRules } from "./TicketPolicy.ts"

const source = Source.assumption("a sample")
const category = (id: string, kind: Category["kind"], department: string): Category => ({
  id: id as CategoryId,
  kind,
  label: Label.same(id),
  codes: [],
  department,
  urgency: "normal",
  standards: [{ id: "out", label: Label.same("out"), filing: Label.same("out"), closing: Label.same("in"), source }],
  report: { kinds: ["photo"], count: 1, withinM: 50, source },
  proof: { kinds: ["photo"], count: 1, withinM: 50, source }
})

const rules: TicketRules = {
  catalogue: {
    numberings: [],
    departments: [],
    units: [],
    categories: [
      category("street-lamp", "component", "lighting"),
      category("lamp-cover", "component", "lighting"),
      category("street-vendor", "event", "urban-management")
    ]
  },
  verifyBeforeFiling: [],
  maxReturns: 3,
  reopenDays: 7,
  dissatisfiedReopens: true,
  visitAttempts: 3,
  checkedByAnother: true,
  escalation: [Label.same("lead")],
  outsideWithinM: 50,
  deviceClockSkewS: 120,
  duplicates: { withinM: 100, withinDays: 7, weights: { place: 50, category: 35, time: 15 }, atLeast: 66 }
}

const MONDAY = Instant.of(1_578_272_400_000)
const trouble = (n: number, metres: number, hours = 0, category = "street-lamp") => ({
  id: `T-${n}` as TicketId,
  category: category as CategoryId,
  place: { lon: 122.07 + metres / 83_800, lat: 41.12 },
  reportedAt: Instant.plus(MONDAY, hours * Instant.HOUR_MS)
})

test("the same lamp comes first, a kindred one after it, another thing or place not at all", () => {
  const others = [
    trouble(1, 5),
    trouble(2, 20, 24, "lamp-cover"),
    trouble(3, 5, 1, "street-vendor"),
    trouble(4, 150),
    trouble(5, 5, 8 * 24),
    trouble(6, 5)
  ]
  const found = Duplicates.suggest(trouble(6, 0), others, rules)
  expect(found.map(({ id, score }) => [id, score])).toEqual([
    ["T-1", 98],
    ["T-2", 70]
  ])
})

test("a suggestion says why it was made", () => {
  const [first] = Duplicates.suggest(trouble(2, 20, 24, "lamp-cover"), [trouble(1, 0)], rules)
  if (first === undefined) throw new Error("nothing was suggested")
  expect(Explanation.toText(first.explanation, "en")).toMatchInlineSnapshot(`
    "may be the same as T-1: 70 points (assumption: no text names figures for duplicates; the policy's weights decide)
      near each other: 40 points, 20 m apart
      same or kindred category: 17.5 points, lamp-cover / street-lamp
      reported about the same time: 12.9 points, 1 d apart"
  `)
  expect(Explanation.toText(first.explanation, "zh")).toMatchInlineSnapshot(`
    "可能与 T-1 重复：70分（假设：no text names figures for duplicates; the policy's weights decide）
      位置相近：40分，相距 20 米
      类别相同或相近：17.5分，lamp-cover / street-lamp
      时间相近：12.9分，相隔 1天"
  `)
})

test("points stay between the least and a hundred, fall with distance, and the best comes first", () => {
  const other = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(fc.array(other, { maxLength: 12 }), (drawn) => {
      const found = Duplicates.suggest(
        trouble(0, 0),
        drawn.map(([m, h], n) => trouble(n + 1, m, h)),
        rules
      )
      const scores = found.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      for (const { score, distanceM } of found) {
        expect(score).toBeGreaterThanOrEqual(66)
        expect(score).toBeLessThanOrEqual(100)
        expect(distanceM).toBeLessThanOrEqual(100)
      }
    })
  )
})
