import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Day from "./Day.ts"
import * as Explanation from "./Explanation.ts"
import * as Instant from "./Instant.ts"
import * as Label from "./Label.ts"
import * as Money from "./Money.ts"
import * as Share from "./Share.ts"
import * as Source from "./Source.ts"

const tree = Explanation.step(Label.of("处置时限", "repair limit"), {
  quantity: Explanation.moment(Instant.of(1_578_310_200_000), 480),
  source: Source.rule("R1-42"),
  steps: [
    Explanation.step(Label.of("时限", "limit"), {
      quantity: Explanation.count(2, Label.of("个工作日", "working days")),
      note: Label.of("路灯", "a street lamp")
    }),
    Explanation.step(Label.of("暂停", "pauses"), {
      quantity: Explanation.span(0),
      source: Source.assumption("none recorded"),
      steps: [Explanation.step(Label.same("P_1 *x* [y] <b>"))]
    })
  ]
})

test("as text", () => {
  expect(Explanation.toText(tree, "en")).toBe(
    [
      "repair limit: 2020-01-06 19:30 (R1-42)",
      "  limit: 2 working days, a street lamp",
      "  pauses: 0 min (assumption: none recorded)",
      "    P_1 *x* [y] <b>"
    ].join("\n")
  )
  expect(Explanation.toText(tree, "zh")).toBe(
    [
      "处置时限：2020-01-06 19:30（R1-42）",
      "  时限：2个工作日，路灯",
      "  暂停：0分钟（假设：none recorded）",
      "    P_1 *x* [y] <b>"
    ].join("\n")
  )
})

test("as Markdown, names stay text", () => {
  expect(Explanation.toMarkdown(tree, "en").split("\n").at(-1)).toBe("    - P_1 \\*x\\* \\[y\\] \\<b>")
})

const trees: fc.Arbitrary<Explanation.Explanation> = fc.letrec<{ node: Explanation.Explanation }>((tie) => ({
  node: fc.record(
    {
      title: fc.record({ zh: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1, unit: "binary" }) }),
      quantity: fc.oneof(
        fc.maxSafeInteger().map((n) => Explanation.amount(Money.fen(n))),
        fc.integer().map(Explanation.span),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => Explanation.count(n, Label.same("m"))),
        fc.constant(Explanation.rate(Share.percent(80))),
        fc.constant(Explanation.date(Day.of("2020-01-06"))),
        fc.constant(Explanation.none)
      ),
      note: fc.constant(Label.of("注", "note")),
      source: fc.constant(Source.document(Label.of("通知", "notice"), "2019-11-21")),
      steps: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("node"), { maxLength: 3 }))
    },
    { requiredKeys: ["title", "steps"] }
  )
})).node

const size = (explanation: Explanation.Explanation): number =>
  1 + explanation.steps.reduce((total, child) => total + size(child), 0)

test("every step is one line, whatever its title holds", () => {
  fc.assert(
    fc.property(trees, fc.constantFrom<Label.Language>("zh", "en"), (explanation, language) => {
      expect(Explanation.toText(explanation, language).split("\n")).toHaveLength(size(explanation))
      expect(Explanation.toMarkdown(explanation, language).split("\n")).toHaveLength(size(explanation))
    })
  )
})

test("an explanation survives its schema and JSON", () => {
  const decode = Schema.decodeUnknownResult(Explanation.Explanation, { onExcessProperty: "error" })
  fc.assert(
    fc.property(trees, (explanation) => {
      const back = JSON.parse(JSON.stringify(explanation))
      expect(decode(back)).toEqual(Result.succeed(back))
    })
  )
})

test.each([
  [0, "0 min", "0分钟"],
  [1, "1 ms", "1毫秒"],
  [90_061_001, "1 d 1 h 1 min 1 s 1 ms", "1天1小时1分钟1秒1毫秒"],
  [-86_400_000, "-1 d", "-1天"]
])("%i ms reads %s", (ms, en, zh) => {
  expect([Explanation.formatSpan(ms, "en"), Explanation.formatSpan(ms, "zh")]).toEqual([en, zh])
})

test.each<[Explanation.Quantity, string, string]>([
  [Explanation.amount(Money.yuan(450_000)), "CNY 450,000.00", "450,000.00元"],
  [Explanation.rate(Share.of(1, 3)), "33.33%", "33.33%"],
  [Explanation.none, "no value", "无值"],
  [Explanation.date(Day.of("2020-01-06")), "2020-01-06", "2020-01-06"],
  [Explanation.moment(Instant.of(1_578_310_201_000), 480), "2020-01-06 19:30:01", "2020-01-06 19:30:01"],
  [Explanation.words(Label.of("休息日", "rest day")), "rest day", "休息日"]
])("%j in words", (quantity, en, zh) => {
  expect([Explanation.formatQuantity(quantity, "en"), Explanation.formatQuantity(quantity, "zh")]).toEqual([en, zh])
})
