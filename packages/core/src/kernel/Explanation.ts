/**
 * Why a figure is what it is: a tree of named steps with the figure of each, its source, and the steps that it rests on.
 * Renders as indented text and as a Markdown list, in Chinese and English.
 */
import * as Schema from "effect/Schema"
import { Day } from "./Day.ts"
import * as Instant from "./Instant.ts"
import * as Label from "./Label.ts"
import * as Money from "./Money.ts"
import * as Share from "./Share.ts"
import * as Source from "./Source.ts"

/** A figure with its unit, so that each language can write it in its own way. */
export const Quantity = Schema.TaggedUnion({
  Amount: { fen: Money.Fen },
  Span: { ms: Schema.Int },
  Moment: { at: Instant.Instant, offsetMinutes: Schema.Int },
  Date: { day: Day },
  Count: { n: Schema.Finite, unit: Label.Label },
  Rate: { share: Share.Share },
  /** No value, for instance on a zero denominator. */
  None: {},
  Words: { words: Label.Label }
}).annotate({ identifier: "Quantity" })
export type Quantity = typeof Quantity.Type

export interface Explanation {
  readonly title: Label.Label
  readonly quantity?: Quantity
  readonly note?: Label.Label
  readonly source?: Source.Source
  readonly steps: ReadonlyArray<Explanation>
}

export interface Encoded {
  readonly title: Label.Label
  readonly quantity?: typeof Quantity.Encoded
  readonly note?: Label.Label
  readonly source?: Source.Source
  readonly steps: ReadonlyArray<Encoded>
}

export const Explanation: Schema.Codec<Explanation, Encoded> = Schema.Struct({
  title: Label.Label,
  quantity: Schema.optionalKey(Quantity),
  note: Schema.optionalKey(Label.Label),
  source: Schema.optionalKey(Source.Source),
  steps: Schema.Array(Schema.suspend((): Schema.Codec<Explanation, Encoded> => Explanation))
}).annotate({ identifier: "Explanation" })

/** One step. */
export const step = (title: Label.Label, rest: Partial<Omit<Explanation, "title">> = {}): Explanation => ({
  title,
  ...rest,
  steps: rest.steps ?? []
})

export const amount = (fen: Money.Fen): Quantity => ({ _tag: "Amount", fen })
export const span = (ms: number): Quantity => ({ _tag: "Span", ms })
export const moment = (at: Instant.Instant, offsetMinutes: number): Quantity => ({ _tag: "Moment", at, offsetMinutes })
export const date = (day: Day): Quantity => ({ _tag: "Date", day })
export const count = (n: number, unit: Label.Label): Quantity => ({ _tag: "Count", n, unit })
export const rate = (share: Share.Share): Quantity => ({ _tag: "Rate", share })
export const none: Quantity = { _tag: "None" }
export const words = (label: Label.Label): Quantity => ({ _tag: "Words", words: label })

/**
 * A span as people say it, from days down to milliseconds.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Explanation } = await import("@wangge/core/kernel")
 * expect(Explanation.formatSpan(5_400_000, "en")).toBe("1 h 30 min")
 * expect(Explanation.formatSpan(-1_200_000, "zh")).toBe("-20分钟")
 * ```
 */
export const formatSpan = (ms: number, language: Label.Language): string => {
  const absolute = Math.abs(ms)
  const parts: ReadonlyArray<readonly [number, string, string]> = [
    [Math.floor(absolute / Instant.DAY_MS), "天", "d"],
    [Math.floor(absolute / Instant.HOUR_MS) % 24, "小时", "h"],
    [Math.floor(absolute / Instant.MINUTE_MS) % 60, "分钟", "min"],
    [Math.floor(absolute / Instant.SECOND_MS) % 60, "秒", "s"],
    [absolute % Instant.SECOND_MS, "毫秒", "ms"]
  ]
  const shown = parts.filter(([n]) => n > 0)
  const text =
    shown.length === 0
      ? language === "zh"
        ? "0分钟"
        : "0 min"
      : language === "zh"
        ? shown.map(([n, zh]) => `${n}${zh}`).join("")
        : shown.map(([n, , en]) => `${n} ${en}`).join(" ")
  return ms < 0 ? `-${text}` : text
}

/** A figure in words. A moment is written to the minute at its own offset, `2020-01-06 19:50`. */
export const formatQuantity = (quantity: Quantity, language: Label.Language): string => {
  switch (quantity._tag) {
    case "Amount":
      return Money.format(quantity.fen, language)
    case "Span":
      return formatSpan(quantity.ms, language)
    case "Moment": {
      const iso = Instant.format(quantity.at, quantity.offsetMinutes)
      const seconds = iso.slice(16, 19)
      return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds === ":00" ? "" : seconds}`
    }
    case "Date":
      return quantity.day
    case "Count":
      return language === "zh" ? `${quantity.n}${quantity.unit.zh}` : `${quantity.n} ${quantity.unit.en}`
    case "Rate":
      return Share.format(quantity.share)
    case "None":
      return language === "zh" ? "无值" : "no value"
    case "Words":
      return quantity.words[language]
  }
}

const line = (explanation: Explanation, language: Label.Language): string => {
  const colon = language === "zh" ? "：" : ": "
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"]
  const figure = explanation.quantity === undefined ? "" : colon + formatQuantity(explanation.quantity, language)
  const note = explanation.note === undefined ? "" : `${language === "zh" ? "，" : ", "}${explanation.note[language]}`
  const source = explanation.source === undefined ? "" : open + Source.show(explanation.source, language) + close
  return (explanation.title[language] + figure + note + source).replace(/\s*[\r\n]\s*/g, " ")
}

const render = (
  explanation: Explanation,
  write: (step: Explanation, depth: number) => string,
  depth: number
): ReadonlyArray<string> => [
  write(explanation, depth),
  ...explanation.steps.flatMap((child) => render(child, write, depth + 1))
]

/** The tree as plain text, two spaces a level. */
export const toText = (explanation: Explanation, language: Label.Language): string =>
  render(explanation, (step, depth) => "  ".repeat(depth) + line(step, language), 0).join("\n")

/** The tree as a nested Markdown list. */
export const toMarkdown = (explanation: Explanation, language: Label.Language): string =>
  render(explanation, (step, depth) => `${"  ".repeat(depth)}- ${escaped(line(step, language))}`, 0).join("\n")

/** What Markdown would read as markup, marked so that it stays text. */
const escaped = (text: string): string => text.replace(/[\\`*[\]<]/g, "\\$&")
