/** One mistake in a policy: where it stands, what is wrong, and what was probably meant. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"

/** Keys from the outside in; numbers are places in a list, counted from 0. */
export const Path = Schema.Array(Schema.Union([Schema.String, Schema.Number])).annotate({ identifier: "PolicyPath" })
export type Path = typeof Path.Type

const at = { path: Path }
const nearest = Schema.optionalKey(Schema.String)
const names = Schema.Array(Schema.String)

export const PolicyFault = Schema.TaggedUnion({
  UnknownName: { ...at, name: Schema.String, nearest, allowed: names },
  NotAName: { ...at, name: Schema.String, rule: Label.Label, nearest },
  MissingName: { ...at, name: Schema.String },
  EmptyList: at,
  WrongType: { ...at, expected: Label.Label, found: Schema.String },
  WrongChoice: { ...at, found: Schema.String, nearest, allowed: names },
  WrongValue: { ...at, found: Schema.String, why: Label.Label },
  NotJson: { ...at, why: Schema.String },
  LimitMissing: { ...at, category: Schema.String, standard: Schema.String },
  StandardUnknown: { ...at, nearest },
  NoParameter: { ...at }
}).annotate({ identifier: "PolicyFault" })
export type PolicyFault = typeof PolicyFault.Type

/** A path as people write it. */
export const show = (path: Path): string => (path.length === 0 ? "(policy)" : path.join("."))

const meantZh = (name: string | undefined): string => (name === undefined ? "" : `是否应为“${name}”？`)
const meantEn = (name: string | undefined): string => (name === undefined ? "" : ` Did you mean "${name}"?`)
const shown = (allowed: ReadonlyArray<string>): ReadonlyArray<string> =>
  allowed.length <= 12 ? allowed : [...allowed.slice(0, 12), "…"]

const whole = Source.assumption(
  "a policy is read whole or not at all: what is silently skipped would be silently wrong"
)

export const catalogue: Catalogue<PolicyFault> = {
  UnknownName: {
    name: Label.of("不认识的名称", "a name that is not known"),
    kind: "input",
    source: whole,
    sentence: ({ path, name, nearest, allowed }) =>
      Label.of(
        `${show(path)}：没有“${name}”这一项。${meantZh(nearest)}可用：${shown(allowed).join("、")}。`,
        `${show(path)}: there is no "${name}" here.${meantEn(nearest)} Known: ${shown(allowed).join(", ")}.`
      )
  },
  NotAName: {
    name: Label.of("名称写法不对", "a name written wrongly"),
    kind: "input",
    source: whole,
    sentence: ({ path, name, rule, nearest }) =>
      Label.of(
        `${show(path)}：名称“${name}”写法不对，${rule.zh}。${meantZh(nearest)}`,
        `${show(path)}: "${name}" is no name for this place: ${rule.en}.${meantEn(nearest)}`
      )
  },
  MissingName: {
    name: Label.of("缺少一项", "something is missing"),
    kind: "input",
    source: whole,
    sentence: ({ path, name }) =>
      Label.of(`${show(path)}：缺少“${name}”。请补上。`, `${show(path)}: "${name}" is missing. Add it.`)
  },
  EmptyList: {
    name: Label.of("列表为空", "an empty list"),
    kind: "input",
    source: whole,
    sentence: ({ path }) =>
      Label.of(
        `${show(path)}：列表不能为空。请至少填写一项。`,
        `${show(path)}: the list is empty. Give at least one entry.`
      )
  },
  WrongType: {
    name: Label.of("类型不对", "another kind of value"),
    kind: "input",
    source: whole,
    sentence: ({ path, expected, found }) =>
      Label.of(
        `${show(path)}：应为${expected.zh}，实际是 ${found}。`,
        `${show(path)}: ${expected.en} belongs here, but it says ${found}.`
      )
  },
  WrongChoice: {
    name: Label.of("不在可选之列", "not one of the choices"),
    kind: "input",
    source: whole,
    sentence: ({ path, found, nearest, allowed }) =>
      Label.of(
        `${show(path)}：${found} 不在可选之列。${meantZh(nearest)}可选：${shown(allowed).join("、")}。`,
        `${show(path)}: ${found} is not one of the choices.${meantEn(nearest)} Choose from ${shown(allowed).join(", ")}.`
      )
  },
  WrongValue: {
    name: Label.of("取值不对", "a value that cannot be"),
    kind: "input",
    source: whole,
    sentence: ({ path, found, why }) =>
      Label.of(
        `${show(path)}：${found}，${why.zh}。请改正。`,
        `${show(path)}: ${why.en.includes(found) ? "" : `${found}: `}${why.en}. Correct it.`
      )
  },
  NotJson: {
    name: Label.of("不是 JSON", "not JSON"),
    kind: "input",
    source: whole,
    sentence: ({ why }) =>
      Label.of(
        `文本不是有效的 JSON（${why}）。请检查逗号、引号和括号。`,
        `The text is not JSON (${why}). Check commas, quotes and brackets.`
      )
  },
  LimitMissing: {
    name: Label.of("每条标准都有时限", "every standard has its limit"),
    kind: "input",
    source: Source.rule("R1-35"),
    sentence: ({ path, category, standard }) =>
      Label.of(
        `${show(path)}：目录中的 ${category}/${standard} 没有处置时限。请在 sla.handling 中补上。`,
        `${show(path)}: ${category}/${standard} of the catalogue has no handling limit. Add it under sla.handling.`
      )
  },
  StandardUnknown: {
    name: Label.of("时限须属于目录中的标准", "a limit belongs to a standard of the catalogue"),
    kind: "input",
    source: Source.rule("R1-35"),
    sentence: ({ path, nearest }) =>
      Label.of(
        `${show(path)}：目录中没有这一类别或标准。${meantZh(nearest)}请改名，或先在目录中添加。`,
        `${show(path)}: the catalogue has no such category or standard.${meantEn(nearest)} Rename it, or add it to the catalogue first.`
      )
  },
  NoParameter: {
    name: Label.of("路径须指向参数", "a path leads to a parameter"),
    kind: "input",
    source: Source.assumption("only a dated parameter can say from when a new value holds"),
    sentence: ({ path }) =>
      Label.of(
        `${show(path)}：这里是一组参数，不是一个参数。请写出其中某一参数的完整路径。`,
        `${show(path)}: this is a group of parameters, not one of them. Write the whole path of a parameter in it.`
      )
  }
}
