/**
 * What is wrong with a value, in both languages: the sentences of the schemas' checks and their Chinese counterparts.
 *
 * @internal
 */
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Label from "../kernel/Label.ts"

/** The shape of a schema. */
export type Ast = SchemaIssue.InvalidType["ast"]

type Say = (...parts: ReadonlyArray<string>) => string
type Wording = readonly [pattern: RegExp, zh: Say, en?: Say]

/** Chinese for what checks say in English, and better English where a check says little; the parts are what was caught. */
const wordings: ReadonlyArray<Wording> = [
  [/^"(.*)" is not a date written YYYY-MM-DD$/, () => "日期应写作 YYYY-MM-DD"],
  [/^"(.*)" does not exist: there is no month (\d+)$/, (_, month) => `日期不存在：没有 ${month} 月`],
  [
    /^"(.*)" does not exist: month (\d+) of (\d+) has (\d+) days$/,
    (_, month, year, days) => `日期不存在：${year} 年 ${month} 月只有 ${days} 天`
  ],
  [/^"(.*)" does not exist: years begin at 0001$/, () => "日期不存在：年份从 0001 开始"],
  [/^entries stand in the order of `from`/, () => "各次取值须按 from 排列，from 相同时按 known 排列"],
  [/^share (.+) exceeds one$/, (share) => `比例 ${share} 大于一`],
  [/^the yellow warning does not come after the red one$/, () => "黄灯不能晚于红灯"],
  [/^an allowance is 0\.01 to 10000 units$/, () => "时限应为 0.01 至 10000 个单位"],
  [/^a unit is a second to a year long, in milliseconds$/, () => "单位长度应为一秒至一年，以毫秒计"],
  [/^an extension adds 1 to 10 original limits$/, () => "每次延期应为 1 至 10 个原时限"],
  [/^a case is suspended 0 to 100 times$/, () => "挂账次数上限应为 0 至 100 次"],
  [/^a suspension lasts 1 to 3650 days at most$/, () => "挂账最长天数应为 1 至 3650 天"],
  [/^a standard has a limit for the repair$/, () => "每条标准须有 repair（处置）时限"],
  [
    /^a stage is filing, dispatch/,
    () => "环节为 filing、dispatch、arrival、repair、check、closing，阶段目标写作 repair/fence-off"
  ],
  [/^an id is written in lower-case words/, () => "应为以短横线连接的小写词，例如 street-lamp"],
  [
    /^(\w+) must be 1 to 64 letters, digits, dots, dashes or underscores/,
    (name) => `${name} 应为 1 至 64 个字母、数字、点、短横线或下划线，以字母或数字开头`
  ],
  [
    /^(\w+) must be 1 to 64 letters, digits or dashes/,
    (name) => `${name} 应为 1 至 64 个字母、数字或短横线，以小写字母开头`
  ],
  [/^(\w+) must be lower-case letters, digits and dashes/, (name) => `${name} 应为小写字母、数字和短横线，以字母开头`],
  [/^AreaCode must be 2 to 24 digits$/, () => "区域代码应为 2 至 24 位数字"],
  [/^a class code has two digits$/, () => "分类代码应为两位数字"],
  [/^a band ends at or above its beginning (.+)$/, (min) => `范围的上限不能低于下限 ${min}`],
  [/^the upper bound (.+) lies below the lower one (.+)$/, (max, min) => `上限 ${max} 低于下限 ${min}`],
  [/^a score lies between 0 and 10000/, () => "分数以百分之一分计，应在 0 与 10000 之间"],
  [/^a calendar is open on some day of the week$/, () => "日历每周至少有一天开放"],
  [/^"(.*)" is not an IANA time zone/, (zone) => `“${zone}”不是 IANA 时区，应写作 Asia/Shanghai 之类`],
  [/^a time of day is written 00:00 to 23:59/, () => "时刻应写作 00:00 至 23:59，一日终了写作 24:00"],
  [/^no span begins at 24:00/, () => "时段不能始于 24:00，请写作次日 00:00"],
  [
    /^(.+) to (.+) is either nothing or a whole day/,
    (from, to) => `${from} 至 ${to} 含义不明，全天写作 00:00 至 24:00`
  ],
  [
    /^begins at (.+), before the span in front of it has ended at (.+)$/,
    (from, to) => `始于 ${from}，早于前一时段的结束 ${to}`
  ],
  [
    /^begins at (.+), before (\w+)'s last span ends at (.+)$/,
    (from, _, to) => `始于 ${from}，早于前一天最后时段的结束 ${to}`
  ],
  [/^an appraisal is of a year/, () => "考核期应为年度（如 2020）或季度（如 2020-Q3）"],
  [/^the weights add up to (.+), not to 100%$/, (sum) => `各项权重合计为 ${sum}，应为 100%`],
  [/^a veto has no weight/, () => "一票否决指标不占权重，应为 0"],
  [/^an indicator that is scored weighs more than 0$/, () => "计分指标的权重应大于 0"],
  [/^all points go to a better share than no points$/, () => "满分对应的比率应优于零分对应的比率"],
  [/^steps stand in order, the best share first$/, () => "各档应从优到劣排列"],
  [/^a worse step gets fewer points$/, () => "越差的档分数应越低"],
  [/^marks have no faults to count/, () => "评分没有可计的次数，应按比率计分"],
  [/^a deduction takes off more than 0$/, () => "每次扣分应大于 0"],
  [/^a template has as many debits as credits/, () => "模板每本账的借方与贷方分录数应相同"],
  [/^a purpose is one lower-case word$/, () => "用途编号应为一个小写英文单词"],
  [/^an account has four digits/, () => "会计科目应为四位数字，每下一级再加两位"],
  [/^only discipline has kinds of offences$/, () => "只有纪律指标可列违纪情形"],
  [/^a worse ballot is worth fewer points$/, () => "越差的票分值应越低"],
  [/^a quarter has no quarters/, () => "季度考核不能引用季度成绩，只有年度考核可以"],
  [/^the thresholds of the ratings descend/, () => "等次分数线应从优秀到基本称职逐级降低"],
  [/^a commended unit gets no smaller share/, () => "受表彰单位的优秀比例不应低于一般单位"],
  [/^a grade is a whole number from 1 to 16$/, () => "等级应为 1 至 16 的整数"],
  [/^pay is an amount above zero/, () => "工资应大于 0，以分计"],
  [
    /^the highest grade (\d+) lies below the lowest one (\d+)$/,
    (highest, lowest) => `最高等级 ${highest} 低于最低等级 ${lowest}`
  ],
  [/^the shares of a whole add up to 100%$/, () => "各部分比例合计应为 100%"],
  [/^a reference wage is an amount above zero/, () => "参照工资应大于 0，以每月分计"],
  [/^the ceiling (\d+)% lies below the floor (\d+)%$/, (ceiling, floor) => `上限 ${ceiling}% 低于下限 ${floor}%`],
  [/^an amount here is not below zero$/, () => "金额不能小于 0"],
  [/^a rate of tax is 0 to 100 whole percent$/, () => "税率应为 0 至 100 的整数百分比"],
  [/^"(\w+)" counts for no less than "(\w+)"$/, (higher, lower) => `“${higher}”不应低于“${lower}”`],
  [/^the first bracket begins at 0$/, () => "第一级应从 0 起"],
  [/^each bracket begins higher/, () => "各级的起点和税率应逐级升高"],
  [
    /^(\d+) ratings are more than the last (\d+) that are looked at$/,
    (times, within) => `要求${times}次，多于所看的最近${within}次`
  ],
  [/^a worse rating pays no more than a better one$/, () => "等次越低，绩效系数不能越高"],
  [/^an account has four digits, and two more a level below$/, () => "科目代码为四位数字，每下一级加两位"],
  [/^a purpose is one lower-case word$/, () => "用途应为一个小写词"],
  [/^an integer$/, () => "应为整数", () => "it must be a whole number"],
  [/^a finite number$/, () => "应为有限的数", () => "it must be a finite number"],
  [/^a value greater than (.+)$/, (n) => `应大于 ${n}`, (n) => `it must be greater than ${n}`],
  [/^a value greater than or equal to (.+)$/, (n) => `应不小于 ${n}`, (n) => `it must be at least ${n}`],
  [
    /^a value between (.+) and (.+)$/,
    (min, max) => `应在 ${min} 与 ${max} 之间`,
    (min, max) => `it must lie between ${min} and ${max}`
  ],
  [/^a value with a length of at least 1$/, () => "不能为空", () => "it may not be empty"]
]

