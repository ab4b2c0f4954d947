/**
 * Panjin's grid: how its areas are numbered, what a grid and a member may carry, and its districts, streets and towns by
 * their real names and codes (R10-01, R10-03).
 */
import type { AreaKind } from "../../grid/Area.ts"
import * as CodeScheme from "../../grid/CodeScheme.ts"
import type { GridCommand } from "../../grid/GridCommand.ts"
import type { GridPolicy } from "../../grid/GridPolicy.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import { AreaCode } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"

const FROM = Day.of("2018-01-01")

/** R10-02 has the renaming from a text, the old code from memory. */
const FORMER_CODE = Source.assumption(
  "R10-02 gives the renaming of Dawa; that its code was 211121 before is known from memory only"
)

const parameter = <A>(label: Label.Label, unit: string, value: A, source: Source.Source): Dated.Dated<A> =>
  Dated.constant({ label, unit, transition: "apply", from: FROM, value, source })

export const grid: GridPolicy = {
  codes: parameter(
    Label.of("区域编码规则", "code schemes of areas"),
    "scheme",
    {
      areas: CodeScheme.statisticalWithGrid({
        id: "panjinGrid15",
        label: Label.of("盘锦网格编码（15位）", "Panjin grid code, 15 digits"),
        source: Source.rule("R1-10"),
        gridDigits: 3
      }),
      cells: CodeScheme.statisticalWithGrid({
        id: "panjinCell16",
        label: Label.of("盘锦单元网格编码（16位）", "Panjin cell code, 16 digits"),
        source: Source.assumption("a fourth digit keeps the many cells of a community apart from its social grids"),
        gridDigits: 4
      })
    },
    Source.assumption("no text of Panjin was found; the 15 digits of R1-10 with the statistical parts of R10-04")
  ),
  retiredCodes: parameter(
    Label.of("停用编码", "retired codes"),
    "codes",
    [
      {
        code: AreaCode.make("211121"),
        name: Label.of("大洼县", "Dawa County"),
        from: Day.of("2016-03-20"),
        successor: AreaCode.make("211104"),
        source: FORMER_CODE
      }
    ],
    FORMER_CODE
  ),
  boundary: parameter(
    Label.of("边界绘制要求", "limits of drawing"),
    "positions, square metres",
    { positionsMax: 5_000, toleranceM2: 1 },
    Source.assumption(
      "a grid drawn by hand has some hundred positions; a square metre is below the error of any survey"
    )
  ),
  householdsUrban: parameter(
    Label.of("社区网格户数规模", "households of a grid in a community"),
    "households",
    { min: 300, max: 500 },
    Source.rule("R9-01")
  ),
  householdsRural: parameter(
    Label.of("村网格户数规模", "households of a grid in a village"),
    "households",
    { min: 30, max: 80 },
    Source.assumption("R9-01 says about 50 for the countryside; the band around it is ours")
  ),
  openTicketsMax: parameter(
    Label.of("单个网格未结案卷上限", "most open tickets of a grid"),
    "tickets",
    20,
    Source.assumption(
      "no text was found; more than twenty at once is more than a member sees in two patrols a day (R9-04)"
    )
  ),
  gridsPerMemberMax: parameter(
    Label.of("一名专职网格员的网格数上限", "most grids of one primary member"),
    "grids",
    1,
    Source.assumption("R9-03 counts 41 members for 39 grids of one town, so about one each; no text sets a limit")
  )
}

/** An area as the register of Panjin lists it. */
export interface Listed {
  readonly code: AreaCode
  readonly kind: AreaKind
  readonly name: Label.Label
  readonly parent?: AreaCode
}

const listed = (kind: AreaKind, code: string, name: Label.Label, parent?: string): Listed => ({
  code: AreaCode.make(code),
  kind,
  name,
  ...(parent === undefined ? {} : { parent: AreaCode.make(parent) })
})

type Rows = ReadonlyArray<readonly [code: string, zh: string, en: string]>

const CITY = "211100"

