/** The parameters of a pack, wherever they stand in it: found, listed with their values on a day, written as a table. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import { Day } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { PolicyPack } from "./PolicyPack.ts"

type Node = { readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether something is a dated parameter: nothing else in a pack has both a transition rule and values. */
export const isParameter = (value: unknown): value is Dated.Dated<unknown> =>
  isNode(value) && "transition" in value && Array.isArray(value.values)

/** Every parameter with its path, in the order of the pack. */
export const list = (pack: unknown): ReadonlyArray<readonly [path: string, parameter: Dated.Dated<unknown>]> => {
  const found: Array<readonly [string, Dated.Dated<unknown>]> = []
  const visit = (value: unknown, path: string): void => {
    if (isParameter(value)) found.push([path, value])
    else if (isNode(value)) {
      for (const [key, child] of Object.entries(value)) visit(child, path === "" ? key : `${path}.${key}`)
    }
  }
  visit(pack, "")
  return found
}

const Moment = { value: Schema.Unknown, from: Day }

/** One parameter as it stands on a day; values are plain JSON. */
export const Row = Schema.Struct({
  /** Names joined by dots, as an override writes it. */
  path: Schema.String,
  label: Label.Label,
  unit: Schema.String,
  transition: Dated.Transition,
  /** Left out when nothing is in force yet. */
  current: Schema.optionalKey(Schema.Struct({ ...Moment, known: Day, source: Source.Source })),
  /** Later values that are known already. */
  coming: Schema.Array(Schema.Struct(Moment))
}).annotate({ identifier: "PolicyParameter" })
export type Row = typeof Row.Type

/** Every parameter of a pack as it stands on a day, as far as was known on `knownOn`. */
export const describe = (pack: PolicyPack, day: Day, knownOn: Day = day): ReadonlyArray<Row> =>
  list(pack).map(([path, parameter]) => {
    const { label, unit, transition, values } = parameter
    const entry = Dated.on(parameter, day, knownOn)
    const coming = values.filter(({ from, known }) => from > day && known <= knownOn)
    return {
      path,
      label,
      unit,
      transition,
      ...(Result.isSuccess(entry) ? { current: entry.success } : {}),
      coming: coming.map(({ from, value }) => ({ from, value }))
    }
  })

const isLabel = (value: Node): value is Label.Label => typeof value.zh === "string" && typeof value.en === "string"

/** A value in short: `from: dispatched, time: 2 workingDay`. */
export const brief = (value: unknown, language: Label.Language): string => {
  if (Array.isArray(value)) {
    if (value.length > 6) return language === "zh" ? `${value.length} 项` : `${value.length} entries`
    return value.map((item) => brief(item, language)).join(language === "zh" ? "、" : ", ")
  }
  if (!isNode(value)) return String(value)
  if (isLabel(value)) return value[language]
  if (typeof value.n === "number" && typeof value.unit === "string") return `${value.n} ${value.unit}`
  if (typeof value.num === "number" && typeof value.den === "number") return `${value.num}/${value.den}`
  return Object.entries(value)
    .map(
      ([key, item]) =>
        `${key}: ${isNode(item) && !isLabel(item) && !("n" in item) && !("num" in item) ? `{ ${brief(item, language)} }` : brief(item, language)}`
    )
    .join(", ")
}

const headings = {
  zh: ["参数", "路径", "单位", "取值", "自", "来源", "过渡"],
  en: ["Parameter", "Path", "Unit", "Value", "From", "Source", "Transition"]
} as const

const transitions: { readonly [T in Dated.Transition]: Label.Label } = {
  keep: Label.of("旧案从旧", "earlier cases keep"),
  apply: Label.of("一律适用", "applies to all")
}

const CELL_MAX = 160

const cell = (text: string): string => {
  const short = text.length <= CELL_MAX ? text : `${text.slice(0, CELL_MAX - 1)}…`
  return short.replaceAll("|", "\\|").replaceAll("\n", " ")
}

/** The parameters as a Markdown table. */
export const toMarkdown = (rows: ReadonlyArray<Row>, language: Label.Language): string => {
  const none = language === "zh" ? "尚未生效" : "not yet in force"
  const lines = rows.map(({ path, label, unit, transition, current }) => [
    label[language],
    `\`${path}\``,
    unit,
    current === undefined ? none : brief(current.value, language),
    current?.from ?? "",
    current === undefined ? "" : Source.show(current.source, language),
    transitions[transition][language]
  ])
  const head = headings[language]
  return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.map(cell).join(" | ")} |`).join("\n")
}