/** A check's English sentence with its Chinese; where none is known, the English stands in both. */
export const of = (en: string): Label.Label => {
  for (const [pattern, zh, plain] of wordings) {
    const match = pattern.exec(en)
    const parts = match?.slice(1)
    if (parts !== undefined) return Label.of(zh(...parts), plain?.(...parts) ?? en)
  }
  return Label.of(`取值不符合要求（${en}）`, en)
}

/** Whether a sentence has Chinese of its own. */
export const isKnown = (en: string): boolean => wordings.some(([pattern]) => pattern.test(en))

/** What belongs in a place, by the kind of its schema. */
export const expected = (ast: Ast): Label.Label => {
  switch (ast._tag) {
    case "String":
      return Label.of("文本", "a text")
    case "Number":
      return Label.of("数", "a number")
    case "Boolean":
      return Label.of("true 或 false", "true or false")
    case "Arrays":
      return Label.of("列表", "a list")
    case "Objects":
      return Label.of("一组名称和取值", "a group of names and values")
    case "Literal":
      return Label.same(JSON.stringify(ast.literal))
    case "Union": {
      const members = ast.types.map(expected)
      return Label.of(members.map(({ zh }) => zh).join("或"), members.map(({ en }) => en).join(" or "))
    }
    default:
      return Label.of("另一种取值", "another kind of value")
  }
}