/** 街道 001-099, 镇 100-199, special areas 400-599 (R10-04). */
const below = (district: string, rows: Rows): ReadonlyArray<Listed> =>
  rows.map(([code, zh, en]) => {
    const number = Number(code)
    const kind: AreaKind = number < 100 ? "street" : number < 400 ? "township" : "specialArea"
    const name =
      kind === "street"
        ? Label.of(`${zh}街道`, `${en} Street`)
        : kind === "township"
          ? Label.of(`${zh}镇`, `${en} Town`)
          : Label.of(zh, en)
    return listed(kind, district + code, name, district)
  })

/** The 2 zones bear numbers of our own, since zones have no code of GB/T 2260 (R10-06); which they are is an assumption. */
const zones: ReadonlyArray<Listed> = [
  listed("zone", "211171", Label.of("辽东湾新区", "Liaodongwan New Area"), CITY),
  listed("zone", "211172", Label.of("辽河口经济区", "Liaohekou Economic Zone"), CITY)
]

/** The city, its 4 statutory units, 2 zones and 50 streets, towns and special areas, each after the one it lies in. */
export const areas: ReadonlyArray<Listed> = [
  listed("city", CITY, Label.of("盘锦市", "Panjin")),
  listed("district", "211102", Label.of("双台子区", "Shuangtaizi District"), CITY),
  listed("district", "211103", Label.of("兴隆台区", "Xinglongtai District"), CITY),
  listed("district", "211104", Label.of("大洼区", "Dawa District"), CITY),
  listed("district", "211122", Label.of("盘山县", "Panshan County"), CITY),
  ...zones,
  ...below("211102", [
    ["002", "胜利", "Shengli"],
    ["003", "建设", "Jianshe"],
    ["004", "红旗", "Hongqi"],
    ["005", "辽河", "Liaohe"],
    ["008", "铁东", "Tiedong"],
    ["009", "双盛", "Shuangsheng"],
    ["100", "统一", "Tongyi"],
    ["101", "陆家", "Lujia"]
  ]),
  ...below("211103", [
    ["001", "振兴", "Zhenxing"],
    ["002", "兴隆", "Xinglong"],
    ["003", "渤海", "Bohai"],
    ["004", "新工", "Xingong"],
    ["007", "曙光", "Shuguang"],
    ["008", "欢喜岭", "Huanxiling"],
    ["013", "沈采", "Shencai"],
    ["016", "创新", "Chuangxin"],
    ["017", "兴盛", "Xingsheng"],
    ["018", "兴海", "Xinghai"],
    ["019", "惠宾", "Huibin"],
    ["400", "盘锦高新区", "Panjin High-tech Zone"]
  ]),
  ...below("211104", [
    ["002", "二界沟", "Erjiegou"],
    ["004", "大洼", "Dawa"],
    ["005", "田家", "Tianjia"],
    ["006", "榆树", "Yushu"],
    ["007", "王家", "Wangjia"],
    ["009", "于楼", "Yulou"],
    ["101", "田庄台", "Tianzhuangtai"],
    ["103", "东风", "Dongfeng"],
    ["104", "新开", "Xinkai"],
    ["106", "清水", "Qingshui"],
    ["107", "新兴", "Xinxing"],
    ["108", "西安", "Xi'an"],
    ["109", "新立", "Xinli"],
    ["112", "唐家", "Tangjia"],
    ["113", "平安", "Ping'an"],
    ["114", "赵圈河", "Zhaoquanhe"]
  ]),
  ...below("211122", [
    ["001", "太平", "Taiping"],
    ["002", "高升", "Gaosheng"],
    ["003", "得胜", "Desheng"],
    ["004", "东郭", "Dongguo"],
    ["101", "沙岭", "Shaling"],
    ["103", "胡家", "Hujia"],
    ["104", "石新", "Shixin"],
    ["106", "羊圈子", "Yangjuanzi"],
    ["107", "古城子", "Guchengzi"],
    ["108", "坝墙子", "Baqiangzi"],
    ["110", "陈家", "Chenjia"],
    ["111", "甜水", "Tianshui"],
    ["112", "吴家", "Wujia"],
    ["400", "盘山县林场", "Panshan County Forest Farm"]
  ])
]

/** The commands that open all of them, in order, from a day on. */
export const openings = (from: Day.Day): ReadonlyArray<GridCommand> =>
  areas.map((area) => ({ _tag: "OpenArea", ...area, from }))
