/**
 * Events 事件 in Panjin's catalogue. Minor codes were found in the older numbering only (R1-24); the newer has emergencies
 * and street order the other way round (R1-21). Rows follow R1-45 to R1-47.
 */
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type * as Category from "../../ticket/Category.ts"
import { classOf, local, older, photos, type Row, row } from "./TicketRows.ts"

const R45 = Source.rule("R1-45")
const R46 = Source.rule("R1-46")
const R47 = Source.rule("R1-47")
const UNLISTED = Source.assumption("the limits tables that were found have no row for this class")
const code = (major: string, minor: string) => [older(major, minor, Source.rule("R1-24"))]
const urgent = { urgency: "urgent" } as const

type Rows = readonly [Row, ...ReadonlyArray<Row>]

const event = (
  id: string,
  zh: string,
  en: string,
  department: string,
  codes: ReadonlyArray<Category.Code>,
  rows: Rows,
  proof?: Category.EvidenceDemand
): Category.Category => classOf("event", id, Label.of(zh, en), department, codes, rows, proof)

/** Most events have one row: it is there, and it is gone. */
const present = (
  zh: string,
  en: string,
  goneZh: string,
  goneEn: string,
  source: Source.Source,
  rest: { readonly urgency?: "urgent" } = {}
): Rows => [row("present", [zh, en], [zh, en], [goneZh, goneEn], source, rest)]

/** A broken pipe is fenced off, mended, and the surface made good: three milestones and two photos (R1-47). */
const pipe = (zh: string, en: string, source: Source.Source): Rows => [
  row(
    "burst",
    [`${zh}破裂`, `${en} burst`],
    [`${zh}破裂、泄漏，影响通行或安全`, `the ${en} has burst or leaks and hinders traffic or safety`],
    ["修复并恢复路面", "mended, and the surface made good"],
    source,
    { ...urgent, proof: photos(2, 100, Source.assumption("one photo of the mended pipe and one of the surface")) }
  )
]

