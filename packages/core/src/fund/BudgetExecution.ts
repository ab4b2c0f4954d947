/** Execution of the budget 预算执行: what lines were given, reserved, paid and have left, by line, by holder, by level. */
import * as Csv from "../kernel/Csv.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type { Purpose } from "./FundPolicy.ts"
import type { FundLineRow, FundRow } from "./FundView.ts"

const { of } = Label

/** Sums over lines, in fen; available = appropriated − reserved − paid − carried out − returned. */
export interface Executed {
  readonly key: string
  readonly label: Label.Label
  readonly appropriated: Money.Fen
  /** Of `appropriated`: what came over from earlier years. */
  readonly carried: Money.Fen
  readonly encumbered: Money.Fen
  readonly spent: Money.Fen
  readonly carriedOut: Money.Fen
  readonly returned: Money.Fen
  readonly available: Money.Fen
  /** Paid out of what was appropriated; absent where nothing was. */
  readonly rate?: Share.Share
}

/** How lines are put together: the key of a row, and its name. */
export type Grouping = (row: FundLineRow) => { readonly key: string; readonly label: Label.Label }

export const byLine =
  ({ lines }: Pick<Purpose, "lines">): Grouping =>
  ({ line }) => ({ key: line, label: lines.find(({ id }) => id === line)?.label ?? Label.same(line) })

/**
 * By area: `nameOf` tells what an area is called, `under` the area that a holder is counted in, such as its street; each holder
 * stands for itself when left out.
 */
export const byHolder =
  (
    nameOf: (area: string) => Label.Label = Label.same,
    under: (holder: string) => string = (holder) => holder
  ): Grouping =>
  ({ holder }) => {
    const area = under(holder)
    return { key: area, label: nameOf(area) }
  }

const levels: { readonly [kind: string]: { readonly key: string; readonly label: Label.Label } } = {
  city: { key: "1-city", label: of("市级", "city") },
  district: { key: "2-district", label: of("区县级", "district") },
  zone: { key: "2-district", label: of("区县级", "district") },
  street: { key: "3-street", label: of("乡镇街道级", "street or town") },
  township: { key: "3-street", label: of("乡镇街道级", "street or town") },
  specialArea: { key: "3-street", label: of("乡镇街道级", "street or town") },
  village: { key: "4-village", label: of("村级", "village") },
  community: { key: "5-community", label: of("社区级", "community") }
}

/** By the level of the holders, as the table of funds has them. */
export const byLevel = (funds: ReadonlyArray<FundRow>): Grouping => {
  const kinds = new Map(funds.map(({ fund, holder_kind }) => [fund, holder_kind]))
  return ({ fund }) => levels[kinds.get(fund) ?? ""] ?? { key: "9-other", label: of("其他", "other") }
}

export const byPurpose =
  (purposes: ReadonlyArray<Pick<Purpose, "id" | "label">>): Grouping =>
  ({ purpose }) => ({ key: purpose, label: purposes.find(({ id }) => id === purpose)?.label ?? Label.same(purpose) })

const SUMMED = ["appropriated", "carried", "encumbered", "spent", "carried_out", "returned", "available"] as const

/** The rows of {@link FundView.lines} put together, in the order of their keys. Choose the year among the rows before. */
export const sum = (rows: Iterable<FundLineRow>, grouping: Grouping): ReadonlyArray<Executed> => {
  const groups = new Map<string, { readonly label: Label.Label; readonly sums: Array<number> }>()
  for (const row of rows) {
    const { key, label } = grouping(row)
    const group = groups.get(key) ?? { label, sums: SUMMED.map(() => 0) }
    SUMMED.forEach((column, place) => {
      group.sums[place] = (group.sums[place] ?? 0) + row[column]
    })
    groups.set(key, group)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { label, sums }]) => executed(key, label, sums))
}

const executed = (key: string, label: Label.Label, sums: ReadonlyArray<number>): Executed => {
  const [appropriated = 0, carried = 0, encumbered = 0, spent = 0, carriedOut = 0, returned = 0, available = 0] = sums
  return {
    key,
    label,
    appropriated: Money.fen(appropriated),
    carried: Money.fen(carried),
    encumbered: Money.fen(encumbered),
    spent: Money.fen(spent),
    carriedOut: Money.fen(carriedOut),
    returned: Money.fen(returned),
    available: Money.fen(available),
    ...(appropriated > 0 && spent >= 0 && spent <= appropriated ? { rate: Share.of(spent, appropriated) } : {})
  }
}

/** The sum of all. */
export const total = (rows: Iterable<FundLineRow>): Executed =>
  sum(rows, () => ({ key: "total", label: of("合计", "total") }))[0] ?? executed("total", of("合计", "total"), [])

/** Why the available amount of a row is what it is. */
export const explain = (row: Executed): Explanation.Explanation => {
  const part = (title: Label.Label, fen: Money.Fen) => Explanation.step(title, { quantity: Explanation.amount(fen) })
  return Explanation.step(of(`${row.label.zh}可用额`, `available: ${row.label.en}`), {
    quantity: Explanation.amount(row.available),
    source: Source.rule("R6-06"),
    steps: [
      part(of("下达（含结转）", "appropriated, with what was carried over"), row.appropriated),
      part(of("减：占用", "less reserved"), row.encumbered),
      part(of("减：已付", "less paid"), row.spent),
      part(of("减：结转下年", "less carried to the next year"), row.carriedOut),
      part(of("减：收回", "less returned"), row.returned)
    ]
  })
}

export const columns: ReadonlyArray<Csv.Column<Executed>> = [
  Csv.text(of("编号", "key"), ({ key }) => key),
  Csv.text(of("名称", "name"), ({ label }) => label.zh),
  Csv.text(of("英文名称", "English name"), ({ label }) => label.en),
  Csv.amount(of("下达", "appropriated"), ({ appropriated }) => appropriated),
  Csv.amount(of("其中：上年结转", "of which carried over"), ({ carried }) => carried),
  Csv.amount(of("占用", "reserved"), ({ encumbered }) => encumbered),
  Csv.amount(of("已付", "paid"), ({ spent }) => spent),
  Csv.amount(of("结转下年", "carried out"), ({ carriedOut }) => carriedOut),
  Csv.amount(of("收回", "returned"), ({ returned }) => returned),
  Csv.amount(of("可用", "available"), ({ available }) => available),
  Csv.text(of("执行率", "execution"), ({ rate }) => (rate === undefined ? undefined : Share.format(rate)))
]
