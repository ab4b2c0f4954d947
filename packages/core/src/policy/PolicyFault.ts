/** One mistake in a policy: where it stands, what is wrong, and what was probably meant. */
import * as Schema from "effect/Schema"
import { formatSpan } from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import { PostKind, labels as postLabels } from "../workforce/Post.ts"

/** Keys from the outside in; numbers are places in a list, counted from 0. */
export const Path = Schema.Array(Schema.Union([Schema.String, Schema.Number])).annotate({ identifier: "PolicyPath" })
export type Path = typeof Path.Type

const at = { path: Path }
const nearest = Schema.optionalKey(Schema.String)
const names = Schema.Array(Schema.String)

/** What one part of a pack names in another. */
export const Referred = Schema.Literals([
  "department",
  "numbering",
  "major",
  "category",
  "calendar",
  "offence",
  "measure",
  "account",
  "template",
  "purpose",
  "fundLine",
  "fundUse"
]).annotate({
  identifier: "PolicyReference"
})
export type Referred = typeof Referred.Type

const referred: { readonly [R in Referred]: readonly [of: Label.Label, where: string] } = {
  department: [Label.of("部门", "department"), "ticket.catalogue"],
  numbering: [Label.of("编号体系", "numbering"), "ticket.catalogue"],
  major: [Label.of("大类代码", "major class"), "numberings.majors"],
  category: [Label.of("类别", "category"), "ticket.catalogue"],
  calendar: [Label.of("日历", "calendar"), "calendar"],
  offence: [Label.of("违纪情形", "offence"), "offences"],
  measure: [Label.of("指标来源", "measured figure"), "appraisal.schemes"],
  account: [Label.of("会计科目", "account"), "fund.chart"],
  template: [Label.of("支付模板", "template of payments"), "fund.templates"],
  purpose: [Label.of("资金用途", "purpose of funds"), "fund.purposes"],
  fundLine: [Label.of("预算项目", "line of the fund"), "fund.purposes"],
  fundUse: [Label.of("项目用途", "use of the line"), "fund.purposes"]
}

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
  IdRepeated: { ...at, id: Schema.String },
  ReferenceUnknown: { ...at, what: Referred, name: Schema.String, nearest },
  AreaUnfit: { ...at, code: Schema.String, why: Label.Label },
  /** `open` are the lengths of the calendar's days from that day on, in milliseconds. */
  WorkingDayUnlike: {
    ...at,
    calendar: Schema.String,
    from: Schema.String,
    ms: Schema.Finite,
    open: Schema.Array(Schema.Finite)
  },
  PostUnappraised: { ...at, post: PostKind },
  PostAppraisedTwice: { ...at, post: Schema.String, other: Schema.String },
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
  IdRepeated: {
    name: Label.of("编号不重复", "an id stands once"),
    kind: "input",
    source: Source.assumption("of two things under one id nobody knows which is meant"),
    sentence: ({ path, id }) =>
      Label.of(
        `${show(path)}：“${id}”已经用过。请改名，或删去其中一项。`,
        `${show(path)}: "${id}" is taken already. Rename one of the two, or take it out.`
      )
  },
  ReferenceUnknown: {
    name: Label.of("所指须存在", "what is named is there"),
    kind: "input",
    source: Source.assumption("a name with nothing behind it would fail the first case that needs it"),
    sentence: ({ path, what, name, nearest }) => {
      const [of, where] = referred[what]
      return Label.of(
        `${show(path)}：没有名为“${name}”的${of.zh}。${meantZh(nearest)}请改名，或先在 ${where} 中添加。`,
        `${show(path)}: there is no ${of.en} "${name}".${meantEn(nearest)} Rename it, or add it to ${where} first.`
      )
    }
  },
  AreaUnfit: {
    name: Label.of("区域代码须合编码规则", "the code of an area fits its scheme"),
    kind: "input",
    source: Source.assumption("a code that no area can have would leave its unit without work"),
    sentence: ({ path, code, why }) =>
      Label.of(
        `${show(path)}：“${code}”不是区域代码：${why.zh}。请按 grid.codes 的编码规则改正。`,
        `${show(path)}: "${code}" is no code of an area: ${why.en}. Write it as grid.codes says.`
      )
  },
  WorkingDayUnlike: {
    name: Label.of("工作日时长与作息一致", "a working day is as long as its calendar is open"),
    kind: "input",
    source: Source.rule("R1-41"),
    sentence: ({ path, calendar, from, ms, open }) => {
      const lengths = [...new Set(open)]
      const days = (language: Label.Language) => lengths.map((one) => `${formatSpan(one, language)} (${one} ms)`)
      return Label.of(
        `${show(path)}：一个工作日计 ${formatSpan(ms, "zh")}，而日历 ${calendar} 自 ${from} 起每天开放 ${days("zh").join("、")}。请改其一。`,
        `${show(path)}: a working day counts ${formatSpan(ms, "en")}, but from ${from} on the calendar ${calendar} is open ${days("en").join(", ")} a day. Change one of the two.`
      )
    }
  },
  PostUnappraised: {
    name: Label.of("每类岗位都有年度考核方案", "every post has a yearly scheme"),
    kind: "input",
    source: Source.rule("R4-03"),
    sentence: ({ path, post }) =>
      Label.of(
        `${show(path)}：没有适用于${postLabels[post].zh}的年度考核方案。请在某一年度方案的 posts 中加入 ${post}。`,
        `${show(path)}: no yearly scheme appraises a ${postLabels[post].en}. Add ${post} to the posts of one.`
      )
  },
  PostAppraisedTwice: {
    name: Label.of("一类岗位一个方案", "one scheme for a post"),
    kind: "input",
    source: Source.assumption("with two schemes of one cycle it would depend on their order by which one is appraised"),
    sentence: ({ path, post, other }) =>
      Label.of(
        `${show(path)}：${post} 已由同一周期的方案“${other}”考核。请从其中一个方案中删去。`,
        `${show(path)}: ${post} is appraised by "${other}" of the same cycle already. Take it out of one of the two.`
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