export const events: ReadonlyArray<Category.Category> = [
  event("illegal-building", "私搭乱建", "illegal building", "urban-management", code("01", "01"), [
    row(
      "in-progress",
      ["正在搭建", "in progress"],
      ["违法建筑正在搭建", "an illegal structure is being built"],
      ["停止搭建并拆除在建部分", "building has stopped and the unfinished part is down"],
      R45,
      urgent
    ),
    row(
      "built",
      ["已建成", "already built"],
      ["违法建筑已经建成", "an illegal structure stands"],
      ["拆除并清运", "taken down and carted off"],
      R45
    )
  ]),
  event(
    "exposed-waste",
    "暴露垃圾",
    "exposed waste",
    "sanitation",
    code("01", "02"),
    present("公共区域有暴露垃圾", "waste lies open in a public place", "清理干净", "cleared away", R45)
  ),
  event(
    "waste-heap",
    "积存垃圾渣土",
    "heap of waste or rubble",
    "sanitation",
    code("01", "03"),
    present("垃圾或渣土积存", "waste or rubble has heaped up", "清运干净", "carted off", R45)
  ),
  event(
    "dirty-road",
    "道路不洁",
    "dirty road",
    "sanitation",
    code("01", "04"),
    present("路面有泥土、污渍或遗撒", "soil, stains or spillage on the road", "路面清洁", "the road is clean", R45)
  ),
  event(
    "dirty-water",
    "水域不洁",
    "dirty water",
    "water-affairs",
    code("01", "05"),
    present("水面有漂浮物或异味", "waste floats on the water or it smells", "打捞清理干净", "skimmed and clean", R46)
  ),
  event(
    "untidy-green",
    "绿地脏乱",
    "untidy green",
    "gardens",
    code("01", "06"),
    present("绿地有垃圾或裸露", "waste or bare ground in a green", "清理并补植", "cleared and replanted", R46)
  ),
  event(
    "abandoned-vehicle",
    "废弃车辆",
    "abandoned vehicle",
    "urban-management",
    code("01", "07"),
    present("公共区域有废弃车辆", "an abandoned vehicle in a public place", "拖离", "towed away", UNLISTED)
  ),
  event(
    "abandoned-furniture",
    "废弃家具设备",
    "abandoned furniture",
    "sanitation",
    code("01", "08"),
    present("公共区域有废弃家具", "abandoned furniture in a public place", "清运", "carted off", UNLISTED)
  ),
  event(
    "tree-hangings",
    "非装饰性树挂",
    "things hanging in trees",
    "gardens",
    code("01", "09"),
    present("树上有非装饰性悬挂物", "things hang in a tree that are no decoration", "清除", "taken down", UNLISTED)
  ),
  event(
    "road-damage",
    "道路破损",
    "road damage",
    "municipal-works",
    code("01", "10"),
    present("路面坑洼、破损", "potholes or a broken surface", "修复平整", "mended and level", R45)
  ),
  event(
    "illegal-flyers",
    "非法小广告",
    "illegal flyers",
    "urban-management",
    code("02", "01"),
    present("有非法张贴、涂写", "flyers or scrawls put up illegally", "清除并恢复", "removed and made good", R45)
  ),
  event(
    "construction-noise",
    "施工扰民",
    "construction nuisance",
    "ecology",
    code("03", "01"),
    present("夜间或超标施工", "building work by night or too loud", "停止或降噪", "stopped or quietened", R45, urgent)
  ),
  event(
    "construction-dust",
    "工地扬尘",
    "construction dust",
    "housing",
    code("03", "02"),
    present("工地未覆盖、未洒水", "a site is neither covered nor sprayed", "覆盖或洒水", "covered or sprayed", UNLISTED)
  ),
  event(
    "construction-waste",
    "施工废弃料",
    "construction waste",
    "housing",
    code("03", "03"),
    present("施工废弃料未清运", "construction waste was left", "清运", "carted off", UNLISTED)
  ),
  event(
    "construction-occupancy",
    "施工占道",
    "construction on the road",
    "municipal-works",
    code("03", "04"),
    present(
      "未经批准施工占道",
      "works occupy the road without a permit",
      "恢复通行",
      "the road is free again",
      UNLISTED
    )
  ),
  event(
    "unlicensed-digging",
    "无证掘路",
    "digging without a permit",
    "municipal-works",
    code("03", "05"),
    present(
      "无证挖掘道路",
      "a road is dug up without a permit",
      "停止并恢复路面",
      "stopped, surface made good",
      UNLISTED
    )
  ),
  event(
    "road-collapse",
    "路面塌陷",
    "road collapse",
    "municipal-works",
    code("04", "01"),
    present("路面塌陷", "the road has caved in", "围护并修复", "fenced off and mended", R45, urgent)
  ),
  event(
    "water-burst",
    "自来水管破裂",
    "burst water pipe",
    "water-supply",
    code("04", "02"),
    pipe("自来水管", "water pipe", R47)
  ),
  event("gas-leak", "燃气管道泄漏", "gas leak", "gas", code("04", "03"), pipe("燃气管道", "gas pipe", R47)),
  event(
    "sewer-blocked",
    "下水道堵塞",
    "blocked sewer",
    "drainage",
    code("04", "04"),
    present("下水道堵塞、外溢", "a sewer is blocked or overflows", "疏通并冲洗", "cleared and rinsed", UNLISTED, urgent)
  ),
  event(
    "heating-burst",
    "热力管道破裂",
    "burst heating pipe",
    "heating",
    code("04", "05"),
    pipe("热力管道", "heating pipe", R45)
  ),
  event(
    "road-flooded",
    "道路积水",
    "flooded road",
    "drainage",
    code("04", "06"),
    present("道路积水影响通行", "water on the road hinders traffic", "排除积水", "drained", R45, urgent)
  ),
  event(
    "snow-and-ice",
    "积雪结冰",
    "snow and ice",
    "sanitation",
    code("04", "07"),
    present("道路积雪、结冰", "snow or ice on the road", "清除", "cleared", R45)
  ),
  event(
    "cable-damage",
    "架空线缆损坏",
    "damaged overhead cable",
    "telecom",
    code("04", "08"),
    present("线缆脱落、下垂", "a cable has come down or sags", "恢复并固定", "put back and fastened", R45, urgent)
  ),
  event(
    "street-vendor",
    "无照经营游商",
    "unlicensed vendor",
    "urban-management",
    code("05", "01"),
    present("占道流动经营", "a vendor trades on the road", "劝离", "sent on", R45, urgent)
  ),
  event(
    "open-air-barbecue",
    "露天烧烤",
    "open-air barbecue",
    "urban-management",
    code("05", "10"),
    present("露天烧烤", "a barbecue in the open", "取缔", "stopped", R45, urgent)
  ),
  event(
    "shop-spill-over",
    "店外经营",
    "trading outside a shop",
    "urban-management",
    [local("04", "99")],
    present("商户出店占道经营", "a shop trades on the pavement", "入店经营", "back inside the shop", R45, urgent)
  ),
  event(
    "street-noise",
    "街面噪音",
    "street noise",
    "urban-management",
    [local("04", "98")],
    present("高音喇叭等噪音扰民", "loudspeakers or other noise disturb people", "停止", "stopped", R45, urgent)
  ),
  event(
    "cycle-parking",
    "非机动车乱停放",
    "cycles parked at random",
    "urban-management",
    [local("04", "97")],
    present("非机动车占道乱停", "cycles stand in the way", "摆放整齐", "put in order", R45)
  ),
  event(
    "car-parking",
    "机动车乱停放",
    "cars parked at random",
    "traffic-police",
    [local("04", "96")],
    present("机动车占道乱停", "cars stand in the way", "驶离", "driven off", UNLISTED)
  )
]
