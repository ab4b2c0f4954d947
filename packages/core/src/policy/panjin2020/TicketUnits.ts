/** Departments and handling units of the sample city. Duties follow the catalogue; the units' names are made up. */
import type { AreaCode, UnitId } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import type { Department, Unit } from "../../ticket/Unit.ts"

const department = (id: string, zh: string, en: string): Department => ({ id, label: Label.of(zh, en) })

export const departments: ReadonlyArray<Department> = [
  department("lighting", "路灯管理", "street lighting"),
  department("municipal-works", "市政设施", "municipal works"),
  department("drainage", "排水", "drainage"),
  department("water-supply", "供水", "water supply"),
  department("heating", "供热", "heating"),
  department("gas", "燃气", "gas"),
  department("power", "供电", "power"),
  department("telecom", "通信", "telecommunications"),
  department("broadcasting", "广播电视", "broadcasting"),
  department("postal", "邮政", "post"),
  department("sanitation", "环境卫生", "sanitation"),
  department("gardens", "园林绿化", "gardens"),
  department("urban-management", "城市管理执法", "urban management"),
  department("traffic-police", "公安交通管理", "traffic police"),
  department("public-security", "公安", "public security"),
  department("transport", "交通运输", "transport"),
  department("housing", "住房和城乡建设", "housing and construction"),
  department("ecology", "生态环境", "ecology and environment"),
  department("water-affairs", "水务", "water affairs"),
  department("fire", "消防救援", "fire and rescue"),
  department("civil-affairs", "民政", "civil affairs"),
  department("sports", "体育", "sports"),
  department("street-office", "街道办事处", "street office")
]

const districts: ReadonlyArray<readonly [code: string, slug: string, zh: string, en: string]> = [
  ["211102", "stz", "双台子区", "Shuangtaizi"],
  ["211103", "xlt", "兴隆台区", "Xinglongtai"],
  ["211104", "dw", "大洼区", "Dawa"],
  ["211122", "ps", "盘山县", "Panshan"]
]

/** Departments whose crews work district by district. */
const local: ReadonlyArray<readonly [department: string, zh: string, en: string]> = [
  ["lighting", "路灯维修班", "street lighting crew"],
  ["municipal-works", "市政养护队", "road works crew"],
  ["drainage", "排水养护队", "drainage crew"],
  ["sanitation", "环卫作业队", "sanitation crew"],
  ["gardens", "园林养护队", "gardens crew"],
  ["urban-management", "城管执法中队", "urban management squad"]
]

const unit = (id: string, zh: string, en: string, duty: string, area?: string): Unit => ({
  id: id as UnitId,
  label: Label.of(zh, en),
  department: duty,
  areas: area === undefined ? [] : [area as AreaCode]
})

export const units: ReadonlyArray<Unit> = [
  ...local.flatMap(([duty, zh, en]) =>
    districts.map(([code, slug, areaZh, areaEn]) => unit(`${duty}-${slug}`, areaZh + zh, `${areaEn} ${en}`, duty, code))
  ),
  ...departments.map(({ id, label }) => unit(`${id}-city`, `市${label.zh}值班单位`, `city ${label.en} duty unit`, id))
]
