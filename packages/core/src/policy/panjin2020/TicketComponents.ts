/**
 * Components 部件 in Panjin's catalogue. Codes are those of the two numberings that were found (R1-22, R1-23); where neither
 * knows a class, it is a local extension that counts down from 99 (R1-25). Rows with limits in R1-42 to R1-44 keep that
 * wording; the others are marked as assumptions.
 */
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type * as Category from "../../ticket/Category.ts"
import { classOf, local, newer, older, type Row, row } from "./TicketRows.ts"

const R42 = Source.rule("R1-42")
const R43 = Source.rule("R1-43")
const R44 = Source.rule("R1-44")
const DANGER = Source.assumption(
  "the row of R1-42, which does not call it urgent: a pole or wire that may hurt people is treated as a dangerous cover is (R1-44)"
)

const coverRows: readonly [Row, ...ReadonlyArray<Row>] = [
  row(
    "danger",
    ["缺失、移位或破裂，危及安全", "missing, shifted or cracked, a danger"],
    [
      "井盖缺失、移位或破裂，可能伤人伤车",
      "the cover is missing, shifted or cracked so that people or vehicles may be hurt"
    ],
    ["井盖复位或更换，与井座平稳贴合", "the cover is back or replaced and sits firm in its frame"],
    R44,
    { urgency: "urgent" }
  ),
  row(
    "broken",
    ["破损超过25平方厘米", "broken by more than 25 cm²"],
    ["井盖破损面积超过25平方厘米", "more than 25 cm² of the cover is broken"],
    ["井盖修复或更换完好", "the cover is mended or replaced"],
    R44
  ),
  row(
    "noisy",
    ["车辆碾压有异响", "rattles under traffic"],
    ["车辆碾压时井盖有明显响声", "the cover rattles when vehicles pass"],
    ["碾压无异响", "no rattle when vehicles pass"],
    R44
  ),
  row(
    "sunken",
    ["周边下沉超过2厘米", "surround sunk by more than 2 cm"],
    ["井盖周边路面下沉或凸起超过2厘米", "the surface around the cover lies more than 2 cm lower or higher"],
    ["与路面高差不超过2厘米", "level with the road to within 2 cm"],
    R44
  )
]

const thingRows: readonly [Row, ...ReadonlyArray<Row>] = [
  row(
    "danger",
    ["损坏并危及安全", "damaged, a danger"],
    ["倾斜、破损、带电部分外露等，可能伤人", "leaning, broken or with live parts bare, so that people may be hurt"],
    ["隐患消除，设施稳固", "the danger is gone and the thing stands firm"],
    Source.assumption("the limits table that was found has no row for this class; danger is treated as with covers"),
    { urgency: "urgent" }
  ),
  row(
    "damaged",
    ["破损或缺失", "damaged or missing"],
    ["设施破损、缺失或不能使用", "the thing is damaged, missing or out of use"],
    ["设施修复、补齐并能使用", "the thing is mended or replaced and works"],
    Source.assumption("the limits table that was found has no row for this class")
  ),
  row(
    "dirty",
    ["污损或乱贴乱画", "dirty or defaced"],
    ["表面明显污损、锈蚀或有乱贴乱画", "plainly dirty, rusty or covered with stickers or scrawls"],
    ["表面清洁完整", "clean and whole"],
    Source.assumption("the limits table that was found has no row for this class")
  )
]

const cover = (
  id: string,
  zh: string,
  en: string,
  department: string,
  codes: ReadonlyArray<Category.Code>
): Category.Category => classOf("component", id, Label.of(zh, en), department, codes, coverRows)

const thing = (
  id: string,
  zh: string,
  en: string,
  department: string,
  codes: ReadonlyArray<Category.Code>,
  rows: readonly [Row, ...ReadonlyArray<Row>] = thingRows
): Category.Category => classOf("component", id, Label.of(zh, en), department, codes, rows)

