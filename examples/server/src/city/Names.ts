/** Made-up names, as they are common everywhere, for communities, villages and people. */
import { type Day, Label } from "@wangge/core/kernel"
import { IdentityNumber } from "@wangge/core/workforce"

type Syllable = readonly [zh: string, en: string]

const firsts: ReadonlyArray<Syllable> = [
  ["东", "Dong"],
  ["新", "Xin"],
  ["和", "He"],
  ["福", "Fu"],
  ["安", "An"],
  ["双", "Shuang"],
  ["红", "Hong"],
  ["前", "Qian"],
  ["大", "Da"],
  ["长", "Chang"],
  ["金", "Jin"]
]

const urban: ReadonlyArray<Syllable> = [
  ["平", "ping"],
  ["园", "yuan"],
  ["乐", "le"],
  ["湖", "hu"],
  ["苑", "yuan"],
  ["兴", "xing"],
  ["春", "chun"],
  ["华", "hua"],
  ["祥", "xiang"],
  ["景", "jing"],
  ["嘉", "jia"],
  ["宁", "ning"],
  ["庭", "ting"]
]

const rural: ReadonlyArray<Syllable> = [
  ["岗子", "gangzi"],
  ["家", "jia"],
  ["河", "he"],
  ["坨子", "tuozi"],
  ["苇", "wei"],
  ["桥", "qiao"],
  ["甸", "dian"],
  ["堡", "pu"],
  ["台", "tai"],
  ["稻", "dao"],
  ["泡", "pao"],
  ["林", "lin"],
  ["滩", "tan"]
]

/** The numbers of syllables are prime to each other, so that names repeat only after all pairs. */
const pair = (n: number, seconds: ReadonlyArray<Syllable>): Label.Label => {
  const [firstZh, firstEn] = firsts[n % firsts.length] ?? ["东", "Dong"]
  const [secondZh, secondEn] = seconds[n % seconds.length] ?? ["平", "ping"]
  return Label.of(firstZh + secondZh, firstEn + secondEn)
}

export const communityNames = (n: number): Label.Label => {
  const { zh, en } = pair(n, urban)
  return Label.of(`${zh}社区`, `${en} community`)
}

export const villageNames = (n: number): Label.Label => {
  const { zh, en } = pair(n, rural)
  return Label.of(`${zh}村`, `${en} village`)
}

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马"]
const givenNames = [
  "建国",
  "秀兰",
  "志强",
  "丽娜",
  "海波",
  "晓明",
  "春梅",
  "文博",
  "玉珍",
  "立新",
  "雪松",
  "桂芳",
  "振华",
  "国庆",
  "敏",
  "立军",
  "婷婷",
  "洪涛",
  "淑芬",
  "宇",
  "佳慧",
  "德胜",
  "艳",
  "思远",
  "凤霞",
  "鹏飞",
  "静",
  "长海",
  "雨欣",
  "铁军",
  "丹"
]

/** The nth made-up person. */
export const personName = (n: number): string =>
  (surnames[n % surnames.length] ?? "") + (givenNames[n % givenNames.length] ?? "")

/** A telephone number out of a block that no operator gives out. */
export const phoneNumber = (n: number): string => `1990000${String(n % 10_000).padStart(4, "0")}`

/** A made-up identity number of a day of birth, with its check digit (R10-07). Serials go from 0 to 999. */
export const identityNumber = (division: string, birth: Day.Day, serial: number): string => {
  const first17 = `${division}${birth.replaceAll("-", "")}${String(serial % 1_000).padStart(3, "0")}`
  return first17 + IdentityNumber.checkDigit(first17)
}