export const streetLamp: Category.Category = thing(
  "street-lamp",
  "路灯",
  "street lamp",
  "lighting",
  [newer("01", "37"), older("01", "18")],
  [
    row(
      "single-out",
      ["单盏不亮", "a single lamp is out"],
      ["开灯时段内单盏路灯不亮", "a single lamp does not burn during lighting hours"],
      ["路灯恢复照明", "the lamp burns again"],
      R42
    ),
    row(
      "row-out",
      ["连续三盏及以上不亮", "three or more in a row are out"],
      ["开灯时段内同一路段连续三盏及以上不亮", "three or more neighbouring lamps do not burn during lighting hours"],
      ["该路段路灯全部恢复照明", "all lamps of the stretch burn again"],
      R43
    ),
    row(
      "pole-down",
      ["灯杆倾斜、倒伏或断裂", "pole tilted, fallen or broken"],
      ["灯杆倾斜、倒伏或断裂", "the pole is tilted, fallen or broken"],
      ["灯杆扶正或更换，照明正常", "the pole is upright or replaced and the lamp burns"],
      DANGER,
      { urgency: "urgent" }
    ),
    row(
      "damaged",
      ["灯具破损、缺失或电线裸露", "lamp damaged or missing, or wires bare"],
      ["灯具破损、缺失，或检修门缺失、电线裸露", "the lamp is damaged or missing, or wires lie bare"],
      ["灯具修复补齐，无电线裸露", "the lamp is mended or replaced and no wire lies bare"],
      DANGER,
      { urgency: "urgent" }
    ),
    row(
      "rusty",
      ["灯杆严重锈蚀", "pole heavily rusted"],
      ["灯杆锈蚀严重、漆面大片脱落", "the pole is heavily rusted or its paint has come off in sheets"],
      ["除锈并重新上漆", "the rust is removed and the pole painted"],
      R42
    ),
    row(
      "switching",
      ["开关灯时间不当", "switched at the wrong time"],
      ["该亮不亮或白天长明", "dark when it should burn, or burning by day"],
      ["按时开关", "switches at the right times"],
      R42
    ),
    row(
      "stump",
      ["废弃基座", "abandoned stump"],
      ["灯杆拆除后基座或管线遗留", "a stump or pipe was left after the pole was taken down"],
      ["清除并恢复路面", "it is removed and the surface made good"],
      R42
    )
  ]
)

const grate: Category.Category = thing(
  "drain-grate",
  "雨水箅子",
  "drain grate",
  "drainage",
  [newer("01", "04"), older("01", "04")],
  [
    ...coverRows,
    row(
      "blocked",
      ["堵塞三分之一以上", "blocked by a third or more"],
      ["箅子被垃圾或泥沙堵塞三分之一以上", "a third or more of the grate is blocked by waste or silt"],
      ["清掏干净，排水畅通", "cleaned out, water drains freely"],
      R44
    )
  ]
)

export const components: readonly [Category.Category, ...ReadonlyArray<Category.Category>] = [
  cover("water-cover", "上水井盖", "water supply manhole cover", "water-supply", [
    newer("01", "01"),
    older("01", "01")
  ]),
  cover("sewage-cover", "污水井盖", "sewage manhole cover", "drainage", [newer("01", "02"), older("01", "02")]),
  cover("rain-cover", "雨水井盖", "storm drain manhole cover", "drainage", [older("01", "03")]),
  grate,
  cover("power-cover", "电力井盖", "power manhole cover", "power", [older("01", "05")]),
  cover("lamp-cover", "路灯井盖", "street lighting manhole cover", "lighting", [newer("01", "06"), older("01", "06")]),
  cover("telecom-cover", "通讯井盖", "telecom manhole cover", "telecom", [older("01", "07")]),
  cover("cable-tv-cover", "电视井盖", "cable television manhole cover", "broadcasting", [older("01", "08")]),
  cover("network-cover", "网络井盖", "data network manhole cover", "telecom", [older("01", "09")]),
  cover("heating-cover", "热力井盖", "heating manhole cover", "heating", [older("01", "10")]),
  cover("gas-cover", "燃气井盖", "gas manhole cover", "gas", [older("01", "11")]),
  cover("police-cover", "公安井盖", "police network manhole cover", "public-security", [older("01", "12")]),
  cover("garden-cover", "园林井盖", "gardens manhole cover", "gardens", [newer("01", "14")]),
  cover("septic-cover", "化粪池井盖", "septic tank cover", "sanitation", [newer("01", "18")]),
  cover("unknown-cover", "不明井盖", "manhole cover of unknown owner", "urban-management", [
    newer("01", "23"),
    older("01", "14")
  ]),
  thing("fire-facility", "消防设施", "fire-fighting facility", "fire", [older("01", "13")]),
  thing("telecom-cabinet", "通讯交接箱", "telecom cabinet", "telecom", [newer("01", "27"), older("01", "15")]),
  thing("power-facility", "电力设施", "power facility", "power", [newer("01", "28"), older("01", "16")]),
  thing("power-pole", "电力立杆", "power pole", "power", [newer("01", "30"), older("01", "17")]),
  thing("telecom-pole", "通信立杆", "telecom pole", "telecom", [newer("01", "31"), older("01", "17")]),
  streetLamp,
  thing("ground-lamp", "地灯", "ground lamp", "lighting", [newer("01", "38"), older("01", "19")]),
  thing("landscape-lamp", "景观灯", "landscape lamp", "lighting", [newer("01", "39"), older("01", "20")]),
  thing("newspaper-kiosk", "报刊亭", "newspaper kiosk", "urban-management", [newer("01", "40"), older("01", "21")]),
  thing("telephone-booth", "电话亭", "telephone booth", "telecom", [older("01", "22")]),
  thing("post-box", "邮筒", "post box", "postal", [older("01", "23")]),
  thing("information-kiosk", "信息亭", "information kiosk", "urban-management", [older("01", "24")]),
  thing("vending-machine", "自动售货机", "vending machine", "urban-management", [older("01", "25")]),
  thing("fitness-equipment", "户外健身设施", "outdoor fitness equipment", "sports", [
    newer("01", "46"),
    older("01", "26")
  ]),
  thing("surveillance-camera", "监控电子眼", "surveillance camera", "public-security", [newer("01", "50")]),
  thing("charging-pile", "充电桩", "charging pile", "power", [newer("01", "54")]),
  thing("traffic-barrier", "交通护栏", "traffic barrier", "traffic-police", [newer("02", "17")]),
  thing("traffic-signal", "交通信号灯", "traffic signal", "traffic-police", [local("02", "99")]),
  thing("traffic-sign", "交通标志牌", "traffic sign", "traffic-police", [local("02", "98")]),
  thing("bus-stop", "公交站亭", "bus stop", "transport", [local("02", "97")]),
  thing("street-name-sign", "路名牌", "street name sign", "civil-affairs", [local("02", "96")]),
  thing("footbridge", "人行天桥", "footbridge", "municipal-works", [local("02", "95")]),
  thing("cycle-stand", "非机动车停车架", "cycle stand", "urban-management", [local("02", "94")]),
  thing("public-toilet", "公共厕所", "public toilet", "sanitation", [newer("03", "01")]),
  thing("litter-bin", "果皮箱", "litter bin", "sanitation", [local("03", "99")]),
  thing("waste-station", "垃圾中转站", "waste transfer station", "sanitation", [local("03", "98")]),
  thing("advertising-board", "户外广告设施", "advertising board", "urban-management", [local("03", "97")]),
  thing("street-tree", "行道树", "street tree", "gardens", [newer("04", "02")]),
  thing("park-bench", "街头座椅", "bench", "gardens", [local("04", "99")]),
  thing("sculpture", "雕塑", "sculpture", "gardens", [local("04", "98")]),
  thing("green-fence", "绿地护栏", "lawn fence", "gardens", [local("04", "97")]),
  thing("water-railing", "水域护栏", "waterside railing", "water-affairs", [local("05", "99")]),
  thing("notice-board", "宣传栏", "notice board", "street-office", [local("05", "98")])
]
